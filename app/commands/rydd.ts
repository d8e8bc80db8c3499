import { systemContext } from "~/domain/context";
import { ryddEtterLagringstid } from "~/domain/personvern/rydd.server";
import { hentLagringstider } from "~/domain/personvern/lagringstider.server";
import { tFor } from "~/i18n/core";
import { lagKlokke } from "~/platform/klokke";
import { medDatabase } from "./med-database.server";

const [flagg, ...mer] = process.argv.slice(2);
if (mer.length > 0 || (flagg !== undefined && flagg !== "--proev")) {
  console.error(
    "Slik: npm run rydd -- --proev    teller hva som ville gått, og endrer ingenting\n      npm run rydd               rydder",
  );
  process.exitCode = 1;
} else await medDatabase((db, env) => rydd(flagg === "--proev", db, env));

async function rydd(proev: boolean, ...[db, env]: Parameters<Parameters<typeof medDatabase>[0]>) {
  const context = systemContext(db, lagKlokke(env.klokke)());
  const tider = await hentLagringstider(context);
  const antall = await ryddEtterLagringstid(context, { proev });
  const t = tFor("nb");
  const rader = (Object.keys(tider) as Array<keyof typeof tider>).map((slag) => [
    t(`lagring.slag.${slag}.navn`),
    String(tider[slag]),
    String(antall[slag]),
  ]);
  const tabell = [["Hva", "Dager", proev ? "Ville gått" : "Ryddet"], ...rader];
  const bredde = [0, 1, 2].map((i) => Math.max(...tabell.map((rad) => rad[i]!.length)));
  for (const [hva = "", dager = "", tall = ""] of tabell)
    console.log(`${hva.padEnd(bredde[0]!)}  ${dager.padStart(bredde[1]!)}  ${tall.padStart(bredde[2]!)}`);
  if (proev) console.log("\nIngenting er endret. Uten --proev blir det ryddet.");
}
