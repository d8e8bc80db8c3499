import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import compression from "compression";
import { aapneDatabase } from "#db/client.server";
import { klargjoer } from "#db/rettigheter.server";
import { kommune } from "#db/schema";
import { type Besoek, type Huset, lagBesoek } from "~/access/besoek.server";
import { lagLucia } from "~/access/lucia.server";
import { lagGrenser } from "~/access/grenser.server";
import { avvisFremmed } from "~/access/opprinnelse.server";
import { sikkerhetshoder } from "~/access/sikkerhetshoder.server";
import { lagUtstedere, lesUtstedere } from "~/access/utstedere.server";
import { lastEksempelkommune } from "~/commands/last-eksempel.server";
import { skrivEksempelfiler } from "~/commands/eksempel/vedlegg.server";
import type { Folkeregister } from "~/domain/bosted/folkeregister";
import { startForsegling } from "~/events/forsegl.server";
import {
  avvisUmulig,
  lagKlientadresse,
  sendSvar,
  somRequest,
  svarKort,
  svarUleselig,
  Uforstaaelig,
} from "~/platform/http.server";
import { startJobber } from "~/jobs/start.server";
import { type Env, EnvFeil } from "~/platform/env.server";
import { lagPost } from "~/platform/epost.server";
import { sendFil } from "~/platform/filer.server";
import { lagKlokke } from "~/platform/klokke";
import { lagLager } from "~/platform/lager.server";
import { log } from "~/platform/log.server";
import { lagNoekler, noeklerIMappe } from "~/platform/noekler.server";
import { lagSms } from "~/platform/sms.server";
import { sqlBleSendt, tellSql } from "~/platform/sql-telling.server";
import * as build from "virtual:remix/server-build";

/** `harKommune`: whether anybody has set up the municipality yet. */
export type Kjoerende = { adresse: string; harKommune: boolean; stopp: () => Promise<void> };

/**
 * Starts everything: opens and migrates the database, loads the sample into an empty one when in sample mode, and serves. A municipality
 * with access to folkeregisteret starts it with an adapter of its own.
 * @throws EnvFeil when the file of issuers is not as it should be, or the municipality has no number for pseudonyms to be made with; MappeErLaast when another process has the embedded database open.
 */
export async function start(
  env: Env,
  { folkeregister = null }: { folkeregister?: Folkeregister | null } = {},
): Promise<Kjoerende> {
  const utstedere = lagUtstedere(lesUtstedere(env.utstedere, env));
  const klokke = lagKlokke(env.klokke);
  const kobling = await aapneDatabase({
    databaseUrl: env.databaseUrl,
    data: env.data,
    klokke: env.klokke,
    vedSporring: sqlBleSendt,
  });
  const lager = lagLager(env.lager);
  await kobling.medLaas(async () => {
    await klargjoer(kobling, env.databaseUrlMigrering);
    if (env.eksempel) await lastEksempelkommune(kobling.db, klokke(), lager);
  });

  const [finnes] = await kobling.db.select({ kommunenr: kommune.kommunenr }).from(kommune);
  if (finnes?.kommunenr === UKJENT_KOMMUNE && utstedere.alle.some(({ slag }) => slag === "eid")) {
    await kobling.lukk();
    throw new EnvFeil([KOMMUNENUMMER_MANGLER]);
  }

  const forsegling = startForsegling({ db: kobling.db, klokke, hoder: env.hoder, log });

  const sikker = env.origin?.startsWith("https://") ?? false;
  const huset: Huset = {
    db: kobling.db,
    klokke,
    lucia: lagLucia(kobling.db, { sikker }),
    noekler: lagNoekler(env.noekler ?? noeklerIMappe(env.data)),
    grenser: lagGrenser(env.grenser),
    logghoder: env.hoder,
    utstedere,
    folkeregister,
    lager,
    kart: env.kartfliser ? { fliser: env.kartfliser, kilde: env.kartKilde! } : null,
    harSms: env.smsUrl !== null || env.eksempel,
    eksempel: env.eksempel,
    harEpost: env.smtpUrl !== null || env.eksempel,
    epostmappe: env.smtpUrl === null && env.eksempel ? join(env.data, "epost") : null,
    sikker,
  };
  if (env.eksempel) await skrivEksempelfiler(huset.lager);
  // A phone on a bad line has half a minute for a form; who sends a byte a second does not hold a place for longer.
  const server = createServer({ requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }, lagVert(huset, env));
  server.on("clientError", svarUleselig);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(env.port, env.host, resolve));
  const { port } = server.address() as AddressInfo;

  const adresse = env.origin ?? `http://${env.host === "127.0.0.1" ? "localhost" : env.host}:${port}`;
  const jobber = await startJobber(kobling, {
    klokke,
    post: lagPost({ ...env, fra: env.epostFra }),
    sms: lagSms(env),
    lager: huset.lager,
    nettsted: adresse,
    harSms: huset.harSms,
  });
  return {
    harKommune: finnes !== undefined,
    adresse,
    stopp: async () => {
      server.close();
      server.closeAllConnections();
      await forsegling.stopp();
      await jobber.stopp();
      await kobling.lukk();
    },
  };
}

/** What a municipality from before 0.2.0 has until somebody says better. */
const UKJENT_KOMMUNE = "0000";
const KOMMUNENUMMER_MANGLER =
  "kommunenr: the municipality's own number is part of every pseudonym and must be set before anybody signs in with an eID (docs/innlogging.md)";

/** One request's way in: files, then the Origin check and the limits, then Remix. */
function lagVert(huset: Huset, env: Env) {
  const remix = createRequestHandler(build as unknown as ServerBuild, "production");
  const pakk = compression({ threshold: 512 });
  const klientadresse = lagKlientadresse(env.proxyer);

  return (req: IncomingMessage, res: ServerResponse) => {
    sikkerhetshoder(res, huset.sikker);
    pakk(req as never, res as never, () => {
      const umulig = avvisUmulig(req);
      if (umulig) return svarKort(req, res, umulig);
      sendFil(req, res, () => void svar(req, res));
    });
  };

  async function svar(req: IncomingMessage, res: ServerResponse) {
    try {
      if (avvisFremmed(req, res, env)) return;
      const besoek = lagBesoek(huset, {
        cookie: req.headers.cookie,
        adresse: klientadresse(req),
        userAgent: req.headers["user-agent"],
      });
      const sekunder = erLesing(req) ? await besoek.bruk("lesing") : null;
      if (sekunder !== null) return svarKort(req, res, { ...FOR_MANGE, hoder: { "Retry-After": String(sekunder) } });
      await tellSql(async (teller) => {
        const response = await remix(await somRequest(req, res, env.origin, tarFiler), { besoek });
        for (const kake of besoek.kaker) response.headers.append("Set-Cookie", kake);
        for (const [navn, verdi] of besoek.hoder) response.headers.set(navn, verdi);
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
        svarKort(req, res, { status: error.status, tekst: error.message, hoder: { Connection: "close" } });
      // Whoever left before all was sent has nobody to answer.
      else if (!req.complete) res.destroy();
      else {
        log.error({ err: error }, "a request failed before it reached Remix");
        if (!res.headersSent) res.writeHead(500);
        res.end();
      }
    }
  }
}

/** Pages whose form has a file; everywhere else a body of that size is turned away unread. */
const tarFiler = (sti: string) => /\/(bilde|opptak|import|brev|registrering|vedlegg)\/?(\.data)?$/.test(sti);
const erLesing = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";
/** Without a page around it: making pages is what there was too much of. */
const FOR_MANGE = {
  status: 429,
  tekst:
    "Litt for mange på én gang. Vent litt og prøv igjen. / A little too many at once. Wait a little and try again.",
};

/** A signed-in person's pages, a guest's receipt, list and codes, and their own innspill. A draft is not among them: "back" must find the words. */
const erNoensEgen = ({ url = "/" }: IncomingMessage, { harOekt, gjestemerke }: Besoek) =>
  harOekt ||
  /\/(kvittering|mine|min-side|utkast\/(retur|hent))\b/i.test(url) ||
  (gjestemerke !== null && /\/(innspill|avstemning|forslag)\//i.test(url));
