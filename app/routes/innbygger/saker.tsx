import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { somSaksnr } from "~/domain/sak/sak";
import { finnSaker } from "~/domain/sak/finn.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

/** Decided cases are open; one that is being prepared is known by the innspill it has gathered, and stands here too. */
export const loader = as("gjest", "/saker", async (context) => ({
  tittel: tFor(context.spraak)("saker.tittel"),
  saker: await finnSaker(context),
}));

export default function Saker() {
  const { saker } = useLoaderData<typeof loader>();
  const { egetLang, t, til, dato } = useSide();
  return (
    <div className="stabel">
      <h1>{t("saker.tittel")}</h1>
      <p className="ingress">{t("saker.ingress")}</p>
      {saker.length === 0 ? (
        <Tom tittel={t("saker.tomt")}>
          <p>{t("saker.tomtTekst")}</p>
        </Tom>
      ) : (
        <ul className="radliste">
          {saker.map(({ nr, tittel, organ, vedtattDen, antallInnspill }) => (
            <li key={nr}>
              <a className="radliste-tittel" href={til(`/saker/${nr}`)} lang={egetLang}>
                {somSaksnr(nr)} {tittel}
              </a>
              <span className="radliste-tall">
                {vedtattDen ? `${organ}, ${dato(vedtattDen)}` : t("saker.forberedes")}
              </span>
              <span className="radliste-tall">{t("tema.antallInnspill", { count: antallInnspill })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
