import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { epost, hendelse, innbyggerforslag, innbyggerforslagSteg, innspill, underskrift } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { sendInnbyggerforslag } from "~/domain/innbyggerforslag/send.server";
import { skrivUnder } from "~/domain/innbyggerforslag/skriv-under.server";
import { trekkUnderskrift } from "~/domain/innbyggerforslag/trekk-underskrift.server";
import type { Refusal } from "~/domain/refusal";
import { lagBosatt, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const STED = "https://dialog.example";
const nei = (kode: string) => expect.objectContaining({ kode: `innbyggerforslag.feil.${kode}` }) as Refusal;
const DAG = 86_400_000;
let naa = NAA;

/** The days go by. */
async function dagerSenere(dager: number) {
  naa = new Date(NAA.getTime() + dager * DAG);
  await base.settKlokka(naa);
}
const som = (hvem: Person | Gjest) => context("gjest", hvem, { naa });
const send = (hvem: Person | Gjest, ref: string) => sendInnbyggerforslag(som(hvem), ref, STED);
const skriv = (person: Person, ref: string, adresse = "") =>
  skrivUnder(context("innbygger", person, { naa }), ref, { epost: adresse }, STED);
const stilling = async (ref: string) => hentInnbyggerforslag(som({ slag: "gjest", id: null }), ref);

async function medUnderskrifter(antall: number, kreves = 2) {
  naa = NAA;
  await lagKommune(db);
  const forfatter = await lagGjest(db);
  const { ref, id } = await lagInnbyggerforslag(db, {
    av: forfatter,
    innbyggerforslag: { kreves },
    innsending: { svarkanal: "epost", kontakt: "forfatter@example.no" },
  });
  const folk: Person[] = [];
  for (let nr = 0; nr < antall; nr++) {
    const person = await lagBosatt(db);
    await skriv(person, ref, `nr${nr}@example.no`);
    folk.push(person);
  }
  return { forfatter, ref, id, folk };
}
/** What the formal check does when something is to be mended. */
async function kommerTilbake(id: string, stryk: Person[] = []) {
  const av = await lagSaksbehandler(db);
  for (const { id: personId } of stryk)
    await db
      .update(underskrift)
      .set({ stroeket: "ikke_bosatt", stroeketAv: av.id })
      .where(eq(underskrift.personId, personId));
  await db
    .update(innbyggerforslag)
    .set({ status: "mangler", mangler: "Si hva forslaget gjelder.", kontrollert: naa, kontrollertAv: av.id })
    .where(eq(innbyggerforslag.forslagId, id));
}

describe("å sende", () => {
  test("fryser tallet, og kommunestyret har seks kalendermåneder", async () => {
    const { forfatter, ref, id, folk } = await medUnderskrifter(3);
    await db.delete(epost);
    await send(forfatter, ref);
    expect(await stilling(ref)).toMatchObject({
      status: "sendt",
      sendt: "2026-11-22",
      antallSendt: 3,
      frist: "2027-05-22",
      aapen: false,
    });
    const [sendt] = await db.select({ svarfrist: innspill.svarfrist }).from(innspill).where(eq(innspill.ref, ref));
    expect(sendt).toEqual({ svarfrist: "2027-05-22" });
    await expect(skriv(await lagBosatt(db), ref)).rejects.toThrow(nei("samlerIkke"));
    await expect(trekkUnderskrift(context("innbygger", folk[0]!), ref)).rejects.toThrow(nei("kanIkkeTrekkes"));
    expect((await db.select({ til: epost.til }).from(epost)).map(({ til }) => til).toSorted()).toEqual([
      "forfatter@example.no",
      "nr0@example.no",
      "nr1@example.no",
      "nr2@example.no",
    ]);
    expect(await db.select({ slag: innbyggerforslagSteg.slag }).from(innbyggerforslagSteg)).toContainEqual({
      slag: "sendt",
    });
    expect(await db.select({ slag: hendelse.slag, objektId: hendelse.objektId }).from(hendelse)).toContainEqual({
      slag: "innbyggerforslag.sendt",
      objektId: id,
    });
  });

  test("er bare for den som fremmet det", async () => {
    const { ref } = await medUnderskrifter(2);
    for (const hvem of [await lagBosatt(db), await lagSaksbehandler(db), await lagGjest(db)])
      await expect(send(hvem, ref)).rejects.toMatchObject({ status: 404 });
  });

  test("krever at nok har skrevet under, og de som er trukket, teller ikke", async () => {
    const { forfatter, ref, folk } = await medUnderskrifter(2);
    await trekkUnderskrift(context("innbygger", folk[0]!), ref);
    await expect(send(forfatter, ref)).rejects.toMatchObject({
      kode: "innbyggerforslag.feil.forFaa",
      verdier: { antall: 1, kreves: 2 },
    });
  });

  test("to ganger er én sending", async () => {
    const { forfatter, ref } = await medUnderskrifter(2);
    await send(forfatter, ref);
    await expect(send(forfatter, ref)).rejects.toThrow(nei("erSendt"));
  });

  test("går til og med siste dag for å samle", async () => {
    const { forfatter, ref } = await medUnderskrifter(2);
    await base.settKlokka(new Date("2027-11-01T23:00:00Z"));
    await expect(send(forfatter, ref)).rejects.toThrow(nei("tidenErUte"));
    await base.settKlokka(new Date("2027-11-01T22:59:00Z"));
    await send(forfatter, ref);
    expect(await stilling(ref)).toMatchObject({ sendt: "2027-11-01", frist: "2028-05-01" });
  });
});

describe("når det kommer tilbake", () => {
  test("med for få gyldige: folk kan skrive under igjen, og de seks månedene begynner ved den nye sendingen", async () => {
    const { forfatter, ref, id, folk } = await medUnderskrifter(2);
    await send(forfatter, ref);
    await dagerSenere(10);
    await kommerTilbake(id, [folk[0]!]);
    expect(await stilling(ref)).toMatchObject({ aapen: true, beholderFristen: false, antall: 1 });
    await expect(send(forfatter, ref)).rejects.toThrow(nei("forFaa"));
    await dagerSenere(20);
    await skriv(await lagBosatt(db), ref);
    // Enough, and still open until it is sent.
    expect(await stilling(ref)).toMatchObject({ aapen: true, beholderFristen: false, antall: 2 });
    await send(forfatter, ref);
    expect(await stilling(ref)).toMatchObject({
      status: "sendt",
      sendt: "2026-12-12",
      frist: "2027-06-12",
      antallSendt: 2,
    });
  });

  test("med nok gyldige, der bare formen mangler: den første dagen, tallet og fristen står", async () => {
    const { forfatter, ref, id, folk } = await medUnderskrifter(3);
    await send(forfatter, ref);
    await dagerSenere(10);
    await kommerTilbake(id, [folk[0]!]);
    expect(await stilling(ref)).toMatchObject({ aapen: false, beholderFristen: true, antall: 2, stroeket: 1 });
    await expect(skriv(await lagBosatt(db), ref)).rejects.toThrow(nei("samlerIkke"));
    await expect(trekkUnderskrift(context("innbygger", folk[1]!), ref)).rejects.toThrow(nei("kanIkkeTrekkes"));
    await dagerSenere(20);
    await send(forfatter, ref);
    expect(await stilling(ref)).toMatchObject({
      status: "sendt",
      sendt: "2026-11-22",
      frist: "2027-05-22",
      antallSendt: 3,
      rettes: "",
    });
  });

  test("blir det kontrollert på nytt", async () => {
    const { forfatter, ref, id } = await medUnderskrifter(2);
    await send(forfatter, ref);
    await dagerSenere(1);
    await kommerTilbake(id);
    await send(forfatter, ref);
    const [rad] = await db.select().from(innbyggerforslag).where(eq(innbyggerforslag.forslagId, id));
    expect(rad).toMatchObject({ kontrollert: null, kontrollertAv: null });
  });
});

test("den som har en konto, og fremmet det med den, sender det", async () => {
  await lagKommune(db);
  naa = NAA;
  const forfatter = await lagPerson(db);
  const { ref } = await lagInnbyggerforslag(db, { av: forfatter, innbyggerforslag: { kreves: 1 } });
  await skriv(await lagBosatt(db), ref);
  await send(forfatter, ref);
  expect((await stilling(ref)).status).toBe("sendt");
});
