import { asc, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "#db/schema";
import { Refusal } from "~/domain/refusal";
import { aapneTestbase } from "../../setup/base";
import { endringer, lagVerden } from "./endringer";

const base = await aapneTestbase();
const { db } = base;
const { hendelse } = schema;

const loggen = () => db.select().from(hendelse).orderBy(asc(hendelse.id));

/** What stands in the whole database, table by table. */
async function avtrykk() {
  const tabeller = Object.entries(schema).filter(([, tabell]) => typeof tabell === "object");
  const rader: Record<string, unknown> = {};
  for (const [navn, tabell] of tabeller) {
    const fra = sql`select md5(string_agg(t::text, '|' order by t::text)) as sum from ${tabell as never} t`;
    rader[navn] = await db.select({ sum: sql`(${fra})` }).from(sql`(select 1) en`);
  }
  return rader;
}

/** For as long as `arbeid` runs, nothing can be written to the log. */
async function utenLogg(arbeid: () => Promise<unknown>) {
  await db.execute(
    "create trigger hendelse_sperret before insert on hendelse for each row execute function nekt_endring()",
  );
  try {
    await arbeid();
    return null;
  } catch (error) {
    return error;
  } finally {
    await db.execute("drop trigger hendelse_sperret on hendelse");
  }
}

test.each(Object.entries(endringer))(
  "%s står i loggen med endringen eller ikke i det hele tatt, og uten noens ord, navn eller adresse",
  async (_navn, { slag, forbered, gjoer, nei = gjoer }) => {
    const verden = await lagVerden(base);
    await forbered?.(verden);
    const foer = [await loggen(), await avtrykk()] as const;

    expect(await utenLogg(() => gjoer(verden))).toMatchObject({
      cause: { message: expect.stringContaining("hendelse is append-only") },
    });
    expect(await avtrykk()).toEqual(foer[1]);

    await gjoer(verden);
    const nye = (await loggen()).slice(foer[0].length);
    expect(nye.map((en) => en.slag)).toEqual(slag);
    for (const en of nye)
      expect(en).toMatchObject({
        tid: verden.siri.naa,
        objektSlag: en.slag.split(".")[0],
        aktoerId: expect.any(String),
      });
    expect(JSON.stringify(await loggen())).not.toMatch(/kanari|900 12 345/i);

    const etter = await avtrykk();
    await expect(nei(verden)).rejects.toBeInstanceOf(Refusal);
    expect(await avtrykk()).toEqual(etter);
  },
);
