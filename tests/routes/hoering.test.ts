import { readFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { avsnitt, figur, fil, hoering, hoeringsversjon } from "#db/schema";
import type { Dokument } from "~/domain/hoering/dokument";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { lagHoering, lagVersjon, somDokument } from "../builders/hoering";
import { lagInnspill } from "../builders/innspill";
import { lagPerson } from "../builders/person";
import { lagTema } from "../builders/tema";
import { lagUtkast } from "../builders/utkast";
import { Klient, klientSom } from "../setup/klient";
import { startServer } from "../setup/server";
import { NAA } from "../setup/tid";

// Documents that are heard, as anybody who asks meets them.

const t = tFor("nb");
const SKUMLE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg onload=alert(1)>",
  "</title><script>alert(2)</script>",
];
const skummelt = SKUMLE.join(" ");
const ANTALL = 400;
/** The sample's own words, drawn with a fixed seed: they compress as a text does, and not as a repetition. */
const ordene = ["samfunnsplan-2", "handlings-og-oekonomiplan-1"].flatMap((fil) =>
  readFileSync(`db/sample/hoering/${fil}.md`, "utf8").split(/[^\p{L}\p{N}]+/u),
);
let froe = 1;
const tilfeldige = (antall: number) =>
  Array.from({ length: antall }, () => {
    froe = (froe * 48_271) % 2_147_483_647;
    return ordene[froe % ordene.length];
  }).join(" ");

const farlig: Dokument = {
  tittel: skummelt,
  bilder: [],
  merknader: [],
  avsnitt: [
    {
      nivaa: 1,
      overskrift: `Farlig ${skummelt}`,
      innhold: [
        { slag: "avsnitt", tekst: [{ tekst: skummelt, fet: true, kursiv: true }] },
        { slag: "avsnitt", tekst: [{ tekst: "lenke", href: "javascript:alert(1)" }] },
        { slag: "avsnitt", tekst: [{ tekst: "data", href: "data:text/html,<script>alert(1)</script>" }] },
        { slag: "avsnitt", tekst: [{ tekst: "god", href: 'https://example.no/?a="><script>alert(1)</script>' }] },
        { slag: "sitat", tekst: [{ tekst: skummelt }] },
        { slag: "liste", ordnet: false, punkter: [{ tekst: [{ tekst: skummelt }] }] },
        { slag: "tabell", hode: [[{ tekst: skummelt }]], rader: [[[{ tekst: skummelt }]]], tekst: skummelt },
      ],
    },
  ],
};

const skjult = { utkastversjon: "HEMMELIGVERSJON", kommentar: "SKJULTKOMMENTAR" };
let figurIUtkast = "";
let figurSti = "";
let lukketAvsnitt = "";

const server = await startServer({
  foer: async (db) => {
    await lagHoering(db, { slug: "farlig", tittel: { nb: `Plan ${skummelt}` }, sammendrag: { nb: skummelt } });
    await lagVersjon(db, "farlig", farlig);
    await lagMedUtkast(db);
    await lagHoering(db, { slug: "bare-utkast", tittel: { nb: skjult.utkastversjon } });
    await lagVersjon(db, "bare-utkast", somDokument([1, "Kapittel", skjult.utkastversjon]), { utkast: true });
    const lukket = await lagTema(db, { fase: "avsluttet", frist: "2026-11-10" });
    await lagHoering(db, { slug: "lukket", temaId: lukket.id });
    await lagVersjon(db, "lukket", somDokument([1, "Ferdig", "Dette er hørt."]));
    lukketAvsnitt = "/hoering/lukket/avsnitt/ferdig";
    for (const [slug, antall] of [
      ["kort", 1],
      ["lang", ANTALL],
    ] as const) {
      await lagHoering(db, { slug });
      await lagVersjon(db, slug, somDokument(...avsnittene(antall)));
    }
  },
});
const { adresse } = server;

function avsnittene(antall: number) {
  return Array.from({ length: antall }, (_, i): [number, string, ...string[]] => [
    i % 20 === 0 ? 1 : i % 5 === 0 ? 2 : 3,
    `Strategi ${i + 1} om noe som er viktig for oss`,
    ...Array.from({ length: 3 }, () => `${tilfeldige(45)}.`),
  ]);
}

/** One published version, with comments of every kind, and a draft version that takes away and adds. */
async function lagMedUtkast(db: Database) {
  const tema = await lagTema(db);
  const { id } = await lagHoering(db, { slug: "proeve", temaId: tema.id });
  await lagVersjon(
    db,
    "proeve",
    somDokument([1, "Kapittel én", "Alle skal få buss."], [1, "Kapittel to", "Noe annet."]),
  );
  const [rad] = await db
    .select({ id: avsnitt.id })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .where(and(eq(hoeringsversjon.hoeringId, id), eq(avsnitt.overskrift, "Kapittel én")));
  const om = { temaId: tema.id, avsnittId: rad!.id };
  await lagInnspill(db, { ...om, status: "publisert", tekst: "Bra med buss.", sitat: "Alle skal få buss." });
  await lagInnspill(db, { ...om, tekst: skjult.kommentar, sitat: "Alle skal få" });
  await lagInnspill(db, { ...om, status: "ikke_publisert", tekst: skjult.kommentar });
  await lagInnspill(db, { ...om, status: "publisert", vises: false, trukket: NAA, tekst: skjult.kommentar });
  await lagInnspill(db, { ...om, status: "publisert", vises: false, sperret: NAA, tekst: skjult.kommentar });
  await lagUtkast(db, await lagPerson(db), { ...om, tekst: skjult.kommentar });

  await lagVersjon(
    db,
    "proeve",
    somDokument([1, "Kapittel to", `${skjult.utkastversjon} noe annet.`], [1, "Bare i utkastet", skjult.utkastversjon]),
    { utkast: true },
  );
  const [utkastet] = await db
    .select({ id: hoeringsversjon.id })
    .from(hoeringsversjon)
    .where(and(eq(hoeringsversjon.hoeringId, id), eq(hoeringsversjon.nr, 2)));
  const filId = nyId();
  figurIUtkast = nyId();
  await db.insert(fil).values({
    id: filId,
    noekkel: `proeve/${filId}`,
    mime: "image/png",
    bytes: 1,
    sha256: "0".repeat(64),
    opprettet: NAA,
  });
  await db.insert(figur).values({ id: figurIUtkast, versjonId: utkastet!.id, filId });
  await db
    .update(hoering)
    .set({ sammendrag: { nb: "Om bussen." } })
    .where(eq(hoering.id, id));
}

const hent = (sti: string) => new Klient(adresse).hent(sti);

describe("en versjon som ikke er publisert,", () => {
  test.each([
    "/hoering/proeve/versjon/2",
    "/hoering/proeve/endringer/1/2",
    "/hoering/proeve/avsnitt/bare-i-utkastet",
    "/hoering/bare-utkast",
    "/hoering/bare-utkast/versjoner",
    "/hoering/bare-utkast/versjon/1",
    "/hoering/bare-utkast/avsnitt/kapittel",
  ])("finnes ikke på %s, heller ikke for ansatte her", async (sti) => {
    for (const rolle of ["gjest", "innbygger", "saksbehandler"]) {
      const svar = await (await klientSom(adresse, rolle)).hent(sti);
      expect(svar.status, rolle).toBe(404);
      expect(svar.html).not.toContain(skjult.utkastversjon);
    }
  });

  test.each([
    "/",
    "/tema",
    "/hoering",
    "/hoering/proeve",
    "/hoering/proeve/versjoner",
    "/hoering/proeve/avsnitt/kapittel-to",
  ])("nevnes ikke på %s", async (sti) => {
    const svar = await hent(sti);
    expect(svar.status).toBe(200);
    expect(svar.html).not.toContain(skjult.utkastversjon);
    expect(svar.html).not.toContain("bare-utkast");
    expect(svar.html).not.toContain("/endringer/1/2");
  });

  test("har figurer som ingen får", async () => {
    expect((await hent(`/hoering/proeve/figur/${figurIUtkast}`)).status).toBe(404);
    expect((await hent(`/hoering/samfunnsplan/figur/${figurIUtkast}`)).status).toBe(404);
    expect((await hent(`/hoering/proeve/figur/..%2F${figurIUtkast}`)).status).toBe(404);
  });
});

test.each(["0", "01", "-1", "1e0", "99999999999", "x", "1%20"])("versjon %s er ingen versjon", async (nr) => {
  expect((await hent(`/hoering/proeve/versjon/${nr}`)).status).toBe(404);
  expect((await hent(`/hoering/samfunnsplan/endringer/${nr}/2`)).status).toBe(404);
});

test("en kommentar vises og telles når den er publisert, med ordene den siterer; ellers ikke", async () => {
  const dokument = await hent("/hoering/proeve");
  expect(dokument.tekst).toContain(t("hoering.kommentarer", { count: 1 }));
  const side = await hent("/hoering/proeve/avsnitt/kapittel-en");
  expect(side.tekst).toContain("Bra med buss.");
  expect(side.html).toMatch(/<blockquote[^>]*><p>Alle skal få buss\.<\/p><\/blockquote>/);
  for (const svar of [dokument, side]) expect(svar.html).not.toContain(skjult.kommentar);
});

test("ens eget utkast står i margen, andres gjør ikke", async () => {
  const gjest = new Klient(adresse);
  const begynt = await gjest.foelg(await gjest.send("/hoering/proeve/avsnitt/kapittel-en/kommentar"));
  await gjest.fyllUt(begynt, { tekst: "Bussen må gå om kvelden.", intent: "lagre" });
  const mitt = await gjest.hent("/hoering/proeve");
  expect(mitt.html.match(/data-utkast/g)).toHaveLength(1);
  expect(mitt.tekst).toContain(t("hoering.dittUtkast"));
  expect(mitt.lenker.some((lenke) => begynt.url.includes(lenke))).toBe(true);
  const andres = await hent("/hoering/proeve");
  expect(andres.html).not.toContain("data-utkast");
  expect(andres.html).not.toContain("/utkast/");
  // Begun once more, it is gone on with.
  const igjen = await gjest.send("/hoering/proeve/avsnitt/kapittel-en/kommentar");
  expect(new URL(begynt.url).pathname).toBe(igjen.headers.get("location"));
});

test("et sitat som ikke står i avsnittet, blir ikke med", async () => {
  const gjest = new Klient(adresse);
  const loegn = "Alle skal få gratis buss";
  const svar = await gjest.send("/hoering/proeve/avsnitt/kapittel-en/kommentar", { sitat: loegn });
  expect(svar.headers.get("location")).not.toContain("sitat");
  const side = await gjest.hent(`${svar.headers.get("location")}&sitat=${encodeURIComponent(loegn)}`);
  expect(side.html).not.toContain(loegn);
  await gjest.fyllUt(side, { tekst: "Jeg er enig.", sitat: loegn, intent: "lagre" });
  const lagret = await gjest.hent(new URL(side.url).pathname);
  expect(lagret.felt("tekst")).toBe("Jeg er enig.");
  expect(lagret.tekst).toContain("Kapittel én");
  expect(lagret.html).not.toContain(loegn);
});

test("et nytt utkast som flyttes til et annet tema, handler ikke om avsnittet, og ordene er lagret", async () => {
  const gjest = new Klient(adresse);
  const side = await gjest.foelg(await gjest.send("/hoering/proeve/avsnitt/kapittel-en/kommentar"));
  const lagret = await gjest.fyllUt(side, { tekst: "Om noe annet.", tema: "noe-annet", intent: "lagre" });
  expect(lagret.status).toBe(303);
  const etter = await gjest.foelg(lagret);
  expect(etter.felt("tekst")).toBe("Om noe annet.");
  expect(etter.tekst).not.toContain("Kapittel én");
});

test("er høringen over, kan en lese, men ikke begynne på en kommentar", async () => {
  for (const sti of ["/hoering/lukket", lukketAvsnitt]) {
    const svar = await hent(sti);
    expect(svar.status).toBe(200);
    expect(svar.html).not.toContain("/kommentar");
  }
  const gjest = new Klient(adresse);
  const svar = await gjest.send(`${lukketAvsnitt}/kommentar`);
  expect(svar.headers.get("location")).toBe(lukketAvsnitt);
  expect(gjest.kaker.has("traad_gjest")).toBe(false);
});

test("det noen skrev i dokumentet, er ord og ikke kode", async () => {
  const dokument = await hent("/hoering/farlig");
  const avsnittet = /\/hoering\/farlig\/avsnitt\/[^/"]+/.exec(dokument.html)![0];
  for (const svar of [
    dokument,
    await hent(avsnittet),
    await hent("/hoering"),
    await hent("/hoering/farlig/versjoner"),
  ]) {
    expect(svar.status).toBe(200);
    expect(svar.html).not.toMatch(/<script>|<img src=x|<svg onload/i);
    expect(svar.html).not.toMatch(/(href|src|action)="\s*(javascript|data):/i);
    expect(svar.tekst).toContain("<script>alert(1)</script>");
  }
  expect(dokument.lenker.some((lenke) => lenke.startsWith("https://example.no/"))).toBe(true);
});

test("figurer i det som er publisert, kan alle få, og nettleseren kan beholde dem", async () => {
  figurSti = /\/hoering\/samfunnsplan\/figur\/[\da-f-]{36}/.exec((await hent("/hoering/samfunnsplan")).html)![0];
  for (const rolle of ["gjest", "innbygger"]) {
    const { headers, status } = await (await klientSom(adresse, rolle)).hent(figurSti);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^image\/(png|jpeg)$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  }
});

test("kommentaren til et avsnitt som er fjernet, står der, med teksten den gjaldt", async () => {
  const dokument = await hent("/hoering/samfunnsplan");
  expect(dokument.tekst).toContain(t("hoering.fjernede"));
  const sti = dokument.lenker.find((lenke) => lenke.endsWith("strategi-beitelaget"))!;
  const side = await hent(sti);
  expect(side.tekst).toContain(t("hoering.fjernetI", { nr: 2 }));
  expect(side.tekst).toContain("Vi skal støtte felles gjerder og tilsyn");
  expect(side.html).not.toContain('/kommentar"');
  const ref = side.lenker.map((lenke) => /^\/innspill\/(R-\d{4}-\d{4})$/.exec(lenke)?.[1]).find(Boolean)!;
  const innspill = await hent(`/innspill/${ref}`);
  expect(innspill.tekst).toContain(t("hoering.fjernetI", { nr: 2 }));
  expect(innspill.tekst).toContain("felles gjerder og tilsyn");
  const gammel = innspill.lenker.find((lenke) => lenke.startsWith("/hoering/samfunnsplan/versjon/1#"))!;
  expect((await hent(gammel)).html).toContain(`id="${gammel.split("#")[1]}"`);
});

test("et dokument på 400 avsnitt koster like mange setninger som et på ett, og veier under 250 kB", async () => {
  const setninger = (svar: { headers: Headers }) => /sql;desc="(\d+)"/.exec(svar.headers.get("server-timing")!)![1];
  const [kort, langt] = [await hent("/hoering/kort"), await hent("/hoering/lang")];
  expect(langt.html.match(/class="hdel"/g)).toHaveLength(ANTALL);
  expect(setninger(langt)).toBe(setninger(kort));
  expect(Number(setninger(langt))).toBeLessThanOrEqual(8);
  const bytes = gzipSync(new TextEncoder().encode(langt.html)).length;
  console.log(`hoering: ${ANTALL} avsnitt, ${langt.html.length} tegn, ${bytes} byte pakket`);
  expect(bytes).toBeLessThan(250_000);
  // The one that every page has: it sends what the phone has kept.
  expect(langt.html.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/src="\/assets\/oey-dekning-/)]);
});
