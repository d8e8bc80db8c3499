import type { Besoek } from "~/access/besoek.server";

const KAKE = "returkode";

type Laget = { kode: string; utloeper: string; epost: string | null };

/** Carries a new code past the redirect to its page, in a cookie that is sealed: the database has the code's hash only. */
export function leggVedReturkode(besoek: Besoek, laget: Laget): void {
  besoek.settKake(KAKE, besoek.noekler.forsegl(KAKE, JSON.stringify(laget)));
}

/** The code, the first time its page is shown; null ever after. */
export function taReturkode(besoek: Besoek): Laget | null {
  const forseglet = besoek.kake(KAKE);
  if (!forseglet) return null;
  besoek.settKake(KAKE, null);
  const aapnet = besoek.noekler.aapne(KAKE, forseglet);
  return aapnet ? (JSON.parse(aapnet) as Laget) : null;
}
