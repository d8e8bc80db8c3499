import { readFileSync } from "node:fs";
import { type Leverandoer, startLeverandoer } from "./leverandoer";
import { ansatte, innbyggere } from "./personer";

// `npm run idporten`: an OpenID provider that plays ID-porten, and one that plays the municipality's own login, for trying sign-in by hand.

const FIL = "tests/idporten/utstedere.json";
const [idporten, ansatt] = JSON.parse(readFileSync(FIL, "utf8")) as Array<{
  kode: string;
  navn: string;
  utsteder: string;
  klientId: string;
  hemmelighet: string;
}>;
const port = Number(process.env["PORT"] ?? 3000);
const opprinnelser = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];

const start = (
  en: NonNullable<typeof idporten>,
  resten: Pick<Parameters<typeof startLeverandoer>[0], "personer" | "acr">,
) =>
  startLeverandoer({
    kode: en.kode,
    navn: `${en.navn} (prøve)`,
    port: Number(new URL(en.utsteder).port),
    klienter: () => [{ id: en.klientId, hemmelighet: en.hemmelighet, opprinnelser }],
    ...resten,
  });

let oppe: Leverandoer[] = [];
try {
  oppe = [
    await start(idporten!, {
      personer: innbyggere,
      acr: ["idporten-loa-low", "idporten-loa-substantial", "idporten-loa-high"],
    }),
    await start(ansatt!, { personer: ansatte, acr: ["mfa"] }),
  ];
} catch (error) {
  const opptatt = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(opptatt ? `Port 3900 eller 3901 er opptatt. Går det en prøve-ID-porten alt?` : error);
  process.exit(1);
}

process.stdout.write(`
  Prøve-ID-porten er i gang: ${oppe[0]!.adresse}
  Prøveinnlogging for ansatte: ${oppe[1]!.adresse}

  Start Tråd mot dem, i et annet vindu:

    TRAAD_UTSTEDERE=${FIL} npm start

  Gå til http://localhost:${port}/logg-inn, og velg en måte å logge inn på.
  Logg ut fra den andre siden: ${oppe[0]!.adresse}/session/end

  Personene er oppdiktet, og numrene er syntetiske (måned + 80). Ingenting blir lagret.
  Stopp        Ctrl+C

`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void Promise.all(oppe.map(({ stopp }) => stopp())).then(() => process.exit(0)));
