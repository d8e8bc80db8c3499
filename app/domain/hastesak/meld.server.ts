import { and, eq, inArray, sql } from "drizzle-orm";
import { hastesak, innspill, person, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { finnVakter } from "~/domain/vakt/vakt.server";
import { record } from "~/events/record.server";
import { dato, klokkeslett } from "~/i18n/formater";
import { nyId } from "~/platform/id.server";
import type { Hasteskjema } from "./hastesak";
import { type Varselveier, varsleVakter } from "./varsle.server";

/**
 * Says that an innspill cannot wait: one who is on call is told at once, by name. Once for each innspill.
 * @throws Refusal 409 when it is told already, taken back, or nobody is on call; 422 when this one is not; 404 outside a moderator's komiteer.
 */
export async function meldHaster(
  context: Context<"moderator" | "saksbehandler">,
  ref: string,
  skjema: Hasteskjema,
  veier: Varselveier,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const truffet = await laasInnspillet(tx, ref);
    const vakter = await finnVakter(tx);
    if (vakter.length === 0) throw new Refusal("hastesak.feil.ingenVakt", { status: 409 });
    const valgt = vakter.find(({ id }) => id === skjema.til);
    const id = nyId();
    if (valgt) {
      const [meldt] = await tx.db
        .insert(hastesak)
        .values({
          id,
          innspillId: truffet.id,
          grunn: skjema.grunn,
          meldtAv: tx.aktoer.id,
          meldt: tx.naa,
          tilId: valgt.id,
        })
        .onConflictDoNothing()
        .returning({ id: hastesak.id });
      if (!meldt) throw await alleredeMeldt(tx, truffet.id);
    } else throw new Refusal("feil.skjema", { felt: { til: { kode: "hastesak.feil.til" } } });
    await varsleVakter(tx, [valgt], { ref, spoersmaal: truffet.spoersmaal }, veier);
    await record(tx, { slag: "hastesak.meldt", objekt: id, data: { ref, til: valgt.id } });
  });
}

async function laasInnspillet(tx: Context<"moderator" | "saksbehandler">, ref: string) {
  const mine =
    tx.krav === "saksbehandler"
      ? undefined
      : tx.aktoer.komiteer.length > 0
        ? inArray(tema.komiteId, [...tx.aktoer.komiteer])
        : sql`false`;
  const [truffet] = await tx.db
    .select({ id: innspill.id, spoersmaal: tema.spoersmaal, borte })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, ref), mine))
    .for("update", { of: innspill });
  if (!truffet || truffet.borte === "sperret") throw finnesIkke();
  if (truffet.borte) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
  return truffet;
}

async function alleredeMeldt(tx: Context, innspillId: string): Promise<Refusal> {
  const [rad] = await tx.db
    .select({ navn: person.navn, meldt: hastesak.meldt })
    .from(hastesak)
    .innerJoin(person, eq(person.id, hastesak.meldtAv))
    .where(eq(hastesak.innspillId, innspillId));
  const { navn, meldt } = rad!;
  return new Refusal("hastesak.feil.alleredeMeldt", {
    status: 409,
    verdier: { navn, dato: dato(meldt, tx.spraak), klokke: klokkeslett(meldt, tx.spraak) },
  });
}
