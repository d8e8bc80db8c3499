import { sql, type SQLWrapper } from "drizzle-orm";

// Fragments of SQL about one row of avstemning, written by name: drizzle leaves the table out of columns in a selection.

/** True in SQL when the deadline is over, by the database's clock. */
export const fristErOver = sql<boolean>`(avstemning.stenger is not null and avstemning.stenger <= klokka())`;
/** The last day, inclusive, in Norway; null where there is none. */
export const sisteDag = sql<
  string | null
>`((avstemning.stenger at time zone 'Europe/Oslo') - interval '1 microsecond')::date::text`;
/** The first moment of a day in Norway, and the first when an inclusive deadline is over. */
export const begynnelsenAv = (dag: string) => sql<Date>`(${dag}::date)::timestamp at time zone 'Europe/Oslo'`;
export const slutten = (dag: string | SQLWrapper) =>
  sql<Date>`(${dag}::date + 1)::timestamp at time zone 'Europe/Oslo'`;
