import { and, eq, sql } from "drizzle-orm";
import { avskrift, innspill, vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { kanModerere, laasInnspill } from "~/domain/moderering/koe.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";

/**
 * Lets everybody see an image or hear a recording, as long as the innspill itself is shown. An image needs words for those who do not see
 * it: the author's, or the moderator's own. A recording needs its author's word, and a transcript for those who do not hear it.
 * @throws Refusal 422 without those, 409 when the innspill is taken back, 404 outside one's komiteer and for letters.
 */
export async function visVedlegg(
  context: Context<"moderator">,
  ref: string,
  id: string,
  { altTekst }: { altTekst: string },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const staar = await laasVedlegg(tx, ref, id);
    const ordene = altTekst || staar.altTekst;
    if (staar.slag === "bilde" && !ordene)
      throw new Refusal("feil.skjema", { felt: { altTekst: { kode: "vedlegg.feil.altTekst" } } });
    if (staar.slag === "opptak" && !staar.lydKanVises) throw new Refusal("vedlegg.feil.ikkeLov");
    if (staar.slag === "opptak" && !staar.skrevetAv) throw new Refusal("vedlegg.feil.maaSkrivesAvFoerst");
    if (staar.vises && ordene === staar.altTekst) throw new Refusal("vedlegg.feil.visesAlt", { status: 409 });
    await tx.db.update(vedlegg).set({ vises: true, altTekst: ordene }).where(eq(vedlegg.id, id));
    await record(tx, { slag: "vedlegg.vist", objekt: id, data: { ref, slag: staar.slag } });
  });
}

/** The opposite. @throws Refusal 409 when it is not shown, 404 outside one's komiteer */
export async function skjulVedlegg(context: Context<"moderator">, ref: string, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { slag, vises } = await laasVedlegg(tx, ref, id);
    if (!vises) throw new Refusal("vedlegg.feil.visesIkke", { status: 409 });
    await tx.db.update(vedlegg).set({ vises: false }).where(eq(vedlegg.id, id));
    await record(tx, { slag: "vedlegg.skjult", objekt: id, data: { ref, slag } });
  });
}

async function laasVedlegg(tx: Context<"moderator">, ref: string, id: string) {
  await laasInnspill(tx, ref);
  const [staar] = await tx.db
    .select({
      slag: vedlegg.slag,
      altTekst: vedlegg.altTekst,
      lydKanVises: vedlegg.lydKanVises,
      vises: vedlegg.vises,
      iArbeid,
      skrevetAv: sql<boolean>`exists (select 1 from ${avskrift} a where a.innspill_id = ${innspill.id})`,
    })
    .from(vedlegg)
    .innerJoin(innspill, eq(innspill.id, vedlegg.innspillId))
    .where(
      and(
        eq(vedlegg.id, id),
        eq(innspill.ref, ref),
        sql`${vedlegg.slag} <> 'brev'`,
        sql`innspill.sperret is null`,
        kanModerere(tx),
      ),
    )
    .for("update", { of: vedlegg });
  if (!staar) throw finnesIkke();
  if (!staar.iArbeid) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
  return staar;
}
