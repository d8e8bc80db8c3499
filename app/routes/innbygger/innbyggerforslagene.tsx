import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import {
  finnInnbyggerforslag,
  type InnbyggerforslagIListe,
  type Liste,
  lister,
} from "~/domain/innbyggerforslag/liste.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

export const loader = as("gjest", "/innbyggerforslag", async (context, _params, { url }) => {
  const vis = lister.find((en) => en === url.searchParams.get("vis"));
  const etter = vis ? url.searchParams.get("etter") : null;
  const listene = [];
  for (const liste of vis ? [vis] : lister)
    listene.push({ liste, ...(await finnInnbyggerforslag(context, liste, etter)) });
  return { tittel: tFor(context.spraak)("innbyggerforslag.liste.tittel"), listene, alle: vis === undefined };
});

export default function Innbyggerforslagene() {
  const { tittel, listene, alle } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <>
      <div className="stabel">
        <h1>{tittel}</h1>
        <p className="ingress">{t("innbyggerforslag.liste.ingress")}</p>
        <p className="knapperad">
          <KnappeLenke href={til("/innbyggerforslag/nytt")}>{t("innbyggerforslag.liste.fremme")}</KnappeLenke>
        </p>
      </div>
      {listene.map(({ liste, rader, neste }) => (
        <section key={liste} className="stabel" id={liste}>
          <h2>{t(`innbyggerforslag.liste.${liste}`)}</h2>
          {rader.length > 0 ? (
            <ul className="radliste">
              {rader.map((rad) => (
                <Rad key={rad.ref} rad={rad} liste={liste} />
              ))}
            </ul>
          ) : (
            <Tom tittel={t(`innbyggerforslag.liste.ingen.${liste}`)} />
          )}
          <Sider
            neste={neste ? til(`/innbyggerforslag?vis=${liste}&etter=${neste}#${liste}`) : null}
            tekst={t("liste.visFlere")}
            etikett={t(`innbyggerforslag.liste.${liste}`)}
          />
        </section>
      ))}
      {alle ? null : (
        <p className="lenker">
          <a href={til("/innbyggerforslag")}>{t("innbyggerforslag.liste.alle")}</a>
        </p>
      )}
    </>
  );
}

function Rad({ rad, liste }: { rad: InnbyggerforslagIListe; liste: Liste }) {
  const { t, til, lang, tall } = useSide();
  const stand = useStand();
  return (
    <li>
      <a className="radliste-tittel" href={til(`/forslag/${rad.ref}`)} lang={lang(rad.spraak)}>
        {rad.tittel}
      </a>
      {liste === "samler" ? (
        <span className="radliste-tall">
          {t("innbyggerforslag.liste.antall", { antall: tall(rad.antall), kreves: tall(rad.kreves) })}
        </span>
      ) : null}
      <span className="radliste-tekst overlinje">
        <span>{rad.ref}</span>
        <span>{stand(rad)}</span>
      </span>
    </li>
  );
}

/** How it stands, in one line: the clock that runs, or how it ended. */
function useStand() {
  const { t, dato } = useSide();
  return ({ status, samlerTil, dagerIgjen, frist, dagerTilFrist, plansak, utfall }: InnbyggerforslagIListe) => {
    switch (status) {
      case "samler":
        return samlerTil && dagerIgjen !== null && dagerIgjen >= 0
          ? t("innbyggerforslag.liste.samlerTil", { dato: dato(samlerTil) })
          : t("innbyggerforslag.liste.samlet");
      case "mangler":
        return t("innbyggerforslag.liste.mangler");
      case "avgjort":
        return utfall ? t(`innbyggerforslag.utfall.${utfall}`) : "";
      case "bortfalt":
        return t("innbyggerforslag.liste.bortfalt");
      default:
        if (plansak) return t("innbyggerforslag.liste.plansak");
        if (!frist || dagerTilFrist === null) return "";
        return dagerTilFrist < 0
          ? t("innbyggerforslag.del.fristOver", { dato: dato(frist) })
          : t("innbyggerforslag.del.frist", { dato: dato(frist), count: dagerTilFrist });
    }
  };
}
