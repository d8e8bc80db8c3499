import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server";
import type { Context } from "~/domain/context";
import { systemContext } from "~/domain/context";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning, lagForslag } from "../builders/forslag";
import { NAA } from "./tid";

const noekler = lagNoekler(nyNoekkel(1));

/** Somebody without an account, on a device of their own. */
export const enGjest = (db: Database): Context<"gjest"> => ({
  krav: "gjest",
  aktoer: { slag: "gjest", id: randomUUID() },
  db,
  naa: NAA,
  spraak: "nb",
});

/** So many guests vote, each as `seddel` says; `versjon` is 1. */
export async function stemMange(
  db: Database,
  slug: string,
  antall: number,
  seddel: (nr: number) => Record<string, unknown>,
): Promise<void> {
  for (let nr = 0; nr < antall; nr++) await stem(enGjest(db), slug, { versjon: "1", ...seddel(nr) }, noekler);
}

/** A vote that is counted. */
export async function stengMed(
  db: Database,
  slug: string,
  antall: number,
  seddel: (nr: number) => Record<string, unknown>,
): Promise<void> {
  await stemMange(db, slug, antall, seddel);
  await stengAvstemning(systemContext(db, NAA), slug);
}

const ideer = [
  {
    tittel: { nb: "Frisbeegolf i Doktortjønna" },
    beskrivelse: { nb: "Ni kurver i skogen ved turstien." },
    kostnad: 350_000,
  },
  { tittel: { nb: "Lys i lysløypa" }, beskrivelse: { nb: "Nye lamper på de mørkeste 400 meterne." }, kostnad: 600_000 },
  {
    tittel: { nb: "Grillhytte ved badeplassen" },
    beskrivelse: { nb: "Med tak, for tjue personer." },
    kostnad: 220_000,
  },
  { tittel: { nb: "Benker langs elva" }, beskrivelse: { nb: "Ti benker, to med armlener." }, kostnad: 90_000 },
];

/** One vote of each kind, open to guests and until the end of 12 December, and one of each that is closed, with nine voters. */
export async function lagAvstemninger(db: Database) {
  const stenger = new Date("2026-12-12T23:00:00Z");
  const idene = ideer.map(() => randomUUID());
  const alternativer = (nye: boolean) => ideer.map((ide, i) => ({ ...ide, id: nye ? randomUUID() : idene[i]! }));
  const forklaring = { nb: "Kommunestyret har satt av penger til uteområder neste år." };
  const sporsmaal = {
    enighet: { nb: "Skal sentrum være bilfritt i juli?" },
    stoette: { nb: "Vil du ha lørdagsåpent bibliotek?" },
    godkjenning: { nb: "Hvilke navn kan den nye skolen få?" },
    rangering: { nb: "Hva skal bygges først ved elva?" },
    poeng: { nb: "Hva er viktigst i den nye parken?" },
    kurv: { nb: "Hva skal en million til uteområder gå til?" },
  };
  const ekstra = {
    enighet: {},
    stoette: {},
    godkjenning: { maks: 2 },
    rangering: {},
    poeng: { poeng: 10 },
    kurv: { ramme: 1_000_000 },
  };
  const utenPris = (rader: ReturnType<typeof alternativer>) => rader.map((rad) => ({ ...rad, kostnad: null }));
  const lag = async (slag: keyof typeof sporsmaal, slug: string, nye: boolean) => {
    const rader = alternativer(nye).map((rad) => ({ ...rad, id: randomUUID() }));
    return lagAvstemning(db, {
      slug,
      slag,
      stenger,
      spoersmaal: sporsmaal[slag],
      forklaring,
      ...ekstra[slag],
      alternativer:
        slag === "enighet" || slag === "stoette"
          ? []
          : [
              ...(slag === "kurv" ? rader : utenPris(rader)),
              {
                tittel: { nb: "Svømmehall" },
                kostnad: slag === "kurv" ? 90_000_000 : null,
                sjekk: "ikke_med",
                begrunnelse: "Det er dyrere enn rammen.",
              },
            ],
    });
  };
  const slagene = Object.keys(sporsmaal) as Array<keyof typeof sporsmaal>;
  const aapne = {} as Record<keyof typeof sporsmaal, Awaited<ReturnType<typeof lag>>>;
  const stengte = {} as typeof aapne;
  for (const slag of slagene) {
    aapne[slag] = await lag(slag, `aapen-${slag}`, true);
    stengte[slag] = await lag(slag, `stengt-${slag}`, true);
  }
  const med = (slag: keyof typeof stengte) => stengte[slag].alternativer.filter(({ sjekk }) => sjekk === "med");
  await stengMed(db, "stengt-enighet", 9, (nr) => ({ svar: nr < 6 ? "enig" : nr < 8 ? "uenig" : "vet_ikke" }));
  await stengMed(db, "stengt-stoette", 3, () => ({}));
  await stengMed(db, "stengt-godkjenning", 9, (nr) => ({
    valgte: [med("godkjenning")[nr % 2]!.id, med("godkjenning")[3]!.id].slice(0, nr === 8 ? 1 : 2),
  }));
  await stengMed(db, "stengt-rangering", 9, (nr) => ({
    [`plass.${med("rangering")[nr % 3]!.id}`]: "1",
    [`plass.${med("rangering")[3]!.id}`]: "2",
  }));
  await stengMed(db, "stengt-poeng", 9, (nr) => ({
    [`poeng.${med("poeng")[0]!.id}`]: "6",
    [`poeng.${med("poeng")[1 + (nr % 3)]!.id}`]: "4",
  }));
  await stengMed(db, "stengt-kurv", 9, (nr) => ({
    valgte: nr < 5 ? [med("kurv")[1]!.id, med("kurv")[0]!.id] : [med("kurv")[2]!.id, med("kurv")[3]!.id],
  }));
  const forslag = await lagForslag(db, { tittel: "Flere bord ved lekeplassen" });
  return { aapne, stengte, forslag };
}
