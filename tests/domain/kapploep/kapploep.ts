import { beforeAll, describe } from "vitest";
import type { Database } from "#db/client.server";
import type { Context } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { aapneTestbase } from "../../setup/base";

/** Races show themselves on PostgreSQL only: PGlite has one connection, and lets everybody through one at a time. */
export const paaPostgres = process.env["DATABASE_URL"] ? describe : describe.skip;

/** A test database, and the same context on another of its ten connections. */
export async function aapneKappbane() {
  const base = await aapneTestbase();
  let flere: Database;
  if (base.motor === "postgresql")
    beforeAll(async () => {
      const kobling = await base.flereForbindelser();
      flere = kobling.db;
      return () => kobling.lukk();
    });
  const samtidig = <C extends Context>(context: C): C => ({ ...context, db: flere });
  return { base, samtidig };
}

/** Lets all of them go at once; the codes of those that were refused. Anything else that goes wrong is a failure. */
export async function kapploep<T>(deltakere: Array<() => Promise<T>>): Promise<{ vant: T[]; nei: Refusal[] }> {
  const utfall = await Promise.allSettled(deltakere.map((deltaker) => deltaker()));
  const nei: Refusal[] = [];
  for (const ett of utfall) {
    if (ett.status === "fulfilled") continue;
    if (!(ett.reason instanceof Refusal)) throw ett.reason;
    nei.push(ett.reason);
  }
  return { vant: utfall.flatMap((ett) => (ett.status === "fulfilled" ? [ett.value] : [])), nei };
}
