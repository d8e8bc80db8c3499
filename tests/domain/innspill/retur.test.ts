import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { epost, hendelse, returkode, utkast } from "#db/schema";
import { hentUtkastMedKode, lagReturkode, seReturkode } from "~/domain/innspill/retur.server";
import { finnMineUtkast } from "~/domain/innspill/utkast.server";
import { overtaFraGjest } from "~/domain/konto/overta.server";
import { slettKonto } from "~/domain/konto/slett.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { nei } from "../nei";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

const base = await aapneTestbase();
const { db } = base;
const ukjent = nei("nett.retur.feil.ukjent");

/** A guest with two drafts, and the code that moves them. */
async function medKode() {
  const gjest = await lagGjest(db);
  await lagUtkast(db, gjest);
  await lagUtkast(db, gjest);
  const context = base.context("gjest", gjest);
  return { gjest, context, ...(await lagReturkode(context, null)) };
}
const nyGjest = () => base.context("gjest", { slag: "gjest", id: nyId() });
const somPerson = async () => base.context("gjest", await lagPerson(db));

test.each([
  ["en annen enhet", async () => nyGjest()],
  ["en konto", somPerson],
])("koden flytter utkastene, alle og bare dem, til %s", async (_hvem, lag) => {
  const { gjest, context, kode } = await medKode();
  const { ref } = await lagInnspill(db, { av: gjest });
  const til = await lag();
  expect(await seReturkode(til, kode)).toEqual({ antall: 2, herAlt: false });
  expect(await hentUtkastMedKode(til, kode.toLowerCase().replaceAll("-", " "))).toBe(2);
  expect(await finnMineUtkast(til)).toHaveLength(2);
  expect(await finnMineUtkast(context)).toEqual([]);
  const [sendt] = await db
    .select({ gjestId: sql<string>`gjest_id` })
    .from(sql`innspill`)
    .where(sql`ref = ${ref}`);
  expect(sendt).toEqual({ gjestId: gjest.id });
  expect(
    await db.select({ slag: hendelse.slag }).from(hendelse).where(eq(hendelse.slag, "utkast.hentet")),
  ).toHaveLength(2);
});

test("koden virker én gang, og den neste får ikke vite at den har vært riktig", async () => {
  const { kode } = await medKode();
  await hentUtkastMedKode(nyGjest(), kode);
  const hendelser = await db.$count(hendelse);
  expect(await seReturkode(nyGjest(), kode)).toBeNull();
  for (const en of [kode, "AAAA-BBBB-CCCC", "", "A".repeat(10_000)])
    await expect(hentUtkastMedKode(nyGjest(), en)).rejects.toMatchObject(ukjent);
  expect(await db.$count(hendelse)).toBe(hendelser);
});

test("koden varer i tretti dager", async () => {
  const { kode } = await medKode();
  const [{ dager }] = (await db
    .select({ dager: sql<number>`round(extract(epoch from ${returkode.utloeper} - naa()) / 86400)::int` })
    .from(returkode)) as [{ dager: number }];
  expect(dager).toBe(30);
  await db.update(returkode).set({ utloeper: sql`naa()` });
  expect(await seReturkode(nyGjest(), kode)).toBeNull();
  await expect(hentUtkastMedKode(nyGjest(), kode)).rejects.toMatchObject(ukjent);
});

test("der utkastene er alt, brukes ikke koden opp", async () => {
  const { context, kode } = await medKode();
  expect(await seReturkode(context, kode)).toEqual({ antall: 2, herAlt: true });
  await expect(hentUtkastMedKode(context, kode)).rejects.toMatchObject(nei("nett.retur.feil.herAlt"));
  expect(await hentUtkastMedKode(nyGjest(), kode)).toBe(2);
});

test("blir det for mange, flyttes ingen, og koden kan brukes igjen", async () => {
  const { kode } = await medKode();
  const person = await lagPerson(db);
  const { temaId } = await lagUtkast(db, person);
  for (let i = 1; i < 49; i++) await lagUtkast(db, person, { temaId });
  const full = base.context("gjest", person);
  await expect(hentUtkastMedKode(full, kode)).rejects.toMatchObject(nei("nett.retur.feil.forMange"));
  expect(await finnMineUtkast(full)).toHaveLength(49);
  expect(await hentUtkastMedKode(nyGjest(), kode)).toBe(2);
});

test("uten utkast er det ingenting å lage kode for", async () => {
  await expect(lagReturkode(nyGjest(), null)).rejects.toMatchObject(nei("nett.retur.feil.ingenUtkast"));
  await expect(lagReturkode(base.context("gjest", { slag: "gjest", id: null }), null)).rejects.toMatchObject(
    nei("nett.retur.feil.ingenUtkast"),
  );
  expect(await db.$count(returkode)).toBe(0);
});

test("databasen har bare avtrykket av koden, og loggen har ingenting av den", async () => {
  const { kode } = await medKode();
  const alt = JSON.stringify([await db.select().from(returkode), await db.select().from(hendelse)]);
  for (const form of [kode, kode.replaceAll("-", "")]) expect(alt).not.toContain(form);
});

test("brevet har koden og lenken, og går til adressen som ble skrevet", async () => {
  await lagKommune(db);
  const person = await lagPerson(db);
  await lagUtkast(db, person);
  const lenke = (kode: string) => `https://dialog.example/utkast/hent/${kode}`;
  const { kode } = await lagReturkode(base.context("gjest", person), { epost: "Kari@Eksempel.no", lenke });
  const [brev] = await db.select().from(epost);
  expect(brev).toMatchObject({ slag: "retur", til: "kari@eksempel.no" });
  for (const innhold of [brev!.tekst, brev!.html]) expect(innhold).toContain(kode);
  expect(brev!.tekst).toContain(lenke(kode));
});

test("sletter man det enheten har, virker ikke koden lenger", async () => {
  const { context, kode } = await medKode();
  await slettKonto(context, noekler);
  expect(await db.$count(returkode)).toBe(0);
  await expect(hentUtkastMedKode(nyGjest(), kode)).rejects.toMatchObject(ukjent);
});

test("tar en konto over det enheten har, flytter koden de samme utkastene", async () => {
  const { gjest, kode } = await medKode();
  await overtaFraGjest(base.context("innbygger", await lagPerson(db)), gjest.id!);
  expect(await hentUtkastMedKode(nyGjest(), kode)).toBe(2);
  expect(await db.$count(utkast)).toBe(2);
});
