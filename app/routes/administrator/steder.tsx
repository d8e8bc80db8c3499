import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { lesSkjema } from "~/domain/skjema";
import { hentStedsliste, lagreSteder } from "~/domain/sted/lagre-liste.server";
import { MAKS_STEDER } from "~/domain/sted/sted";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/steder", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("sted.admin.steder.tittel"),
  gjort: url.searchParams.has("gjort"),
  ...(await hentStedsliste(context)),
}));

export const action = as("administrator", "/administrasjon/steder", async (context, _params, { values, url }) => {
  await lagreSteder(context, lesSkjema(skjema, values));
  return redirect(tilSide(url, "/administrasjon/steder?gjort=1"), 303);
});

const skjema = z.object({
  liste: z.string().max(200_000, "feil.forLangt").default(""),
  sett: z.string().max(64).default(""),
});

export default function Steder() {
  const { tittel, gjort, liste, sett, antall } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const linjer = skjema.verdi("liste").split(/\r\n?|\n/);
  const gale = linjer.flatMap((tekst, i) => {
    const feil = skjema.feil(`linje-${i + 1}`);
    return feil ? [{ nr: i + 1, tekst, feil }] : [];
  });
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("sted.admin.steder.gjort", { antall })} />
      ) : null}
      {gale.length > 0 ? (
        <section className="stabel tett">
          <h2>{t("sted.admin.steder.gale")}</h2>
          <ul className="radliste">
            {gale.map(({ nr, tekst, feil }) => (
              <li key={nr} id={`linje-${nr}`} tabIndex={-1}>
                <p className="radliste-tittel linjeskift">{tekst.slice(0, 200)}</p>
                <p className="ds-validation-message">{feil}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <form method="post" noValidate className="skjema">
        <p>{t("sted.admin.steder.forklaring")}</p>
        <input type="hidden" name="sett" value={sett} readOnly />
        <TekstOmraade
          id="liste"
          etikett={t("sted.admin.steder.felt")}
          hint={t("sted.admin.steder.hint", { grense: MAKS_STEDER })}
          spellCheck={false}
          feil={skjema.feil("liste")}
          defaultValue={skjema.verdi("liste", liste)}
        />
        <div className="knapperad">
          <Knapp>{t("sted.admin.steder.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
