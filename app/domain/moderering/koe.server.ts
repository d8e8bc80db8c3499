import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { innspill, komite, moderering, person, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Forslagsslag } from "~/domain/forslag/forslag";
import { maaSkrivesAv, originaltekst } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { etterIKoen, KOEGRENSE, koerekke, somKoeside } from "~/domain/innspill/koeside.server";
import { paa } from "~/i18n/spraak";

/** True in SQL where the actor may moderate: the tema belongs to one of their komiteer, and they have not said that they are inhabil. */
export function kanModerere(context: Context<"moderator">): SQL {
  const { komiteer, id } = context.aktoer;
  return and(
    komiteer.length > 0
      ? sql`exists (select 1 from ${tema} where ${tema.id} = ${innspill.temaId} and ${inArray(tema.komiteId, [...komiteer])})`
      : sql`false`,
    sql`not exists (select 1 from ${moderering} m where m.innspill_id = ${innspill.id} and m.handling = 'overlatt_inhabil' and m.av = ${id})`,
  )!;
}

/** Takes the innspill's row first: what is asked in the next statement then sees all that others have done. */
export async function laasInnspill(tx: Context<"moderator">, ref: string): Promise<void> {
  await tx.db.select({ id: innspill.id }).from(innspill).where(eq(innspill.ref, ref)).for("update");
}

/** Who last proposed not to publish. */
export const foreslaattAv = sql<
  string | null
>`(select m.av from ${moderering} m where m.innspill_id = ${innspill.id} and m.handling = 'foreslaatt_ikke_publisert' order by m.tid desc, m.id desc limit 1)`;

/** True in SQL for what has a new version that waits. An array, so that the waiting ones are looked up first, by an index of their own. */
export const harVentendeVersjon = sql<boolean>`(innspill.id = any(array(
  select f.innspill_id from forslagsversjon v join forslag f on f.id = v.forslag_id where v.status = 'mottatt')))`;
const ventendeTekst = sql<string>`(select v.tekst from forslagsversjon v join forslag f on f.id = v.forslag_id
  where f.innspill_id = innspill.id and v.status = 'mottatt' limit 1)`;
/** What an innspill in a list is, when it is more than one. */
const innspillsslag = sql<Forslagsslag | "argument" | null>`coalesce(
  (select f.slag from forslag f where f.innspill_id = innspill.id),
  (select 'argument' from argument a where a.innspill_id = innspill.id))`;

/** What waits for this member: by deadline, then age; fifty at a time. A proposal of one's own waits for somebody else. */
export async function finnKoe(context: Context<"moderator">, etter: string | null = null) {
  const rader = await context.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      utdrag: sql<string>`left(case when ${innspill.status} = 'publisert' then ${ventendeTekst} else ${originaltekst} end, 160)`,
      spraak: innspill.spraak,
      status: innspill.status,
      mottatt: innspill.mottatt,
      svarfrist: innspill.svarfrist,
      spoersmaal: tema.spoersmaal,
      maaSkrivesAv,
      slag: innspillsslag,
      nyVersjon: sql<boolean>`${innspill.status} = 'publisert'`,
      mittForslag: sql<boolean>`${innspill.status} = 'foreslaatt_ikke_publisert' and ${foreslaattAv} = ${context.aktoer.id}`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(
      and(
        or(
          inArray(innspill.status, ["mottatt", "foreslaatt_ikke_publisert"]),
          and(eq(innspill.status, "publisert"), harVentendeVersjon),
        ),
        iArbeid,
        kanModerere(context),
        etterIKoen(etter),
      ),
    )
    .orderBy(...koerekke)
    .limit(KOEGRENSE);
  return somKoeside(rader, context.spraak);
}

/** What has been done with an innspill in moderation, oldest first: work notes, open to innsyn. */
export async function finnModerering(context: Context<"moderator"> | Context<"saksbehandler">, innspillId: string) {
  return context.db
    .select({
      handling: moderering.handling,
      grunn: moderering.grunn,
      begrunnelse: moderering.begrunnelse,
      tid: moderering.tid,
      av: person.navn,
      avMeg: sql<boolean>`${moderering.av} = ${context.aktoer.id}`,
    })
    .from(moderering)
    .innerJoin(person, eq(person.id, moderering.av))
    .where(eq(moderering.innspillId, innspillId))
    .orderBy(asc(moderering.tid), asc(moderering.id))
    .limit(100);
}

/** The komiteer of this member, by name. */
export async function finnMineKomiteer(context: Context<"moderator">) {
  if (context.aktoer.komiteer.length === 0) return [];
  const rader = await context.db
    .select({ navn: komite.navn })
    .from(komite)
    .where(inArray(komite.id, [...context.aktoer.komiteer]));
  return rader.map(({ navn }) => paa(navn, context.spraak));
}
