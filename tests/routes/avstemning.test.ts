import { describe, expect, test } from "vitest";
import { avstemning, stemme } from "#db/schema";
import { eq } from "drizzle-orm";
import { tFor } from "~/i18n/core";
import { lagArgument, lagAvstemning, lagForslag } from "../builders/forslag";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { lagAvstemninger } from "../setup/avstemninger";
import { startServer } from "../setup/server";

// Votes, as anybody who asks meets them.

let argument: string;
let lagt: Awaited<ReturnType<typeof lagAvstemninger>>;
const server = await startServer({
  foer: async (db) => {
    lagt = await lagAvstemninger(db);
    await lagAvstemning(db, { slug: "bare-bosatte", krav: "bosatt" });
    await lagAvstemning(db, { slug: "seksten", minAlder: 16 });
    await lagAvstemning(db, { slug: "kladd", aapner: null });
    const { id, ref } = await lagForslag(db);
    argument = `/forslag/${ref}/argument/${(await lagArgument(db, id)).ref}/stoette`;
  },
});
const { adresse } = server;
const t = tFor("nb");
const enig = { svar: "enig", versjon: "1" };
const sti = (slag: string) => `/avstemning/aapen-${slag}`;
const kvitteringI = (svar: Svar) => /([A-Z2-9]{4}-){2}[A-Z2-9]{4}/.exec(svar.tekst)?.[0];

describe("en gjest", () => {
  test("får ingen kake av å lese, og en av å stemme, og ser da sin stemme og resultatet", async () => {
    const gjest = new Klient(adresse);
    for (const side of ["", "/stemme", "/stemme/tilbaketrekking"]) await gjest.hent(`${sti("enighet")}${side}`);
    expect([...gjest.kaker]).toEqual([]);

    const svar = await gjest.fyllUt(await gjest.hent(sti("enighet")), { svar: "uenig" });
    expect(svar.status).toBe(303);
    expect([...gjest.kaker.keys()]).toEqual(["traad_gjest"]);
    const min = await gjest.foelg(svar);
    expect(min.tekst).toContain(t("avstemning.min.uenig"));
    expect(min.tekst).toContain(t("avstemning.resultat.saaLangt"));
    const kvittering = kvitteringI(min)!;
    for (const side of [min, await gjest.hent(sti("enighet"))]) {
      expect(side.headers.get("cache-control")).toBe("private, no-store");
      expect(side.tekst).toContain(kvittering);
    }

    const annen = await new Klient(adresse).hent(sti("enighet"));
    expect(annen.tekst).not.toContain(kvittering);
    expect(annen.tekst).toContain(t("avstemning.resultat.senere"));
    expect(annen.tekst).not.toContain(t("avstemning.resultat.saaLangt"));
  });

  test("trekker stemmen på en side som spør først, og får vite det", async () => {
    const gjest = new Klient(adresse);
    await gjest.send(`${sti("stoette")}/stemme`, { versjon: "1" });
    const spoer = await gjest.hent(`${sti("stoette")}/stemme/tilbaketrekking`);
    expect(spoer.tekst).toContain(t("avstemning.min.stoette"));
    const svar = await gjest.foelg(await gjest.fyllUt(spoer, {}));
    expect(svar.tekst).toContain(t("avstemning.min.trukket"));
    expect(kvitteringI(svar)).toBeUndefined();
  });

  test("kommer ikke til der det kreves mer, og får en vei dit", async () => {
    const gjest = new Klient(adresse);
    const side = await gjest.hent("/avstemning/bare-bosatte");
    expect(side.tekst).toContain(t("avstemning.hindring.eid.tekst"));
    expect(side.lenker).toContain(`/logg-inn?til=${encodeURIComponent("/avstemning/bare-bosatte/stemme")}`);
    const svar = await gjest.send("/avstemning/bare-bosatte/stemme", enig);
    expect(svar.status).toBe(422);
    expect(svar.tekst).toContain(t("avstemning.feil.krav.bosatt"));
  });
});

describe("et skjema som blir avvist", () => {
  test("kommer tilbake med det som var skrevet, og et sammendrag som leder til feltet", async () => {
    const gjest = new Klient(adresse);
    const [a, b] = lagt.aapne.poeng.alternativer;
    const felter = { [`poeng.${a!.id}`]: "8", [`poeng.${b!.id}`]: "5" };
    const svar = await gjest.fyllUt(await gjest.hent(`${sti("poeng")}/stemme`), felter);
    expect(svar.status).toBe(422);
    expect(svar.tekst).toContain(t("avstemning.feil.forMangePoeng", { sum: 13, grense: 10, over: 3 }));
    expect(svar.lenker).toContain("#poeng");
    expect(svar.html).toContain('id="poeng"');
    for (const [felt, verdi] of Object.entries(felter)) expect(svar.felt(felt)).toBe(verdi);
  });

  test("sier kroner med mellomrom, på hvert språk", async () => {
    const valgte = lagt.aapne.kurv.alternativer.filter(({ sjekk }) => sjekk === "med").map(({ id }) => id);
    for (const spraak of ["", "/nn", "/en"]) {
      const svar = await new Klient(adresse).send(`${spraak}${sti("kurv")}/stemme`, { valgte, versjon: "1" });
      expect(svar.status).toBe(422);
      expect(svar.tekst).toMatch(spraak === "/en" ? /1,260,000/ : /1\s260\s000/);
    }
  });

  test("uten alder der det er en grense, og med en fremmed alternativ-id, skriver ingenting", async () => {
    const gjest = new Klient(adresse);
    expect((await gjest.send("/avstemning/seksten/stemme", enig)).status).toBe(422);
    expect((await gjest.send("/avstemning/seksten/stemme", { ...enig, gammelNok: "ja" })).status).toBe(303);
    const fremmed = lagt.stengte.kurv.alternativer[0]!.id;
    const svar = await gjest.send(`${sti("kurv")}/stemme`, { valgte: fremmed, versjon: "1" });
    expect(svar.tekst).toContain(t("avstemning.feil.ukjentAlternativ"));
    const rart = await gjest.send(`${sti("rangering")}/stemme`, {
      "plass.__proto__": "1",
      __proto__x: "1",
      versjon: "1",
    });
    expect(rart.status).toBe(422);
  });

  test("til en kladd, en stengt og en gammel versjon får sitt svar", async () => {
    const gjest = new Klient(adresse);
    expect((await gjest.send("/avstemning/kladd/stemme", enig)).status).toBe(404);
    const stengt = await gjest.send("/avstemning/stengt-enighet/stemme", enig);
    expect(stengt.status).toBe(409);
    expect(stengt.tekst).toContain(t("avstemning.feil.stengt"));
    const ny = await gjest.send(`${sti("enighet")}/stemme`, { svar: "enig", versjon: "7" });
    expect(ny.status).toBe(409);
    expect(ny.tekst).toContain(t("avstemning.feil.nyVersjon"));
  });

  test("i en økt som er over, blir ikke lagret og ikke tatt vare på", async () => {
    const klient = await klientSom(adresse, "innbygger");
    klient.kaker.set("traad_oekt", "utloept0utloept0utloept0utloept0utloept0");
    const svar = await klient.send(`${sti("enighet")}/stemme`, enig);
    expect(svar.status).toBe(401);
    expect(svar.tekst).toContain(t("avstemning.feil.loggetUt"));
    expect(klient.kaker.has("traad_gjest")).toBe(false);
  });

  test("og støtte til et argument i en økt som er over, blir ikke en gjests", async () => {
    const klient = await klientSom(adresse, "innbygger");
    klient.kaker.set("traad_oekt", "utloept0utloept0utloept0utloept0utloept0");
    const svar = await klient.send(argument, { intent: "gi" });
    expect(svar.status).toBe(401);
    expect(svar.tekst).toContain(t("forslag.feil.loggetUt"));
    expect(klient.kaker.has("traad_gjest")).toBe(false);
    const gjest = new Klient(adresse);
    expect((await gjest.send(argument, { intent: "gi" })).status).toBe(303);
  });
});

test("et forslags avstemning viser til forslaget, og lista også", async () => {
  const gjest = new Klient(adresse);
  const { ref } = lagt.forslag;
  const svar = await gjest.hent(`/nn/avstemning/${ref.toLowerCase()}`);
  expect([svar.status, svar.headers.get("location")]).toEqual([302, `/nn/forslag/${ref}`]);
  expect((await gjest.hent("/avstemning")).lenker).toContain(`/forslag/${ref}`);
  expect((await gjest.hent(`/avstemning/${ref.toLowerCase()}/stemme`)).tekst).toContain("Flere bord ved lekeplassen");
});

test("kvitteringer og resultat kommer når den er stengt, og sier det til da", async () => {
  const gjest = new Klient(adresse);
  expect((await gjest.hent(`${sti("enighet")}/kvitteringer`)).tekst).toContain(t("avstemning.kvitteringer.ikkeEnnaa"));
  const [txt, json] = [
    await gjest.hent(`${sti("enighet")}/kvitteringer.txt`),
    await gjest.hent(`${sti("enighet")}/resultat.json`),
  ];
  expect([txt.status, json.status]).toEqual([404, 404]);
  expect(txt.html).toContain(t("avstemning.kvitteringer.ikkeEnnaa"));
  expect(json.html).toContain(t("avstemning.kvitteringer.filIkkeEnnaa"));

  const liste = (await gjest.hent("/avstemning/stengt-enighet/kvitteringer.txt")).html.trim().split("\n");
  expect(liste).toHaveLength(9);
  expect(liste.toSorted()).toEqual(liste);
  const med = await gjest.hent(`/avstemning/stengt-enighet/kvitteringer?sok=${liste[3]!.toLowerCase()}`);
  expect(med.tekst).toContain(t("avstemning.kvitteringer.ja"));
  const uten = await gjest.hent("/avstemning/stengt-enighet/kvitteringer?sok=AAAA-AAAA-AAAA");
  expect(uten.tekst).toContain(t("avstemning.kvitteringer.nei"));

  const fil = JSON.parse((await gjest.hent("/avstemning/stengt-enighet/resultat.json")).html) as Record<
    string,
    unknown
  >;
  expect(fil).toMatchObject({
    avstemning: "stengt-enighet",
    slag: "enighet",
    grupper: [{ nivaa: "gjest", antall: 9, telling: { enig: 6, uenig: 2, vetIkke: 1 } }],
    hovedbok: { rader: 9 },
    kvitteringer: 9,
    kontroll: { kommando: "npm run stemmer:kontroll -- stengt-enighet" },
  });
  const faa = JSON.parse((await gjest.hent("/avstemning/stengt-stoette/resultat.json")).html) as Record<
    string,
    unknown
  >;
  expect(faa).toMatchObject({ grupper: [{ antall: 3, telling: null }], kvitteringer: 3 });
});

test("loggen sier ikke hvem som stemte eller hva, og en kladd kan ikke skilles fra ingenting", async () => {
  const klient = await klientSom(adresse, "innbygger");
  await klient.send(`${sti("enighet")}/stemme`, enig);
  const kvittering = kvitteringI(await klient.hent(`${sti("enighet")}/stemme`))!;
  const alt = server.logg.join("\n");
  expect(alt).not.toContain(kvittering);
  expect(alt).not.toMatch(/"svar"|svar=enig/);
  const [kladd, ingen] = [await klient.hent("/avstemning/kladd"), await klient.hent("/avstemning/finnes-ikke")];
  expect([kladd.status, ingen.status]).toEqual([404, 404]);
  expect(kladd.tekst).toBe(ingen.tekst.replaceAll("finnes-ikke", "kladd"));
});

test("mange stemmer fra samme velger blir stoppet, og det er én som teller", { timeout: 120_000 }, async () => {
  const trang = await startServer({
    env: { TRAAD_GRENSER: "0.1" },
    foer: async (db) => void (await lagAvstemning(db, { slug: "aapen" })),
  });
  const gjest = new Klient(trang.adresse);
  const statuser: number[] = [];
  for (let i = 0; i < 9; i++)
    statuser.push((await gjest.send("/avstemning/aapen/stemme", { ...enig, svar: i % 2 ? "enig" : "uenig" })).status);
  expect(statuser.at(-1)).toBe(429);
  // A tenth of the limit, and the one before there was a cookie to count by.
  expect(statuser.filter((status) => status === 303).length).toBe(7);
  await trang.stopp();
  await trang.medBasen(async (db) => {
    const [aapen] = await db.select({ id: avstemning.id }).from(avstemning).where(eq(avstemning.slug, "aapen"));
    // The sample has votes of its own.
    expect(await db.$count(stemme, eq(stemme.avstemningId, aapen!.id))).toBe(1);
  });
});
