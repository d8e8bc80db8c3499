import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lagAvstemning } from "../builders/forslag";
import { lagJpeg, lagWav } from "../setup/angrepsfiler";
import { finnIEksempelet } from "../setup/eksempelet";
import { klientSom } from "../setup/klient";
import { lagProeveforslag } from "../setup/forslagene";
import { axe, startNettleser } from "../setup/nettleser";
import { erOmPapir, lagPapirforslag, PAPIRFORSLAGET } from "../setup/papirforslag";
import { medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";
import { erOmUnderskrifter, INNBYGGERFORSLAGET, lagSignert } from "../setup/underskriftene";

// Every page of the sample, as narrow, as large and as dark as people have it.

const { adresse } = await startServer({
  foer: async (db) => {
    await lagAvstemning(db, { slug: "stemmesedler", slag: "kurv", alternativer: [{}, {}] });
    await lagProeveforslag(db, { ref: "R-2026-7101" });
    await lagPapirforslag(db);
    await lagSignert(db);
  },
});
const nettleser = await startNettleser(adresse);
const eksempel = await finnIEksempelet(adresse);
const klienter = {
  gjest: await klientSom(adresse, "gjest"),
  moderator: eksempel.moderator,
  saksbehandler: eksempel.saksbehandler,
  administrator: await klientSom(adresse, "administrator"),
};

// A guest with a word that is wider than any phone: in a draft, on a receipt, in the queue, and published.
const LANGT =
  "Se https://www.example.com/etveldiglangtordsomikkekandelesnoestedheltutenvideremenmåfåplasslikevelogsålittlengertil der.";
const skriv = async () => klienter.gjest.foelg(await klienter.gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
const leggTil = async (utkast: string, hva: "bilde" | "opptak") => {
  const vedlegg = randomUUID();
  const fil = { bytes: hva === "bilde" ? await lagJpeg() : lagWav(1), navn: "fil" };
  const svar = await klienter.gjest.sendFil(`/utkast/${utkast}/${hva}`, { vedlegg, altTekst: LANGT }, fil);
  expect(svar.status).toBe(303);
  return vedlegg;
};
const finnId = (side: { url: string }) => /utkast\/([0-9a-f-]{36})/.exec(side.url)![1]!;
let sendtBilde = "";
const send = async () => {
  const utkast = await skriv();
  await klienter.gjest.fyllUt(utkast, { tekst: LANGT, intent: "lagre" });
  sendtBilde = await leggTil(finnId(utkast), "bilde");
  await leggTil(finnId(utkast), "opptak");
  const mine = await klienter.gjest.hent("/utkast");
  return klienter.gjest.foelg(await klienter.gjest.fyllUt(mine, {}));
};
const [foerste, andre] = [await send(), await send()];
const [publisert, mottatt] = [foerste, andre].map(({ tekst }) => /R-\d{4}-\d{4}/.exec(tekst)![0]) as [string, string];
await eksempel.moderator.send(`/innspill/${publisert}/publisering`);
const utkast = await skriv();
await klienter.gjest.fyllUt(utkast, { tekst: LANGT, intent: "lagre" });
const utkastId = finnId(utkast);
const utkastbilde = await leggTil(utkastId, "bilde");
await leggTil(utkastId, "opptak");
const innsendingId = /kvittering\/([0-9a-f-]{36})/.exec(andre.url)![1]!;

// One that is sent on, and one that cannot wait and is seen by the one on call.
const oppfylt = async (svar: Promise<{ status: number }>) => expect((await svar).status).toBe(303);
await oppfylt(eksempel.saksbehandler.send(`/innspill/${mottatt}/haste`, { grunn: LANGT, til: eksempel.verdier.vakt }));
await eksempel.saksbehandler.send(`/saksbehandling/haste/${mottatt}`);
await oppfylt(
  eksempel.saksbehandler.send(`/innspill/${publisert}/oversending`, {
    instans: eksempel.verdier.instans,
    tekst: LANGT,
  }),
);

const IKKE_SIDER = [
  "/api/utkast/:id",
  "/api/utkast/:id/lignende",
  "/forslag/:ref/argument",
  "/api/utkast/:id/opptak",
  "/api/utkast/:id/opptak/:opplasting",
  "/api/utkast/:id/opptak/:opplasting/:nr",
  "/vedlegg/:vedlegg",
  // Only who has spoken is asked; tests/journeys/opptak.test.ts looks at it.
  "/innspill/:ref/avskrift/godkjenning",
  // Only the proposer; tests/journeys/innbyggerforslag.test.ts looks at it.
  "/forslag/:ref/innsending",
  // tests/journeys/forslag.test.ts writes a new version.
  "/forslag/:ref/versjon/ny",
  "/forslag/:ref/argument/:argument/stoette",
  "/healthz",
  "/kommune.css",
  "/kart/fliser/:z/:x/:y",
  "/kart/grunnkart.svg",
  "/manifest.webmanifest",
  "/visning",
  "/logg-inn/eksempel",
  // The sample has no issuers.
  "/logg-inn/:utsteder",
  "/tema/:slug/innspill/nytt",
  "/saksbehandling/saker/:nr/saksfremlegg.docx",
  "/hoering/:hoering/figur/:figur",
  "/saksbehandling/hoeringer/:hoering/figur/:figur",
  // The sample has no draft; tests/journeys/hoeringsarbeid.test.ts walks there.
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning",
  "/saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag",
  "/min-side/data.json",
  "/avstemning/:avstemning/kvitteringer.txt",
  "/avstemning/:avstemning/resultat.json",
  "/logg-ut/front",
  "/.well-known/security.txt",
];
const sider = ruter
  .filter(({ sti }) => !IKKE_SIDER.includes(sti))
  .map(({ sti, doerer }) => {
    const doer = doerer[0]?.krav ?? "gjest";
    // What is open to all who are on call, is seen by one of them.
    const krav = (sti.startsWith("/saksbehandling/haste") ? "saksbehandler" : doer) as keyof typeof klienter;
    const person = sti.startsWith("/administrasjon/vakt") ? eksempel.verdier.vakt : eksempel.verdier.person;
    const ref = erOmPapir(sti)
      ? PAPIRFORSLAGET
      : erOmUnderskrifter(sti)
        ? INNBYGGERFORSLAGET
        : sti.startsWith("/forslag/")
          ? "R-2026-7101"
          : sti.startsWith("/saksbehandling/haste/")
            ? mottatt
            : sti.includes(":kobling")
              ? eksempel.publisert
              : krav === "moderator" || sti.endsWith("/avskrift")
                ? mottatt
                : publisert;
    const vedlegg = sti.startsWith("/utkast") ? utkastbilde : sendtBilde;
    const id = sti.startsWith("/kvittering") ? innsendingId : sti.startsWith("/utkast") ? utkastId : eksempel.varsel;
    return {
      krav,
      sti: medVerdier(sti, {
        ...eksempel.verdier,
        ...(sti.startsWith("/forslag/") ? { versjon: "3" } : {}),
        ...(sti.startsWith("/avstemning/") ? { avstemning: "stemmesedler" } : {}),
        ref,
        id,
        person,
        vedlegg,
      }),
    };
  });

const ruller = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe.each(["gjest", "moderator", "saksbehandler", "administrator"] as const)("%s", (krav) => {
  const mine = sider.filter((side) => side.krav === krav);

  test("ingen side ruller sidelengs på 320 piksler", async () => {
    const { side } = await nettleser.nyFane({ bredde: 320, kaker: klienter[krav].kaker });
    const brede: string[] = [];
    for (const { sti } of mine) {
      expect((await side.goto(sti))?.status(), sti).toBe(200);
      const forMye = (await side.evaluate(ruller)) as number;
      if (forMye > 0) brede.push(`${sti}: ${forMye} px`);
    }
    expect(brede).toEqual([]);
  });

  test("ingen side ruller sidelengs med den største teksten på en telefon, og den leses med mørke farger", async () => {
    const { side } = await nettleser.nyFane({
      bredde: 360,
      moerk: true,
      kaker: new Map([...klienter[krav].kaker, ["traad_tekst", "3"]]),
    });
    const brede: string[] = [];
    for (const { sti } of mine) {
      await side.goto(sti);
      expect(await side.locator("html").getAttribute("data-tekst")).toBe("3");
      const forMye = (await side.evaluate(ruller)) as number;
      if (forMye > 0) brede.push(`${sti}: ${forMye} px`);
      await axe(side);
    }
    expect(brede).toEqual([]);
  });
});

test("tekststørrelsen velges med en knapp, huskes, og virker uten skript", async () => {
  const { side } = await nettleser.nyFane({ medSkript: false, bredde: 1280 });
  await side.goto("/tema");
  const foer = await side.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)");
  await side.locator("button[popovertarget=tekstvalg], [popovertarget=tekstvalg]").first().click();
  await side.locator("#tekstvalg button[value='3']").click();
  await side.waitForURL("**/tema");
  expect(await side.locator("html").getAttribute("data-tekst")).toBe("3");
  expect(
    await side.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"),
  ).toBeGreaterThan(foer as number);
  await side.goto("/strategi");
  expect(await side.locator("html").getAttribute("data-tekst")).toBe("3");
});
