import { describe, expect, test } from "vitest";
import { identitet, innbyggerforslagSteg, sak, underskrift, vedtak } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import type { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { lagBosatt, lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const gjest: Gjest = { slag: "gjest", id: null };
const hent = (ref: string, hvem: Person | Gjest = gjest) => hentInnbyggerforslag(context("gjest", hvem), ref);
const finnesIkke = expect.objectContaining({ status: 404 }) as Refusal;

const felt = { kanal: "nett" as const, spraak: "nb", tid: NAA };
async function skrevetUnder(forslagId: string, valg: Partial<typeof underskrift.$inferInsert> = {}) {
  const personId = valg.kanal === "papir" ? null : (await lagPerson(db)).id;
  await db.insert(underskrift).values({ id: nyId(), forslagId, personId, ...felt, ...valg });
}

describe("det siden viser", () => {
  test("en underskrift teller når den verken er trukket eller strøket", async () => {
    await lagKommune(db);
    const { id, ref } = await lagInnbyggerforslag(db);
    const ansatt = await lagPerson(db);
    await skrevetUnder(id);
    await skrevetUnder(id, { trukket: NAA });
    await skrevetUnder(id, { stroeket: "dobbel", stroeketAv: ansatt.id });
    await skrevetUnder(id, { kanal: "papir", navn: "Ola", registrertAv: ansatt.id });

    expect(await hent(ref)).toMatchObject({
      status: "samler",
      antall: 2,
      kreves: 7,
      mangler: 5,
      stroeket: 1,
      nok: false,
      innbyggertall: 350,
      innbyggertallDato: "2026-07-01",
      samlerTil: "2027-11-01",
      dagerIgjen: 344,
      aapen: true,
      frist: null,
      underskrift: null,
    });
  });

  test("den som er logget inn med eID og bor her, kan skrive under, og andre får vite hva som mangler", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    expect((await hent(ref)).hinder).toBe("gjest");
    expect((await hent(ref, { ...(await lagBosatt(db)), nivaa: "epost" })).hinder).toBe("eid");
    expect((await hent(ref, { ...(await lagBosatt(db)), nivaa: "ansatt" })).hinder).toBe("eid");
    expect((await hent(ref, await lagPerson(db))).hinder).toBe("bosted");
    expect((await hent(ref, await lagBosatt(db))).hinder).toBeNull();
  });

  test("den som har skrevet under, ser det, på nett og på papir, og bare sin egen", async () => {
    await lagKommune(db);
    const { id, ref } = await lagInnbyggerforslag(db);
    const [paaNett, paaPapir, ingen] = [await lagBosatt(db), await lagBosatt(db), await lagBosatt(db)];
    await db.insert(identitet).values({
      id: nyId(),
      personId: paaPapir.id,
      slag: "eid",
      utsteder: "idporten",
      noekkel: "hmac",
      noekkelversjon: 1,
      opprettet: NAA,
      sistBrukt: NAA,
    });
    await skrevetUnder(id, { personId: paaNett.id, epost: "kari@example.no" });
    await skrevetUnder(id, { kanal: "papir", noekkel: "hmac", registrertAv: ingen.id });
    expect((await hent(ref, paaNett)).underskrift).toMatchObject({ kanal: "nett", epost: "kari@example.no" });
    expect((await hent(ref, paaPapir)).underskrift).toMatchObject({ kanal: "papir" });
    expect((await hent(ref, ingen)).underskrift).toBeNull();
    expect((await hent(ref)).underskrift).toBeNull();
  });

  test("bare den som fremmet det, kan sende det, og først når nok har skrevet under", async () => {
    await lagKommune(db);
    const forfatter = await lagGjest(db);
    const { id, ref } = await lagInnbyggerforslag(db, { av: forfatter, innbyggerforslag: { kreves: 1 } });
    const kan = async (hvem: Parameters<typeof hent>[1]) => (await hent(ref, hvem)).kanSendes;
    expect(await kan(forfatter)).toBe(false);
    await skrevetUnder(id);
    expect(await kan(forfatter)).toBe(true);
    expect(await kan(await lagBosatt(db))).toBe(false);
  });

  test("etter at det er sendt, sier klokka hvor mange dager kommunestyret har", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db, {
      innbyggerforslag: { status: "sendt", sendt: "2026-11-23", antallSendt: 7, frist: "2027-05-23" },
    });
    expect(await hent(ref)).toMatchObject({ aapen: false, frist: "2027-05-23", dagerTilFrist: 182, antallSendt: 7 });
    await base.settKlokka(new Date("2027-05-23T22:30:00Z"));
    expect((await hent(ref)).dagerTilFrist).toBe(-1);
  });

  test("siste dag for å skrive under er med, etter norsk tid", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    await base.settKlokka(new Date("2027-11-01T22:59:00Z"));
    expect(await hent(ref)).toMatchObject({ aapen: true, dagerIgjen: 0 });
    await base.settKlokka(new Date("2027-11-01T23:00:00Z"));
    expect(await hent(ref)).toMatchObject({ aapen: false, dagerIgjen: null });
  });

  test("vedtaket står med saken, utfallet og det som skjer videre", async () => {
    await lagKommune(db);
    const [sakId, vedtakId] = [nyId(), nyId()];
    await db.insert(sak).values({ id: sakId, nr: "12-27", tittel: "Sykkelveg", opprettet: NAA });
    await db.insert(vedtak).values({
      id: vedtakId,
      sakId,
      organ: "Kommunestyret",
      dato: "2027-02-01",
      tekst: "Ja.",
      begrunnelse: "Trygt.",
      registrert: NAA,
    });
    const { id, ref } = await lagInnbyggerforslag(db, {
      innbyggerforslag: {
        status: "avgjort",
        sendt: "2026-11-23",
        antallSendt: 7,
        frist: "2027-05-23",
        vedtakId,
        utfall: "vedtatt",
        videre: "Bygges i 2028.",
      },
    });
    await db.insert(innbyggerforslagSteg).values({ id: nyId(), forslagId: id, slag: "avgjort", tid: NAA });
    expect(await hent(ref)).toMatchObject({
      utfall: "vedtatt",
      videre: "Bygges i 2028.",
      sak: { nr: "12-27" },
      vedtak: { organ: "Kommunestyret", dato: "2027-02-01" },
      steg: [{ slag: "avgjort" }],
    });
  });

  test("det som ikke er vist, er for den som skrev det", async () => {
    await lagKommune(db);
    const forfatter = await lagPerson(db);
    const { ref } = await lagInnbyggerforslag(db, { av: forfatter, vises: false });
    await expect(hent(ref)).rejects.toThrow(finnesIkke);
    expect(await hent(ref, forfatter)).toMatchObject({ min: true, aapen: false });
  });

  test("et vanlig forslag er ikke et innbyggerforslag", async () => {
    await lagKommune(db);
    const { ref } = await lagForslag(db);
    await expect(hent(ref)).rejects.toThrow(finnesIkke);
  });
});
