import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hendelse, innspill, sted } from "#db/schema";
import { kartutsnitt, steder as eksempelsteder } from "#db/sample/steder";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { hentUtkast, lagreUtkast } from "~/domain/innspill/utkast.server";
import { slettKonto } from "~/domain/konto/slett.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lesFlisadresse } from "~/domain/sted/fliser.server";
import { finnPaaKartet } from "~/domain/sted/paa-kartet.server";
import { hentStedsliste, lagreSteder } from "~/domain/sted/lagre-liste.server";
import { Refusal } from "~/domain/refusal";
import { settSted } from "~/domain/sted/sett-sted.server";
import { somGrunnkart } from "~/domain/sted/grunnkart";
import { kartSkjema, lesStedsliste, type Sted, stedSkjema } from "~/domain/sted/sted";
import { nyId } from "~/platform/id.server";
import { beliggenhet, flyttet, fraKartet, karthoeyde, paaKartet, type Utsnitt } from "~/platform/kart";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

const base = await aapneTestbase();
const { db } = base;

/** The refusal that something ends with. */
const nektet = (forsoek: Promise<unknown>): Promise<Refusal> =>
  forsoek.then(
    () => Promise.reject(new Error("det ble ikke nektet")),
    (feil: unknown) => (feil instanceof Refusal ? feil : Promise.reject(feil as Error)),
  );

const UTSNITT = kartutsnitt as unknown as Utsnitt;
const INGEN: Sted = { sted: "", bredde: null, lengde: null, visSted: false };
const skjema = (felt: Record<string, unknown>, sett: Sted = INGEN) =>
  stedSkjema.parse({ ...felt, sett: JSON.stringify(sett) });
const skole = { id: nyId(), navn: "Brekken skole", slag: "skole", bredde: 62.6489, lengde: 11.8835 };

async function medUtkast() {
  await lagKommune(db, { kartutsnitt: [...kartutsnitt] });
  await db.insert(sted).values(skole);
  const gjest = await lagGjest(db);
  const { id } = await lagUtkast(db, gjest);
  const context = base.context("gjest", gjest);
  const staar = async () => {
    const { sted: navn, bredde, lengde, visSted } = (await hentUtkast(context, id))!;
    return { sted: navn, bredde, lengde, visSted };
  };
  return { context, id, staar };
}

describe("stedet i et utkast", () => {
  test("er ord, et sted fra lista eller et punkt, og vises ikke for andre uten at noen har bedt om det", async () => {
    const { context, id, staar } = await medUtkast();
    await settSted(context, id, skjema({ sted: "Bak garasjen" }));
    expect(await staar()).toEqual({ ...INGEN, sted: "Bak garasjen" });
    await settSted(context, id, skjema({ sted: "", valgt: skole.id }, await staar()));
    expect(await staar()).toEqual({ sted: skole.navn, bredde: skole.bredde, lengde: skole.lengde, visSted: false });
    await settSted(context, id, skjema({ sted: "", bredde: "62.5", lengde: "11.5", visSted: "ja" }, await staar()));
    expect(await staar()).toEqual({ sted: "", bredde: 62.5, lengde: 11.5, visSted: true });
    await settSted(context, id, skjema({}, await staar()));
    expect(await staar()).toEqual(INGEN);
  });

  test("får punktet til stedet når navnet står i lista, og mister det når navnet blir et annet", async () => {
    const { context, id, staar } = await medUtkast();
    await settSted(context, id, skjema({ sted: "brekken skole" }));
    const fraLista = await staar();
    expect(fraLista).toMatchObject({ sted: "Brekken skole", bredde: skole.bredde });
    const { bredde, lengde } = fraLista;
    await settSted(context, id, skjema({ sted: "Et helt annet sted", bredde, lengde }, fraLista));
    expect(await staar()).toEqual({ ...INGEN, sted: "Et helt annet sted" });
  });

  test("beholder nåla som er satt for hånd, også ved et navn fra lista", async () => {
    const { context, id, staar } = await medUtkast();
    await settSted(context, id, skjema({ sted: "Brekken skole", bredde: "62.65", lengde: "11.9" }));
    expect(await staar()).toMatchObject({ sted: "Brekken skole", bredde: 62.65, lengde: 11.9 });
  });

  test.each([
    { bredde: "62.9", lengde: "11.5" },
    { bredde: "62.5", lengde: "10.9" },
    { bredde: "-62.5", lengde: "11.5" },
  ])("kan ikke ligge utenfor kartet: $bredde, $lengde", async (punkt) => {
    const { context, id, staar } = await medUtkast();
    expect(await nektet(settSted(context, id, skjema(punkt)))).toMatchObject({
      felt: { kart: { kode: "sted.feil.utenforKartet" } },
    });
    expect(await staar()).toEqual(INGEN);
  });

  test("settes av eieren, og er for alle andre et utkast som ikke finnes", async () => {
    const { context: _eier, id, staar } = await medUtkast();
    const annen = base.context("gjest", await lagPerson(db));
    expect((await nektet(settSted(annen, id, skjema({ sted: "Hos naboen" })))).status).toBe(404);
    expect((await nektet(settSted(annen, nyId(), skjema({ sted: "Hos naboen" })))).status).toBe(404);
    expect(await staar()).toEqual(INGEN);
  });

  test("blir ikke overskrevet fra en fane som viste noe annet, men det samme igjen er i orden", async () => {
    const { context, id, staar } = await medUtkast();
    await settSted(context, id, skjema({ sted: "Fra den første fanen" }));
    const svar = await nektet(settSted(context, id, skjema({ sted: "Fra den andre fanen" })));
    expect([svar.kode, svar.status]).toEqual(["sted.feil.endretImens", 409]);
    await settSted(context, id, skjema({ sted: "Fra den første fanen" }));
    expect(await staar()).toMatchObject({ sted: "Fra den første fanen" });
  });

  test("rører ikke ordene: en tekst som skrives i en annen fane, lagres uten konflikt", async () => {
    const { context, id } = await medUtkast();
    const { revisjon, tema } = (await hentUtkast(context, id))!;
    await settSted(context, id, skjema({ sted: "Brekken" }));
    expect(await lagreUtkast(context, { id, tema, tekst: "Nye ord.", revisjon })).toMatchObject({ lagret: true });
    expect(await db.$count(hendelse)).toBe(0);
  });

  test("er et sted, ikke noe som viser hvem noen er", () => {
    for (const tekst of ["Ring 90 01 23 45", "kari@eksempel.no", "x".repeat(121)])
      expect(stedSkjema.safeParse({ sted: tekst }).success, tekst).toBe(false);
    expect(stedSkjema.safeParse({ sted: "Her", bredde: "62", lengde: "" }).success).toBe(false);
    expect(stedSkjema.safeParse({ sted: "Her", bredde: "NaN", lengde: "11" }).success).toBe(false);
  });
});

describe("stedet i et innspill", () => {
  const felt = { sted: "Brekken skole", bredde: 62.65, lengde: 11.9 };

  async function publisert(valg: { visSted: boolean; skjulSted?: boolean }) {
    const komite = await lagKomite(db);
    const { id: temaId } = await lagTema(db, { komiteId: komite.id });
    const av = await lagGjest(db);
    const { ref } = await lagInnspill(db, { av, temaId, ...felt, visSted: valg.visSted });
    const moderator = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    await publiserInnspill(moderator, ref, { skjul: [], skjulSted: valg.skjulSted ?? false });
    const leser = base.context("gjest", await lagPerson(db));
    return { ref, temaId, moderator, leser, eier: base.context("gjest", av) };
  }

  test.each([
    { visSted: true, skjulSted: false, ses: true },
    { visSted: true, skjulSted: true, ses: false },
    { visSted: false, skjulSted: false, ses: false },
    { visSted: false, skjulSted: true, ses: false },
  ])("ses av alle: $ses, når avsenderen sa $visSted og moderatoren skjulte det: $skjulSted", async (valg) => {
    const { ref, temaId, leser, eier, moderator } = await publisert(valg);
    expect((await hentInnspill(leser, ref)).sted !== null).toBe(valg.ses);
    expect(await finnPaaKartet(leser, temaId)).toHaveLength(valg.ses ? 1 : 0);
    for (const en of [eier, moderator]) expect((await hentInnspill(en, ref)).sted).toMatchObject(felt);
    const skjult = await db.$count(hendelse, eq(hendelse.slag, "innspill.sted_skjult"));
    expect(skjult).toBe(valg.visSted && valg.skjulSted ? 1 : 0);
  });

  test("er ikke på kartet når innspillet er trukket", async () => {
    const { ref, temaId, leser } = await publisert({ visSted: true });
    await db.update(innspill).set({ vises: false, trukket: NAA }).where(eq(innspill.ref, ref));
    expect(await finnPaaKartet(leser, temaId)).toEqual([]);
  });

  test("blir borte når kontoen slettes", async () => {
    const { ref, eier } = await publisert({ visSted: true });
    await slettKonto(eier, noekler);
    const [rad] = await db.select().from(innspill).where(eq(innspill.ref, ref));
    expect(rad).toMatchObject(INGEN);
  });
});

describe("stedslista", () => {
  const admin = async () => base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));

  test("leses linje for linje, med komma eller punktum, og hver gale linje sier hva som er galt", () => {
    const { steder, feil } = lesStedsliste(
      [
        "navn;slag;bredde;lengde",
        "Brekken;tettsted;62,6497;11.8817",
        "",
        "Brekken;grend;62,6;11,8",
        "Uten tall;grend;her;der",
        "For få;62,6",
        ";grend;62,6;11,8",
        "Snudd;grend;11,8;62,6",
      ].join("\r\n"),
      UTSNITT,
    );
    expect(steder).toEqual([{ navn: "Brekken", slag: "tettsted", bredde: 62.6497, lengde: 11.8817 }]);
    expect(feil.map(({ linje, kode }) => [linje, kode])).toEqual([
      [4, "sted.feil.toGanger"],
      [5, "sted.feil.tall"],
      [6, "sted.feil.fireDeler"],
      [7, "sted.feil.navn"],
      [8, "sted.feil.utenforKartet"],
    ]);
  });

  test("lagres hel eller ikke i det hele tatt, og ikke over noen andres endring", async () => {
    await lagKommune(db);
    const context = await admin();
    const { sett } = await hentStedsliste(context);
    await lagreSteder(context, { liste: "Ål;grend;60,6;8,5\nBø;grend;59,4;9,0", sett });
    expect((await hentStedsliste(context)).antall).toBe(2);
    expect((await nektet(lagreSteder(context, { liste: "Ål;grend;feil;8,5", sett }))).status).toBe(422);
    expect((await nektet(lagreSteder(context, { liste: "Os;grend;60,6;8,5", sett }))).kode).toBe(
      "sted.feil.listaErEndret",
    );
    expect((await hentStedsliste(context)).antall).toBe(2);
  });

  test.each([
    ["nord er sør for sør", { soer: "63", vest: "11", nord: "62", oest: "12" }],
    ["hele landet", { soer: "57", vest: "4", nord: "71", oest: "31" }],
    ["bare tre tall", { soer: "62", vest: "11", nord: "63", oest: "" }],
    ["ikke tall", { soer: "sør", vest: "11", nord: "63", oest: "12" }],
  ])("kartet kan ikke være %s", (_hva, tall) => {
    expect(kartSkjema.safeParse(tall).success).toBe(false);
  });

  test("kartet kan være ingen ting", () => {
    expect(kartSkjema.safeParse({ soer: "", vest: "", nord: "", oest: "" }).success).toBe(true);
  });
});

describe("kartet", () => {
  test("et trykk i kartet er punktet som står der, i hver størrelse", () => {
    const punkt = { bredde: 62.5745, lengde: 11.3843 };
    for (const bredde of [272, 560, 1000]) {
      const { x, y } = paaKartet(punkt, UTSNITT);
      const tilbake = fraKartet({ x: (x * bredde) / 1000, y: (y * bredde) / 1000 }, UTSNITT, bredde);
      expect(tilbake).toEqual(punkt);
    }
    expect(paaKartet({ bredde: UTSNITT[0], lengde: UTSNITT[1] }, UTSNITT).y).toBeCloseTo(karthoeyde(UTSNITT), 0);
  });

  test("et punkt sies som avstand og retning fra det nærmeste stedet", () => {
    expect(beliggenhet(flyttet(skole, 400, 0), [skole])).toMatchObject({ meter: 400, retning: "nord" });
    expect(beliggenhet(flyttet(skole, -2400, -2400), [skole])).toMatchObject({ meter: 3400, retning: "soervest" });
    expect(beliggenhet(flyttet(skole, 10, 10), [skole])).toMatchObject({ retning: null });
    expect(beliggenhet(skole, [])).toBeNull();
  });

  test("er tegnet på under 40 kB, og slipper ingen ord inn som annet enn ord", () => {
    const liste = eksempelsteder.map(([navn, slag, bredde, lengde]) => ({ navn, slag, bredde, lengde }));
    expect(somGrunnkart(UTSNITT, "5025", liste).length).toBeLessThan(40_000);
    const ond = somGrunnkart(UTSNITT, "0000", [{ ...skole, navn: '<script>"&', slag: "grend" }]);
    expect(ond).not.toContain("<script");
    expect(ond).toContain("&#60;script&#62;&#34;&#38;");
  });

  test("har fliser bare der kommunen er, og bare ved hele tall", () => {
    expect(lesFlisadresse({ z: "10", x: "544", y: "282" }, UTSNITT)).toEqual({ z: 10, x: 544, y: 282 });
    for (const [z, x, y] of [
      ["10", "1", "1"],
      ["10", "544", "900"],
      ["3", "4", "2"],
      ["17", "69700", "36200"],
      ["010", "544", "282"],
      ["10", "544.5", "282"],
      ["10", "-544", "282"],
      ["10", "5e2", "282"],
      ["10", "../544", "282"],
      ["10", "544", "282.png"],
    ] as const)
      expect(lesFlisadresse({ z, x, y }, UTSNITT), `${z}/${x}/${y}`).toBeNull();
    expect(lesFlisadresse({ z: "10", x: "544", y: "282" }, null)).toBeNull();
  });

  test("alle eksempelets steder ligger på eksempelets kart", () => {
    for (const [navn, , bredde, lengde] of eksempelsteder) {
      const { x, y } = paaKartet({ bredde, lengde }, UTSNITT);
      expect(x > 0 && x < 1000 && y > 0 && y < karthoeyde(UTSNITT), navn).toBe(true);
    }
    expect(eksempelsteder.length).toBeGreaterThanOrEqual(30);
  });
});
