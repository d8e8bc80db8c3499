import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/innspill/:ref/tilbaketrekking", async (context, { ref }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const { min, original, spraak, trukket } = await hentInnspill(context, ref);
  if (!min) throw finnesIkke();
  return { tittel: tFor(context.spraak)("trekk.tittel", { ref }), ref, tekst: original, spraak, trukket };
});

export const action = as("gjest", "/innspill/:ref/tilbaketrekking", async (context, { ref }, { url }) => {
  await trekkInnspill(context, ref, url.origin);
  return redirect(tilSide(url, `/innspill/${ref}`), 303);
});

export default function Tilbaketrekking() {
  const { tittel, ref, tekst, spraak, trukket } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <blockquote className="sitat linjeskift" lang={lang(spraak)}>
        {tekst}
      </blockquote>
      {trukket ? (
        <p>{t("trekk.minErTrukket", { dato: dato(trukket) })}</p>
      ) : (
        <>
          <ul className="konsekvenser">
            {(["sider", "arbeid", "sak", "arkiv", "angre"] as const).map((hva) => (
              <li key={hva}>{t(`trekk.skjer.${hva}`)}</li>
            ))}
          </ul>
          <div className="knapperad">
            <Knapp>{t("trekk.knapp")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/innspill/${ref}`)}>
              {t("trekk.laStaa")}
            </KnappeLenke>
          </div>
        </>
      )}
    </form>
  );
}
