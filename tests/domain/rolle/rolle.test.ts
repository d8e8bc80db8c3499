import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { roller } from "#db/koder";
import { hendelse, kommune, oekt, person, rolle } from "#db/schema";
import { settValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { finnMennesker, hentMenneske } from "~/domain/rolle/finn.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { loggUtMenneske } from "~/domain/rolle/logg-ut.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { taRolle } from "~/domain/rolle/ta.server";
import { nyId } from "~/platform/id.server";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const skjema = (felt: Record<string, string>) => rolleSkjema.parse(felt);
const feltfeil = (felt: string, kode: string) => ({ status: 422, felt: { [felt]: { kode } } });

let admin: Awaited<ReturnType<typeof nyAdmin>>;
let kultur: Awaited<ReturnType<typeof lagKomite>>;
const nyAdmin = async () => base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
const rollene = (personId: string) => db.select().from(rolle).where(eq(rolle.personId, personId));
const sisteHendelse = async () => (await db.select().from(hendelse).orderBy(desc(hendelse.id)).limit(1))[0];
async function lagOekt(personId: string) {
  const id = nyId();
  await db
    .insert(oekt)
    .values({ id, personId, opprettet: NAA, sistBrukt: NAA, utloeper: new Date(NAA.getTime() + 3_600_000) });
  return async () => (await db.select().from(oekt).where(eq(oekt.id, id)))[0]!.utloeper > NAA;
}

beforeEach(async () => {
  await lagKommune(db, { valgperiodeTil: "2027-10-31" });
  kultur = await lagKomite(db, { slug: "kultur" });
  admin = await nyAdmin();
});

describe("å gi en rolle", () => {
  test.each(roller.filter((en) => en !== "moderator"))("%s varer til den blir tatt, og står i loggen", async (en) => {
    const { id } = await lagPerson(db);
    await giRolle(admin, id, skjema({ rolle: en, komite: "kultur" }));
    expect(await rollene(id)).toMatchObject([
      { rolle: en, komiteId: null, fra: "2026-11-22", til: null, kilde: "tildelt" },
    ]);
    expect(await sisteHendelse()).toMatchObject({
      slag: "rolle.gitt",
      objektId: id,
      aktoerId: admin.aktoer.id,
      data: { rolle: en, komite: null },
    });
  });

  test("en moderator har én komité, og rollen slutter med valgperioden", async () => {
    const { id } = await lagPerson(db);
    await giRolle(admin, id, skjema({ rolle: "moderator", komite: "kultur" }));
    expect(await rollene(id)).toMatchObject([{ rolle: "moderator", komiteId: kultur.id, til: "2027-11-01" }]);
    expect(await sisteHendelse()).toMatchObject({ data: { rolle: "moderator", komite: "kultur" } });
  });

  test("«til og med» er den siste dagen med rollen", async () => {
    const { id } = await lagPerson(db);
    await giRolle(admin, id, skjema({ rolle: "moderator", komite: "kultur", til: "2027-10-31" }));
    await giRolle(admin, id, skjema({ rolle: "fasilitator", til: "2026-11-22" }));
    expect((await rollene(id)).map(({ til }) => til)).toEqual(["2027-11-01", "2026-11-23"]);
  });

  test.each([
    ["en moderator uten komité", { rolle: "moderator" }],
    ["en rolle som ikke finnes", { rolle: "ordfoerer" }],
    ["ingen rolle", {}],
    ["en dag som ikke finnes", { rolle: "fasilitator", til: "2027-02-30" }],
  ])("%s er ikke en rolle", (_hva, felt) => {
    expect(rolleSkjema.safeParse(felt).success).toBe(false);
  });

  test.each([
    ["en komité som ikke finnes", { rolle: "moderator", komite: "finnes-ikke" }, "komite", "admin.feil.komite"],
    ["en dag som er forbi", { rolle: "saksbehandler", til: "2026-11-21" }, "til", "admin.feil.tilForbi"],
    [
      "lenger enn valgperioden",
      { rolle: "moderator", komite: "kultur", til: "2027-11-01" },
      "til",
      "admin.feil.etterValgperioden",
    ],
  ])("nei til %s", async (_hva, felt, hvor, kode) => {
    const { id } = await lagPerson(db);
    await expect(giRolle(admin, id, skjema(felt))).rejects.toMatchObject(feltfeil(hvor, kode));
    expect(await rollene(id)).toEqual([]);
  });

  test("er valgperioden over, får ingen ny moderator rolle før den nye er satt", async () => {
    await db.update(kommune).set({ valgperiodeTil: "2026-11-21" });
    const { id } = await lagPerson(db);
    await expect(giRolle(admin, id, skjema({ rolle: "moderator", komite: "kultur" }))).rejects.toMatchObject(
      feltfeil("rolle", "admin.feil.valgperiodenErOver"),
    );
  });

  test("den samme rollen to ganger er nei, men en annen komité er en annen rolle", async () => {
    const { id } = await lagPerson(db, { moderatorI: [kultur] });
    await lagKomite(db, { slug: "oppvekst" });
    await expect(giRolle(admin, id, skjema({ rolle: "moderator", komite: "kultur" }))).rejects.toMatchObject(
      nei("admin.feil.harRollen", 409),
    );
    await giRolle(admin, id, skjema({ rolle: "moderator", komite: "oppvekst" }));
    expect(await rollene(id)).toHaveLength(2);
  });

  test("en rolle som er tatt, kan gis igjen", async () => {
    const { id } = await lagPerson(db, { roller: ["saksbehandler"] });
    await taRolle(admin, id, (await rollene(id))[0]!.id);
    await giRolle(admin, id, skjema({ rolle: "saksbehandler" }));
    expect((await rollene(id)).map(({ til }) => til)).toEqual(["2026-11-22", null]);
  });

  test("den som er slettet, får ingen rolle, og den som ikke finnes, finnes ikke", async () => {
    const { id } = await lagPerson(db);
    await db.update(person).set({ slettet: NAA }).where(eq(person.id, id));
    await expect(giRolle(admin, id, skjema({ rolle: "fasilitator" }))).rejects.toMatchObject(
      nei("admin.feil.slettet", 409),
    );
    await expect(giRolle(admin, nyId(), skjema({ rolle: "fasilitator" }))).rejects.toMatchObject(finnesIkke);
  });
});

describe("å ta en rolle", () => {
  test("den slutter i dag, raden blir stående, og det står i loggen", async () => {
    const { id } = await lagPerson(db, { moderatorI: [kultur] });
    const [foer] = await rollene(id);
    await taRolle(admin, id, foer!.id);
    expect(await rollene(id)).toEqual([{ ...foer, til: "2026-11-22" }]);
    expect(await sisteHendelse()).toMatchObject({
      slag: "rolle.tatt",
      objektId: id,
      data: { rolle: "moderator", komite: "kultur" },
    });
    await expect(taRolle(admin, id, foer!.id)).rejects.toMatchObject(nei("admin.feil.alleredeTatt", 409));
  });

  test("den som følger med innloggingen, tas ikke her", async () => {
    const { id } = await lagPerson(db, { roller: ["saksbehandler"] });
    await db.update(rolle).set({ kilde: "utsteder" }).where(eq(rolle.personId, id));
    const [staar] = await rollene(id);
    await expect(taRolle(admin, id, staar!.id)).rejects.toMatchObject(nei("admin.feil.fraUtsteder", 409));
    expect(await rollene(id)).toEqual([staar]);
  });

  test("den er en annens enn den som er nevnt: den finnes ikke, og blir stående", async () => {
    const [en, annen] = [
      await lagPerson(db, { roller: ["saksbehandler"] }),
      await lagPerson(db, { roller: ["fasilitator"] }),
    ];
    const [staar] = await rollene(en.id);
    await expect(taRolle(admin, annen.id, staar!.id)).rejects.toMatchObject(finnesIkke);
    expect(await rollene(en.id)).toEqual([staar]);
  });

  test("den siste administratoren beholder sin", async () => {
    const [min] = await rollene(admin.aktoer.id);
    await expect(taRolle(admin, admin.aktoer.id, min!.id)).rejects.toMatchObject(
      nei("admin.feil.sisteAdministrator", 409),
    );
    const slettet = await nyAdmin();
    await db.update(person).set({ slettet: NAA }).where(eq(person.id, slettet.aktoer.id));
    await expect(taRolle(admin, admin.aktoer.id, min!.id)).rejects.toMatchObject(
      nei("admin.feil.sisteAdministrator", 409),
    );
    const annen = await nyAdmin();
    await taRolle(admin, admin.aktoer.id, min!.id);
    await expect(taRolle(annen, annen.aktoer.id, (await rollene(annen.aktoer.id))[0]!.id)).rejects.toMatchObject(
      nei("admin.feil.sisteAdministrator", 409),
    );
  });
});

test("alle øktene til den som får eller mister en rolle, er over med det samme, og ingen andres", async () => {
  const { id } = await lagPerson(db);
  const [en, to, andres] = [await lagOekt(id), await lagOekt(id), await lagOekt(admin.aktoer.id)];
  await giRolle(admin, id, skjema({ rolle: "fasilitator" }));
  expect([await en(), await to(), await andres()]).toEqual([false, false, true]);
  const ny = await lagOekt(id);
  await taRolle(admin, id, (await rollene(id))[0]!.id);
  expect([await ny(), await andres()]).toEqual([false, true]);
  // The dead rows stand: by them unsent words find their owner.
  expect(await db.$count(oekt, eq(oekt.personId, id))).toBe(3);
});

describe("å logge noen ut overalt", () => {
  test("avslutter hver økt, også når rollen følger med innloggingen som ansatt, og står i loggen", async () => {
    const { id } = await lagPerson(db, { roller: ["saksbehandler"] });
    await db.update(rolle).set({ kilde: "utsteder" }).where(eq(rolle.personId, id));
    const [en, to, min] = [await lagOekt(id), await lagOekt(id), await lagOekt(admin.aktoer.id)];
    await loggUtMenneske(admin, id);
    expect([await en(), await to(), await min()]).toEqual([false, false, true]);
    expect(await sisteHendelse()).toMatchObject({
      slag: "oekt.avsluttet",
      objektId: id,
      aktoerId: admin.aktoer.id,
      data: { antall: 2 },
    });
    await expect(loggUtMenneske(admin, id)).rejects.toMatchObject(nei("admin.feil.ikkeInnlogget", 409));
  });

  test("rammer ingen innbyggere", async () => {
    const { id } = await lagPerson(db);
    const oekten = await lagOekt(id);
    await expect(loggUtMenneske(admin, id)).rejects.toMatchObject(finnesIkke);
    expect(await oekten()).toBe(true);
  });
});

describe("lista over mennesker", () => {
  test("har dem med rolle nå eller før, etter navn, femti om gangen, og ingen innbyggere", async () => {
    await lagPerson(db, { navn: "Innbygger Uten" });
    const [tatt] = [await lagPerson(db, { navn: "Åse Åsen", roller: ["saksbehandler"] })];
    await taRolle(admin, tatt.id, (await rollene(tatt.id))[0]!.id);
    for (let i = 0; i < 55; i++)
      await lagPerson(db, { navn: `navn ${String(i).padStart(2, "0")}`, roller: ["fasilitator"] });
    const side1 = await finnMennesker(admin, { soek: "", etter: null });
    const side2 = await finnMennesker(admin, { soek: "", etter: side1.neste });
    const navn = [...side1.rader, ...side2.rader].map((rad) => rad.navn);
    expect([side1.rader.length, side2.rader.length, side2.neste]).toEqual([50, 7, null]);
    expect(new Set(navn).size).toBe(57);
    expect(navn).not.toContain("Innbygger Uten");
    expect(navn).toContain("Åse Åsen");
  });

  test("søket finner midt i navnet, og tar tegnene som de er", async () => {
    await lagPerson(db, { navn: "Kari 100% Prøve", roller: ["fasilitator"] });
    const finn = async (soek: string) =>
      (await finnMennesker(admin, { soek, etter: null })).rader.map(({ navn }) => navn);
    expect(await finn("100%")).toEqual(["Kari 100% Prøve"]);
    expect(await finn("pRØVE")).toHaveLength(2);
    expect(await finn("1_0")).toEqual([]);
    expect(await finn("\\")).toEqual([]);
  });

  test("en innbyggers side finnes ikke for en administrator", async () => {
    const { id } = await lagPerson(db);
    await expect(hentMenneske(admin, id)).rejects.toMatchObject(finnesIkke);
    await giRolle(admin, id, skjema({ rolle: "moderator", komite: "kultur" }));
    expect(await hentMenneske(admin, id)).toMatchObject({
      roller: [{ rolle: "moderator", gjelder: true, sisteDag: "2027-10-31" }],
      identiteter: [],
      bosted: null,
    });
  });
});

describe("valgperioden", () => {
  const sett = "2027-10-31";

  test("kan forlenges, og rollene som er gitt, blir som de var", async () => {
    const { id } = await lagPerson(db, { moderatorI: [kultur] });
    await settValgperiode(admin, { til: "2031-10-31", sett, bekreft: "" });
    expect(await rollene(id)).toMatchObject([{ til: "2027-11-01" }]);
    expect(await sisteHendelse()).toMatchObject({
      slag: "kommune.valgperiode_satt",
      data: { fra: sett, til: "2031-10-31" },
    });
  });

  test("forkortes ikke i det stille: det blir sagt hvor mange roller som varer lenger", async () => {
    const { id } = await lagPerson(db, { moderatorI: [kultur] });
    await expect(settValgperiode(admin, { til: "2027-06-30", sett, bekreft: "" })).rejects.toMatchObject({
      status: 422,
      felt: { bekreft: { kode: "admin.feil.varerLenger", verdier: { count: 1 } } },
    });
    expect(await db.select({ til: kommune.valgperiodeTil }).from(kommune)).toEqual([{ til: sett }]);
    expect(await rollene(id)).toMatchObject([{ til: "2027-11-01" }]);
    await settValgperiode(admin, { til: "2027-06-30", sett, bekreft: "ja" });
    expect(await rollene(id)).toMatchObject([{ til: "2027-07-01" }]);
    expect(await db.select().from(hendelse).where(eq(hendelse.objektId, id))).toMatchObject([
      { slag: "rolle.endret", data: { rolle: "moderator", komite: "kultur", til: "2027-06-30" } },
    ]);
  });

  test("som settes til en dag som er forbi, tar rollene i dag og avslutter øktene, og rører ingen andre roller", async () => {
    const [medlem, ansatt] = [
      await lagPerson(db, { moderatorI: [kultur] }),
      await lagPerson(db, { roller: ["saksbehandler"] }),
    ];
    const [medlemmets, ansattes] = [await lagOekt(medlem.id), await lagOekt(ansatt.id)];
    await settValgperiode(admin, { til: "2026-10-31", sett, bekreft: "ja" });
    expect([await rollene(medlem.id), await rollene(ansatt.id)]).toMatchObject([
      [{ til: "2026-11-22" }],
      [{ til: null }],
    ]);
    expect([await medlemmets(), await ansattes()]).toEqual([false, true]);
    expect(await db.select().from(hendelse).where(eq(hendelse.objektId, medlem.id))).toMatchObject([
      { slag: "rolle.tatt", data: { rolle: "moderator", komite: "kultur" } },
    ]);
  });

  test("er den endret av en annen i mellomtida, blir ingenting lagret", async () => {
    await expect(settValgperiode(admin, { til: "2031-10-31", sett: "2026-10-31", bekreft: "" })).rejects.toMatchObject(
      nei("admin.feil.valgperiodenErEndret", 409),
    );
  });
});
