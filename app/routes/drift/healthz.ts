import { sql } from "drizzle-orm";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";

/** 200 once the database is migrated and answers: the server listens only after that. For load balancers; says nothing else. */
export const loader = async ({ context: { besoek } }: LoaderFunctionArgs) => {
  await besoek.db.execute(sql`select 1`);
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
};
