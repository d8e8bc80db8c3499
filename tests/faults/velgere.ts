import { createInterface } from "node:readline";
import { aapneDatabase } from "#db/client.server";
import { lagNoekler } from "~/platform/noekler.server";
import { hamre, nyVelger } from "./stemmer";

// Voters in a process of their own, started under `faketime` with a clock that is an hour off. Each line in is the address of a vote to hammer on
// until it refuses; each line out is what came of it.

const [databaseUrl = "", noekkelring = "", antall = "4"] = process.argv.slice(2);
const { db } = await aapneDatabase({ databaseUrl, data: null, klokke: null });
const noekler = lagNoekler(noekkelring);
console.log(JSON.stringify({ klokke: Date.now() }));
for await (const slug of createInterface({ input: process.stdin })) {
  const velgere = Array.from({ length: Number(antall) }, () => nyVelger(db, new Date()));
  console.log(JSON.stringify(await hamre(velgere, slug, noekler)));
}
process.exit(0);
