import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { kontaktSkjema } from "~/domain/kommune/kontakt";
import { hentKontakt, settKontakt } from "~/domain/kommune/sett-kontakt.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/kommune", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("skranke.kommune.tittel"),
  gjort: url.searchParams.has("gjort"),
  kontakt: await hentKontakt(context),
}));

export const action = as("administrator", "/administrasjon/kommune", async (context, _params, { values, url }) => {
  await settKontakt(context, lesSkjema(kontaktSkjema, values));
  return redirect(tilSide(url, "/administrasjon/kommune?gjort=1"), 303);
});

export default function Kommune() {
  const { tittel, gjort, kontakt } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const felt = (id: "postadresse" | "telefon" | "epost") => ({
    id,
    etikett: t(`skranke.kommune.${id}`),
    hint: t(`skranke.kommune.${id}Hint`),
    feil: skjema.feil(id),
    defaultValue: skjema.verdi(id, kontakt[id]),
  });
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? <Melding slag="ok" rolle="status" tittel={t("skranke.kommune.gjort")} /> : null}
      <form method="post" noValidate className="skjema">
        <p>{t("skranke.kommune.tekst")}</p>
        <input type="hidden" name="sett" value={kontakt.sett} />
        <TekstOmraade {...felt("postadresse")} maxLength={200} />
        <TekstFelt {...felt("telefon")} type="tel" maxLength={40} stoerrelse="kort" autoComplete="off" />
        <TekstFelt {...felt("epost")} type="email" maxLength={200} autoComplete="off" />
        <div className="knapperad">
          <Knapp>{t("skranke.kommune.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
