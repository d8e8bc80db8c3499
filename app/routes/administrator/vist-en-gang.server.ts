import type { Besoek } from "~/access/besoek.server";

const KAKE = "invitasjon";

/**
 * Carries a new invitation's code from the form to its receipt, past the redirect between them, in a cookie that is sealed: the database
 * has the code's hash only.
 */
export function leggVedKode(besoek: Besoek, id: string, kode: string): void {
  besoek.settKake(KAKE, besoek.noekler.forsegl(KAKE, `${id} ${kode}`));
}

/** The code of this invitation, the first time its page is shown after it was made; null ever after. */
export function taKode(besoek: Besoek, id: string): string | null {
  const forseglet = besoek.kake(KAKE);
  const [hvilken, kode] = (forseglet && besoek.noekler.aapne(KAKE, forseglet)?.split(" ")) || [];
  if (hvilken !== id || !kode) return null;
  besoek.settKake(KAKE, null);
  return kode;
}
