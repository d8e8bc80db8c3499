import { leggTilDager } from "~/platform/klokke";

/**
 * The last day of the valgperiode that `naa` is in: elections are every fourth year (2023, 2027 …, valgloven § 2-1), and the new
 * kommunestyre takes over by the end of October (kommuneloven § 7-1). The municipality sets its own day.
 */
export function valgperiodeSlutt(naa: Date): string {
  const dato = naa.toISOString().slice(0, 10);
  let aar = naa.getUTCFullYear();
  while (aar % 4 !== 3 || `${aar}-10-31` < dato) aar++;
  return `${aar}-10-31`;
}

/** Roles end on the first day without them. */
export const dagenEtter = (dato: string): string => leggTilDager(dato, 1);
