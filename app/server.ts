import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import compression from "compression";
import { aapneDatabase } from "#db/client.server";
import { migrer } from "#db/migrate.server";
import { kommune } from "#db/schema";
import { type Besoek, type Huset, lagBesoek } from "~/access/besoek.server";
import { lagLucia } from "~/access/lucia.server";
import { avvisFremmed } from "~/access/opprinnelse.server";
import { sikkerhetshoder } from "~/access/sikkerhetshoder.server";
import { lastEksempelkommune } from "~/commands/last-eksempel.server";
import { avvisUleseligAdresse, erLesbarAdresse, Uforstaaelig, sendSvar, somRequest } from "~/platform/http.server";
import type { Env } from "~/platform/env.server";
import { sendFil } from "~/platform/filer.server";
import { lagKlokke } from "~/platform/klokke";
import { log } from "~/platform/log.server";
import { sqlBleSendt, tellSql } from "~/platform/sql-telling.server";
import * as build from "virtual:remix/server-build";

/** `harKommune`: whether anybody has set up the municipality yet. */
export type Kjoerende = { adresse: string; harKommune: boolean; stopp: () => Promise<void> };

/**
 * Starts everything: opens and migrates the database, loads the sample into an empty one when in sample mode, and serves.
 * @throws MappeErLaast when another process has the embedded database open.
 */
export async function start(env: Env): Promise<Kjoerende> {
  const klokke = lagKlokke(env.klokke);
  const kobling = await aapneDatabase({
    databaseUrl: env.databaseUrl,
    data: env.data,
    klokke: env.klokke,
    vedSporring: sqlBleSendt,
  });
  await kobling.medLaas(async () => {
    await migrer(kobling);
    if (env.eksempel) await lastEksempelkommune(kobling.db, klokke());
  });

  const sikker = env.origin?.startsWith("https://") ?? false;
  const huset: Huset = {
    db: kobling.db,
    klokke,
    lucia: lagLucia(kobling.db, { sikker }),
    eksempel: env.eksempel,
    sikker,
  };
  // A phone on a bad line has half a minute for a form; who sends a byte a second does not hold a place for longer.
  const server = createServer({ requestTimeout: 30_000 }, lagVert(huset, env));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(env.port, env.host, resolve));
  const { port } = server.address() as AddressInfo;

  const harKommune = (await kobling.db.$count(kommune)) > 0;
  return {
    harKommune,
    adresse: env.origin ?? `http://${env.host === "127.0.0.1" ? "localhost" : env.host}:${port}`,
    stopp: async () => {
      server.close();
      server.closeAllConnections();
      await kobling.lukk();
    },
  };
}

/** One request's way in: files, then the Origin check, then Remix. */
function lagVert(huset: Huset, env: Env) {
  const remix = createRequestHandler(build as unknown as ServerBuild, "production");
  const pakk = compression({ threshold: 512 });

  return (req: IncomingMessage, res: ServerResponse) => {
    sikkerhetshoder(res, huset.sikker);
    pakk(req as never, res as never, () => {
      if (!METODER.has(req.method ?? "")) return void res.writeHead(405).end();
      sendFil(req, res, () => void svar(req, res));
    });
  };

  async function svar(req: IncomingMessage, res: ServerResponse) {
    try {
      if (avvisFremmed(req, res, env)) return;
      if (!erLesbarAdresse(req.url)) return avvisUleseligAdresse(req, res);
      const besoek = lagBesoek(huset, req.headers.cookie ?? null);
      await tellSql(async (teller) => {
        const response = await remix(await somRequest(req, res, env.origin), { besoek });
        for (const kake of besoek.kaker) response.headers.append("Set-Cookie", kake);
        // What is one person's own is in no cache, the browser's included: the next at the same machine may press "back".
        if (erNoensEgen(req, besoek) && !response.headers.get("Cache-Control")?.startsWith("public"))
          response.headers.set("Cache-Control", "private, no-store");
        if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-cache");
        // The sample tells what each page costs, to anybody who opens the browser's network panel.
        if (huset.eksempel) response.headers.set("Server-Timing", `sql;desc="${teller.antall}"`);
        await sendSvar(response, res);
      });
    } catch (error) {
      if (error instanceof Uforstaaelig)
        res
          .writeHead(error.status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" })
          .end(error.message);
      else {
        log.error({ err: error }, "a request failed before it reached Remix");
        if (!res.headersSent) res.writeHead(500);
        res.end();
      }
    }
  }
}

const METODER = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** A signed-in person's pages, a guest's receipt and list, and their own innspill. A draft is not among them: "back" must find the words. */
const erNoensEgen = ({ url = "/" }: IncomingMessage, { harOekt, gjestemerke }: Besoek) =>
  harOekt || /\/(kvittering|mine)\b/i.test(url) || (gjestemerke !== null && /\/innspill\//i.test(url));
