import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { klientSom } from "../setup/klient";
import type { Program } from "./program";
import { lagTelefon, type Telefon } from "./telefon";

/** What one trial saw: texts that the server had acknowledged, texts that only the device had, and how many of each were gone afterwards. */
export type Forsoek = { bekreftet: number; tapt: number; paaEnheten: number; taptPaaEnheten: number };

const TEMA = "mer-aa-si-mellom-valgene";
const TOMT: Forsoek = { bekreftet: 0, tapt: 0, paaEnheten: 0, taptPaaEnheten: 0 };

/** Acknowledged draft loss: what the house promises is 0, whatever happens to phone, line, server or session. */
export const utkastforsoek: Record<string, (program: Program) => Promise<Forsoek>> = {
  "nettleseren drept": (program) =>
    medTelefon(async (telefon) => {
      const { side, id, adresse } = await nyttUtkast(program, await telefon.paa());
      const foerst = await skriv(side, "Det første avsnittet er på tjeneren.");
      await lagret(side);
      const etter = await skriv(side, " Det andre rakk kanskje ikke fram.");
      await pause(500 + tilfeldig(1500));
      await telefon.drep();
      const paaTjeneren = await tekstFor(program, id);
      const igjen = await telefon.paa();
      await igjen.goto(adresse);
      // The field is filled from the store on the device, after the page has come.
      const iFeltet = () => igjen.locator("#tekst").inputValue();
      const funnet = await innen(5_000, async () => (await iFeltet().catch(() => "")) === etter);
      return {
        ...TOMT,
        bekreftet: 1,
        tapt: paaTjeneren?.startsWith(foerst) ? 0 : 1,
        paaEnheten: 1,
        taptPaaEnheten: funnet ? 0 : 1,
      };
    }),

  "uten dekning": (program) =>
    medTelefon(async (telefon) => {
      const { side, id } = await nyttUtkast(program, await telefon.paa());
      await skriv(side, "Skrevet med dekning.");
      await lagret(side);
      await program.drep();
      const uten = await skriv(side, " Skrevet uten dekning.");
      await venter(side);
      if (tilfeldig(2) === 0) await telefon.drep();
      await program.start();
      // Any page of ours sends what the phone has kept.
      const igjen = side.isClosed() || !(await lever(side)) ? await telefon.paa() : side;
      await igjen.goto(program.adresse);
      // A browser that was killed may have lost a guest's new cookie: then the words are listed as what lies on the device only.
      const framme =
        (await innen(10_000, async () => (await tekstFor(program, id)) === uten)) ||
        (await staarSomBareHer(program, igjen, uten));
      return {
        ...TOMT,
        bekreftet: 1,
        tapt: (await finnes(program, id)) ? 0 : 1,
        paaEnheten: 1,
        taptPaaEnheten: framme ? 0 : 1,
      };
    }),

  "tjeneren drept": (program) =>
    medTelefon(async (telefon) => {
      const { side, id } = await nyttUtkast(program, await telefon.paa());
      const foerst = await skriv(side, "Dette er lagret.");
      await lagret(side);
      const skriver = skriv(side, " Og dette skrives mens tjeneren dør under oss.", 25);
      await pause(tilfeldig(900));
      await program.drep();
      const bekreftet = (await tekstFor(program, id))?.startsWith(foerst);
      await program.start();
      const alt = await skriver;
      const framme = await innen(20_000, async () => (await tekstFor(program, id)) === alt);
      return { ...TOMT, bekreftet: 1, tapt: bekreftet ? 0 : 1, paaEnheten: 1, taptPaaEnheten: framme ? 0 : 1 };
    }),

  "innloggingen utløpt": (program) =>
    medTelefon(async (telefon) => {
      const side = await telefon.paa();
      await loggInn(program, side);
      const { id, adresse } = await nyttUtkast(program, side);
      const foerst = await skriv(side, "Skrevet mens økten levde.");
      await lagret(side);
      await program.sql`delete from oekt`;
      const alt = await skriv(side, " Skrevet etter at den var over.");
      await venter(side);
      if (tilfeldig(2) === 0) await telefon.drep();
      const igjen = side.isClosed() || !(await lever(side)) ? await telefon.paa() : side;
      await loggInn(program, igjen);
      await igjen.goto(adresse);
      const framme = await innen(15_000, async () => (await tekstFor(program, id)) === alt);
      return {
        ...TOMT,
        bekreftet: 1,
        tapt: (await tekstFor(program, id))?.startsWith(foerst) ? 0 : 1,
        paaEnheten: 1,
        taptPaaEnheten: framme ? 0 : 1,
      };
    }),

  "to faner": (program) =>
    medTelefon(async (telefon) => {
      const { side, id, adresse } = await nyttUtkast(program, await telefon.paa());
      await skriv(side, "Begge har dette.");
      await lagret(side);
      const annen = await side.context().newPage();
      await annen.goto(adresse);
      return toSkriver(program, id, side, annen);
    }),

  "to enheter": async (program) =>
    medTelefon((en) =>
      medTelefon(async (to) => {
        const foerste = await en.paa();
        await loggInn(program, foerste);
        const { side, id, adresse } = await nyttUtkast(program, foerste);
        await skriv(side, "Begge har dette.");
        await lagret(side);
        const andre = await to.paa();
        await loggInn(program, andre);
        await andre.goto(adresse);
        return toSkriver(program, id, side, andre);
      }),
    ),
};

/** Two write at the same time: each of the texts stands somewhere that its writer sees. */
async function toSkriver(program: Program, id: string, en: Page, annen: Page): Promise<Forsoek> {
  const [tekst, annenTekst] = await Promise.all([
    skriv(en, " Den ene skriver dette.", tilfeldig(30)),
    skriv(annen, " Den andre skriver noe annet.", tilfeldig(30)),
  ]);
  await innen(10_000, async () => (await erIKonflikt(en)) || (await erIKonflikt(annen)));
  const synlig = [
    await tekstFor(program, id),
    ...(await Promise.all(
      [en, annen].flatMap((side) => ["#tekst", "#annen-tekst"].map((felt) => side.locator(felt).inputValue())),
    )),
  ];
  const tapt = [tekst, annenTekst].filter((en) => !synlig.includes(en)).length;
  return { ...TOMT, bekreftet: 2, tapt };
}

const staarSomBareHer = async ({ adresse }: Program, side: Page, tekst: string) => {
  await side.goto(`${adresse}/utkast`);
  return innen(5_000, () => side.locator("#paa-enheten").getByText(tekst).isVisible());
};

const erIKonflikt = (side: Page) => side.locator("#konflikt").isVisible();

async function medTelefon<T>(work: (telefon: Telefon) => Promise<T>): Promise<T> {
  const telefon = lagTelefon();
  try {
    return await work(telefon);
  } finally {
    await telefon.kast();
  }
}

/** A draft of its own. Those of earlier trials go first: one resident may have so many and no more. */
async function nyttUtkast({ adresse, sql }: Program, side: Page) {
  await sql`delete from utkast where person_id is not null`;
  const id = randomUUID();
  const sted = `${adresse}/utkast/${id}?tema=${TEMA}`;
  await side.goto(sted);
  return { side, id, adresse: sted };
}

/** Types at the end of the field; answers all that stands there then. */
async function skriv(side: Page, tekst: string, mellom = 0): Promise<string> {
  const felt = side.locator("#tekst");
  await felt.press("Control+End");
  await felt.pressSequentially(tekst, { delay: mellom });
  return felt.inputValue();
}

const lagret = (side: Page) => side.locator("#status[data-tilstand=lagret]").waitFor();
const venter = (side: Page) => side.locator("#status[data-tilstand=venter]").waitFor();

async function loggInn({ adresse }: Program, side: Page) {
  const { kaker } = await klientSom(adresse, "innbygger");
  await side.context().addCookies([...kaker].map(([name, value]) => ({ name, value, url: adresse })));
}

async function tekstFor({ sql }: Program, id: string): Promise<string | undefined> {
  const [rad] = await sql<{ tekst: string }[]>`select tekst from utkast where id = ${id}`;
  return rad?.tekst;
}

const finnes = async (program: Program, id: string) => (await tekstFor(program, id)) !== undefined;

const lever = (side: Page) =>
  side.title().then(
    () => true,
    () => false,
  );

async function innen(ms: number, sant: () => Promise<boolean>): Promise<boolean> {
  for (const frist = Date.now() + ms; Date.now() < frist; await pause(100)) if (await sant()) return true;
  return false;
}

const pause = (ms: number) => new Promise((videre) => setTimeout(videre, ms));
const tilfeldig = (under: number) => Math.floor(Math.random() * under);
