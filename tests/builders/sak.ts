import type { Database } from "#db/client.server";
import { sak, sakInnspill, vedtak } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { nesteNummer } from "./nummer";

/** A case that gathers `innspill`, numbered as they stand. */
export async function lagSak(
  db: Database,
  { innspill = [], ...valg }: Partial<typeof sak.$inferInsert> & { innspill?: Array<{ id: string }> } = {},
) {
  const [rad] = await db
    .insert(sak)
    .values({ id: nyId(), nr: `${nesteNummer()}-26`, tittel: "Benker i sentrum", opprettet: NAA, ...valg })
    .returning();
  if (innspill.length > 0)
    await db
      .insert(sakInnspill)
      .values(innspill.map(({ id }, i) => ({ id: nyId(), sakId: rad!.id, innspillId: id, nr: i + 1, lagtTil: NAA })));
  return rad!;
}

/** The decision of a case, without effects. */
export async function lagVedtak(db: Database, sakId: string, valg: Partial<typeof vedtak.$inferInsert> = {}) {
  const [rad] = await db
    .insert(vedtak)
    .values({
      id: nyId(),
      sakId,
      organ: "Kommunestyret",
      dato: "2026-11-20",
      tekst: "Det settes opp to benker.",
      begrunnelse: "Mange har bedt om det.",
      registrert: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}
