import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BARE_NYE } from "#db/rettigheter.server";
import { lagPostgresbase } from "../setup/base";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient } from "../setup/klient";
import { startServer } from "../setup/server";

// The program on PostgreSQL as a role that owns nothing: it works, and it cannot change what is history.

const url = process.env["DATABASE_URL"];

describe.runIf(url)("programmet med sin egen databaserolle", async () => {
  if (!url) return;
  const rolle = `traad_test_${randomBytes(4).toString("hex")}`;
  const base = await lagPostgresbase(url, true);
  const somRolle = new URL(base.url);
  somRolle.username = rolle;
  somRolle.password = "hemmelig";
  const eier = postgres(base.url, { max: 1, onnotice: () => {} });
  await eier`create role ${eier(rolle)} login password 'hemmelig'`;
  const program = postgres(somRolle.href, { max: 1, onnotice: () => {} });
  afterAll(async () => {
    await program.end({ timeout: 1 });
    await eier`drop owned by ${eier(rolle)}`;
    await eier`drop role ${eier(rolle)}`;
    await eier.end({ timeout: 1 });
    await base.slett();
  });
  const { adresse } = await startServer({ env: { DATABASE_URL: somRolle.href, DATABASE_URL_MIGRERING: base.url } });
  const nektet = { code: "42501" };

  test("tar imot og publiserer som ellers", async () => {
    const eksempel = await finnIEksempelet(adresse);
    const gjest = new Klient(adresse);
    const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
    const mine = await gjest.foelg(
      await gjest.fyllUt(skriv, { tekst: "Hold møtene i grendehusene.", intent: "seOver" }),
    );
    const kvittering = await gjest.foelg(await gjest.fyllUt(mine, {}));
    const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
    expect((await eksempel.moderator.send(`/innspill/${ref}/publisering`)).status).toBe(303);
    expect((await new Klient(adresse).hent(`/innspill/${ref}`)).tekst).toContain("Hold møtene i grendehusene.");
  });

  test("forsegler loggen", async () => {
    await expect
      .poll(async () => (await program`select count(*)::int antall from segl`)[0]!["antall"] as number, {
        timeout: 10_000,
      })
      .toBeGreaterThan(0);
  });

  describe.each([...BARE_NYE])("%s", (tabell) => {
    test("kan leses, men verken endres, slettes, tømmes eller bygges om", async () => {
      const navn = program(tabell);
      expect(await program`select 1 from ${navn} limit 1`).toHaveLength(1);
      const [kolonne] = await program<
        Array<{ navn: string }>
      >`select column_name as navn from information_schema.columns where table_name = ${tabell} limit 1`;
      for (const forsoek of [
        () => program`update ${navn} set ${program(kolonne!.navn)} = ${program(kolonne!.navn)}`,
        () => program`delete from ${navn}`,
        () => program`truncate ${navn} cascade`,
        () => program`alter table ${navn} disable trigger all`,
        () => program`alter table ${navn} add column ny text`,
        () => program`create trigger ny before insert on ${navn} for each row execute function nekt_endring()`,
        () => program`drop table ${navn} cascade`,
      ])
        await expect(forsoek()).rejects.toMatchObject(nektet);
    });
  });

  test("kan ikke komme rundt triggerne, ta eierens plass eller tømme noe", async () => {
    for (const forsoek of [
      () => program`set session_replication_role = replica`,
      () => program`alter function nekt_endring() rename to noe`,
      () => program`drop function naa() cascade`,
      () =>
        program`create or replace function nekt_endring() returns trigger language plpgsql as 'begin return new; end'`,
      () => program`create table public.ny (id int)`,
      () => program`create schema ny`,
      () => program`set role postgres`,
      () => program`truncate person cascade`,
      () => program`delete from kobling`,
      () => program`delete from drizzle.__drizzle_migrations`,
    ])
      await expect(forsoek()).rejects.toMatchObject(nektet);
  });

  test("kan lage sine egne køer", async () => {
    await program`create table pgboss.proeve (id int)`;
    await program`drop table pgboss.proeve`;
  });

  describe("eieren selv", () => {
    beforeAll(async () => void (await eier`select 1`));
    test.each([...BARE_NYE])("stoppes av triggeren på %s", async (tabell) => {
      await expect(eier`delete from ${eier(tabell)}`).rejects.toMatchObject(nektet);
      await expect(eier`truncate ${eier(tabell)} cascade`).rejects.toMatchObject(nektet);
    });
  });

  test("får de samme rettighetene om igjen når programmet starter på nytt", async () => {
    const foer = await rettighetene();
    const { stopp } = await startServer({ env: { DATABASE_URL: somRolle.href, DATABASE_URL_MIGRERING: base.url } });
    await stopp();
    expect(await rettighetene()).toEqual(foer);
    expect(foer.filter(({ tabell }) => tabell === "hendelse").map(({ rett }) => rett)).toEqual(["INSERT", "SELECT"]);
    expect(foer.some(({ rett }) => rett === "TRUNCATE")).toBe(false);
  });

  const rettighetene = () =>
    eier<Array<{ tabell: string; rett: string }>>`select table_name as tabell, privilege_type as rett
      from information_schema.role_table_grants where grantee = ${rolle} and table_schema = 'public' order by 1, 2`;
});
