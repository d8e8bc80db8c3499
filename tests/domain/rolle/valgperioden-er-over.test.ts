import { expect, test } from "vitest";
import { oekt } from "#db/schema";
import { as } from "~/access/as.server";
import { lagBesoek } from "~/access/besoek.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { hash, nyttMerke } from "~/platform/id.server";
import { lagHuset } from "../../builders/huset";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;
const koeen = as("moderator", "/moderering", () => "inne");

/** What the moderators' queue answers somebody at this hour, signed in a moment before. */
async function svarer(personId: string, naa: Date) {
  await base.settKlokka(naa);
  const merke = nyttMerke();
  const utloeper = new Date("2030-01-01T00:00:00Z");
  await db.insert(oekt).values({ id: hash(merke), personId, opprettet: naa, sistBrukt: naa, utloeper });
  const huset = lagHuset(db, { klokke: () => naa });
  const besoek = lagBesoek(huset, { cookie: `traad_oekt=${merke}`, adresse: "127.0.0.1", userAgent: undefined });
  const request = new Request("http://localhost/moderering");
  return koeen({ request, params: {}, context: { besoek } }).catch(
    (nei: { init: { status: number } }) => nei.init.status,
  );
}

test("en moderator slipper inn i køen til og med valgperiodens siste dag, og ikke dagen etter", async () => {
  await lagKommune(db, { valgperiodeTil: "2027-10-31" });
  await lagKomite(db, { slug: "kultur" });
  const admin = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
  const { id } = await lagPerson(db);
  await giRolle(admin, id, rolleSkjema.parse({ rolle: "moderator", komite: "kultur" }));
  // The day turns at midnight in Norway.
  expect(await svarer(id, new Date("2027-10-31T22:59:59Z"))).toBe("inne");
  expect(await svarer(id, new Date("2027-10-31T23:00:00Z"))).toBe(403);
});
