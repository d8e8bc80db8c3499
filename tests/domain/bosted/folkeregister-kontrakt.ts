import { expect, test } from "vitest";
import { type Folkeregister, FolkeregisterUtilgjengelig } from "~/domain/bosted/folkeregister";

/** Where an adapter's test has put each kind of person and of trouble. Numbers are synthetic (month + 80). */
export type Kontrakt = {
  register: Folkeregister;
  /** Somebody who is registered as resident. */
  bosatt: { pid: string; kommunenr: string };
  /** Numbers that must all be answered with null: unknown, moved abroad, dead, protected address. */
  utenSvar: string[];
  /** Makes the register behave badly from now on. */
  bliSlik: (hvordan: FolkeregisterUtilgjengelig["grunn"]) => Promise<void>;
  /** What has been written anywhere by the adapter: its log, and the addresses it asked. */
  spor: () => string;
};

/** What every adapter to a register of residents must do. Call it from the adapter's own test file. */
export function oppfyllerFolkeregisterkontrakten(lag: () => Promise<Kontrakt>): void {
  test("den som er bosatt, har et kommunenummer med fire sifre", async () => {
    const { register, bosatt } = await lag();
    expect(bosatt.kommunenr).toMatch(/^\d{4}$/);
    expect(await register.bosattI(bosatt.pid)).toEqual({ kommunenr: bosatt.kommunenr });
  });

  test("ukjent, utflyttet, død og hemmelig adresse er samme svar: ingenting", async () => {
    const { register, utenSvar } = await lag();
    expect(utenSvar.length).toBeGreaterThan(0);
    for (const pid of utenSvar) expect(await register.bosattI(pid)).toBeNull();
  });

  test.each(["nede", "avvist", "uforstaaelig", "tidsavbrudd"] as const)(
    "er registeret slik (%s), er det utilgjengelig, og svaret kommer innen fristen",
    async (hvordan) => {
      const { register, bosatt, bliSlik } = await lag();
      await bliSlik(hvordan);
      const begynt = performance.now();
      const feil = await register.bosattI(bosatt.pid).catch((error: unknown) => error);
      expect(feil).toBeInstanceOf(FolkeregisterUtilgjengelig);
      expect(feil).toMatchObject({ grunn: hvordan });
      expect(performance.now() - begynt).toBeLessThan(5_000);
      expect(`${String(feil)}${JSON.stringify(feil)}${(feil as Error).stack ?? ""}`).not.toContain(bosatt.pid);
    },
  );

  test("nummeret står ikke i noen adresse eller logg", async () => {
    const { register, bosatt, utenSvar, spor } = await lag();
    for (const pid of [bosatt.pid, ...utenSvar]) await register.bosattI(pid);
    for (const pid of [bosatt.pid, ...utenSvar]) expect(spor()).not.toContain(pid);
  });
}
