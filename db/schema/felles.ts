import { customType, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The municipality's own words, per language; the reader's is chosen by `paa()` in i18n. */
export type Tekster = Partial<Record<"nb" | "nn" | "en" | "sma" | "se", string>>;
export type Punktlister = Partial<Record<keyof Tekster, string[]>>;

export const id = () => uuid("id").primaryKey();
export const tidspunkt = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const tekster = (name: string) => jsonb(name).$type<Tekster>();
export const punktlister = (name: string) => jsonb(name).$type<Punktlister>();

/** A status code: text, with the allowed values in a database check beside it. */
export const kode = <T extends string>(name: string, values: readonly [T, ...T[]]) =>
  text(name, { enum: [...values] as [T, ...T[]] });

/** PostgreSQL's transaction id; it lets a sealer put events in commit order later. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });
