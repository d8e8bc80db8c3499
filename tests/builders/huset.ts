import type { Database } from "#db/client.server";
import type { Huset } from "~/access/besoek.server";
import { lagGrenser } from "~/access/grenser.server";
import { lagLucia } from "~/access/lucia.server";
import { lagUtstedere } from "~/access/utstedere.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { NAA } from "../setup/tid";

/** What lives as long as the process, on this database. */
export const lagHuset = (db: Database, valg: Partial<Huset> = {}): Huset => ({
  db,
  klokke: () => NAA,
  lucia: lagLucia(db, { sikker: false }),
  noekler: lagNoekler(nyNoekkel(1)),
  grenser: lagGrenser(1000),
  utstedere: lagUtstedere([]),
  folkeregister: null,
  logghoder: "",
  harEpost: false,
  epostmappe: null,
  eksempel: false,
  sikker: false,
  ...valg,
});
