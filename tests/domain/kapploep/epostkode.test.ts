import { beforeEach, expect, test } from "vitest";
import { epost, epostkode, identitet, person } from "#db/schema";
import { bestillKode, proevKode } from "~/domain/konto/epostkode.server";
import { finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { nyttMerke } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagKommune } from "../../builders/kommune";
import { kodeI } from "../../setup/postkontor";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const noekler = lagNoekler(nyNoekkel(1));
const gjest = () => samtidig(base.context("gjest", { slag: "gjest", id: null }));
const tjue = <T>(lag: (nr: number) => T) => Array.from({ length: 20 }, (_, nr) => lag(nr));

paaPostgres("koder på likt", () => {
  beforeEach(() => lagKommune(db));

  async function bestilt() {
    const merke = nyttMerke();
    await bestillKode(gjest(), { epost: "kari@example.no", til: "", merke }, noekler);
    const [brev] = await db.select().from(epost);
    return { merke, kode: kodeI({ text: brev!.tekst! }) };
  }

  test("20 gale er fem forsøk, og de andre blir ikke sett på", async () => {
    const { merke, kode } = await bestilt();
    const gale = tjue((nr) => String((Number(kode) + 1 + nr) % 1_000_000).padStart(6, "0"));
    const { vant, nei } = await kapploep(gale.map((gal) => () => proevKode(gjest(), { merke, kode: gal }, noekler)));
    expect(vant).toEqual([]);
    expect(nei.filter((ett) => ett.kode === "epostkode.feil.borte")).toHaveLength(15);
    expect(await db.select().from(epostkode)).toMatchObject([{ forsoek: 5, brukt: null }]);
  });

  test("20 riktige er én innlogging", async () => {
    const { merke, kode } = await bestilt();
    const { vant } = await kapploep(tjue(() => () => proevKode(gjest(), { merke, kode }, noekler)));
    expect(vant).toHaveLength(1);
  });

  test("20 første innlogginger med samme adresse er ett menneske", async () => {
    const bevis = { slag: "epost", epost: "Kari@Example.no" } as const;
    const { vant } = await kapploep(tjue(() => () => finnEllerLagPerson(gjest(), bevis, noekler)));
    expect(new Set(vant.map(({ personId }) => personId)).size).toBe(1);
    expect([await db.$count(person), await db.$count(identitet)]).toEqual([1, 1]);
  });
});
