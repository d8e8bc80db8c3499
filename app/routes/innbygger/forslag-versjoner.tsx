import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { sammenlignForslag } from "~/domain/forslag/endring";
import { delForslag } from "~/domain/forslag/forslag";
import { finnForslagsversjoner, hentForslag } from "~/domain/forslag/hent.server";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Endringstekst, EndretOverskrift } from "./Endringstekst";

export const loader = as("gjest", "/forslag/:ref/versjoner", async (context, { ref }) => {
  const innspill = await hentInnspill(context, ref);
  const { id, slag, tittel, versjon } = await hentForslag(context, innspill.id);
  if (versjon === 0 || (!innspill.vises && !innspill.leserAlt)) throw finnesIkke();
  const versjoner = await finnForslagsversjoner(context, { id, innspillId: innspill.id });
  return {
    tittel: tFor(context.spraak)("forslag.versjoner.tittel"),
    ref,
    slag,
    forslag: tittel,
    spraak: innspill.spraak,
    versjoner: versjoner.map(({ tekst, ...en }, i) => ({
      ...en,
      ...delForslag(tekst),
      fra: versjoner[i + 1]?.nr ?? null,
      endret: versjoner[i + 1] ? sammenlignForslag(versjoner[i + 1]!.tekst, tekst) : null,
    })),
  };
});

export default function ForslagVersjoner() {
  const { ref, forslag, spraak, versjoner } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  return (
    <div className="stabel">
      <Brodsmuler
        etikett={t("forslag.duErHer")}
        ledd={[
          { tekst: t("forslag.tittel"), href: til("/forslag") },
          { tekst: forslag, href: til(`/forslag/${ref}`) },
          { tekst: t("forslag.versjoner.tittel") },
        ]}
      />
      <h1>{t("forslag.versjoner.tittel")}</h1>
      <p className="ingress">{t("forslag.versjoner.ingress")}</p>
      {versjoner.length === 1 ? (
        <p>{t("forslag.versjoner.en")}</p>
      ) : (
        <p className="dempet">
          {t("forslag.versjoner.tegn")} <ins>{t("forslag.versjoner.lagtTil")}</ins>{" "}
          <del>{t("forslag.versjoner.tattUt")}</del>
        </p>
      )}
      <ul className="endringer fullbredde">
        {versjoner.map(({ nr, fra, publisert, endring, etterStemmer, tittel, brodtekst, endret }) => (
          <li key={nr} id={`versjon-${nr}`}>
            <p className="overlinje">
              <b>{t("forslag.versjoner.versjon", { nr })}</b>
              {publisert ? <time dateTime={publisert.toISOString()}>{dato(publisert)}</time> : null}
              <span>
                {etterStemmer ? t("forslag.versjoner.etter") : nr === 1 ? t("forslag.versjoner.foerste") : null}
              </span>
            </p>
            {fra !== null && nr - fra > 1
              ? Array.from({ length: nr - fra - 1 }, (_, i) => (
                  <p className="dempet" key={i}>
                    {t("forslag.versjoner.hopper", { nr: fra + i + 1 })}
                  </p>
                ))
              : null}
            {endring ? (
              <p className="linjeskift" lang={lang(spraak)}>
                {endring}
              </p>
            ) : null}
            <h2 lang={lang(spraak)}>
              <EndretOverskrift foer={endret?.foerOverskrift ?? null} naa={tittel} />
            </h2>
            {endret ? (
              <>
                <Endringstekst biter={endret.biter} lang={lang(spraak)} />
                <details className="mer">
                  <summary>{t("forslag.versjoner.hele", { nr })}</summary>
                  <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
                    {brodtekst}
                  </p>
                </details>
              </>
            ) : (
              <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
                {brodtekst}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
