import { describe, expect, test } from "vitest";
import { EnvFeil, lesEnv } from "~/platform/env.server";

const NOEKKEL = `1:${"a".repeat(43)}`;
const UTE = { HOST: "0.0.0.0", ORIGIN: "https://dialog.kommune.no" };

describe("uten noe sagt", () => {
  test("er det eksempelet på egen maskin", () => {
    expect(lesEnv({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      origin: null,
      databaseUrl: null,
      databaseUrlMigrering: null,
      data: ".data",
      noekler: null,
      utstedere: null,
      smtpUrl: null,
      epostFra: null,
      proxyer: [],
      hoder: ".data/hoder",
      grenser: 1,
      lager: { slag: "disk", mappe: ".data/filer" },
      smsUrl: null,
      smsHemmelighet: null,
      kartfliser: null,
      kartKilde: null,
      eksempel: true,
      klokke: null,
    });
  });

  test("en tom verdi er ingen verdi", () => {
    expect(lesEnv({ PORT: "", HOST: "", ORIGIN: "", DATABASE_URL: "", TRAAD_EKSEMPEL: "", TRAAD_KLOKKE: "" })).toEqual(
      lesEnv({}),
    );
  });
});

describe("eksempelet, der hvem som helst logger inn", () => {
  test.each([
    ["egen maskin", {}, true],
    ["localhost", { HOST: "localhost" }, true],
    ["IPv6", { HOST: "::1" }, true],
    ["en hel loopback-rekke", { HOST: "127.8.8.8" }, true],
    ["egen maskin med PostgreSQL", { DATABASE_URL: "postgres://x/y", TRAAD_NOEKLER: NOEKKEL }, false],
    ["åpen adresse", UTE, false],
    ["åpen adresse, bedt om", { ...UTE, TRAAD_EKSEMPEL: "1" }, true],
    ["egen maskin, frabedt", { TRAAD_EKSEMPEL: "0" }, false],
  ])("på %s: %j gir %s", (_hvor, env, eksempel) => {
    expect(lesEnv(env).eksempel).toBe(eksempel);
  });

  test("klokka kan bare stå stille i eksempelet", () => {
    const klokke = { TRAAD_KLOKKE: "2026-11-22T11:00:00Z" };
    expect(lesEnv(klokke).klokke).toEqual(new Date("2026-11-22T11:00:00Z"));
    expect(() => lesEnv({ ...klokke, ...UTE })).toThrow(/TRAAD_KLOKKE: a fixed clock is for the sample only/);
  });
});

describe("det som er galt, sies med navn og hva det skulle vært", () => {
  test.each<[string, Record<string, string>]>([
    ["PORT: must be a whole number", { PORT: "abc" }],
    ["PORT:", { PORT: "80.5" }],
    ["PORT:", { PORT: "65536" }],
    ["PORT:", { PORT: "-1" }],
    ["ORIGIN: must be set when HOST is not a loopback address", { HOST: "0.0.0.0" }],
    ["ORIGIN: must be set when HOST is not a loopback address", { HOST: "::" }],
    ["ORIGIN: must be set when HOST is not a loopback address", { HOST: "127.evil.no" }],
    ["ORIGIN: must be an origin such as https://dialog.kommune.no", { ORIGIN: "https://dialog.kommune.no/" }],
    ["ORIGIN: must be an origin", { ORIGIN: "https://dialog.kommune.no/sti" }],
    ["ORIGIN: must be an origin", { ORIGIN: "dialog.kommune.no" }],
    ["ORIGIN: must be an origin", { ORIGIN: "https://DIALOG.kommune.no" }],
    ["ORIGIN: must be an origin", { ORIGIN: "ftp://dialog.kommune.no" }],
    ["ORIGIN: must be an origin", { ORIGIN: "null" }],
    ["DATABASE_URL: must begin with postgres://", { DATABASE_URL: "mysql://x/y" }],
    ["TRAAD_S3_NOEKKEL, TRAAD_S3_HEMMELIGHET: must be set", { TRAAD_S3_BOETTE: "filer", TRAAD_S3_NOEKKEL: "a" }],
    ["TRAAD_S3_ENDEPUNKT: must be a URL", { TRAAD_S3_ENDEPUNKT: "minio" }],
    ["SMS_URL: must begin with https://", { SMS_URL: "sms.example", SMS_HEMMELIGHET: "a" }],
    ["SMS_HEMMELIGHET: must be set with SMS_URL", { SMS_URL: "https://sms.example/send" }],
    ["TRAAD_KARTFLISER: must be a URL with {z}, {x} and {y}", { TRAAD_KARTFLISER: "https://kart.example/{z}" }],
    ["TRAAD_KARTKILDE: must be set", { TRAAD_KARTFLISER: "https://kart.example/{z}/{y}/{x}.png" }],
    ["TRAAD_EKSEMPEL: must be 1", { TRAAD_EKSEMPEL: "ja" }],
    ["TRAAD_KLOKKE: must be a time", { TRAAD_KLOKKE: "i går" }],
    ["NODE_ENV: development shows the insides of errors", { ...UTE, NODE_ENV: "development" }],
  ])("%s … når det er %j", (melding, env) => {
    expect(() => lesEnv(env)).toThrow(EnvFeil);
    expect(() => lesEnv(env)).toThrow(melding);
  });

  test("alt på en gang, én linje hver, og ingen av verdiene", () => {
    const feil = fanget(() =>
      lesEnv({ PORT: "abc", DATABASE_URL: "mysql://traad:hemmelig@x/y", TRAAD_EKSEMPEL: "ja" }),
    );
    expect(feil.feil).toHaveLength(3);
    expect(feil.message).not.toContain("hemmelig");
    expect(fanget(() => lesEnv({ HOST: "0.0.0.0", NODE_ENV: "development" })).feil).toHaveLength(2);
  });
});

function fanget(arbeid: () => unknown): EnvFeil {
  try {
    arbeid();
  } catch (error) {
    return error as EnvFeil;
  }
  throw new Error("ble godtatt");
}
