import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { lesSkjema } from "~/domain/skjema";
import { lagreVedlegg } from "~/domain/vedlegg/endre.server";
import { hentVedleggIUtkast } from "~/domain/vedlegg/hent.server";
import { vedleggSkjema } from "~/domain/vedlegg/vedlegg";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Mediefigur } from "./Mediefigur";
import { Vedleggsord } from "./Vedleggsord";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as("gjest", "/utkast/:id/vedlegg/:vedlegg", async (context, { id, vedlegg }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const fil = await hentVedleggIUtkast(context, id, vedlegg);
  return { tittel: tFor(context.spraak)(`vedlegg.endring.${fil.slag as "bilde"}`), id, fil };
});

export const action = as(
  "gjest",
  "/utkast/:id/vedlegg/:vedlegg",
  async (context, { id, vedlegg }, { values, url, besoek }) => {
    await krevLevendeOekt(besoek);
    const { altTekst, lydKanVises } = lesSkjema(vedleggSkjema, values);
    await lagreVedlegg(context, id, vedlegg, { altTekst, lydKanVises: lydKanVises === "ja" });
    return redirect(tilSide(url, `/utkast/${id}`), 303);
  },
);

export default function EndreVedlegg() {
  const { tittel, id, fil } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" noValidate className="side-1 skjema">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <Mediefigur fil={fil} />
      <Vedleggsord slag={fil.slag} skjema={skjema} naa={fil} />
      <div className="knapperad">
        <Knapp>{t("vedlegg.endring.lagre")}</Knapp>
        <KnappeLenke slag="annen" href={til(`/utkast/${id}`)}>
          {t("vedlegg.tilbake")}
        </KnappeLenke>
      </div>
    </form>
  );
}
