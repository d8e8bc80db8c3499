import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { finnTemaerMedForslag } from "~/domain/tema/sett-forslag.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Tabellside } from "./Tabellside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/temaer", async (context) => ({
  tittel: tFor(context.spraak)("skriveforslag.temaer.tittel"),
  temaer: await finnTemaerMedForslag(context),
}));

export default function Temaer() {
  const { tittel, temaer } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  return (
    <Tabellside
      tittel={tittel}
      ny={
        temaer.length > 0
          ? { tekst: t("skriveforslag.temaer.nyttForslag"), href: "/saksbehandling/forslag/nytt" }
          : { tekst: t("skriveforslag.temaer.hoering"), href: "/saksbehandling/hoeringer/ny" }
      }
      tom={
        temaer.length > 0 ? null : { tittel: t("skriveforslag.temaer.tom"), tekst: t("skriveforslag.temaer.tomTekst") }
      }
      kolonner={[
        { tekst: t("skriveforslag.temaer.tema") },
        { tekst: t("skriveforslag.temaer.forslag") },
        { tekst: t("skriveforslag.temaer.hvem") },
        { tekst: t("skriv.frist"), tall: true },
      ]}
    >
      {temaer.map(({ slug, spoersmaal, stemme, krav, alder, frist }) => (
        <tr key={slug}>
          <th scope="row" lang={lang(spoersmaal.lang)}>
            <a href={til(`/saksbehandling/temaer/${slug}/forslag`)}>{spoersmaal.tekst}</a>
          </th>
          <td>{stemme ? t(`skriveforslag.satt.kortStemme.${stemme}`) : t("skriveforslag.temaer.tarIkke")}</td>
          <td>
            {stemme
              ? [
                  t(`skriveforslag.satt.kort.${krav}`),
                  ...(alder ? [t("skriveforslag.satt.fraAlder", { alder })] : []),
                ].join(", ")
              : null}
          </td>
          <td className="tall">{frist ? <time dateTime={frist}>{dato(frist)}</time> : null}</td>
        </tr>
      ))}
    </Tabellside>
  );
}
