import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Env, lesEnv } from "~/platform/env.server";
import type { Kjoerende, start as Start } from "../server";
import { BYGGET, byggVedBehov } from "./bygg.server";
import { forklarFeil, utenPassord } from "./forklar.server";

process.env["NODE_ENV"] ??= "production";
// What it writes (the embedded database, letters, keys, heads) is for its own user alone.
process.umask(0o077);
let env: Env | null = null;
try {
  env = lesEnv(process.env);
  await startTraad(env);
} catch (error) {
  console.error(forklarFeil(error, env) ?? error);
  process.exit(1);
}

async function startTraad(innstillinger: Env) {
  await byggVedBehov();
  const { start } = (await import(pathToFileURL(resolve(BYGGET)).href)) as { start: typeof Start };
  const traad = await start(innstillinger);
  console.log(velkomst(innstillinger, traad));

  let stopper = false;
  const stopp = () => {
    // Asked twice, it stops at once.
    if (stopper) process.exit(1);
    stopper = true;
    console.log("Tråd stopper …");
    void traad.stopp().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stopp);
  process.on("SIGINT", stopp);
}

function velkomst({ databaseUrl, data, eksempel }: Env, { adresse, harKommune }: Kjoerende) {
  const database = databaseUrl
    ? `PostgreSQL, ${utenPassord(databaseUrl)}`
    : `PGlite i ${join(data, "pglite")}. Den er til utprøving: den tåler at prosessen blir drept (kill -9),\n               men det er ikke lovet at den tåler strømbrudd. Til drift: PostgreSQL, med DATABASE_URL.`;
  return [
    "",
    `  Tråd er i gang: ${adresse}`,
    "",
    `  Database     ${database}`,
    ...(eksempel
      ? [
          "",
          "  *** EKSEMPELMODUS: mennesker og innspill er oppdiktet, og hvem som helst kan logge inn uten passord. ***",
          `  Logg inn     ${adresse}/logg-inn og velg hvem du vil være`,
          "  Slå av       TRAAD_EKSEMPEL=0, med en tom mappe i TRAAD_DATA",
        ]
      : []),
    ...(harKommune
      ? []
      : ["", "  Det finnes ingen kommune ennå. Stopp Tråd, kjør npm run ny-kommune, og start igjen."]),
    "",
    "  Stopp        Ctrl+C",
    "",
  ].join("\n");
}
