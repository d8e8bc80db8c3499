import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { tFor } from "~/i18n/core";
import skript from "~/islands/uten-dekning.ts?worker&url";
import { useSide } from "../side";

/** What a device shows when a page cannot be fetched. It is kept there as it was made for nobody, and filled with what the device has. */
export const loader = as("gjest", "/uten-dekning", (context) => ({
  tittel: tFor(context.spraak)("nett.utenDekning.tittel"),
}));

export default function UtenDekning() {
  const { t, til } = useSide();
  return (
    <div className="side-1 stabel" id="uten-dekning" data-sti={til("")}>
      <h1>{t("nett.utenDekning.tittel")}</h1>
      <p className="ingress">{t("nett.utenDekning.ingress")}</p>
      <p className="knapperad">
        <KnappeLenke href={til("/utkast/ny")}>{t("nett.utenDekning.skriv")}</KnappeLenke>
      </p>
      <section id="beholdte-utkast" className="stabel tett" hidden>
        <h2>{t("nett.utenDekning.utkast")}</h2>
        <ul className="lenker" />
      </section>
      <section id="beholdte-sider" className="stabel tett" hidden>
        <h2>{t("nett.utenDekning.sider")}</h2>
        <ul className="lenker" />
      </section>
      <script src={skript} defer />
    </div>
  );
}
