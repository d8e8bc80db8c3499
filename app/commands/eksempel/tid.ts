import { datoIOslo, leggTilDager } from "~/platform/klokke";

/** The sample's calendar: its days are counted from the day of loading. */
export type Kalender = {
  /** ISO date. */
  dato: (dag: number) => string;
  /** `kl` is what a clock in Norway shows, "18:42". */
  tid: (dag: number, kl: string) => Date;
};

export function lagKalender(naa: Date): Kalender {
  const idag = datoIOslo(naa);
  const dato = (dag: number) => leggTilDager(idag, dag);
  return { dato, tid: (dag, kl) => klokkaIOslo(dato(dag), kl) };
}

/** The moment when a clock in Norway shows `kl` on `dato`. */
export function klokkaIOslo(dato: string, kl: string): Date {
  const somUtc = new Date(`${dato}T${kl}:00Z`);
  const vist = new Date(`${oslo.format(somUtc).replace(" ", "T")}Z`);
  return new Date(somUtc.getTime() * 2 - vist.getTime());
}

const oslo = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short", timeStyle: "medium" });
