import { eq } from "drizzle-orm";
import type { z } from "zod";
import { innbyggerforslag } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { fortellUnderskriverne } from "./fortell.server";
import type { kontrollSkjema } from "./innbyggerforslag";
import { laasInnbyggerforslag, tellGyldige } from "./laas.server";
import { noterSteg } from "./steg.server";
import { laSvarfristenFoelge } from "./svarfrist.server";

/**
 * The formal check of what was sent: it goes on to kommunestyret, or the proposer is told what to mend. There is no third way: nobody but
 * kommunestyret says no (kommuneloven § 12-1).
 * @throws Refusal 404, 409 when it is not sent or is checked already, 422 when too few valid signatures are in for it to go on.
 */
export async function kontrollerInnbyggerforslag(
  context: Context<"saksbehandler">,
  ref: string,
  { resultat, mangler }: z.infer<typeof kontrollSkjema>,
  nettsted: string,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { id, status, kreves } = await laasInnbyggerforslag(tx, ref);
    if (status !== "sendt") throw new Refusal("innbyggerforslagsarbeid.feil.ikkeTilKontroll", { status: 409 });
    const godkjent = resultat === "godkjent";
    const antall = await tellGyldige(tx, id);
    if (godkjent && antall < kreves)
      throw new Refusal("feil.skjema", {
        felt: { resultat: { kode: "innbyggerforslagsarbeid.feil.forFaa", verdier: { antall, kreves } } },
      });
    await tx.db
      .update(innbyggerforslag)
      .set({
        status: godkjent ? "til_behandling" : "mangler",
        kontrollertAv: tx.aktoer.id,
        kontrollert: tx.naa,
        mangler: godkjent ? "" : mangler,
      })
      .where(eq(innbyggerforslag.forslagId, id));
    await laSvarfristenFoelge(tx, id);
    await noterSteg(tx, id, resultat, godkjent ? "" : mangler);
    await record(tx, { slag: `innbyggerforslag.${resultat}`, objekt: id, data: { ref, antall } });
    await fortellUnderskriverne(tx, id, resultat, { nettsted });
  });
}
