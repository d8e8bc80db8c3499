import { argument, forslag, innbyggerforslag } from "#db/schema";
import type { Context } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { hvorforIkkeForslag, type Utkastblir } from "./skriving";

/**
 * A draft on its way to become an innspill: the innspill's id, its words, whether there is a recording with it, what it is to become besides, and
 * the forslag that an argument is about.
 */
type Sendt = {
  innspillId: string;
  tekst: string;
  snakket: boolean;
  blir: Utkastblir | null;
  forslagId: string | null;
};

/**
 * What the drafts become besides innspill: forslag, which residents vote on or sign when they are shown, and arguments. Called with the rows of
 * the drafts locked, after the innspill stand.
 * @throws Refusal 422 when a title is missing or too long, an argument is too long, the tema takes no forslag now, or the forslag that an
 * argument is about is no longer shown; nothing is sent then, and all drafts stay as they are.
 */
export async function mottaForslag(tx: Context<"gjest">, nye: Sendt[]): Promise<void> {
  const mottatte = nye.flatMap(({ blir, tekst, snakket, innspillId, forslagId }) => {
    if (!blir) return [];
    const feil = hvorforIkkeForslag(blir, tekst, snakket);
    if (feil) throw new Refusal("innspill.feil.kanIkkeSendes", { felt: { utkast: feil } });
    return { id: nyId(), forslagId, blir, innspillId };
  });

  const forslagene = mottatte.flatMap(({ id, innspillId, blir }) =>
    blir.slag ? [{ id, innspillId, slag: blir.slag }] : [],
  );
  const venter = forslagene.filter(({ slag }) => slag === "innbyggerforslag");
  const argumenter = mottatte.flatMap(({ innspillId, forslagId, blir }) =>
    blir.slag ? [] : [{ innspillId, forslagId: forslagId!, side: blir.side }],
  );
  if (forslagene.length > 0) await tx.db.insert(forslag).values(forslagene);
  if (venter.length > 0)
    await tx.db.insert(innbyggerforslag).values(venter.map(({ id }) => ({ forslagId: id, status: "venter" as const })));
  if (argumenter.length > 0) await tx.db.insert(argument).values(argumenter);
}
