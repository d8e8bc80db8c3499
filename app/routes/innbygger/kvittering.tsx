import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { KnappeLenke } from "~/components/Knapp";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import { hentKvittering } from "~/domain/innspill/hent.server";
import { lagKode } from "~/domain/innspill/kode.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "tilbake.hjem", href: "/" } };

export const loader = as("gjest", "/kvittering/:id", async (context, { id }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const kvittering = await hentKvittering(context, id);
  const kode = kvittering.harKode && besoek.gjestemerke ? lagKode(besoek.gjestemerke, id) : null;
  const [ett, ...flere] = kvittering.innspill;
  /** What came, where it is one thing, and more than an innspill. */
  const som = flere.length === 0 ? ett!.som : null;
  const t = tFor(context.spraak);
  const tittel = som
    ? t(`skriveforslag.kvittering.${som}.tittel`)
    : t("kvittering.tittel", { count: kvittering.innspill.length });
  return { tittel, som, ...kvittering, kode };
});

export default function Kvittering() {
  const { tittel, som, innspill, sendt, kode, svarkanal, kontakt, navn } = useLoaderData<typeof loader>();
  const { t, til, lang, dato, klokkeslett } = useSide();
  const svarfrist = innspill
    .map((ett) => ett.svarfrist)
    .sort()
    .at(-1)!;
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("kvittering.ingress", { dato: dato(sendt), klokke: klokkeslett(sendt) })}</p>
      <section className="kvittering fullbredde">
        <div>
          <p className="dempet">{t("kvittering.referanse", { count: innspill.length })}</p>
          {innspill.map(({ ref }) => (
            <p key={ref} className="referanse">
              <a href={til(`/innspill/${ref}`)}>{ref}</a>
            </p>
          ))}
        </div>
        {kode ? (
          <div>
            <p className="dempet">{t("kvittering.kode")}</p>
            <p className="hentekode">{kode}</p>
            <p className="dempet">{t("kvittering.kodeHint")}</p>
          </div>
        ) : null}
      </section>
      <SlikGikkDet
        overskrift="h2"
        steg={[
          {
            id: "mottatt",
            tilstand: "skjedd",
            tilstandTekst: t("tilstand.skjedd"),
            dato: dato(sendt),
            datoMaskin: sendt.toISOString(),
            tittel: t("steg.mottatt"),
          },
          {
            id: "leses",
            tilstand: "kommer",
            tilstandTekst: t("tilstand.kommer"),
            dato: null,
            datoMaskin: null,
            tittel: t("kvittering.leses"),
            children: <p>{t(som ? `skriveforslag.kvittering.${som}.leses` : "kvittering.lesesTekst")}</p>,
          },
          {
            id: "svar",
            tilstand: "kommer",
            tilstandTekst: t("tilstand.kommer"),
            dato: t("kvittering.innen", { dato: dato(svarfrist) }),
            datoMaskin: svarfrist,
            tittel: t("kvittering.vurderes"),
            children: <p>{t(`kvittering.kanal.${svarkanal}`, { kontakt: kontakt ?? "" })}</p>,
          },
        ]}
      />
      <section className="stabel">
        <h2>{t("kvittering.detteSendte")}</h2>
        {innspill.map(({ ref, tekst, tema, spraak }) => (
          <div key={ref} className="stabel tett">
            <p className="overlinje">
              <b>{ref}</b>
              <span lang={lang(tema.lang)}>{tema.tekst}</span>
              <span>{navn ?? t("innspillside.utenNavn")}</span>
            </p>
            <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
              {tekst || t("vedlegg.maaSkrivesAvMin")}
            </p>
          </div>
        ))}
      </section>
      <p className="knapperad kun-skjerm">
        <KnappeLenke href={til("/mine")}>{t("kvittering.mine")}</KnappeLenke>
        <KnappeLenke href={til("/")} slag="annen">
          {t("feilside.tilForsiden")}
        </KnappeLenke>
      </p>
      <p className="dempet kun-skjerm">{t("kvittering.skrivUt")}</p>
    </div>
  );
}
