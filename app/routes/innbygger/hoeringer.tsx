import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { finnHoeringer, type HoeringIListe } from "~/domain/hoering/for-alle.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { Temafrist } from "./Temafrist";

export const loader = as("gjest", "/hoering", async (context) => ({
  tittel: tFor(context.spraak)("hoering.tittel"),
  idag: datoIOslo(context.naa),
  hoeringer: await finnHoeringer(context),
}));

export default function Hoeringer() {
  const { hoeringer, idag } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const aapne = hoeringer.filter(({ aapen }) => aapen);
  const ferdige = hoeringer.filter(({ aapen }) => !aapen);
  return (
    <div className="stabel">
      <h1>{t("hoering.tittel")}</h1>
      <p className="ingress">{t("hoering.ingress")}</p>
      {aapne.length > 0 ? (
        <Rader hoeringer={aapne} idag={idag} />
      ) : (
        <Tom tittel={t("hoering.ingenAapne")} handling={<a href={til("/tema")}>{t("hoering.tilTemaene")}</a>} />
      )}
      {ferdige.length > 0 ? (
        <section className="stabel">
          <h2>{t("hoering.ferdige")}</h2>
          <Rader hoeringer={ferdige} idag={idag} />
        </section>
      ) : null}
    </div>
  );
}

function Rader({ hoeringer, idag }: { hoeringer: HoeringIListe[]; idag: string }) {
  const { t, til, lang, dato } = useSide();
  return (
    <ul className="radliste">
      {hoeringer.map(({ slug, tittel, sammendrag, aapen, frist }) => (
        <li key={slug}>
          <a className="radliste-tittel" href={til(`/hoering/${slug}`)} lang={lang(tittel.lang)}>
            {tittel.tekst}
          </a>
          <span className="radliste-tekst dempet" lang={lang(sammendrag.lang)}>
            {sammendrag.tekst}
          </span>
          <span className="radliste-tekst overlinje">
            {aapen ? (
              <Temafrist frist={frist} idag={idag} />
            ) : (
              <span>{frist && frist < idag ? t("hoering.sluttet", { dato: dato(frist) }) : t("tema.avsluttet")}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
