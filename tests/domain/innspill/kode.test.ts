import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, innsending, innspill } from "#db/schema";
import { finnMineInnspill, hentKvittering } from "~/domain/innspill/hent.server";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { hentInnspillMedKode, lagKode } from "~/domain/innspill/kode.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { nyId, nyttMerke } from "~/platform/id.server";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

/** A guest has sent two innspill. */
async function sendSomGjest() {
  const [gjest, merke, id] = [await lagGjest(db), nyttMerke(), nyId()];
  const utkast = [(await lagUtkast(db, gjest)).id, (await lagUtkast(db, gjest)).id];
  const skjema = innsendingSkjema.parse({ innsending: id, utkast, avsender: "privatperson", svarkanal: "her" });
  await sendInnUtkast(base.context("gjest", gjest), skjema, merke);
  return { gjest, innsendingId: id, kode: lagKode(merke, id) };
}

test("koden er tolv tegn uten dem som kan forveksles, den samme hver gang og en annen for en annen", () => {
  const [merke, id] = [nyttMerke(), nyId()];
  expect(lagKode(merke, id)).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
  expect(lagKode(merke, id)).toBe(lagKode(merke, id));
  expect(new Set([lagKode(merke, id), lagKode(merke, nyId()), lagKode(nyttMerke(), id)]).size).toBe(3);
});

test.each<[string, (kode: string) => string]>([
  ["som den står", (kode) => kode],
  ["med små bokstaver", (kode) => kode.toLowerCase()],
  ["uten bindestreker", (kode) => kode.replaceAll("-", "")],
  ["med mellomrom overalt", (kode) => ` ${[...kode.replaceAll("-", "")].join(" ")} \n`],
])("skrevet %s flytter den alt til den som skrev den", async (_hvordan, skriv) => {
  const { gjest, innsendingId, kode } = await sendSomGjest();
  const person = await lagPerson(db);
  const context = base.context("gjest", person);
  expect(await hentInnspillMedKode(context, skriv(kode))).toBe(2);
  expect(await finnMineInnspill(context)).toHaveLength(2);
  expect((await hentKvittering(context, innsendingId)).harKode).toBe(false);
  expect(await finnMineInnspill(base.context("gjest", gjest))).toEqual([]);
  await expect(hentKvittering(base.context("gjest", gjest), innsendingId)).rejects.toMatchObject(finnesIkke);
  for (const rad of await db.select().from(innspill)) expect(rad).toMatchObject({ personId: person.id, gjestId: null });
});

test("koden virker én gang, og den neste får ikke vite at den har vært riktig", async () => {
  const { kode } = await sendSomGjest();
  const foerste = await lagPerson(db);
  await hentInnspillMedKode(base.context("gjest", foerste), kode);
  const hendelser = await db.$count(hendelse);
  const [brukt, feil] = await Promise.all(
    [kode, "AAAA-BBBB-CCCC"].map(async (en) =>
      hentInnspillMedKode(base.context("gjest", await lagPerson(db)), en).catch((error: unknown) => error),
    ),
  );
  expect(brukt).toMatchObject(nei("kode.feil.ukjent"));
  expect(brukt).toEqual(feil);
  expect(await finnMineInnspill(base.context("gjest", foerste))).toHaveLength(2);
  expect(await db.$count(hendelse)).toBe(hendelser);
});

test("en gjest på en annen enhet kan hente sitt med koden", async () => {
  const { kode } = await sendSomGjest();
  const telefonen = base.context("gjest", { slag: "gjest", id: nyId() });
  expect(await hentInnspillMedKode(telefonen, kode)).toBe(2);
  expect(await finnMineInnspill(telefonen)).toHaveLength(2);
});

test.each(["", "-", "    ", "æøå", "A".repeat(10_000)])("%j er ingen kode", async (kode) => {
  await sendSomGjest();
  const context = base.context("gjest", await lagPerson(db));
  await expect(hentInnspillMedKode(context, kode)).rejects.toMatchObject(nei("kode.feil.ukjent"));
});

test("databasen har bare avtrykket av koden", async () => {
  const { kode } = await sendSomGjest();
  const rader = await db.select({ alt: sql<string>`row_to_json(${innsending})::text` }).from(innsending);
  expect(rader).toHaveLength(1);
  for (const { alt } of rader) for (const form of [kode, kode.replaceAll("-", "")]) expect(alt).not.toContain(form);
});

test("den som er logget inn, får ingen kode: det hun sendte, er alt hennes", async () => {
  const person = await lagPerson(db);
  const { id } = await lagUtkast(db, person);
  const skjema = { innsending: nyId(), utkast: [id], avsender: "privatperson", svarkanal: "her" };
  await sendInnUtkast(base.context("gjest", person), innsendingSkjema.parse(skjema), nyttMerke());
  expect(await db.select({ kodeHash: innsending.kodeHash }).from(innsending)).toEqual([{ kodeHash: null }]);
});
