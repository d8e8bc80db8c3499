import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { type AvstemningIListe, finnAvstemninger } from "~/domain/avstemning/finn.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { useStemmefrist } from "./Stemmefakta";

export const loader = as("gjest", "/avstemning", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("avstemning.tittel"),
  foersteSide: !url.searchParams.has("etter"),
  ...(await finnAvstemninger(context, url.searchParams.get("etter"))),
}));

export default function Avstemninger() {
  const { tittel, rader, neste, foersteSide } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const aapne = rader.filter(({ status }) => status !== "stengt");
  const stengte = rader.filter(({ status }) => status === "stengt");
  return (
    <div className="stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("avstemning.ingress")}</p>
      <p className="lenker">
        <a href={til("/avstemning/slik-virker-det")}>{t("avstemning.slikVirkerDet")}</a>
      </p>
      {rader.length === 0 ? (
        <Tom tittel={t("avstemning.ingen")} handling={<a href={til("/tema")}>{t("hoering.tilTemaene")}</a>} />
      ) : null}
      {aapne.length > 0 ? (
        <section className="stabel">
          <h2>{t("avstemning.aapneNaa")}</h2>
          <Rader rader={aapne} />
        </section>
      ) : foersteSide && rader.length > 0 ? (
        <p>{t("avstemning.ingenAapne")}</p>
      ) : null}
      {stengte.length > 0 ? (
        <section className="stabel">
          <h2>{t("avstemning.ferdige")}</h2>
          <Rader rader={stengte} />
        </section>
      ) : null}
      <Sider
        neste={neste ? til(`/avstemning?etter=${neste}`) : null}
        tekst={t("liste.visFlere")}
        etikett={t("avstemning.flere")}
      />
    </div>
  );
}

function Rader({ rader }: { rader: AvstemningIListe[] }) {
  const { t, til, lang } = useSide();
  return (
    <ul className="radliste">
      {rader.map((rad) => (
        <li key={rad.slug}>
          <a
            className="radliste-tittel"
            href={til(rad.ref ? `/forslag/${rad.ref}` : `/avstemning/${rad.slug}`)}
            lang={lang(rad.tittel.lang)}
          >
            {rad.tittel.tekst}
          </a>
          <span className="radliste-tekst overlinje">
            {rad.ref ? <span>{t("avstemning.omForslag", { ref: rad.ref })}</span> : null}
            <span>{t(`avstemning.slag.${rad.slag}`)}</span>
            <Naar {...rad} />
          </span>
          <span className="radliste-tekst dempet" lang={lang(rad.tema.lang)}>
            {rad.tema.tekst}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Naar({ status, aapner, stenger, stengt }: AvstemningIListe) {
  const { t, dato, ukedagMedAar } = useSide();
  const frist = useStemmefrist();
  if (stengt) return <span>{t("avstemning.status.stengt", { dag: dato(stengt) })}</span>;
  if (status === "kommer") return <span>{t("avstemning.status.kommer", { dag: ukedagMedAar(aapner) })}</span>;
  return <span>{status === "telles" ? t("avstemning.status.telles") : frist(stenger)}</span>;
}
