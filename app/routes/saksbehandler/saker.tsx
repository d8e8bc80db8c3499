import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { somSaksnr } from "~/domain/sak/sak";
import { finnSaker } from "~/domain/sak/sak.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/saker", async (context) => ({
  tittel: tFor(context.spraak)("saken.alle.tittel"),
  saker: await finnSaker(context),
}));

export default function Saker() {
  const { saker, tittel } = useLoaderData<typeof loader>();
  const { t, til, dato, tall } = useSide();
  const ny = <KnappeLenke href={til("/saksbehandling/saker/ny")}>{t("saken.alle.ny")}</KnappeLenke>;
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("saksbord.tittel"), href: til("/saksbehandling") }, { tekst: tittel }]}
        />
      </div>
      <div className="hode-rad">
        <h1>{tittel}</h1>
        {saker.length > 0 ? ny : null}
      </div>
      {saker.length > 0 ? (
        <div className="tabellramme" tabIndex={0} role="region" aria-label={tittel}>
          <table className="tabell">
            <thead>
              <tr>
                <th scope="col">{t("saken.alle.saksnr")}</th>
                <th scope="col">{t("saken.alle.navn")}</th>
                <th scope="col" className="tall">
                  {t("saken.alle.innspill")}
                </th>
                <th scope="col" className="tall">
                  {t("saken.alle.vedtatt")}
                </th>
              </tr>
            </thead>
            <tbody>
              {saker.map(({ nr, tittel: navn, antallInnspill, vedtattDen }) => (
                <tr key={nr}>
                  <th scope="row">
                    <a href={til(`/saksbehandling/saker/${nr}`)}>{somSaksnr(nr)}</a>
                  </th>
                  <td>{navn}</td>
                  <td className="tall">{tall(antallInnspill)}</td>
                  <td className="tall">
                    {vedtattDen ? <time dateTime={vedtattDen}>{dato(vedtattDen)}</time> : t("saken.alle.ikkeVedtatt")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Tom tittel={t("saken.alle.tom")} handling={ny}>
          <p>{t("saken.alle.tomTekst")}</p>
        </Tom>
      )}
    </>
  );
}
