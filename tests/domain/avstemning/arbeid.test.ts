import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { alternativ, avstemning, hendelse, innspill } from "#db/schema";
import { aapneAvstemning } from "~/domain/avstemning/aapne.server";
import {
  endreAlternativ,
  finnIdeer,
  hentAlternativ,
  hentInnForslag,
  leggTilAlternativ,
} from "~/domain/avstemning/alternativ.server";
import { finnAlternativer, finnAvstemninger, hentTilArbeid, tellUtelte } from "~/domain/avstemning/arbeid.server";
import { endreAvstemning, forlengFrist } from "~/domain/avstemning/endre.server";
import { foelgOppAlternativ } from "~/domain/avstemning/foelg-opp.server";
import { knyttTilSak } from "~/domain/avstemning/knytt-sak.server";
import { opprettAvstemning } from "~/domain/avstemning/opprett.server";
import { alternativSkjema, nyAvstemningSkjema, nyttAlternativSkjema, oppsettSkjema } from "~/domain/avstemning/oppsett";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning, stengForfalte } from "~/domain/avstemning/steng.server";
import { byggPunktetsTraad } from "~/domain/strategi/strategi.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { nyId } from "~/platform/id.server";
import { lagAvstemning, lagForslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const noekler = lagNoekler(nyNoekkel(1));

const felt = { slag: "kurv", ramme: "500 000", krav: "bosatt", spoersmaalNb: "Hva skal pengene gå til?" };
const ansatt = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const oppsett = (verdier: Record<string, string>) => oppsettSkjema.parse({ ...felt, ...verdier });
const ett = (verdier: Record<string, string>) => nyttAlternativSkjema.parse({ id: nyId(), ...verdier });
const skjemaet = (verdier: Record<string, string>) => alternativSkjema.parse({ sjekk: "med", ...verdier });
const naa = { naar: "naa", dag: "" } as const;

async function kladd(verdier: Record<string, string> = {}, kommune: Parameters<typeof lagKommune>[1] = {}) {
  await lagKommune(db, kommune);
  const tema = await lagTema(db);
  const siri = await ansatt();
  const { slug } = await opprettAvstemning(
    siri,
    nyAvstemningSkjema.parse({ ...felt, tema: tema.slug, frist: "2026-12-20", ...verdier }),
  );
  return { siri, slug, tema };
}

async function medTo() {
  const laget = await kladd();
  for (const [tittelNb, kostnad] of [
    ["Benker", "100 000"],
    ["Lys", "300000"],
  ] as const)
    await leggTilAlternativ(laget.siri, laget.slug, ett({ tittelNb, kostnad }));
  const rader = await finnAlternativer(laget.siri, (await hentTilArbeid(laget.siri, laget.slug)).id);
  return { ...laget, benker: rader[0]!.id, lys: rader[1]!.id };
}

describe("en kladd", () => {
  test("får adresse etter spørsmålet, og siste dag varer ut dagen i Norge", async () => {
    const { siri, slug } = await kladd({ spoersmaalNn: "Kva skal pengane gå til?", maks: "3", poeng: "10" });
    expect(slug).toBe("hva-skal-pengene-gaa-til");
    expect(await hentTilArbeid(siri, slug)).toMatchObject({
      status: "kladd",
      spoersmaal: { nb: "Hva skal pengene gå til?", nn: "Kva skal pengane gå til?" },
      // What the kind has no use for is not kept.
      maks: null,
      poeng: null,
      ramme: 500_000,
      frist: "2026-12-20",
      stenger: new Date("2026-12-20T23:00:00Z"),
    });
  });

  test.each([
    ["R-2026-0001", "avstemning-r-2026-0001"],
    ["Ny?", "avstemning-ny"],
    ["Slik virker det", "avstemning-slik-virker-det"],
    ["Ж?", "avstemning"],
  ])("en adresse som er et forslags, en side eller ingenting, får et ord foran: %s", async (spoersmaalNb, slug) => {
    expect((await kladd({ spoersmaalNb })).slug).toBe(slug);
  });

  test("uten spørsmål på kommunens språk, tema, ramme eller med samme spørsmål som en annen blir den ikke til", async () => {
    const { siri, tema } = await kladd();
    const lag = (verdier: Record<string, string>) =>
      opprettAvstemning(siri, nyAvstemningSkjema.parse({ ...felt, tema: tema.slug, ...verdier }));
    await expect(lag({ spoersmaalNb: "?", spoersmaalNn: "Kva?" })).rejects.toMatchObject({
      felt: { spoersmaalNb: { kode: "avstemningsarbeid.feil.spoersmaal" } },
    });
    await expect(lag({ tema: "finnes-ikke", spoersmaalNb: "En annen" })).rejects.toMatchObject({
      felt: { tema: { kode: "avstemningsarbeid.feil.tema" } },
    });
    await expect(lag({})).rejects.toMatchObject(nei("avstemningsarbeid.feil.finnesAlt", 409));
    expect(
      nyAvstemningSkjema.safeParse({ ...felt, ramme: "", slag: "feil" }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(["slag"]);
    expect(
      nyAvstemningSkjema.safeParse({ ...felt, ramme: "", krav: "feil" }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(["krav", "ramme"]);
  });

  test("av to som endrer, får den andre vite at noen var først, og ingenting går tapt", async () => {
    const { siri, slug } = await kladd();
    const { sett } = await hentTilArbeid(siri, slug);
    await endreAvstemning(siri, slug, oppsett({ ramme: "600000", frist: "2026-12-20", sett }));
    await expect(
      endreAvstemning(siri, slug, oppsett({ ramme: "700000", frist: "2026-12-20", sett })),
    ).rejects.toMatchObject(nei("avstemningsarbeid.feil.noenAndreLagret", 409));
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ ramme: 600_000 });
    // The same again is no change, whoever asks.
    const foer = await db.$count(hendelse);
    await endreAvstemning(siri, slug, oppsett({ ramme: "600000", frist: "2026-12-20", sett }));
    expect(await db.$count(hendelse)).toBe(foer);
  });

  test("tekst på et språk som kommunen ikke skriver lenger, står urørt", async () => {
    const { siri, slug } = await kladd({}, { spraakliste: ["nb", "nn"] });
    await db.update(avstemning).set({ spoersmaal: { nb: "Hva?", se: "Mii?" } });
    const { sett } = await hentTilArbeid(siri, slug);
    await endreAvstemning(siri, slug, oppsett({ spoersmaalNb: "Hva nå?", sett }));
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ spoersmaal: { nb: "Hva nå?", se: "Mii?" }, frist: null });
  });

  test("blir ikke til et spørsmål uten alternativer så lenge den har noen", async () => {
    const { siri, slug } = await medTo();
    const { sett } = await hentTilArbeid(siri, slug);
    await expect(endreAvstemning(siri, slug, oppsett({ slag: "enighet", sett }))).rejects.toMatchObject({
      felt: { slag: { kode: "avstemningsarbeid.feil.harAlternativer" } },
    });
  });
});

describe("alternativer", () => {
  test("i en kurv har alle en kostnad som går inn i rammen", async () => {
    const { siri, slug } = await kladd();
    await expect(leggTilAlternativ(siri, slug, ett({ tittelNb: "Benker" }))).rejects.toMatchObject({
      felt: { kostnad: { kode: "avstemningsarbeid.feil.utenKostnad" } },
    });
    await expect(leggTilAlternativ(siri, slug, ett({ tittelNb: "Bru", kostnad: "500 001" }))).rejects.toMatchObject({
      felt: { kostnad: { kode: "avstemningsarbeid.feil.forDyr", verdier: { ramme: 500_000 } } },
    });
    const benker = ett({ tittelNb: "Benker", kostnad: "500 000" });
    await leggTilAlternativ(siri, slug, benker);
    await leggTilAlternativ(siri, slug, benker);
    expect(await db.$count(alternativ)).toBe(1);
  });

  test("flyttes, og de andre med", async () => {
    const { siri, slug, benker, lys } = await medTo();
    await leggTilAlternativ(siri, slug, ett({ tittelNb: "Trær", kostnad: "1" }));
    const { sett } = await hentAlternativ(siri, slug, lys);
    await endreAlternativ(siri, slug, lys, skjemaet({ tittelNb: "Lys", kostnad: "300000", plass: "1", sett }));
    const rader = await db
      .select({ tittel: alternativ.tittel, plass: alternativ.plass })
      .from(alternativ)
      .orderBy(asc(alternativ.plass));
    expect(rader).toEqual([
      { tittel: { nb: "Lys" }, plass: 1 },
      { tittel: { nb: "Benker" }, plass: 2 },
      { tittel: { nb: "Trær" }, plass: 3 },
    ]);
    // Somebody who had the page open hears that it moved.
    await expect(
      endreAlternativ(siri, slug, lys, skjemaet({ tittelNb: "Lamper", kostnad: "1", plass: "2", sett })),
    ).rejects.toMatchObject(nei("avstemningsarbeid.feil.noenAndreLagret", 409));
    await expect(endreAlternativ(siri, slug, nyId(), skjemaet({ tittelNb: "X" }))).rejects.toMatchObject(finnesIkke);
    expect(benker).not.toBe(lys);
  });

  test("hentes fra temaets viste forslag, venter på sjekk, og det som ikke er med, har en begrunnelse", async () => {
    const { siri, slug, tema } = await kladd();
    const vist = await lagForslag(db, { temaId: tema.id, tittel: "Badestamp", tekst: "Badestamp\nVed brygga." });
    const skjult = await lagForslag(db, { temaId: tema.id, status: "mottatt" });
    const annetTema = await lagForslag(db);
    const rad = await hentTilArbeid(siri, slug);
    expect((await finnIdeer(siri, rad)).map(({ ref }) => ref)).toEqual([vist.ref]);
    for (const { ref } of [skjult, annetTema])
      await expect(hentInnForslag(siri, slug, { forslag: [vist.ref, ref] })).rejects.toMatchObject({
        felt: { forslag: { kode: "avstemningsarbeid.feil.ukjentForslag" } },
      });

    expect(await hentInnForslag(siri, slug, { forslag: [vist.ref] })).toEqual({ antall: 1 });
    expect(await hentInnForslag(siri, slug, { forslag: [vist.ref] })).toEqual({ antall: 0 });
    expect(await finnIdeer(siri, rad)).toEqual([]);
    const [hentet] = await finnAlternativer(siri, rad.id);
    expect(hentet).toMatchObject({
      tittel: { tekst: "Badestamp" },
      beskrivelse: { tekst: "Ved brygga." },
      sjekk: "foreslaatt",
      forslagRef: vist.ref,
    });
    expect(alternativSkjema.safeParse({ tittelNb: "Badestamp", sjekk: "ikke_med" }).success).toBe(false);
    const { sett } = await hentAlternativ(siri, slug, hentet!.id);
    await endreAlternativ(
      siri,
      slug,
      hentet!.id,
      skjemaet({ tittelNb: "Badestamp", sjekk: "ikke_med", begrunnelse: "Ikke vår grunn.", sett }),
    );
    expect(await finnAlternativer(siri, rad.id)).toMatchObject([{ sjekk: "ikke_med", kostnad: null }]);
  });
});

describe("åpning", () => {
  test("alt som mangler, sies, og først når det er rettet, åpner den", async () => {
    const { siri, slug, tema } = await kladd();
    const aapne = () => aapneAvstemning(siri, slug, naa);
    await expect(aapne()).rejects.toMatchObject(nei("avstemningsarbeid.mangler.forFaa"));
    const forslag = await lagForslag(db, { temaId: tema.id });
    await hentInnForslag(siri, slug, { forslag: [forslag.ref] });
    await expect(aapne()).rejects.toMatchObject(nei("avstemningsarbeid.mangler.ikkeSjekket"));
    const [idé] = await finnAlternativer(siri, (await hentTilArbeid(siri, slug)).id);
    const { sett } = await hentAlternativ(siri, slug, idé!.id);
    await endreAlternativ(siri, slug, idé!.id, skjemaet({ tittelNb: "Benker", kostnad: "1000", sett }));
    await leggTilAlternativ(siri, slug, ett({ tittelNb: "Lys", kostnad: "400000" }));

    await db
      .update(innspill)
      .set({ vises: false, status: "ikke_publisert" })
      .where(eq(innspill.id, forslag.innspill.id));
    await expect(aapne()).rejects.toMatchObject(nei("avstemningsarbeid.mangler.forslagBorte"));
    await db.update(innspill).set({ vises: true, status: "publisert" }).where(eq(innspill.id, forslag.innspill.id));
    await db.update(avstemning).set({ ramme: 1000 }).where(eq(avstemning.slug, slug));
    await expect(aapne()).rejects.toMatchObject(nei("avstemningsarbeid.mangler.forDyr"));
    await db.update(avstemning).set({ ramme: 500_000 }).where(eq(avstemning.slug, slug));
    await base.settKlokka(new Date("2026-12-20T23:00:00Z"));
    await expect(aapne()).rejects.toMatchObject(nei("avstemningsarbeid.mangler.fristErOver"));
    await base.settKlokka(NAA);
    await aapne();
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ status: "aapen", aapner: NAA });
  });

  test("en senere dag åpner når dagen begynner i Norge, ikke i dag og ikke etter fristen", async () => {
    const { siri, slug } = await medTo();
    const paa = (dag: string) => aapneAvstemning(siri, slug, { naar: "dag", dag });
    await expect(paa("2026-11-22")).rejects.toMatchObject({
      felt: { dag: { kode: "avstemningsarbeid.feil.dagErHer" } },
    });
    await expect(paa("2026-12-21")).rejects.toMatchObject({
      felt: { dag: { kode: "avstemningsarbeid.mangler.fristFoerAapning" } },
    });
    await paa("2026-12-20");
    expect(await hentTilArbeid(siri, slug)).toMatchObject({
      status: "kommer",
      aapner: new Date("2026-12-19T23:00:00Z"),
    });
  });

  test("etterpå endres ingenting av det som det spørres om", async () => {
    const { siri, slug, benker, tema } = await medTo();
    const { sett } = await hentTilArbeid(siri, slug);
    const forslag = await lagForslag(db, { temaId: tema.id });
    await aapneAvstemning(siri, slug, naa);
    for (const forsoek of [
      () => endreAvstemning(siri, slug, oppsett({ ramme: "1", sett })),
      () => leggTilAlternativ(siri, slug, ett({ tittelNb: "Nytt", kostnad: "1" })),
      () => hentInnForslag(siri, slug, { forslag: [forslag.ref] }),
      () => endreAlternativ(siri, slug, benker, skjemaet({ tittelNb: "Krakker", kostnad: "1" })),
      () => aapneAvstemning(siri, slug, naa),
    ])
      await expect(forsoek()).rejects.toMatchObject(nei("avstemningsarbeid.feil.alleredeAapnet", 409));
  });

  test("et enkelt spørsmål trenger ingen alternativer, og tar ingen", async () => {
    const { siri, slug } = await kladd({ slag: "enighet", ramme: "" });
    await expect(leggTilAlternativ(siri, slug, ett({ tittelNb: "Ja" }))).rejects.toMatchObject(
      nei("avstemningsarbeid.feil.ingenAlternativer", 409),
    );
    await aapneAvstemning(siri, slug, naa);
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ status: "aapen" });
  });
});

describe("fristen", () => {
  test("kan bare bli senere, mens den er åpen", async () => {
    const { siri, slug } = await medTo();
    const til = (frist: string) => forlengFrist(siri, slug, { frist });
    await expect(til("2026-12-24")).rejects.toMatchObject(nei("avstemning.feil.ikkeAapnet", 409));
    await aapneAvstemning(siri, slug, naa);
    await expect(til("2026-12-19")).rejects.toMatchObject({
      felt: { frist: { kode: "avstemningsarbeid.feil.fristTidligere" } },
    });
    await til("2026-12-24");
    await til("2026-12-24");
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ frist: "2026-12-24" });
    expect(
      await db.select({ data: hendelse.data }).from(hendelse).where(eq(hendelse.slag, "avstemning.endret")),
    ).toEqual([{ data: { slug, frist: "2026-12-24", fristFoer: "2026-12-20" } }]);
    await base.settKlokka(new Date("2026-12-24T23:00:00Z"));
    await expect(til("2026-12-31")).rejects.toMatchObject(nei("avstemningsarbeid.feil.erOver", 409));
  });

  test("settes der det ikke var noen, fra i dag av", async () => {
    await lagKommune(db);
    const siri = await ansatt();
    const { slug } = await lagAvstemning(db);
    await expect(forlengFrist(siri, slug, { frist: "2026-11-21" })).rejects.toMatchObject({
      felt: { frist: { kode: "avstemningsarbeid.feil.fristOver" } },
    });
    await forlengFrist(siri, slug, { frist: "2026-11-22" });
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ frist: "2026-11-22", status: "aapen" });
  });
});

describe("lista", () => {
  test("har forslagenes egne avstemninger med, og hvert utvalg sitt", async () => {
    const { siri, slug } = await kladd();
    const forslag = await lagForslag(db, { tittel: "Benker langs elva" });
    const over = await lagAvstemning(db, { stenger: new Date(NAA.getTime() - 1) });
    const slugger = async (vis: Parameters<typeof finnAvstemninger>[1]) =>
      (await finnAvstemninger(siri, vis, null)).rader.map((rad) => rad.slug);
    expect(new Set(await slugger("alle"))).toEqual(new Set([slug, forslag.avstemning.slug, over.slug]));
    expect(await slugger("kladd")).toEqual([slug]);
    expect(await slugger("aapen")).toEqual([forslag.avstemning.slug]);
    expect(await slugger("telles")).toEqual([over.slug]);
    await stengAvstemning(siri, over.slug);
    expect(await slugger("stengt")).toEqual([over.slug]);
    const [rad] = (await finnAvstemninger(siri, "aapen", null)).rader;
    expect(rad).toMatchObject({ erForslag: true, navn: { tekst: "Benker langs elva" } });
  });

  test("etter femti er det flere, og den siste leder videre", async () => {
    await lagKommune(db);
    const siri = await ansatt();
    const tema = await lagTema(db);
    for (let nr = 0; nr < 51; nr++) await lagAvstemning(db, { temaId: tema.id });
    const foerste = await finnAvstemninger(siri, "alle", null);
    const andre = await finnAvstemninger(siri, "alle", foerste.neste);
    expect([foerste.rader.length, andre.rader.length, andre.neste]).toEqual([50, 1, null]);
  });

  test("det jobben ikke får talt opp på ti minutter, vises som det, og holder ikke de andre tilbake", async () => {
    await lagKommune(db);
    const siri = await ansatt();
    const frist = new Date(NAA.getTime() + 1000);
    const [gal, god] = [await lagAvstemning(db, { stenger: frist }), await lagAvstemning(db, { stenger: frist })];
    await stem(base.context("gjest", await lagGjest(db)), gal.slug, { svar: "enig", versjon: "1" }, noekler);
    // Somebody has written on a ballot past the ledger.
    await db.execute(`update stemme set valg = '{"svar":"uenig"}'`);
    await base.settKlokka(new Date(frist.getTime() + 600_001));
    const meldt: Array<[string, unknown]> = [];
    const svar = await stengForfalte(base.context("system", { slag: "system" }), (feil, slug) =>
      meldt.push([slug, (feil as { code?: string }).code]),
    );
    expect([svar, meldt]).toEqual([{ stengt: 1 }, [[gal.slug, "HOVEDBOK_AVVIK"]]]);
    expect(await tellUtelte(siri)).toBe(1);
    expect(await hentTilArbeid(siri, gal.slug)).toMatchObject({ status: "telles", feilet: true });
    expect(await hentTilArbeid(siri, god.slug)).toMatchObject({ status: "stengt", feilet: false });
  });
});

describe("veien videre", () => {
  async function stengt() {
    const laget = await medTo();
    await aapneAvstemning(laget.siri, laget.slug, naa);
    await stengAvstemning(laget.siri, laget.slug);
    return laget;
  }

  test("resultatet går til en sak, også etter stenging, og en avgjort sak tar ingen", async () => {
    const { siri, slug } = await stengt();
    const [en, to, avgjort] = [await lagSak(db), await lagSak(db), await lagSak(db)];
    await lagVedtak(db, avgjort.id);
    const til = (sak: string, sett: string) => knyttTilSak(siri, slug, { sak, sett });
    await expect(til("999-99", "")).rejects.toMatchObject({ felt: { sak: { kode: "avstemningsarbeid.feil.sak" } } });
    await expect(til(avgjort.nr, "")).rejects.toMatchObject(nei("sak.feil.avgjort", 409));
    await til(en.nr, "");
    await til(en.nr, "");
    await expect(til(to.nr, "")).rejects.toMatchObject(nei("avstemningsarbeid.feil.noenAndreKnyttet", 409));
    await til(to.nr, en.nr);
    expect(await hentTilArbeid(siri, slug)).toMatchObject({ sak: { nr: to.nr } });
    await lagVedtak(db, to.id);
    await expect(til("", to.nr)).rejects.toMatchObject(nei("sak.feil.avgjort", 409));
    const forslag = await lagForslag(db);
    await expect(knyttTilSak(siri, forslag.avstemning.slug, { sak: en.nr, sett: "" })).rejects.toMatchObject(
      nei("avstemningsarbeid.feil.foelgerForslaget", 409),
    );
  });

  test("et alternativ blir til et tiltak, og tiltaket sier hvor det kom fra", async () => {
    const { siri, slug, benker } = await stengt();
    const punkt = await lagPunkt(db);
    const til = (kode: string, sett: string) => foelgOppAlternativ(siri, slug, benker, { punkt: kode, sett });
    await expect(til("finnes-ikke", "")).rejects.toMatchObject({
      felt: { punkt: { kode: "kobling.feil.ukjentPunkt" } },
    });
    await til(punkt.kode, "");
    await expect(til("", "noe annet")).rejects.toMatchObject(nei("avstemningsarbeid.feil.noenAndreKnyttet", 409));
    expect((await byggPunktetsTraad(siri, punkt.id)).avstemninger).toMatchObject([
      { slug, spoersmaal: { tekst: "Hva skal pengene gå til?" }, tittel: { tekst: "Benker" }, stengt: NAA },
    ]);
    await til("", punkt.kode);
    expect((await byggPunktetsTraad(siri, punkt.id)).avstemninger).toEqual([]);
  });

  test("ingenting blir til tiltak før det er talt opp, og ikke det som ikke var med", async () => {
    const { siri, slug, benker, lys } = await medTo();
    await leggTilAlternativ(siri, slug, ett({ tittelNb: "Trær", kostnad: "1" }));
    const { sett } = await hentAlternativ(siri, slug, lys);
    const ut = { tittelNb: "Lys", kostnad: "300000", sjekk: "ikke_med", begrunnelse: "Nei.", sett };
    await endreAlternativ(siri, slug, lys, skjemaet(ut));
    await aapneAvstemning(siri, slug, naa);
    await expect(foelgOppAlternativ(siri, slug, benker, { punkt: "x", sett: "" })).rejects.toMatchObject(
      nei("avstemningsarbeid.feil.ikkeTaltOpp", 409),
    );
    await expect(foelgOppAlternativ(siri, slug, lys, { punkt: "x", sett: "" })).rejects.toMatchObject(finnesIkke);
  });
});
