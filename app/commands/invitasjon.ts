import { parseArgs } from "node:util";
import { systemContext } from "~/domain/context";
import { invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { hentKommune, IkkeSattOpp } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { lagKlokke } from "~/platform/klokke";
import { Stopp } from "./forklar.server";
import { omInvitasjonen } from "./invitasjonstekst.server";
import { medDatabase } from "./med-database.server";

const bruk = `Slik: npm run invitasjon -- --navn "Navn Navnesen" --rolle administrator
Roller: administrator, saksbehandler, fasilitator, moderator (med --komite kultur-og-miljoe)
Kan også være med: --til 2027-10-31 (siste dag med rollen)`;

const felt = lesFlagg();
if (felt)
  await medDatabase(async (db, env) => {
    await hentKommune(db).catch((error: unknown) => {
      throw error instanceof IkkeSattOpp
        ? new Stopp("Det finnes ingen kommune ennå. Opprett den først: npm run ny-kommune")
        : error;
    });
    try {
      const context = systemContext(db, lagKlokke(env.klokke)());
      console.log(omInvitasjonen(await lagInvitasjon(context, lesSkjema(invitasjonSkjema, felt)), env));
    } catch (error) {
      throw error instanceof Refusal ? new Stopp(`${grunnene(error)}\n\n${bruk}`) : error;
    }
  });

function grunnene({ kode, verdier, felt: feltene }: Refusal) {
  const t = tFor("nb");
  const grunner = Object.entries(feltene).map(([navn, avslag]) => `  --${navn}: ${t(avslag.kode, avslag.verdier)}`);
  return grunner.length > 0 ? grunner.join("\n") : t(kode, verdier);
}

function lesFlagg() {
  try {
    const tekst = { type: "string" } as const;
    const options = { navn: tekst, rolle: tekst, komite: tekst, til: tekst, hjelp: { type: "boolean" } } as const;
    const { values } = parseArgs({ options });
    if (!values.hjelp) return values;
    console.log(bruk);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${bruk}`);
    process.exitCode = 1;
  }
  return null;
}
