import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { hendelse, invitasjon, kommune, oekt, person, rolle } from "#db/schema";
import { systemContext } from "~/domain/context";
import { finnInvitasjoner, hentInvitasjonMedKode } from "~/domain/invitasjon/finn.server";
import { invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { taImotInvitasjon } from "~/domain/invitasjon/ta-imot.server";
import { trekkInvitasjon } from "~/domain/invitasjon/trekk.server";
import { nyId } from "~/platform/id.server";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const dager = (antall: number) => new Date(NAA.getTime() + antall * 86_400_000);

let admin: ReturnType<typeof base.context<"administrator">>;
const inviter = (felt: Record<string, string> = {}) =>
  lagInvitasjon(admin, invitasjonSkjema.parse({ navn: "Ny Nysen", rolle: "saksbehandler", ...felt }));
const ny = async (navn = "") => base.context("gjest", await lagPerson(db, { navn }));
const rolleneTil = (personId: string) => db.select().from(rolle).where(eq(rolle.personId, personId));

beforeEach(async () => {
  await lagKommune(db, { valgperiodeTil: "2027-10-31" });
  await lagKomite(db, { slug: "kultur" });
  admin = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
});

test("koden blir sagt én gang, og databasen har bare avtrykket", async () => {
  const { kode, utloeper } = await inviter();
  expect(kode).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
  expect(utloeper).toEqual(dager(14));
  const lagret = JSON.stringify([await db.select().from(invitasjon), await db.select().from(hendelse)]);
  expect(lagret).not.toContain(kode);
  expect(lagret).not.toContain(kode.replaceAll("-", ""));
  expect(JSON.stringify(await db.select().from(hendelse))).not.toContain("Nysen");
});

test("en kommando inviterer også, og ingen står som den som gjorde det", async () => {
  const felt = invitasjonSkjema.parse({ navn: "Ny Nysen", rolle: "administrator" });
  await lagInvitasjon(systemContext(db, NAA), felt);
  expect(await db.select().from(invitasjon)).toMatchObject([{ av: null, rolle: "administrator" }]);
});

describe("å ta imot", () => {
  test("gir rollen, gir kontoen navn, avslutter øktene og står i loggen", async () => {
    const { id, kode } = await inviter({ rolle: "moderator", komite: "kultur" });
    const meg = await ny();
    const personId = meg.aktoer.id!;
    await db.insert(oekt).values({ id: nyId(), personId, opprettet: NAA, sistBrukt: NAA, utloeper: dager(1) });
    expect(await taImotInvitasjon(meg, kode.toLowerCase().replaceAll("-", " "))).toEqual({
      personId,
      rolle: "moderator",
    });
    expect(await rolleneTil(personId)).toMatchObject([{ rolle: "moderator", fra: "2026-11-22", til: "2027-11-01" }]);
    expect(await db.select().from(person).where(eq(person.id, personId))).toMatchObject([{ navn: "Ny Nysen" }]);
    expect(await db.select().from(oekt)).toMatchObject([{ utloeper: NAA }]);
    expect(await db.select().from(invitasjon)).toMatchObject([{ id, tattImot: NAA, personId }]);
    expect((await db.select().from(hendelse)).map(({ slag }) => slag).slice(-2)).toEqual([
      "rolle.gitt",
      "invitasjon.tatt_imot",
    ]);
  });

  test("er valgperioden blitt kortere imens, slutter rollen med den, og er den over, blir den ikke gitt", async () => {
    const [en, to] = [
      await inviter({ rolle: "moderator", komite: "kultur" }),
      await inviter({ rolle: "moderator", komite: "kultur" }),
    ];
    await db.update(kommune).set({ valgperiodeTil: "2027-06-30" });
    const meg = await ny();
    await taImotInvitasjon(meg, en.kode);
    expect(await rolleneTil(meg.aktoer.id!)).toMatchObject([{ til: "2027-07-01" }]);
    await db.update(kommune).set({ valgperiodeTil: "2026-11-21" });
    await expect(taImotInvitasjon(await ny(), to.kode)).rejects.toMatchObject(nei("invitasjon.feil.rollenErOver", 409));
  });

  test("det navnet man har, blir stående", async () => {
    const meg = await ny("Kalt Kaltsen");
    await taImotInvitasjon(meg, (await inviter()).kode);
    expect(await db.select().from(person).where(eq(person.id, meg.aktoer.id!))).toMatchObject([
      { navn: "Kalt Kaltsen" },
    ]);
  });

  test("tar en innlogging som viser hvem man er: en gjest og en e-postkode er nei", async () => {
    const { kode } = await inviter();
    await expect(taImotInvitasjon(base.context("gjest", await lagGjest(db)), kode)).rejects.toMatchObject(
      nei("invitasjon.feil.loggInn", 401),
    );
    const epost = base.context("gjest", { ...(await lagPerson(db)), nivaa: "epost" });
    await expect(taImotInvitasjon(epost, kode)).rejects.toMatchObject(nei("invitasjon.feil.nivaa"));
    await taImotInvitasjon(await ny(), kode);
  });

  test("virker én gang", async () => {
    const { kode } = await inviter();
    await taImotInvitasjon(await ny(), kode);
    const annen = await ny();
    await expect(taImotInvitasjon(annen, kode)).rejects.toMatchObject(nei("invitasjon.feil.kanIkkeBrukes", 409));
    expect(await rolleneTil(annen.aktoer.id!)).toEqual([]);
  });

  test.each([
    ["dagen før fristen", 13.9, true],
    ["når fristen er ute", 14, false],
  ])("%s", async (_hva, antall, gaar) => {
    const { kode } = await inviter();
    await base.settKlokka(dager(antall));
    const svar = taImotInvitasjon(await ny(), kode);
    if (gaar) await svar;
    else await expect(svar).rejects.toMatchObject(nei("invitasjon.feil.kanIkkeBrukes", 409));
  });

  test("en som er trukket, virker ikke, og en som er tatt, kan ikke trekkes", async () => {
    const [trukket, tatt] = [await inviter(), await inviter()];
    await trekkInvitasjon(admin, trukket.id);
    await expect(taImotInvitasjon(await ny(), trukket.kode)).rejects.toMatchObject(
      nei("invitasjon.feil.kanIkkeBrukes", 409),
    );
    await expect(trekkInvitasjon(admin, trukket.id)).rejects.toMatchObject(nei("admin.feil.kanIkkeTrekkes", 409));
    await taImotInvitasjon(await ny(), tatt.kode);
    await expect(trekkInvitasjon(admin, tatt.id)).rejects.toMatchObject(nei("admin.feil.kanIkkeTrekkes", 409));
  });

  test("en rolle som skulle vare til en dag som er forbi, blir ikke gitt, og den man har, ikke en gang til", async () => {
    const { kode } = await inviter({ til: "2026-11-23" });
    await base.settKlokka(dager(3));
    await expect(taImotInvitasjon(await ny(), kode)).rejects.toMatchObject(nei("invitasjon.feil.rollenErOver", 409));
    const har = base.context("gjest", await lagPerson(db, { roller: ["saksbehandler"] }));
    const igjen = await inviter();
    await expect(taImotInvitasjon(har, igjen.kode)).rejects.toMatchObject(nei("admin.feil.harRollen", 409));
    // It is not spent on somebody who had no use for it.
    await taImotInvitasjon(await ny(), igjen.kode);
  });
});

test("den som har koden, får vite kommunen og rollen, men ikke hvem den er til", async () => {
  const { kode } = await inviter({ rolle: "moderator", komite: "kultur" });
  const vist = await hentInvitasjonMedKode(base.context("gjest", await lagGjest(db)), kode);
  expect(vist).toMatchObject({ kommune: "Prøvestad kommune", rolle: "moderator", stand: "venter", min: false });
  expect(JSON.stringify(vist)).not.toContain("Nysen");
  expect(await hentInvitasjonMedKode(base.context("gjest", await lagGjest(db)), "ABCD-EFGH-JKLM")).toBeNull();
});

test("lista viser hver stand, de nyeste først, femti om gangen", async () => {
  const gammel = await inviter();
  await base.settKlokka(dager(14));
  const [venter, tatt, trukket] = [await inviter(), await inviter(), await inviter()];
  await taImotInvitasjon(await ny(), tatt.kode);
  await trekkInvitasjon(admin, trukket.id);
  const { rader } = await finnInvitasjoner(admin);
  expect(new Map(rader.map(({ id, stand }) => [id, stand]))).toEqual(
    new Map([
      [trukket.id, "trukket"],
      [tatt.id, "tattImot"],
      [venter.id, "venter"],
      [gammel.id, "utloept"],
    ]),
  );
  for (let i = 0; i < 50; i++) await inviter();
  const side1 = await finnInvitasjoner(admin);
  const side2 = await finnInvitasjoner(admin, side1.neste);
  expect([side1.rader.length, side2.rader.length, side2.neste]).toEqual([50, 4, null]);
  expect(new Set([...side1.rader, ...side2.rader].map(({ id }) => id)).size).toBe(54);
});
