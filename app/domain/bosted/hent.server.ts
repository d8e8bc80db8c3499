import { desc, eq } from "drizzle-orm";
import type { bostedsmetoder } from "#db/koder";
import { bosted } from "#db/schema";
import type { Context } from "~/domain/context";

export type Bosted = { kommunenr: string; bekreftet: Date; metode: (typeof bostedsmetoder)[number] };

/** Where somebody lives, by the last check; null when nobody has checked. */
export async function hentBosted(context: Context, personId: string): Promise<Bosted | null> {
  const [siste] = await context.db
    .select({ kommunenr: bosted.kommunenr, bekreftet: bosted.bekreftet, metode: bosted.metode })
    .from(bosted)
    .where(eq(bosted.personId, personId))
    .orderBy(desc(bosted.bekreftet), desc(bosted.id))
    .limit(1);
  return siste ?? null;
}
