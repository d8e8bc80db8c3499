import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { erLike, erNoekkelring, lagNoekler, noeklerIMappe, nyNoekkel } from "~/platform/noekler.server";

const EN = `1:${"a".repeat(43)}`;
const TO = `2:${"b".repeat(43)}`;

describe("nøkkelringen", () => {
  test.each([
    [EN, true],
    [`${TO},${EN}`, true],
    [`${TO}, ${EN}`, true],
    [nyNoekkel(7), true],
    ["", false],
    ["1:kort", false],
    [`0:${"a".repeat(43)}`, false],
    [`${EN},${EN}`, false],
    [`${EN},`, false],
  ])("%s", (ring, gyldig) => {
    expect(erNoekkelring(ring)).toBe(gyldig);
  });

  test("den nyeste versjonen brukes, og de gamle kan fortsatt spørres", () => {
    const begge = lagNoekler(`${EN},${TO}`);
    expect(begge.versjoner).toEqual([2, 1]);
    expect(begge.hmac("pseudonym", "x")).toBe(lagNoekler(TO).hmac("pseudonym", "x"));
    expect(begge.hmac("pseudonym", "x", 1)).toBe(lagNoekler(EN).hmac("pseudonym", "x"));
    expect(() => begge.hmac("pseudonym", "x", 3)).toThrow();
  });

  test("det som er laget for ett formål, passer ikke til et annet", () => {
    const noekler = lagNoekler(EN);
    expect(noekler.hmac("pseudonym", "x")).not.toBe(noekler.hmac("epost", "x"));
    expect(noekler.aapne("b", noekler.forsegl("a", "hemmelig"))).toBeNull();
  });
});

describe("det som forsegles", () => {
  const gammel = lagNoekler(EN);
  const ny = lagNoekler(`${TO},${EN}`);

  test("kan åpnes igjen, også etter at en ny nøkkel er kommet", () => {
    expect(ny.aapne("a", gammel.forsegl("a", "æøå 🧵"))).toBe("æøå 🧵");
  });

  test("er aldri likt to ganger", () => {
    expect(gammel.forsegl("a", "x")).not.toBe(gammel.forsegl("a", "x"));
  });

  test("åpnes ikke når ett tegn er endret, og ikke av andre nøkler", () => {
    const forseglet = gammel.forsegl("a", "hemmelig");
    for (let i = 0; i < forseglet.length; i += 7) {
      const endret = forseglet.slice(0, i) + (forseglet[i] === "A" ? "B" : "A") + forseglet.slice(i + 1);
      expect(gammel.aapne("a", endret), endret).toBeNull();
    }
    for (const feil of ["", "1.", "1.aaaa", "x", forseglet.slice(2)]) expect(gammel.aapne("a", feil)).toBeNull();
    expect(lagNoekler(TO).aapne("a", forseglet)).toBeNull();
  });
});

describe("i en mappe", () => {
  let mappe = "";
  beforeEach(() => (mappe = mkdtempSync(join(tmpdir(), "traad-noekler-"))));
  afterEach(() => rmSync(mappe, { recursive: true, force: true }));

  test("lages de første gang, og er de samme siden, lesbare bare for eieren", () => {
    const data = join(mappe, "ny");
    const ring = noeklerIMappe(data);
    expect(noeklerIMappe(data)).toBe(ring);
    expect(erNoekkelring(ring)).toBe(true);
    expect(statSync(join(data, "noekler")).mode & 0o777).toBe(0o600);
  });

  test("blir en fil som ikke kan leses, aldri skrevet over", () => {
    writeFileSync(join(mappe, "noekler"), "rot");
    expect(() => noeklerIMappe(mappe)).toThrow(/noekler/);
    expect(readFileSync(join(mappe, "noekler"), "utf8")).toBe("rot");
    expect(existsSync(mappe)).toBe(true);
  });
});

test("erLike er bare sann for det som er likt", () => {
  expect([erLike("a", "a"), erLike("a", "b"), erLike("a", "ab"), erLike("", "")]).toEqual([true, false, false, true]);
});
