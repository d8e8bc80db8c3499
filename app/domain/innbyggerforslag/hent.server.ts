import { eq, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill } from "#db/schema";
import { borHer } from "~/domain/avstemning/regler.server";
import type { Context } from "~/domain/context";
import { erMin, kanLeseAlt } from "~/domain/innspill/eier.server";
import { vistTekst } from "~/domain/innspill/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { dagerMellom } from "~/platform/klokke";
import type { innbyggerforslagsteg } from "./innbyggerforslag";
import { antallGyldige, hadeNokDaDetBleSendt, samlerNaa } from "./stilling.server";

/** Why somebody cannot sign on the net as they are signed in now. On paper anybody who lives here can. */
export type Hinder = "gjest" | "eid" | "bosted";

/**
 * All that a page shows of how far an innbyggerforslag has come, in one statement. Days are calendar days in Norway, judged by the database.
 * @throws Refusal 404 when there is none, or its words are not for this reader.
 */
export async function hentInnbyggerforslag(context: Context<"gjest">, ref: string) {
  const { aktoer } = context;
  const person = aktoer.slag === "person" ? aktoer.id : null;
  const [rad] = await context.db
    .select({
      id: forslag.id,
      ref: innspill.ref,
      tittel: forslag.tittel,
      vises: innspill.vises,
      min: sql<boolean>`coalesce(${erMin(context, innspill)}, false)`,
      spraak: innspill.spraak,
      /** The words that are signed: the masked copy, with the title on its first line. */
      vist: sql<string>`coalesce(${vistTekst}, '')`,
      rad: sql<Rad>`row_to_json(innbyggerforslag)`,
      idag: sql<string>`i_dag()::text`,
      antall: antallGyldige,
      aapen: samlerNaa,
      hadeNok: hadeNokDaDetBleSendt,
      stroeket: sql<number>`(select count(*)::int from underskrift u where u.forslag_id = innbyggerforslag.forslag_id and u.stroeket is not null)`,
      bosatt: person ? borHer(person) : sql<boolean>`false`,
      underskrift: person
        ? sql<Underskrift | null>`(select json_build_object('kanal', u.kanal, 'tid', u.tid, 'stroeket', u.stroeket, 'epost', u.epost)
            from underskrift u where u.forslag_id = innbyggerforslag.forslag_id and u.trukket is null and (u.person_id = ${person}
              or u.noekkel = (select d.noekkel from identitet d where d.person_id = ${person} and d.slag = 'eid' limit 1))
            order by u.person_id nulls last limit 1)`
        : sql<null>`null`,
      steg: sql<
        Steg[]
      >`coalesce((select json_agg(json_build_object('slag', s.slag, 'tid', s.tid, 'tekst', s.tekst) order by s.tid, s.id)
        from innbyggerforslag_steg s where s.forslag_id = innbyggerforslag.forslag_id), '[]'::json)`,
      sak: sql<{
        nr: string;
        tittel: string;
      } | null>`(select json_build_object('nr', k.nr, 'tittel', k.tittel) from sak k
        where k.id = coalesce(innbyggerforslag.sak_id, (select v.sak_id from vedtak v where v.id = innbyggerforslag.vedtak_id)))`,
      vedtak: sql<{
        dato: string;
        organ: string;
      } | null>`(select json_build_object('dato', v.dato, 'organ', v.organ) from vedtak v
        where v.id = innbyggerforslag.vedtak_id)`,
    })
    .from(forslag)
    .innerJoin(innspill, sql`${innspill.id} = ${forslag.innspillId}`)
    .innerJoin(innbyggerforslag, eq(innbyggerforslag.forslagId, forslag.id))
    .where(
      sql`${innspill.ref} = ${ref} and ${innspill.sperret} is null and (${innspill.vises} or ${kanLeseAlt(context, innspill)})`,
    );
  if (!rad) throw finnesIkke();
  const { rad: loep, bosatt, hadeNok, aapen, ...resten } = rad;
  const kreves = loep.kreves ?? 0;
  const nok = loep.kreves !== null && rad.antall >= kreves;
  return {
    ...resten,
    status: loep.status,
    kreves,
    mangler: Math.max(0, kreves - rad.antall),
    nok,
    innbyggertall: loep.innbyggertall,
    innbyggertallDato: loep.innbyggertall_dato,
    samlerFra: loep.samler_fra,
    samlerTil: loep.samler_til,
    dagerIgjen: loep.samler_til && aapen ? dagerMellom(rad.idag, loep.samler_til) : null,
    naaddKravet: loep.naadd_kravet,
    sendt: loep.sendt,
    antallSendt: loep.antall_sendt,
    frist: loep.frist,
    /** Negative when the deadline has passed. */
    dagerTilFrist: loep.frist ? dagerMellom(rad.idag, loep.frist) : null,
    plansak: loep.plansak,
    /** What is to be mended before it goes on, for everybody to read. */
    rettes: loep.mangler,
    utfall: loep.utfall,
    videre: loep.videre,
    /** Signing is open: nothing is said of who this reader is. */
    aapen: aapen && rad.vises,
    hinder: hinderFor(context, bosatt),
    /** The proposer's: enough have signed, and it is not with the municipality. */
    kanSendes: rad.min && rad.vises && nok && (loep.status === "samler" || loep.status === "mangler"),
    /** Sent again now, it keeps its first day: enough valid signatures were in then, and only formalities were missing. */
    beholderFristen: loep.status === "mangler" && hadeNok === true,
  };
}

export type HentetInnbyggerforslag = Awaited<ReturnType<typeof hentInnbyggerforslag>>;

/** Null where they may sign. No age and no right to vote is asked for (kommuneloven § 12-1). */
export function hinderFor({ aktoer }: Context<"gjest"> | Context<"innbygger">, bosatt: boolean): Hinder | null {
  if (aktoer.slag === "gjest") return "gjest";
  if (aktoer.nivaa !== "eid") return "eid";
  return bosatt ? null : "bosted";
}

type Steg = { slag: (typeof innbyggerforslagsteg)[number]; tid: string; tekst: string };
type Loep = typeof innbyggerforslag.$inferSelect;
type Underskrift = { kanal: "nett" | "papir"; tid: string; stroeket: string | null; epost: string | null };
/** As PostgreSQL writes the row in JSON. */
type Rad = Pick<
  Loep,
  "status" | "kreves" | "innbyggertall" | "sendt" | "frist" | "plansak" | "mangler" | "utfall" | "videre"
> & {
  innbyggertall_dato: string | null;
  samler_fra: string | null;
  samler_til: string | null;
  naadd_kravet: string | null;
  antall_sendt: number | null;
};
