import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  avbruttSkjema,
  avsnitt,
  bosted,
  bostedskode,
  epost,
  epostkode,
  forslag,
  forslagsversjon,
  hastesak,
  hendelse,
  identitet,
  instans,
  invitasjon,
  kobling,
  oekt,
  oversending,
  person,
  returkode,
  svar,
  underskrift,
  vakt,
  varsel,
  varselforsoek,
} from "#db/schema";
import type { Context } from "~/domain/context";
import { type Datarad, type Del, deler } from "~/domain/konto/mine-data";
import { hentMineData, skrivMineData } from "~/domain/konto/mine-data.server";
import { taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { nyId } from "~/platform/id.server";
import { lagInnbyggerforslag } from "../../builders/forslag";
import { lagHoering, lagVersjon, somDokument } from "../../builders/hoering";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak } from "../../builders/sak";
import { lagUtkast } from "../../builders/utkast";
import { lagAvskrift, lagVedlegg } from "../../builders/vedlegg";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;

/** Every column that points at a person or a guest, and the part that tells what stands there. */
const dekning: Record<string, Del> = {
  "identitet.person_id": "identiteter",
  "rolle.person_id": "roller",
  "invitasjon.person_id": "invitasjoner",
  "oekt.person_id": "innlogginger",
  "bosted.person_id": "bosted",
  "bostedskode.person_id": "bostedskode",
  "avbrutt_skjema.person_id": "avbrutt",
  "utkast.person_id": "utkast",
  "utkast.gjest_id": "utkast",
  "returkode.person_id": "returkoder",
  "returkode.gjest_id": "returkoder",
  "innsending.person_id": "innsendinger",
  "innsending.gjest_id": "innsendinger",
  "innspill.person_id": "innspill",
  "innspill.gjest_id": "innspill",
  // What somebody has done is told by the log, which every change leaves an event in.
  "gjest.overtatt_av": "hendelser",
  "invitasjon.av": "hendelser",
  "bosted.av": "hendelser",
  "innspill_tekst.laget_av": "hendelser",
  "moderering.av": "hendelser",
  "kobling.av": "hendelser",
  "kobling.tilbakekalt_av": "hendelser",
  "vurdering.av": "hendelser",
  "vakt.person_id": "vakt",
  "hastesak.til_id": "vakt",
  "hastesak.meldt_av": "hendelser",
  "hastesak.sett_av": "hendelser",
  "oversending.av": "hendelser",
  "avskrift.av": "hendelser",
  "sak.saksbehandler_id": "hendelser",
  "snapshot.av": "hendelser",
  "vedtak.registrert_av": "hendelser",
  "underskrift.person_id": "underskrifter",
  "underskrift.registrert_av": "hendelser",
  "underskrift.stroeket_av": "hendelser",
  "innbyggerforslag.kontrollert_av": "hendelser",
  "forslagsversjon.behandlet_av": "hendelser",
  "svar.av": "hendelser",
  "hoeringsversjon.importert_av": "hendelser",
  "uttalelse.bedt_av": "hendelser",
  "varsel.utfoert_av": "hendelser",
  "lagringstid.endret_av": "hendelser",
  "innsending.registrert_av": "hendelser",
  "varselforsoek.av": "hendelser",
};

test("hver kolonne i databasen som peker på en person eller en gjest, er dekket", async () => {
  const kolonner = await db
    .select({ kolonne: sql<string>`k.table_name || '.' || k.column_name` })
    .from(
      sql`information_schema.referential_constraints r
        join information_schema.key_column_usage k on k.constraint_name = r.constraint_name and k.constraint_schema = r.constraint_schema
        join information_schema.key_column_usage m on m.constraint_name = r.unique_constraint_name and m.constraint_schema = r.unique_constraint_schema`,
    )
    .where(sql`m.table_name in ('person', 'gjest')`);
  const navngitte = await db
    .select({ kolonne: sql<string>`c.table_name || '.' || c.column_name` })
    .from(sql`information_schema.columns c`)
    .where(sql`c.table_schema = 'public' and c.column_name in ('person_id', 'gjest_id')`);
  const alle = [...new Set([...kolonner, ...navngitte].map(({ kolonne }) => kolonne))].toSorted();
  expect(alle).toEqual(Object.keys(dekning).toSorted());
});

const KANARI = "Kanarifuglen synger";

/** Somebody with one of everything; and all of it as another's too. */
async function medAlt() {
  await lagKommune(db);
  const eier = await lagPerson(db, { navn: "Kari Kanari", roller: ["fasilitator"] });
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  await db
    .update(person)
    .set({ epost: "kari@eksempel.no" })
    .where(sql`id = ${eier.id}`);
  const felles = { personId: eier.id, opprettet: NAA };
  await db.insert(identitet).values({
    ...felles,
    id: nyId(),
    slag: "eid",
    utsteder: "idporten",
    noekkel: "hemmelig-noekkel",
    noekkelversjon: 1,
    sistBrukt: NAA,
  });
  await db.insert(oekt).values({ ...felles, id: "hemmelig-oekt", utloeper: NAA, nettleser: "Firefox, Linux" });
  await db.insert(epostkode).values({
    id: "hemmelig-kake",
    epost: "kari@eksempel.no",
    kodeHash: "hemmelig-hash",
    til: "/",
    utloeper: NAA,
  });
  await db.insert(bosted).values({
    id: nyId(),
    personId: eier.id,
    kommunenr: "5025",
    bekreftet: NAA,
    metode: "legitimasjon",
    av: siri.aktoer.id,
  });
  await db.insert(bostedskode).values({ personId: eier.id, kodeHash: "hemmelig-kode", utloeper: NAA });
  await db.insert(invitasjon).values({
    ...felles,
    id: nyId(),
    navn: "Kari K.",
    rolle: "fasilitator",
    kodeHash: "hemmelig-invitasjon",
    utloeper: NAA,
    tattImot: NAA,
  });
  await db.insert(avbruttSkjema).values({ personId: eier.id, sti: "/x", verdier: { tekst: KANARI }, tid: NAA });
  const { slug } = await lagHoering(db, { slug: "samfunnsplan" });
  await lagVersjon(db, slug, somDokument([1, "Veg og sti", "Det skal bygges ny veg."]));
  const [lest] = await db.select().from(avsnitt);
  const omAvsnittet = { avsnittId: lest!.id, sitat: "ny veg" };
  await lagUtkast(db, eier, { tekst: `${KANARI} i utkastet`, ...omAvsnittet });
  await db.insert(returkode).values({ ...felles, id: nyId(), kodeHash: "hemmelig-returkode", utloeper: NAA });
  const ett = await lagInnspill(db, {
    av: eier,
    status: "publisert",
    tekst: `${KANARI} i innspillet`,
    ...omAvsnittet,
    innsending: {
      svarkanal: "epost",
      kontakt: "kari@eksempel.no",
      navn: "Kari Kanari",
      kodeHash: "hemmelig-hentekode",
    },
  });
  const punkt = await lagPunkt(db);
  await db.insert(kobling).values({
    id: nyId(),
    innspillId: ett.id,
    planpunktId: punkt.id,
    begrunnelse: "Fordi",
    av: siri.aktoer.id,
    tid: NAA,
  });
  await lagVurdering(db, ett.id, { av: siri.aktoer.id });
  await db
    .insert(vakt)
    .values({ id: nyId(), personId: eier.id, epost: "kari.vakt@eksempel.no", mobil: null, opprettet: NAA });
  await lagVedlegg(db, { innspillId: ett.id, slag: "opptak" });
  await lagAvskrift(db, ett.id, siri.aktoer.id);
  const sak = await lagSak(db, { innspill: [ett] });
  await taSnapshot(siri, sak.nr);
  const svarId = nyId();
  await db
    .insert(svar)
    .values({ id: svarId, innspillId: ett.id, utfall: "delvis", tekst: "Takk.", av: siri.aktoer.id, tid: NAA });
  const varselId = nyId();
  await db.insert(varsel).values({ id: varselId, svarId, kanal: "epost", opprettet: NAA });
  await db.insert(varselforsoek).values({ id: nyId(), varselId, utfall: "svarte_ikke", av: siri.aktoer.id, tid: NAA });
  const instansId = nyId();
  await db.insert(instans).values({ id: instansId, navn: { nb: "Veg og park" }, hva: {}, egen: true, rekkefoelge: 1 });
  await db
    .insert(oversending)
    .values({ id: nyId(), innspillId: ett.id, instansId, tekst: "Sendt dit.", av: siri.aktoer.id, tid: NAA });
  await db.insert(hastesak).values({
    id: nyId(),
    innspillId: ett.id,
    grunn: "Hull i vegen.",
    meldtAv: siri.aktoer.id,
    meldt: NAA,
    tilId: siri.aktoer.id,
  });
  const brev = { til: "kari@eksempel.no", emne: "Svar", tekst: "Takk.", html: "Takk.", spraak: "nb", opprettet: NAA };
  await db.insert(epost).values({ id: nyId(), slag: "svar", varselId, ...brev });
  await db.insert(hendelse).values(
    [
      { slag: "innspill.lest", objektSlag: "innspill", objektId: ett.id, aktoerId: siri.aktoer.id },
      { slag: "person.lest", objektSlag: "person", objektId: eier.id, aktoerId: siri.aktoer.id },
      { slag: "person.logget_inn", objektSlag: "person", objektId: eier.id, aktoerId: eier.id },
    ].map((en) => ({ id: nyId(), tid: NAA, aktoerSlag: "person" as const, data: { rolle: "saksbehandler" }, ...en })),
  );
  const forslagId = nyId();
  await db.insert(forslag).values({ id: forslagId, innspillId: ett.id, slag: "forslag", tittel: "Ny veg", versjon: 1 });
  await db.insert(forslagsversjon).values({
    id: nyId(),
    forslagId,
    nr: 2,
    status: "mottatt",
    tekst: `${KANARI} i en ny versjon`,
    endring: "Kortere",
    laget: NAA,
  });
  const { id: signert } = await lagInnbyggerforslag(db, { temaId: ett.temaId });
  await db.insert(underskrift).values({
    id: nyId(),
    forslagId: signert,
    kanal: "nett",
    personId: eier.id,
    epost: "kari@eksempel.no",
    spraak: "nb",
    tid: NAA,
    noekkel: "hemmelig-underskrift",
  });
  return { eier, ref: ett.ref };
}

async function samle(context: Context<"gjest">, valg?: { hoyst: number }) {
  const alt = new Map<Del, Datarad[]>();
  for await (const { del, rader } of hentMineData(context, valg)) alt.set(del, [...(alt.get(del) ?? []), ...rader]);
  return alt;
}
const somFil = async (context: Context<"gjest">) =>
  JSON.parse(await new Response(skrivMineData(context)).text()) as Record<string, Datarad[]>;

test("alt som er knyttet til en, er med i fila, del for del, og ingen hemmeligheter", async () => {
  const { eier, ref } = await medAlt();
  const fil = await somFil(base.context("gjest", eier));
  const tomme = deler.filter((del) => (fil[del] ?? []).length === 0);
  expect(tomme).toEqual(["moderering"]);
  expect(fil["konto"]).toMatchObject([{ navn: "Kari Kanari", epost: "kari@eksempel.no" }]);
  expect(fil["innsendinger"]).toMatchObject([{ kontakt: "kari@eksempel.no", nivaa: "gjest" }]);
  expect(fil["tekster"]).toMatchObject([{ ref, tekst: `${KANARI} i innspillet` }, { versjon: "skjermet" }]);
  expect(fil["lest"]).toMatchObject([
    { slag: "innspill.lest", ref, rolle: "saksbehandler" },
    { slag: "person.lest", rolle: "saksbehandler" },
  ]);
  expect(fil["hendelser"]).toMatchObject([{ slag: "person.logget_inn" }]);
  for (const del of ["utkast", "innspill"])
    expect(fil[del]).toMatchObject([
      { dokument: "samfunnsplan", dokumentversjon: 1, avsnitt: "Veg og sti", merket: "ny veg" },
    ]);
  expect(fil["oversendinger"]).toMatchObject([{ ref, instans: { nb: "Veg og park" }, tekst: "Sendt dit." }]);
  expect(fil["forsoek"]).toMatchObject([{ ref, samtale: "svarte_ikke" }]);
  // Who at work has read, assessed and answered is not the reader's own data.
  expect(JSON.stringify(fil)).not.toMatch(/hemmelig|Siri|noekkel/);
});

test("at det hastet, står der med en gang; hvorfor, og hva som ble gjort, når saken er avsluttet", async () => {
  const { eier, ref } = await medAlt();
  const hastet = async () => (await somFil(base.context("gjest", eier)))["haster"];
  expect(await hastet()).toEqual([
    expect.objectContaining({ ref, sett: null, avsluttet: null, hvorfor: null, gjort: null }),
  ]);
  const ferdig = { sett: NAA, settAv: eier.id, avsluttet: NAA, utfall: "Hullet er sperret av." };
  await db.update(hastesak).set(ferdig);
  expect(await hastet()).toMatchObject([{ ref, hvorfor: "Hull i vegen.", gjort: "Hullet er sperret av." }]);
});

test("siden og fila er laget av det samme", async () => {
  const { eier } = await medAlt();
  const context = base.context("gjest", eier);
  const { laget: _laget, nivaa: _nivaa, ...fil } = await somFil(context);
  expect(Object.fromEntries(await samle(context, { hoyst: 50 }))).toEqual(fil);
});

test("ingen får noe av det som er en annens, og en enhet uten kake har ingenting", async () => {
  await medAlt();
  const fremmed = await somFil(base.context("gjest", await lagPerson(db, { navn: "En annen" })));
  expect(deler.filter((del) => fremmed[del]!.length > 0)).toEqual(["konto"]);
  expect(fremmed["konto"]).toMatchObject([{ navn: "En annen" }]);
  expect([...(await samle(base.context("gjest", { slag: "gjest", id: null })))]).toEqual([]);
});

test("en gjest får det som hører til enheten", async () => {
  const gjest = await lagGjest(db);
  await lagUtkast(db, gjest, { tekst: "Mitt utkast" });
  const fil = await somFil(base.context("gjest", gjest));
  expect(fil).toMatchObject({ nivaa: "gjest", utkast: [{ tekst: "Mitt utkast" }], identiteter: [] });
});

test("10 000 hendelser hentes 500 om gangen, alle og hver én gang, og siden tar bare de første", async () => {
  const eier = await lagPerson(db);
  await db.execute(sql`insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, aktoer_id, data)
    select gen_random_uuid(), now(), 'utkast.slettet', 'utkast', gen_random_uuid(), 'person', ${eier.id}::uuid, '{}' from generate_series(1, 10000)`);
  const context = base.context("gjest", eier);
  const bunker: number[] = [];
  for await (const { del, rader } of hentMineData(context)) if (del === "hendelser") bunker.push(rader.length);
  expect(Math.max(...bunker)).toBe(500);
  expect(bunker.reduce((a, b) => a + b)).toBe(10_000);
  expect((await somFil(context))["hendelser"]).toHaveLength(10_000);
  for await (const { del, rader, flere } of hentMineData(context, { hoyst: 50 }))
    if (del === "hendelser") expect([rader.length, flere]).toEqual([50, true]);
});
