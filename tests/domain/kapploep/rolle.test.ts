import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { bosted, hendelse, kommune, rolle } from "#db/schema";
import { bekreftBosted } from "~/domain/bosted/bekreft.server";
import { lagBostedskode } from "~/domain/bosted/bostedskode.server";
import { invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { taImotInvitasjon } from "~/domain/invitasjon/ta-imot.server";
import { settValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { taRolle } from "~/domain/rolle/ta.server";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const nyAdmin = async () => samtidig(base.context("administrator", await lagPerson(db, { roller: ["administrator"] })));
const ganger = async <T>(antall: number, lag: () => Promise<T>) => {
  const alle: T[] = [];
  for (let i = 0; i < antall; i++) alle.push(await lag());
  return alle;
};

paaPostgres("roller på likt", () => {
  beforeEach(async () => void (await lagKommune(db)));

  test("ti administratorer gir den samme rollen: den er gitt én gang", async () => {
    const { id } = await lagPerson(db);
    const adminer = await ganger(10, nyAdmin);
    const skjema = rolleSkjema.parse({ rolle: "saksbehandler" });
    const { vant, nei } = await kapploep(adminer.map((admin) => () => giRolle(admin, id, skjema)));
    expect([vant.length, nei.map(({ kode }) => kode)]).toEqual([
      1,
      Array.from({ length: 9 }, () => "admin.feil.harRollen"),
    ]);
    expect(await db.$count(rolle, eq(rolle.personId, id))).toBe(1);
    expect(await db.$count(hendelse)).toBe(1);
  });

  test("to administratorer tar rollen fra hverandre: én er igjen, ti ganger av ti", async () => {
    for (let gang = 0; gang < 10; gang++) {
      await db.delete(rolle);
      const [a, b] = [await nyAdmin(), await nyAdmin()];
      const [rolleA] = await db.select().from(rolle).where(eq(rolle.personId, a.aktoer.id));
      const [rolleB] = await db.select().from(rolle).where(eq(rolle.personId, b.aktoer.id));
      const { vant, nei } = await kapploep([
        () => taRolle(a, b.aktoer.id, rolleB!.id),
        () => taRolle(b, a.aktoer.id, rolleA!.id),
      ]);
      expect([vant.length, nei.map(({ kode }) => kode)]).toEqual([1, ["admin.feil.sisteAdministrator"]]);
    }
  });

  test("ti administratorer slutter samtidig: én blir igjen", async () => {
    const adminer = await ganger(10, nyAdmin);
    const rollene = await db.select().from(rolle);
    const { vant, nei } = await kapploep(
      adminer.map((admin) => {
        const { id } = admin.aktoer;
        return () => taRolle(admin, id, rollene.find(({ personId }) => personId === id)!.id);
      }),
    );
    expect([vant.length, nei.length]).toEqual([9, 1]);
  });

  test("en moderatorrolle som gis i det samme valgperioden forkortes, varer ikke lenger enn den, ti ganger av ti", async () => {
    const { slug } = await lagKomite(db);
    const admin = await nyAdmin();
    const skjema = rolleSkjema.parse({ rolle: "moderator", komite: slug });
    for (let gang = 0; gang < 10; gang++) {
      await db.update(kommune).set({ valgperiodeTil: "2027-10-31" });
      const { id } = await lagPerson(db);
      const deltakere = [
        () => giRolle(admin, id, skjema),
        () => settValgperiode(admin, { til: "2027-06-30", sett: "2027-10-31", bekreft: "ja" }),
      ];
      const { nei } = await kapploep(gang % 2 ? deltakere : deltakere.toReversed());
      expect(nei).toEqual([]);
      expect(await db.select({ til: rolle.til }).from(rolle).where(eq(rolle.personId, id))).toEqual([
        { til: "2027-07-01" },
      ]);
    }
  });

  test("ti har den samme lenken: én får rollen", async () => {
    const { kode } = await lagInvitasjon(await nyAdmin(), invitasjonSkjema.parse({ navn: "N", rolle: "fasilitator" }));
    const folk = await ganger(10, async () => samtidig(base.context("gjest", await lagPerson(db, { navn: "" }))));
    const { vant, nei } = await kapploep(folk.map((en) => () => taImotInvitasjon(en, kode)));
    expect([vant.length, nei.length]).toEqual([1, 9]);
    expect(
      (await db.select().from(rolle).where(eq(rolle.rolle, "fasilitator"))).map(({ personId }) => personId),
    ).toEqual([vant[0]!.personId]);
  });

  test("ti ansatte bruker den samme bostedskoden: bostedet er bekreftet én gang", async () => {
    const { kode } = await lagBostedskode(base.context("innbygger", await lagPerson(db)));
    const ansatte = await ganger(10, async () => samtidig(base.context("saksbehandler", await lagSaksbehandler(db))));
    const { vant, nei } = await kapploep(
      ansatte.map((en) => () => bekreftBosted(en, { kode, metode: "legitimasjon" })),
    );
    expect([vant.length, nei.length, await db.$count(bosted)]).toEqual([1, 9, 1]);
  });
});
