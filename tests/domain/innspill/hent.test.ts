import { describe, expect, test } from "vitest";
import type { Context, Gjest, Person } from "~/domain/context";
import { finnInnspillITema, finnMineInnspill, hentInnspill } from "~/domain/innspill/hent.server";
import { Refusal } from "~/domain/refusal";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const TEKST = "Ring meg på 900 12 345 om benkene.";
const SKJERMET = "Ring meg på [telefonnummer er fjernet] om benkene.";

/** What everybody who may come to read an innspill is given. */
async function lesAv(status: "mottatt" | "foreslaatt_ikke_publisert" | "publisert" | "ikke_publisert") {
  const [komite, annen] = [await lagKomite(db), await lagKomite(db)];
  const forfatter = await lagPerson(db);
  const { ref } = await lagInnspill(db, {
    status,
    av: forfatter,
    temaId: (await lagTema(db, { komiteId: komite.id })).id,
    tekst: TEKST,
    skjermet: SKJERMET,
    innsending: { navn: "Kari Nord", visNavn: false, kontakt: "kari@eksempel.no", svarkanal: "epost" },
  });
  const lesere: Record<string, Person | Gjest> = {
    "gjest uten kake": { slag: "gjest", id: null },
    gjest: await lagGjest(db),
    "annen innbygger": await lagPerson(db),
    "moderator i annen komité": await lagPerson(db, { moderatorI: [annen] }),
    administrator: await lagPerson(db, { roller: ["administrator"] }),
    fasilitator: await lagPerson(db, { roller: ["fasilitator"] }),
    forfatteren: forfatter,
    "moderator i komiteen": await lagPerson(db, { moderatorI: [annen, komite] }),
    saksbehandler: await lagSaksbehandler(db),
  };
  const lest: Record<string, unknown> = {};
  for (const [navn, leser] of Object.entries(lesere)) lest[navn] = await les(base.context("gjest", leser), ref);
  return lest;
}

async function les(context: Context<"gjest">, ref: string) {
  const svar = await hentInnspill(context, ref).catch((error: Refusal) => error);
  if (svar instanceof Refusal) return svar.kode;
  // The name and the address are for the answer, whoever reads.
  expect(JSON.stringify(svar)).not.toMatch(/Kari Nord|kari@/);
  if (!svar.leserAlt) expect(JSON.stringify(svar)).not.toContain("900 12 345");
  return [svar.original, svar.vist];
}

describe("hvem som leser hva", () => {
  test.each(["mottatt", "foreslaatt_ikke_publisert", "ikke_publisert"] as const)(
    "det som er %s, finnes bare for forfatteren, komiteens medlemmer og saksbehandlere",
    async (status) => {
      expect(await lesAv(status)).toEqual({
        "gjest uten kake": "feil.finnesIkke",
        gjest: "feil.finnesIkke",
        "annen innbygger": "feil.finnesIkke",
        "moderator i annen komité": "feil.finnesIkke",
        administrator: "feil.finnesIkke",
        fasilitator: "feil.finnesIkke",
        forfatteren: [TEKST, null],
        "moderator i komiteen": [TEKST, null],
        saksbehandler: [TEKST, null],
      });
    },
  );

  test("det som er publisert, leser alle skjermet, og originalen følger bare med til de samme", async () => {
    expect(await lesAv("publisert")).toEqual({
      "gjest uten kake": [SKJERMET, SKJERMET],
      gjest: [SKJERMET, SKJERMET],
      "annen innbygger": [SKJERMET, SKJERMET],
      "moderator i annen komité": [SKJERMET, SKJERMET],
      administrator: [SKJERMET, SKJERMET],
      fasilitator: [SKJERMET, SKJERMET],
      forfatteren: [TEKST, SKJERMET],
      "moderator i komiteen": [TEKST, SKJERMET],
      saksbehandler: [TEKST, SKJERMET],
    });
  });

  test("navnet vises når eieren har bedt om det", async () => {
    const { ref } = await lagInnspill(db, { status: "publisert", innsending: { navn: "Kari Nord", visNavn: true } });
    expect((await hentInnspill(base.context("gjest", await lagGjest(db)), ref)).navn).toBe("Kari Nord");
  });

  test("et nummer som ingen har fått, finnes ikke", async () => {
    const context = base.context("gjest", await lagSaksbehandler(db));
    for (const ref of ["R-2026-0000", "' or 1=1 --", ""])
      await expect(hentInnspill(context, ref)).rejects.toMatchObject(finnesIkke);
  });
});

describe("lista i et tema", () => {
  const gjest = () => base.context("gjest", { slag: "gjest", id: null });

  test("har bare det som vises, skjermet, med betydningen av den siste vurderingen", async () => {
    const tema = await lagTema(db);
    for (const status of ["mottatt", "foreslaatt_ikke_publisert", "ikke_publisert"] as const)
      await lagInnspill(db, { status, temaId: tema.id });
    await lagInnspill(db, { status: "publisert" });
    const vist = await lagInnspill(db, { status: "publisert", temaId: tema.id, tekst: TEKST, skjermet: SKJERMET });
    await lagVurdering(db, vist.id, { nr: 1, betydning: "ikke" });
    await lagVurdering(db, vist.id, { nr: 2, betydning: "delvis" });
    const liste = await finnInnspillITema(gjest(), tema.id, null);
    expect(liste).toMatchObject({ neste: null, rader: [{ ref: vist.ref, utdrag: SKJERMET, betydning: "delvis" }] });
    expect(liste.rader).toHaveLength(1);
  });

  test("blas gjennom uten hull og uten gjentakelser, nyeste først, også når mange ble publisert på likt", async () => {
    const tema = await lagTema(db);
    // Three minutes with fifteen each, so that both page borders fall among equals.
    const refs: string[] = [];
    for (let i = 0; i < 45; i++) {
      const publisert = new Date(Date.UTC(2026, 10, 20, 10, i % 3));
      refs.push((await lagInnspill(db, { status: "publisert", temaId: tema.id, publisert })).ref);
    }
    const lest: string[] = [];
    const minutter: number[] = [];
    const sider: number[] = [];
    for (let etter: string | null | undefined; etter !== null;) {
      const side = await finnInnspillITema(gjest(), tema.id, etter ?? null);
      sider.push(side.rader.length);
      lest.push(...side.rader.map(({ ref }) => ref));
      minutter.push(...side.rader.map(({ publisert }) => publisert!.getTime()));
      etter = side.neste;
    }
    expect(sider).toEqual([20, 20, 5]);
    expect(lest.toSorted()).toEqual(refs.toSorted());
    expect(minutter).toEqual(minutter.toSorted((a, b) => b - a));
  });
});

test("ens egne har alt man har sendt, hva det enn ble til, og ingenting av andres", async () => {
  const [jeg, annen] = [await lagGjest(db), await lagGjest(db)];
  for (const status of ["mottatt", "publisert", "ikke_publisert"] as const) await lagInnspill(db, { av: jeg, status });
  await lagInnspill(db, { av: annen, status: "publisert" });
  const mine = await finnMineInnspill(base.context("gjest", jeg));
  expect(mine.map(({ status }) => status).toSorted()).toEqual(["ikke_publisert", "mottatt", "publisert"]);
});
