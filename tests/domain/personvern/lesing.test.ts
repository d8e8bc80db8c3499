import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hendelse } from "#db/schema";
import { noterLesing } from "~/domain/personvern/lesing.server";
import { nyId } from "~/platform/id.server";
import { lagGjest, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const loggen = () => db.select().from(hendelse).orderBy(hendelse.id);
const minutter = (antall: number) => new Date(NAA.getTime() + antall * 60_000);

async function scene() {
  const siri = await lagSaksbehandler(db);
  const som = (naa = NAA, hvem = siri) => base.context("saksbehandler", hvem, { naa });
  return { siri, som, objekt: nyId() };
}

describe("at noen har lest om en innbygger", () => {
  test("står i loggen med hvem, hva og når, og ingenting annet", async () => {
    const { siri, som, objekt } = await scene();
    await noterLesing(som(), { slag: "innspill", objekter: [objekt] });
    expect(await loggen()).toMatchObject([
      {
        slag: "innspill.lest",
        objektSlag: "innspill",
        objektId: objekt,
        aktoerSlag: "person",
        aktoerId: siri.id,
        tid: NAA,
        data: {},
      },
    ]);
  });

  test("noteres én gang i timen for hver leser og hvert objekt", async () => {
    const { som, objekt } = await scene();
    const annen = await lagSaksbehandler(db, "Sara");
    const lest = { slag: "innspill" as const, objekter: [objekt] };
    for (const naa of [minutter(0), minutter(1), minutter(59)]) await noterLesing(som(naa), lest);
    expect(await loggen()).toHaveLength(1);
    await noterLesing(som(minutter(59), annen), lest);
    await noterLesing(som(minutter(59)), { ...lest, objekter: [nyId()] });
    expect(await loggen()).toHaveLength(3);
    await noterLesing(som(minutter(61)), lest);
    expect((await loggen()).map(({ tid }) => tid)).toContainEqual(minutter(61));
  });

  test("skiller mellom hele innspillet, de første ordene, kontakten og personen", async () => {
    const { som, objekt } = await scene();
    const lest = { slag: "innspill" as const, objekter: [objekt, objekt] };
    await noterLesing(som(), lest, { ...lest, hva: "utdrag" }, { ...lest, hva: "kontakt" });
    await noterLesing(som(), { slag: "person", objekter: [objekt] });
    expect((await loggen()).map(({ slag }) => slag).toSorted()).toEqual([
      "innspill.kontakt_lest",
      "innspill.lest",
      "innspill.utdrag_lest",
      "person.lest",
    ]);
  });

  test("noteres for femti objekter i én setning, og bare for dem som ikke er notert", async () => {
    const { som } = await scene();
    const objekter = Array.from({ length: 50 }, nyId);
    await noterLesing(som(), { slag: "innspill", objekter: objekter.slice(0, 20) });
    let setninger = 0;
    const telles = new Proxy(db, {
      get: (maal, navn) => {
        if (navn === "execute" || navn === "insert" || navn === "select") setninger++;
        return Reflect.get(maal, navn) as unknown;
      },
    });
    await noterLesing({ ...som(), db: telles }, { slag: "innspill", objekter });
    expect(setninger).toBe(1);
    expect((await loggen()).map(({ objektId }) => objektId).toSorted()).toEqual(objekter.toSorted());
  });

  test("noteres ikke for en gjest, og ikke når ingenting er lest", async () => {
    const { som } = await scene();
    await noterLesing(base.context("gjest", await lagGjest(db)), { slag: "innspill", objekter: [nyId()] });
    await noterLesing(som(), { slag: "innspill", objekter: [] });
    expect(await loggen()).toEqual([]);
  });
});

test("i en logg med tjue tusen hendelser slås det opp i en indeks", async () => {
  const { som, siri } = await scene();
  await db.execute(sql`
    insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, aktoer_id, data)
    select gen_random_uuid(), ${NAA.toISOString()}::timestamptz - n * interval '1 minute', 'innspill.lest', 'innspill',
      ('00000000-0000-7000-8000-' || lpad((n % 2000)::text, 12, '0'))::uuid, 'person', ${siri.id}::uuid, '{}'::jsonb
    from generate_series(1, 20000) n`);
  await db.execute(sql`analyze hendelse`);
  let spoersmaal: Parameters<typeof db.execute>[0] | undefined;
  const fanger = new Proxy(db, {
    get: (maal, navn) =>
      navn === "execute"
        ? (setning: typeof spoersmaal) => void (spoersmaal = setning)
        : (Reflect.get(maal, navn) as unknown),
  });
  await noterLesing({ ...som(), db: fanger }, { slag: "innspill", objekter: Array.from({ length: 50 }, nyId) });
  const plan = JSON.stringify(await db.execute(sql`explain ${spoersmaal as never}`));
  expect(plan).toContain("hendelse_objekt");
  expect(plan).not.toContain("Seq Scan on hendelse");
});
