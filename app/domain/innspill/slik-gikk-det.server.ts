import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { milepael, person, planpunkt, sak, sakInnspill, svar, vedtak, vedtakVirkning, vurdering } from "#db/schema";
import type { Context } from "~/domain/context";
import { paa } from "~/i18n/spraak";
import { datoIOslo } from "~/platform/klokke";
import { finnKoblinger, type HentetInnspill } from "./hent.server";

/** One step of the way an innspill went. Derived from rows, never from the log. */
export type Steg =
  | { slag: "mottatt"; tilstand: "skjedd"; tid: Date }
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
  | { slag: "gjennomfoeres"; tilstand: "skjedd" | "kommer"; tid: string | null; tekst: string; kode: string };
type Les = { tekst: string; lang: string };

/** The way of one innspill, in the order it happened; what is to come stands last. Four statements beside the innspill itself. */
export async function byggSlikGikkDet(context: Context, innspill: HentetInnspill): Promise<Steg[]> {
  const koblinger = await finnKoblinger(context, [innspill.id]);
  const vurdert = await sisteVurdering(context, innspill.id);
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
  const besvart = await hentSvar(context, innspill.id);

  const steg: Array<Steg | null> = [
    { slag: "mottatt", tilstand: "skjedd", tid: innspill.mottatt },
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
    vurdert
      ? { slag: "vurdert", tilstand: "skjedd", ...vurdert }
      : innspill.trukket
        ? null
        : { slag: "ikkeVurdert", tilstand: "kommer", tid: innspill.svarfrist, enhet: innspill.enhet },
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
    besvart?.milepael
      ? {
          slag: "gjennomfoeres",
          tilstand: besvart.milepael.naadd ? "skjedd" : "kommer",
          tid: besvart.milepael.naadd ?? besvart.milepael.frist,
          tekst: besvart.milepael.tekst,
          kode: besvart.milepael.kode,
        }
      : null,
    innspill.trukket ? { slag: "trukket", tilstand: "nei", tid: innspill.trukket } : null,
  ];
  return steg.filter((ett) => ett !== null).sort(kronologisk);
}

async function sisteVurdering(context: Context, innspillId: string) {
  const [rad] = await context.db
    .select({ tid: vurdering.tid, tekst: vurdering.tekst, betydning: vurdering.betydning, av: person.navn })
    .from(vurdering)
    .innerJoin(person, eq(person.id, vurdering.av))
    .where(eq(vurdering.innspillId, innspillId))
    .orderBy(desc(vurdering.nr))
    .limit(1);
  return rad;
}

async function hentSvar(context: Context, innspillId: string) {
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
    })
    .from(svar)
    .innerJoin(person, eq(person.id, svar.av))
    .leftJoin(vedtakVirkning, eq(vedtakVirkning.id, svar.virkningId))
    .leftJoin(milepael, eq(milepael.id, vedtakVirkning.milepaelId))
    .leftJoin(planpunkt, eq(planpunkt.id, vedtakVirkning.planpunktId))
    .where(eq(svar.innspillId, innspillId))
    .orderBy(asc(svar.tid))
    .limit(1);
  if (!rad) return null;
  const { milepael: tekst, frist, naadd, kode, ...resten } = rad;
  return {
    ...resten,
    milepael: tekst && kode ? { tekst: paa(tekst, context.spraak).tekst, frist, naadd, kode } : null,
  };
}

function publiseringssteg(innspill: HentetInnspill): Steg | null {
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

function sakssteg(behandling: {
  nr: string;
  tittel: string;
  organ: string | null;
  dato: string | null;
  tekst: string | null;
  votering: string | null;
}): Steg {
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
