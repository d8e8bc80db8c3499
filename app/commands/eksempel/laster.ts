import type { Database } from "#db/client.server";
import type { Hendelsesslag } from "~/events/hendelsesslag";
import type { Kalender } from "./tid";

/** Something that is said to have happened; `av` is a person's id, null for the house itself. */
export type Hendt = {
  tid: Date;
  slag: Hendelsesslag;
  objekt: string;
  av: string | null;
  data?: Record<string, string | number | boolean | null>;
};

/** What the loading writes to: the transaction, the sample's calendar, and the log of what is said to have happened. */
export type Laster = { db: Database; kalender: Kalender; hendte: Hendt[] };

/** Ids by the sample's own keys. */
export type Ider = ReadonlyMap<string, string>;

/** The row that a key of the sample names. The sample is our own: a key without a row is a bug. */
export function slaaOpp<T>(kart: ReadonlyMap<string, T>, noekkel: string): T {
  const funnet = kart.get(noekkel);
  if (funnet === undefined) throw new Error(`the sample names "${noekkel}", which is not there`);
  return funnet;
}
