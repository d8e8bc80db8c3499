import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { datoIOslo } from "~/platform/klokke";

/** What a file of heads says: on this day the chain had come to this link, and held so many events. */
export type Hode = { dag: string; segl: number; antall: number; hode: string };

/**
 * Writes the chain's newest head to `<mappe>/YYYY-MM-DD.txt`, once a day in Norway, so that another machine can collect it: whoever cuts off
 * the chain's tail or writes it all anew must then change that machine's copy too. A file that is there is never written over.
 * @returns whether the day has its file; false while nothing is sealed.
 */
export async function skrivDagensHode(db: Database, mappe: string, naa: Date): Promise<boolean> {
  const dag = datoIOslo(naa);
  const fil = join(mappe, `${dag}.txt`);
  if (await readFile(fil).catch(() => null)) return true;
  const [sist] = await db
    .select({
      segl: sql<number>`s.nr`,
      hode: sql<string>`s.hode`,
      antall: sql<number>`(select sum(antall)::int from segl)`,
    })
    .from(sql`(select nr, hode from segl order by nr desc limit 1) s`);
  if (!sist) return false;
  await mkdir(mappe, { recursive: true });
  await writeFile(fil, somFil({ dag, ...sist }), { flag: "wx", mode: 0o444 }).catch((error: NodeJS.ErrnoException) => {
    // Another process on the same directory was first.
    if (error.code !== "EEXIST") throw error;
  });
  return true;
}

const somFil = ({ dag, segl, antall, hode }: Hode) => `dag: ${dag}\nsegl: ${segl}\nantall: ${antall}\nhode: ${hode}\n`;
const FIL = /^dag: (\d{4}-\d\d-\d\d)\nsegl: (\d+)\nantall: (\d+)\nhode: ([\da-f]{64})\n$/;
const NAVN = /^\d{4}-\d\d-\d\d\.txt$/;

/** All heads on file, oldest first; `null` for a file that cannot be read as one, or says another day than its name. */
export async function lesHoder(mappe: string): Promise<Array<{ fil: string; hode: Hode | null }>> {
  return Promise.all((await navnene(mappe)).map(async (fil) => ({ fil, hode: await lesHode(mappe, fil) })));
}

/** The newest head on file. */
export async function sisteHode(mappe: string): Promise<Hode | null> {
  const fil = (await navnene(mappe)).at(-1);
  return fil ? lesHode(mappe, fil) : null;
}

async function lesHode(mappe: string, fil: string): Promise<Hode | null> {
  const [, dag, segl, antall, hode] = FIL.exec(await readFile(join(mappe, fil), "utf8").catch(() => "")) ?? [];
  return dag && hode && fil === `${dag}.txt` ? { dag, segl: Number(segl), antall: Number(antall), hode } : null;
}

async function navnene(mappe: string) {
  const filer = await readdir(mappe).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return filer.filter((fil) => NAVN.test(fil)).toSorted();
}
