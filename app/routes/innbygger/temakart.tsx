import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { KnappeLenke } from "~/components/Knapp";
import { hentKartutsnitt } from "~/domain/sted/finn.server";
import { finnPaaKartet } from "~/domain/sted/paa-kartet.server";
import { hentTema } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { innenfor, karthoeyde, KARTBREDDE, paaKartet } from "~/platform/kart";
import { useSide } from "../side";
import { enSetning } from "./sitat";

export const loader = as("gjest", "/tema/:slug/kart", async (context, { slug }) => {
  const tema = await hentTema(context, slug);
  return {
    tittel: tFor(context.spraak)("sted.temakart.tittel"),
    tema: { slug, spoersmaal: tema.spoersmaal },
    innspill: await finnPaaKartet(context, tema.id),
    utsnitt: await hentKartutsnitt(context),
  };
});

export default function Temakart() {
  const { tittel, tema, innspill, utsnitt } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const hoeyde = utsnitt ? karthoeyde(utsnitt) : 0;
  const naaler = utsnitt
    ? innspill.flatMap(({ ref, nr, punkt }) =>
        punkt && innenfor(punkt, utsnitt) ? [{ ref, nr, ...paaKartet(punkt, utsnitt) }] : [],
      )
    : [];
  return (
    <>
      <div className="stabel tett">
        <p className="overlinje">
          <a href={til(`/tema/${tema.slug}`)} lang={lang(tema.spoersmaal.lang)}>
            {tema.spoersmaal.tekst}
          </a>
        </p>
        <h1>{tittel}</h1>
        <p className="ingress">{t("sted.temakart.ingress")}</p>
      </div>
      {innspill.length === 0 ? (
        <Tom
          tittel={t("sted.temakart.tomt")}
          handling={
            <KnappeLenke href={til(`/tema/${tema.slug}`)} slag="annen">
              {t("sted.temakart.tilTemaet")}
            </KnappeLenke>
          }
        >
          <p>{t("sted.temakart.tomtTekst")}</p>
        </Tom>
      ) : (
        <div className="side-7-5">
          {naaler.length > 0 ? (
            // The list says all that the map does.
            <svg className="temakart" viewBox={`0 0 ${KARTBREDDE} ${hoeyde}`} aria-hidden="true" focusable="false">
              <image href="/kart/grunnkart.svg" width={KARTBREDDE} height={hoeyde} />
              {naaler.toReversed().map(({ ref, nr, x, y }) => (
                <g key={ref} transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
                  <circle className="naal" r="26" />
                  <text textAnchor="middle" y="11">
                    {nr}
                  </text>
                </g>
              ))}
            </svg>
          ) : null}
          <ol className="radliste stedsliste">
            {innspill.map(({ ref, sted, utdrag, spraak }) => (
              <li key={ref}>
                <a className="radliste-tittel" href={til(`/innspill/${ref}`)}>
                  {sted || t("sted.etPunkt")}
                </a>
                <p className="radliste-tekst" lang={lang(spraak)}>
                  {enSetning(utdrag, 150)}
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
