import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { milepael, planpunkt, vedtak, vedtakVirkning } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { type Avslag, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { datoIOslo } from "~/platform/klokke";
import { lesVirkninger, type vedtakSkjema } from "./sak";
import { laasSak } from "./laas.server";

/**
 * Registers what the body decided, and carries it out on the planpunkter in the same transaction: a new milestone is made, a status is
 * changed. A case is decided once.
 * @throws Refusal 409 when it is decided already, 422 when an effect is incomplete or its point unknown.
 */
export async function registrerVedtak(
  context: Context<"saksbehandler">,
  nr: string,
  skjema: z.infer<typeof vedtakSkjema>,
): Promise<void> {
  const { virkninger, feil } = lesVirkninger(skjema);
  if (Object.keys(feil).length > 0)
    throw new Refusal("feil.skjema", {
      felt: Object.fromEntries(Object.entries(feil).map(([felt, kode]) => [felt, { kode } as Avslag])),
    });

  if (skjema.dato > datoIOslo(context.naa))
    throw new Refusal("feil.skjema", { felt: { dato: { kode: "vedtak.feil.datoFram" } } });

  await iTransaksjon(context, async (tx) => {
    const sakId = await laasSak(tx, nr);
    const id = nyId();
    const { organ, dato, tekst, begrunnelse, votering } = skjema;
    const [laget] = await tx.db
      .insert(vedtak)
      .values({
        id,
        sakId,
        organ,
        dato,
        tekst,
        begrunnelse,
        votering: votering || null,
        registrert: tx.naa,
        registrertAv: tx.aktoer.id,
      })
      .onConflictDoNothing()
      .returning({ id: vedtak.id });
    if (!laget) throw new Refusal("vedtak.feil.finnesAlt", { status: 409 });
    await utfoerVirkninger(tx, id, dato, virkninger);
    await record(tx, { slag: "sak.vedtatt", objekt: sakId, data: { nr, virkninger: virkninger.length } });
  });
}

/** Each effect is a row, and is carried out on its point. A decision has a handful. */
async function utfoerVirkninger(
  tx: Context<"saksbehandler">,
  vedtakId: string,
  vedtattDen: string,
  virkninger: ReturnType<typeof lesVirkninger>["virkninger"],
) {
  if (virkninger.length === 0) return;
  const punkter = await tx.db
    .select({ id: planpunkt.id, kode: planpunkt.kode, status: planpunkt.status })
    .from(planpunkt)
    .where(
      inArray(
        planpunkt.kode,
        virkninger.map(({ punkt }) => punkt),
      ),
    );
  for (const { punkt: kode, endring, beskrivelse, status, frist } of virkninger) {
    const punkt = punkter.find((et) => et.kode === kode);
    if (!punkt) throw new Refusal("vedtak.feil.ukjentPunkt", { verdier: { kode } });
    const milepaelId = endring === "ny_milepael" ? nyId() : null;
    if (milepaelId)
      await tx.db.insert(milepael).values({
        id: milepaelId,
        planpunktId: punkt.id,
        tekst: { nb: beskrivelse },
        frist: frist || null,
        opprettet: tx.naa,
      });
    if (endring === "ny_status" && status)
      await tx.db
        .update(planpunkt)
        .set({ status, statusDato: vedtattDen, statusBegrunnelse: status === "stanset" ? beskrivelse : null })
        .where(eq(planpunkt.id, punkt.id));
    await tx.db.insert(vedtakVirkning).values({
      id: nyId(),
      vedtakId,
      planpunktId: punkt.id,
      endring,
      beskrivelse,
      fraStatus: punkt.status,
      tilStatus: endring === "ny_status" && status ? status : null,
      milepaelId,
    });
  }
}
