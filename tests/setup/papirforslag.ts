import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { innbyggerforslagSteg, person, underskrift } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { lagInnbyggerforslag } from "../builders/forslag";
import { lagPerson } from "../builders/person";
import { finnTemaet } from "./forslagene";
import { NAA } from "./tid";

/** What the addresses of the desk's pages about an innbyggerforslag are filled in with. */
export const PAPIRFORSLAGET = "R-2026-7301";
export const PAPIRUNDERSKRIFTEN = "0190a0a0-7301-7000-8000-000000000001";
export const erOmPapir = (sti: string): boolean => sti.startsWith("/saksbehandling/innbyggerforslag/");

/** An innbyggerforslag that is sent, with one signature on paper. */
export async function lagPapirforslag(
  db: Database,
  {
    ref = PAPIRFORSLAGET,
    id = PAPIRUNDERSKRIFTEN,
    temaId,
    navn = "Kari Nordmann",
    adresse = "Vegen 1",
    registrertAv,
    innbyggerforslag = { status: "sendt", sendt: "2026-11-20", antallSendt: 1, frist: "2027-05-20", kreves: 1 },
  }: {
    ref?: string;
    id?: string;
    temaId?: string;
    navn?: string;
    adresse?: string;
    registrertAv?: string;
    innbyggerforslag?: NonNullable<Parameters<typeof lagInnbyggerforslag>[1]>["innbyggerforslag"];
  } = {},
) {
  const det = await lagInnbyggerforslag(db, { ref, temaId: temaId ?? (await finnTemaet(db)), innbyggerforslag });
  await db
    .insert(innbyggerforslagSteg)
    .values({ id: nyId(), forslagId: det.id, slag: det.status, tid: NAA, tekst: "" });
  await db.insert(underskrift).values({
    id,
    forslagId: det.id,
    kanal: "papir",
    navn,
    adresse,
    foedt: "1980-05-17",
    noekkel: nyId(),
    spraak: "nb",
    tid: NAA,
    registrertAv: registrertAv ?? (await finnAnsatt(db)),
  });
  return { ...det, underskrift: id };
}

async function finnAnsatt(db: Database): Promise<string> {
  const [rad] = await db.select({ id: person.id }).from(person).where(eq(person.eksempel, "saksbehandler"));
  return rad?.id ?? (await lagPerson(db)).id;
}
