import { and, asc, eq, inArray, isNull, max, ne } from "drizzle-orm";
import { innspill, sakInnspill, vedtak } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { laasSak } from "./laas.server";

/**
 * Decides which innspill the case gathers. A number, once given, belongs to its innspill for good: one that is taken out leaves a gap,
 * and gets its own number back if it returns.
 * @throws Refusal 409 when the case is decided, another case has one of them, or its author has taken it back.
 */
export async function velgInnspill(context: Context<"saksbehandler">, nr: string, refs: string[]): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const sakId = await laasSak(tx, nr);
    const staar = await tx.db
      .select({ id: sakInnspill.id, innspillId: sakInnspill.innspillId, ref: innspill.ref, tattUt: sakInnspill.tattUt })
      .from(sakInnspill)
      .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
      .where(eq(sakInnspill.sakId, sakId));
    const ut = staar.filter(({ ref, tattUt }) => !tattUt && !refs.includes(ref));
    const tilbake = staar.filter(({ ref, tattUt }) => tattUt && refs.includes(ref));
    const nyeRefs = refs.filter((ref) => !staar.some((rad) => rad.ref === ref));
    const nye =
      nyeRefs.length === 0
        ? []
        : await tx.db
            .select({ id: innspill.id, ref: innspill.ref })
            .from(innspill)
            .where(inArray(innspill.ref, nyeRefs))
            .orderBy(asc(innspill.ref));
    const inn = [...nye, ...tilbake].map(({ ref }) => ref);
    if (ut.length + inn.length === 0) return;
    await krevUavgjort(tx, sakId);
    await krevLedige(tx, sakId, inn);

    if (ut.length > 0)
      await tx.db
        .update(sakInnspill)
        .set({ tattUt: tx.naa })
        .where(
          inArray(
            sakInnspill.id,
            ut.map(({ id }) => id),
          ),
        );
    if (tilbake.length > 0)
      await tx.db
        .update(sakInnspill)
        .set({ tattUt: null })
        .where(
          inArray(
            sakInnspill.id,
            tilbake.map(({ id }) => id),
          ),
        );
    if (nye.length > 0) {
      const [hoyest] = await tx.db
        .select({ nr: max(sakInnspill.nr) })
        .from(sakInnspill)
        .where(eq(sakInnspill.sakId, sakId));
      await tx.db.insert(sakInnspill).values(
        nye.map(({ id }, i) => ({
          id: nyId(),
          sakId,
          innspillId: id,
          nr: (hoyest?.nr ?? 0) + 1 + i,
          lagtTil: tx.naa,
        })),
      );
    }
    const endret = [
      ...inn.map((ref) => ({ ref, handling: "tatt_med" })),
      ...ut.map(({ ref }) => ({ ref, handling: "tatt_ut" })),
    ];
    await record(
      tx,
      ...endret.map((data) => ({ slag: "sak.innspill_valgt" as const, objekt: sakId, data: { nr, ...data } })),
    );
  });
}

/** What a body has decided on is not added to or taken from afterwards. */
async function krevUavgjort(tx: Context<"saksbehandler">, sakId: string) {
  if ((await tx.db.$count(vedtak, eq(vedtak.sakId, sakId))) > 0) throw new Refusal("sak.feil.avgjort", { status: 409 });
}

/** An innspill belongs to one case at a time. */
async function krevLedige(tx: Context<"saksbehandler">, sakId: string, refs: string[]) {
  if (refs.length === 0) return;
  // Locked, so that of two cases that want the same one, the second sees that the first has it.
  const rader = await tx.db
    .select({ id: innspill.id, borte })
    .from(innspill)
    .where(inArray(innspill.ref, refs))
    .orderBy(asc(innspill.id))
    .for("update");
  if (rader.some((rad) => rad.borte)) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
  const opptatte = await tx.db
    .select({ id: sakInnspill.id })
    .from(sakInnspill)
    .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
    .where(and(inArray(innspill.ref, refs), ne(sakInnspill.sakId, sakId), isNull(sakInnspill.tattUt)))
    .limit(1);
  if (opptatte.length > 0) throw new Refusal("sak.feil.iAnnenSak", { status: 409 });
}
