import { planpunktStatuser } from "#db/koder";
import { harFodselsnummer } from "~/domain/personvern/finn-personopplysninger";
import { somSlug } from "~/domain/slug";
import { alleSpraak, type Spraak } from "~/i18n/spraak";
import { leggTilDager } from "~/platform/klokke";
import { type Feil, type Feilsamling, lesTabell, samleFeil, type Tabellrad } from "./plantabell";

export type Tekster = Partial<Record<Spraak, string>>;

/** What a plan says about itself. `vedtatt` is an ISO date; `nivaaer` stand outermost first. */
export type Planhode = {
  kode: string;
  navn: Tekster;
  beskrivelse: Tekster | null;
  fraAar: number;
  tilAar: number;
  vedtatt: string | null;
  saksnr: string | null;
  nivaaer: Array<{ kode: string; navn: Tekster }>;
};

/** One point, by the row of the sheet that it stands in. Points name each other by kode; dates are ISO. */
export type Planrad = {
  rad: number;
  kode: string;
  forelder: string | null;
  nivaa: string;
  trykt: string;
  navn: Tekster;
  beskrivelse: Tekster | null;
  enhet: string | null;
  status: (typeof planpunktStatuser)[number] | null;
  statusDato: string | null;
  statusBegrunnelse: string | null;
  nesteDato: string | null;
  viderefoertI: string | null;
  komite: string | null;
};

export type Planfil = { plan: Planhode | null; rader: Planrad[]; kolonner: ReadonlySet<string>; feil: Feil[] };

/** `relativTil` (ISO) lets dates be written as days from it, "-45d": for the sample. `plan` stands in for the row that describes the plan. */
export type Lesevalg = { spraak: Spraak; relativTil?: string; plan?: Planhode };

/**
 * Reads a plan from a table: first the row that describes the plan (`nivaa` = "plan"), perhaps rows that name its levels
 * ("nivaanavn"), then its points in printed order. Everything that is wrong is told at once, by the sheet's row and column; what can only
 * be known from the database (komiteer, points of other plans) is not asked here.
 */
export function lesPlanfil(csv: string, valg: Lesevalg): Planfil {
  const { rader: tabell, kolonner, feil } = lesTabell(csv, { navnekolonne: `navn_${valg.spraak}` });
  if (feil.length > 0) return { plan: null, rader: [], kolonner, feil };
  const samling = samleFeil();
  const slag = (rad: Tabellrad) => somSlug(rad.celle("nivaa"));
  const hoder = tabell.filter((rad) => slag(rad) === "plan");
  const nivaanavn = tabell.filter((rad) => slag(rad) === "nivaanavn");
  const punkter = tabell.filter((rad) => slag(rad) !== "plan" && slag(rad) !== "nivaanavn");

  // A plan is read by everybody (offentleglova § 26).
  for (const { rad, celle } of tabell)
    for (const kolonne of kolonner)
      if (harFodselsnummer(celle(kolonne))) samling.legg(rad, kolonne, grunner.fodselsnummer);
  for (const rad of hoder.slice(1)) samling.legg(rad.rad, "nivaa", grunner.toPlaner);
  const nivaaer = valg.plan?.nivaaer ?? lesNivaaer(nivaanavn, punkter, valg, samling);
  const plan = valg.plan ?? (hoder[0] ? lesHode(hoder[0], nivaaer, valg, samling) : null);
  if (!plan) samling.legg(1, "nivaa", grunner.ingenPlan);
  if (punkter.length === 0) samling.legg(1, "kode", grunner.ingenPunkter);

  const rader = punkter.map((rad) => lesPunkt(rad, nivaaer, valg, samling));
  kontrollerKoder(rader, samling);
  kontrollerSlekt(rader, samling);
  return { plan, rader, kolonner, feil: samling.alle() };
}

function lesHode(rad: Tabellrad, nivaaer: Planhode["nivaaer"], valg: Lesevalg, feil: Feilsamling): Planhode {
  const fraAar = lesAar(rad, "fra_aar", feil);
  const tilAar = lesAar(rad, "til_aar", feil);
  if (fraAar && tilAar && tilAar < fraAar) feil.legg(rad.rad, "til_aar", grunner.aarBakvendt);
  return {
    kode: lesKode(rad, feil),
    navn: lesNavn(rad, valg.spraak, feil),
    beskrivelse: lesTekster(rad, "beskrivelse"),
    fraAar,
    tilAar,
    vedtatt: lesDato(rad, "vedtatt", valg, feil),
    saksnr: rad.celle("saksnr") || null,
    nivaaer,
  };
}

/** Levels are named by their own rows; without such rows, by the words that the points use, in the order they appear. */
function lesNivaaer(
  nivaanavn: Tabellrad[],
  punkter: Tabellrad[],
  { spraak }: Lesevalg,
  feil: Feilsamling,
): Planhode["nivaaer"] {
  if (nivaanavn.length > 0)
    return nivaanavn.map((rad) => ({ kode: lesKode(rad, feil), navn: lesNavn(rad, spraak, feil) }));
  const brukt = new Map<string, string>();
  for (const rad of punkter) {
    const ord = rad.celle("nivaa");
    const kode = somSlug(ord);
    if (kode !== "" && !brukt.has(kode)) brukt.set(kode, ord.charAt(0).toUpperCase() + ord.slice(1));
  }
  return [...brukt].map(([kode, ord]) => ({ kode, navn: { [spraak]: ord } }));
}

function lesPunkt(rad: Tabellrad, nivaaer: Planhode["nivaaer"], valg: Lesevalg, feil: Feilsamling): Planrad {
  const kode = lesKode(rad, feil);
  const nivaa = somSlug(rad.celle("nivaa"));
  if (!nivaaer.some((et) => et.kode === nivaa))
    feil.legg(
      rad.rad,
      "nivaa",
      nivaa === ""
        ? grunner.tom
        : grunner.ukjentNivaa(
            rad.celle("nivaa"),
            nivaaer.map((et) => et.kode),
          ),
    );

  const ord = somSlug(rad.celle("status")).replace(/-/g, "_");
  const status = planpunktStatuser.find((en) => en === ord) ?? null;
  if (ord !== "" && !status) feil.legg(rad.rad, "status", grunner.ukjentStatus(rad.celle("status")));
  if (status === "stanset" && rad.celle("status_begrunnelse") === "")
    feil.legg(rad.rad, "status_begrunnelse", grunner.stansetUtenGrunn);

  return {
    rad: rad.rad,
    kode,
    forelder: rad.celle("forelder") || null,
    nivaa,
    trykt: rad.celle("trykt") || kode,
    navn: lesNavn(rad, valg.spraak, feil),
    beskrivelse: lesTekster(rad, "beskrivelse"),
    enhet: rad.celle("enhet") || null,
    status,
    statusDato: lesDato(rad, "status_dato", valg, feil),
    statusBegrunnelse: rad.celle("status_begrunnelse") || null,
    nesteDato: lesDato(rad, "neste_dato", valg, feil),
    viderefoertI: rad.celle("viderefoert_i") || null,
    komite: rad.celle("komite") || null,
  };
}

function kontrollerKoder(rader: Planrad[], feil: Feilsamling) {
  const sett = new Map<string, number>();
  for (const { kode, rad } of rader) {
    const foer = sett.get(kode);
    if (kode !== "" && foer !== undefined) feil.legg(rad, "kode", grunner.dobbel(kode, foer));
    else sett.set(kode, rad);
  }
}

/** A parent stands in the same file; nobody descends from themselves, nor is continued in themselves. */
function kontrollerSlekt(rader: Planrad[], feil: Feilsamling) {
  const perKode = new Map(rader.filter(({ kode }) => kode !== "").map((rad) => [rad.kode, rad]));
  for (const { forelder, rad } of rader)
    if (forelder && !perKode.has(forelder)) feil.legg(rad, "forelder", grunner.ukjentForelder(forelder));
  for (const [kolonne, neste] of [
    ["forelder", (rad: Planrad) => rad.forelder],
    ["viderefoert_i", (rad: Planrad) => rad.viderefoertI],
  ] as const)
    for (const rad of rader) if (gaarIRing(rad, neste, perKode)) feil.legg(rad.rad, kolonne, grunner.ring(rad.kode));
}

function gaarIRing(fra: Planrad, neste: (rad: Planrad) => string | null, perKode: Map<string, Planrad>) {
  let her = perKode.get(neste(fra) ?? "");
  for (let steg = 0; her && steg <= perKode.size; steg++) {
    if (her.kode === fra.kode) return true;
    her = perKode.get(neste(her) ?? "");
  }
  return false;
}

function lesKode(rad: Tabellrad, feil: Feilsamling) {
  const kode = rad.celle("kode");
  if (kode === "") feil.legg(rad.rad, "kode", grunner.tom);
  else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(kode) || kode.length > 80)
    feil.legg(rad.rad, "kode", grunner.ugyldigKode(kode));
  return kode;
}

function lesNavn(rad: Tabellrad, spraak: Spraak, feil: Feilsamling): Tekster {
  const navn = lesTekster(rad, "navn") ?? {};
  if (!navn[spraak]) feil.legg(rad.rad, `navn_${spraak}`, grunner.navnMangler);
  return navn;
}

function lesTekster(rad: Tabellrad, felt: "navn" | "beskrivelse"): Tekster | null {
  const funnet = alleSpraak.flatMap((lang) =>
    rad.celle(`${felt}_${lang}`) === "" ? [] : [[lang, rad.celle(`${felt}_${lang}`)] as const],
  );
  return funnet.length > 0 ? Object.fromEntries(funnet) : null;
}

function lesAar(rad: Tabellrad, kolonne: string, feil: Feilsamling) {
  const aar = Number(rad.celle(kolonne));
  if (Number.isInteger(aar) && aar >= 1900 && aar <= 2200) return aar;
  feil.legg(rad.rad, kolonne, grunner.ugyldigAar(rad.celle(kolonne)));
  return 0;
}

/** ISO, or as Excel writes it in Norway: "24.05.2018". */
function lesDato(rad: Tabellrad, kolonne: string, { relativTil }: Lesevalg, feil: Feilsamling): string | null {
  const skrevet = rad.celle(kolonne);
  if (skrevet === "") return null;
  const relativ = /^([+-]\d{1,5})d$/.exec(skrevet);
  if (relativ && relativTil) return leggTilDager(relativTil, Number(relativ[1]));
  const norsk = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(skrevet);
  const iso = norsk ? `${norsk[3]}-${norsk[2]!.padStart(2, "0")}-${norsk[1]!.padStart(2, "0")}` : skrevet;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && leggTilDager(iso, 0) === iso) return iso;
  feil.legg(rad.rad, kolonne, relativ ? grunner.relativDato : grunner.ugyldigDato(skrevet));
  return null;
}

const grunner = {
  tom: "Cella er tom.",
  ingenPlan:
    "Ingen rad forteller hvilken plan dette er. Sett inn en rad der nivaa er «plan», med kode, navn, fra_aar og til_aar.",
  toPlaner: "Fila beskriver to planer. Del den i to filer.",
  ingenPunkter: "Fila har ingen punkter.",
  fodselsnummer: "Cella har et fødselsnummer i seg. Ta det bort: planen kan leses av alle.",
  navnMangler: "Navnet mangler på kommunens eget språk.",
  stansetUtenGrunn: "Et punkt som er stanset, må ha en begrunnelse.",
  aarBakvendt: "Planen slutter før den begynner.",
  relativDato: "En dato som «+30d» kan bare brukes i eksempelkommunen. Skriv datoen helt ut, for eksempel 2026-05-24.",
  dobbel: (kode: string, rad: number) => `Koden «${kode}» er brukt i rad ${rad} også.`,
  ugyldigKode: (kode: string) =>
    `«${kode}» kan ikke brukes i en adresse. Bruk små bokstaver a–z, tall og bindestrek, høyst 80 tegn.`,
  ukjentForelder: (kode: string) => `Punktet «${kode}» finnes ikke i fila.`,
  ring: (kode: string) => `«${kode}» viser tilbake til seg selv.`,
  ukjentNivaa: (nivaa: string, kjente: string[]) => `Nivået «${nivaa}» er ikke et av planens: ${kjente.join(", ")}.`,
  ukjentStatus: (status: string) =>
    `«${status}» er ikke en status. Bruk ${planpunktStatuser.join(", ")}, eller la cella stå tom.`,
  ugyldigDato: (skrevet: string) => `«${skrevet}» er ikke en dato. Skriv 2026-05-24 eller 24.05.2026.`,
  ugyldigAar: (skrevet: string) => (skrevet === "" ? "Året mangler." : `«${skrevet}» er ikke et årstall.`),
};
