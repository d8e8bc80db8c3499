import { type SQL, sql } from "drizzle-orm";
import type { Context } from "~/domain/context";
import { type Datarad, type Del, deler } from "./mine-data";
import { spoerringer } from "./mine-data-spoerringer.server";

/** How many rows are in memory at a time, however many there are. */
const PER_HENTING = 500;

/**
 * All that is tied to whoever asks (personvernforordningen art. 15), part by part, 500 rows at a time: the page and the file are both made of
 * this. `hoyst` is how many rows of each part are wanted; `flere` says that there are more. A device without a cookie has nothing.
 */
export async function* hentMineData(
  context: Context<"gjest">,
  { hoyst = Number.POSITIVE_INFINITY }: { hoyst?: number } = {},
): AsyncGenerator<{ del: Del; rader: Datarad[]; flere: boolean }> {
  const { aktoer } = context;
  if (!aktoer.id) return;
  for (const del of deler) {
    const alle = spoerringer[del](aktoer.slag, sql`${aktoer.id}::uuid`);
    let [etter, igjen]: [string | null, number] = [null, hoyst];
    do {
      const antall = Math.min(PER_HENTING, igjen);
      const rader: Array<{ noekkel: string; rad: Datarad }> = alle ? await hent(context, alle, etter, antall + 1) : [];
      const her = rader.slice(0, antall);
      igjen -= her.length;
      etter = rader.length > antall ? her.at(-1)!.noekkel : null;
      yield { del, rader: her.map(({ rad }) => rad), flere: etter !== null };
    } while (etter !== null && igjen > 0);
  }
}

/** `alle` answers with a key to go on from, and the row. */
function hent(context: Context, alle: SQL, etter: string | null, antall: number) {
  return context.db
    .select({ noekkel: sql<string>`d.noekkel`, rad: sql<Datarad>`to_jsonb(d) - 'noekkel'` })
    .from(sql`(${alle}) d`)
    .where(etter === null ? undefined : sql`d.noekkel > ${etter}`)
    .orderBy(sql`d.noekkel`)
    .limit(antall);
}

/** The same as a file, written while it is read: its size is no matter to the server. */
export function skrivMineData(context: Context<"gjest">): ReadableStream<Uint8Array> {
  const biter = somJson(context);
  const tekst = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await biter.next();
      if (done) controller.close();
      else controller.enqueue(tekst.encode(value));
    },
    async cancel() {
      await biter.return(undefined);
    },
  });
}

async function* somJson(context: Context<"gjest">): AsyncGenerator<string, void, undefined> {
  yield `{\n"laget": ${JSON.stringify(context.naa)},\n"nivaa": ${JSON.stringify(nivaa(context))}`;
  let naa: Del | null = null;
  let foerst = true;
  for await (const { del, rader } of hentMineData(context)) {
    if (del !== naa) {
      yield `${naa ? "\n]" : ""},\n${JSON.stringify(del)}: [`;
      [naa, foerst] = [del, true];
    }
    if (rader.length === 0) continue;
    yield `${foerst ? "" : ","}\n${rader.map((rad) => JSON.stringify(rad)).join(",\n")}`;
    foerst = false;
  }
  yield `${naa ? "\n]" : ""}\n}\n`;
}

const nivaa = ({ aktoer }: Context<"gjest">) => (aktoer.slag === "person" ? aktoer.nivaa : "gjest");
