import { beforeEach, expect, test } from "vitest";
import { lagLucia } from "~/access/lucia.server";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";

const { db } = await aapneTestbase();
const lucia = lagLucia(db, { sikker: false });
let personId = "";
beforeEach(async () => {
  const komite = await lagKomite(db);
  personId = (await lagPerson(db, { roller: ["saksbehandler", "administrator"], moderatorI: [komite] })).id;
});

test.each([
  ["epost", 0],
  ["eid", 3],
  ["ansatt", 3],
] as const)("en økt som hviler på %s, har %i av personens tre roller", async (maate, antall) => {
  const oekt = await lucia.createSession(personId, {
    maate,
    utsteder: maate,
    sid: null,
    nettleser: "",
    eksempel: false,
  });
  const { user } = await lucia.validateSession(oekt.id);
  expect(user!.roller).toHaveLength(antall);
});
