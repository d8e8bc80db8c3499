import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { lagPostgresbase, maler } from "../setup/base";
import { Klient } from "../setup/klient";
import { filnavn } from "../setup/maler";
import { aapnePostkontor, kodeI } from "../setup/postkontor";
import { startProsess, startServer, ventPaaAdresse } from "../setup/server";

const postkontor = await aapnePostkontor();
const smtp = { SMTP_URL: postkontor.url, EPOST_FRA: "dialog@proevestad.example" };
const LOGG_INN = "/logg-inn/epost";
const KODE = "/logg-inn/epost/kode";

const ventPaaKode = (adresse: string) =>
  vi.waitFor(() => {
    const brev = postkontor.til(adresse).at(-1);
    expect(brev, `brev til ${adresse}`).toBeDefined();
    return kodeI(brev!);
  }, 20_000);

const feilkode = (kode: string) => String((Number(kode) + 1) % 1_000_000).padStart(6, "0");

async function loggInn(klient: Klient, epost: string, headers: Record<string, string> = {}) {
  const bestilt = await klient.send(LOGG_INN, { epost, til: "/gjort" }, { headers });
  expect(bestilt.status).toBe(303);
  return klient.send(KODE, { kode: await ventPaaKode(epost) }, { headers });
}

describe("innlogging med e-post", async () => {
  const { adresse } = await startServer({ env: smtp });

  test("koden i brevet gir innlogging, og man kommer dit man skulle", async () => {
    const klient = new Klient(adresse);
    const inne = await loggInn(klient, "inne@example.no");
    expect([inne.status, inne.headers.get("location")]).toEqual([303, "/gjort"]);
    expect(klient.kaker.has("traad_oekt")).toBe(true);
    expect(klient.kaker.has("traad_kode")).toBe(false);
    expect((await klient.hent("/")).skjemaer.map(({ handling }) => handling)).toContain("/logg-ut");
  });

  test("svaret er likt for en adresse som har konto, og en som ikke har det", async () => {
    await loggInn(new Klient(adresse), "kjent@example.no");
    const svar = [];
    for (const epost of ["kjent@example.no", "ukjent@example.no"]) {
      const klient = new Klient(adresse);
      const bestilt = await klient.send(LOGG_INN, { epost });
      const side = await klient.foelg(bestilt);
      const hoder = (headers: Headers) =>
        [...headers]
          .filter(([navn]) => navn !== "date")
          .map(([navn, verdi]) => [navn, verdi.replace(/traad_kode=[\w-]+/, "")]);
      svar.push({
        status: [bestilt.status, side.status],
        hoder: [hoder(bestilt.headers), hoder(side.headers).filter(([navn]) => navn !== "content-length")],
        kropp: [bestilt.html, side.html.replaceAll(epost, "ADRESSE")],
      });
    }
    expect(svar[1]).toEqual(svar[0]);
    expect(svar[0]!.status).toEqual([303, 200]);
  });

  test("en gal kode sier hvor mange forsøk som er igjen, og står i feltet", async () => {
    const klient = new Klient(adresse);
    await klient.send(LOGG_INN, { epost: "gal@example.no" });
    const gal = feilkode(await ventPaaKode("gal@example.no"));
    const svar = await klient.send(KODE, { kode: gal });
    expect(svar.status).toBe(422);
    expect(svar.tekst).toContain("Du har 4 forsøk igjen");
    expect(svar.felt("kode")).toBe(gal);
    for (let nr = 0; nr < 3; nr++) await klient.send(KODE, { kode: gal });
    const siste = await klient.send(KODE, { kode: gal });
    expect(siste.tekst).toContain("det var det siste forsøket");
    expect(siste.lenker).toContain(LOGG_INN);
    expect(klient.kaker.has("traad_oekt")).toBe(false);
  });

  test("en adresse som ikke er en adresse, kommer tilbake i feltet", async () => {
    for (const epost of [
      "",
      "kari",
      "kari@",
      "kari@example.no, ola@example.no",
      "kari@example.no\r\nBcc: alle@example.no",
    ]) {
      const svar = await new Klient(adresse).send(LOGG_INN, { epost });
      expect(svar.status, epost).toBe(422);
      expect(svar.tekst).toContain("Skriv en e-postadresse");
    }
  });

  test("den som ikke skulle noe sted, kommer til forsiden på sitt språk", async () => {
    const klient = new Klient(adresse);
    await klient.fyllUt(await klient.hent(`/nn${LOGG_INN}`), { epost: "nynorsk@example.no" });
    const inne = await klient.send(`/nn${KODE}`, { kode: await ventPaaKode("nynorsk@example.no") });
    expect([inne.status, inne.headers.get("location")]).toEqual([303, "/nn/"]);
  });

  test("veien videre er aldri et annet nettsted", async () => {
    for (const [nr, til] of ["https://ond.example/", "//ond.example", "/\\ond.example"].entries()) {
      const klient = new Klient(adresse);
      const epost = `videre-${nr}@example.no`;
      await klient.send(LOGG_INN, { epost, til });
      const inne = await klient.send(KODE, { kode: await ventPaaKode(epost) });
      expect(inne.headers.get("location")).toBe("/");
    }
  });
});

describe("gjetting", async () => {
  const { adresse } = await startServer({ env: { ...smtp, TRAAD_GRENSER: "1", TRAAD_PROXY: "loopback" } });
  const fra = (nr: number) => ({ "X-Forwarded-For": `10.${nr >> 16}.${(nr >> 8) & 255}.${nr & 255}` });

  test("tusen gale koder fra tusen adresser stanses, og andre logger inn imens", { timeout: 180_000 }, async () => {
    const gjetter = new Klient(adresse);
    await gjetter.send(LOGG_INN, { epost: "offer@example.no" }, { headers: fra(1) });
    const rett = await ventPaaKode("offer@example.no");
    const kake = gjetter.kaker.get("traad_kode")!;
    const statuser = new Map<number, number>();
    let stanset: Awaited<ReturnType<Klient["send"]>> | undefined;
    const gjett = async (nr: number) => {
      const en = new Klient(adresse);
      en.kaker.set("traad_kode", kake);
      const svar = await en.send(
        KODE,
        { kode: String((Number(rett) + 1 + nr) % 1_000_000).padStart(6, "0") },
        { headers: fra(1000 + nr) },
      );
      statuser.set(svar.status, (statuser.get(svar.status) ?? 0) + 1);
      if (svar.status === 429) stanset = svar;
    };
    const andre: number[] = [];
    for (let nr = 0; nr < 1000; nr += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, i) => gjett(nr + i)));
      if (nr % 200 === 100)
        andre.push((await loggInn(new Klient(adresse), `annen-${nr}@example.no`, fra(500_000 + nr))).status);
    }
    expect(Object.fromEntries(statuser)).toEqual({ 422: 10, 429: 990 });
    expect(andre).toEqual([303, 303, 303, 303, 303]);
    expect(Number(stanset!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(stanset!.html).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    // The five tries are spent: not even the right code is of any use now.
    expect((await gjetter.send(KODE, { kode: rett }, { headers: fra(900_000) })).status).toBe(429);
  });

  test("den som skriver andres adresse, stenges etter fem brev, og eieren slipper til fra sitt nett", async () => {
    const be = async (epost: string, nr: number) =>
      (await new Klient(adresse).send(LOGG_INN, { epost }, { headers: fra(nr) })).status;
    const plager = [];
    for (let nr = 0; nr < 7; nr++) plager.push(await be(" Plaget@example.no", 2000));
    expect(plager).toEqual([303, 303, 303, 303, 303, 429, 429]);
    expect(await be("plaget@example.no", 2001)).toBe(303);
    // From everywhere together there is an end to it too, however the address is written.
    const fraAlle = [];
    for (let nr = 0; nr < 20; nr++) fraAlle.push(await be(`plaget+${nr}@example.no`, 2010 + nr));
    expect(fraAlle.filter((status) => status === 303)).toHaveLength(14);
    expect(await be("fred@example.no", 2100)).toBe(303);
  });
});

test(
  "drept med -9 mens postserveren sier ja: brevet kommer igjen med samme Message-ID, og ingen blir borte",
  { timeout: 180_000 },
  async () => {
    const data = mkdtempSync(join(tmpdir(), "traad-post-"));
    const databaseUrl = process.env["DATABASE_URL"];
    const base = databaseUrl ? await lagPostgresbase(databaseUrl, true) : null;
    if (!base) cpSync(join(maler(), filnavn.eksempelmappe), data, { recursive: true });
    const programmer: Array<ReturnType<typeof startProsess>["prosess"]> = [];
    onTestFinished(async () => {
      for (const program of programmer) program.kill("SIGKILL");
      await base?.slett();
      rmSync(data, { recursive: true, force: true });
    });
    const start = async () => {
      const { prosess, feil } = startProsess({
        PORT: "0",
        TRAAD_DATA: data,
        TRAAD_EKSEMPEL: "1",
        DATABASE_URL: base?.url ?? "",
        TRAAD_GRENSER: "1000",
        ...smtp,
      });
      programmer.push(prosess);
      return { prosess, adresse: await ventPaaAdresse(prosess, feil) };
    };

    const ganger = 3;
    const mottakere = Array.from({ length: ganger * 2 }, (_, nr) => `drept-${nr}@example.no`);
    const drept: string[] = [];
    let program = await start();
    for (let nr = 0; nr < ganger; nr++) {
      const doed = new Promise<void>((resolve) => program.prosess.once("exit", () => resolve()));
      const [offer, annen] = [mottakere[nr * 2]!, mottakere[nr * 2 + 1]!];
      postkontor.behandle(async ({ konvolutt, messageId }) => {
        if (konvolutt.til[0] !== offer) return;
        // The letter is taken; our yes reaches nobody.
        program.prosess.kill("SIGKILL");
        await doed;
        drept.push(messageId!);
      });
      for (const epost of [annen, offer]) await new Klient(program.adresse).send(LOGG_INN, { epost });
      await doed;
      postkontor.behandle(() => {});
      if (base) await somForLengeSiden(base.url);
      program = await start();
    }
    await vi.waitFor(() => {
      for (const epost of mottakere) expect(postkontor.til(epost).length, epost).toBeGreaterThan(0);
      for (const id of drept) expect(postkontor.brev.filter(({ messageId }) => messageId === id).length, id).toBe(2);
    }, 60_000);
    expect(new Set(drept).size).toBe(ganger);
    for (const epost of mottakere)
      expect(new Set(postkontor.til(epost).map(({ messageId }) => messageId)).size).toBe(1);
  },
);

/** On PostgreSQL others may be at work: a dead process' job is known by its age only. */
async function somForLengeSiden(url: string) {
  const sql = postgres(url, { max: 1 });
  await sql`update pgboss.job set started_on = started_on - interval '1 hour', retry_delay = 0 where state = 'active'`;
  await sql.end();
}
