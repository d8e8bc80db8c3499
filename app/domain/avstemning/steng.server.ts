import { and, asc, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { avstemning } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { finnAvvik, lesHovedbok } from "./hovedbok.server";
import { paaSeddelen } from "./regler.server";
import { tell } from "./tell";

/**
 * Closes a vote and counts it, in one transaction: the row is locked, so that every vote that was let in is counted and none comes after. The
 * ledger is replayed, and it must say what the current votes say; the key that ties voters to ballots is destroyed. Closed again, nothing
 * happens.
 * @throws Refusal 404 when there is no such vote, 409 when it never opened.
 */
export async function stengAvstemning(
  context: Context<"saksbehandler"> | Context<"system">,
  slug: string,
): Promise<void> {
  await iTransaksjon(context as Context, async (tx) => {
    const [rad] = await tx.db
      .select({
        id: avstemning.id,
        slag: avstemning.slag,
        maks: avstemning.maks,
        poeng: avstemning.poeng,
        ramme: avstemning.ramme,
        aapner: avstemning.aapner,
        stengt: avstemning.stengt,
        alternativer: paaSeddelen,
      })
      .from(avstemning)
      .where(eq(avstemning.slug, slug))
      .for("update", { of: avstemning });
    if (!rad) throw finnesIkke();
    if (rad.stengt) return;
    if (!rad.aapner) throw new Refusal("avstemning.feil.ikkeAapnet", { status: 409 });

    const avvik = await finnAvvik(tx, rad.id);
    if (avvik.length > 0)
      throw Object.assign(new Error(`the ledger and the votes differ on ${avvik.length} ballots; not closed`), {
        code: "HOVEDBOK_AVVIK",
      });
    const { sedler, rader, hode } = await lesHovedbok(tx, rad.id);
    const resultat = tell(
      rad,
      [...sedler.values()].filter((seddel) => seddel !== null),
    );
    await tx.db
      .update(avstemning)
      .set({
        // A vote that is closed before it opens closes as it would have opened.
        stengt: sql`greatest(klokka(), ${avstemning.aapner})`,
        resultat,
        hode,
        loggrader: rader,
        noekkel: null,
        noekkelversjon: null,
      })
      .where(eq(avstemning.id, rad.id));
    const antall = resultat.grupper.reduce((til, gruppe) => til + gruppe.antall, 0);
    await record(tx, { slag: "avstemning.stengt", objekt: rad.id, data: { slug, antall, hode } });
  });
}

/**
 * The job: closes what is past its deadline, by the database's clock, and what its author has taken back. One that will not close does not hold up
 * the others.
 */
export async function stengForfalte(
  context: Context<"system">,
  meld: (feil: unknown, slug: string) => void,
): Promise<{ stengt: number }> {
  const forfalte = await context.db
    .select({ slug: avstemning.slug })
    .from(avstemning)
    .where(
      and(
        isNotNull(avstemning.aapner),
        isNull(avstemning.stengt),
        or(lte(avstemning.stenger, sql`klokka()`), forslagetErBorte),
      ),
    )
    .orderBy(asc(avstemning.stenger))
    .limit(100);
  let stengt = 0;
  for (const { slug } of forfalte)
    await stengAvstemning(context, slug).then(
      () => (stengt += 1),
      (feil: unknown) => meld(feil, slug),
    );
  return { stengt };
}

/** Its author has taken the forslag back, or had it erased: nobody votes on it any more, so the key goes. */
const forslagetErBorte = sql`exists (select 1 from forslag f join innspill i on i.id = f.innspill_id
  where f.id = ${avstemning.forslagId} and num_nonnulls(i.trukket, i.sperret) > 0)`;
