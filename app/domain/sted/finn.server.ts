import { asc } from "drizzle-orm";
import { kommune, sted } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Utsnitt } from "~/platform/kart";
import { type Listested, MAKS_STEDER, MAKS_TREFF } from "./sted";

/** The municipality's list of places, by name; never more than MAKS_STEDER. */
export function finnSteder(context: Context): Promise<Array<Listested & { id: string }>> {
  return context.db
    .select({ id: sted.id, navn: sted.navn, slag: sted.slag, bredde: sted.bredde, lengde: sted.lengde })
    .from(sted)
    .orderBy(asc(sted.navn))
    .limit(MAKS_STEDER);
}

/** Those whose name has what was typed in it, beginnings first; without words, the first of the list. */
export function treffene<S extends { navn: string }>(steder: readonly S[], sok: string): S[] {
  const ord = sok.trim().toLocaleLowerCase("nb");
  const rang = ({ navn }: S) => (navn.toLocaleLowerCase("nb").startsWith(ord) ? 0 : 1);
  return steder
    .filter(({ navn }) => navn.toLocaleLowerCase("nb").includes(ord))
    .toSorted((a, b) => rang(a) - rang(b))
    .slice(0, MAKS_TREFF);
}

/** What the map shows; null where there is none. */
export async function hentKartutsnitt(context: Context): Promise<Utsnitt | null> {
  const [rad] = await context.db.select({ utsnitt: kommune.kartutsnitt }).from(kommune);
  return (rad?.utsnitt as Utsnitt | null | undefined) ?? null;
}
