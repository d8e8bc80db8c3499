import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { avstemning, forslag, forslagsversjon, innspillTekst, tema } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { lagArgument, lagForslag, lagInnbyggerforslag } from "../builders/forslag";
import { NAA } from "./tid";

/** A forslag with arguments on both sides, a version that is shown and one that waits, and an innbyggerforslag beside it. */
export async function lagProeveforslag(
  db: Database,
  {
    ref,
    av,
    temaId,
    ventende = "Benker langs elva\nSett opp tretti benker.",
  }: { ref: string; av?: Person | Gjest; temaId?: string; ventende?: string },
) {
  const iTemaet = temaId ?? (await finnTemaet(db));
  const om = await lagForslag(db, {
    ref,
    temaId: iTemaet,
    ...(av ? { av } : {}),
    avstemning: { stenger: new Date("2026-12-12T23:00:00Z") },
  });
  await lagVersjon(db, om, 2, "Benker langs elva\nSett opp tjue benker.");
  await db.insert(forslagsversjon).values({
    id: nyId(),
    forslagId: om.id,
    nr: 3,
    status: "mottatt",
    tekst: ventende,
    endring: `Fordi ${ventende}`,
    laget: NAA,
  });
  const argument = await lagArgument(db, om.id, { tekst: "Folk trenger et sted å hvile." });
  await lagArgument(db, om.id, { side: "mot", tekst: "Benkene må måkes om vinteren." });
  const innbyggerforslag = await lagInnbyggerforslag(db, { temaId: iTemaet });
  return { om, argument, innbyggerforslag };
}

/** As when a version has been published after somebody had voted. */
export async function lagVersjon(db: Database, om: Awaited<ReturnType<typeof lagForslag>>, nr: number, tekst: string) {
  const skjermetId = nyId();
  const felles = { innspillId: om.innspill.id, nr, spraak: "nb", tekst, laget: NAA };
  await db.insert(innspillTekst).values([
    { ...felles, id: nyId(), slag: "original" },
    { ...felles, id: skjermetId, slag: "skjermet" },
  ]);
  await db.update(forslag).set({ versjon: nr }).where(eq(forslag.id, om.id));
  await db.update(avstemning).set({ versjon: nr }).where(eq(avstemning.forslagId, om.id));
  await db.insert(forslagsversjon).values({
    id: nyId(),
    forslagId: om.id,
    nr,
    status: "publisert",
    tekst,
    endring: "Flere benker.",
    skjermetEndring: "Flere benker.",
    skjermetId,
    etterStemmer: true,
    laget: NAA,
    behandlet: NAA,
  });
}

/** The sample's, which its moderator has. */
export async function finnTemaet(db: Database): Promise<string> {
  const [rad] = await db.select({ id: tema.id }).from(tema).where(eq(tema.slug, "mer-aa-si-mellom-valgene"));
  return rad!.id;
}
