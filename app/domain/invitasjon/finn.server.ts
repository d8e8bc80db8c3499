import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { invitasjon, komite, kommune, person } from "#db/schema";
import type { Context } from "~/domain/context";
import { kodeHash } from "~/domain/kode.server";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import type { Invitasjonsstand } from "./invitasjon";

const PER_SIDE = 50;

const stand = sql<Invitasjonsstand>`case
  when ${invitasjon.tattImot} is not null then 'tattImot'
  when ${invitasjon.trukket} is not null then 'trukket'
  when ${invitasjon.utloeper} <= naa() then 'utloept'
  else 'venter' end`;

const om = {
  rolle: invitasjon.rolle,
  komite: komite.navn,
  /** The last day with the role; null where it has no end. */
  sisteDag: sql<string | null>`(${invitasjon.til} - 1)::text`,
  utloeper: invitasjon.utloeper,
  stand,
};

/** The newest first, fifty at a time. `etter` is the id of the last one seen. */
export async function finnInvitasjoner(context: Context<"administrator">, etter: string | null = null) {
  const rader = await lesInvitasjoner(
    context,
    etter
      ? sql`(${invitasjon.opprettet}, ${invitasjon.id}) < (select i.opprettet, i.id from invitasjon i where i.id = ${etter})`
      : undefined,
    PER_SIDE + 1,
  );
  return {
    rader: rader.slice(0, PER_SIDE),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.id : null,
  };
}

/** @throws Refusal 404 */
export async function hentInvitasjon(context: Context<"administrator">, id: string) {
  const [rad] = await lesInvitasjoner(context, eq(invitasjon.id, id), 1);
  if (!rad) throw finnesIkke();
  return rad;
}

async function lesInvitasjoner(context: Context<"administrator">, hvilke: SQL | undefined, antall: number) {
  const rader = await context.db
    .select({
      ...om,
      id: invitasjon.id,
      navn: invitasjon.navn,
      opprettet: invitasjon.opprettet,
      tattImot: invitasjon.tattImot,
      trukket: invitasjon.trukket,
      personId: invitasjon.personId,
      /** Null when a command made it. */
      av: person.navn,
    })
    .from(invitasjon)
    .leftJoin(komite, eq(komite.id, invitasjon.komiteId))
    .leftJoin(person, eq(person.id, invitasjon.av))
    .where(hvilke)
    .orderBy(desc(invitasjon.opprettet), desc(invitasjon.id))
    .limit(antall);
  return rader.map(({ komite: navn, ...rad }) => ({ ...rad, komite: navn ? paa(navn, context.spraak) : null }));
}

/**
 * What a code is for, told to whoever has it: the role, never the name of who it is meant for. Null when there is no such code.
 * `min` is true for the one who has taken it.
 */
export async function hentInvitasjonMedKode(context: Context<"gjest">, kode: string) {
  const { aktoer } = context;
  const [rad] = await context.db
    .select({
      ...om,
      kommune: kommune.navn,
      min:
        aktoer.slag === "person"
          ? sql<boolean>`coalesce(${invitasjon.personId} = ${aktoer.id}, false)`
          : sql<boolean>`false`,
    })
    .from(invitasjon)
    .innerJoin(kommune, eq(kommune.nr, 1))
    .leftJoin(komite, eq(komite.id, invitasjon.komiteId))
    .where(and(eq(invitasjon.kodeHash, kodeHash(kode))));
  if (!rad) return null;
  return { ...rad, komite: rad.komite ? paa(rad.komite, context.spraak) : null };
}

/** How many wait to be taken. */
export const tellVentende = (context: Context<"administrator">): Promise<number> =>
  context.db.$count(invitasjon, sql`${stand} = 'venter'`);
