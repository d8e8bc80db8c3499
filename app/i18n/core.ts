import i18next, { type i18n } from "i18next";
import * as nb from "#locales/nb";
import * as nn from "#locales/nn";
import * as en from "#locales/en";
import * as sma from "#locales/sma";
import * as se from "#locales/se";
import { tall } from "./formater";
import { alleSpraak, type Spraak } from "./spraak";

/** All texts of a language in one tree; each file of `locales/` holds the top-level words of one audience. */
type Tre = (typeof nb)["felles"] &
  (typeof nb)["innbygger"] &
  (typeof nb)["konto"] &
  (typeof nb)["ansatt"] &
  (typeof nb)["admin"] &
  (typeof nb)["logg"] &
  (typeof nb)["epost"] &
  (typeof nb)["dokument"] &
  (typeof nb)["nett"] &
  (typeof nb)["vedlegg"] &
  (typeof nb)["sted"] &
  (typeof nb)["skranke"] &
  (typeof nb)["videre"] &
  (typeof nb)["hoering"] &
  (typeof nb)["hoeringsarbeid"] &
  (typeof nb)["skriveforslag"] &
  (typeof nb)["forslag"] &
  (typeof nb)["avstemning"] &
  (typeof nb)["avstemningsarbeid"] &
  (typeof nb)["innbyggerforslag"] &
  (typeof nb)["innbyggerforslagsarbeid"];

/** Every path to a text; the plural forms `_one`, `_two` and `_other` are one key. */
type Stier<Tre, Foran extends string = ""> = {
  [K in keyof Tre & string]: Tre[K] extends string ? `${Foran}${UtenTall<K>}` : Stier<Tre[K], `${Foran}${K}.`>;
}[keyof Tre & string];
type UtenTall<K extends string> = K extends `${infer Stamme}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
  ? Stamme
  : K;

/** A key that exists: a misspelt one does not compile. */
export type Noekkel = Stier<Tre>;
/** Gives a text; `verdier` fill its {{placeholders}}, and `count` chooses its plural form. */
export type T = (noekkel: Noekkel, verdier?: Record<string, string | number>) => string;

const traer: Record<Spraak, object> = { nb: tre(nb), nn: tre(nn), en: tre(en), sma: tre(sma), se: tre(se) };

const instanser = new Map<Spraak, i18n>();

/** The translations of `spraak`, ready. What sma and se lack is said in bokmål. */
export function i18nFor(spraak: Spraak): i18n {
  const finnes = instanser.get(spraak);
  if (finnes) return finnes;
  const instans = i18next.createInstance();
  void instans.init({
    lng: spraak,
    fallbackLng: "nb",
    supportedLngs: [...alleSpraak],
    ns: ["traad"],
    defaultNS: "traad",
    resources: Object.fromEntries(alleSpraak.map((lng) => [lng, { traad: traer[lng] }])),
    initAsync: false,
    // React escapes; documents are built from text, not from markup.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  // {{sum, tall}} is a number in the reader's form, in texts that are said where no page is.
  instans.services.formatter?.add("tall", (verdi: number) => tall(verdi, spraak));
  instanser.set(spraak, instans);
  return instans;
}

/** `t` outside React: for the domain's documents, jobs and commands. */
export const tFor = (spraak: Spraak): T => i18nFor(spraak).t as unknown as T;

function tre(filer: Record<string, object>): object {
  return Object.assign({}, ...Object.values(filer)) as object;
}
