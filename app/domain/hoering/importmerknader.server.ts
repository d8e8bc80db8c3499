import { and, desc, eq } from "drizzle-orm";
import { hendelse } from "#db/schema";
import type { Context } from "~/domain/context";
import { type Merknad, merknadsslag } from "./dokument";

/** What the file had that the version has not, as it was told when it was imported. */
export async function finnImportmerknader(context: Context<"saksbehandler">, versjonId: string): Promise<Merknad[]> {
  const [rad] = await context.db
    .select({ data: hendelse.data })
    .from(hendelse)
    .where(
      and(
        eq(hendelse.objektSlag, "hoeringsversjon"),
        eq(hendelse.objektId, versjonId),
        eq(hendelse.slag, "hoeringsversjon.importert"),
      ),
    )
    .orderBy(desc(hendelse.id))
    .limit(1);
  return merknadsslag.flatMap((slag) => {
    const antall = rad?.data[`utelatt_${slag}`];
    return typeof antall === "number" && antall > 0 ? [{ slag, antall }] : [];
  });
}
