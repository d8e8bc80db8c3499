import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { epost, hendelse, innbyggerforslag, underskrift } from "#db/schema";
import { uten } from "~/access/avvis.server";
import { beholdLinjer, lesLinjer, MAKS_UNDERSKRIFTER, papirSkjema } from "~/domain/innbyggerforslag/papir";
import { registrerUnderskrifter } from "~/domain/innbyggerforslag/papir.server";
import { finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { lesFodselsnummer } from "~/domain/personvern/fodselsnummer";
import { lesSkjema } from "~/domain/skjema";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
beforeEach(() => lagKommune(db, { kommunenr: "5025" }));

const [GAMMEL, NY] = [nyNoekkel(1), nyNoekkel(2)];
const noekler = lagNoekler(GAMMEL);
const med = { noekler, nettsted: "https://dialog.example" };

/** Synthetic (month + 80), with both control digits right. */
function testnummer(dato: string, individ: number): string {
  const foran =
    dato.slice(0, 2) + String(Number(dato.slice(2, 4)) + 80) + dato.slice(4) + String(individ).padStart(3, "0");
  for (let k = 0; k < 100; k++) {
    const nummer = foran + String(k).padStart(2, "0");
    if (lesFodselsnummer(nummer)) return nummer;
  }
  return testnummer(dato, individ + 1);
}
const KARI = testnummer("170580", 100);
const OLA = testnummer("010290", 200);

async function scene(felt: NonNullable<Parameters<typeof lagInnbyggerforslag>[1]>["innbyggerforslag"] = {}) {
  const det = await lagInnbyggerforslag(db, {
    innbyggerforslag: felt,
    innsending: { svarkanal: "epost", kontakt: "eva@example.no" },
  });
  return { ...det, siri: base.context("saksbehandler", await lagSaksbehandler(db)) };
}
type Scene = Awaited<ReturnType<typeof scene>>;
const send = async ({ siri, ref }: Scene, felter: Record<string, unknown>, verktoey = med) =>
  registrerUnderskrifter(siri, ref, lesSkjema(papirSkjema, { bosatt: "ja", ...felter }), verktoey);
const liste = (det: Scene, linjer: string[], felter: Record<string, unknown> = {}) =>
  send(det, { maate: "flere", underskrifter: linjer.join("\n"), ...felter });
const rader = () => db.select().from(underskrift).orderBy(asc(underskrift.id));
const feilene = ({ avvist }: { avvist: Array<{ nr: number; feil: string }> }) =>
  avvist.map(({ nr, feil }) => [nr, feil]);

describe("lista leses som den er limt inn", () => {
  test("navn, adresse og dag eller nummer, i den rekkefølgen de står", () => {
    const { linjer, avvist } = lesLinjer(
      [
        `Navn;Adresse;Født`,
        `Kari Nordmann;Vegen 1, 7374 Røros;17.5.1980`,
        `${OLA};Ola Nordmann;Vegen 2`,
        ``,
        `Per;1980-05-18`,
      ].join("\r\n"),
    );
    expect(avvist).toEqual([]);
    expect(linjer).toEqual([
      { nr: 2, navn: "Kari Nordmann", adresse: "Vegen 1, 7374 Røros", foedt: "1980-05-17", pid: null },
      { nr: 3, navn: "Ola Nordmann", adresse: "Vegen 2", foedt: null, pid: OLA },
      { nr: 5, navn: "Per", adresse: "", foedt: "1980-05-18", pid: null },
    ]);
  });

  test.each([
    ["et fødselsnummer med mellomrom", `Kari\t${KARI.slice(0, 6)} ${KARI.slice(6)}`, null],
    ["et nummer med feil kontrollsiffer", `Kari\t${KARI.slice(0, 10)}${(Number(KARI[10]) + 1) % 10}`, "nummer"],
    ["et nummer med et siffer for lite", `Kari\t${KARI.slice(0, 10)}`, "nummer"],
    ["ingen dag", "Kari\tVegen 1", "foedt"],
    ["en dag som ikke finnes", "Kari\t30.2.1980", "foedt"],
    ["et år med to siffer", "Kari\t17.5.80", "foedt"],
    ["intet navn", "\t17.5.1980", "navn"],
    ["et navn uten bokstaver", "??\t17.5.1980", "navn"],
    ["et navn som er altfor langt", `${"K".repeat(121)}\t17.5.1980`, "lang"],
  ])("%s", (_hva, linje, ventet) => {
    const { linjer, avvist } = lesLinjer(linje);
    expect(avvist.map(({ feil }) => feil)).toEqual(ventet ? [ventet] : []);
    expect(linjer).toHaveLength(ventet ? 0 : 1);
  });

  test("de som står igjen, er de som ble skrevet, også fra en celle med linjeskift", () => {
    const tekst = `Kari;"Vegen 1\n7374 Røros";17.5.1980\nPer;;\nOla;Vegen 2;1.2.1990`;
    expect(
      beholdLinjer(tekst, [
        { nr: 1, navn: "Kari", feil: "sammeNavn" },
        { nr: 3, navn: "Ola", feil: "dobbel" },
      ]),
    ).toBe("Kari\tVegen 1 7374 Røros\t17.5.1980\nOla\tVegen 2\t1.2.1990");
  });
});

describe("underskrifter på papir", () => {
  test("registreres mange på én gang; en linje som ikke kan tas, sier hvorfor, og resten står", async () => {
    const det = await scene();
    const svar = await liste(det, [
      "Kari Nordmann\tVegen 1\t17.5.1980",
      "Per Nordmann\tVegen 1",
      `Ola Nordmann\tVegen 2\t${OLA}`,
      "Kari  NORDMANN\tVegen 9\t17.05.1980",
    ]);
    expect(svar.registrert).toBe(2);
    expect(feilene(svar)).toEqual([
      [2, "foedt"],
      [4, "toGanger"],
    ]);
    expect(await rader()).toMatchObject([
      {
        kanal: "papir",
        navn: "Kari Nordmann",
        adresse: "Vegen 1",
        foedt: "1980-05-17",
        registrertAv: det.siri.aktoer.id,
      },
      { kanal: "papir", navn: "Ola Nordmann", adresse: "Vegen 2", foedt: null, personId: null },
    ]);
    const [hendt] = await db.select().from(hendelse).where(eq(hendelse.slag, "underskrift.registrert"));
    expect(hendt).toMatchObject({ objektId: det.id, data: { ref: det.ref, antall: 2 } });
  });

  test("samme liste en gang til er ingen nye", async () => {
    const det = await scene();
    const linjer = ["Kari Nordmann\tVegen 1\t17.5.1980", `Ola Nordmann\t${OLA}`];
    await liste(det, linjer);
    const igjen = await liste(det, linjer);
    expect([igjen.registrert, feilene(igjen)]).toEqual([
      0,
      [
        [1, "dobbel"],
        [2, "dobbel"],
      ],
    ]);
    expect(await rader()).toHaveLength(2);
  });

  test("fødselsnummeret står ingen steder etterpå, bare samme nøkkel som kontoen har", async () => {
    const det = await scene();
    await liste(det, [`Ola Nordmann\tVegen 2\t${OLA}`]);
    const [rad] = await rader();
    expect(rad!.noekkel).toBe(noekler.hmac("pseudonym", `5025|${OLA}`));
    const alt = JSON.stringify([await rader(), await db.select().from(hendelse), await db.select().from(epost)]);
    for (const del of [OLA, OLA.slice(0, 6), OLA.slice(6)]) expect(alt).not.toContain(del);
  });

  test("den som har skrevet under med elektronisk ID, blir kjent igjen på nummeret, også under en eldre nøkkel", async () => {
    const det = await scene();
    const bevis = { slag: "eid", utsteder: "idporten", pid: KARI, kommunenr: "5025" } as const;
    const { personId } = await finnEllerLagPerson(base.context("gjest", { slag: "gjest", id: null }), bevis, noekler);
    await db
      .insert(underskrift)
      .values({ id: nyId(), forslagId: det.id, kanal: "nett", personId, spraak: "nb", tid: NAA });
    const byttet = { ...med, noekler: lagNoekler(`${NY},${GAMMEL}`) };
    const svar = await send(det, { maate: "en", navn: "Kari Nordmann", fodselsnummer: KARI }, byttet);
    expect(feilene(svar)).toEqual([[1, "dobbel"]]);
  });

  test("den som ikke har logget inn siden nøkkelen ble byttet, og så skriver under på nett, er ikke to", async () => {
    const det = await scene();
    const bevis = { slag: "eid", utsteder: "idporten", pid: KARI, kommunenr: "5025" } as const;
    await finnEllerLagPerson(base.context("gjest", { slag: "gjest", id: null }), bevis, noekler);
    const byttet = { ...med, noekler: lagNoekler(`${NY},${GAMMEL}`) };
    await send(det, { maate: "en", navn: "Kari Nordmann", fodselsnummer: KARI }, byttet);
    expect((await rader()).map(({ noekkel }) => noekkel)).toEqual([noekler.hmac("pseudonym", `5025|${KARI}`)]);
    await finnEllerLagPerson(base.context("gjest", { slag: "gjest", id: null }), bevis, byttet.noekler);
    expect((await rader()).map(({ noekkel }) => noekkel)).toEqual([
      byttet.noekler.hmac("pseudonym", `5025|${KARI}`, 2),
    ]);
  });

  test.each(["$1 $2 $3 $4 ", "$1.$2.$3 $4", "$1$2$3-$4", "$1 $2 $3$4 ", "$1$2$3  $4 - "])(
    "et nummer gruppert som %s leses, og står ikke i det som gis tilbake",
    (gruppert) => {
      const skrevet = KARI.replace(/(..)(..)(..)(...)/, gruppert);
      expect(lesLinjer(`Kari\t${skrevet}`).linjer).toMatchObject([{ pid: KARI }]);
      expect(uten({ maate: "flere", underskrifter: `Kari\t${skrevet}\tVegen 1` })).toEqual({
        maate: "flere",
        underskrifter: "Kari\t\tVegen 1",
      });
    },
  );

  test("en dag og et postnummer i hver sin kolonne er ikke et nummer", () => {
    const lista = "Kari\t1.12.1990\t7374\nOla;1.12.1990;7374";
    expect(uten({ underskrifter: lista })).toEqual({ underskrifter: lista });
  });

  test("den som har trukket underskriften, må skrive under selv", async () => {
    const det = await scene();
    await liste(det, [`Ola Nordmann\t${OLA}`]);
    await db.update(underskrift).set({ trukket: NAA });
    expect(feilene(await liste(det, [`Ola Nordmann\t${OLA}`]))).toEqual([[1, "trukket"]]);
    await db.update(underskrift).set({ trukket: null, stroeket: "ikke_bosatt", stroeketAv: det.siri.aktoer.id });
    expect(feilene(await liste(det, [`Ola Nordmann\t${OLA}`]))).toEqual([[1, "stroeket"]]);
  });

  test("to med samme navn: det spørres om det er to mennesker, og svaret blir stående", async () => {
    const det = await scene();
    await liste(det, ["Kari Nordmann\tVegen 1\t17.5.1980"]);
    const spurt = await liste(det, ["Kari Nordmann\tVegen 3\t1.1.1950"]);
    expect(feilene(spurt)).toEqual([[1, "sammeNavn"]]);
    const svart = await liste(det, ["Kari Nordmann\tVegen 3\t1.1.1950"], { annen: "kari nordmann" });
    expect(svart).toEqual({ registrert: 1, avvist: [] });
    expect((await rader()).map(({ sammeNavn }) => sammeNavn)).toEqual([false, true]);
  });

  test("to med samme navn og hvert sitt fødselsnummer er to, uten spørsmål", async () => {
    const det = await scene();
    const svar = await liste(det, [`Kari Nordmann\t${KARI}`, `Kari Nordmann\t${OLA}`]);
    expect(svar).toEqual({ registrert: 2, avvist: [] });
  });

  test("navnet til en som skrev under på nett, blir sett", async () => {
    const det = await scene();
    const kari = await lagPerson(db, { navn: "Kari Nordmann" });
    await db.insert(underskrift).values({
      id: nyId(),
      forslagId: det.id,
      kanal: "nett",
      personId: kari.id,
      noekkel: "x",
      spraak: "nb",
      tid: NAA,
    });
    expect(feilene(await liste(det, ["Kari Nordmann\t17.5.1980"]))).toEqual([[1, "sammeNavn"]]);
    // The one with a number is somebody else for certain.
    expect(feilene(await liste(det, [`Kari Nordmann\t${KARI}`]))).toEqual([]);
  });

  test("samme menneske kan skrive under på to forslag", async () => {
    const [ett, annet] = [await scene(), await scene()];
    for (const det of [ett, annet])
      expect(await liste(det, [`Ola\t${OLA}`, "Kari\t17.5.1980"])).toEqual({ registrert: 2, avvist: [] });
  });

  test("når kravet er nådd, får forslagsstilleren vite det, én gang", async () => {
    const det = await scene({ kreves: 2 });
    await liste(det, ["Kari Nordmann\t17.5.1980"]);
    expect(await db.$count(epost)).toBe(0);
    await liste(det, ["Ola Nordmann\t1.2.1990"]);
    await liste(det, ["Per Nordmann\t1.2.1991"]);
    expect((await db.select({ til: epost.til }).from(epost)).map(({ til }) => til)).toEqual(["eva@example.no"]);
    const [naa] = await db.select().from(innbyggerforslag);
    expect(naa!.naaddKravet).toBe("2026-11-22");
  });

  test.each(["sendt", "til_behandling", "bortfalt", "trukket"] as const)("tas ikke når det er %s", async (status) => {
    const det = await scene({ status });
    await expect(liste(det, ["Kari\t17.5.1980"])).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.samlerIkke", 409),
    );
  });

  test("tas til og med siste dag, også mens det som manglet, rettes", async () => {
    const det = await scene({ status: "mangler", samlerTil: "2026-11-22" });
    expect(await liste(det, ["Kari\t17.5.1980"])).toEqual({ registrert: 1, avvist: [] });
    await db.update(innbyggerforslag).set({ samlerTil: "2026-11-21" });
    await expect(liste(det, ["Per\t17.5.1980"])).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.samlerIkke", 409),
    );
  });

  test("krever at bostedet er sjekket, navn og dag eller nummer, og høyst to hundre om gangen", async () => {
    const det = await scene();
    const feltene = async (felter: Record<string, unknown>) =>
      send(det, felter).then(
        () => [],
        (error: { felt: object }) => Object.keys(error.felt),
      );
    const gyldig = { maate: "en", navn: "Kari", foedt: "17.5.1980" };
    expect(() => lesSkjema(papirSkjema, gyldig)).toThrow();
    expect(await feltene({ ...gyldig, navn: "" })).toEqual(["navn"]);
    expect(await feltene({ ...gyldig, foedt: "" })).toEqual(["foedt"]);
    expect(await feltene({ ...gyldig, fodselsnummer: "12345678901" })).toEqual(["fodselsnummer"]);
    expect(await feltene({ maate: "flere", underskrifter: " " })).toEqual(["underskrifter"]);
    const mange = Array.from({ length: MAKS_UNDERSKRIFTER + 1 }, (_, nr) => `Navn ${nr}\t17.5.1980`).join("\n");
    expect(await feltene({ maate: "flere", underskrifter: mange })).toEqual(["underskrifter"]);
    expect(await rader()).toEqual([]);
  });

  test("finnes ikke for et forslag som ikke er vist", async () => {
    const det = await scene();
    await expect(liste({ ...det, ref: "R-2026-0000" }, ["Kari\t17.5.1980"])).rejects.toMatchObject(finnesIkke);
  });
});
