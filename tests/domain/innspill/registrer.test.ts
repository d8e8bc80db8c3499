import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { epost, fil, hendelse, innsending, innspill, innspillTekst, referanse, sms, vedlegg } from "#db/schema";
import { hentInnspillMedKode } from "~/domain/innspill/kode.server";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { lesLimt, MAKS_LINJER } from "~/domain/innspill/limt-tabell";
import { registrerInnspill, registrerListe } from "~/domain/innspill/registrer.server";
import { linjeSkjema, registreringSkjema } from "~/domain/innspill/registrering";
import { finnRegistrertIDag, hentParti, hentRegistrert } from "~/domain/innspill/registrert.server";
import type { Refusal } from "~/domain/refusal";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagRegistrerMed, liste, registrering } from "../../builders/registrering";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const med = lagRegistrerMed();

beforeEach(() => lagKommune(db).then(() => undefined));
const siri = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const feltet = (felt: string) => (nei: Refusal) => nei.felt[felt]?.kode;
const avslag = (arbeid: Promise<unknown>, felt: string) => arbeid.then(() => "registrert", feltet(felt));

test("det som blir sagt på telefon, er et innspill uten eier, med hvem, når og hvordan", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const skjema = registrering(tema.slug, {
    mottattDato: "2026-11-20",
    svarkanal: "epost",
    kontakt: "kari@example.no",
    navn: "Kari",
  });
  await registrerInnspill(context, skjema, med);
  expect(await db.select().from(innsending)).toMatchObject([
    {
      id: skjema.innsending,
      personId: null,
      gjestId: null,
      registrertAv: context.aktoer.id,
      mottattDato: "2026-11-20",
      nivaa: "gjest",
      visNavn: false,
      kontakt: "kari@example.no",
    },
  ]);
  expect(await db.select().from(innspill)).toMatchObject([
    { ref: "R-2026-0001", kanal: "telefon", mottatt: new Date("2026-11-20T11:00:00Z"), personId: null, gjestId: null },
  ]);
  expect(
    (await db.select({ slag: hendelse.slag, data: hendelse.data }).from(hendelse)).toSorted((a, b) =>
      a.slag.localeCompare(b.slag),
    ),
  ).toEqual([
    { slag: "innspill.mottatt", data: { ref: "R-2026-0001" } },
    { slag: "innspill.registrert", data: { ref: "R-2026-0001", kanal: "telefon" } },
  ]);
  const [brev] = await db.select().from(epost);
  expect(brev).toMatchObject({ slag: "kvittering", til: "kari@example.no", varselId: null });
  expect(brev!.tekst).toContain(med.lagKode(skjema.innsending));
  expect(brev!.tekst).toContain("> Det er for mørkt på Haugaveien.");
});

test("i dag er mottatt nå", async () => {
  await registrerInnspill(await siri(), registrering((await lagTema(db)).slug), med);
  expect(await db.select({ mottatt: innspill.mottatt }).from(innspill)).toEqual([{ mottatt: NAA }]);
});

test("den som vil ha SMS, får kvitteringen dit, og bare når den kan sendes", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const felt = { svarkanal: "sms", kontakt: "900 12 345" };
  const ingen = { ...med, kanSende: { epost: false, sms: false } };
  await registrerInnspill(context, registrering(tema.slug, felt), ingen);
  expect(await db.$count(sms)).toBe(0);
  const skjema = registrering(tema.slug, felt);
  await registrerInnspill(context, skjema, med);
  expect(await db.select().from(sms)).toMatchObject([{ slag: "kvittering", til: "+4790012345" }]);
  expect((await db.select().from(sms))[0]!.tekst).toContain(med.lagKode(skjema.innsending));
});

test("sendt om igjen er det samme; andre ord under samme skjema går ikke tapt", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const skjema = registrering(tema.slug);
  await registrerInnspill(context, skjema, med);
  await registrerInnspill(context, skjema, med);
  await expect(registrerInnspill(context, { ...skjema, tekst: "Noe annet." }, med)).rejects.toMatchObject({
    status: 409,
    kode: "skranke.feil.alleredeRegistrert",
  });
  await expect(
    registrerInnspill(context, { ...skjema, svarkanal: "ring", kontakt: "900 12 345" }, med),
  ).rejects.toMatchObject({ status: 409 });
  await expect(registrerInnspill(await siri(), skjema, med)).rejects.toMatchObject({ status: 409 });
  expect([await db.$count(innspill), await db.$count(hendelse)]).toEqual([1, 2]);
  expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 1 }]);
});

test("en innbyggers egen innsending kan ikke registreres over", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const skjema = registrering(tema.slug);
  await db.insert(innsending).values({
    id: skjema.innsending,
    personId: (await lagPerson(db)).id,
    sendt: NAA,
    avsender: "privatperson",
    svarkanal: "her",
  });
  await expect(registrerInnspill(context, skjema, med)).rejects.toMatchObject({ status: 409 });
  await expect(hentRegistrert(context, skjema.innsending)).rejects.toMatchObject({ status: 404 });
});

describe("fristen", () => {
  const gamle = { frist: "2026-11-10", svarfrist: "2026-12-31", fase: "behandling" as const };

  test("et brev som kom i tide, kan registreres etterpå; et som kom dagen etter, ikke", async () => {
    const [context, tema] = [await siri(), await lagTema(db, gamle)];
    const paa = (mottattDato: string) =>
      avslag(registrerInnspill(context, registrering(tema.slug, { mottattDato }), med), "tema");
    expect(await paa("2026-11-10")).toBe("registrert");
    expect(await paa("2026-11-11")).toBe("skranke.feil.etterFristen");
    expect(await db.$count(innspill)).toBe(1);
    expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 1 }]);
  });

  test("et tema som er slutt uten frist, tar ikke imot; et som ikke har åpnet, heller ikke", async () => {
    const context = await siri();
    const slutt = await lagTema(db, { frist: null, fase: "avsluttet" });
    const senere = await lagTema(db, { aapner: "2026-12-01" });
    const i = (slug: string) => avslag(registrerInnspill(context, registrering(slug), med), "tema");
    expect([await i(slutt.slug), await i(senere.slug), await i("finnes-ikke")]).toEqual([
      "skranke.feil.stengt",
      "skranke.feil.ikkeAapnet",
      "skranke.feil.tema",
    ]);
  });

  test("dagen er ikke i morgen, og ikke mer enn et år siden", async () => {
    const [context, tema] = [await siri(), await lagTema(db)];
    const paa = (mottattDato: string) =>
      avslag(registrerInnspill(context, registrering(tema.slug, { mottattDato }), med), "mottattDato");
    expect(await paa("2026-11-23")).toBe("skranke.feil.dag");
    expect(await paa("2025-11-21")).toBe("skranke.feil.dag");
    expect(await paa("2025-11-22")).toBe("registrert");
  });

  test("et fast tema regner dagene fra det kom", async () => {
    const [context, tema] = [
      await siri(),
      await lagTema(db, { frist: null, fase: "fast", svarfrist: null, svarDager: 30 }),
    ];
    await registrerInnspill(context, registrering(tema.slug, { mottattDato: "2026-11-01" }), med);
    expect(await db.select({ svarfrist: innspill.svarfrist }).from(innspill)).toEqual([{ svarfrist: "2026-12-01" }]);
  });
});

describe("hentekoden", () => {
  test("henter innspillet til en konto, én gang", async () => {
    const [context, tema, kari] = [await siri(), await lagTema(db), await lagPerson(db)];
    const skjema = registrering(tema.slug);
    await registrerInnspill(context, skjema, med);
    const kode = med.lagKode(skjema.innsending);
    expect(kode).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await hentInnspillMedKode(base.context("gjest", kari), kode.toLowerCase())).toBe(1);
    expect(await db.select({ eier: innspill.personId }).from(innspill)).toEqual([{ eier: kari.id }]);
    await expect(hentInnspillMedKode(base.context("gjest", await lagPerson(db)), kode)).rejects.toMatchObject({
      status: 422,
    });
    const [rad] = await db.select({ ref: innspill.ref }).from(innspill);
    expect(await hentInnspill(base.context("gjest", kari), rad!.ref)).toMatchObject({
      min: true,
      mottattDato: "2026-11-22",
      kanal: "telefon",
    });
    expect((await hentRegistrert(context, skjema.innsending)).kodeBrukt).toBe(true);
  });

  test("står ingen steder i databasen", async () => {
    const [context, tema] = [await siri(), await lagTema(db)];
    const skjema = registrering(tema.slug);
    await registrerInnspill(context, skjema, med);
    const alt = JSON.stringify([await db.select().from(innsending), await db.select().from(hendelse)]);
    expect(alt).not.toContain(med.lagKode(skjema.innsending));
    expect(alt).not.toContain(med.lagKode(skjema.innsending).replaceAll("-", ""));
  });
});

test("skannede sider følger innspillet, og det som ikke ble brukt, er ute av lageret igjen", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const skrevet: string[] = [];
  const lager = {
    ...med.lager,
    skriv: (noekkel: string, bytes: Uint8Array) => (skrevet.push(noekkel), med.lager.skriv(noekkel, bytes)),
  };
  const brev = [
    { bytes: Buffer.from("%PDF-1.7 side 1"), mime: "application/pdf" },
    { bytes: Buffer.from("%PDF-1.7 side 2"), mime: "application/pdf" },
  ];
  const skjema = registrering(tema.slug, { kanal: "papir" });
  await registrerInnspill(context, skjema, { ...med, lager, brev });
  expect(
    await db.select({ slag: vedlegg.slag, nr: vedlegg.nr, vises: vedlegg.vises }).from(vedlegg).orderBy(vedlegg.nr),
  ).toEqual([
    { slag: "brev", nr: 1, vises: false },
    { slag: "brev", nr: 2, vises: false },
  ]);
  await registrerInnspill(context, skjema, { ...med, lager, brev });
  await registrerInnspill(context, { ...registrering("finnes-ikke") }, { ...med, lager, brev }).catch(() => {});
  const staar = new Set((await db.select({ noekkel: fil.noekkel }).from(fil)).map(({ noekkel }) => noekkel));
  expect([staar.size, skrevet.length]).toEqual([2, 6]);
  for (const noekkel of skrevet)
    expect(
      await med.lager.les(noekkel).then(
        () => true,
        () => false,
      ),
      noekkel,
    ).toBe(staar.has(noekkel));
});

describe("en tabell", () => {
  const seksti = Array.from({ length: 60 }, (_, i) => `Innspill nummer ${i + 1}\tkari${i}@example.no`).join("\n");

  test("på seksti linjer blir seksti innspill med hver sin referanse og kode, i rekkefølge", async () => {
    const [context, tema] = [await siri(), await lagTema(db)];
    const skjema = liste(tema.slug, seksti, { kanal: "moete" });
    const linjer = lesLimt(skjema).linjer.flatMap(({ linje }) => linje ?? []);
    expect(linjer).toHaveLength(60);
    await registrerListe(context, skjema, linjer, med);
    await registrerListe(context, skjema, linjer, med);
    const rader = await hentParti(context, skjema.parti);
    expect(rader.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 60 }, (_, i) => `R-2026-${String(i + 1).padStart(4, "0")}`),
    );
    expect(rader.map(({ tekst }) => tekst)).toEqual(linjer.map(({ tekst }) => tekst));
    expect(new Set(rader.map(({ innsending: id }) => med.lagKode(id))).size).toBe(60);
    expect([
      await db.$count(innspill),
      await db.$count(innspillTekst),
      await db.$count(hendelse),
      await db.$count(epost),
    ]).toEqual([60, 60, 120, 60]);
    expect(await finnRegistrertIDag(context)).toMatchObject({
      antall: 60,
      siste: [{ ref: "R-2026-0060" }, {}, {}, {}, {}],
    });
    await expect(registrerListe(context, skjema, linjer.slice(0, 59), med)).rejects.toMatchObject({ status: 409 });
    await expect(registrerListe(context, skjema, [...linjer, linjer[0]!], med)).rejects.toMatchObject({ status: 409 });
    expect(await db.$count(innspill)).toBe(60);
  });

  test("er alt eller ingenting", async () => {
    const [context, tema] = [await siri(), await lagTema(db, { frist: "2026-11-01" })];
    const skjema = liste(tema.slug, seksti);
    const linjer = lesLimt(skjema).linjer.flatMap(({ linje }) => linje ?? []);
    expect(await avslag(registrerListe(context, skjema, linjer, med), "tema")).toBe("skranke.feil.etterFristen");
    expect([await db.$count(innsending), await db.$count(innspill), await db.$count(referanse)]).toEqual([0, 0, 0]);
  });

  const les = (linjer: string, felt: Record<string, unknown> = {}) => lesLimt(liste("et-tema", linjer, felt));

  test("leses fra Excel, med linjeskift i sitattegn og overskrifter", () => {
    const lest = les(
      'Navn\tForslag\tE-post\tFylke\nKari\t"Flere benker.\nOg lys, ""nå""."\tkari@example.no\tTrøndelag\n\t\t\t\nOla\tMindre trafikk\t\tx',
      {
        overskrifter: "ja",
      },
    );
    expect(lest.kolonner).toEqual(["navn", "tekst", "kontakt", "ikke"]);
    expect(
      lest.linjer.map(({ nr, linje }) => [nr, linje?.navn, linje?.tekst, linje?.svarkanal, linje?.kontakt]),
    ).toEqual([
      [2, "Kari", 'Flere benker.\nOg lys, "nå".', "epost", "kari@example.no"],
      [4, "Ola", "Mindre trafikk", "her", ""],
    ]);
  });

  test("leses med semikolon når hver linje har like mange, og ellers som én tekst per linje", () => {
    expect(les("Benker;90012345\nLys;41122333").linjer.map(({ linje }) => [linje?.tekst, linje?.svarkanal])).toEqual([
      ["Benker", "ring"],
      ["Lys", "ring"],
    ]);
    expect(les("Benker; og lys\nGangvei").linjer.map(({ linje }) => linje?.tekst)).toEqual([
      "Benker; og lys",
      "Gangvei",
    ]);
  });

  test("tåler et sitattegn som ingen lukket", () => {
    expect(les('"Vi vil ha benker\tKari\nOg lys\tOla').linjer.map(({ tekst }) => tekst)).toEqual([
      '"Vi vil ha benker',
      "Og lys",
    ]);
  });

  test("gjør det saksbehandleren sier om kolonnene", () => {
    const lest = les("Velforeninga\tBenker\tLag eller organisasjon\t900 12 345", {
      kolonne: ["paaVegneAv", "tekst", "avsender", "kontakt"],
      numre: "sms",
    });
    expect(lest.linjer[0]!.linje).toMatchObject({
      paaVegneAv: "Velforeninga",
      avsender: "lag_organisasjon",
      svarkanal: "sms",
      kontakt: "900 12 345",
    });
  });

  test("sier hva som er galt på hver linje, og hva som blir skjult", () => {
    const lest = les(`Ring meg på 900 12 345\tx\n\t72410000\n${"a".repeat(20_001)}\tx\nHei\tKongen`, {
      kolonne: ["tekst", "avsender"],
    });
    expect(lest.linjer.map(({ nr, feil, funn }) => [nr, feil, funn])).toEqual([
      [1, ["innspill.feil.avsender"], ["telefon"]],
      [2, ["skranke.feil.tom", "innspill.feil.avsender"], []],
      [3, ["skranke.feil.forLang", "innspill.feil.avsender"], []],
      [4, ["innspill.feil.avsender"], []],
    ]);
  });

  test("har høyst to hundre linjer", () => {
    const lest = les(Array.from({ length: MAKS_LINJER + 1 }, () => "En linje").join("\n"));
    expect([lest.forMange, lest.linjer.length]).toEqual([true, MAKS_LINJER]);
  });
});

test("skjemaet nekter det som ikke kan bli til noe", () => {
  const rett = { ...registrering("et-tema") };
  const feil = (felt: Record<string, unknown>) =>
    registreringSkjema.safeParse({ ...rett, ...felt }).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(feil({ tema: "" })).toEqual([["tema", "skranke.feil.tema"]]);
  expect(feil({ kanal: "web" })).toEqual([["kanal", "skranke.feil.kanal"]]);
  expect(feil({ tekst: "  " })).toEqual([["tekst", "skranke.feil.tom"]]);
  expect(feil({ avsender: "raad" })).toEqual([["avsender", "innspill.feil.avsender"]]);
  expect(feil({ svarkanal: "sms", kontakt: "72 41 00 00" })).toEqual([["kontakt", "skranke.feil.mobil"]]);
  expect(feil({ visNavn: "ja" })).toEqual([["navn", "innspill.feil.navnMangler"]]);
  expect(linjeSkjema.safeParse({ ...rett, navn: "Kari 900 12 345" }).success).toBe(false);
});

test("et trukket eller slettet innspill har ingen kvittering", async () => {
  const [context, tema] = [await siri(), await lagTema(db)];
  const skjema = registrering(tema.slug);
  await registrerInnspill(context, skjema, med);
  await db.update(innspill).set({ sperret: NAA }).where(eq(innspill.innsendingId, skjema.innsending));
  await expect(hentRegistrert(context, skjema.innsending)).rejects.toMatchObject({ status: 404 });
  expect(await finnRegistrertIDag(context)).toEqual({ antall: 0, siste: [] });
});
