import { feltPaa } from "~/domain/avstemning/oppsett";
import type { Context } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { alleSpraak, type Spraak } from "~/i18n/spraak";

/** The languages that the municipality writes in, its own first. */
export async function spraakene(context: Context): Promise<Spraak[]> {
  const { spraak, spraakliste } = await hentKommune(context.db);
  return [spraak, ...spraakliste.filter((ett) => ett !== spraak)];
}

/** A text as its fields hold it. */
export const somFelter = (felt: string, tekster: Partial<Record<Spraak, string>>): Record<string, string> =>
  Object.fromEntries(alleSpraak.map((spraak) => [feltPaa(felt, spraak), tekster[spraak] ?? ""]));

export const tallfelt = (tall: number | null): string => (tall === null ? "" : String(tall));
