import { sql } from "drizzle-orm";
import { invitasjon } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { kodeHash, nyKode } from "~/domain/kode.server";
import { somTildeling } from "~/domain/rolle/tildel.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { DAGER, type Invitasjonsskjema } from "./invitasjon";

export type LagetInvitasjon = { id: string; kode: string; utloeper: Date };

/**
 * A role that waits for whoever has the code: twelve characters (60 bits), told here and never again, for the database keeps its hash only.
 * It can be used for fourteen days.
 * @throws Refusal 422 when the komité or the day is wrong.
 */
export async function lagInvitasjon(
  context: Context<"administrator"> | Context<"system">,
  { navn, ...skjema }: Invitasjonsskjema,
): Promise<LagetInvitasjon> {
  const kode = nyKode(12);
  return iTransaksjon<"administrator" | "system", LagetInvitasjon>(context, async (tx) => {
    const { rolle, komite, til } = await somTildeling(tx, skjema);
    const [laget] = await tx.db
      .insert(invitasjon)
      .values({
        id: nyId(),
        navn,
        rolle,
        komiteId: komite?.id ?? null,
        til,
        kodeHash: kodeHash(kode),
        opprettet: tx.naa,
        av: tx.aktoer.slag === "person" ? tx.aktoer.id : null,
        utloeper: sql`naa() + make_interval(days => ${DAGER})`,
      })
      .returning({ id: invitasjon.id, utloeper: invitasjon.utloeper });
    await record(tx, {
      slag: "invitasjon.opprettet",
      objekt: laget!.id,
      data: { rolle, komite: komite?.slug ?? null },
    });
    return { ...laget!, kode };
  });
}
