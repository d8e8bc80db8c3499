import type { Database } from "#db/client.server";
import { kommune } from "#db/schema";
import { NAA } from "../setup/tid";

export async function lagKommune(db: Database, valg: Partial<typeof kommune.$inferInsert> = {}) {
  const [rad] = await db
    .insert(kommune)
    .values({
      navn: "Prøvestad kommune",
      spraak: "nb",
      spraakliste: ["nb", "nn", "en", "sma", "se"],
      tinkturer: ["#7A2B20"],
      handlingsfarge: "#7A2B20",
      innbyggertall: 2000,
      innbyggertallDato: "2026-01-01",
      opprettet: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}
