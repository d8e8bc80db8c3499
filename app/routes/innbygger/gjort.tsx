import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { TraadRad } from "~/components/TraadRad";
import { Tom } from "~/components/Tom";
import { finnGjort, finnIkkeVurdert, type Stand } from "~/domain/svar/gjort.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { GjortRader } from "./GjortRader";
import { enSetning } from "./sitat";

const visninger = ["alle", "gjort", "i_gang", "ikke_gjort", "ikke_vurdert"] as const;

export const loader = as("gjest", "/gjort", async (context, _params, { url }) => {
  const vis = visninger.find((en) => en === url.searchParams.get("vis")) ?? "alle";
  return {
    tittel: tFor(context.spraak)("gjort.tittel"),
    vis,
    idag: datoIOslo(context.naa),
    gjort:
      vis === "ikke_vurdert"
        ? []
        : await finnGjort(context, { stand: vis === "alle" ? undefined : (vis satisfies Stand) }),
    ikkeVurdert: await finnIkkeVurdert(context),
  };
});

export default function Gjort() {
  const { vis, gjort, ikkeVurdert, idag } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  return (
    <>
      <div className="stabel">
        <h1>{t("gjort.tittel")}</h1>
        <p className="ingress">{t("gjort.ingress")}</p>
        <nav className="filter" aria-label={t("gjort.vis")}>
          {visninger.map((en) => (
            <a
              key={en}
              href={til(en === "alle" ? "/gjort" : `/gjort?vis=${en}`)}
              aria-current={en === vis ? "true" : undefined}
            >
              {t(`gjort.stand.${en}`)}
            </a>
          ))}
        </nav>
      </div>
      {vis === "ikke_vurdert" ? null : <GjortRader rader={gjort} />}
      {vis === "alle" || vis === "ikke_vurdert" ? (
        <section className="stabel">
          <h2>{t("vurdering.ikkeVurdertEnnaa")}</h2>
          <p>
            {t("gjort.venter", { count: ikkeVurdert.alle })}{" "}
            {ikkeVurdert.ikkeVist > 0 ? t("gjort.venterIkkeVist", { count: ikkeVurdert.ikkeVist }) : ""}{" "}
            {ikkeVurdert.over > 0 ? t("gjort.overFrist", { count: ikkeVurdert.over }) : ""}
          </p>
          {ikkeVurdert.rader.length === 0 ? (
            <Tom tittel={t("gjort.altVurdert")} />
          ) : (
            <ul className="traadrader">
              {ikkeVurdert.rader.map((rad) => (
                <TraadRad
                  key={rad.ref}
                  href={til(`/innspill/${rad.ref}`)}
                  sitat={`«${enSetning(rad.utdrag)}»`}
                  spraak={lang(rad.spraak)}
                  tilstand="ikke_vurdert"
                  tilstandTekst={t("vurdering.ikkeVurdertEnnaa")}
                >
                  <p>
                    {t(rad.svarfrist < idag ? "gjort.skulleVaertVurdert" : "innspillside.vurderesInnen", {
                      dato: dato(rad.svarfrist),
                      enhet: rad.enhet,
                    })}
                  </p>
                </TraadRad>
              ))}
            </ul>
          )}
        </section>
      ) : null}
    </>
  );
}
