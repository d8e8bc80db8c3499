import type { Database } from "#db/client.server";
import { bosted, kommune, oekt, person, underskrift } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { hash, nyId, nyttMerke } from "~/platform/id.server";
import { lagInnbyggerforslag } from "../builders/forslag";
import { lagPerson } from "../builders/person";
import { finnTemaet } from "./forslagene";
import { NAA } from "./tid";

/** The one that pages about signatures are seen with. */
export const INNBYGGERFORSLAGET = "R-2026-7201";
export const erOmUnderskrifter = (sti: string) => /^\/forslag\/:ref\/(underskrift|papir|innsending)/.test(sti);

/** An innbyggerforslag of `av`, signed by one who wants to be told. One must sign. */
export async function lagSignert(
  db: Database,
  {
    ref = INNBYGGERFORSLAGET,
    av,
    avgittAv,
    temaId,
    epost = null,
  }: { ref?: string; av?: Person | Gjest; avgittAv?: Person; temaId?: string; epost?: string | null } = {},
) {
  const det = await lagInnbyggerforslag(db, {
    ref,
    temaId: temaId ?? (await finnTemaet(db)),
    ...(av ? { av } : {}),
    innbyggerforslag: { kreves: 1 },
  });
  const { id: personId } = avgittAv ?? (await lagPerson(db));
  await db
    .insert(underskrift)
    .values({ id: nyId(), forslagId: det.id, kanal: "nett", personId, spraak: "nb", tid: NAA, epost });
  return det;
}

/** Those who live here, each with a session that rests on an eID. Answers what their browsers hold. */
export async function lagBeboere(db: Database, antall: number): Promise<string[]> {
  const nye = Array.from({ length: antall }, () => ({ id: nyId(), kake: nyttMerke() }));
  const [her] = await db.select({ nr: kommune.kommunenr }).from(kommune);
  await db.insert(person).values(nye.map(({ id }) => ({ id, navn: "", opprettet: NAA })));
  await db.insert(bosted).values(
    nye.map(({ id }) => ({
      id: nyId(),
      personId: id,
      kommunenr: her!.nr,
      bekreftet: NAA,
      metode: "register" as const,
    })),
  );
  const utloeper = new Date(NAA.getTime() + 12 * 3_600_000);
  await db
    .insert(oekt)
    .values(nye.map(({ id, kake }) => ({ id: hash(kake), personId: id, utloeper, opprettet: NAA, sistBrukt: NAA })));
  return nye.map(({ kake }) => kake);
}

/** Their residence has been checked, in the municipality that is there. */
export async function blirBosatt(db: Database, personId: string): Promise<void> {
  const [her] = await db.select({ nr: kommune.kommunenr }).from(kommune);
  await db.insert(bosted).values({ id: nyId(), personId, kommunenr: her!.nr, bekreftet: NAA, metode: "register" });
}
