import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { systemContext } from "~/domain/context";
import { hentKommune, IkkeSattOpp } from "~/domain/kommune/kommune.server";
import type { NyKommune } from "~/domain/kommune/ny-kommune";
import { KommuneFinnes, opprettKommune, UgyldigKommune } from "~/domain/kommune/ny-kommune.server";
import { lagKlokke } from "~/platform/klokke";
import { Stopp } from "./forklar.server";
import { omInvitasjonen } from "./invitasjonstekst.server";
import { medDatabase } from "./med-database.server";

type Felt = Extract<
  keyof NyKommune,
  | "navn"
  | "spraak"
  | "spraakliste"
  | "tinkturer"
  | "handlingsfarge"
  | "kommunenr"
  | "innbyggertall"
  | "telefon"
  | "epost"
  | "enhet"
  | "administrator"
  | "komiteer"
>;
type Sporsmaal = { felt: Felt; flagg: string; sporsmaal: string; standard?: string };

const sporsmaalene: Sporsmaal[] = [
  { felt: "navn", flagg: "navn", sporsmaal: "Hva heter kommunen? (Røros kommune)" },
  { felt: "spraak", flagg: "spraak", sporsmaal: "Kommunens eget språk: nb, nn, en, sma eller se", standard: "nb" },
  {
    felt: "spraakliste",
    flagg: "spraakliste",
    sporsmaal: "Alle språk sidene skal finnes på, med komma mellom",
    standard: "nb,nn,en",
  },
  {
    felt: "tinkturer",
    flagg: "farger",
    sporsmaal: "Fargene i kommunevåpenet, med komma mellom (#1b1b1b,#C8972E,#7A2B20)",
  },
  { felt: "handlingsfarge", flagg: "handlingsfarge", sporsmaal: "En mørk farge til knapper og lenker (#7A2B20)" },
  { felt: "kommunenr", flagg: "kommunenr", sporsmaal: "Hvilket kommunenummer har den? Fire sifre (5025)" },
  { felt: "innbyggertall", flagg: "innbyggertall", sporsmaal: "Hvor mange innbyggere har kommunen?" },
  {
    felt: "telefon",
    flagg: "telefon",
    sporsmaal: "Telefonnummer for dem som heller vil ringe (kan stå tomt)",
    standard: "",
  },
  { felt: "epost", flagg: "epost", sporsmaal: "E-postadresse som vises på sidene (kan stå tom)", standard: "" },
  {
    felt: "enhet",
    flagg: "enhet",
    sporsmaal: "Hvem leser det som kommer inn under «Noe annet»?",
    standard: "Servicetorget",
  },
  { felt: "administrator", flagg: "administrator", sporsmaal: "Hva heter den første administratoren?" },
  {
    felt: "komiteer",
    flagg: "komite",
    sporsmaal: "Komiteene, med semikolon mellom. Den første får temaet «Noe annet»",
  },
];

async function spoerOgOpprett(svar: Map<Felt, string>, ...[db, env]: Parameters<Parameters<typeof medDatabase>[0]>) {
  const finnes = await hentKommune(db).catch((error: unknown) => {
    if (error instanceof IkkeSattOpp) return null;
    throw error;
  });
  if (finnes) throw new Stopp(alleredeSattOpp(finnes.navn, finnes.eksempel));
  let mangler = sporsmaalene.filter(
    ({ felt, standard }) => !svar.has(felt) && (standard === undefined || process.stdin.isTTY),
  );
  if (mangler.length > 0 && !process.stdin.isTTY)
    throw new Stopp(`Disse flaggene mangler: ${mangler.map((en) => `--${en.flagg}`).join(", ")}\n${bruk}`);

  for (;;) {
    await spoer(mangler, svar);
    try {
      const { invitasjon } = await opprettKommune(systemContext(db, lagKlokke(env.klokke)()), somNyKommune(svar));
      console.log(
        `${svar.get("navn")} er opprettet, med temaet «Noe annet» åpent for innspill.\n\n${omInvitasjonen(invitasjon, env)}\n\nGå videre:\n  npm run importer -- plan FIL.csv    legger inn en plan (docs/importere-plan.md)\n  TRAAD_EKSEMPEL=0 npm start          starter Tråd`,
      );
      return;
    } catch (error) {
      if (error instanceof KommuneFinnes) throw new Stopp(error.message);
      if (!(error instanceof UgyldigKommune)) throw error;
      const grunner = [...new Set(error.feil.map(({ grunn }) => `  - ${grunn}`))].join("\n");
      if (!process.stdin.isTTY) throw new Stopp(`Kommunen er ikke opprettet:\n${grunner}`);
      console.error(grunner);
      mangler = sporsmaalene.filter(({ felt }) => error.feil.some((en) => en.felt === felt));
    }
  }
}

async function spoer(mangler: Sporsmaal[], svar: Map<Felt, string>) {
  if (mangler.length === 0) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D in the middle of a question leave everything as it was.
  terminal.once("close", () => process.exit(1));
  for (const { felt, sporsmaal, standard } of mangler) {
    const skrevet = (await terminal.question(`${sporsmaal}${standard ? ` [${standard}]` : ""}: `)).trim();
    svar.set(felt, skrevet || (standard ?? ""));
  }
  terminal.removeAllListeners("close").close();
}

/** Everything was typed as text; the domain says what of it is wrong. */
function somNyKommune(svar: Map<Felt, string>): NyKommune {
  const tekst = (felt: Felt) => svar.get(felt) ?? sporsmaalene.find((en) => en.felt === felt)?.standard ?? "";
  const liste = (felt: Felt, skille: string) =>
    tekst(felt)
      .split(skille)
      .map((del) => del.trim())
      .filter(Boolean);
  const spraak = tekst("spraak") as NyKommune["spraak"];
  return {
    navn: tekst("navn"),
    spraak,
    spraakliste: liste("spraakliste", ",") as NyKommune["spraakliste"],
    tinkturer: liste("tinkturer", ","),
    handlingsfarge: tekst("handlingsfarge"),
    kommunenr: tekst("kommunenr"),
    innbyggertall: Number(tekst("innbyggertall").replace(/[\s.]/g, "") || Number.NaN),
    telefon: tekst("telefon") || null,
    epost: tekst("epost") || null,
    enhet: tekst("enhet"),
    administrator: tekst("administrator"),
    komiteer: liste("komiteer", ";").map((navn) => ({ navn: { [spraak]: navn } })),
  };
}

function lesFlagg(): Map<Felt, string> | null {
  try {
    const flaggene = sporsmaalene.map((en) => [en.flagg, { type: "string", multiple: en.flagg === "komite" }] as const);
    const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {
      ...Object.fromEntries(flaggene),
      hjelp: { type: "boolean" },
    };
    const { values } = parseArgs({ options });
    if (values["hjelp"]) {
      console.log(bruk);
      return null;
    }
    return new Map(
      sporsmaalene.flatMap(({ felt, flagg: navn }) =>
        values[navn] === undefined ? [] : [[felt, [values[navn]].flat().join(";")] as const],
      ),
    );
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${bruk}`);
    process.exitCode = 1;
    return null;
  }
}

const bruk = `Slik: npm run ny-kommune -- --navn "Prøvestad kommune" --farger "#1b1b1b,#C8972E,#7A2B20" --handlingsfarge "#7A2B20" \\
        --kommunenr 5025 --innbyggertall 5600 --administrator "Navn Navnesen" --komite "Komité for kultur" --komite "Komité for oppvekst"
Kan også være med: --spraak nb --spraakliste nb,nn,en --telefon "72 00 00 00" --epost post@eksempel.no --enhet "Servicetorget"
Uten flagg, i et terminalvindu, blir du spurt.`;

const alleredeSattOpp = (navn: string, eksempel: boolean) =>
  eksempel
    ? "Denne databasen har eksempelkommunen i seg. En kommune har sin egen database.\nVelg en ny mappe og prøv igjen: TRAAD_DATA=.data-kommune npm run ny-kommune (eller en tom PostgreSQL med DATABASE_URL)."
    : `Denne databasen har en kommune allerede: ${navn}. En kommune har sin egen database; velg en annen med TRAAD_DATA eller DATABASE_URL.`;

const flagg = lesFlagg();
if (flagg) await medDatabase((db, env) => spoerOgOpprett(flagg, db, env));
