import { expect, test } from "vitest";
import { dagenEtter, valgperiodeSlutt } from "~/domain/kommune/valgperiode";

test.each([
  ["2026-11-22", "2027-10-31"],
  ["2027-10-31", "2027-10-31"],
  ["2027-11-01", "2031-10-31"],
  ["2028-02-29", "2031-10-31"],
  ["2023-09-01", "2023-10-31"],
])("%s er i valgperioden som slutter %s", (naa, slutt) => {
  expect(valgperiodeSlutt(new Date(`${naa}T10:00:00Z`))).toBe(slutt);
});

test("dagen etter går over måned og skuddår", () => {
  expect([dagenEtter("2027-10-31"), dagenEtter("2028-02-28"), dagenEtter("2027-12-31")]).toEqual([
    "2027-11-01",
    "2028-02-29",
    "2028-01-01",
  ]);
});
