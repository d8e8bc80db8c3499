import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { epost, hastesak, hendelse, innspill, rolle, sms, vakt } from "#db/schema";
import { systemContext } from "~/domain/context";
import { finnHastesaker, hentHastesak, tellHastesaker } from "~/domain/hastesak/finn.server";
import { avsluttHastesak, merkSettHastesak } from "~/domain/hastesak/foelg-opp.server";
import { meldHaster } from "~/domain/hastesak/meld.server";
import { purrHastesaker } from "~/domain/hastesak/purr.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { slettKonto } from "~/domain/konto/slett.server";
import { hentVedlegg } from "~/domain/vedlegg/hent.server";
import { vaktSkjema } from "~/domain/vakt/vakt";
import { finnVakter, settVakt } from "~/domain/vakt/vakt.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagVedlegg } from "../../builders/vedlegg";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

const base = await aapneTestbase();
const { db } = base;
beforeEach(() => lagKommune(db));

const VEIER = { nettsted: "https://dialog.example", harSms: true };
const ORD = "Pappa slår meg når han har drukket.";
const PERSON = "0190a0a0-0000-7000-8000-000000000001";
const om = (minutter: number) => new Date(NAA.getTime() + minutter * 60_000);

async function scene() {
  const komite = await lagKomite(db);
  const tema = await lagTema(db, { komiteId: komite.id });
  const [leder, annen] = [
    await lagPerson(db, { navn: "Vera Vakt", roller: ["fasilitator"] }),
    await lagPerson(db, { navn: "Arne Vakt", roller: ["administrator"] }),
  ];
  const admin = base.context("administrator", annen);
  await settVakt(admin, vaktSkjema.parse({ person: leder.id, epost: "vera@kommune.example", mobil: "900 12 345" }));
  await settVakt(admin, { person: annen.id, epost: "arne@kommune.example", mobil: "" });
  const forfatter = await lagPerson(db);
  const ett = await lagInnspill(db, { av: forfatter, temaId: tema.id, tekst: ORD });
  return {
    ...ett,
    admin,
    forfatter: base.context("gjest", forfatter),
    moderator: base.context("moderator", await lagPerson(db, { navn: "Mona", moderatorI: [komite] })),
    siri: base.context("saksbehandler", await lagSaksbehandler(db)),
    vera: base.context("innbygger", leder),
    arne: base.context("innbygger", annen),
    skjema: { grunn: "Et barn forteller om vold.", til: leder.id },
  };
}
const brevene = () => db.select().from(epost).where(eq(epost.slag, "haste"));

test("den navngitte får beskjed med en gang, på e-post og SMS, uten ett ord om hva det gjelder", async () => {
  const { ref, moderator, skjema } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  const [brev, ...flere] = await brevene();
  expect([brev!.til, flere]).toEqual(["vera@kommune.example", []]);
  expect(brev!.tekst).toContain(`https://dialog.example/saksbehandling/haste/${ref}`);
  const [melding] = await db.select().from(sms);
  expect(melding).toMatchObject({ til: "+4790012345", slag: "haste" });
  for (const form of [brev!.tekst, brev!.html, brev!.emne, melding!.tekst])
    expect(form).not.toMatch(/slår|drukket|vold|barn/i);
  expect(await db.select().from(hendelse).where(eq(hendelse.slag, "hastesak.meldt"))).toMatchObject([
    { aktoerId: moderator.aktoer.id, data: { ref, til: skjema.til } },
  ]);
});

test.each([
  ["900 12 345", "+4790012345"],
  ["(+47) 41 23 45 67", "+4741234567"],
  ["0046 70 123 45 67", "+46701234567"],
  ["", ""],
])("mobilnummeret %j lagres som %j, slik SMS-sentralen vil ha det", (skrevet, nummer) => {
  expect(vaktSkjema.parse({ person: PERSON, epost: "a@b.no", mobil: skrevet }).mobil).toBe(nummer);
});

test.each(["72 41 00 00", "+47 72 41 00 00", "112", "på skrivebordet"])("%j er ikke et mobilnummer", (mobil) => {
  const { error } = vaktSkjema.safeParse({ person: PERSON, epost: "a@b.no", mobil });
  expect(error!.issues.map(({ path, message }) => [path, message])).toEqual([[["mobil"], "vakt.feil.mobil"]]);
});

test("et fastnummer som alt står der, får ingen SMS, men e-posten går", async () => {
  const { ref, siri, skjema } = await scene();
  await db.update(vakt).set({ mobil: "72 41 00 00" }).where(eq(vakt.personId, skjema.til));
  await meldHaster(siri, ref, skjema, VEIER);
  expect([await db.$count(sms), (await brevene()).length]).toEqual([0, 1]);
});

test("uten SMS fra huset skrives ingen tekstmelding", async () => {
  const { ref, siri, skjema } = await scene();
  await meldHaster(siri, ref, skjema, { ...VEIER, harSms: false });
  expect([await db.$count(sms), (await brevene()).length]).toEqual([0, 1]);
});

test("det meldes én gang, og den andre får vite av hvem", async () => {
  const { ref, moderator, siri, skjema } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  await expect(meldHaster(siri, ref, skjema, VEIER)).rejects.toMatchObject({
    ...nei("hastesak.feil.alleredeMeldt", 409),
    verdier: { navn: "Mona" },
  });
  expect(await brevene()).toHaveLength(1);
});

test("en moderator utenfor komiteen finner det ikke, og det som er trukket, meldes ikke", async () => {
  const { ref, siri, skjema, forfatter } = await scene();
  const fremmed = base.context("moderator", await lagPerson(db, { moderatorI: [await lagKomite(db)] }));
  await expect(meldHaster(fremmed, ref, skjema, VEIER)).rejects.toMatchObject(finnesIkke);
  await trekkInnspill(forfatter, ref);
  await expect(meldHaster(siri, ref, skjema, VEIER)).rejects.toMatchObject(nei("trekk.feil.iArbeid", 409));
});

test("bare en som har vakt nå, kan få saken, og når ingen har vakt, sier den det", async () => {
  const { ref, siri, skjema, admin } = await scene();
  await expect(meldHaster(siri, ref, { ...skjema, til: siri.aktoer.id }, VEIER)).rejects.toMatchObject({
    felt: { til: { kode: "hastesak.feil.til" } },
  });
  await db.delete(vakt);
  await expect(meldHaster(siri, ref, skjema, VEIER)).rejects.toMatchObject(nei("hastesak.feil.ingenVakt", 409));
  await expect(settVakt(admin, { person: (await lagPerson(db)).id, epost: "a@b.no", mobil: "" })).rejects.toMatchObject(
    { felt: { person: { kode: "vakt.feil.person" } } },
  );
});

test("en rolle som er over, tar vakta med seg, og kontoen som slettes, også nummeret", async () => {
  const { skjema, admin, vera } = await scene();
  const navn = async () => (await finnVakter(admin)).map((en) => en.navn);
  expect(await navn()).toEqual(["Arne Vakt", "Vera Vakt"]);
  await db.update(rolle).set({ til: "2026-11-22" }).where(eq(rolle.personId, skjema.til));
  expect(await navn()).toEqual(["Arne Vakt"]);
  expect(await db.$count(vakt)).toBe(2);
  await slettKonto(base.context("gjest", vera.aktoer), noekler);
  expect((await db.select().from(vakt)).map(({ personId }) => personId)).toEqual([admin.aktoer.id]);
});

test("den som har vakt, sier at den er sett og hva som ble gjort; klokkeslettene står", async () => {
  const { ref, moderator, siri, skjema, vera } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  expect(await tellHastesaker(siri)).toEqual({ usett: 1, aapne: 0, eldste: NAA });
  await expect(avsluttHastesak(vera, ref, "Ringt.")).rejects.toMatchObject(nei("hastesak.feil.ikkeSett", 409));
  await merkSettHastesak({ ...vera, naa: om(4) }, ref);
  expect(await tellHastesaker(siri)).toEqual({ usett: 0, aapne: 1, eldste: null });
  await expect(merkSettHastesak(vera, ref)).rejects.toMatchObject(nei("hastesak.feil.alleredeSett", 409));
  await avsluttHastesak({ ...vera, naa: om(30) }, ref, "Barnevernvakta har overtatt.");
  await expect(avsluttHastesak(vera, ref, "Igjen")).rejects.toMatchObject(nei("hastesak.feil.alleredeAvsluttet", 409));
  expect(await finnHastesaker(moderator, "aapne")).toEqual([]);
  expect(await finnHastesaker(moderator, "avsluttede")).toMatchObject([
    { ref, sett: om(4), settAv: "Vera Vakt", avsluttet: om(30), utfall: "Barnevernvakta har overtatt." },
  ]);
});

test("saksbehandleren leser den, men sier ikke at den er sett; de uten del i den finner den ikke", async () => {
  const { ref, moderator, siri, skjema } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  const ansatt = base.context("innbygger", siri.aktoer);
  expect(await hentHastesak(ansatt, ref)).toMatchObject({ tekst: ORD, ansvar: false });
  await expect(merkSettHastesak(ansatt, ref)).rejects.toMatchObject(nei("hastesak.feil.ikkeDin", 409));
  for (const fremmed of [
    await lagPerson(db),
    await lagPerson(db, { roller: ["fasilitator"] }),
    await lagPerson(db, { moderatorI: [await lagKomite(db)] }),
  ]) {
    const deres = base.context("innbygger", fremmed);
    await expect(hentHastesak(deres, ref)).rejects.toMatchObject(finnesIkke);
    await expect(merkSettHastesak(deres, ref)).rejects.toMatchObject(finnesIkke);
    expect(await finnHastesaker(deres, "aapne")).toEqual([]);
  }
});

test("de som følger den, ser og hører det som fulgte med, ikke brevet og ikke andres filer", async () => {
  const { id, ref, temaId, moderator, skjema, vera, arne } = await scene();
  const [bilde, opptak, brev] = [
    await lagVedlegg(db, { innspillId: id }),
    await lagVedlegg(db, { innspillId: id, slag: "opptak" }),
    await lagVedlegg(db, { innspillId: id, slag: "brev" }),
  ];
  const annet = await lagVedlegg(db, { innspillId: (await lagInnspill(db, { temaId })).id });
  const faar = async (aktoer: typeof vera.aktoer) => {
    const hentet = [bilde, opptak, brev, annet].map((en) => hentVedlegg(base.context("gjest", aktoer), en.id));
    return (await Promise.allSettled(hentet)).map(({ status }) => status === "fulfilled");
  };
  const ingenting = [false, false, false, false];
  expect(await faar(vera.aktoer)).toEqual(ingenting);
  await meldHaster(moderator, ref, skjema, VEIER);
  for (const paaVakt of [vera, arne]) expect(await faar(paaVakt.aktoer)).toEqual([true, true, false, false]);
  expect(await faar({ ...vera.aktoer, roller: new Set() })).toEqual(ingenting);
  expect(await faar(await lagPerson(db, { roller: ["fasilitator"] }))).toEqual(ingenting);
  await db.update(innspill).set({ sperret: NAA }).where(eq(innspill.id, id));
  expect(await faar(vera.aktoer)).toEqual(ingenting);
});

test("den som er logget inn uten rollene sine, finner den ikke selv om den er deres", async () => {
  const { ref, moderator, skjema, vera } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  const medEpost = { ...vera, aktoer: { ...vera.aktoer, roller: new Set<never>() } };
  await expect(hentHastesak(medEpost, ref)).rejects.toMatchObject(finnesIkke);
});

test("trukket etterpå står den, slettet har den ingen ord", async () => {
  const { ref, id, moderator, skjema, vera, forfatter } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  await trekkInnspill(forfatter, ref);
  expect(await hentHastesak(vera, ref)).toMatchObject({ borte: "trukket", tekst: ORD });
  await db.update(innspill).set({ sperret: NAA }).where(eq(innspill.id, id));
  expect(await hentHastesak(vera, ref)).toMatchObject({ borte: "sperret", tekst: "", grunn: "", utfall: null });
});

test("etter et kvarter får alle på vakt beskjed, én gang; det som er sett, ikke", async () => {
  const { ref, moderator, skjema, vera, temaId } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  const sett = await lagInnspill(db, { temaId });
  await meldHaster(moderator, sett.ref, skjema, VEIER);
  await merkSettHastesak(vera, sett.ref);
  const purr = (naa: Date) => purrHastesaker(systemContext(db, naa), VEIER);
  await db.delete(epost);
  await base.settKlokka(om(14));
  expect(await purr(om(14))).toEqual({ purret: 0 });
  await base.settKlokka(om(15));
  expect(await purr(om(15))).toEqual({ purret: 1 });
  expect(await purr(om(20))).toEqual({ purret: 0 });
  expect((await brevene()).map(({ til }) => til).toSorted()).toEqual(["arne@kommune.example", "vera@kommune.example"]);
  expect(await db.select().from(hendelse).where(eq(hendelse.slag, "hastesak.purret"))).toMatchObject([
    { data: { ref, antall: 2 } },
  ]);
});

test("når ingen har vakt, venter purringen til noen har det", async () => {
  const { ref, moderator, skjema, admin } = await scene();
  await meldHaster(moderator, ref, skjema, VEIER);
  await db.delete(vakt);
  await base.settKlokka(om(60));
  const purr = () => purrHastesaker(systemContext(db, om(60)), VEIER);
  expect(await purr()).toEqual({ purret: 0 });
  expect((await db.select().from(hastesak))[0]!.purret).toBeNull();
  await settVakt(admin, { person: admin.aktoer.id, epost: "arne@kommune.example", mobil: "" });
  expect(await purr()).toEqual({ purret: 1 });
});
