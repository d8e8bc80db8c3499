import { readFile } from "node:fs/promises";
import { systemContext } from "~/domain/context";
import { hentKommune, IkkeSattOpp } from "~/domain/kommune/kommune.server";
import { importerPlan, PlanfilFeil } from "~/domain/strategi/importer.server";
import type { Feil } from "~/domain/strategi/plantabell";
import { lagKlokke } from "~/platform/klokke";
import { Stopp } from "./forklar.server";
import { medDatabase } from "./med-database.server";

const bruk = "Slik: npm run importer -- plan FIL.csv\nHva fila skal inneholde, står i docs/importere-plan.md.";

const [hva, fil, ...mer] = process.argv.slice(2);
if (hva !== "plan" || !fil || mer.length > 0) {
  console.error(bruk);
  process.exitCode = 1;
} else await medDatabase((db, env) => importerFil(fil, db, env));

async function importerFil(sti: string, ...[db, env]: Parameters<Parameters<typeof medDatabase>[0]>) {
  const csv = await lesTekstfil(sti);
  const { spraak, navn } = await hentKommune(db).catch((error: unknown) => {
    throw error instanceof IkkeSattOpp
      ? new Stopp("Det finnes ingen kommune ennå. Opprett den først: npm run ny-kommune")
      : error;
  });
  try {
    const { kode, antall, nye, fjernet } = await importerPlan(systemContext(db, lagKlokke(env.klokke)(), spraak), csv);
    console.log(
      `Planen «${kode}» er lagt inn for ${navn}: ${antall} punkter, ${nye} nye, ${antall - nye} oppdatert, ${fjernet} fjernet.`,
    );
  } catch (error) {
    if (error instanceof PlanfilFeil)
      throw new Stopp(
        `${somTabell(error.feil)}\n\n${error.feil.length === 1 ? "Én feil" : `${error.feil.length} feil`} i ${sti}. Ingenting er endret.`,
      );
    throw error;
  }
}

/** The file's text, whichever way a spreadsheet has saved it: UTF-8, UTF-16 with its mark, or else Windows-1252. */
async function lesTekstfil(sti: string) {
  const bytes = await readFile(sti).catch((error: NodeJS.ErrnoException) => {
    throw new Stopp(
      error.code === "ENOENT"
        ? `Fila ${sti} finnes ikke.`
        : `Fila ${sti} kan ikke leses (${error.code ?? "ukjent feil"}).`,
    );
  });
  // A workbook is a zip file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Stopp(`${sti} er en arbeidsbok. Lagre den som CSV i regnearket: Fil → Lagre som → CSV UTF-8.`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function somTabell(feil: Feil[]) {
  const rader = [
    ["Rad", "Kolonne", "Hva som er galt"],
    ...feil.map(({ rad, kolonne, grunn }) => [rad === 0 ? "–" : String(rad), kolonne || "–", grunn]),
  ];
  const bredde = [0, 1].map((i) => Math.max(...rader.map((rad) => rad[i]!.length)));
  return rader
    .map(
      ([rad = "", kolonne = "", grunn = ""]) => `${rad.padStart(bredde[0]!)}  ${kolonne.padEnd(bredde[1]!)}  ${grunn}`,
    )
    .join("\n");
}
