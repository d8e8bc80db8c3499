import type { T } from "~/i18n/core";
import type { Merknad } from "./saksfremlegg";

type Ordene = Pick<Merknad, "avsender" | "oppsummering" | "vurdering"> & { tekst: string; spraak: string };

/**
 * What stands where an innspill is gone: number, date and reference are kept, and never given to another. What its author took back is not
 * quoted; of an erased one nothing is told that could say whose it was, and the assessment may quote it.
 */
export function utenOrdene<R extends Ordene>(
  rad: R,
  borte: NonNullable<Merknad["borte"]>,
  { t, spraak }: { t: T; spraak: string },
): R {
  const hvorfor = t(`dokument.borte.${borte}`);
  const trukket = { ...rad, borte, oppsummering: hvorfor, tekst: hvorfor, spraak };
  return borte === "trukket" ? trukket : { ...trukket, avsender: hvorfor, vurdering: "" };
}
