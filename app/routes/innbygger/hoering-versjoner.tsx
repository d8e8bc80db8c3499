import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { finnVersjoner, hentHoering } from "~/domain/hoering/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

export const loader = as("gjest", "/hoering/:hoering/versjoner", async (context, { hoering: slug }) => {
  const { tittel } = await hentHoering(context, slug);
  const versjoner = await finnVersjoner(context, slug);
  if (versjoner.length === 0) throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("hoering.versjonene"),
    slug,
    dokument: tittel,
    versjoner: versjoner.map(({ nr, publisert, nytt }) => ({ nr, publisert, nytt })),
  };
});

export default function HoeringVersjoner() {
  const { slug, dokument, versjoner } = useLoaderData<typeof loader>();
  const { t, til, dato, egetLang } = useSide();
  return (
    <div className="stabel">
      <Brodsmuler
        etikett={t("hoering.duErHer")}
        ledd={[
          { tekst: t("hoering.tittel"), href: til("/hoering") },
          { tekst: dokument.tekst, href: til(`/hoering/${slug}`) },
          { tekst: t("hoering.versjonene") },
        ]}
      />
      <h1>{t("hoering.versjonene")}</h1>
      <ol className="radliste" reversed>
        {versjoner.map(({ nr, publisert, nytt }, i) => (
          <li key={nr}>
            <a className="radliste-tittel" href={til(i === 0 ? `/hoering/${slug}` : `/hoering/${slug}/versjon/${nr}`)}>
              {t("hoering.versjon", { nr })}
            </a>
            <span className="radliste-tall">{publisert ? dato(publisert) : null}</span>
            {nytt ? (
              <p className="radliste-tekst dempet" lang={egetLang}>
                {nytt}
              </p>
            ) : null}
            {versjoner[i + 1] ? (
              <p className="radliste-tekst lenker">
                <a href={til(`/hoering/${slug}/endringer/${versjoner[i + 1]!.nr}/${nr}`)}>
                  {t("hoering.endretSiden", { nr: versjoner[i + 1]!.nr })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
