import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { aapneDatabase, type Database } from "#db/client.server";
import { avstemning, stemme } from "#db/schema";
import { stem } from "~/domain/avstemning/stem.server";
import { sqlBleSendt, tellSql } from "~/platform/sql-telling.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagTema } from "../../builders/tema";
import {
  dobbeltforsoek,
  fjernNoekkelen,
  fristforsoek,
  hamre,
  medSjekkIStedetForNoekkel,
  nyAvstemning,
  nyVelger,
  seEtterKlokka,
} from "../../faults/stemmer";
import { lagPostgresbase } from "../../setup/base";
import { aapneKappbane, paaPostgres } from "./kapploep";

// A few of the long trials that `npm run faults` runs a thousand of.

const { base, samtidig } = await aapneKappbane();
const noekler = lagNoekler(nyNoekkel(1));
const EN_TIME = 3_600_000;

paaPostgres("én stemme, samme hvor fort den sendes", () => {
  let flere: Database;
  let temaId: string;
  beforeEach(async () => {
    flere = samtidig(base.context("system", { slag: "system" })).db;
    await lagKommune(base.db);
    ({ id: temaId } = await lagTema(base.db));
  });

  test("20 sedler på likt fra den samme er én stemme, og hovedboken sier det samme", async () => {
    for (let nr = 0; nr < 5; nr++)
      expect(await dobbeltforsoek(flere, temaId, noekler)).toEqual({ parallelle: 20, stemmer: 1, doble: 0, avvik: 0 });
  });

  test("20 som er først, er 20 stemmer under én nøkkel", async () => {
    const a = await nyAvstemning(flere, temaId);
    await Promise.all(
      Array.from({ length: 20 }, () => stem(nyVelger(flere), a.slug, { svar: "enig", versjon: "1" }, noekler)),
    );
    expect(await base.db.$count(stemme)).toBe(20);
  });

  test("den som ventet mens det kom en ny tekst, får lese den først", async () => {
    const a = await lagAvstemning(base.db);
    const velger = nyVelger(flere);
    await stem(velger, a.slug, { svar: "enig", versjon: "1" }, noekler);
    let stemt!: Promise<unknown>;
    await flere.transaction(async (tx) => {
      await tx.select().from(avstemning).for("update");
      stemt = stem(velger, a.slug, { svar: "uenig", versjon: "1" }, noekler).catch((nei: { kode: string }) => nei.kode);
      await expect.poll(() => venter(flere)).toBe(true);
      await tx.update(avstemning).set({ versjon: 2 });
    });
    expect(await stemt).toBe("avstemning.feil.nyVersjon");
  });

  test("den som ventet på en stenging, kommer ikke med", async () => {
    const a = await lagAvstemning(base.db);
    const velger = nyVelger(flere);
    await stem(velger, a.slug, { svar: "enig", versjon: "1" }, noekler);
    let stemt!: Promise<unknown>;
    await flere.transaction(async (tx) => {
      await tx.select().from(avstemning).for("update");
      stemt = stem(velger, a.slug, { svar: "uenig", versjon: "1" }, noekler).catch((nei: { kode: string }) => nei.kode);
      await expect.poll(() => venter(flere)).toBe(true);
      await tx.execute(
        sql`update avstemning set stengt = klokka(), resultat = '{"grupper":[]}', hode = 'x', loggrader = 1, noekkel = null, noekkelversjon = null`,
      );
    });
    expect(await stemt).toBe("avstemning.feil.stengt");
    expect(await base.db.select({ nr: stemme.nr, valg: stemme.valg }).from(stemme)).toEqual([
      { nr: 1, valg: { svar: "enig" } },
    ]);
  });
});

paaPostgres("på en egen base, som prøvene gjør skade i", () => {
  let db: Database;
  let temaId: string;
  beforeAll(async () => {
    const { url, slett } = await lagPostgresbase(process.env["DATABASE_URL"]!, false);
    const kobling = await aapneDatabase({ databaseUrl: url, data: null, klokke: null, vedSporring: sqlBleSendt });
    db = kobling.db;
    await lagKommune(db);
    ({ id: temaId } = await lagTema(db));
    return async () => {
      await kobling.lukk();
      await slett();
    };
  });

  test("en ny velgers stemme er to setninger i databasen, og en endret stemme to", async () => {
    const { slug } = await nyAvstemning(db, temaId);
    await stem(nyVelger(db), slug, { svar: "enig", versjon: "1" }, noekler);
    const velger = nyVelger(db);
    for (const svar of ["enig", "uenig"])
      await tellSql(async (teller) => {
        await stem(velger, slug, { svar, versjon: "1" }, noekler);
        expect(teller.antall).toBe(2);
      });
  });

  test("ingen slippes inn etter fristen, etter databasens klokke, enten programmets klokke går en time for fort eller for sakte", async () => {
    await seEtterKlokka(db);
    for (const forHaand of [null, 0]) {
      const sett = await fristforsoek(db, temaId, { om: 400, forHaand }, (slug) =>
        hamre(
          [-EN_TIME, EN_TIME].flatMap((skjevt) =>
            Array.from({ length: 4 }, () => nyVelger(db, new Date(Date.now() + skjevt))),
          ),
          slug,
          noekler,
        ),
      );
      expect(sett).toMatchObject({ forSent: 0, begyntForSent: 0, avvik: 0, stenginger: 1 });
      expect(sett.godtatt).toBeGreaterThan(0);
      expect(sett.avvist).toBeGreaterThan(0);
    }
  });

  test("den som ventet på en stenging som ikke ble noe av, blir dømt etter klokka da ventingen var over", async () => {
    // A clock that the test moves, also for a statement that has begun.
    await db.execute(sql`create table klokke (tid timestamptz not null)`);
    await db.execute(sql`insert into klokke values (clock_timestamp())`);
    await db.execute(
      sql`create or replace function klokka() returns timestamptz language plpgsql volatile as $$ begin return (select tid from klokke); end $$`,
    );
    const stenger = new Date(Date.now() + EN_TIME);
    const a = await nyAvstemning(db, temaId, { stenger });
    const velger = nyVelger(db);
    await stem(velger, a.slug, { svar: "enig", versjon: "1" }, noekler);

    let stemt!: Promise<unknown>;
    await db
      .transaction(async (tx) => {
        await tx.select().from(avstemning).for("update");
        stemt = stem(velger, a.slug, { svar: "uenig", versjon: "1" }, noekler).then(
          () => "tatt imot",
          (nei: { kode: string }) => nei.kode,
        );
        await expect.poll(() => venter(db)).toBe(true);
        await db.execute(sql`update klokke set tid = ${stenger.toISOString()}::timestamptz`);
        throw new Error("the closing failed");
      })
      .catch(() => {});
    expect(await stemt).toBe("avstemning.feil.stengt");
  });

  // The last: it takes the key away.
  test("uten den unike nøkkelen tar ingen imot stemmer, og den som bare så etter først, fikk doble: prøven over ser dem", async () => {
    await fjernNoekkelen(db);
    const foer = await db.$count(stemme);
    await expect(dobbeltforsoek(db, temaId, noekler)).rejects.toMatchObject({ cause: { code: "42P10" } });
    expect(await db.$count(stemme)).toBe(foer);

    let doble = 0;
    for (let nr = 0; nr < 5; nr++)
      doble += (await dobbeltforsoek(medSjekkIStedetForNoekkel(db), temaId, noekler)).doble;
    expect(doble).toBeGreaterThan(0);
  });
});

async function venter(db: Database): Promise<boolean> {
  const svar = await db.execute<{ venter: boolean }>(
    sql`select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as venter`,
  );
  return (svar as unknown as Array<{ venter: boolean }>)[0]!.venter;
}
