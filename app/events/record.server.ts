import { sql } from "drizzle-orm";
import { hendelse } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import type { Hendelsesslag } from "./hendelsesslag";

/** `data` holds codes and ids only: never a resident's words, name or address. */
export type Hendelse = {
  slag: Hendelsesslag;
  objekt: string;
  data?: Record<string, string | number | boolean | null>;
};

/**
 * Records events in the caller's transaction: no event, no change. Several at once cost one statement.
 */
export async function record(context: Context, ...hendelser: Hendelse[]): Promise<void> {
  await context.db.insert(hendelse).values(hendelser.map((en) => somRad(context, en)));
}

/**
 * Records what happens over and over (somebody reads a page again), unless the same person has done the same with the same object in the
 * hour before. One statement, however many they are; two requests in the same instant may both tell it.
 */
export async function recordEnGangITimen(context: Context, ...hendelser: Hendelse[]): Promise<void> {
  if (hendelser.length === 0) return;
  const rader = hendelser
    .map((en) => somRad(context, en))
    .map(({ id, slag, objektSlag, objektId, data }) => ({
      id,
      slag,
      objekt_slag: objektSlag,
      objekt_id: objektId,
      data,
    }));
  const { aktoer } = context;
  // max() is asked for each object by the index; "not exists" would become a join over the whole log.
  await context.db.execute(sql`
    insert into hendelse (id, tid, slag, objekt_slag, objekt_id, aktoer_slag, aktoer_id, data)
    select ny.id, felles.tid, ny.slag, ny.objekt_slag, ny.objekt_id, felles.aktoer_slag, felles.aktoer_id, ny.data
    from jsonb_to_recordset(${JSON.stringify(rader)}::jsonb)
        as ny (id uuid, slag text, objekt_slag text, objekt_id uuid, data jsonb),
      (select ${context.naa.toISOString()}::timestamptz tid, ${aktoer.slag}::text aktoer_slag, ${aktoer.slag === "system" ? null : aktoer.id}::uuid aktoer_id) felles
    where coalesce((
      select max(foer.tid) from hendelse foer
      where foer.objekt_slag = ny.objekt_slag and foer.objekt_id = ny.objekt_id and foer.slag = ny.slag
        and foer.aktoer_id = felles.aktoer_id
    ), '-infinity') <= felles.tid - interval '1 hour'`);
}

function somRad({ aktoer, naa }: Context, { slag, objekt, data }: Hendelse) {
  return {
    id: nyId(),
    tid: naa,
    slag,
    objektSlag: slag.slice(0, slag.indexOf(".")),
    objektId: objekt,
    aktoerSlag: aktoer.slag,
    aktoerId: aktoer.slag === "system" ? null : aktoer.id,
    data: data ?? {},
  };
}
