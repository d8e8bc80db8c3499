import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lagProgram, type Program } from "../faults/program";
import { avbrytForbindelsene, drapforsoek, drepTjeneren } from "../faults/stemmelast";
import { utkastforsoek } from "../faults/utkast";

// One of each of the long trials (`npm run faults`), on PostgreSQL as they are: browser and server are killed with -9.

describe.runIf(process.env["DATABASE_URL"])("et utkast og en stemme overlever", () => {
  let program: Program;
  beforeAll(async () => {
    program = await lagProgram();
  });
  afterAll(() => program.rydd());

  test.each([
    ["serveren drept", drepTjeneren],
    ["forbindelsene til databasen kuttet", avbrytForbindelsene],
  ])("%s mens folk stemmer: alt serveren har sagt ja til, er i hovedboken, og er talt", async (_, skade) => {
    const sett = await drapforsoek(program, skade);
    expect(sett.bekreftet).toBeGreaterThan(0);
    expect(sett).toMatchObject({ borte: 0, gamle: 0, doble: 0, avvik: 0 });
  });

  test.each(Object.entries(utkastforsoek))(
    "%s: det serveren har sagt ja til, og det telefonen har, er der",
    async (_, forsoek) => {
      const sett = await forsoek(program);
      expect(sett.bekreftet).toBeGreaterThan(0);
      expect(sett).toMatchObject({ tapt: 0, taptPaaEnheten: 0 });
    },
  );
});
