import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { hentUtkast, slettUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as("gjest", "/utkast/:id/sletting", async (context, { id }) => {
  const utkast = await hentUtkast(context, id);
  if (!utkast) throw finnesIkke();
  return { tittel: tFor(context.spraak)("slettUtkast.tittel"), tekst: utkast.tekst, spraak: utkast.spraak };
});

export const action = as("gjest", "/utkast/:id/sletting", async (context, { id }, { url }) => {
  await slettUtkast(context, id);
  return redirect(tilSide(url, "/utkast"), 303);
});

export default function SlettUtkast() {
  const { tekst, spraak } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  return (
    <form method="post" className="side-1 stabel">
      <h1>{t("slettUtkast.tittel")}</h1>
      <p>{t("slettUtkast.tekst")}</p>
      <blockquote className="sitat" lang={lang(spraak)}>
        {tekst}
      </blockquote>
      <div className="knapperad">
        <Knapp>{t("slettUtkast.slett")}</Knapp>
        <KnappeLenke slag="annen" href={til("/utkast")}>
          {t("slettUtkast.behold")}
        </KnappeLenke>
      </div>
    </form>
  );
}
