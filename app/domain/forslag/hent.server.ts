import { and, eq, type SQL, sql } from "drizzle-orm";
import {
  argument,
  avstemning,
  forslag,
  forslagsversjon,
  innbyggerforslag,
  innsending,
  innspill,
  innspillTekst,
  sak,
  tema,
  vedtak,
} from "#db/schema";
import { somVist } from "~/domain/avstemning/avstemning";
import type { Context } from "~/domain/context";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { sakssteg, type Steg } from "~/domain/innspill/slik-gikk-det.server";
import { finnesIkke } from "~/domain/refusal";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { tarArgumenter } from "./debatt.server";
import { forslagsstand, MINST_STOETTET, type Side } from "./forslag";

const PER_SIDE = 20;

/**
 * What makes an innspill a forslag: its version, its vote and what has become of it. Whether the reader may read it is the innspill's
 * (`hentInnspill`). `nokkel` is for the server alone.
 * @throws Refusal 404 where the innspill is no forslag.
 */
export async function hentForslag({ db, naa }: Context, innspillId: string) {
  const [rad] = await db
    .select({
      id: forslag.id,
      slag: forslag.slag,
      tittel: forslag.tittel,
      versjon: forslag.versjon,
      endret: forslagsversjon.behandlet,
      etterStemmer: sql<boolean>`coalesce(${forslagsversjon.etterStemmer}, false)`,
      endring: forslagsversjon.skjermetEndring,
      siste: sql<Sisteversjon | null>`(select json_build_object('nr', v.nr, 'status', v.status, 'begrunnelse', v.begrunnelse)
        from forslagsversjon v where v.forslag_id = ${forslag.id} order by v.nr desc limit 1)`,
      avstemning: {
        id: avstemning.id,
        slug: avstemning.slug,
        slag: avstemning.slag,
        versjon: avstemning.versjon,
        minAlder: avstemning.minAlder,
        aapner: avstemning.aapner,
        stenger: avstemning.stenger,
        stengt: avstemning.stengt,
        resultat: avstemning.resultat,
        noekkel: avstemning.noekkel,
        noekkelversjon: avstemning.noekkelversjon,
      },
      sak: { nr: sak.nr, tittel: sak.tittel },
      vedtaket: { organ: vedtak.organ, dato: vedtak.dato, tekst: vedtak.tekst, votering: vedtak.votering },
      innbyggerstatus: innbyggerforslag.status,
      vedtatt: sql<boolean>`(exists (select 1 from vedtak v where v.sak_id = ${avstemning.sakId})
        or exists (select 1 from sak_innspill si join vedtak v on v.sak_id = si.sak_id where si.innspill_id = ${forslag.innspillId} and si.tatt_ut is null))`,
      tarImotArgumenter: sql<boolean>`(${taarImotNaa} and ${tarArgumenter(forslag.id)})`,
    })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .leftJoin(forslagsversjon, and(eq(forslagsversjon.forslagId, forslag.id), eq(forslagsversjon.nr, forslag.versjon)))
    .leftJoin(avstemning, eq(avstemning.forslagId, forslag.id))
    .leftJoin(innbyggerforslag, eq(innbyggerforslag.forslagId, forslag.id))
    .leftJoin(sak, eq(sak.id, avstemning.sakId))
    .leftJoin(vedtak, eq(vedtak.sakId, sak.id))
    .where(eq(forslag.innspillId, innspillId));
  if (!rad) throw finnesIkke();
  const { avstemning: a, innbyggerstatus, vedtatt, sak: saken, vedtaket, ...resten } = rad;
  const aapner = a?.aapner ?? null;
  const stand = forslagsstand(
    { aapner, stenger: a?.stenger ?? null, stengt: a?.stengt ?? null, innbyggerstatus, vedtatt },
    naa,
  );
  const kanStemmes = a !== null && !a.stengt && a.aapner !== null && a.aapner <= naa && (!a.stenger || a.stenger > naa);
  return {
    ...resten,
    avstemning: a,
    /** The case that takes the vote to a decision, and the decision where it is made. */
    sak: saken && {
      ...saken,
      ...(vedtaket ?? { organ: null, dato: null, tekst: null, votering: null }),
    },
    stand,
    kanStemmes,
  };
}

/** The vote's part of "Slik gikk det": opened, closed with what was counted, the case. */
export function avstemningssteg({ avstemning: a, sak: saken }: HentetForslag): Steg[] {
  if (!a?.aapner) return [];
  return [
    { slag: "avstemningAapnet", tilstand: "skjedd", tid: a.aapner },
    ...(a.stengt && a.resultat
      ? [
          {
            slag: "avstemningStengt" as const,
            tilstand: "skjedd" as const,
            tid: a.stengt,
            grupper: somVist(a.resultat),
          },
        ]
      : a.stenger
        ? [
            {
              slag: "avstemningStenger" as const,
              tilstand: "kommer" as const,
              tid: new Date(a.stenger.getTime() - 1),
            },
          ]
        : []),
    ...(saken ? [sakssteg(saken)] : []),
  ];
}

type Sisteversjon = { nr: number; status: "mottatt" | "publisert" | "ikke_publisert"; begrunnelse: string | null };
export type HentetForslag = Awaited<ReturnType<typeof hentForslag>>;

/** Who finds it good, counted. Written by name: drizzle leaves the table out of columns in the selection of a query on one table. */
const stoetter = sql<number>`(select count(*)::int from argumentstoette s where s.argument_id = argument.innspill_id)`;

/**
 * The arguments on one side that are shown, the most supported first, then the oldest; twenty at a time, after `etter`. How many support
 * one is told from five on, and to whoever has supported it. `velger` is the reader, as the vote knows them; null where nobody can tell.
 */
export async function finnArgumenter(
  { db }: Context,
  forslagId: string,
  { side, etter, velger }: { side: Side; etter: string | null; velger: string | null },
) {
  const rader = await db
    .select({
      ref: innspill.ref,
      tekst: utdragAvVist(1_000),
      spraak: innspill.spraak,
      publisert: innspill.publisert,
      avsender: innsending.avsender,
      navn: sql<string | null>`case when ${innsending.visNavn} then ${innsending.navn} end`,
      paaVegneAv: innsending.paaVegneAv,
      stoetter,
      stoettet: velger
        ? sql<boolean>`exists (select 1 from argumentstoette s where s.argument_id = argument.innspill_id and s.velger = ${velger})`
        : sql<boolean>`false`,
    })
    .from(argument)
    .innerJoin(innspill, eq(innspill.id, argument.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(
      and(
        eq(argument.forslagId, forslagId),
        eq(argument.side, side),
        eq(innspill.vises, true),
        etter ? etterArgumentet(etter) : undefined,
      ),
    )
    .orderBy(sql`${stoetter} desc`, innspill.publisert, innspill.id)
    .limit(PER_SIDE + 1);
  return {
    rader: rader.slice(0, PER_SIDE).map(({ stoetter: antall, ...rad }) => ({
      ...rad,
      stoetter: antall >= MINST_STOETTET || rad.stoettet ? antall : null,
    })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}

export type ArgumentIListe = Awaited<ReturnType<typeof finnArgumenter>>["rader"][number];

/** Most supported first, so what comes after has fewer, or as many and is younger. */
function etterArgumentet(ref: string): SQL {
  const dette = (hva: SQL) =>
    sql`(select ${hva} from argument join innspill on innspill.id = argument.innspill_id where innspill.ref = ${ref})`;
  return sql`(-${stoetter}, innspill.publisert, innspill.id) > (${dette(sql`-${stoetter}`)}, ${dette(sql`innspill.publisert`)}, ${dette(sql`innspill.id`)})`;
}

/** Every version that has been shown, the newest first, with its words as they are shown; at most a hundred. */
export async function finnForslagsversjoner({ db }: Context, forslaget: { id: string; innspillId: string }) {
  const versjoner = await db
    .select({
      nr: forslagsversjon.nr,
      publisert: forslagsversjon.behandlet,
      endring: forslagsversjon.skjermetEndring,
      etterStemmer: forslagsversjon.etterStemmer,
      skjermetNr: sql<number>`(select it.nr from innspill_tekst it where it.id = ${forslagsversjon.skjermetId})`,
    })
    .from(forslagsversjon)
    .where(and(eq(forslagsversjon.forslagId, forslaget.id), eq(forslagsversjon.status, "publisert")))
    .orderBy(forslagsversjon.nr)
    .limit(99);
  const tekster = await db
    .select({ nr: innspillTekst.nr, tekst: innspillTekst.tekst, laget: innspillTekst.laget })
    .from(innspillTekst)
    .where(and(eq(innspillTekst.innspillId, forslaget.innspillId), eq(innspillTekst.slag, "skjermet")))
    .orderBy(innspillTekst.nr)
    .limit(500);
  // A version may have been masked again: what is shown of it is the last before the next one came.
  const sisteFoer = (grense = Number.MAX_SAFE_INTEGER) => tekster.findLast(({ nr }) => nr < grense);
  return [{ nr: 1, publisert: null, endring: null, etterStemmer: false, skjermetNr: 0 }, ...versjoner]
    .map(({ nr, publisert, endring, etterStemmer }, i) => {
      const vist = sisteFoer(versjoner[i]?.skjermetNr);
      return { nr, publisert: publisert ?? tekster[0]?.laget ?? null, endring, etterStemmer, tekst: vist?.tekst ?? "" };
    })
    .toReversed();
}
