import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { epost, hendelse, instans, oversending, svar, varsel, vurdering } from "#db/schema";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { finnHvaGaarHvor } from "~/domain/instans/finn.server";
import { instansSkjema } from "~/domain/instans/instans";
import { endreInstans, opprettInstans, taUtInstans } from "~/domain/instans/lagre.server";
import { oversendingSkjema } from "~/domain/oversending/oversending";
import { sendVidere } from "~/domain/oversending/send-videre.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
beforeEach(() => lagKommune(db));

const NETTSTED = "https://dialog.example";
const SVAR = "Hullet er meldt til Veg og park.";
const TEKST = "Hull i veien ved skolen. Ring 900 12 345, jeg er 01919010130.";

async function scene(valg: Parameters<typeof lagInnspill>[1] = {}, felt: Partial<typeof instans.$inferInsert> = {}) {
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  const til = nyId();
  await db.insert(instans).values({
    id: til,
    navn: { nb: "Veg og park", nn: "Veg og park" },
    hva: { nb: "Hull i veien" },
    egen: true,
    epost: "veg@eksempel.example",
    rekkefoelge: 1,
    ...felt,
  });
  const forfatter = await lagGjest(db);
  const ett = await lagInnspill(db, {
    av: forfatter,
    tekst: TEKST,
    innsending: { svarkanal: "epost", kontakt: "kari@eksempel.example", navn: "Kari Prøve 01919010130" },
    ...valg,
  });
  const skjema = (mer: Record<string, string> = {}) => oversendingSkjema.parse({ instans: til, tekst: SVAR, ...mer });
  return { siri, til, ett, skjema, forfatter: base.context("gjest", forfatter) };
}
const brevene = (slag: "oversending" | "svar") => db.select().from(epost).where(eq(epost.slag, slag));

test("å sende videre er vurdering og svar i ett: mottakeren får ordene, avsenderen får vite hvor, og loggen hvem", async () => {
  const { siri, ett, skjema, til } = await scene();
  expect(await sendVidere(siri, ett.ref, skjema(), NETTSTED)).toEqual({ paaEpost: true });
  expect(await db.select().from(oversending)).toMatchObject([{ innspillId: ett.id, instansId: til, tekst: SVAR }]);
  expect(await db.select().from(vurdering)).toMatchObject([{ nr: 1, betydning: "orientering" }]);
  expect(await db.select().from(svar)).toMatchObject([{ utfall: "orientering", tekst: SVAR }]);
  expect(await db.select().from(varsel)).toMatchObject([{ kanal: "epost" }]);
  expect(await brevene("svar")).toMatchObject([{ til: "kari@eksempel.example" }]);
  expect((await db.select().from(hendelse)).map(({ slag }) => slag).toSorted()).toEqual([
    "innspill.besvart",
    "innspill.oversendt",
    "innspill.vurdert",
  ]);
});

test("brevet til mottakeren har ordene uten nummer og kontakt, og aldri et fødselsnummer", async () => {
  const { siri, ett, skjema } = await scene();
  await sendVidere(siri, ett.ref, skjema(), NETTSTED);
  const [brev] = await brevene("oversending");
  expect(brev).toMatchObject({ til: "veg@eksempel.example" });
  for (const form of [brev!.tekst!, brev!.html!]) {
    expect(form).toContain("Hull i veien ved skolen.");
    expect(form).toContain(SVAR);
    expect(form).not.toMatch(/900 12 345|01919010130|kari@eksempel|Kari Prøve/);
  }
});

test("bare når det er krysset av for det, får mottakeren vite hvordan de når avsenderen, og da uten fødselsnummer", async () => {
  const { siri, ett, skjema } = await scene();
  await sendVidere(siri, ett.ref, skjema({ medKontakt: "ja" }), NETTSTED);
  const [brev] = await brevene("oversending");
  expect(brev!.tekst).toContain("Kari Prøve");
  expect(brev!.tekst).toContain("kari@eksempel.example");
  expect(brev!.tekst).not.toContain("01919010130");
  const uten = await scene({ innsending: { svarkanal: "her", kontakt: null } });
  await expect(sendVidere(uten.siri, uten.ett.ref, uten.skjema({ medKontakt: "ja" }), NETTSTED)).rejects.toMatchObject(
    nei("oversending.feil.ingenKontakt"),
  );
});

test("det som moderator har skjult, følger ikke med", async () => {
  const { siri, ett, skjema } = await scene({ status: "publisert", skjermet: "Hull ved skolen. ▒▒▒" });
  await sendVidere(siri, ett.ref, skjema(), NETTSTED);
  expect((await brevene("oversending"))[0]!.tekst).toContain("> Hull ved skolen. ▒▒▒");
});

test("uten e-postadresse, eller når det leveres for hånd, går det ikke noe brev", async () => {
  const uten = await scene({}, { epost: null });
  expect(await sendVidere(uten.siri, uten.ett.ref, uten.skjema(), NETTSTED)).toEqual({ paaEpost: false });
  const haand = await scene();
  expect(await sendVidere(haand.siri, haand.ett.ref, haand.skjema({ forHaand: "ja" }), NETTSTED)).toEqual({
    paaEpost: false,
  });
  expect(await brevene("oversending")).toEqual([]);
});

test("det sendes videre én gang, og den andre får vite hvem som gjorde det", async () => {
  const { siri, ett, skjema } = await scene();
  await sendVidere(siri, ett.ref, skjema(), NETTSTED);
  await expect(sendVidere(siri, ett.ref, skjema(), NETTSTED)).rejects.toMatchObject({
    ...nei("oversending.feil.alleredeSendt", 409),
    verdier: { navn: "Siri Saksbehandler", instans: "Veg og park" },
  });
});

test("det som står i en sak, er besvart, trukket eller ikke finnes, sendes ikke videre", async () => {
  const iSak = await scene();
  await lagSak(db, { innspill: [iSak.ett] });
  await expect(sendVidere(iSak.siri, iSak.ett.ref, iSak.skjema(), NETTSTED)).rejects.toMatchObject(
    nei("oversending.feil.staarISak", 409),
  );
  const trukket = await scene();
  await trekkInnspill(trukket.forfatter, trukket.ett.ref);
  await expect(sendVidere(trukket.siri, trukket.ett.ref, trukket.skjema(), NETTSTED)).rejects.toMatchObject(
    nei("trekk.feil.iArbeid", 409),
  );
  await expect(sendVidere(trukket.siri, "R-1999-0001", trukket.skjema(), NETTSTED)).rejects.toMatchObject(finnesIkke);
  expect(await db.$count(oversending)).toBe(0);
});

test("en vurdering som alt er skrevet, står", async () => {
  const { siri, ett, skjema } = await scene();
  await lagVurdering(db, ett.id, { tekst: "Skrevet før." });
  await sendVidere(siri, ett.ref, skjema(), NETTSTED);
  expect(await db.select().from(vurdering)).toMatchObject([{ tekst: "Skrevet før." }]);
});

test("til et sted som er ute av bruk, sendes ingenting", async () => {
  const { siri, ett, skjema } = await scene({}, { rekkefoelge: null });
  await expect(sendVidere(siri, ett.ref, skjema(), NETTSTED)).rejects.toMatchObject({
    felt: { instans: { kode: "oversending.feil.instans" } },
  });
  expect(await db.$count(vurdering)).toBe(0);
});

test("veien viser når det ble sendt og hvor, og står også når avsenderen trekker det etterpå", async () => {
  const { siri, ett, skjema, forfatter } = await scene();
  await sendVidere(siri, ett.ref, skjema(), NETTSTED);
  const veien = async () => byggSlikGikkDet(forfatter, await hentInnspill(forfatter, ett.ref));
  expect((await veien()).find(({ slag }) => slag === "sendtVidere")).toMatchObject({
    tid: siri.naa,
    instans: { tekst: "Veg og park" },
  });
  await trekkInnspill(forfatter, ett.ref);
  expect((await veien()).map(({ slag }) => slag)).toEqual(["mottatt", "vurdert", "sendtVidere", "svar", "trukket"]);
});

test("stedene endres, tas ut av bruk og tas i bruk igjen, og innbyggerne ser aldri adressen for brev", async () => {
  const admin = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
  const id = nyId();
  const felt = instansSkjema.parse({
    navnNb: "Vann",
    hvaNb: "Lekkasjer",
    epost: "vann@eksempel.example",
    telefon: "72 41 00 20",
    nettside: "https://eksempel.no/vann",
    rekkefoelge: "2",
  });
  await opprettInstans(admin, id, felt);
  await opprettInstans(admin, id, felt);
  await endreInstans(admin, id, felt);
  const vises = await finnHvaGaarHvor(base.context("gjest", { slag: "gjest", id: null }));
  expect(vises).toMatchObject([{ navn: { tekst: "Vann" }, telefon: "72 41 00 20" }]);
  expect(JSON.stringify(vises)).not.toContain("vann@");
  await taUtInstans(admin, id);
  expect(await finnHvaGaarHvor(admin)).toEqual([]);
  await expect(taUtInstans(admin, id)).rejects.toMatchObject(nei("instans.feil.alleredeTattUt", 409));
  await endreInstans(admin, id, felt);
  expect(await finnHvaGaarHvor(admin)).toHaveLength(1);
  expect(await db.$count(hendelse)).toBe(3);
});

test.each(["javascript:alert(1)", "ftp://eksempel.no", "//eksempel.no", "data:text/html,x", "https:// x"])(
  "en nettside er http eller https, ikke %s",
  (nettside) => {
    const lest = instansSkjema.safeParse({ navnNb: "A", hvaNb: "B", nettside, rekkefoelge: "1" });
    expect(lest.error?.issues.map(({ path }) => path[0])).toEqual(["nettside"]);
  },
);
