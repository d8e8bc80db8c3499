import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Context } from "~/domain/context";

type Eiet = { personId: AnyPgColumn; gjestId: AnyPgColumn };

/** True in SQL where the row belongs to the one who asks. Nobody owns what an unknown guest asks for. */
export function erMin(context: Context, rad: Eiet): SQL {
  const { aktoer } = context;
  if (aktoer.slag === "person") return eq(rad.personId, aktoer.id);
  if (aktoer.slag === "gjest" && aktoer.id) return eq(rad.gjestId, aktoer.id);
  return sql`false`;
}

/** The owner's columns of a new row; null for a guest without a cookie. */
export function eierFelt(
  context: Context,
): { personId: string; gjestId: null } | { personId: null; gjestId: string } | null {
  const { aktoer } = context;
  if (aktoer.slag === "person") return { personId: aktoer.id, gjestId: null };
  return aktoer.slag === "gjest" && aktoer.id ? { personId: null, gjestId: aktoer.id } : null;
}

/**
 * Who reads an innspill that is not shown to all, and the original words of one that is: its author, saksbehandlere, and the members of
 * the tema's komité.
 */
export function kanLeseAlt(context: Context, rad: Eiet & { temaId: AnyPgColumn }): SQL {
  const { aktoer } = context;
  if (aktoer.slag === "system" || (aktoer.slag === "person" && aktoer.roller.has("saksbehandler"))) return sql`true`;
  if (aktoer.slag === "person" && aktoer.komiteer.length > 0)
    return or(
      erMin(context, rad),
      sql`exists (select 1 from tema t where t.id = ${rad.temaId} and ${inArray(sql`t.komite_id`, [...aktoer.komiteer])})`,
    )!;
  return erMin(context, rad);
}
