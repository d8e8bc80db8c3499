import { expect, test } from "vitest";
import { hendelse, vurdering } from "#db/schema";
import { finnVurderinger, vurderInnspill } from "~/domain/vurdering/vurder.server";
import { vurderingSkjema } from "~/domain/vurdering/vurdering";
import { lagInnspill } from "../../builders/innspill";
import { lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const som = async (navn: string) => base.context("saksbehandler", await lagSaksbehandler(db, navn));
const skjema = (nr: number, tekst: string) =>
  vurderingSkjema.parse({ nr: String(nr), oppsummering: "Vil ha benker", tekst, betydning: "delvis" });

test("alle versjoner står, nyeste først, med hvem som skrev dem", async () => {
  const { id, ref } = await lagInnspill(db);
  const [siri, per] = [await som("Siri"), await som("Per")];
  await vurderInnspill(siri, ref, skjema(0, "En benk."));
  await vurderInnspill(per, ref, skjema(1, "To benker."));
  expect(await finnVurderinger(siri, id)).toMatchObject([
    { nr: 2, tekst: "To benker.", av: "Per" },
    { nr: 1, tekst: "En benk.", av: "Siri" },
  ]);
});

test.each([0, 2, 7])("den som så versjon %i når 1 gjelder, skriver ikke over den", async (sett) => {
  const { id, ref } = await lagInnspill(db);
  const siri = await som("Siri");
  await vurderInnspill(siri, ref, skjema(0, "En benk."));
  await expect(vurderInnspill(await som("Per"), ref, skjema(sett, "Nei."))).rejects.toMatchObject(
    nei("vurdering.feil.nyereFinnes", 409),
  );
  expect(await finnVurderinger(siri, id)).toMatchObject([{ nr: 1, tekst: "En benk." }]);
  expect(await db.$count(hendelse)).toBe(1);
});

test("også det som ikke vises, blir vurdert", async () => {
  const { id, ref } = await lagInnspill(db, { status: "ikke_publisert" });
  const siri = await som("Siri");
  await vurderInnspill(siri, ref, skjema(0, "Tatt med."));
  expect(await finnVurderinger(siri, id)).toHaveLength(1);
});

test("det som ikke finnes, vurderes ikke", async () => {
  await expect(vurderInnspill(await som("Siri"), "R-2026-0000", skjema(0, "Ja"))).rejects.toMatchObject(finnesIkke);
});

test("en vurdering som er skrevet, endres ikke og slettes ikke", async () => {
  const { ref } = await lagInnspill(db);
  await vurderInnspill(await som("Siri"), ref, skjema(0, "En benk."));
  const avvist = { cause: { message: expect.stringContaining("append-only") } };
  await expect(db.update(vurdering).set({ tekst: "Noe annet" })).rejects.toMatchObject(avvist);
  await expect(db.delete(vurdering)).rejects.toMatchObject(avvist);
});

test.each([
  ["oppsummeringen mangler", { oppsummering: "  " }],
  ["vurderingen mangler", { tekst: "" }],
  ["betydningen er ikke en av de fire", { betydning: "kanskje" }],
  ["versjonen er ikke et tall", { nr: "x" }],
])("et skjema der %s, godtas ikke", (_hva, endring) => {
  const felt = { nr: "0", oppsummering: "Kort", tekst: "Langt", betydning: "ikke", ...endring };
  expect(vurderingSkjema.safeParse(felt).success).toBe(false);
});
