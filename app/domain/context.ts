import type { Database } from "#db/client.server";
import type { innloggingsmaater, nivaaer } from "#db/koder";
import type { Spraak } from "~/i18n/spraak";

/** What a person must be to do a thing. "gjest" is anybody at all; "system" is jobs and commands. */
export type Krav = "gjest" | "innbygger" | "moderator" | "saksbehandler" | "fasilitator" | "administrator" | "system";
export type Rolle = Extract<Krav, "moderator" | "saksbehandler" | "fasilitator" | "administrator">;

/** Never added together in one count; a verified residence is a mark beside them. */
export type Nivaa = (typeof nivaaer)[number];

export type Person = {
  slag: "person";
  id: string;
  /** Empty where nobody has said it: ID-porten gives no names. */
  navn: string;
  /** What the session rests on, and so how surely it is known who this is. */
  nivaa: (typeof innloggingsmaater)[number];
  /** None in a session that rests on an e-mail code: roles take an eID or an issuer of the municipality's own. */
  roller: ReadonlySet<Rolle>;
  /** The komiteer whose temaer this person moderates. */
  komiteer: readonly string[];
};
/** Somebody without an account; `id` is null until a first cookie is given. */
export type Gjest = { slag: "gjest"; id: string | null };
export type System = { slag: "system" };

type AktoerFor<K extends Krav> = K extends "system" ? System : K extends "gjest" ? Person | Gjest : Person;

/**
 * Who acts, on which database, when, and in which language: the first argument of every rule. Access is a type: a resident's context
 * does not compile where a moderator's is asked for.
 */
export type Context<K extends Krav = Krav> = {
  krav: K;
  aktoer: AktoerFor<K>;
  db: Database;
  /** Now, by the application's clock. Deadlines are judged by the database's `naa()`. */
  naa: Date;
  spraak: Spraak;
};

/** Runs `work` in one transaction; inside it only the context that it is given may be used. */
export function iTransaksjon<K extends Krav, T>(
  context: Context<K>,
  work: (context: Context<K>) => Promise<T>,
): Promise<T> {
  return context.db.transaction((tx) => work({ ...context, db: tx as Database }));
}

/** The context of jobs and commands. */
export function systemContext(db: Database, naa: Date, spraak: Spraak = "nb"): Context<"system"> {
  return { krav: "system", aktoer: { slag: "system" }, db, naa, spraak };
}
