import { eq, isNull, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { epost, hendelse, identitet, innbyggerforslag, innbyggerforslagSteg, underskrift } from "#db/schema";
import type { Person } from "~/domain/context";
import { sendInnbyggerforslag } from "~/domain/innbyggerforslag/send.server";
import { skrivUnder } from "~/domain/innbyggerforslag/skriv-under.server";
import { trekkUnderskrift } from "~/domain/innbyggerforslag/trekk-underskrift.server";
import { nyId } from "~/platform/id.server";
import { lagBosatt, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagSaksbehandler } from "../../builders/person";
import { NAA } from "../../setup/tid";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const STED = "https://dialog.example";
const innsending = { svarkanal: "epost" as const, kontakt: "forfatter@example.no" };

const skriv = (person: Person, ref: string) => () =>
  skrivUnder(samtidig(base.context("innbygger", person)), ref, {}, STED);
const folk = (antall: number) => Promise.all(Array.from({ length: antall }, () => lagBosatt(db)));

paaPostgres("underskrifter på likt", () => {
  beforeEach(() => lagKommune(db));

  test("20 fra samme person er én", async () => {
    const { ref } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    const { vant } = await kapploep(Array.from({ length: 20 }, () => skriv(kari, ref)));
    expect(vant.filter(({ ny }) => ny)).toHaveLength(1);
    expect(await db.$count(underskrift)).toBe(1);
  });

  test("det er databasens regel om én per person som holder: uten den er det 20", async () => {
    const { ref } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    await db.execute(sql`alter table underskrift drop constraint underskrift_person`);
    try {
      await kapploep(Array.from({ length: 20 }, () => skriv(kari, ref)));
      expect(await db.$count(underskrift)).toBe(20);
    } finally {
      await db.delete(underskrift);
      await db.execute(sql`alter table underskrift add constraint underskrift_person unique (forslag_id, person_id)`);
    }
  });

  test("på nett og på papir av samme person er én", async () => {
    const { ref, id } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    const { id: registrertAv } = await lagSaksbehandler(db);
    const felt = { noekkelversjon: 1, opprettet: NAA, sistBrukt: NAA, utsteder: "idporten" };
    await db.insert(identitet).values({ id: nyId(), personId: kari.id, slag: "eid", noekkel: "hmac", ...felt });
    const paaPapir = async () => {
      const { db: flere } = samtidig(base.context("system", { slag: "system" }));
      const lagt = await flere
        .insert(underskrift)
        .values({ id: nyId(), forslagId: id, kanal: "papir", noekkel: "hmac", spraak: "nb", tid: NAA, registrertAv })
        .onConflictDoNothing()
        .returning();
      return { ny: lagt.length === 1 };
    };
    const { vant } = await kapploep(Array.from({ length: 10 }, () => [skriv(kari, ref), paaPapir]).flat());
    expect(vant.filter(({ ny }) => ny)).toHaveLength(1);
    expect(await db.$count(underskrift)).toBe(1);
  });

  test("den som gjør det nok og den neste på likt: det blir fortalt én gang", async () => {
    const { ref } = await lagInnbyggerforslag(db, { innbyggerforslag: { kreves: 3 }, innsending });
    await kapploep((await folk(2)).map((person) => skriv(person, ref)));
    expect(await db.$count(epost)).toBe(0);
    await kapploep((await folk(8)).map((person) => skriv(person, ref)));
    expect(await db.$count(underskrift)).toBe(10);
    expect([
      await db.$count(epost),
      await db.$count(innbyggerforslagSteg, eq(innbyggerforslagSteg.slag, "naadd_kravet")),
      await db.$count(hendelse),
    ]).toEqual([1, 1, 1]);
  });

  test("ingen kommer inn eller går ut etter at tallet er frosset", async () => {
    const forfatter = await lagGjest(db);
    const { ref, id } = await lagInnbyggerforslag(db, { av: forfatter, innbyggerforslag: { kreves: 5 }, innsending });
    const foerst = await folk(10);
    await kapploep(foerst.map((person) => skriv(person, ref)));
    const send = () => sendInnbyggerforslag(samtidig(base.context("gjest", forfatter)), ref, STED);
    const trekk = (person: Person) => () => trekkUnderskrift(samtidig(base.context("innbygger", person)), ref);
    const nye = await folk(10);
    await kapploep<unknown>([
      ...nye.slice(0, 5).map((person) => skriv(person, ref)),
      ...foerst.slice(0, 3).map(trekk),
      send,
      ...nye.slice(5).map((person) => skriv(person, ref)),
      ...foerst.slice(3, 5).map(trekk),
      send,
    ]);
    const [rad] = await db.select().from(innbyggerforslag).where(eq(innbyggerforslag.forslagId, id));
    expect(rad!.status).toBe("sendt");
    expect(await db.$count(underskrift, isNull(underskrift.trukket))).toBe(rad!.antallSendt);
    expect(await db.$count(innbyggerforslagSteg, eq(innbyggerforslagSteg.slag, "sendt"))).toBe(1);
  });
});
