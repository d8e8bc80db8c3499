import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { avstemning, forslag, forslagsversjon, innspill, innspillTekst, stemme, tema } from "#db/schema";
import { hentRegler } from "~/domain/avstemning/regler.server";
import { hentMinStemme, stem, trekkStemme } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { finnForslagsversjoner, hentForslag } from "~/domain/forslag/hent.server";
import {
  hentForNyVersjon,
  ikkePubliserForslagsversjon,
  publiserForslagsversjon,
  sendForslagsversjon,
} from "~/domain/forslag/versjon.server";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { taTilbakeAvgjoerelse } from "~/domain/moderering/avslaa.server";
import { finnKoe } from "~/domain/moderering/koe.server";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import type { Refusal } from "~/domain/refusal";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db, context } = base;
const noekler = lagNoekler(nyNoekkel(1));
const nei = (kode: string) => expect.objectContaining({ kode }) as Refusal;
const ny = {
  tekst: "Benker langs elva\nSett opp tjue benker. Ring 900 12 345.",
  endring: "Tjue i stedet for ti, sier Kari på 900 12 345.",
};
const ingenSkjul = { skjul: [] };

async function lagVerden(valg: Parameters<typeof lagForslag>[1] = {}) {
  const komite = await lagKomite(db);
  const { id: temaId } = await lagTema(db, { komiteId: komite.id });
  const forfatter = await lagGjest(db);
  const om = await lagForslag(db, { av: forfatter, temaId, ...valg });
  const moderator = context("moderator", await lagPerson(db, { moderatorI: [komite] }));
  return {
    om,
    komite,
    temaId,
    forfatter: context("gjest", forfatter),
    moderator,
    send: (hva = ny) => sendForslagsversjon(context("gjest", forfatter), om.ref, hva),
    stem: async (versjon = 1) => {
      const velger = context("gjest", await lagGjest(db));
      await stem(velger, om.avstemning.slug, { svar: "enig", versjon: String(versjon) }, noekler);
      return velger;
    },
    vist: async () => (await hentInnspill(context("gjest", { slag: "gjest", id: null }), om.ref)).vist,
  };
}

beforeEach(() => lagKommune(db));

describe("en ny versjon", () => {
  test("endrer ingenting før komiteen har publisert den", async () => {
    const { om, send, vist } = await lagVerden();
    const foer = await vist();
    expect(await send()).toBe(2);
    expect(await vist()).toBe(foer);
    expect(await db.select({ versjon: avstemning.versjon }).from(avstemning)).toEqual([{ versjon: 1 }]);
    expect(await db.$count(innspillTekst, eq(innspillTekst.innspillId, om.innspill.id))).toBe(2);
  });

  test("blir det som vises og stemmes over, med det personlige skjult, og det gamle står", async () => {
    const { om, send, moderator, vist } = await lagVerden();
    await send();
    await publiserForslagsversjon(moderator, om.ref, 2, { skjul: ["tjue"] });
    expect(await vist()).not.toMatch(/tjue|900/);
    expect(await db.select({ versjon: avstemning.versjon }).from(avstemning)).toEqual([{ versjon: 2 }]);
    expect(await db.select({ versjon: forslag.versjon, tittel: forslag.tittel }).from(forslag)).toEqual([
      { versjon: 2, tittel: "Benker langs elva" },
    ]);
    const [rad] = await db.select().from(forslagsversjon);
    expect(rad).toMatchObject({ status: "publisert", etterStemmer: false, endring: ny.endring });
    expect(rad!.skjermetEndring).not.toMatch(/Tjue|900/);
    const versjoner = await finnForslagsversjoner(moderator, { id: om.id, innspillId: om.innspill.id });
    expect(versjoner.map(({ nr }) => nr)).toEqual([2, 1]);
    expect(versjoner[1]!.tekst).toBe("Benker langs elva\nSett opp ti benker.");
    expect(versjoner[0]!.tekst).toBe(await vist());
  });

  test("publisert etter at noen har stemt, er merket for godt, også om stemmen er trukket", async () => {
    const { om, send, moderator, stem: stemt } = await lagVerden();
    await trekkStemme(await stemt(), om.avstemning.slug, noekler);
    await send();
    await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
    expect(await hentForslag(moderator, om.innspill.id)).toMatchObject({ versjon: 2, etterStemmer: true });
  });

  test("publisert før noen har stemt, er ikke merket", async () => {
    const { om, send, moderator } = await lagVerden();
    await send();
    await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
    expect(await hentForslag(moderator, om.innspill.id)).toMatchObject({ versjon: 2, etterStemmer: false });
  });

  test("lar stemmer stå ved den versjonen de ble gitt på, og den som leste den gamle, må lese den nye", async () => {
    const { om, send, moderator, stem: stemt } = await lagVerden();
    const velger = await stemt();
    await send();
    await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
    const regler = await hentRegler(velger, om.avstemning.slug);
    expect(regler.versjon).toBe(2);
    expect(await hentMinStemme(velger, regler, noekler)).toMatchObject({ versjon: 1 });
    await expect(stemt(1)).rejects.toEqual(nei("avstemning.feil.nyVersjon"));
    await stemt(2);
    expect(
      (await db.select({ versjon: stemme.versjon }).from(stemme)).map(({ versjon }) => versjon).toSorted(),
    ).toEqual([1, 2]);
  });

  test("sendes av den som skrev forslaget, og av ingen andre", async () => {
    const { om, moderator } = await lagVerden();
    for (const aktoer of [
      await lagGjest(db),
      { slag: "gjest" as const, id: null },
      await lagPerson(db),
      moderator.aktoer,
    ]) {
      await expect(sendForslagsversjon(context("gjest", aktoer), om.ref, ny)).rejects.toMatchObject({ status: 404 });
      await expect(hentForNyVersjon(context("gjest", aktoer), om.ref)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("venter alene, og må være en annen tekst", async () => {
    const { om, send, moderator } = await lagVerden();
    await expect(send({ ...ny, tekst: "Benker langs elva\nSett opp ti benker." })).rejects.toEqual(nei("feil.skjema"));
    await send();
    await expect(send({ ...ny, tekst: "Noe annet" })).rejects.toEqual(nei("forslag.feil.versjon.venter"));
    await ikkePubliserForslagsversjon(moderator, om.ref, 2, "Ikke et forslag lenger.");
    expect(await send({ ...ny, tekst: "Noe annet" })).toBe(3);
  });

  test("sendes og publiseres ikke når avstemningen er over", async () => {
    const { om, send, moderator } = await lagVerden();
    await send();
    await stengAvstemning(context("saksbehandler", await lagSaksbehandler(db)), om.avstemning.slug);
    await expect(publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul)).rejects.toEqual(
      nei("forslag.feil.versjon.stengt"),
    );
    await ikkePubliserForslagsversjon(moderator, om.ref, 2, "Avstemningen er over.");
    await expect(send()).rejects.toEqual(nei("forslag.feil.versjon.stengt"));
  });

  test("sendes ikke av et innbyggerforslag som samler underskrifter, og ikke av noe som ikke vises", async () => {
    const forfatter = await lagGjest(db);
    const { ref } = await lagInnbyggerforslag(db, { av: forfatter });
    await expect(sendForslagsversjon(context("gjest", forfatter), ref, ny)).rejects.toEqual(
      nei("forslag.feil.versjon.innbyggerforslag"),
    );
    const { om, send } = await lagVerden();
    await db.update(innspill).set({ vises: false }).where(eq(innspill.id, om.innspill.id));
    await expect(send()).rejects.toEqual(nei("forslag.feil.versjon.ikkeVist"));
  });

  test("behandles av komiteens medlemmer, og av den som er først", async () => {
    const { om, send, moderator } = await lagVerden();
    await send();
    const annen = context("moderator", await lagPerson(db, { moderatorI: [await lagKomite(db, { slug: "annen" })] }));
    await expect(publiserForslagsversjon(annen, om.ref, 2, ingenSkjul)).rejects.toMatchObject({ status: 404 });
    await expect(ikkePubliserForslagsversjon(annen, om.ref, 2, "Nei")).rejects.toMatchObject({ status: 404 });
    await expect(publiserForslagsversjon(moderator, om.ref, 3, ingenSkjul)).rejects.toMatchObject({ status: 404 });
    await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
    await expect(publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul)).rejects.toEqual(
      nei("forslag.feil.versjon.publisert"),
    );
    await expect(ikkePubliserForslagsversjon(moderator, om.ref, 2, "Nei")).rejects.toEqual(
      nei("forslag.feil.versjon.publisert"),
    );
  });

  test("behandles ikke av den som er inhabil, eller når forslaget er trukket eller tatt tilbake i køen", async () => {
    const { om, send, moderator, forfatter, komite } = await lagVerden();
    await send();
    await overlatInnspill(moderator, om.ref, "");
    await expect(publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul)).rejects.toEqual(
      nei("moderering.feil.inhabil"),
    );
    const annen = context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    await taTilbakeAvgjoerelse(annen, om.ref, "Feil.");
    await expect(publiserForslagsversjon(annen, om.ref, 2, ingenSkjul)).rejects.toEqual(
      nei("forslag.feil.versjon.ikkeVist"),
    );
    await publiserInnspill(annen, om.ref, ingenSkjul);
    await trekkInnspill(forfatter, om.ref);
    await expect(publiserForslagsversjon(annen, om.ref, 2, ingenSkjul)).rejects.toEqual(nei("trekk.feil.moderering"));
  });

  test("som ikke ble publisert, lar teksten stå, og forfatteren leser hvorfor", async () => {
    const { om, send, moderator, vist } = await lagVerden();
    const foer = await vist();
    await send();
    await ikkePubliserForslagsversjon(moderator, om.ref, 2, "Den handler om noe annet.");
    expect(await vist()).toBe(foer);
    expect((await hentForslag(moderator, om.innspill.id)).siste).toEqual({
      nr: 2,
      status: "ikke_publisert",
      begrunnelse: "Den handler om noe annet.",
    });
  });

  test("skjuler ikke ord som ikke står der", async () => {
    const { om, send, moderator } = await lagVerden();
    await send();
    await expect(publiserForslagsversjon(moderator, om.ref, 2, { skjul: ["Rakfisk"] })).rejects.toEqual(
      nei("feil.skjema"),
    );
    expect(await db.select({ versjon: avstemning.versjon }).from(avstemning)).toEqual([{ versjon: 1 }]);
  });
});

describe("køen", () => {
  test("har en ny versjon, merket, til den er behandlet", async () => {
    const { om, send, moderator } = await lagVerden();
    expect((await finnKoe(moderator)).rader).toEqual([]);
    await send();
    expect((await finnKoe(moderator)).rader).toMatchObject([
      { ref: om.ref, slag: "forslag", nyVersjon: true, utdrag: ny.tekst.slice(0, 160) },
    ]);
    await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
    expect((await finnKoe(moderator)).rader).toEqual([]);
  });

  test("har ikke andres komiteers, eller den man har sagt seg inhabil til", async () => {
    const { om, send, moderator, komite } = await lagVerden();
    await send();
    const utenfor = context("moderator", await lagPerson(db, { moderatorI: [await lagKomite(db, { slug: "annen" })] }));
    expect((await finnKoe(utenfor)).rader).toEqual([]);
    await overlatInnspill(moderator, om.ref, "");
    expect((await finnKoe(moderator)).rader).toEqual([]);
    const annen = context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    expect((await finnKoe(annen)).rader).toHaveLength(1);
  });

  test("sier hva som er forslag, innbyggerforslag og vanlige innspill", async () => {
    const { om, moderator, temaId } = await lagVerden();
    await db
      .update(innspill)
      .set({ status: "mottatt", vises: false, publisert: null })
      .where(eq(innspill.id, om.innspill.id));
    await lagInnspill(db, { temaId });
    const { innspill: innbyggers } = await lagInnbyggerforslag(db, { temaId });
    await db
      .update(innspill)
      .set({ status: "mottatt", vises: false, publisert: null })
      .where(eq(innspill.id, innbyggers.id));
    const { rader } = await finnKoe(moderator);
    expect(rader.map(({ slag }) => slag).toSorted()).toEqual(["forslag", "innbyggerforslag", null].toSorted());
    expect(rader.every(({ nyVersjon }) => !nyVersjon)).toBe(true);
  });

  test("viser den ventende teksten bare til forfatteren og dem som skal lese den", async () => {
    const { om, send, forfatter, moderator } = await lagVerden();
    await send();
    const les = async (c: Parameters<typeof hentInnspill>[0]) =>
      (await hentInnspill(c, om.ref)).forslag?.venter?.nr ?? null;
    expect(await les(forfatter)).toBe(2);
    expect(await les(moderator)).toBe(2);
    expect(await les(context("gjest", await lagGjest(db)))).toBeNull();
    expect(await les(context("gjest", await lagPerson(db)))).toBeNull();
  });
});

test("etter første stemme endres teksten bare med en ny, merket versjon", async () => {
  const { om, send, moderator, stem: stemt, vist } = await lagVerden();
  await stemt();
  const foer = await vist();
  // All that can be done with its words elsewhere leaves them as they were.
  await taTilbakeAvgjoerelse(moderator, om.ref, "For å se på den.");
  await publiserInnspill(moderator, om.ref, ingenSkjul);
  await db.update(tema).set({ forslagsstemme: "stoette" });
  expect(await vist()).toBe(foer);
  await send();
  expect(await vist()).toBe(foer);
  await publiserForslagsversjon(moderator, om.ref, 2, ingenSkjul);
  const [rad] = await db
    .select()
    .from(forslagsversjon)
    .where(and(eq(forslagsversjon.forslagId, om.id), eq(forslagsversjon.nr, 2)));
  expect(rad!.etterStemmer).toBe(true);
  expect(await vist()).not.toBe(foer);
  const versjoner = await finnForslagsversjoner(moderator, { id: om.id, innspillId: om.innspill.id });
  expect(versjoner.map(({ nr, tekst }) => [nr, tekst === foer])).toEqual([
    [2, false],
    [1, true],
  ]);
});
