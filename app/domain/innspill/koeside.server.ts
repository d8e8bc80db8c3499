import { and, asc, gt, or, sql } from "drizzle-orm";
import { innspill } from "#db/schema";
import { paa, type Spraak } from "~/i18n/spraak";

/** What waits comes by deadline, then reference, so many at a time; a query takes one more, to know whether there are more. */
const PER_SIDE = 50;
export const koerekke = [asc(innspill.svarfrist), asc(innspill.ref)];
export const KOEGRENSE = PER_SIDE + 1;

/** True in SQL for what comes after an innspill in that order; null is the first page. */
export function etterIKoen(ref: string | null) {
  if (!ref) return undefined;
  const svarfrist = sql`(select svarfrist from innspill where ref = ${ref})`;
  return or(gt(innspill.svarfrist, svarfrist), and(sql`${innspill.svarfrist} = ${svarfrist}`, gt(innspill.ref, ref)));
}

/** A page of rows, and the reference the next one comes after; null when there is no more. */
export function somKoeside<Rad extends { ref: string; spoersmaal: Parameters<typeof paa<string>>[0] }>(
  rader: Rad[],
  spraak: Spraak,
) {
  return {
    rader: rader.slice(0, PER_SIDE).map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, spraak) })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}
