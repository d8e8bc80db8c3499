import type { z } from "zod";
import { sak, saksgang } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { type nySakSkjema, somAdresse } from "./sak";

/** @throws Refusal 409 when the number is taken. */
export async function opprettSak(
  context: Context<"saksbehandler">,
  skjema: z.infer<typeof nySakSkjema>,
): Promise<{ nr: string }> {
  const nr = somAdresse(skjema.saksnr);
  return iTransaksjon(context, async (tx) => {
    const id = nyId();
    const [laget] = await tx.db
      .insert(sak)
      .values({
        id,
        nr,
        arkivsaksnr: skjema.arkivsaksnr || null,
        tittel: skjema.tittel,
        saksbehandlerId: tx.aktoer.id,
        opprettet: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ id: sak.id });
    if (!laget)
      throw new Refusal("sak.feil.finnesAlt", { status: 409, felt: { saksnr: { kode: "sak.feil.finnesAlt" } } });
    const gang = [
      { utvalg: skjema.utvalg1, moetedato: skjema.moetedato1, saksnr: skjema.saksnr1 },
      { utvalg: skjema.utvalg2, moetedato: skjema.moetedato2, saksnr: skjema.saksnr2 },
    ].filter(({ utvalg }) => utvalg !== "");
    if (gang.length > 0)
      await tx.db.insert(saksgang).values(
        gang.map((steg, i) => ({
          id: nyId(),
          sakId: id,
          plass: i + 1,
          utvalg: steg.utvalg,
          moetedato: steg.moetedato || null,
          saksnr: steg.saksnr || null,
        })),
      );
    await record(tx, { slag: "sak.opprettet", objekt: id, data: { nr } });
    return { nr };
  });
}
