import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { invitasjon, person } from "#db/schema";
import { type Context, iTransaksjon, type Rolle } from "~/domain/context";
import { dagenEtter } from "~/domain/kommune/valgperiode";
import { kodeHash } from "~/domain/kode.server";
import { Refusal } from "~/domain/refusal";
import { holdValgperioden, tildelRolle } from "~/domain/rolle/tildel.server";
import { record } from "~/events/record.server";

/**
 * Takes the role that a code is for: of two who have it, one gets it. It takes a sign-in that proves who somebody is; an e-mail code does
 * not. A moderator's ends with the valgperiode. The account gets the name that the municipality wrote, where it has none. All the person's sessions end.
 * @throws Refusal 401 for a guest, 422 for a session that rests on an e-mail code, 409 when the code cannot be used, or not any more.
 */
export async function taImotInvitasjon(
  context: Context<"gjest">,
  kode: string,
): Promise<{ personId: string; rolle: Rolle }> {
  const { aktoer } = context;
  if (aktoer.slag === "gjest") throw new Refusal("invitasjon.feil.loggInn", { status: 401 });
  if (aktoer.nivaa === "epost") throw new Refusal("invitasjon.feil.nivaa");
  return iTransaksjon(context, async (tx) => {
    const { valgperiodeTil, idag } = await holdValgperioden(tx);
    const [tatt] = await tx.db
      .update(invitasjon)
      .set({ tattImot: tx.naa, personId: aktoer.id })
      .where(
        and(
          eq(invitasjon.kodeHash, kodeHash(kode)),
          isNull(invitasjon.tattImot),
          isNull(invitasjon.trukket),
          gt(invitasjon.utloeper, sql`naa()`),
          // Whoever is no administrator any more invites nobody, with what was made before either.
          sql`(invitasjon.av is null or exists (
            select 1 from rolle r where r.person_id = invitasjon.av and r.rolle = 'administrator'
              and r.fra <= i_dag() and (r.til is null or r.til > i_dag())))`,
        ),
      )
      .returning({
        id: invitasjon.id,
        navn: invitasjon.navn,
        rolle: invitasjon.rolle,
        komiteId: invitasjon.komiteId,
        komite: sql<string | null>`(select k.slug from komite k where k.id = invitasjon.komite_id)`,
        til: invitasjon.til,
      });
    if (!tatt) throw new Refusal("invitasjon.feil.kanIkkeBrukes", { status: 409 });
    // The valgperiode may have become shorter since it was made.
    const slutt = dagenEtter(valgperiodeTil);
    const til = tatt.rolle === "moderator" && tatt.til! > slutt ? slutt : tatt.til;
    if (til !== null && til <= idag) throw new Refusal("invitasjon.feil.rollenErOver", { status: 409 });
    await tildelRolle(tx, aktoer.id, {
      rolle: tatt.rolle,
      komite: tatt.komiteId && tatt.komite ? { id: tatt.komiteId, slug: tatt.komite } : null,
      til,
    });
    await tx.db
      .update(person)
      .set({ navn: tatt.navn })
      .where(and(eq(person.id, aktoer.id), eq(person.navn, "")));
    await record(tx, {
      slag: "invitasjon.tatt_imot",
      objekt: tatt.id,
      data: { rolle: tatt.rolle, komite: tatt.komite },
    });
    return { personId: aktoer.id, rolle: tatt.rolle };
  });
}
