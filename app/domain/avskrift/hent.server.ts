import { desc, eq } from "drizzle-orm";
import { avskrift } from "#db/schema";
import type { Context } from "~/domain/context";

/** The newest transcript of an innspill that the reader has got already; null while nobody has written one. */
export async function hentAvskrift(context: Context, innspillId: string) {
  const [nyeste] = await context.db
    .select({
      nr: avskrift.nr,
      tekst: avskrift.tekst,
      spraak: avskrift.spraak,
      tid: avskrift.tid,
      godkjent: avskrift.godkjent,
      merknad: avskrift.merknad,
    })
    .from(avskrift)
    .where(eq(avskrift.innspillId, innspillId))
    .orderBy(desc(avskrift.nr))
    .limit(1);
  return nyeste ?? null;
}

export type Avskriften = NonNullable<Awaited<ReturnType<typeof hentAvskrift>>>;
