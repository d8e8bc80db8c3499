import { asc, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { forseglet, hendelse, segl } from "#db/schema";
import { forseglHendelser } from "~/events/forsegl.server";
import { kontrollerLoggen } from "~/events/kontroller.server";
import { lagHendelser } from "../../builders/hendelse";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;
/** The machine's own clock: what ids are made by. */
const naa = () => new Date();
/** As if two hours had gone: then it does not matter what else is going on in the same cluster. */
const forsegl = () => forseglHendelser(db, new Date(Date.now() + 7_200_000));
const forseglNaa = () => forseglHendelser(db, naa());
const kjeden = () => db.select().from(segl).orderBy(asc(segl.nr));
const hel = async () => expect((await kontrollerLoggen(db, naa(), [])).feil).toEqual([]);

test("en tom logg har ingen segl, og er hel", async () => {
  expect(await forsegl()).toBe(0);
  expect(await kjeden()).toEqual([]);
  await hel();
});

test("hver hendelse står i ett segl, og hvert segl henger på det forrige", async () => {
  for (const antall of [1, 3, 2]) {
    await lagHendelser(db, antall);
    expect(await forsegl()).toBe(antall);
    expect(await forsegl()).toBe(0);
  }
  const leddene = await kjeden();
  expect(leddene.map(({ nr, antall }) => [nr, antall])).toEqual([
    [1, 1],
    [2, 3],
    [3, 2],
  ]);
  expect(leddene.map(({ forrige }) => forrige)).toEqual(["0".repeat(64), leddene[0]!.hode, leddene[1]!.hode]);
  expect(await db.$count(forseglet)).toBe(6);
  await hel();
});

test("et segl har høyst tusen hendelser, i den rekkefølgen de ble skrevet", async () => {
  await lagHendelser(db, 1_203);
  expect([await forsegl(), await forsegl(), await forsegl()]).toEqual([1_000, 203, 0]);
  const rader = await db
    .select({ id: forseglet.hendelseId })
    .from(forseglet)
    .orderBy(asc(forseglet.segl), asc(forseglet.plass));
  const skrevet = await db.select({ id: hendelse.id }).from(hendelse).orderBy(asc(hendelse.xid), asc(hendelse.id));
  expect(rader).toEqual(skrevet);
  await hel();
});

test("det som går galt midt i en forsegling, etterlater ikke noe halvt segl", async () => {
  await lagHendelser(db, 2);
  await forsegl();
  await lagHendelser(db, 4);
  await db.execute(
    sql`create function knekk() returns trigger language plpgsql as $$ begin raise exception 'knekk'; end $$`,
  );
  await db.execute(
    sql`create trigger knekk before insert on forseglet for each row when (new.plass = 3) execute function knekk()`,
  );
  try {
    await expect(forsegl()).rejects.toThrow();
    expect([await db.$count(segl), await db.$count(forseglet)]).toEqual([1, 2]);
  } finally {
    await db.execute(sql`drop trigger knekk on forseglet`);
    await db.execute(sql`drop function knekk`);
  }
  expect(await forsegl()).toBe(4);
  await hel();
});

describe("en database som er lagt tilbake i en annen klynge", () => {
  const FRA_FOER = "9000000000000000000";
  const eldre = (ms: number) =>
    sql`(lpad(to_hex((extract(epoch from now()) * 1000)::bigint - ${ms}), 12, '0') || '70008000' || lpad(to_hex(nummer), 12, '0'))::uuid`;
  const leggInn = (antall: number, ms: number) =>
    db.execute(sql`insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, data, xid)
      select ${eldre(ms)}, now(), 'sak.opprettet', 'sak', gen_random_uuid(), 'system', '{}', ${FRA_FOER}::text::xid8 from generate_series(1, ${antall}::int) nummer`);

  test("har hendelser med numre som ikke sier noe: de forsegles når de er en time gamle", async () => {
    await leggInn(3, 3_590_000);
    expect(await forseglNaa()).toBe(0);
    await leggInn(2, 3_610_000);
    expect(await forseglNaa()).toBe(2);
    await hel();
  });
});

test("en maskin med klokka langt foran skjuler ikke de andres hendelser", async () => {
  const iMorgen = new Date(Date.now() + 86_400_000).getTime().toString(16).padStart(12, "0");
  await db.execute(sql`insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, data)
    values (${`${iMorgen.slice(0, 8)}-${iMorgen.slice(8)}-7000-8000-000000000001`}, now(), 'sak.opprettet', 'sak', gen_random_uuid(), 'system', '{}')`);
  await expect.poll(forseglNaa).toBe(1);
  await lagHendelser(db, 2);
  await expect.poll(forseglNaa).toBe(2);
});

test("den timelige gjennomgangen finner det som er eldre enn det siste seglet så ut til å være", async () => {
  await lagHendelser(db, 1);
  await expect.poll(forseglNaa).toBe(1);
  await db.execute(sql`insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, data)
    values ('01900000-0000-7000-8000-000000000001', now(), 'sak.opprettet', 'sak', gen_random_uuid(), 'system', '{}')`);
  expect(await forseglNaa()).toBe(0);
  expect((await kontrollerLoggen(db, naa(), [])).feil.map(({ slag }) => slag)).toEqual(["uforseglet"]);
  expect(await forseglHendelser(db, naa(), { alle: true })).toBe(1);
  await hel();
});
