import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { KnappeLenke } from "~/components/Knapp";
import { hentTema } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "tilbake.temaer", href: "/tema" } };

/**
 * Begins a forslag: as an innspill begins, with nothing written before the first letter. A tema that takes no forslag, or none now, says so
 * instead, with what one can do.
 */
export const loader = as("gjest", "/tema/:slug/forslag/nytt", async (context, { slug }, { besoek, url }) => {
  const { tarForslag, aapen, spoersmaal } = await hentTema(context, slug);
  if (!tarForslag) return { tittel: tFor(context.spraak)("skriveforslag.tarIkke.tittel"), slug, aapen, spoersmaal };
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  return redirect(tilSide(url, `/utkast/${nyId()}?tema=${slug}&som=forslag`));
});

export const action = loader;

export default function NyttForslag() {
  const { tittel, slug, aapen, spoersmaal } = useLoaderData<typeof loader>() as Exclude<
    Awaited<ReturnType<typeof loader>>,
    Response
  >;
  const { t, til, lang } = useSide();
  return (
    <div className="side-1 stabel">
      <p className="dempet" lang={lang(spoersmaal.lang)}>
        {spoersmaal.tekst}
      </p>
      <h1>{tittel}</h1>
      <p>{t(aapen ? "skriveforslag.tarIkke.ikkeForslag" : "skriveforslag.tarIkke.stengt")}</p>
      <p className="knapperad">
        {aapen ? (
          <KnappeLenke href={til(`/tema/${slug}/innspill/nytt`)}>
            {t("skriveforslag.tarIkke.skrivInnspill")}
          </KnappeLenke>
        ) : null}
        <KnappeLenke slag="annen" href={til(`/tema/${slug}`)}>
          {t("skriveforslag.tarIkke.tilTemaet")}
        </KnappeLenke>
      </p>
    </div>
  );
}
