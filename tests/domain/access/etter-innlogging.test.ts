import { expect, test } from "vitest";
import { gjest, identitet, utkast } from "#db/schema";
import { lagBesoek } from "~/access/besoek.server";
import { etterInnlogging } from "~/access/etter-innlogging.server";
import { nyId, nyttMerke } from "~/platform/id.server";
import { lagHuset } from "../../builders/huset";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const { db, context } = await aapneTestbase();
const huset = lagHuset(db);
const besoekMed = (merke: string | null) =>
  lagBesoek(huset, { cookie: merke ? `traad_gjest=${merke}` : undefined, adresse: "127.0.0.1", userAgent: undefined });
const etter = (personId: string, til: string, merke: string | null = null) =>
  etterInnlogging(context("gjest", { slag: "gjest", id: null }), besoekMed(merke), personId, til);

test("den som skulle et sted, kommer dit, i sitt språk", async () => {
  const { id } = await lagPerson(db, { roller: ["saksbehandler"] });
  for (const til of ["/tema/x", "/nn/tema/x", "/utkast/1?fortsett=1", "/?a=b"]) expect(await etter(id, til)).toBe(til);
});

test("ansatte som ikke skulle noe sted, kommer til arbeidet sitt", async () => {
  const komite = await lagKomite(db);
  const saksbehandler = await lagPerson(db, { roller: ["saksbehandler"] });
  const moderator = await lagPerson(db, { moderatorI: [komite] });
  const administrator = await lagPerson(db, { roller: ["administrator"] });
  expect(await etter(saksbehandler.id, "/")).toBe("/saksbehandling");
  expect(await etter(administrator.id, "/en")).toBe("/en/administrasjon");
  expect(await etter(moderator.id, "/nn/")).toBe("/nn/moderering");
  expect(await etter(moderator.id, "/nn")).toBe("/nn/moderering");
  expect(await etter((await lagPerson(db)).id, "/en/")).toBe("/en/");
});

test("en kode på e-post åpner ikke noe arbeid", async () => {
  const { id: personId } = await lagPerson(db, { roller: ["saksbehandler"] });
  await db.insert(identitet).values({
    id: nyId(),
    personId,
    slag: "epost",
    utsteder: "epost",
    noekkel: "x",
    noekkelversjon: 1,
    opprettet: NAA,
    sistBrukt: NAA,
  });
  expect(await etter(personId, "/")).toBe("/");
});

test("den som har skrevet noe som gjest, blir spurt om det først, og kommer dit hun skulle etterpå", async () => {
  const person = await lagPerson(db);
  const merke = nyttMerke();
  expect(await etter(person.id, "/nn/tema/x", merke)).toBe("/nn/tema/x");

  const gjestId = besoekMed(merke).gjest().id!;
  const { id: temaId } = await lagTema(db);
  await db.insert(gjest).values({ id: gjestId, opprettet: NAA });
  await db
    .insert(utkast)
    .values({ id: nyId(), gjestId, temaId, tekst: "Mer lys.", spraak: "nb", opprettet: NAA, oppdatert: NAA });
  expect(await etter(person.id, "/nn/tema/x?a=b", merke)).toBe("/nn/min-side/overtakelse?til=%2Fnn%2Ftema%2Fx%3Fa%3Db");
});
