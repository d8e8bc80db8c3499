import { expect, test } from "vitest";
import { lagGrenser, nettverk } from "~/access/grenser.server";

const mange = async (antall: number, bruk: () => Promise<number | null>) => {
  const svar = [];
  for (let nr = 0; nr < antall; nr++) svar.push(await bruk());
  return svar;
};

test("nitti endringer i minuttet er det plass til, den nittiførste må vente, og høyst et minutt", async () => {
  const { bruk } = lagGrenser(1);
  const svar = await mange(91, () => bruk("endring", "kari", "192.0.2.1"));
  expect(svar.slice(0, 90)).toEqual(Array(90).fill(null));
  expect(svar[90]).toBeGreaterThan(0);
  expect(svar[90]).toBeLessThanOrEqual(60);
});

test("den som er over sin egen grense, bruker ikke opp naboenes på samme adresse", async () => {
  const { bruk } = lagGrenser(1);
  await mange(2000, () => bruk("endring", "en ivrig en", "192.0.2.1"));
  expect(await bruk("endring", "naboen", "192.0.2.1")).toBeNull();
  expect(await bruk("endring", null, "192.0.2.1")).toBeNull();
});

test("den som bytter hvem de er for hver gang, stopper på adressen, og bare der", async () => {
  const { bruk } = lagGrenser(1);
  let nr = 0;
  const svar = await mange(901, () => bruk("endring", `ny ${++nr}`, "192.0.2.1"));
  expect(svar.filter((ett) => ett !== null)).toHaveLength(1);
  expect(await bruk("endring", "en annen", "192.0.2.2")).toBeNull();
});

test("grensene telles hver for seg, og faktoren ganger dem", async () => {
  const { bruk } = lagGrenser(0.1);
  expect((await mange(10, () => bruk("endring", "kari", "192.0.2.1"))).at(-1)).not.toBeNull();
  expect(await bruk("innlogging", "kari", "192.0.2.1")).toBeNull();
  const { bruk: iSalen } = lagGrenser(10);
  expect((await mange(900, () => iSalen("endring", "kari", "192.0.2.1"))).at(-1)).toBeNull();
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:DB8:0001:2::", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["2001:db8::1:2:3:4:5", "2001:db8:0:1"],
  ["::1", "0:0:0:0"],
  ["::", "0:0:0:0"],
  ["1::", "1:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ["ukjent", "ukjent"],
  ["1:2:3:4:5:6:7:8:9:10::11", "1:2:3:4:5:6:7:8:9:10::11"],
])("%s hører til %s", (adresse, ventet) => {
  expect(nettverk(adresse)).toBe(ventet);
});
