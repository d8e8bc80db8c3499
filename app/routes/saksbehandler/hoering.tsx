import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Nokkelliste } from "~/components/Nokkelliste";
import { vurderFrist } from "~/domain/hoering/frister";
import { finnVersjoner, hentHoering } from "~/domain/hoering/hent.server";
import { tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { finnUttalelser } from "~/domain/raad/uttalelse.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Fristvarsler } from "./Fristvarsler";
import { Kommentertabell } from "./Kommentertabell";
import { Uttalelser } from "./Uttalelser";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/hoeringer/:hoering", async (context, { hoering: slug }) => {
  const hoering = await hentHoering(context, slug);
  return {
    tittel: hoering.tittel.tekst,
    hoering,
    varsler: vurderFrist(hoering),
    versjoner: await finnVersjoner(context, slug),
    kommentert: await tellKommentarer(context, slug),
    uttalelser: await finnUttalelser(context, hoering.id),
  };
});

export default function Hoering() {
  const { hoering, varsler, versjoner, kommentert, uttalelser } = useLoaderData<typeof loader>();
  const { t, til, dato, lang } = useSide();
  const her = `/saksbehandling/hoeringer/${hoering.slug}`;
  const utkast = versjoner.find(({ publisert }) => publisert === null);
  const dag = (verdi: string | null) =>
    verdi ? <time dateTime={verdi}>{dato(verdi)}</time> : t("hoeringsarbeid.ikkeSatt");
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("hoeringsarbeid.alle.tittel"), href: til("/saksbehandling/hoeringer") },
            { tekst: hoering.tittel.tekst },
          ]}
        />
        <h1 lang={lang(hoering.tittel.lang)}>{hoering.tittel.tekst}</h1>
        <Fristvarsler varsler={varsler} />
      </div>
      <div className="side-4-8">
        <div className="skinne">
          <section>
            <h2>{t("hoeringsarbeid.oversikt.dager")}</h2>
            <Nokkelliste
              punkter={[
                {
                  navn: t("hoeringsarbeid.oversikt.sakstype"),
                  verdi: t(`hoeringsarbeid.sakstype.${hoering.sakstype}`),
                },
                { navn: t("hoeringsarbeid.felt.aapner"), verdi: dag(hoering.aapner) },
                { navn: t("hoeringsarbeid.felt.frist"), verdi: dag(hoering.frist) },
                { navn: t("hoeringsarbeid.felt.svarfrist"), verdi: dag(hoering.svarfrist) },
                { navn: t("hoeringsarbeid.felt.enhet"), verdi: hoering.enhet },
                { navn: t("hoeringsarbeid.oversikt.ansvarlig"), verdi: hoering.ansvarlig },
              ]}
            />
            <a href={til(`${her}/frister`)}>{t("hoeringsarbeid.frister.tittel")}</a>
          </section>
          <section>
            <h2>{t("hoeringsarbeid.raadene.tittel")}</h2>
            <Uttalelser her={her} uttalelser={uttalelser} />
          </section>
        </div>
        <div className="stabel">
          <section className="stabel">
            <h2>{t("hoeringsarbeid.oversikt.dokumentet")}</h2>
            {versjoner.length === 0 ? <p>{t("hoeringsarbeid.oversikt.ingenVersjon")}</p> : null}
            <ul className="radliste">
              {versjoner.map(({ nr, filnavn, publisert, importert, nytt }) => (
                <li key={nr}>
                  <a className="radliste-tittel" href={til(`${her}/versjon/${nr}`)}>
                    {t("hoeringsarbeid.versjon.navn", { nr })}
                  </a>
                  <p className="radliste-tekst overlinje">
                    <b>
                      {publisert
                        ? t("hoeringsarbeid.versjon.publisertDen", { dag: dato(publisert) })
                        : t("hoeringsarbeid.versjon.utkastFra", { dag: dato(importert) })}
                    </b>
                    <span>{filnavn}</span>
                    {nytt ? <span>{nytt}</span> : null}
                  </p>
                </li>
              ))}
            </ul>
            <p className="knapperad">
              {utkast ? (
                <KnappeLenke href={til(`${her}/versjon/${utkast.nr}`)}>
                  {t("hoeringsarbeid.oversikt.seUtkast")}
                </KnappeLenke>
              ) : (
                <KnappeLenke href={til(`${her}/dokument/import`)}>{t("hoeringsarbeid.import.tittel")}</KnappeLenke>
              )}
            </p>
          </section>
          <Kommentertabell slug={hoering.slug} kommentert={kommentert} />
        </div>
      </div>
    </>
  );
}
