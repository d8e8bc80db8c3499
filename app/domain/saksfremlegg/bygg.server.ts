import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { nivaaer } from "#db/koder";
import { innsending, innspill, sakInnspill, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnKoblinger, vistTekst } from "~/domain/innspill/hent.server";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { skjermTekst } from "~/domain/moderering/publiser.server";
import { skjulPersonopplysninger } from "~/domain/personvern/skjul-personopplysninger";
import { hentSak } from "~/domain/sak/finn.server";
import { hentSakstekster } from "~/domain/sak/tekster.server";
import { somSaksnr } from "~/domain/sak/sak";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import { byggAvstemninger } from "./avstemninger.server";
import { utenOrdene } from "./borte";
import type { Merknad, Saksfremlegg } from "./saksfremlegg";

export type Rad = Merknad & { innspillId: string; tekst: string; spraak: string; vises: boolean };
export type Bygget = {
  hode: Omit<Saksfremlegg, "merknader" | "vedlegg">;
  rader: Rad[];
  funn: Array<{ sted: string; antall: number }>;
};

/**
 * Assembles the case document from its rows as they stand now. Whatever is found of fødselsnummer, account numbers, e-mail addresses and
 * phone numbers in any text is hidden once more, and counted in `funn` by where it stood: a saksfremlegg cannot be withheld
 * (offentleglova § 16), so it must be safe to publish.
 * @throws Refusal 404
 */
export async function byggSaksfremlegg(
  context: Context<"saksbehandler">,
  nr: string,
  snapshotNr: number,
): Promise<Bygget> {
  const saken = await hentSak(context, nr);
  const tekster = await hentSakstekster(context, saken.id);
  const innspillene = await finnInnspill(context, saken.id);
  const kommune = await hentKommune(context.db);
  const koblinger = await finnKoblinger(
    { ...context, spraak: kommune.spraak },
    innspillene.flatMap((ett) => (ett.borte ? [] : ett.id)),
  );
  const t = tFor(kommune.spraak);

  const funn: Bygget["funn"] = [];
  const skjul = (tekst: string, sted: string) => {
    const ren = skjulPersonopplysninger(tekst, { ogsaa: [], merke: (slag) => t(`personvern.fjernet.${slag}`) });
    if (ren.funn.length > 0) funn.push({ sted, antall: ren.funn.length });
    return ren.tekst;
  };
  const deler = Object.fromEntries(
    Object.entries(tekster).map(([del, tekst]) => [del, skjul(tekst, t(`sak.deler.${del as keyof typeof tekster}`))]),
  ) as typeof tekster;

  const avstemninger = await byggAvstemninger(context, saken.id, { t, spraak: kommune.spraak, skjul });

  const rader = innspillene.map((ett): Rad => {
    if (ett.borte) return utenOrdene(utenOrd(ett), ett.borte, { t, spraak: kommune.spraak });
    const sted = t("dokument.innspillNr", { nr: ett.nr });
    // What is not shown to all does not stand in a document that is: it is told of, assessed and numbered, but not quoted.
    const vist = ett.vises ? skjermTekst(ett.vist ?? "", ett.spraak) : null;
    if (vist && vist.funn.length > 0) funn.push({ sted, antall: vist.funn.length });
    const tekst =
      vist?.tekst ?? t(ett.status === "ikke_publisert" ? "dokument.ikkePublisert" : "dokument.ikkeLestEnnaa");
    const mine = koblinger.filter(({ innspillId }) => innspillId === ett.id);
    return {
      ...utenOrd(ett),
      oppsummering: ett.vurdering ? skjul(ett.vurdering.oppsummering, sted) : vist ? utdrag(vist.tekst) : tekst,
      punkter: mine.map(({ trykt, navn }) => `${trykt} ${navn.tekst}`),
      tekst,
      spraak: vist ? ett.spraak : kommune.spraak,
    };
  });

  function utenOrd(ett: Innspill): Rad {
    return {
      innspillId: ett.id,
      nr: ett.nr,
      dato: datoIOslo(ett.mottatt),
      avsender: t(`avsender.${ett.avsender}`),
      oppsummering: "",
      vurdering: ett.vurdering ? skjul(ett.vurdering.tekst, t("dokument.innspillNr", { nr: ett.nr })) : "",
      betydning: ett.vurdering?.betydning ?? null,
      ref: ett.ref,
      punkter: [],
      tekst: "",
      spraak: ett.spraak,
      vises: ett.vises,
    };
  }

  return {
    rader,
    funn,
    hode: {
      skriftspraak: kommune.spraak,
      kommune: kommune.navn,
      tittel: skjul(saken.tittel, t("sak.tittel")),
      saksnr: somSaksnr(saken.nr),
      arkivsaksnr: saken.arkivsaksnr,
      saksbehandler: saken.saksbehandler ?? "",
      dato: datoIOslo(context.naa),
      snapshotNr,
      saksgang: saken.saksgang,
      innstilling: deler.innstilling
        .split(/\n+/)
        .map((linje) => linje.trim())
        .filter(Boolean),
      sammendrag: deler.sammendrag,
      bakgrunn: deler.bakgrunn,
      fakta: deler.fakta,
      medvirkning: {
        // The municipality's own forslag is no participation.
        ...medvirkning(
          innspillene.filter(({ avsender }) => avsender !== "kommunen"),
          deler,
          t,
        ),
        avstemninger,
      },
      hovedtemaer: hovedtemaer(koblinger),
      vurdering: (["oekonomi", "klima", "folkehelse", "oppvekst", "utforming"] as const).map((omraade) => ({
        omraade: t(`sak.deler.${omraade}`),
        tekst: deler[omraade],
      })),
      konklusjon: deler.konklusjon,
    },
  };
}

type Innspill = Awaited<ReturnType<typeof finnInnspill>>[number];

function finnInnspill(context: Context, sakId: string) {
  return context.db
    .select({
      id: innspill.id,
      nr: sakInnspill.nr,
      ref: innspill.ref,
      kanal: innspill.kanal,
      mottatt: innspill.mottatt,
      vises: innspill.vises,
      spraak: innspill.spraak,
      avsender: innsending.avsender,
      nivaa: innsending.nivaa,
      borte,
      eier: sql<string>`coalesce(${innspill.personId}, ${innspill.gjestId}, ${innspill.innsendingId})`,
      vist: vistTekst,
      status: innspill.status,
      temaAapner: tema.aapner,
      temaFrist: tema.frist,
      vurdering: sql<{
        oppsummering: string;
        tekst: string;
        betydning: Merknad["betydning"];
      } | null>`(select json_build_object('oppsummering', v.oppsummering, 'tekst', v.tekst, 'betydning', v.betydning)
        from vurdering v where v.innspill_id = ${innspill.id} order by v.nr desc limit 1)`,
    })
    .from(sakInnspill)
    .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(sakInnspill.sakId, sakId), isNull(sakInnspill.tattUt)))
    .orderBy(asc(sakInnspill.nr));
}

function medvirkning(
  innspillene: Innspill[],
  deler: Record<"raad" | "barn_og_unge", string>,
  t: ReturnType<typeof tFor>,
): Saksfremlegg["medvirkning"] {
  const kanaler = new Map<string, number>();
  for (const { kanal } of innspillene) kanaler.set(kanal, (kanaler.get(kanal) ?? 0) + 1);
  const aapner = innspillene.map(({ temaAapner }) => temaAapner).sort()[0];
  const frist = innspillene
    .flatMap(({ temaFrist }) => temaFrist ?? [])
    .sort()
    .at(-1);
  return {
    periode: aapner && frist ? { fra: aapner, til: frist } : null,
    kanaler: [...kanaler].map(([kanal, antall]) => ({ kanal: t(`kanal.${kanal as Innspill["kanal"]}`), antall })),
    antallInnspill: innspillene.length,
    deltakere: deltakere(innspillene),
    antallIkkeVist: innspillene.filter(({ vises }) => !vises).length,
    raad: deler.raad
      .split(/\n{2,}/)
      .map((uttalelse) => uttalelse.trim())
      .filter(Boolean),
    barnOgUnge: deler.barn_og_unge,
  };
}

/** Each is counted once, at the surest level that is known of them. */
function deltakere(innspillene: Innspill[]): NonNullable<Saksfremlegg["medvirkning"]["deltakere"]> {
  const av = new Map<string, (typeof nivaaer)[number]>();
  for (const { eier, nivaa } of innspillene)
    if (nivaaer.indexOf(nivaa) >= nivaaer.indexOf(av.get(eier) ?? "gjest")) av.set(eier, nivaa);
  const tall = { gjest: 0, epost: 0, eid: 0 };
  for (const nivaa of av.values()) tall[nivaa]++;
  return tall;
}

function hovedtemaer(koblinger: Awaited<ReturnType<typeof finnKoblinger>>): Saksfremlegg["hovedtemaer"] {
  const per = new Map<string, { punkt: string; navn: string; antall: number }>();
  for (const { kode, trykt, navn } of koblinger)
    per.set(kode, { punkt: trykt, navn: navn.tekst, antall: (per.get(kode)?.antall ?? 0) + 1 });
  return [...per.values()].sort((a, b) => b.antall - a.antall || a.punkt.localeCompare(b.punkt, "nb"));
}

/** Nobody has summed it up: the first words stand in, as a quotation. */
function utdrag(tekst: string) {
  const enLinje = tekst.replace(/\s+/g, " ").trim();
  if (enLinje.length <= 240) return `«${enLinje}»`;
  return `«${enLinje.slice(0, enLinje.lastIndexOf(" ", 240))} …»`;
}
