import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aapneDatabase } from "#db/client.server";
import { laasMappe, MappeErLaast } from "#db/mappelaas.server";

let mappe: string;
beforeEach(() => {
  mappe = mkdtempSync(join(tmpdir(), "traad-laas-"));
});
afterEach(() => rmSync(mappe, { recursive: true, force: true }));

/** Another process that holds the lock until it dies. */
async function annenProsess(hva = mappe) {
  const kode = `import { laasMappe } from "./db/mappelaas.server.ts";
    await laasMappe(${JSON.stringify(hva)}); console.log("har den"); setInterval(() => {}, 60_000);`;
  const prosess = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", kode], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const slutt = new Promise<void>((resolve) => prosess.once("exit", () => resolve()));
  await Promise.race([
    new Promise((resolve) => prosess.stdout.once("data", resolve)),
    slutt.then(() => Promise.reject(new Error("den andre fikk ikke låsen"))),
  ]);
  return {
    drep: async () => {
      prosess.kill("SIGKILL");
      await slutt;
    },
  };
}

test("en mappe har én om gangen, og er ledig igjen når den slippes", async () => {
  const slipp = await laasMappe(mappe);
  await expect(laasMappe(mappe)).rejects.toBeInstanceOf(MappeErLaast);
  await expect(laasMappe(mappe)).rejects.toThrow(mappe);
  await slipp();
  await (
    await laasMappe(mappe)
  )();
});

test("to mapper er to låser", async () => {
  const [en, to] = [join(mappe, "en"), join(mappe, "to")];
  for (const sti of [en, to]) mkdirSync(sti);
  const slippEn = await laasMappe(en);
  const slippTo = await laasMappe(to);
  await slippEn();
  await expect(laasMappe(to)).rejects.toBeInstanceOf(MappeErLaast);
  await slippTo();
});

test("en annen prosess har mappa til den dør, og etter kill -9 kan den overtas", async () => {
  const annen = await annenProsess();
  await expect(laasMappe(mappe)).rejects.toBeInstanceOf(MappeErLaast);
  await annen.drep();
  await (
    await laasMappe(mappe)
  )();
});

test("av mange som vil overta etter en død, får én den", async () => {
  await (await annenProsess()).drep();
  const forsoek = await Promise.allSettled(Array.from({ length: 8 }, () => laasMappe(mappe)));
  const fikk = forsoek.flatMap((ett) => (ett.status === "fulfilled" ? [ett.value] : []));
  expect(fikk).toHaveLength(1);
  for (const ett of forsoek) if (ett.status === "rejected") expect(ett.reason).toBeInstanceOf(MappeErLaast);
  await fikk[0]!();
});

test("en mappe med så langt navn at soketten ikke får plass, låses likevel", async () => {
  const dyp = join(mappe, "d".repeat(100));
  mkdirSync(dyp);
  const slipp = await laasMappe(dyp);
  await expect(laasMappe(dyp)).rejects.toBeInstanceOf(MappeErLaast);
  await slipp();
});

test("et krav som en død prosess etterlot, stenger ikke for alltid", async () => {
  await (await annenProsess()).drep();
  const [soket] = readdirSync(mappe);
  const krav = join(mappe, `${soket}.${statSync(join(mappe, soket!)).ino}`);
  writeFileSync(krav, "");
  await expect(laasMappe(mappe)).rejects.toBeInstanceOf(MappeErLaast);
  utimesSync(krav, 0, 0);
  await (
    await laasMappe(mappe)
  )();
  expect(readdirSync(mappe)).toEqual([]);
});

test("databasen åpnes ikke i en mappe som en annen har", async () => {
  const slipp = await laasMappe(mappe);
  await expect(aapneDatabase({ databaseUrl: null, data: mappe, klokke: null })).rejects.toBeInstanceOf(MappeErLaast);
  await slipp();
});
