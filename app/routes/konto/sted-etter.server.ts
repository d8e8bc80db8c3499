import { kommunen } from "~/access/avvis.server";
import type { Besoek } from "~/access/besoek.server";
import { RETUR, type Utfall } from "~/access/innlogging-hos-utsteder.server";
import { spraakprefiks } from "~/i18n/spraak";

/** Where a sign-in sends its reader: on, or to the page that says why it stopped, in their own language and with no code in its address. */
export async function stedEtter(besoek: Besoek, utfall: Utfall): Promise<string> {
  if (!utfall.feil) return utfall.sted;
  const { spraak: standard, spraakliste } = await kommunen(besoek);
  const spraak = utfall.spraak && spraakliste.includes(utfall.spraak) ? utfall.spraak : standard;
  return `${spraakprefiks(spraak, standard)}${RETUR}?${new URLSearchParams({ feil: utfall.feil, til: utfall.til }).toString()}`;
}
