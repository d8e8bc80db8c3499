import type { Database } from "#db/client.server";
import { kommune } from "#db/schema";
import type { Spraak } from "~/i18n/spraak";
import type { Utsnitt } from "~/platform/kart";

export type Kommune = {
  navn: string;
  navnLokalt: string | null;
  /** The official four digits; part of every pseudonym. */
  kommunenr: string;
  /** The last day of the valgperiode. */
  valgperiodeTil: string;
  spraak: Spraak;
  spraakliste: Spraak[];
  tinkturer: string[];
  handlingsfarge: string;
  /** What the map shows; null where there is no map. */
  kartutsnitt: Utsnitt | null;
  telefon: string | null;
  /** Where letters come back to; its lines are separated by line breaks. */
  postadresse: string | null;
  epost: string | null;
  tilgjengelighetserklaering: string | null;
  eksempel: boolean;
};

/** The log names its object by an id; the municipality has none, since there is one. */
export const KOMMUNEN = "00000000-0000-0000-0000-000000000001";

/** Thrown when nobody has set up the municipality yet (`npm run ny-kommune`). */
export class IkkeSattOpp extends Error {}

const husket = new WeakMap<Database, { til: number; kommune: Promise<Kommune> }>();

/**
 * The municipality of this database. It is on every page and changes about never, so it is remembered for half a minute.
 * @throws IkkeSattOpp
 */
export function hentKommune(db: Database): Promise<Kommune> {
  const finnes = husket.get(db);
  if (finnes && finnes.til > Date.now()) return finnes.kommune;
  const henter = les(db);
  husket.set(db, { til: Date.now() + 30_000, kommune: henter });
  henter.catch(() => husket.delete(db));
  return henter;
}

/** What was remembered of it is not so any more. */
export function glemKommune(db: Database): void {
  husket.delete(db);
}

async function les(db: Database): Promise<Kommune> {
  const [rad] = await db.select().from(kommune);
  if (!rad) throw new IkkeSattOpp();
  return {
    ...rad,
    spraak: rad.spraak as Spraak,
    spraakliste: rad.spraakliste as Spraak[],
    kartutsnitt: rad.kartutsnitt as Utsnitt | null,
  };
}
