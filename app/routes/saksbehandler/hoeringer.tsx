import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { finnHoeringer } from "~/domain/hoering/opprett.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Tabellside } from "./Tabellside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/hoeringer", async (context) => ({
  tittel: tFor(context.spraak)("hoeringsarbeid.alle.tittel"),
  hoeringer: await finnHoeringer(context),
}));

export default function Hoeringer() {
  const { hoeringer, tittel } = useLoaderData<typeof loader>();
  const { t, til, dato, tall, lang } = useSide();
  return (
    <Tabellside
      tittel={tittel}
      ny={{ tekst: t("hoeringsarbeid.alle.ny"), href: "/saksbehandling/hoeringer/ny" }}
      tom={
        hoeringer.length > 0 ? null : { tittel: t("hoeringsarbeid.alle.tom"), tekst: t("hoeringsarbeid.alle.tomTekst") }
      }
      kolonner={[
        { tekst: t("hoeringsarbeid.alle.navn") },
        { tekst: t("hoeringsarbeid.oversikt.sakstype") },
        { tekst: t("hoeringsarbeid.alle.dokument") },
        { tekst: t("hoeringsarbeid.felt.frist"), tall: true },
        { tekst: t("hoeringsarbeid.alle.innspill"), tall: true },
      ]}
      lenker={
        <p className="lenker">
          <a href={til("/saksbehandling/raad")}>{t("hoeringsarbeid.raadene.tittel")}</a>
        </p>
      }
    >
      {hoeringer.map(({ slug, tittel: navn, sakstype, publisert, utkast, frist, kommentarer }) => (
        <tr key={slug}>
          <th scope="row" lang={lang(navn.lang)}>
            <a href={til(`/saksbehandling/hoeringer/${slug}`)}>{navn.tekst}</a>
          </th>
          <td>{t(`hoeringsarbeid.sakstype.${sakstype}`)}</td>
          <td>
            {t(
              utkast > 0
                ? "hoeringsarbeid.alle.utkastVenter"
                : publisert > 0
                  ? "hoeringsarbeid.alle.publisert"
                  : "hoeringsarbeid.alle.ingenDokument",
            )}
          </td>
          <td className="tall">{frist ? <time dateTime={frist}>{dato(frist)}</time> : null}</td>
          <td className="tall">{tall(kommentarer)}</td>
        </tr>
      ))}
    </Tabellside>
  );
}
