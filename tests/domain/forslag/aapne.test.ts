import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { avstemning, forslag } from "#db/schema";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db, context } = base;

async function publisert(tema: Parameters<typeof lagTema>[1]) {
  const komite = await lagKomite(db);
  const { id: temaId } = await lagTema(db, { komiteId: komite.id, forslagsstemme: "enighet", ...tema });
  const moderator = context("moderator", await lagPerson(db, { moderatorI: [komite] }));
  const sendt = await lagInnspill(db, { temaId, tekst: "Benker langs elva\nRing meg på 90 12 34 56, så tegner jeg." });
  await db.insert(forslag).values({ id: nyId(), innspillId: sendt.id, slag: "forslag" });
  await publiserInnspill(moderator, sendt.ref, { skjul: [] });
  const [rad] = await db
    .select({ tittel: forslag.tittel, versjon: forslag.versjon, avstemning })
    .from(forslag)
    .innerJoin(avstemning, eq(avstemning.forslagId, forslag.id));
  return { ...rad!, ref: sendt.ref };
}

test.each([
  ["temaets siste dag er med", "2026-12-12", "2026-12-12T23:00:00.000Z"],
  ["det som publiseres sent, kan stemmes på i to uker", "2026-11-25", "2026-12-06T23:00:00.000Z"],
  ["også når fristen er ute", "2026-11-01", "2026-12-06T23:00:00.000Z"],
])("et forslag åpnes for stemmer når det publiseres: %s", async (_hva, frist, stenger) => {
  const { tittel, versjon, avstemning: aapnet, ref } = await publisert({ frist, stemmekrav: "epost", stemmealder: 13 });
  expect({ tittel, versjon }).toEqual({ tittel: "Benker langs elva", versjon: 1 });
  expect(aapnet).toMatchObject({
    slug: ref.toLowerCase(),
    slag: "enighet",
    krav: "epost",
    minAlder: 13,
    noekkel: null,
  });
  expect(aapnet.stenger?.toISOString()).toBe(stenger);
});

test("i et stående tema er forslaget åpent til det stenges for hånd", async () => {
  const { avstemning: aapnet } = await publisert({ fase: "fast", frist: null, svarfrist: null, svarDager: 21 });
  expect(aapnet.stenger).toBeNull();
});
