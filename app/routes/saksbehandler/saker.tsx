import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { somSaksnr } from "~/domain/sak/sak";
import { finnSaker } from "~/domain/sak/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Tabellside } from "./Tabellside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/saker", async (context) => ({
  tittel: tFor(context.spraak)("saken.alle.tittel"),
  saker: await finnSaker(context),
}));

export default function Saker() {
  const { saker, tittel } = useLoaderData<typeof loader>();
  const { t, til, dato, tall } = useSide();
  return (
    <Tabellside
      tittel={tittel}
      ny={{ tekst: t("saken.alle.ny"), href: "/saksbehandling/saker/ny" }}
      tom={saker.length > 0 ? null : { tittel: t("saken.alle.tom"), tekst: t("saken.alle.tomTekst") }}
      kolonner={[
        { tekst: t("saken.alle.saksnr") },
        { tekst: t("saken.alle.navn") },
        { tekst: t("saken.alle.innspill"), tall: true },
        { tekst: t("saken.alle.vedtatt"), tall: true },
      ]}
    >
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
    </Tabellside>
  );
}
