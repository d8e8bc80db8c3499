import { Knapp } from "~/components/Knapp";
import { useSide } from "../side";

/** Words that lie on this device and not with the municipality: filled in by the script that knows of them, and hidden without. */
export function PaaEnheten({ eier }: { eier: string | null }) {
  const { t, til } = useSide();
  return (
    <section
      className="paa-enheten stabel tett"
      id="paa-enheten"
      hidden
      data-sti={til("")}
      data-eier={eier ?? undefined}
      data-venter={t("nett.enheten.venter")}
      data-konflikt={t("nett.enheten.konflikt")}
      data-logget-ut={t("nett.enheten.loggetUt")}
      data-annen-eier={t("nett.enheten.annenEier")}
      data-foer-innlogging={t("nett.enheten.foerInnlogging")}
      data-ikke-ditt={t("nett.enheten.ikkeDitt")}
      data-sendt={t("nett.enheten.sendt")}
      data-for-langt={t("nett.enheten.forLangt")}
      data-tema-borte={t("nett.enheten.temaBorte")}
      data-for-mange={t("nett.enheten.forMange")}
      data-opptak={t("nett.enheten.opptak")}
      data-opptak-aapne={t("nett.enheten.opptakAapne")}
      data-opptak-venter={t("nett.enheten.opptakVenter")}
      data-opptak-ikke-beholdt={t("nett.enheten.opptakIkkeBeholdt")}
      data-opptak-nektet={t("nett.enheten.opptakNektet")}
      data-opptak-annen-eier={t("nett.enheten.opptakAnnenEier")}
    >
      <h2>{t("nett.enheten.tittel")}</h2>
      <p>{t("nett.enheten.ingress")}</p>
      <ul />
      <template>
        <li className="stabel tett">
          <p className="innspill-tekst linjeskift" data-del="tekst" />
          <p data-del="hvorfor" />
          <div className="knapperad">
            <a href={til("/utkast/ny")} data-del="lenke">
              {t("nett.enheten.aapne")}
            </a>
            <Knapp slag="stille" type="button" data-del="kast" data-bekreft={t("nett.enheten.bekreft")}>
              {t("nett.enheten.kast")}
            </Knapp>
          </div>
        </li>
      </template>
    </section>
  );
}
