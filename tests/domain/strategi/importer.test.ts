import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aapneDatabase, type Kobling } from "#db/client.server";
import { migrer } from "#db/migrate.server";
import { hendelse, innsending, innspill, kobling, plan, planpunkt, tema } from "#db/schema";
import { systemContext } from "~/domain/context";
import { opprettKommune } from "~/domain/kommune/ny-kommune.server";
import { importerPlan, type PlanfilFeil } from "~/domain/strategi/importer.server";
import { lesPlanfil } from "~/domain/strategi/planfil";
import { nyId } from "~/platform/id.server";
import { lagPerson } from "../../builders/person";

const NAA = new Date("2026-11-22T12:00:00Z");
const hode =
  "kode;nivaa;forelder;trykt;navn_nb;status;status_dato;status_begrunnelse;viderefoert_i;komite;fra_aar;til_aar";
const plana = "p;plan;;;Planen;;;;;;2026;2029";

describe("en planfil leses", () => {
  const les = (...rader: string[]) => lesPlanfil([hode, plana, ...rader].join("\n"), { spraak: "nb" });

  test.each<[string, string[], Array<[number, string]>]>([
    ["tom kode", [";tiltak;;;Navn"], [[3, "kode"]]],
    [
      "kode som ikke kan stå i en adresse",
      ["P 1;tiltak;;;Navn", "på;tiltak;;;Navn"],
      [
        [3, "kode"],
        [4, "kode"],
      ],
    ],
    ["samme kode to ganger", ["p-1;tiltak;;;A", "p-1;tiltak;;;B"], [[4, "kode"]]],
    ["ukjent forelder", ["p-1;tiltak;p-9;;A"], [[3, "forelder"]]],
    [
      "punkter i ring",
      ["a;t;b;;A", "b;t;c;;B", "c;t;a;;C"],
      [
        [3, "forelder"],
        [4, "forelder"],
        [5, "forelder"],
      ],
    ],
    ["et punkt under seg selv", ["a;t;a;;A"], [[3, "forelder"]]],
    ["videreført i seg selv", ["a;t;;;A;;;;a"], [[3, "viderefoert_i"]]],
    ["ukjent status", ["a;t;;;A;ferdig"], [[3, "status"]]],
    ["stanset uten begrunnelse", ["a;t;;;A;stanset"], [[3, "status_begrunnelse"]]],
    [
      "dato som ikke finnes",
      ["a;t;;;A;i_gang;2026-02-30", "b;t;;;B;i_gang;31.06.2026", "c;t;;;C;i_gang;i fjor"],
      [
        [3, "status_dato"],
        [4, "status_dato"],
        [5, "status_dato"],
      ],
    ],
    ["relativ dato uten dag å regne fra", ["a;t;;;A;i_gang;-45d"], [[3, "status_dato"]]],
    ["navn mangler", ["a;t;;;"], [[3, "navn_nb"]]],
    ["nivå mangler", ["a;;;;A"], [[3, "nivaa"]]],
    ["nivå som planen ikke har", ["tiltak;nivaanavn;;;Tiltak", "a;delmål;;;A"], [[4, "nivaa"]]],
    ["flere celler enn kolonner", ["a;t;;;A;;;;;;;;for mye"], [[3, ""]]],
    [
      "flere feil på en gang",
      ["X;t;;;", "a;t;z;;A;ferdig"],
      [
        [3, "kode"],
        [3, "navn_nb"],
        [4, "forelder"],
        [4, "status"],
      ],
    ],
    ["ingen punkter", [], [[1, "kode"]]],
  ])("%s gir rad, kolonne og grunn", (_hva, rader, ventet) => {
    const { feil } = les(...rader);
    expect(feil.map(({ rad, kolonne }) => [rad, kolonne]).sort()).toEqual(ventet.sort());
    for (const { grunn } of feil) expect(grunn).toMatch(/\S/);
  });

  test("kolonner som mangler, er ukjente eller står to ganger, sies om alle sammen", () => {
    const { feil } = lesPlanfil("kode;navn_nb;frist;kode\n", { spraak: "nb" });
    expect(feil.map(({ rad, kolonne }) => [rad, kolonne])).toEqual([
      [1, "nivaa"],
      [1, "frist"],
      [1, "kode"],
    ]);
  });

  test("uten rad for planen, og med to, er fila ikke en plan", () => {
    expect(lesPlanfil(`${hode}\na;t;;;A`, { spraak: "nb" }).feil).toMatchObject([{ rad: 1, kolonne: "nivaa" }]);
    expect(les(plana.replace("p;", "q;"), "a;t;;;A").feil).toMatchObject([{ rad: 3, kolonne: "nivaa" }]);
    expect(lesPlanfil(`${hode}\np;plan;;;Planen;;;;;;2029;2026\na;t;;;A`, { spraak: "nb" }).feil).toMatchObject([
      { rad: 2, kolonne: "til_aar" },
    ]);
  });

  test("et anførselstegn som ikke lukkes, er en feil i fila og ikke i programmet", () => {
    expect(les('a;t;;;"åpen').feil).toHaveLength(1);
  });

  test("en tom fil og en altfor stor fil avvises", () => {
    expect(lesPlanfil("", { spraak: "nb" }).feil.length).toBeGreaterThan(0);
    expect(lesPlanfil(`${hode}\n${"x".repeat(5_000_001)}`, { spraak: "nb" }).feil).toHaveLength(1);
    expect(les(...Array.from({ length: 2001 }, (_, i) => `a-${i};t;;;A`)).feil).toHaveLength(1);
  });

  test.each([[";"], [","], ["\t"]])(
    "skilletegnet %j finnes av overskriften; BOM, CRLF, sitat og tomme rader er i orden",
    (tegn) => {
      const linjer = [
        ["Kode", "Nivå", "Navn NB", "Fra år", "Til år"],
        ["p", "plan", "Planen", "2026", "2029"],
        ["", "", "", "", ""],
        ["a", "Satsing", `"Én${tegn} to\nog «tre»"`, "", ""],
      ];
      const {
        feil,
        rader,
        plan: lest,
      } = lesPlanfil(`\ufeff${linjer.map((linje) => linje.join(tegn)).join("\r\n")}\r\n`, { spraak: "nb" });
      expect(feil).toEqual([]);
      expect(rader).toMatchObject([
        { rad: 4, kode: "a", nivaa: "satsing", trykt: "a", navn: { nb: `Én${tegn} to\nog «tre»` } },
      ]);
      expect(lest?.nivaaer).toEqual([{ kode: "satsing", navn: { nb: "Satsing" } }]);
    },
  );

  test("status og dato kan skrives som i et norsk regneark", () => {
    const { rader } = les("a;t;;;A;Gjennomført;24.5.2018", "b;t;;;B;Ikke startet;2018-05-24");
    expect(rader.map(({ status, statusDato }) => [status, statusDato])).toEqual([
      ["gjennomfoert", "2018-05-24"],
      ["ikke_startet", "2018-05-24"],
    ]);
  });

  test("relative datoer regnes fra dagen som er gitt", () => {
    const { rader } = lesPlanfil([hode, plana, "a;t;;;A;i_gang;-45d"].join("\n"), {
      spraak: "nb",
      relativTil: "2026-11-22",
    });
    expect(rader[0]?.statusDato).toBe("2026-10-08");
  });
});

describe("en plan importeres", () => {
  let koblet: Kobling;
  const context = () => systemContext(koblet.db, NAA);
  const fil = (...rader: string[]) => [hode, plana, ...rader].join("\n");
  const punkter = () => koblet.db.select().from(planpunkt).orderBy(asc(planpunkt.plass), asc(planpunkt.kode));
  const feilene = (csv: string) =>
    importerPlan(context(), csv).then(
      () => [],
      (error: PlanfilFeil) => error.feil,
    );

  beforeAll(async () => {
    koblet = await aapneDatabase({ databaseUrl: null, data: null, klokke: null });
    await migrer(koblet);
    await opprettKommune(context(), {
      navn: "Prøvestad kommune",
      spraak: "nb",
      spraakliste: ["nb"],
      tinkturer: ["#1b1b1b"],
      handlingsfarge: "#7A2B20",
      kommunenr: "9901",
      innbyggertall: 100,
      administrator: "Prøve Prøvesen",
      komiteer: [{ navn: { nb: "Komité for kultur" } }],
    });
  });
  afterAll(() => koblet.lukk());

  test("eksempelet i veiledningen er en plan som kan importeres", async () => {
    const csv = /```csv\n([\s\S]*?)```/.exec(readFileSync("docs/importere-plan.md", "utf8"))![1]!;
    await koblet.db
      .transaction(async (tx) => {
        await expect(importerPlan({ ...context(), db: tx as never }, csv)).resolves.toMatchObject({
          kode: "naer",
          antall: 3,
          nye: 3,
        });
        const [satsing, time] = await tx.select().from(planpunkt).orderBy(planpunkt.plass);
        expect(satsing!.komiteId).not.toBeNull();
        expect(time).toMatchObject({
          forelderId: satsing!.id,
          status: "i_gang",
          statusDato: "2026-09-01",
          nesteDato: "2027-01-15",
        });
        tx.rollback();
      })
      .catch((error: Error) => expect(error.message).toBe("Rollback"));
  });

  test("punktene får plass, forelder og komité, og importen står i loggen", async () => {
    await importerPlan(
      context(),
      fil(
        "p-1;satsing;;1;En",
        "p-1-1;tiltak;p-1;1.1;To;i_gang;2026-01-02;;p-1-2;komite-for-kultur",
        "p-1-2;tiltak;p-1;1.2;Tre",
      ),
    );
    const [en, to, tre] = await punkter();
    expect(en).toMatchObject({ kode: "p-1", trykt: "1", plass: 1, forelderId: null });
    expect(to).toMatchObject({ forelderId: en!.id, viderefoertIId: tre!.id, status: "i_gang" });
    const logg = await koblet.db.select().from(hendelse).where(eq(hendelse.slag, "plan.importert"));
    expect(logg.map(({ data }) => data)).toEqual([{ kode: "p", antall: 3, nye: 3, fjernet: 0 }]);
  });

  test("på nytt: koden kjennes igjen, id-en består, og en kolonne som ikke er med, røres ikke", async () => {
    const foer = await punkter();
    const resultat = await importerPlan(
      context(),
      "kode;nivaa;navn_nb;fra_aar;til_aar\np;plan;Planen;2026;2030\np-1-1;tiltak;To, nytt navn\np-1;satsing;En\np-1-2;tiltak;Tre\n",
    );
    expect(resultat).toEqual({ kode: "p", antall: 3, nye: 0, fjernet: 0 });
    const etter = await punkter();
    expect(etter.map(({ kode }) => kode)).toEqual(["p-1-1", "p-1", "p-1-2"]);
    const punkt = etter[0]!;
    expect(punkt).toMatchObject({
      id: foer[1]!.id,
      navn: { nb: "To, nytt navn" },
      trykt: "1.1",
      status: "i_gang",
      statusDato: "2026-01-02",
      forelderId: foer[0]!.id,
    });
    expect((await koblet.db.select().from(plan))[0]).toMatchObject({ tilAar: 2030 });
  });

  test("et punkt som ingenting viser til, fjernes med fila; et punkt med koblinger gjør det ikke", async () => {
    await importerPlan(context(), fil("p-1;satsing;;1;En", "p-1-1;tiltak;p-1;1.1;To", "p-2;satsing;;2;Bort"));
    expect((await punkter()).map(({ kode }) => kode)).toEqual(["p-1", "p-1-1", "p-2"]);
    await knyttEtInnspill(koblet, "p-1-1", (await lagPerson(koblet.db)).id);
    const foer = await punkter();
    expect(await feilene(fil("p-1;satsing;;1;Endret"))).toMatchObject([
      { rad: 0, kolonne: "kode", grunn: expect.stringContaining("p-1-1") },
    ]);
    expect(await punkter()).toEqual(foer);
    await expect(importerPlan(context(), fil("p-1;satsing;;1;En", "p-1-1;tiltak;p-1;1.1;To"))).resolves.toMatchObject({
      fjernet: 1,
    });
    expect(await koblet.db.$count(kobling)).toBe(1);
  });

  test("uten kolonnen forelder kan ikke et punkt med barn forsvinne", async () => {
    expect(
      await feilene("kode;nivaa;navn_nb;fra_aar;til_aar\np;plan;Planen;2026;2029\np-1-1;tiltak;To\n"),
    ).toMatchObject([{ rad: 0, grunn: expect.stringContaining("«p-1-1» hører under det") }]);
  });

  test("en fil med feil endrer ingenting, og sier alt som er galt", async () => {
    const foer = [await punkter(), await koblet.db.select().from(plan), await koblet.db.$count(hendelse)];
    const csv = [
      hode,
      "q;plan;;;Annen;;;;;;2026;2029",
      "p-1;t;;;Tatt",
      "q-1;t;;;A;;;;finnes-ikke",
      "q-2;t;;;B;;;;;Komité for ingenting",
    ].join("\n");
    expect((await feilene(csv)).map(({ rad, kolonne }) => [rad, kolonne])).toEqual([
      [3, "kode"],
      [4, "viderefoert_i"],
      [5, "komite"],
    ]);
    expect([await punkter(), await koblet.db.select().from(plan), await koblet.db.$count(hendelse)]).toEqual(foer);
  });

  test("et punkt kan føres videre i en annen plan, som da ikke kan miste det", async () => {
    await importerPlan(context(), [hode, "q;plan;;;Neste;;;;;;2030;2033", "q-1;t;;;A", "q-2;t;;;B"].join("\n"));
    await importerPlan(context(), fil("p-1;satsing;;1;En;;;;q-1", "p-1-1;tiltak;p-1;1.1;To"));
    expect(await feilene([hode, "q;plan;;;Neste;;;;;;2030;2033", "q-2;t;;;B"].join("\n"))).toMatchObject([
      { rad: 0, grunn: expect.stringContaining("«p-1» er ført videre i det") },
    ]);
  });
});

async function knyttEtInnspill({ db }: Kobling, kode: string, av: string) {
  const [temaet] = await db.select({ id: tema.id }).from(tema);
  const [punkt] = await db.select({ id: planpunkt.id }).from(planpunkt).where(eq(planpunkt.kode, kode));
  const [innsendingId, innspillId] = [nyId(), nyId()];
  await db.insert(innsending).values({ id: innsendingId, sendt: NAA, avsender: "privatperson", svarkanal: "her" });
  await db.insert(innspill).values({
    id: innspillId,
    ref: "R-2026-0001",
    innsendingId,
    temaId: temaet!.id,
    kanal: "web",
    status: "mottatt",
    spraak: "nb",
    mottatt: NAA,
    svarfrist: "2026-12-22",
  });
  await db
    .insert(kobling)
    .values({ id: nyId(), innspillId, planpunktId: punkt!.id, begrunnelse: "Handler om dette.", av, tid: NAA });
}
