import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lagUtstedere, lesUtstedere } from "~/access/utstedere.server";
import { EnvFeil } from "~/platform/env.server";

const mappe = mkdtempSync(join(tmpdir(), "traad-utstedere-"));
afterAll(() => rmSync(mappe, { recursive: true }));

const IDPORTEN = {
  kode: "idporten",
  navn: "ID-porten",
  utsteder: "https://idporten.no",
  klientId: "abc",
  hemmelighet: "env:IDPORTEN_HEMMELIGHET",
  slag: "eid",
  acr: ["idporten-loa-substantial", "idporten-loa-high"],
  personClaim: "pid",
};
const ENTRA = {
  kode: "entra",
  navn: { nb: "jobbkontoen", nn: "jobbkontoen din" },
  utsteder: "https://login.microsoftonline.com/0000/v2.0",
  klientId: "def",
  hemmelighet: "env:ENTRA_HEMMELIGHET",
  slag: "ansatt",
  personClaim: "sub",
  roller: [{ claim: "groups", verdi: "1234", rolle: "saksbehandler" }],
};
const env = { IDPORTEN_HEMMELIGHET: "hemmelig-a", ENTRA_HEMMELIGHET: "hemmelig-b" };

function les(innhold: unknown, valg: { eksempel?: boolean; env?: Record<string, string> } = {}) {
  const fil = join(mappe, "utstedere.json");
  writeFileSync(fil, typeof innhold === "string" ? innhold : JSON.stringify(innhold));
  return lesUtstedere(fil, { eksempel: false, env, ...valg });
}

function feilene(innhold: unknown, valg?: Parameters<typeof les>[1]): string {
  try {
    les(innhold, valg);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvFeil);
    return (error as EnvFeil).feil.join("\n");
  }
  throw new Error("ble godtatt");
}

test("uten fil er det ingen å logge inn hos", () => {
  expect(lesUtstedere(null, { eksempel: false })).toEqual([]);
});

test("flere utstedere leses i rekkefølge, med hemmelighetene fra miljøet", () => {
  const [idporten, entra] = les([IDPORTEN, ENTRA]);
  expect(idporten).toMatchObject({
    kode: "idporten",
    hemmelighet: "hemmelig-a",
    navn: { nb: "ID-porten" },
    roller: [],
  });
  expect(entra).toMatchObject({ hemmelighet: "hemmelig-b", acr: [], scope: "openid profile", navneClaim: "name" });
  const utstedere = lagUtstedere([idporten!, entra!]);
  expect(utstedere.finn("entra")?.navn.nn).toBe("jobbkontoen din");
  expect(utstedere.finn("finnes-ikke")).toBeUndefined();
});

describe("det som er galt, sies med hvor det står og hva det skulle vært", () => {
  test.each<[string, unknown]>([
    ["is not JSON", "[{"],
    ["0.kode: must be 2–31 small letters", [{ ...IDPORTEN, kode: "ID porten" }]],
    ["0.kode: is taken by a page of our own", [{ ...IDPORTEN, kode: "retur" }]],
    ["1.kode: is used twice", [IDPORTEN, { ...ENTRA, kode: "idporten" }]],
    ["1.utsteder: is listed twice", [IDPORTEN, { ...IDPORTEN, kode: "en-til", utsteder: "https://idporten.no/" }]],
    ["0.utsteder: must be https://", [{ ...IDPORTEN, utsteder: "http://idporten.no" }]],
    ["0.utsteder: must be https://", [{ ...IDPORTEN, utsteder: "idporten.no" }]],
    ["0.acr: must name at least one level", [{ ...IDPORTEN, acr: [] }]],
    ['0.personClaim: must be "pid" for an eID', [{ ...IDPORTEN, personClaim: "sub" }]],
    ["0.roller: may be given by an issuer for staff only", [{ ...IDPORTEN, roller: ENTRA.roller }]],
    ["0.navn: must be a name", [{ ...IDPORTEN, navn: {} }]],
    [
      "0.roller.0.komite: must be given for a moderator",
      [{ ...ENTRA, roller: [{ ...ENTRA.roller[0], rolle: "moderator" }] }],
    ],
    ["0.roller.0.komite: must be given for a moderator", [{ ...ENTRA, roller: [{ ...ENTRA.roller[0], komite: "x" }] }]],
    ["0: Unrecognized key", [{ ...IDPORTEN, hemmlighet: "env:X" }]],
    ["0.hemmelighet: the variable FINNES_IKKE is not set", [{ ...IDPORTEN, hemmelighet: "env:FINNES_IKKE" }]],
  ])("%s", (melding, innhold) => {
    expect(feilene(innhold)).toContain(melding);
  });

  test("en fil som ikke finnes", () => {
    expect(() => lesUtstedere(join(mappe, "borte.json"), { eksempel: false })).toThrow("cannot be read");
  });

  test("alt på en gang, og ingen hemmelighet", () => {
    const sagt = feilene([{ ...IDPORTEN, kode: "", hemmelighet: "svært-hemmelig", slag: "noe" }]);
    expect(sagt.split("\n").length).toBeGreaterThan(1);
    expect(sagt).not.toContain("svært-hemmelig");
  });
});

describe("en hemmelighet som står i fila,", () => {
  const aapen = { ...IDPORTEN, hemmelighet: "svært-hemmelig" };
  test("godtas ikke i drift", () => {
    expect(feilene([aapen])).toBe(
      `TRAAD_UTSTEDERE (${join(mappe, "utstedere.json")}) 0.hemmelighet: must be "env:NAME": a secret does not lie in a file`,
    );
  });
  test.each(["http://localhost:3900", "http://127.0.0.1:3900", "http://[::1]:3900"])("godtas for %s", (utsteder) => {
    expect(les([{ ...aapen, utsteder }])[0]!.hemmelighet).toBe("svært-hemmelig");
  });
  test("godtas i eksempelet", () => {
    expect(les([aapen], { eksempel: true })[0]!.hemmelighet).toBe("svært-hemmelig");
  });
});

test("en utsteder som ikke svarte, blir spurt på nytt neste gang", async () => {
  const [nede] = les([{ ...IDPORTEN, utsteder: "http://127.0.0.1:9" }]);
  const utstedere = lagUtstedere([nede!]);
  const foerste = utstedere.oppdag(nede!);
  await expect(foerste).rejects.toThrow();
  const andre = utstedere.oppdag(nede!);
  expect(andre).not.toBe(foerste);
  await expect(andre).rejects.toThrow();
});
