import { describe, expect, test } from "vitest";
import { hendelse, innspill, moderering } from "#db/schema";
import type { Context } from "~/domain/context";
import {
  bekreftIkkePublisering,
  foreslaaIkkePublisering,
  sendTilbakeTilKoe,
  taTilbakeAvgjoerelse,
} from "~/domain/moderering/avslaa.server";
import { finnKoe } from "~/domain/moderering/koe.server";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const FORSLAG = { grunn: "personangrep", begrunnelse: "Det navngir en ansatt." } as const;

async function scene() {
  const [komite, annen] = [await lagKomite(db), await lagKomite(db)];
  const { ref } = await lagInnspill(db, { temaId: (await lagTema(db, { komiteId: komite.id })).id });
  const moderatorI = async (i: { id: string }) => base.context("moderator", await lagPerson(db, { moderatorI: [i] }));
  return { ref, en: await moderatorI(komite), to: await moderatorI(komite), fremmed: await moderatorI(annen) };
}
const status = async () => (await db.select({ status: innspill.status }).from(innspill))[0]!.status;
const refsIKoen = async (context: Context<"moderator">) => (await finnKoe(context)).rader.map(({ ref }) => ref);

/** Everything a moderator can do with an innspill. */
const handlinger: Record<string, (context: Context<"moderator">, ref: string) => Promise<void>> = {
  publiser: (context, ref) => publiserInnspill(context, ref, { skjul: [] }),
  foreslaa: (context, ref) => foreslaaIkkePublisering(context, ref, FORSLAG),
  bekreft: bekreftIkkePublisering,
  sendTilbake: (context, ref) => sendTilbakeTilKoe(context, ref, "Det er kritikk, ikke angrep."),
  taTilbake: (context, ref) => taTilbakeAvgjoerelse(context, ref, "Feil"),
  overlat: (context, ref) => overlatInnspill(context, ref, ""),
};

describe("det skal to til for ikke å publisere", () => {
  test("den som foreslo det, kan verken bekrefte eller sende tilbake", async () => {
    const { ref, en } = await scene();
    await handlinger["foreslaa"]!(en, ref);
    for (const handling of ["bekreft", "sendTilbake", "publiser", "foreslaa"])
      await expect(handlinger[handling]!(en, ref)).rejects.toMatchObject(nei("moderering.feil.venterPaaAnnen", 409));
    expect(await status()).toBe("foreslaatt_ikke_publisert");
    expect((await finnKoe(en)).rader).toMatchObject([{ ref, mittForslag: true }]);
  });

  test("en annen i komiteen bekrefter, og innspillet er ute av køen uten å vises", async () => {
    const { ref, en, to } = await scene();
    await handlinger["foreslaa"]!(en, ref);
    expect((await finnKoe(to)).rader).toMatchObject([{ ref, mittForslag: false }]);
    await handlinger["bekreft"]!(to, ref);
    expect(await db.select().from(innspill)).toMatchObject([{ status: "ikke_publisert", vises: false }]);
    expect(await refsIKoen(en)).toEqual([]);
  });

  test("en annen sender det tilbake til køen, og kan så foreslå det selv til den første", async () => {
    const { ref, en, to } = await scene();
    await handlinger["foreslaa"]!(en, ref);
    await handlinger["sendTilbake"]!(to, ref);
    expect(await status()).toBe("mottatt");
    await handlinger["foreslaa"]!(to, ref);
    await expect(handlinger["bekreft"]!(to, ref)).rejects.toMatchObject(nei("moderering.feil.venterPaaAnnen", 409));
    await handlinger["bekreft"]!(en, ref);
    expect(await status()).toBe("ikke_publisert");
  });

  test("det finnes ikke noe forslag å bekrefte før noen har foreslått det", async () => {
    const { ref, to } = await scene();
    for (const handling of ["bekreft", "sendTilbake"])
      await expect(handlinger[handling]!(to, ref)).rejects.toMatchObject(nei("moderering.feil.tilbakeIKoe", 409));
  });

  test("når det er avgjort, får den som kommer etter, vite hva det ble", async () => {
    const { ref, en, to } = await scene();
    await handlinger["foreslaa"]!(en, ref);
    await handlinger["bekreft"]!(to, ref);
    for (const handling of ["publiser", "foreslaa", "bekreft", "sendTilbake", "overlat"])
      await expect(handlinger[handling]!(en, ref), handling).rejects.toMatchObject(
        nei("moderering.feil.alleredeBehandlet.ikke_publisert", 409),
      );
  });

  test("et nei kan tas tilbake med en grunn, og er i køen igjen", async () => {
    const { ref, en, to } = await scene();
    await handlinger["foreslaa"]!(en, ref);
    await handlinger["bekreft"]!(to, ref);
    await handlinger["taTilbake"]!(en, ref);
    expect([await status(), await refsIKoen(to)]).toEqual(["mottatt", [ref]]);
  });
});

describe("inhabil", () => {
  test("innspillet er ute av den ene køen for godt, og i de andres som før", async () => {
    const { ref, en, to } = await scene();
    await handlinger["overlat"]!(en, ref);
    expect([await refsIKoen(en), await refsIKoen(to)]).toEqual([[], [ref]]);
    expect(await status()).toBe("mottatt");
    await handlinger["foreslaa"]!(to, ref);
    for (const handling of Object.keys(handlinger))
      await expect(handlinger[handling]!(en, ref), handling).rejects.toMatchObject(nei("moderering.feil.inhabil", 409));
    expect(await status()).toBe("foreslaatt_ikke_publisert");
  });

  test("den som er inhabil, kan heller ikke ta tilbake det andre har publisert", async () => {
    const { ref, en, to } = await scene();
    await handlinger["overlat"]!(en, ref);
    await handlinger["publiser"]!(to, ref);
    await expect(handlinger["taTilbake"]!(en, ref)).rejects.toMatchObject(nei("moderering.feil.inhabil", 409));
  });
});

describe("utenfor komiteen", () => {
  test.each(Object.keys(handlinger))(
    "er %s som om innspillet ikke fantes, og ingenting er skrevet",
    async (handling) => {
      const { ref, en, fremmed } = await scene();
      if (handling === "bekreft" || handling === "sendTilbake") await handlinger["foreslaa"]!(en, ref);
      if (handling === "taTilbake") await handlinger["publiser"]!(en, ref);
      const foer = [await status(), await db.$count(moderering), await db.$count(hendelse)];
      await expect(handlinger[handling]!(fremmed, ref)).rejects.toMatchObject(finnesIkke);
      await expect(handlinger[handling]!(en, "R-2026-0000")).rejects.toMatchObject(finnesIkke);
      expect([await status(), await db.$count(moderering), await db.$count(hendelse)]).toEqual(foer);
    },
  );

  test("er køen tom, og en moderator uten komité har ingen kø", async () => {
    const { fremmed } = await scene();
    expect(await refsIKoen(fremmed)).toEqual([]);
    expect(await refsIKoen(base.context("moderator", await lagPerson(db)))).toEqual([]);
  });
});

test("køen går etter svarfrist og blas gjennom uten hull og uten gjentakelser", async () => {
  const komite = await lagKomite(db);
  const temaId = (await lagTema(db, { komiteId: komite.id })).id;
  for (let i = 0; i < 60; i++) await lagInnspill(db, { temaId, svarfrist: `2027-01-0${1 + (i % 2)}` });
  const context = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
  const foerste = await finnKoe(context);
  const andre = await finnKoe(context, foerste.neste);
  const alle = [...foerste.rader, ...andre.rader];
  expect([foerste.rader.length, andre.rader.length, andre.neste]).toEqual([50, 10, null]);
  expect(new Set(alle.map(({ ref }) => ref)).size).toBe(60);
  const frister = alle.map(({ svarfrist }) => svarfrist);
  expect(frister).toEqual(frister.toSorted());
});
