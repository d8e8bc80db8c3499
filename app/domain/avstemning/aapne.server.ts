import { asc, eq, sql } from "drizzle-orm";
import { alternativ, avstemning } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";
import { begynnelsenAv } from "./frist.server";
import { laasKladd } from "./laas.server";
import { finnMangler } from "./oppsett";

/** True in SQL where an alternative is somebody's forslag and no longer shown. */
export const forslagBorte = sql<boolean>`(alternativ.forslag_id is not null and not exists (
  select 1 from forslag f join innspill i on i.id = f.innspill_id where f.id = alternativ.forslag_id and i.vises))`;

/**
 * Opens a vote, now or from the first moment of a day in Norway. Nothing of what is asked changes afterwards.
 * @throws Refusal 404, 409 when it has opened already, 422 with the first of what is to be put right
 */
export function aapneAvstemning(
  context: Context<"saksbehandler">,
  slug: string,
  { naar, dag }: { naar: "naa" | "dag"; dag: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const kladd = await laasKladd(tx, slug);
    const alternativer = await tx.db
      .select({ sjekk: alternativ.sjekk, kostnad: alternativ.kostnad, forslagBorte })
      .from(alternativ)
      .where(eq(alternativ.avstemningId, kladd.id))
      .orderBy(asc(alternativ.plass));
    const [mangel] = finnMangler(kladd, alternativer);
    if (mangel) throw new Refusal(`avstemningsarbeid.mangler.${mangel}`);
    if (naar === "dag" && dag <= datoIOslo(tx.naa)) throw nei("avstemningsarbeid.feil.dagErHer");
    if (naar === "dag" && kladd.frist !== null && dag > kladd.frist)
      throw nei("avstemningsarbeid.mangler.fristFoerAapning");
    const [aapnet] = await tx.db
      .update(avstemning)
      .set({ aapner: naar === "naa" ? sql`klokka()` : begynnelsenAv(dag) })
      .where(eq(avstemning.id, kladd.id))
      .returning({ aapner: avstemning.aapner });
    await record(tx, {
      slag: "avstemning.aapnet",
      objekt: kladd.id,
      data: {
        slug,
        slag: kladd.slag,
        krav: kladd.krav,
        aapner: aapnet!.aapner!.toISOString(),
        frist: kladd.frist,
        alternativer: alternativer.filter(({ sjekk }) => sjekk === "med").length,
      },
    });
  });
}

const nei = (kode: "avstemningsarbeid.feil.dagErHer" | "avstemningsarbeid.mangler.fristFoerAapning") =>
  new Refusal("feil.skjema", { felt: { dag: { kode } } });
