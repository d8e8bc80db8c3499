import { eq } from "drizzle-orm";
import { alternativ, avstemning } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";
import { slutten } from "./frist.server";
import { laasAvstemning, laasKladd } from "./laas.server";
import { merkeAv } from "./merke.server";
import { harAlternativer, type Oppsett } from "./oppsett";
import { somRad } from "./opprett.server";

const felter = ["slag", "spoersmaal", "forklaring", "maks", "poeng", "ramme", "krav", "minAlder", "frist"] as const;

/** Tells one setting-up of a vote from another. */
export const merkeAvOppsett = (rad: Record<(typeof felter)[number], unknown>): string =>
  merkeAv(Object.fromEntries(felter.map((felt) => [felt, rad[felt]])));

/**
 * Changes what is asked, while nobody can have voted. The same again changes nothing.
 * @throws Refusal 404, 409 when it has opened or somebody else has changed it since `sett`, 422
 */
export function endreAvstemning(
  context: Context<"saksbehandler">,
  slug: string,
  { sett, ...skjema }: Oppsett & { sett: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const foer = await laasKladd(tx, slug);
    const rad = somRad(skjema, await hentKommune(tx.db), foer);
    const ny = { ...rad, frist: skjema.frist || null };
    if (merkeAvOppsett(foer) === merkeAvOppsett(ny)) return;
    if (merkeAvOppsett(foer) !== sett) throw new Refusal("avstemningsarbeid.feil.noenAndreLagret", { status: 409 });
    if (!harAlternativer(ny.slag) && (await tx.db.$count(alternativ, eq(alternativ.avstemningId, foer.id))) > 0)
      throw new Refusal("feil.skjema", { felt: { slag: { kode: "avstemningsarbeid.feil.harAlternativer" } } });
    await tx.db
      .update(avstemning)
      .set({ ...rad, stenger: ny.frist ? slutten(ny.frist) : null })
      .where(eq(avstemning.id, foer.id));
    const endret = felter.filter((felt) => merkeAv({ felt: foer[felt] }) !== merkeAv({ felt: ny[felt] }));
    await record(tx, { slag: "avstemning.endret", objekt: foer.id, data: { slug, felt: endret.join(",") } });
  });
}

/**
 * Gives residents longer time, while it is open: the one thing that changes of a vote that has opened. Where there was no deadline, one is set.
 * @throws Refusal 404, 409 when it has not opened or is over, 422 when the day is not later
 */
export function forlengFrist(
  context: Context<"saksbehandler">,
  slug: string,
  { frist }: { frist: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const foer = await laasAvstemning(tx, slug);
    if (!foer.aapner) throw new Refusal("avstemning.feil.ikkeAapnet", { status: 409 });
    if (foer.stengt || foer.fristErOver) throw new Refusal("avstemningsarbeid.feil.erOver", { status: 409 });
    if (foer.frist === frist) return;
    const tidligst = foer.frist ?? leggSenest(datoIOslo(tx.naa), datoIOslo(foer.aapner));
    if (frist < tidligst)
      throw new Refusal("feil.skjema", {
        felt: {
          frist: { kode: foer.frist ? "avstemningsarbeid.feil.fristTidligere" : "avstemningsarbeid.feil.fristOver" },
        },
      });
    await tx.db
      .update(avstemning)
      .set({ stenger: slutten(frist) })
      .where(eq(avstemning.id, foer.id));
    await record(tx, { slag: "avstemning.endret", objekt: foer.id, data: { slug, frist, fristFoer: foer.frist } });
  });
}

const leggSenest = (en: string, annen: string) => (en > annen ? en : annen);
