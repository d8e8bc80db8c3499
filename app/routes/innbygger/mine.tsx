import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Merke } from "~/components/Merke";
import { Tom } from "~/components/Tom";
import { finnMineInnspill } from "~/domain/innspill/hent.server";
import { tellMineUtkast } from "~/domain/innspill/utkast.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

export const loader = as("gjest", "/mine", async (context, _params, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  return {
    tittel: tFor(context.spraak)("mine.tittel"),
    innspill: await finnMineInnspill(context),
    antallUtkast: await tellMineUtkast(context),
    hentet: Number(url.searchParams.get("hentet")) || 0,
  };
});

export default function Mine() {
  const { innspill, antallUtkast, hentet } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{t("mine.tittel")}</h1>
      {hentet > 0 ? <Melding slag="ok" rolle="status" tittel={t("mine.hentet", { count: hentet })} /> : null}
      {antallUtkast > 0 ? (
        <p>
          <a href={til("/utkast")}>{t("mine.utkast", { count: antallUtkast })}</a>
        </p>
      ) : null}
      {innspill.length === 0 ? (
        <Tom
          tittel={t("mine.tomt")}
          handling={<KnappeLenke href={til("/tema")}>{t("mineUtkast.velgTema")}</KnappeLenke>}
        >
          <p>{t("mine.tomtTekst")}</p>
        </Tom>
      ) : (
        <ul className="innspilliste">
          {innspill.map((ett) => (
            <li key={ett.ref}>
              <p className="overlinje">
                <b>{ett.ref}</b>
                <time dateTime={ett.mottatt.toISOString()}>{dato(ett.mottatt)}</time>
                <span lang={lang(ett.spoersmaal.lang)}>{ett.spoersmaal.tekst}</span>
              </p>
              <p className="innspill-tekst" lang={lang(ett.spraak)}>
                <a href={til(`/innspill/${ett.ref}`)}>{ett.utdrag || t("vedlegg.utenOrd")}</a>
              </p>
              <p>
                {ett.trukket ? (
                  <Merke form="strek">{t("trekk.minErTrukket", { dato: dato(ett.trukket) })}</Merke>
                ) : (
                  <>
                    <Merke form={ett.besvart ? "full" : ett.vurdert ? "halv" : "stiplet"}>
                      {ett.besvart
                        ? t("mine.besvart")
                        : ett.vurdert
                          ? t("mine.vurdert")
                          : t("vurdering.ikkeVurdertEnnaa")}
                    </Merke>{" "}
                    <span className="dempet">
                      {t(`mine.status.${ett.status}`)}
                      {ett.vurdert ? "" : ` ${t("mine.vurderesInnen", { dato: dato(ett.svarfrist) })}`}
                    </span>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="lenker">
        <a href={til("/mine/kode")}>{t("mine.harDuKode")}</a>
        <a href={til("/min-side")}>{t("minSide.tittel")}</a>
      </p>
    </div>
  );
}
