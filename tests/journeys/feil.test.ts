import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lagProgram, type Program } from "../faults/program";
import { utkastforsoek } from "../faults/utkast";

// One of each of the long trials (`npm run faults`), on PostgreSQL as they are: browser and server are killed with -9.

describe.runIf(process.env["DATABASE_URL"])("et utkast overlever", () => {
  let program: Program;
  beforeAll(async () => {
    program = await lagProgram();
  });
  afterAll(() => program.rydd());

  test.each(Object.entries(utkastforsoek))(
    "%s: det serveren har sagt ja til, og det telefonen har, er der",
    async (_, forsoek) => {
      const sett = await forsoek(program);
      expect(sett.bekreftet).toBeGreaterThan(0);
      expect(sett).toMatchObject({ tapt: 0, taptPaaEnheten: 0 });
    },
  );
});
