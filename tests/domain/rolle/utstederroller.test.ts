import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, oekt, rolle } from "#db/schema";
import { synkroniserUtstederroller, type Utstederrolle } from "~/domain/rolle/utstederroller.server";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagOekt } from "../../builders/oekt";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const { db, context, settKlokka } = await aapneTestbase();
const NESTE_DAG = new Date("2026-11-23T11:00:00Z");
const SAKSBEHANDLER: Utstederrolle = { rolle: "saksbehandler", komite: null };

async function oppsett() {
  await lagKommune(db, { valgperiodeTil: "2027-10-31" });
  const komite = await lagKomite(db, { slug: "kultur" });
  const person = await lagPerson(db);
  const sync = (gitt: Utstederrolle[], naa = NAA) =>
    synkroniserUtstederroller(context("gjest", { slag: "gjest", id: null }, { naa }), person.id, gitt);
  const roller = () =>
    db
      .select({ rolle: rolle.rolle, komiteId: rolle.komiteId, fra: rolle.fra, til: rolle.til, kilde: rolle.kilde })
      .from(rolle)
      .where(eq(rolle.personId, person.id))
      .orderBy(asc(rolle.id));
  const hendelser = () =>
    db
      .select({ slag: hendelse.slag, data: hendelse.data, aktoer: hendelse.aktoerSlag })
      .from(hendelse)
      .where(eq(hendelse.objektId, person.id))
      .orderBy(asc(hendelse.id));
  return { komite, person, sync, roller, hendelser };
}

test("roller som utstederen gir, begynner i dag, og et komitémedlems slutter med valgperioden", async () => {
  const { komite, sync, roller, hendelser } = await oppsett();
  expect(await sync([SAKSBEHANDLER, { rolle: "moderator", komite: "kultur" }])).toEqual({ nye: 2, tatt: 0 });
  expect(await roller()).toEqual([
    { rolle: "saksbehandler", komiteId: null, fra: "2026-11-22", til: null, kilde: "utsteder" },
    { rolle: "moderator", komiteId: komite.id, fra: "2026-11-22", til: "2027-11-01", kilde: "utsteder" },
  ]);
  expect(await hendelser()).toEqual([
    { slag: "rolle.gitt", data: { rolle: "saksbehandler", komite: null, kilde: "utsteder" }, aktoer: "system" },
    { slag: "rolle.gitt", data: { rolle: "moderator", komite: "kultur", kilde: "utsteder" }, aktoer: "system" },
  ]);
});

test("den samme rollen gis én gang, uansett hvor mange grupper og innlogginger", async () => {
  const { sync, roller, hendelser } = await oppsett();
  await sync([SAKSBEHANDLER, SAKSBEHANDLER]);
  expect(await sync([SAKSBEHANDLER])).toEqual({ nye: 0, tatt: 0 });
  expect(await roller()).toHaveLength(1);
  expect(await hendelser()).toHaveLength(1);
});

test("roller som utstederen ikke gir lenger, slutter i dag, og kan gis igjen", async () => {
  const { sync, roller, hendelser } = await oppsett();
  await sync([SAKSBEHANDLER]);
  await settKlokka(NESTE_DAG);
  expect(await sync([], NESTE_DAG)).toEqual({ nye: 0, tatt: 1 });
  expect(await roller()).toMatchObject([{ til: "2026-11-23" }]);
  expect((await hendelser()).at(-1)).toMatchObject({ slag: "rolle.tatt", data: { rolle: "saksbehandler" } });
  expect(await sync([SAKSBEHANDLER], NESTE_DAG)).toEqual({ nye: 1, tatt: 0 });
  expect(await roller()).toHaveLength(2);
});

test("dagen etter valgperioden gir en innlogging ingen moderatorrolle, ingen hendelse, og avslutter ingen økter", async () => {
  const { person, sync, roller, hendelser } = await oppsett();
  const moderator: Utstederrolle[] = [{ rolle: "moderator", komite: "kultur" }];
  const dagenEtter = new Date("2027-10-31T23:00:00Z");
  await sync(moderator);
  await settKlokka(dagenEtter);
  await lagOekt(db, person.id, { opprettet: dagenEtter, utloeper: new Date("2027-11-01T11:00:00Z") });
  for (let gang = 0; gang < 2; gang++) expect(await sync(moderator, dagenEtter)).toEqual({ nye: 0, tatt: 0 });
  expect(await roller()).toMatchObject([{ til: "2027-11-01" }]);
  expect(await hendelser()).toHaveLength(1);
  expect(await db.select().from(oekt)).toMatchObject([{ utloeper: new Date("2027-11-01T11:00:00Z") }]);
});

test("det en administrator har gitt, rører utstederen ikke", async () => {
  const { sync } = await oppsett();
  const tildelt = await lagPerson(db, { roller: ["administrator"] });
  const utsteder = context("gjest", { slag: "gjest", id: null });
  expect(await synkroniserUtstederroller(utsteder, tildelt.id, [])).toEqual({ nye: 0, tatt: 0 });
  expect(await db.select({ til: rolle.til }).from(rolle).where(eq(rolle.personId, tildelt.id))).toEqual([
    { til: null },
  ]);
  expect(await sync([])).toEqual({ nye: 0, tatt: 0 });
});

test("en komité som ikke finnes, gir ingen rolle", async () => {
  const { sync, roller } = await oppsett();
  expect(await sync([{ rolle: "moderator", komite: "finnes-ikke" }])).toEqual({ nye: 0, tatt: 0 });
  expect(await roller()).toEqual([]);
});
