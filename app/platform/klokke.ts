/** Where the time comes from. It is passed in, never asked for, so that a test may decide what day it is. */
export type Klokke = () => Date;

/** The system's clock, or one that stands still at `fast`. */
export function lagKlokke(fast: Date | null): Klokke {
  return fast ? () => new Date(fast) : () => new Date();
}

/** The calendar day in Norway, as YYYY-MM-DD: deadlines are days there, whatever zone the server is in. */
export function datoIOslo(tidspunkt: Date): string {
  return osloDato.format(tidspunkt);
}

/** The calendar day `dager` after `dato` (YYYY-MM-DD). */
export function leggTilDager(dato: string, dager: number): string {
  const dag = new Date(`${dato}T12:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dager);
  return dag.toISOString().slice(0, 10);
}

/**
 * The calendar day `maaneder` months after `dato` (YYYY-MM-DD): the same day of the month, or the month's last where it has none (forordning (EØF,
 * Euratom) nr. 1182/71 art. 3 no. 2 c says the same).
 */
export function leggTilMaaneder(dato: string, maaneder: number): string {
  const [aar, maaned, dag] = dato.split("-").map(Number) as [number, number, number];
  const siste = new Date(Date.UTC(aar, maaned - 1 + maaneder + 1, 0)).getUTCDate();
  return new Date(Date.UTC(aar, maaned - 1 + maaneder, Math.min(dag, siste), 12)).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when `til` is earlier. */
export function dagerMellom(fra: string, til: string): number {
  return Math.round((Date.parse(`${til}T12:00:00Z`) - Date.parse(`${fra}T12:00:00Z`)) / 86_400_000);
}

const osloDato = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short" });
