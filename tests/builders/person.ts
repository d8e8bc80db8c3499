import type { Database } from "#db/client.server";
import { gjest, person, rolle } from "#db/schema";
import type { Gjest, Person, Rolle } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";

type Valg = { navn?: string; roller?: Array<Exclude<Rolle, "moderator">>; moderatorI?: Array<{ id: string }> };

/** A person with grants, as a request would find them. */
export async function lagPerson(db: Database, valg: Valg = {}): Promise<Person> {
  const { navn = "Prøve Prøvesen", roller = [], moderatorI = [] } = valg;
  const id = nyId();
  await db.insert(person).values({ id, navn, opprettet: NAA });
  const gitt = [
    ...roller.map((en) => ({ rolle: en, komiteId: null })),
    ...moderatorI.map((en) => ({ rolle: "moderator" as const, komiteId: en.id })),
  ];
  if (gitt.length > 0)
    await db.insert(rolle).values(
      gitt.map((en) => ({
        id: nyId(),
        personId: id,
        ...en,
        fra: "2026-01-01",
        til: en.rolle === "moderator" ? "2027-11-01" : null,
        opprettet: NAA,
      })),
    );
  const komiteer = moderatorI.map((en) => en.id);
  return { slag: "person", id, navn, nivaa: "eid", roller: new Set(gitt.map((en) => en.rolle)), komiteer };
}

export const lagSaksbehandler = (db: Database, navn = "Siri Saksbehandler") =>
  lagPerson(db, { navn, roller: ["saksbehandler"] });

/** Somebody without an account, with a cookie. */
export async function lagGjest(db: Database): Promise<Gjest & { id: string }> {
  const id = nyId();
  await db.insert(gjest).values({ id, opprettet: NAA });
  return { slag: "gjest", id };
}
