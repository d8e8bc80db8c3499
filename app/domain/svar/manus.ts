import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { erSpraak, formatspraak, type Spraak } from "~/i18n/spraak";

/** A line to be read aloud, and the language that it is in. */
export type Replikk = { tekst: string; lang: Spraak };

/** An answer to be read on the phone: who calls and why, then one sentence at a time, and the way back. */
export function somManus(
  { ref, spraak: skrevetPaa, svar, sitat }: { ref: string; spraak: string; svar: string; sitat: string | null },
  kommune: Pick<Kommune, "navn" | "spraak">,
): Replikk[] {
  const spraak: Spraak = erSpraak(skrevetPaa) ? skrevetPaa : kommune.spraak;
  const t = tFor(spraak);
  const si = (tekst: string): Replikk => ({ tekst, lang: spraak });
  const ordrett = (tekst: string): Replikk[] => setninger(tekst).map((en) => ({ tekst: en, lang: kommune.spraak }));
  return [
    si(t("skranke.manus.hilsen", { kommune: kommune.navn })),
    si(t("skranke.manus.gjelder", { ref: lestOpp(ref) })),
    si(t("skranke.manus.svaret")),
    ...ordrett(svar),
    ...(sitat ? [si(t("skranke.manus.begrunnelse")), ...ordrett(sitat)] : []),
    si(t("skranke.manus.spoersmaal")),
    si(t("skranke.manus.slutt", { ref: lestOpp(ref) })),
  ];

  function setninger(tekst: string) {
    const deler = new Intl.Segmenter(formatspraak(kommune.spraak), { granularity: "sentence" }).segment(tekst);
    return [...deler].map(({ segment }) => segment.trim()).filter(Boolean);
  }
}

/** R-2026-0412 as it is said: "R 2026 0 4 1 2". */
const lestOpp = (ref: string) => {
  const [bokstav, aar, nummer = ""] = ref.split("-");
  return [bokstav, aar, ...nummer].join(" ");
};
