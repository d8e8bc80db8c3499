import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filerMedDoerer, lesDoerer, ruter } from "../setup/rutekart";

// Remix runs loaders in parallel: a parent's check protects nothing, so each loader and action has its own door.

/** The load balancer's question needs no door: it says nothing about anybody. */
const UTEN_DOER = ["app/routes/drift/healthz.ts"];
const RAMMEN = ["app/routes/flate.tsx", "app/routes/ikke-funnet.tsx"];

test("hver fil med loader eller action står i rutelista", () => {
  const listet = new Set([...ruter.map(({ fil }) => fil), ...RAMMEN]);
  expect(filerMedDoerer.filter((fil) => !listet.has(fil))).toEqual([]);
});

test("hver fil i rutelista finnes, og står der én gang", () => {
  expect(ruter.filter(({ fil }) => !existsSync(fil))).toEqual([]);
  expect(new Set(ruter.map(({ fil }) => fil)).size).toBe(ruter.length);
  expect(new Set(ruter.map(({ sti }) => sti)).size).toBe(ruter.length);
});

describe.each(ruter.filter(({ fil }) => !UTEN_DOER.includes(fil)))("$fil", ({ sti, fil, doerer }) => {
  test("har en loader", () => {
    expect(doerer.map(({ navn }) => navn)).toContain("loader");
  });

  test("går gjennom as() med sin egen sti", () => {
    expect(doerer.filter((doer) => doer.krav === null || doer.sti !== sti)).toEqual([]);
  });

  test("krever rollen som mappa den ligger i, heter", () => {
    const rom = fil.split("/")[2];
    const krav = ["moderator", "saksbehandler", "administrator"].includes(rom!) ? [rom] : ["gjest", "innbygger"];
    for (const doer of doerer) expect(krav).toContain(doer.krav);
  });
});

test("rammens dører er åpne for alle og sier ingenting", () => {
  for (const fil of RAMMEN) for (const { krav } of lesDoerer(fil)) expect(krav).toBe("gjest");
});
