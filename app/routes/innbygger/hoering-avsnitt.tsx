import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Sider } from "~/components/Sider";
import { finnMineUtkastIHoering, finnSisteVersjonMed } from "~/domain/hoering/for-alle.server";
import { hentAvsnitt } from "~/domain/hoering/hent.server";
import { finnKommentarer } from "~/domain/hoering/kommentarer.server";
import { finnesIkke } from "~/domain/refusal";
import skript from "~/islands/sitat.ts?worker&url";
import { useSide } from "../side";
import { ANKER, Deltekst } from "./Dokumentet";
import { Kommentarliste } from "./Kommentarliste";

export const loader = as("gjest", "/hoering/:hoering/avsnitt/:avsnitt", async (context, params, { url }) => {
  const { hoering: slug, avsnitt: stabil } = params;
  const siste = await finnSisteVersjonMed(context, slug, stabil);
  if (!siste) throw finnesIkke();
  const { hoering, versjon, avsnitt } = await hentAvsnitt(context, slug, stabil, { versjon: siste.nr });
  const mine = await finnMineUtkastIHoering(context, hoering.id);
  const { rader, neste } = await finnKommentarer(context, slug, {
    stabil,
    etter: url.searchParams.get("etter") ?? undefined,
  });
  return {
    tittel: avsnitt.overskrift,
    hoering: { slug: hoering.slug, tittel: hoering.tittel, aapen: hoering.aapen, tema: hoering.tema },
    versjon: { nr: versjon.nr, spraak: versjon.spraak },
    fjernetI: siste.fjernetI,
    del: {
      stabil,
      nivaa: avsnitt.nivaa,
      overskrift: avsnitt.overskrift,
      sammendrag: avsnitt.sammendrag,
      innhold: avsnitt.innhold,
    },
    mitt: mine.find((ett) => ett.stabil === stabil)?.id ?? null,
    kommentarer: rader,
    neste,
  };
});

export default function HoeringAvsnitt() {
  const { hoering, versjon, fjernetI, del, mitt, kommentarer, neste } = useLoaderData<typeof loader>();
  const { t, til, lang, spraak } = useSide();
  const her = `/hoering/${hoering.slug}/avsnitt/${del.stabil}`;
  return (
    <>
      <Brodsmuler
        etikett={t("hoering.duErHer")}
        ledd={[
          { tekst: t("hoering.tittel"), href: til("/hoering") },
          { tekst: hoering.tittel.tekst, href: til(`/hoering/${hoering.slug}`) },
          { tekst: del.overskrift },
        ]}
      />
      <article className="stabel" lang={lang(versjon.spraak)}>
        <h1>{del.overskrift}</h1>
        {fjernetI ? (
          <div lang={spraak}>
            <Melding slag="varsel" tittel={t("hoering.fjernetI", { nr: fjernetI })}>
              <p>{t("hoering.slikStodDet", { nr: versjon.nr })}</p>
            </Melding>
          </div>
        ) : null}
        <div className="doktekst" id="avsnittet" data-sitatkilde="">
          <Deltekst hoering={hoering.slug} del={del} hele />
        </div>
        <p className="lenker kun-skjerm" lang={spraak}>
          <a
            href={til(
              fjernetI
                ? `/hoering/${hoering.slug}/versjon/${versjon.nr}#${ANKER}${del.stabil}`
                : `/hoering/${hoering.slug}#${ANKER}${del.stabil}`,
            )}
          >
            {t("hoering.iDokumentet")}
          </a>
        </p>
      </article>
      {hoering.aapen && !fjernetI ? (
        <form className="stabel tett hoering-handling" method="post" action={til(`${her}/kommentar`)} id="kommenter">
          <div className="om-avsnitt" id="merket" aria-live="polite" hidden>
            <p className="dempet">{t("hoering.duHarMerket")}</p>
            <blockquote lang={lang(versjon.spraak)}>
              <p id="merkede-ord" />
            </blockquote>
          </div>
          <input type="hidden" name="sitat" id="sitat" defaultValue="" />
          <p className="knapperad">
            <Knapp id="kommenterknapp">{t("hoering.kommenterAvsnittet")}</Knapp>
            {mitt ? (
              <a className="ditt-utkast" href={til(`/utkast/${mitt}`)}>
                {t("hoering.fortsettUtkast")}
              </a>
            ) : null}
          </p>
          <p
            className="dempet"
            id="om-merking"
            hidden
            data-avsnitt={t("hoering.kommenterAvsnittet")}
            data-merket={t("hoering.kommenterMerket")}
          >
            {t("hoering.merkOrd")}
          </p>
          <script src={skript} defer />
        </form>
      ) : null}
      <section className="stabel" id="kommentarer">
        <h2>{t("hoering.kommentarene")}</h2>
        <Kommentarliste slug={hoering.slug} stabil={del.stabil} kommentarer={kommentarer} naa={versjon} />
        <Sider
          neste={neste ? til(`${her}?etter=${neste}#kommentarer`) : null}
          tekst={t("liste.visFlere")}
          etikett={t("hoering.flereKommentarer")}
        />
      </section>
    </>
  );
}
