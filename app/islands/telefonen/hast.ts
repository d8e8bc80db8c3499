import { HAST, merk, MERKE, merker } from "./merke";
import { type Kladd, leggKladd } from "./utboks";

/** Moves what lies in localStorage into the outbox; without one (some browsers' private windows) it stays there. */
export async function flyttHastverk(): Promise<void> {
  for (const [noekkel, verdi] of merker(HAST)) {
    const kladd = lest(noekkel.slice(HAST.length), verdi);
    if (kladd) {
      merk(MERKE, "1");
      await leggKladd(kladd);
    }
    merk(noekkel, null);
  }
}

function lest(id: string, verdi: string): Kladd | null {
  try {
    const { tekst, revisjon, ...rest } = JSON.parse(verdi) as {
      tekst: string;
      revisjon: string | number;
    } & Partial<Kladd>;
    return { tema: "", eier: "", endret: 0, ...rest, id, tekst, revisjon: Number(revisjon) };
  } catch {
    return null;
  }
}
