import { and, eq, notExists } from "drizzle-orm";
import { identitet, rolle } from "#db/schema";
import type { Context } from "~/domain/context";
import { tellGjestens } from "~/domain/konto/overta.server";
import { arbeidsplass, rollerEtterArbeid } from "~/domain/rolle/arbeidsplass";
import { gjelderIDag } from "~/domain/rolle/tildel.server";
import { erSpraak } from "~/i18n/spraak";
import type { Besoek } from "./besoek.server";

/**
 * Where somebody who has just signed in goes on: the one rule for every way in. `til` is a path of ours, with its language; the front page
 * means that no place was asked for, and staff then go to their work. What this browser wrote as a guest is asked about first.
 */
export async function etterInnlogging(
  context: Context,
  besoek: Besoek,
  personId: string,
  til: string,
): Promise<string> {
  const [, foerste] = /^\/([a-z]{2,3})(?=[/?]|$)/.exec(til) ?? [];
  const prefiks = erSpraak(foerste) ? `/${foerste}` : "";
  const erForsiden = til === prefiks || til === `${prefiks}/`;
  const maal = erForsiden ? prefiks + (await finnArbeidsplass(context, personId)) : til;
  const { id } = besoek.gjest();
  if (id === null) return maal;
  const { utkast, innspill } = await tellGjestens(context, id);
  return utkast + innspill > 0 ? `${prefiks}/min-side/overtakelse?til=${encodeURIComponent(maal)}` : maal;
}

/** Read anew: the request's own visitor is whoever it was before. An e-mail code opens no work. */
async function finnArbeidsplass({ db }: Context, personId: string): Promise<string> {
  const rader = await db
    .select({ rolle: rolle.rolle })
    .from(rolle)
    .where(
      and(
        eq(rolle.personId, personId),
        gjelderIDag,
        notExists(
          db
            .select({ id: identitet.id })
            .from(identitet)
            .where(and(eq(identitet.personId, personId), eq(identitet.slag, "epost"))),
        ),
      ),
    );
  const sin = rollerEtterArbeid.find((en) => rader.some((rad) => rad.rolle === en));
  return sin ? arbeidsplass[sin] : "/";
}
