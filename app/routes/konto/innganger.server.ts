import type { Besoek } from "~/access/besoek.server";
import { finnEksempelpersoner } from "~/access/eksempelinnlogging.server";
import type { Context } from "~/domain/context";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import type { Innlogging } from "./LoggInn";

/** Every way in that exists here; `til` is where the reader was going. */
export async function hentInnganger(
  context: Context<"gjest">,
  besoek: Besoek,
  til: string | null,
): Promise<Innlogging & { tittel: string }> {
  const av = (slag: "eid" | "ansatt") =>
    besoek.utstedere.alle
      .filter((en) => en.slag === slag)
      .map(({ kode, navn }) => ({ kode, navn: paa(navn, context.spraak) }));
  const invitert = /^(\/\w{2,3})?\/invitasjon\//.test(til ?? "");
  return {
    tittel: tFor(context.spraak)("loggInn.tittel"),
    eid: av("eid"),
    ansatt: av("ansatt"),
    // A code in a mail is not sure enough for a role.
    epost: besoek.harEpost && !invitert,
    invitert,
    personer: besoek.eksempel ? await finnEksempelpersoner(context) : null,
    innlogget: context.aktoer.slag === "person" ? { navn: context.aktoer.navn } : null,
    til,
  };
}
