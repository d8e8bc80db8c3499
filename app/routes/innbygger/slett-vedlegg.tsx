import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { slettVedlegg } from "~/domain/vedlegg/endre.server";
import { hentVedleggIUtkast } from "~/domain/vedlegg/hent.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Mediefigur } from "./Mediefigur";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as(
  "gjest",
  "/utkast/:id/vedlegg/:vedlegg/sletting",
  async (context, { id, vedlegg }, { besoek }) => {
    await krevLevendeOekt(besoek);
    const fil = await hentVedleggIUtkast(context, id, vedlegg);
    return { tittel: tFor(context.spraak)(`vedlegg.sletting.${fil.slag as "bilde"}`), id, fil };
  },
);

export const action = as(
  "gjest",
  "/utkast/:id/vedlegg/:vedlegg/sletting",
  async (context, { id, vedlegg }, { url, besoek }) => {
    await krevLevendeOekt(besoek);
    await slettVedlegg(context, id, vedlegg);
    return redirect(tilSide(url, `/utkast/${id}`), 303);
  },
);

export default function SlettVedlegg() {
  const { tittel, id, fil } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <form method="post" className="side-1 stabel">
      <h1>{tittel}</h1>
      <Mediefigur fil={fil} />
      <p>{t("vedlegg.sletting.tekst")}</p>
      <div className="knapperad">
        <Knapp>{t("vedlegg.slett")}</Knapp>
        <KnappeLenke slag="annen" href={til(`/utkast/${id}`)}>
          {t("vedlegg.sletting.behold")}
        </KnappeLenke>
      </div>
    </form>
  );
}
