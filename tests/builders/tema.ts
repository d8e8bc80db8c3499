import type { Database } from "#db/client.server";
import { tema } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { lagKomite } from "./komite";
import { nesteNummer } from "./nummer";

/** A tema that takes innspill now. */
export async function lagTema(db: Database, valg: Partial<typeof tema.$inferInsert> = {}) {
  const slug = `tema-${nesteNummer()}`;
  const [rad] = await db
    .insert(tema)
    .values({
      id: nyId(),
      slug,
      spoersmaal: { nb: `Hva mener du om ${slug}?` },
      sammendrag: { nb: "Kort om temaet." },
      paavirkes: { nb: ["Planen"] },
      bestemt: { nb: ["Budsjettet"] },
      nivaa: "dialog",
      nivaaBegrunnelse: { nb: "Vi snakker sammen." },
      komiteId: valg.komiteId ?? (await lagKomite(db)).id,
      enhet: "Kultur",
      ansvarlig: "Siri Saksbehandler",
      fase: "idemyldring",
      aapner: "2026-11-01",
      frist: "2026-12-12",
      svarfrist: "2027-01-31",
      opprettet: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}
