import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { avskrift, fil, vedlegg } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";

type Valg = Partial<typeof vedlegg.$inferInsert> & ({ utkastId: string } | { innspillId: string });

/** An image or a recording, with the row of its file. Only the sample's files have bytes behind them: `filId` is one of those, then. */
export async function lagVedlegg(db: Database, valg: Valg): Promise<typeof vedlegg.$inferSelect> {
  const slag = valg.slag ?? "bilde";
  const filId = valg.filId ?? (await lagFil(db, slag));
  const felles = { id: nyId(), filId, slag, nr: 1, opprettet: NAA };
  const [rad] = await db
    .insert(vedlegg)
    .values({ ...felles, ...(slag === "opptak" ? { varighet: 2_000 } : {}), ...valg })
    .returning();
  return rad!;
}

async function lagFil(db: Database, slag: "bilde" | "opptak" | "brev"): Promise<string> {
  const id = nyId();
  await db.insert(fil).values({
    id,
    noekkel: `proeve/${id}`,
    mime: { bilde: "image/jpeg", opptak: "audio/wav", brev: "application/pdf" }[slag],
    bytes: 100,
    sha256: "0".repeat(64),
    ...(slag === "bilde" ? { bredde: 10, hoeyde: 10 } : {}),
    opprettet: NAA,
  });
  return id;
}

/** A file that the program itself writes in sample mode. */
export async function finnEksempelfil(db: Database, navn: "benk" | "opptak"): Promise<{ filId: string }> {
  const [funnet] = await db
    .select({ filId: fil.id })
    .from(fil)
    .where(eq(fil.noekkel, `eksempel/${navn}`));
  return funnet!;
}

/** What staff wrote down. */
export async function lagAvskrift(db: Database, innspillId: string, av: string, tekst = "Dette ble sagt.", nr = 1) {
  await db.insert(avskrift).values({ id: nyId(), innspillId, nr, spraak: "nb", tekst, av, tid: NAA });
}
