import { sql } from "drizzle-orm";
import type { Context } from "~/domain/context";

/**
 * The innspill's own deadline is the last day of gathering, and the law's once there is one: the desk works by it, and owes nothing while it only
 * gathers. Called by whoever changes either.
 */
export async function laSvarfristenFoelge({ db }: Context, forslagId: string): Promise<void> {
  await db.execute(sql`update innspill i set svarfrist = d.dag
    from (select f.innspill_id, coalesce(n.frist, case when n.status = 'samler' then n.samler_til end) as dag
      from forslag f join innbyggerforslag n on n.forslag_id = f.id where f.id = ${forslagId}) d
    where i.id = d.innspill_id and i.svarfrist <> d.dag`);
}
