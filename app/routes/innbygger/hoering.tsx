import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { finnMineUtkastIHoering, finnRaadene } from "~/domain/hoering/for-alle.server";
import { finnVersjoner, hentDokument } from "~/domain/hoering/hent.server";
import { tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { type Del, Dokumentet, Innhold } from "./Dokumentet";
import { KOMMENTERFORM, KommenterKnapp } from "./KommenterKnapp";
import { Raadene } from "./Raadene";
import { Temafrist } from "./Temafrist";
import { Versjonslinje } from "./Versjonslinje";

export const loader = as("gjest", "/hoering/:hoering", async (context, { hoering: slug }) => {
  const { hoering, versjon, avsnitt } = await hentDokument(context, slug);
  const kommenterte = await tellKommentarer(context, slug);
  const utkast = await finnMineUtkastIHoering(context, hoering.id);
  return {
    tittel: hoering.tittel.tekst,
    idag: datoIOslo(context.naa),
    hoering,
    versjon: { nr: versjon.nr, spraak: versjon.spraak },
    versjoner: (await finnVersjoner(context, slug)).map(({ nr, publisert, nytt }) => ({ nr, publisert, nytt })),
    deler: avsnitt.map(({ stabil, nivaa, overskrift, sammendrag, innhold }): Del => {
      return { stabil, nivaa, overskrift, sammendrag, innhold };
    }),
    antall: new Map(kommenterte.map((ett) => [ett.stabil, ett.antall])),
    borte: kommenterte.filter(({ borte }) => borte),
    // The newest is the one that is gone on with.
    utkast: new Map(utkast.toReversed().map(({ stabil, id }) => [stabil, id])),
    raadene: await finnRaadene(context, hoering.id),
  };
});

export default function Hoering() {
  const { hoering, versjon, versjoner, deler, antall, borte, utkast, raadene, idag } = useLoaderData<typeof loader>();
  const { t, til, lang, ukedag } = useSide();
  const { slug, aapen, frist } = hoering;
  return (
    <>
      <div className="hoering-topp">
        <div className="stabel">
          <p className="overlinje">
            <b>{aapen ? t("hoering.paaHoering") : t("hoering.avsluttet")}</b>
            {aapen ? <Temafrist frist={frist} idag={idag} /> : null}
            <a href={til(`/tema/${hoering.tema}`)} lang={lang(hoering.spoersmaal.lang)}>
              {hoering.spoersmaal.tekst}
            </a>
          </p>
          <h1 lang={lang(hoering.tittel.lang)}>{hoering.tittel.tekst}</h1>
          <p className="ingress" lang={lang(hoering.sammendrag.lang)}>
            {hoering.sammendrag.tekst}
          </p>
          <Versjonslinje slug={slug} nr={versjon.nr} versjoner={versjoner} />
        </div>
        <aside className="skinne">
          <section>
            <h2>{t("hoering.slikKommenterer")}</h2>
            <p>
              {aapen
                ? frist
                  ? t("hoering.kommenterInnen", { dag: ukedag(frist) })
                  : t("hoering.kommenter")
                : t("hoering.stengtTekst")}
            </p>
            {aapen ? (
              <p className="knapperad hoering-handling">
                <KnappeLenke href={til(`/tema/${hoering.tema}/innspill/nytt`)}>
                  {t("hoering.kommenterHele")}
                </KnappeLenke>
              </p>
            ) : null}
            {utkast.size > 0 ? (
              <p className="lenker kun-skjerm">
                <a href={til("/utkast")}>{t("hoering.seOverUtkast", { count: utkast.size })}</a>
              </p>
            ) : null}
          </section>
          <Raadene raadene={raadene} />
        </aside>
      </div>
      <div className="hoering">
        <Innhold deler={deler} spraak={versjon.spraak} />
        <Dokumentet
          hoering={slug}
          spraak={versjon.spraak}
          deler={deler}
          marg={({ stabil, overskrift }) => {
            const [kommentarer, mitt] = [antall.get(stabil), utkast.get(stabil)];
            const her = til(`/hoering/${slug}/avsnitt/${stabil}`);
            return {
              utkast: mitt !== undefined,
              innhold: (
                <>
                  {kommentarer ? (
                    <a href={`${her}#kommentarer`}>
                      {t("hoering.kommentarer", { count: kommentarer })}
                      <span className="skjult"> {t("hoering.til", { overskrift })}</span>
                    </a>
                  ) : null}
                  {mitt && aapen ? (
                    <a className="ditt-utkast" href={til(`/utkast/${mitt}`)}>
                      {t("hoering.dittUtkast")}
                      <span className="skjult"> {t("hoering.til", { overskrift })}</span>
                    </a>
                  ) : aapen ? (
                    <KommenterKnapp sti={her} overskrift={overskrift} />
                  ) : null}
                </>
              ),
            };
          }}
        />
      </div>
      {borte.length > 0 ? (
        <section className="stabel">
          <h2>{t("hoering.fjernede")}</h2>
          <p className="dempet">{t("hoering.fjernedeTekst")}</p>
          <ul className="radliste">
            {borte.map(({ stabil, overskrift, antall: mange }) => (
              <li key={stabil}>
                <a
                  className="radliste-tittel"
                  href={til(`/hoering/${slug}/avsnitt/${stabil}`)}
                  lang={lang(versjon.spraak)}
                >
                  {overskrift}
                </a>
                <span className="radliste-tall">{t("hoering.kommentarer", { count: mange })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {/* One form for all the sections: each button says which one it is about. */}
      <form method="post" id={KOMMENTERFORM} hidden />
    </>
  );
}
