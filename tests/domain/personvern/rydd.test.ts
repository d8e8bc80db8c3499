import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as schema from "#db/schema";
import { systemContext } from "~/domain/context";
import { hentLagringstider, settLagringstid } from "~/domain/personvern/lagringstider.server";
import { standarddager } from "~/domain/personvern/lagringstid";
import { ryddEtterLagringstid } from "~/domain/personvern/rydd.server";
import { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const system = systemContext(db, NAA);
const rydd = () => ryddEtterLagringstid(system, { proev: false });
const proev = () => ryddEtterLagringstid(system, { proev: true });
const INGENTING = { utkast: 0, gjest: 0, kontakt: 0, epost: 0, innlogging: 0 };
/** So many days ago, and a minute more or less. */
const siden = (dager: number, minutter = 0) => new Date(NAA.getTime() - dager * 86_400_000 - minutter * 60_000);
const hendelser = (slag: string) =>
  db.select({ data: schema.hendelse.data }).from(schema.hendelse).where(eq(schema.hendelse.slag, slag));

/** Everything in the database but the log. */
async function avtrykk() {
  const ut: Record<string, unknown> = {};
  for (const [navn, tabell] of Object.entries(schema))
    if (typeof tabell === "object" && navn !== "hendelse")
      ut[navn] = await db
        .select({ sum: sql`(select md5(string_agg(t::text, '|' order by t::text)) from ${tabell as never} t)` })
        .from(sql`(select 1) en`);
  return ut;
}

/** The dry run says what the run then does, and the run leaves nothing for another. */
async function ventRyddet(ventet: Partial<typeof INGENTING>) {
  const foer = await avtrykk();
  expect(await proev()).toEqual({ ...INGENTING, ...ventet });
  expect(await avtrykk()).toEqual(foer);
  expect(await rydd()).toEqual({ ...INGENTING, ...ventet });
  expect(await rydd()).toEqual(INGENTING);
}

test("i en tom database er det ingenting å rydde, og ingenting står i loggen om det", async () => {
  expect(await rydd()).toEqual(INGENTING);
  expect(await hendelser("lagring.ryddet")).toEqual([]);
});

test("et utkast går et år etter at det sist ble endret, og ikke et minutt før", async () => {
  const meg = await lagPerson(db);
  const [gammelt, nytt] = [await lagUtkast(db, meg), await lagUtkast(db, meg)];
  await db
    .update(schema.utkast)
    .set({ oppdatert: siden(365, 1) })
    .where(eq(schema.utkast.id, gammelt.id));
  await db
    .update(schema.utkast)
    .set({ oppdatert: siden(365, -1) })
    .where(eq(schema.utkast.id, nytt.id));
  await ventRyddet({ utkast: 1 });
  expect(await db.select({ id: schema.utkast.id }).from(schema.utkast)).toEqual([{ id: nytt.id }]);
  expect(await hendelser("lagring.ryddet")).toEqual([{ data: { slag: "utkast", antall: 1 } }]);
  expect(await hendelser("lagring.proevd")).toEqual([{ data: { ...INGENTING, utkast: 1 } }]);
});

test("en gjest går når den ikke eier noe mer", async () => {
  const [tom, medUtkast, medInnspill, ny] = [
    await lagGjest(db),
    await lagGjest(db),
    await lagGjest(db),
    await lagGjest(db),
  ];
  await lagUtkast(db, medUtkast);
  await lagInnspill(db, { av: medInnspill });
  await db.update(schema.gjest).set({ opprettet: siden(400, 1) });
  await db
    .update(schema.gjest)
    .set({ opprettet: siden(399) })
    .where(eq(schema.gjest.id, ny.id));
  await ventRyddet({ gjest: 1 });
  const igjen = (await db.select({ id: schema.gjest.id }).from(schema.gjest)).map(({ id }) => id);
  expect(igjen.toSorted()).toEqual([medUtkast.id, medInnspill.id, ny.id].toSorted());
  expect(igjen).not.toContain(tom.id);
});

describe("kontaktopplysninger", () => {
  /** A sending of so many innspill, with the age in days of each answer; null where there is none. */
  async function send(svarene: Array<number | null>, varsel: "utfoert" | "venter" | null = "utfoert") {
    const temaId = (await lagTema(db)).id;
    const av = await lagSaksbehandler(db);
    const foerste = await lagInnspill(db, {
      temaId,
      innsending: { svarkanal: "epost", kontakt: "proeve@example.no", sendt: siden(900) },
    });
    const resten = [];
    for (const _ of svarene.slice(1))
      resten.push(await lagInnspill(db, { temaId, innsendingId: foerste.innsendingId }));
    for (const [i, { id }] of [foerste, ...resten].entries()) {
      const dager = svarene[i];
      if (dager === null || dager === undefined) continue;
      const svarId = nyId();
      await db
        .insert(schema.svar)
        .values({ id: svarId, innspillId: id, utfall: "delvis", tekst: "Takk.", av: av.id, tid: siden(dager, 1) });
      if (varsel)
        await db.insert(schema.varsel).values({
          id: nyId(),
          svarId,
          kanal: "epost",
          opprettet: siden(dager, 1),
          ...(varsel === "utfoert" ? { utfoert: siden(dager, 1), utfoertAv: av.id } : {}),
        });
    }
    return foerste.innsendingId;
  }
  const borte = async (id: string) =>
    (await db.$count(schema.innsending, and(eq(schema.innsending.id, id), isNull(schema.innsending.kontakt)))) === 1;

  test("går et halvt år etter at det siste er besvart og varslet", async () => {
    const id = await send([200, 180]);
    await ventRyddet({ kontakt: 1 });
    expect(await borte(id)).toBe(true);
  });

  test.each([
    ["noe er ubesvart, hvor gammelt det enn er", [800, null], "utfoert"],
    ["ingenting er besvart", [null], null],
    ["det siste svaret er nyere", [800, 179], "utfoert"],
    ["noen ikke er varslet om svaret ennå", [800], "venter"],
  ] as const)("blir stående når %s", async (_hva, svarene, varsel) => {
    const id = await send([...svarene], varsel);
    await ventRyddet({});
    expect(await borte(id)).toBe(false);
  });
});

test("e-post går når den er sendt for lenge siden, eller aldri lot seg sende", async () => {
  const felt = { slag: "kode", spraak: "nb", opprettet: siden(90) } as const;
  await db.insert(schema.epost).values([
    { id: nyId(), ...felt, sendt: siden(30, 1) },
    { id: nyId(), ...felt, sendt: siden(29) },
    { id: nyId(), ...felt, til: "a@example.no", emne: "e", tekst: "t", html: "h" },
    { id: nyId(), ...felt, opprettet: siden(29), til: "b@example.no", emne: "e", tekst: "t", html: "h" },
  ]);
  await ventRyddet({ epost: 2 });
  expect(await db.$count(schema.epost)).toBe(2);
});

test("det som er over, av innlogging, går dagen etter, og det som lever, blir", async () => {
  const [meg, annen] = [await lagPerson(db), await lagPerson(db)];
  const [over, lever] = [siden(1, 1), siden(1, -1)];
  const begge = <T>(lag: (utloeper: Date, nr: string) => T) => [lag(over, "1"), lag(lever, "2")];
  await db
    .insert(schema.oekt)
    .values(begge((utloeper, id) => ({ id, personId: meg.id, utloeper, opprettet: siden(2) })));
  await db
    .insert(schema.epostkode)
    .values(begge((utloeper, id) => ({ id, epost: "a@example.no", kodeHash: id, til: "/", utloeper })));
  await db
    .insert(schema.innloggingsforsoek)
    .values(
      begge((utloeper, id) => ({ id, utsteder: "u", tilstand: "t", nonce: "n", verifikator: "v", til: "/", utloeper })),
    );
  await db.insert(schema.bostedskode).values([
    { personId: meg.id, kodeHash: "1", utloeper: over },
    { personId: annen.id, kodeHash: "2", utloeper: lever },
  ]);
  const returkode = { personId: meg.id, opprettet: siden(31) };
  await db
    .insert(schema.returkode)
    .values(begge((utloeper, kodeHash) => ({ id: nyId(), ...returkode, kodeHash, utloeper })));
  const invitasjon = { navn: "Prøve", rolle: "saksbehandler", opprettet: siden(9) } as const;
  await db
    .insert(schema.invitasjon)
    .values([
      ...begge((utloeper, kodeHash) => ({ id: nyId(), ...invitasjon, kodeHash, utloeper })),
      { id: nyId(), ...invitasjon, kodeHash: "3", utloeper: over, tattImot: siden(5), personId: meg.id },
    ]);
  await db.insert(schema.avbruttSkjema).values(begge((tid, sti) => ({ personId: meg.id, sti, verdier: {}, tid })));
  await ventRyddet({ innlogging: 7 });
  expect(await db.$count(schema.invitasjon)).toBe(2);
  expect(await db.$count(schema.oekt)).toBe(1);
});

test("mer enn tusen tas i flere omganger, og hver av dem står i loggen", async () => {
  await db.execute(
    sql`insert into gjest (id, opprettet) select gen_random_uuid(), '2020-01-01' from generate_series(1, 2500)`,
  );
  await ventRyddet({ gjest: 2500 });
  expect((await hendelser("lagring.ryddet")).map(({ data }) => data["antall"])).toEqual([1000, 1000, 500]);
});

test("uten hendelse blir ingenting ryddet", async () => {
  await db.execute(sql`insert into gjest (id, opprettet) values (gen_random_uuid(), '2020-01-01')`);
  await db.execute("create trigger sperret before insert on hendelse for each row execute function nekt_endring()");
  try {
    await expect(rydd()).rejects.toThrow();
  } finally {
    await db.execute("drop trigger sperret on hendelse");
  }
  expect(await db.$count(schema.gjest)).toBe(1);
});

describe("lagringstid", () => {
  test("er den vanlige til kommunen bestemmer noe annet, og da gjelder det", async () => {
    await lagKommune(db);
    const adm = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
    expect(await hentLagringstider(adm)).toEqual(standarddager);
    const { id } = await lagUtkast(db, await lagPerson(db));
    await db
      .update(schema.utkast)
      .set({ oppdatert: siden(100) })
      .where(eq(schema.utkast.id, id));
    expect((await proev()).utkast).toBe(0);
    await settLagringstid(adm, "utkast", 99);
    await settLagringstid(adm, "utkast", 98);
    expect(await hentLagringstider(adm)).toEqual({ ...standarddager, utkast: 98 });
    expect((await hendelser("lagring.endret")).map(({ data }) => data)).toEqual([
      { slag: "utkast", fra: 365, til: 99 },
      { slag: "utkast", fra: 99, til: 98 },
    ]);
    await ventRyddet({ utkast: 1 });
  });

  test("kan ikke settes til det den er", async () => {
    const adm = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
    await expect(settLagringstid(adm, "epost", 30)).rejects.toBeInstanceOf(Refusal);
    expect(await db.$count(schema.lagringstid)).toBe(0);
  });
});
