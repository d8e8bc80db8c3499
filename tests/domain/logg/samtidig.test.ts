import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Database } from "#db/client.server";
import { forseglet, hendelse, segl } from "#db/schema";
import { systemContext } from "~/domain/context";
import { forseglHendelser, startForsegling } from "~/events/forsegl.server";
import { kontrollerLoggen } from "~/events/kontroller.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { lagHendelser } from "../../builders/hendelse";
import { aapneTestbase } from "../../setup/base";
import { medDatabasenavn } from "../../setup/maler";
import { NAA } from "../../setup/tid";
import { paaPostgres } from "../kapploep/kapploep";

const base = await aapneTestbase();
const { db } = base;
const naa = () => new Date();
/** As if two hours had gone: then it does not matter what else is going on in the same cluster. */
const omToTimer = () => new Date(Date.now() + 7_200_000);
const flere = async () => {
  const kobling = await base.flereForbindelser();
  onTestFinished(() => kobling.lukk());
  return kobling.db;
};
const kjedens = () =>
  db
    .select({ objekt: hendelse.objektId })
    .from(forseglet)
    .innerJoin(hendelse, eq(hendelse.id, forseglet.hendelseId))
    .orderBy(asc(forseglet.segl), asc(forseglet.plass));

const FORSEGL = `
  const { aapneDatabase } = await import("./db/client.server.ts");
  const { forseglHendelser } = await import("./app/events/forsegl.server.ts");
  const { db } = await aapneDatabase({ databaseUrl: process.env.DATABASE_URL, data: null, klokke: null });
  await forseglHendelser(db, new Date(Date.now() + 7_200_000));`;

paaPostgres("på PostgreSQL", () => {
  test("tjue skriver med korte og lange transaksjoner mens to forsegler: alt kommer med, én gang, og aldri før noe det fulgte etter", async () => {
    const skrivere = [await flere(), await flere()];
    const forseglere = [await flere(), await flere()];
    let klokke = 0;
    const skrevet = new Map<string, { begynt: number; ferdig: number }>();
    const skriv = async (nr: number) => {
      for (let i = 0; i < 15; i++) {
        const [objekt, begynt, angret] = [nyId(), klokke++, (nr + i) % 7 === 0];
        const lang = nr < 5 && i % 5 === 0;
        await skrivere[nr % 2]!.transaction(async (tx) => {
          await record(systemContext(tx as Database, NAA), { slag: "sak.opprettet", objekt });
          if (lang) await tx.execute(sql`select pg_sleep(0.25)`);
          if (angret) tx.rollback();
        }).catch((error: unknown) => {
          if (!angret) throw error;
        });
        if (!angret) skrevet.set(objekt, { begynt, ferdig: klokke++ });
      }
    };
    const stand = { skrives: true };
    const forsegl = async (en: Database) => {
      while (stand.skrives) await forseglHendelser(en, naa());
    };
    const igang = forseglere.map(forsegl);
    await Promise.all(Array.from({ length: 20 }, (_, nr) => skriv(nr)));
    stand.skrives = false;
    await Promise.all(igang);
    while ((await forseglHendelser(db, omToTimer())) > 0);

    const rekken = (await kjedens()).map(({ objekt }) => objekt);
    expect(rekken.toSorted()).toEqual([...skrevet.keys()].toSorted());
    expect(skrevet.size).toBeGreaterThan(200);
    let sistBegynt = -1;
    for (const objekt of rekken) {
      const { begynt, ferdig } = skrevet.get(objekt)!;
      expect(ferdig, "noe som begynte etter at dette var ferdig, står foran").toBeGreaterThan(sistBegynt);
      sistBegynt = Math.max(sistBegynt, begynt);
    }
    expect((await kontrollerLoggen(db, naa(), [])).feil).toEqual([]);
  });

  test("det som er skrevet av en transaksjon som ikke er ferdig, og alt som kom etter den, venter", async () => {
    const annen = await flere();
    await lagHendelser(db, 1);
    let slipp = () => {};
    const venter = new Promise<void>((ferdig) => (slipp = ferdig));
    let begynt = () => {};
    const harBegynt = new Promise<void>((ferdig) => (begynt = ferdig));
    const lang = annen.transaction(async (tx) => {
      await lagHendelser(tx as Database, 1);
      begynt();
      await venter;
    });
    await harBegynt;
    await lagHendelser(db, 2);
    await expect.poll(() => forseglHendelser(db, naa())).toBe(1);
    expect(await forseglHendelser(db, naa())).toBe(0);
    slipp();
    await lang;
    await expect.poll(() => forseglHendelser(db, naa())).toBe(3);
    expect((await kontrollerLoggen(db, naa(), [])).feil).toEqual([]);
  });

  test("blir prosessen drept midt i en forsegling, står det ikke noe halvt segl, og neste gang tar alt", async () => {
    await lagHendelser(db, 5);
    await db.execute(
      sql`create function sov() returns trigger language plpgsql as $$ begin perform pg_sleep(9); return new; end $$`,
    );
    await db.execute(
      sql`create trigger sov before insert on forseglet for each row when (new.plass = 3) execute function sov()`,
    );
    const [her] = await db.select({ navn: sql<string>`current_database()::text` }).from(sql`(select 1) en`);
    const drept = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", FORSEGL], {
      env: {
        PATH: process.env["PATH"],
        NODE_ENV: "test",
        DATABASE_URL: medDatabasenavn(process.env["DATABASE_URL"]!, her!.navn),
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const sovende = () =>
      db
        .select({ pid: sql<number>`pid` })
        .from(sql`pg_stat_activity`)
        .where(sql`datname = current_database() and wait_event = 'PgSleep'`);
    await expect.poll(async () => (await sovende()).length, { timeout: 10_000 }).toBe(1);
    drept.kill("SIGKILL");
    await db.execute(sql`select pg_terminate_backend(${(await sovende())[0]!.pid}::int)`);
    await expect.poll(async () => (await sovende()).length).toBe(0);
    await db.execute(sql`drop trigger sov on forseglet`);
    expect([await db.$count(segl), await db.$count(forseglet)]).toEqual([0, 0]);
    expect(await forseglHendelser(db, omToTimer())).toBe(5);
    expect((await kontrollerLoggen(db, naa(), [])).feil).toEqual([]);
  });

  test("mens en annen holder låsen, forsegler ingen", async () => {
    const annen = await flere();
    await lagHendelser(db, 2);
    await annen.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7211)`);
      expect(await forseglHendelser(db, omToTimer())).toBe(0);
    });
    expect(await forseglHendelser(db, omToTimer())).toBe(2);
  });
});

test("forseglingen tåler at databasen ikke svarer, sier fra én gang, og forsegler resten når den stoppes", async () => {
  const mappe = await mkdtemp(join(tmpdir(), "traad-hoder-"));
  onTestFinished(() => rm(mappe, { recursive: true }));
  const sagt: string[] = [];
  let nede = true;
  const ustabil = new Proxy(db, {
    get: (hel, navn, mottaker) => {
      if (nede) throw new Error("nede");
      return Reflect.get(hel, navn, mottaker) as unknown;
    },
  });
  await lagHendelser(db, 1_500);
  const forsegling = startForsegling({
    db: ustabil,
    klokke: omToTimer,
    hoder: mappe,
    log: { error: (_hva, melding) => sagt.push(melding) },
  });
  await expect.poll(() => sagt.length).toBe(1);
  nede = false;
  await forsegling.stopp();
  expect(sagt).toHaveLength(1);
  expect(await db.$count(forseglet)).toBe(1_500);
});
