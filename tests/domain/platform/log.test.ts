import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { utkast } from "#db/schema";
import { somLogges } from "~/platform/log.server";
import { lagGjest } from "../../builders/person";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();

const KANARI = "Kari Kanarifugl, 900 12 345";
const feilet = (arbeid: PromiseLike<unknown>) =>
  Promise.resolve(arbeid).then(
    () => null,
    (error: Error) => error,
  );

test("en spørring som feiler, logges med hva den var og hvor, men uten det noen skrev", async () => {
  const gjest = await lagGjest(base.db);
  const { id } = await lagUtkast(base.db, gjest, { tekst: KANARI });
  const brudd = await feilet(lagUtkast(base.db, gjest, { id, tekst: KANARI }));
  expect(brudd?.message).toContain(KANARI);
  const logget = JSON.stringify(somLogges(brudd!));
  expect(logget).not.toContain("Kanarifugl");
  expect(JSON.parse(logget)).toMatchObject({ code: "23505", constraint: "utkast_pkey" });
  expect(logget).toMatch(/insert into.*utkast.*builders\/utkast\.ts/s);
});

test("heller ikke når det er PostgreSQL som gjentar det", async () => {
  const feil = await feilet(
    base.db
      .select()
      .from(utkast)
      .where(sql`${utkast.id} = ${KANARI}`),
  );
  expect(JSON.stringify(somLogges(feil!))).not.toContain("Kanarifugl");
});

test("andre feil logges som de er", () => {
  expect(somLogges(new TypeError("x er ikke en funksjon"))).toMatchObject({
    type: "TypeError",
    message: "x er ikke en funksjon",
    stack: expect.stringContaining("log.test.ts"),
  });
});
