import { createHash } from "node:crypto";
import { closeSync, openSync, realpathSync, rmSync, statSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class MappeErLaast extends Error {
  constructor(readonly mappe: string) {
    super(
      `Another Tråd process has the data directory ${mappe} open. Two processes on one embedded database lose data, so this one stops.\n` +
        `Stop the other, choose another directory with TRAAD_DATA, or use PostgreSQL (DATABASE_URL), which takes any number of processes.`,
    );
  }
}

/**
 * Takes the directory for this process alone and returns what lets go of it. The lock is a listening socket, which dies with its
 * process; a pid in a file would lie in a container, where the pid is always 1.
 * @throws MappeErLaast
 */
export async function laasMappe(mappe: string): Promise<() => Promise<void>> {
  const sti = soketSti(mappe);
  const server = (await lytt(sti)) ?? (await overtaDoed(sti)) ?? null;
  if (!server) throw new MappeErLaast(mappe);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Binds the socket, or answers null when the name is taken. */
function lytt(sti: string) {
  return new Promise<Server | null>((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(sti, () => resolve(server));
  });
}

/**
 * Takes over a name whose process has died. Of all that find it dead, the one that claims this very socket, by its inode, takes it away;
 * the others are refused, as they would have been a moment later. Moving it without a claim could move a winner's live socket.
 */
async function overtaDoed(sti: string) {
  if (await noenLytter(sti)) return null;
  const inode = inodeTil(sti);
  const krav = `${sti}.${inode}`;
  if (!kreve(krav)) return null;
  try {
    if ((await noenLytter(sti)) || inodeTil(sti) !== inode) return null;
    rmSync(sti, { force: true });
    return await lytt(sti);
  } finally {
    rmSync(krav, { force: true });
  }
}

const inodeTil = (sti: string) => statSync(sti, { throwIfNoEntry: false })?.ino ?? 0;

/** True for one only. A claim is over in milliseconds: one that is a minute old was left by a process that died with it. */
function kreve(krav: string) {
  const gammelt = statSync(krav, { throwIfNoEntry: false });
  if (gammelt && Date.now() - gammelt.mtimeMs > 60_000) rmSync(krav, { force: true });
  try {
    closeSync(openSync(krav, "wx"));
    return true;
  } catch {
    return false;
  }
}

/** A socket's path has room for about 100 characters, so deep directories get a name made of their own path in the system's temporary one. */
function soketSti(mappe: string) {
  const ekte = realpathSync(mappe);
  const naer = join(ekte, "laas.sock");
  return naer.length < 90
    ? naer
    : join(tmpdir(), `traad-${createHash("sha256").update(ekte).digest("hex").slice(0, 24)}.sock`);
}

function noenLytter(sti: string) {
  return new Promise<boolean>((resolve) => {
    const socket = createConnection(sti);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
