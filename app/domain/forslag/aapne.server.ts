import { eq, sql } from "drizzle-orm";
import { avstemning, forslag, innspill, tema } from "#db/schema";
import { slutten } from "~/domain/avstemning/frist.server";
import type { Context } from "~/domain/context";
import { startSamling } from "~/domain/innbyggerforslag/start-samling.server";
import { vistTekst } from "~/domain/innspill/hent.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { delForslag, MAKS_TEGN_I_TITTEL } from "./forslag";

/** A forslag can be voted on for at least so many days. */
const MINST_DAGER = 14;

/**
 * What happens to a forslag when its words are published: its title is that of the masked copy, and the first time residents may vote on it (as
 * its tema says) or sign it. Shown again after it was hidden, votes and signatures go on. Does nothing for an innspill that is no forslag.
 */
export async function aapneForslag(tx: Context, innspillId: string): Promise<void> {
  const [rad] = await tx.db
    .select({
      id: forslag.id,
      slag: forslag.slag,
      versjon: forslag.versjon,
      ref: innspill.ref,
      vist: vistTekst,
      temaId: tema.id,
      stemmeslag: tema.forslagsstemme,
      krav: tema.stemmekrav,
      minAlder: tema.stemmealder,
      // The tema's last day, or two weeks on: what the komité publishes late can be voted on too.
      stenger:
        sql<Date | null>`case when ${tema.frist} is not null then ${slutten(sql`greatest(${tema.frist}, i_dag() + ${MINST_DAGER}::int)`)} end`.mapWith(
          avstemning.stenger,
        ),
    })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(eq(forslag.innspillId, innspillId));
  if (!rad) return;
  const tittel = delForslag(rad.vist ?? "").tittel.slice(0, MAKS_TEGN_I_TITTEL);
  await tx.db
    .update(forslag)
    .set({ tittel, versjon: Math.max(rad.versjon, 1) })
    .where(eq(forslag.id, rad.id));
  if (rad.versjon > 0) return;
  if (rad.slag === "innbyggerforslag") await startSamling(tx, rad.id);
  else
    await tx.db.insert(avstemning).values({
      id: nyId(),
      slug: rad.ref.toLowerCase(),
      temaId: rad.temaId,
      forslagId: rad.id,
      slag: rad.stemmeslag ?? "stoette",
      spoersmaal: {},
      forklaring: {},
      krav: rad.krav,
      minAlder: rad.minAlder,
      aapner: sql`klokka()`,
      stenger: rad.stenger,
      opprettet: tx.naa,
    });
  await record(tx, { slag: "forslag.aapnet", objekt: rad.id, data: { ref: rad.ref } });
}
