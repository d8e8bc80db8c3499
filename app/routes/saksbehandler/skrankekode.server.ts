import type { Besoek } from "~/access/besoek.server";
import { blirLest } from "../lest.server";

const KAKE = "skranke";
/** As many as one registers before one looks at their receipts. */
const MAKS = 20;
const EN_TIME = 3600;

/** What was registered in this browser within the hour and has not been looked at: its claim codes may be shown once. */
export function leggVed(besoek: Besoek, id: string): void {
  const ider = [...les(besoek).filter((en) => en !== id), id].slice(-MAKS);
  besoek.settKake(KAKE, besoek.noekler.forsegl(KAKE, ider.join(" ")), EN_TIME);
}

/** True the first time this is shown after it was registered here, and never after. */
export function foersteGang(besoek: Besoek, id: string, request: Request): boolean {
  const ider = les(besoek);
  if (!blirLest(request) || !ider.includes(id)) return false;
  const resten = ider.filter((en) => en !== id);
  besoek.settKake(KAKE, resten.length > 0 ? besoek.noekler.forsegl(KAKE, resten.join(" ")) : null, EN_TIME);
  return true;
}

function les(besoek: Besoek): string[] {
  const forseglet = besoek.kake(KAKE);
  return ((forseglet && besoek.noekler.aapne(KAKE, forseglet)) || "").split(" ").filter(Boolean);
}
