import fc from "fast-check";
import { expect, test } from "vitest";
import { tryggTilbake } from "~/access/tilbake";

test.each([
  ["/", "/"],
  ["/mine", "/mine"],
  ["/nn/tema/benker?side=2", "/nn/tema/benker?side=2"],
  ["/tema?neste=%2Futkast", "/tema?neste=%2Futkast"],
  ["/søk?q=å", "/s%C3%B8k?q=%C3%A5"],
  ["/a/../mine", "/mine"],
])("%s er en side hos oss", (sti, til) => {
  expect(tryggTilbake(sti)).toBe(til);
});

test.each([
  "https://evil.no",
  "//evil.no",
  "///evil.no",
  "/\\evil.no",
  "/\\/evil.no",
  "\\\\evil.no",
  "/\t/evil.no",
  "/\n/evil.no",
  "\t//evil.no",
  "/.//evil.no",
  "/..//evil.no",
  "/a/..//evil.no",
  "/%2F/evil.no",
  "/%2f%2fevil.no",
  "/web/%2Fevil.no",
  "/%5Cevil.no",
  "/%5c%5cevil.no",
  "javascript:alert(1)",
  "data:text/html,x",
  "mine",
  "?a=b",
  "",
  "http://her/mine",
  undefined,
  null,
  7,
  ["/mine"],
  { toString: () => "/mine" },
])("%j er ingen side hos oss", (sti) => {
  expect(tryggTilbake(sti)).toBe("/");
  expect(tryggTilbake(sti, "/mine")).toBe("/mine");
});

test("hva som helst fører til en side hos oss", () => {
  const tegn = fc.constantFrom("/", "\\", ".", "%2f", "%5C", "@", ":", "?", "#", "\t", "\n", "evil.no", "http:", "å");
  const sti = fc.oneof(
    fc.string(),
    fc.array(tegn, { maxLength: 8 }).map((deler) => `/${deler.join("")}`),
  );
  fc.assert(
    fc.property(sti, (skrevet) => {
      const url = new URL(tryggTilbake(skrevet), "https://dialog.kommune.no");
      expect(url.origin).toBe("https://dialog.kommune.no");
    }),
    { numRuns: 1000 },
  );
});
