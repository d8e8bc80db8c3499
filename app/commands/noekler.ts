import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { identitet } from "#db/schema";
import type { Env } from "~/platform/env.server";
import { erNoekkelring, lagNoekler, noeklerIMappe, nyNoekkel } from "~/platform/noekler.server";
import { medDatabase } from "./med-database.server";

const bruk = `Slik: npm run noekler         viser hvilke nøkler som er i bruk (aldri nøklene selv)
      npm run noekler -- ny   lager en ny nøkkel, og sier hvor den skal stå`;

const [hva, ...mer] = process.argv.slice(2);
if (hva === undefined) await medDatabase(visNoekler);
else if (hva === "ny" && mer.length === 0) lagNy();
else {
  console.error(bruk);
  process.exitCode = 1;
}

/** Which versions the program knows, and how many identities stand under each. */
async function visNoekler(db: Database, env: Env) {
  const { versjon: nyeste, versjoner } = lagNoekler(env.noekler ?? noeklerIMappe(env.data));
  const rader = await db
    .select({ versjon: identitet.noekkelversjon, antall: sql<number>`count(*)::int` })
    .from(identitet)
    .groupBy(identitet.noekkelversjon)
    .orderBy(desc(identitet.noekkelversjon));
  const under = (versjon: number) => rader.find((rad) => rad.versjon === versjon)?.antall ?? 0;
  const alle = [...new Set([...versjoner, ...rader.map((rad) => rad.versjon)])].toSorted((a, b) => b - a);
  console.log("Versjon  Identiteter");
  for (const versjon of alle) {
    const kjent = versjoner.includes(versjon);
    const om =
      versjon === nyeste
        ? "brukes til alt nytt"
        : !kjent
          ? "MANGLER: disse får en ny konto når de logger inn. Legg nøkkelen tilbake."
          : under(versjon) === 0
            ? "ingen står igjen: kan tas bort"
            : "må bli stående: flyttes til den nyeste etter hvert som folk logger inn";
    console.log(`${String(versjon).padStart(7)}  ${String(under(versjon)).padStart(11)}  ${om}`);
  }
}

/** Needs no database, and no environment that is whole: this is how one gets the first key. */
function lagNy() {
  const { versjoner, sted } = kjente();
  const ny = nyNoekkel(Math.max(0, ...versjoner) + 1);
  console.log(ny);
  console.error(
    versjoner.length === 0
      ? "\nSett dette som TRAAD_NOEKLER, og ta vare på det utenfor databasen. Uten nøkkelen kjenner ingen konto sin eier igjen."
      : `\nSett dette foran det som står i ${sted}, med komma mellom, og start Tråd på nytt i alle prosesser. Det gamle må bli stående\ntil «npm run noekler» sier at det kan tas bort: den som logger inn, flyttes til den nye nøkkelen.`,
  );
}

function kjente(): { versjoner: number[]; sted: string } {
  const { TRAAD_NOEKLER: satt, TRAAD_DATA: data = ".data" } = process.env;
  const fil = join(data || ".data", "noekler");
  const [ring, sted] = satt ? [satt, "TRAAD_NOEKLER"] : existsSync(fil) ? [readFileSync(fil, "utf8").trim(), fil] : [];
  if (ring === undefined) return { versjoner: [], sted: "TRAAD_NOEKLER" };
  if (erNoekkelring(ring)) return { versjoner: lagNoekler(ring).versjoner, sted: sted! };
  console.error(`${sted} kan ikke leses: det skal være par som 1:<43 tegn>, med komma mellom.`);
  process.exit(1);
}
