import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { milepael, person, planpunkt, sak, sakInnspill, svar, vedtak, vedtakVirkning, vurdering } from "#db/schema";
import type { VistGruppe } from "~/domain/avstemning/avstemning";
import type { Context } from "~/domain/context";
import { hentOversending } from "~/domain/oversending/hent.server";
import { punktErGjort } from "~/domain/svar/gjort.server";
import { paa } from "~/i18n/spraak";
import { datoIOslo } from "~/platform/klokke";
import { finnKoblinger, type HentetInnspill } from "./hent.server";

/** One step of the way an innspill went. Derived from rows, never from the log. */
export type Steg = EgetSteg | Forslagssteg;
/** What it went through as a forslag; `grupper` as others may see them. */
export type Forslagssteg =
  | { slag: "avstemningAapnet"; tilstand: "skjedd"; tid: Date }
  | { slag: "avstemningStengt"; tilstand: "skjedd"; tid: Date; grupper: VistGruppe[] }
  | { slag: "avstemningStenger"; tilstand: "kommer"; tid: Date };
export type EgetSteg =
  /** `mottattDato`: the day it was said or written, where somebody at work has written it down. */
  | { slag: "mottatt"; tilstand: "skjedd"; tid: Date; kanal: string; mottattDato: string | null }
  | { slag: "venterPublisering"; tilstand: "kommer"; tid: null }
  | { slag: "publisert"; tilstand: "skjedd"; tid: Date }
  | { slag: "ikkePublisert"; tilstand: "skjedd"; tid: Date | string | null; grunn: string; begrunnelse: string | null }
  | {
      slag: "hoererTil";
      tilstand: "skjedd";
      tid: Date;
      kode: string;
      trykt: string;
      navn: Les;
      plan: Les;
      forelder: string | null;
      begrunnelse: string;
    }
  | { slag: "vurdert"; tilstand: "skjedd"; tid: Date; tekst: string; betydning: string; av: string }
  | {
      slag: "sendtVidere";
      tilstand: "skjedd";
      tid: Date;
      instans: Les;
      telefon: string | null;
      nettside: string | null;
    }
  | { slag: "trukket"; tilstand: "nei"; tid: Date }
  | { slag: "ikkeVurdert"; tilstand: "kommer"; tid: string; enhet: string }
  | { slag: "iSak"; tilstand: "bestemt"; tid: string | null; saksnr: string; tittel: string; utvalg: string | null }
  | {
      slag: "vedtatt";
      tilstand: "skjedd";
      tid: string;
      saksnr: string;
      organ: string;
      tekst: string;
      votering: string | null;
    }
  | {
      slag: "svar";
      tilstand: "skjedd" | "nei";
      tid: Date;
      tekst: string;
      sitat: string | null;
      utfall: string;
      av: string;
    }
  | {
      slag: "gjennomfoeres";
      tilstand: "skjedd" | "kommer";
      tid: string | null;
      tekst: string;
      lang: string;
      kode: string;
    };
type Les = { tekst: string; lang: string };

/** What a page has read already: where it belongs now, and its newest assessment. */
type Lest = { koblinger: Awaited<ReturnType<typeof finnKoblinger>>; vurdert: Vurdert | undefined };
type Vurdert = { tid: Date; tekst: string; betydning: string; av: string };

/**
 * The way of one innspill, in the order it happened; what is to come stands last. `ogsaa`: steps that a page knows of besides. Five statements beside the innspill itself, three where
 * the page has `lest` the rest.
 */
export async function byggSlikGikkDet<Ogsaa extends Steg = never>(
  context: Context,
  innspill: HentetInnspill,
  lest?: Lest,
  ogsaa: Ogsaa[] = [],
): Promise<Array<EgetSteg | Ogsaa>> {
  const koblinger = lest ? lest.koblinger : await finnKoblinger(context, [innspill.id]);
  const vurdert = lest ? lest.vurdert : await sisteVurdering(context, innspill.id);
  const [behandling] = await context.db
    .select({
      nr: sak.nr,
      tittel: sak.tittel,
      organ: vedtak.organ,
      dato: vedtak.dato,
      tekst: vedtak.tekst,
      votering: vedtak.votering,
    })
    .from(sakInnspill)
    .innerJoin(sak, eq(sak.id, sakInnspill.sakId))
    .leftJoin(vedtak, eq(vedtak.sakId, sak.id))
    .where(and(eq(sakInnspill.innspillId, innspill.id), isNull(sakInnspill.tattUt)))
    .orderBy(desc(sakInnspill.lagtTil))
    .limit(1);
  const sendt = await hentOversending(context, innspill.id);
  const besvart = await hentSvar(context, innspill.id);

  const steg: Array<EgetSteg | Ogsaa | null> = [
    {
      slag: "mottatt",
      tilstand: "skjedd",
      tid: innspill.mottatt,
      kanal: innspill.kanal,
      mottattDato: innspill.mottattDato,
    },
    publiseringssteg(innspill),
    ...koblinger.map(({ kode, trykt, navn, plan, forelder, begrunnelse, tid }) => ({
      slag: "hoererTil" as const,
      tilstand: "skjedd" as const,
      tid,
      kode,
      trykt,
      navn,
      plan,
      forelder,
      begrunnelse,
    })),
    ...ogsaa,
    vurdert
      ? {
          slag: "vurdert",
          tilstand: "skjedd",
          tid: vurdert.tid,
          tekst: vurdert.tekst,
          betydning: vurdert.betydning,
          av: vurdert.av,
        }
      : innspill.trukket
        ? null
        : { slag: "ikkeVurdert", tilstand: "kommer", tid: innspill.svarfrist, enhet: innspill.enhet },
    sendt
      ? {
          slag: "sendtVidere",
          tilstand: "skjedd",
          tid: sendt.tid,
          instans: sendt.navn,
          telefon: sendt.telefon,
          nettside: sendt.nettside,
        }
      : null,
    behandling ? sakssteg(behandling) : null,
    besvart
      ? {
          slag: "svar",
          tilstand: besvart.utfall === "ikke" ? "nei" : "skjedd",
          tid: besvart.tid,
          tekst: besvart.tekst,
          sitat: besvart.sitat,
          utfall: besvart.utfall,
          av: besvart.av,
        }
      : null,
    besvart ? gjennomfoering(besvart) : null,
    innspill.trukket ? { slag: "trukket", tilstand: "nei", tid: innspill.trukket } : null,
  ];
  return steg.filter((ett) => ett !== null).sort(kronologisk);
}

async function sisteVurdering(context: Context, innspillId: string): Promise<Vurdert | undefined> {
  const [rad] = await context.db
    .select({ tid: vurdering.tid, tekst: vurdering.tekst, betydning: vurdering.betydning, av: person.navn })
    .from(vurdering)
    .innerJoin(person, eq(person.id, vurdering.av))
    .where(eq(vurdering.innspillId, innspillId))
    .orderBy(desc(vurdering.nr))
    .limit(1);
  return rad;
}

/** What it was answered, by whom and when; null while it is not. */
export async function hentSvar(context: Context, innspillId: string) {
  const [rad] = await context.db
    .select({
      tid: svar.tid,
      tekst: svar.tekst,
      sitat: svar.sitat,
      utfall: svar.utfall,
      av: person.navn,
      milepael: milepael.tekst,
      frist: milepael.frist,
      naadd: milepael.naadd,
      kode: planpunkt.kode,
      punkt: planpunkt.navn,
      punktErGjort,
      punktGjort: sql<string | null>`coalesce(${planpunkt.statusDato}, ${vedtak.dato})::text`,
    })
    .from(svar)
    .innerJoin(person, eq(person.id, svar.av))
    .leftJoin(vedtakVirkning, eq(vedtakVirkning.id, svar.virkningId))
    .leftJoin(milepael, eq(milepael.id, vedtakVirkning.milepaelId))
    .leftJoin(planpunkt, eq(planpunkt.id, vedtakVirkning.planpunktId))
    .leftJoin(vedtak, eq(vedtak.id, vedtakVirkning.vedtakId))
    .where(eq(svar.innspillId, innspillId))
    .orderBy(asc(svar.tid))
    .limit(1);
  if (!rad) return null;
  const { milepael: tekst, punkt, ...resten } = rad;
  return {
    ...resten,
    milepael: tekst && paa(tekst, context.spraak),
    punkt: punkt && paa(punkt, context.spraak),
  };
}

/**
 * What the answer led to: a milestone with its date, or a point that is carried out; the same rule as `finnGjort` has. Nothing where the
 * answer was no, or where neither is there to wait for.
 */
function gjennomfoering(svaret: NonNullable<Awaited<ReturnType<typeof hentSvar>>>): EgetSteg | null {
  const { utfall, kode, milepael: maal, frist, naadd, punkt, punktErGjort: gjort, punktGjort } = svaret;
  if (utfall === "ikke" || !kode) return null;
  if (maal)
    return {
      slag: "gjennomfoeres",
      tilstand: naadd ? "skjedd" : "kommer",
      tid: naadd ?? frist,
      tekst: maal.tekst,
      lang: maal.lang,
      kode,
    };
  if (!gjort || !punkt) return null;
  return { slag: "gjennomfoeres", tilstand: "skjedd", tid: punktGjort, tekst: punkt.tekst, lang: punkt.lang, kode };
}

function publiseringssteg(innspill: HentetInnspill): EgetSteg | null {
  if (innspill.status === "publisert" && innspill.publisert)
    return { slag: "publisert", tilstand: "skjedd", tid: innspill.publisert };
  if (innspill.status === "ikke_publisert" && innspill.avslag)
    return {
      slag: "ikkePublisert",
      tilstand: "skjedd",
      tid: innspill.avslaattDen,
      grunn: innspill.avslag.grunn,
      begrunnelse: innspill.avslag.begrunnelse,
    };
  return innspill.trukket ? null : { slag: "venterPublisering", tilstand: "kommer", tid: null };
}

/** A case, or what was decided in it. */
export function sakssteg(behandling: {
  nr: string;
  tittel: string;
  organ: string | null;
  dato: string | null;
  tekst: string | null;
  votering: string | null;
}): EgetSteg {
  const { nr, tittel, organ, dato, tekst, votering } = behandling;
  if (organ && dato && tekst)
    return { slag: "vedtatt", tilstand: "skjedd", tid: dato, saksnr: nr, organ, tekst, votering };
  return { slag: "iSak", tilstand: "bestemt", tid: null, saksnr: nr, tittel, utvalg: null };
}

/** What has happened by its date; then what is decided, then what is to come, in the order they stand. */
function kronologisk(a: Steg, b: Steg) {
  const vent = (steg: Steg) => (steg.tilstand === "kommer" ? 2 : steg.tilstand === "bestemt" ? 1 : 0);
  if (vent(a) !== vent(b)) return vent(a) - vent(b);
  if (vent(a) > 0 || a.tid === null || b.tid === null) return 0;
  return dag(a.tid).localeCompare(dag(b.tid));
}

/** A decision has a day in Norway and the rest a time; on the same day the order of the steps decides, since sorting is stable. */
const dag = (tid: Date | string) =>
  typeof tid === "string" && tid.length === 10 ? tid : datoIOslo(typeof tid === "string" ? new Date(tid) : tid);
