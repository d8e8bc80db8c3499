import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { identitet, person, underskrift } from "#db/schema";
import { type Context, iTransaksjon, type Person } from "~/domain/context";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { Noekler } from "~/platform/noekler.server";

/** What somebody has proved. `utsteder` is the issuer's code in the settings; `pid` is a fødselsnummer, and lives no longer than this call. */
export type Bevis =
  | { slag: "eid"; utsteder: string; pid: string; kommunenr: string }
  | { slag: "ansatt"; utsteder: string; sub: string; navn: string | null; epost: string | null }
  | { slag: "epost"; epost: string };

/**
 * Finds the person behind a proof, or makes one. Kept is HMAC-SHA-256(key version, kommune | pid), never the number; one that was made
 * under an older key is moved to the newest when its owner signs in, and so are the signatures of innbyggerforslag that are known by it. Two first sign-ins at once give one person.
 * @returns the person's id, and whether the account is new.
 */
export async function finnEllerLagPerson(
  context: Context,
  bevis: Bevis,
  noekler: Noekler,
): Promise<{ personId: string; ny: boolean }> {
  const utsteder = bevis.slag === "epost" ? "epost" : bevis.utsteder;
  const noekkel = noekkelFor(bevis, noekler);
  return iTransaksjon(context, async (tx) => {
    if (bevis.slag === "eid") await flyttUnderskrifter(tx, noekkel, noekler);
    const kjent = await finn();
    if (kjent) return { personId: kjent, ny: false };

    const personId = nyId();
    const navn = bevis.slag === "ansatt" ? (bevis.navn ?? "") : "";
    const epost = bevis.slag === "eid" ? null : bevis.epost;
    await tx.db.insert(person).values({ id: personId, navn, epost, opprettet: tx.naa });
    const [laget] = await tx.db
      .insert(identitet)
      .values({
        id: nyId(),
        personId,
        slag: bevis.slag,
        utsteder,
        noekkel: noekkel(noekler.versjon),
        noekkelversjon: noekler.versjon,
        opprettet: tx.naa,
        sistBrukt: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ id: identitet.id });
    if (!laget) {
      // Somebody with the same proof was first, in another tab: theirs stands.
      await tx.db.delete(person).where(eq(person.id, personId));
      return { personId: (await finn())!, ny: false };
    }
    await record(
      { ...tx, aktoer: somAktoer(personId) },
      { slag: "person.opprettet", objekt: personId, data: { maate: bevis.slag } },
    );
    return { personId, ny: true };

    async function finn() {
      const [rad] = await tx.db
        .select({ id: identitet.id, personId: identitet.personId, versjon: identitet.noekkelversjon })
        .from(identitet)
        .innerJoin(person, and(eq(person.id, identitet.personId), isNull(person.slettet)))
        .where(and(eq(identitet.slag, bevis.slag), inArray(identitet.noekkel, noekler.versjoner.map(noekkel))));
      if (!rad) return null;
      await tx.db
        .update(identitet)
        .set({ sistBrukt: tx.naa, utsteder, noekkel: noekkel(noekler.versjon), noekkelversjon: noekler.versjon })
        .where(eq(identitet.id, rad.id));
      return rad.personId;
    }
  });
}

/** One signature each, by this key: also one on paper, or of an account that was erased, from before the key was new. */
async function flyttUnderskrifter(tx: Context, noekkel: (versjon: number) => string, { versjon, versjoner }: Noekler) {
  const gamle = versjoner.filter((en) => en !== versjon).map(noekkel);
  if (gamle.length === 0) return;
  const ny = noekkel(versjon);
  await tx.db
    .update(underskrift)
    .set({ noekkel: ny })
    .where(
      and(
        sql`${underskrift.id} in (select distinct on (u.forslag_id) u.id from underskrift u
          where ${inArray(sql`u.noekkel`, gamle)} order by u.forslag_id, u.id)`,
        sql`not exists (select 1 from underskrift u where u.forslag_id = underskrift.forslag_id and u.noekkel = ${ny})`,
      ),
    );
}

function noekkelFor(bevis: Bevis, noekler: Noekler) {
  const [formaal, melding] =
    bevis.slag === "eid"
      ? ["pseudonym", `${bevis.kommunenr}|${bevis.pid}`]
      : bevis.slag === "ansatt"
        ? ["ansatt", `${bevis.utsteder}|${bevis.sub}`]
        : ["epost", somEpostadresse(bevis.epost)];
  return (versjon: number) => noekler.hmac(formaal!, melding!, versjon);
}

/** One mailbox, however it was typed. */
export const somEpostadresse = (epost: string): string => epost.trim().toLowerCase();

/** Somebody who has just proved who it is, as the log names who acts: nobody has looked up what they may. */
export const somAktoer = (id: string): Person => ({
  slag: "person",
  id,
  navn: "",
  nivaa: "epost",
  roller: new Set(),
  komiteer: [],
});
