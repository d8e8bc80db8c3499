import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { alternativ, avstemning, hendelse } from "#db/schema";
import { aapneAvstemning } from "~/domain/avstemning/aapne.server";
import { endreAlternativ, hentAlternativ, hentInnForslag } from "~/domain/avstemning/alternativ.server";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { endreAvstemning, forlengFrist } from "~/domain/avstemning/endre.server";
import { knyttTilSak } from "~/domain/avstemning/knytt-sak.server";
import { alternativSkjema, oppsettSkjema } from "~/domain/avstemning/oppsett";
import { stengAvstemning, stengForfalte } from "~/domain/avstemning/steng.server";
import { systemContext } from "~/domain/context";
import { lagAvstemning, lagForslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { NAA } from "../../setup/tid";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const TI = Array.from({ length: 10 }, (_, nr) => nr);
const TO = { slag: "godkjenning" as const, alternativer: [{}, {}] };
const ansatt = async () => samtidig(base.context("saksbehandler", await lagSaksbehandler(db)));
const naa = { naar: "naa", dag: "" } as const;
const hendelser = (slag: "avstemning.aapnet" | "avstemning.endret" | "avstemning.stengt" | "alternativ.lagret") =>
  db.$count(hendelse, eq(hendelse.slag, slag));

paaPostgres("avstemninger på likt", () => {
  beforeEach(() => lagKommune(db));

  test("åpnes av én, og ni får 409", async () => {
    const [{ slug }, siri] = [await lagAvstemning(db, { ...TO, aapner: null }), await ansatt()];
    const { vant, nei } = await kapploep(TI.map(() => () => aapneAvstemning(siri, slug, naa)));
    expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, TI.slice(1).map(() => 409)]);
    expect(await hendelser("avstemning.aapnet")).toBe(1);
  });

  test("endres av én av dem som så det samme, og ingens ord går tapt uten at de får vite det", async () => {
    const [{ slug }, siri] = [await lagAvstemning(db, { ...TO, aapner: null }), await ansatt()];
    const { sett } = await hentTilArbeid(siri, slug);
    const skjema = (nr: number) =>
      oppsettSkjema.parse({ slag: "godkjenning", krav: "gjest", spoersmaalNb: `Spørsmål ${nr}`, sett });
    const { vant, nei } = await kapploep(TI.map((nr) => () => endreAvstemning(siri, slug, skjema(nr))));
    expect([vant.length, nei.length, await hendelser("avstemning.endret")]).toEqual([1, 9, 1]);
  });

  test("det som åpnes, er det som sto der: et alternativ endres før eller aldri", async () => {
    for (const nr of TI) {
      const { slug, alternativer } = await lagAvstemning(db, { ...TO, aapner: null });
      const siri = await ansatt();
      const id = alternativer[0]!.id;
      const { sett } = await hentAlternativ(siri, slug, id);
      const ny = alternativSkjema.parse({ tittelNb: `Endret ${nr}`, sjekk: "ikke_med", begrunnelse: "Nei.", sett });
      // With one alternative left it does not open; opened, nothing is taken out of it.
      const { vant, nei } = await kapploep([
        () => aapneAvstemning(siri, slug, naa),
        () => endreAlternativ(siri, slug, id, ny),
      ]);
      expect([vant.length, nei.length]).toEqual([1, 1]);
      const [rad] = await db.select({ aapner: avstemning.aapner }).from(avstemning).where(eq(avstemning.slug, slug));
      const [ett] = await db.select({ sjekk: alternativ.sjekk }).from(alternativ).where(eq(alternativ.id, id));
      expect(ett!.sjekk).toBe(rad!.aapner ? "med" : "ikke_med");
    }
  });

  test("samme forslag hentes inn én gang", async () => {
    const siri = await ansatt();
    const forslag = await lagForslag(db);
    const { id, slug } = await lagAvstemning(db, { ...TO, aapner: null, temaId: forslag.innspill.temaId });
    const { vant } = await kapploep(TI.map(() => () => hentInnForslag(siri, slug, { forslag: [forslag.ref] })));
    expect(vant.reduce((sum, { antall }) => sum + antall, 0)).toBe(1);
    expect(await db.$count(alternativ, eq(alternativ.avstemningId, id))).toBe(3);
  });

  test("stenges én gang, for hånd eller av jobben, og fristen flyttes ikke etterpå", async () => {
    for (const _ of TI) {
      const { slug } = await lagAvstemning(db, { ...TO, stenger: new Date(NAA.getTime() - 1) });
      const siri = await ansatt();
      await kapploep<unknown>([
        () => stengAvstemning(siri, slug),
        () => stengForfalte(samtidig(systemContext(db, NAA)), () => {}),
        () => stengAvstemning(siri, slug),
      ]);
      await expect(forlengFrist(siri, slug, { frist: "2027-01-01" })).rejects.toMatchObject({ status: 409 });
    }
    expect(await hendelser("avstemning.stengt")).toBe(10);
  });

  test("lengre frist og stenging for hånd: den som kommer sist, vet hvordan det står", async () => {
    for (const _ of TI) {
      const { slug } = await lagAvstemning(db, { ...TO, stenger: new Date("2026-12-01T23:00:00Z") });
      const siri = await ansatt();
      const { vant, nei } = await kapploep<unknown>([
        () => stengAvstemning(siri, slug),
        () => forlengFrist(siri, slug, { frist: "2026-12-24" }),
      ]);
      expect(vant.length + nei.length).toBe(2);
      expect(nei.every(({ kode }) => kode === "avstemningsarbeid.feil.erOver")).toBe(true);
      expect(await hentTilArbeid(siri, slug)).toMatchObject({
        status: "stengt",
        frist: nei.length > 0 ? "2026-12-01" : "2026-12-24",
      });
    }
  });

  test("går til én sak", async () => {
    const { slug } = await lagAvstemning(db, TO);
    const siri = await ansatt();
    const saker = [];
    for (const _ of TI) saker.push((await lagSak(db)).nr);
    const { vant, nei } = await kapploep(saker.map((sak) => () => knyttTilSak(siri, slug, { sak, sett: "" })));
    expect([vant.length, nei.length]).toEqual([1, 9]);
  });
});
