import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { bosted } from "#db/schema";
import { type Folkeregister, FolkeregisterUtilgjengelig } from "~/domain/bosted/folkeregister";
import { spoerOmBosted } from "~/domain/bosted/register.server";
import { lagGjest, lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { type Kontrakt, oppfyllerFolkeregisterkontrakten } from "./folkeregister-kontrakt";

// A small register over HTTP and an adapter to it, both of the test: they show that the contract can be kept. Numbers are synthetic.

const BOSATT = "01815012343";
const UKJENT = "02815012355";
const HEMMELIG = "03815012367";
const stoppes: Array<() => void> = [];
afterEach(() => stoppes.splice(0).forEach((stopp) => stopp()));

async function lagRegister(): Promise<Kontrakt> {
  let slik: FolkeregisterUtilgjengelig["grunn"] | null = null;
  const adresser: string[] = [];
  const server = createServer((req, res) => {
    adresser.push(req.url ?? "");
    void svar(req, res);
  });
  async function svar(req: IncomingMessage, res: ServerResponse) {
    const deler: Buffer[] = [];
    for await (const del of req as AsyncIterable<Buffer>) deler.push(del);
    if (slik === "tidsavbrudd") return;
    if (slik === "nede") return void res.destroy();
    if (slik === "avvist") return void res.writeHead(403).end();
    if (slik === "uforstaaelig") return void res.end("<html>");
    const { pid } = JSON.parse(Buffer.concat(deler).toString()) as { pid: string };
    res.end(JSON.stringify(pid === BOSATT ? { kommunenummer: "9901" } : {}));
  }
  await new Promise<void>((klar) => server.listen(0, "127.0.0.1", klar));
  stoppes.push(() => (server.close(), server.closeAllConnections()));
  return {
    register: somAdapter(`http://127.0.0.1:${(server.address() as AddressInfo).port}/bosted`),
    bosatt: { pid: BOSATT, kommunenr: "9901" },
    utenSvar: [UKJENT, HEMMELIG],
    bliSlik: async (hvordan) => void (slik = hvordan),
    spor: () => adresser.join("\n"),
  };
}

function somAdapter(adresse: string): Folkeregister {
  return {
    async bosattI(pid) {
      const svar = await fetch(adresse, {
        method: "POST",
        body: JSON.stringify({ pid }),
        signal: AbortSignal.timeout(3_000),
      }).catch((error: Error) => {
        throw new FolkeregisterUtilgjengelig(error.name === "TimeoutError" ? "tidsavbrudd" : "nede");
      });
      if (!svar.ok) throw new FolkeregisterUtilgjengelig("avvist");
      const lest = (await svar.json().catch(() => {
        throw new FolkeregisterUtilgjengelig("uforstaaelig");
      })) as { kommunenummer?: string };
      return lest.kommunenummer ? { kommunenr: lest.kommunenummer } : null;
    },
  };
}

describe("et register over HTTP", () => oppfyllerFolkeregisterkontrakten(lagRegister));

describe("ved innlogging", async () => {
  const base = await aapneTestbase();

  test("blir svaret notert", async () => {
    const { register } = await lagRegister();
    const { id } = await lagPerson(base.db);
    await spoerOmBosted(base.context("gjest", await lagGjest(base.db)), register, id, BOSATT);
    expect(await base.db.select().from(bosted)).toMatchObject([
      { personId: id, kommunenr: "9901", metode: "register", av: null },
    ]);
  });

  test("stanser et register som er nede, ingen", async () => {
    const { register, bliSlik } = await lagRegister();
    await bliSlik("nede");
    const { id } = await lagPerson(base.db);
    await spoerOmBosted(base.context("gjest", await lagGjest(base.db)), register, id, BOSATT);
    expect(await base.db.$count(bosted)).toBe(0);
  });
});
