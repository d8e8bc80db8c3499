import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Tom } from "~/components/Tom";
import { byggEndringer, finnVersjoner, hentHoering } from "~/domain/hoering/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { ANKER } from "./Dokumentet";
import { EndretOverskrift, Endringstekst } from "./Endringstekst";
import { versjonsnr } from "./versjonsnr";

export const loader = as("gjest", "/hoering/:hoering/endringer/:fra/:til", async (context, params) => {
  const { hoering: slug } = params;
  const [fra, til] = [versjonsnr(params.fra), versjonsnr(params.til)];
  if (fra === null || til === null || fra >= til) throw finnesIkke();
  const { tittel } = await hentHoering(context, slug);
  const alle = await byggEndringer(context, slug, fra, til);
  const ny = (await finnVersjoner(context, slug)).find(({ nr }) => nr === til)!;
  const endringer = alle.filter(({ slag, flyttet }) => slag !== "uendret" || flyttet);
  return {
    tittel: tFor(context.spraak)("hoering.endringer", { fra, til }),
    slug,
    dokument: tittel,
    fra,
    til,
    spraak: ny.spraak,
    endringer,
    uendret: alle.length - endringer.length,
  };
});

export default function HoeringEndringer() {
  const { slug, dokument, fra, til: nr, spraak, endringer, uendret } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  return (
    <div className="stabel">
      <Brodsmuler
        etikett={t("hoering.duErHer")}
        ledd={[
          { tekst: t("hoering.tittel"), href: til("/hoering") },
          { tekst: dokument.tekst, href: til(`/hoering/${slug}`) },
          { tekst: t("hoering.endringer", { fra, til: nr }) },
        ]}
      />
      <h1>{t("hoering.endringer", { fra, til: nr })}</h1>
      {endringer.length > 0 ? (
        <p className="ingress">
          {t("hoering.antallEndret", { count: endringer.length })} {t("hoering.antallUendret", { count: uendret })}
        </p>
      ) : (
        <Tom tittel={t("hoering.ingenEndringer")} />
      )}
      <p className="dempet">
        {t("hoering.forklaring")} <ins>{t("hoering.lagtTil")}</ins> <del>{t("hoering.tattUt")}</del>
      </p>
      <ul className="endringer fullbredde">
        {endringer.map(({ stabil, slag, flyttet, overskrift, foerOverskrift, biter }) => (
          <li key={stabil}>
            <p className="overlinje">
              <b>{t(`hoering.endring.${slag === "uendret" ? "flyttet" : slag}`)}</b>
              {flyttet && slag !== "uendret" ? <span>{t("hoering.endring.flyttet")}</span> : null}
              <a
                href={til(
                  slag === "fjernet"
                    ? `/hoering/${slug}/versjon/${fra}#${ANKER}${stabil}`
                    : `/hoering/${slug}/avsnitt/${stabil}`,
                )}
              >
                {t("hoering.lesAvsnittet")}
                <span className="skjult"> {overskrift}</span>
              </a>
            </p>
            <h2 lang={lang(spraak)}>
              <EndretOverskrift foer={foerOverskrift} naa={overskrift} />
            </h2>
            <Endringstekst biter={biter} lang={lang(spraak)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
