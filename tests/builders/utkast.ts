import type { Database } from "#db/client.server";
import { utkast } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { lagTema } from "./tema";

/** A draft of `av`. */
export async function lagUtkast(
  db: Database,
  av: Person | Gjest,
  valg: Partial<typeof utkast.$inferInsert> = {},
): Promise<typeof utkast.$inferSelect> {
  const [rad] = await db
    .insert(utkast)
    .values({
      id: nyId(),
      temaId: valg.temaId ?? (await lagTema(db)).id,
      ...(av.slag === "person" ? { personId: av.id } : { gjestId: av.id }),
      tekst: "Vi trenger flere benker.",
      spraak: "nb",
      opprettet: NAA,
      oppdatert: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}
