import type { Database } from "#db/client.server";
import type { Huset } from "~/access/besoek.server";
import { lagGrenser } from "~/access/grenser.server";
import { lagLucia } from "~/access/lucia.server";
import { lagUtstedere } from "~/access/utstedere.server";
import { tmpdir } from "node:os";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { lagLager } from "~/platform/lager.server";
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
  lager: lagLager({ slag: "disk", mappe: mkdtempSync(join(tmpdir(), "traad-lager-")) }),
  kart: null,
  harSms: false,
  harEpost: false,
  epostmappe: null,
  eksempel: false,
  sikker: false,
  ...valg,
});
