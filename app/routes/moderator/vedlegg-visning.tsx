import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { MAKS_ALT, visningSkjema } from "~/domain/vedlegg/vedlegg";
import { skjulVedlegg, visVedlegg } from "~/domain/vedlegg/visning.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { Mediefigur, useFilnavn } from "../innbygger/Mediefigur";
import { InnspillTilLesing } from "../saksbehandler/InnspillTilLesing";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "moderator",
  "/innspill/:ref/vedlegg/:vedlegg/visning",
  async (context, { ref, vedlegg }, { request }) => {
    const innspill = await hentTilBehandling(context, ref, request);
    const fil = innspill.vedlegg.find(({ id }) => id === vedlegg);
    if (!fil || innspill.stand === "inhabil") throw finnesIkke();
    return { tittel: tFor(context.spraak)("vedlegg.visning.lenke"), innspill, fil };
  },
);

export const action = as(
  "moderator",
  "/innspill/:ref/vedlegg/:vedlegg/visning",
  async (context, { ref, vedlegg }, { values, url }) => {
    const { handling, altTekst } = lesSkjema(visningSkjema, values);
    if (handling === "vis") await visVedlegg(context, ref, vedlegg, { altTekst });
    else await skjulVedlegg(context, ref, vedlegg);
    return redirect(tilSide(url, `/moderering?ref=${ref}`), 303);
  },
);

export default function Vedleggsvisning() {
  const { innspill, fil, tittel } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const navn = useFilnavn();
  const { ref } = innspill;
  const ikkeLov = fil.slag === "opptak" && !fil.lydKanVises;
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("moderer.tittel"), href: `/moderering?ref=${ref}` }]}
      skjema={skjema}
      lesing={<InnspillTilLesing innspill={innspill} />}
    >
      <form method="post" noValidate className="skjema">
        <h2>{t("vedlegg.visning.tittel", { hva: navn(fil).toLocaleLowerCase() })}</h2>
        <Mediefigur fil={fil}>
          <span className="dempet"> {t(fil.vises ? "vedlegg.visesNaa" : "vedlegg.visesIkkeNaa")}</span>
        </Mediefigur>
        {ikkeLov ? (
          <Melding tittel={t("vedlegg.visning.ikkeLov")} />
        ) : (
          <p>{t(fil.slag === "bilde" ? "vedlegg.visning.hjelp" : "vedlegg.visning.lyttHjelp")}</p>
        )}
        {fil.slag === "bilde" ? (
          <TekstFelt
            id="altTekst"
            etikett={t("vedlegg.bilde.alt")}
            hint={t("vedlegg.bilde.altHint")}
            maxLength={MAKS_ALT}
            feil={skjema.feil("altTekst")}
            defaultValue={skjema.verdi("altTekst", fil.altTekst)}
          />
        ) : null}
        {innspill.stand === "publisert" || fil.vises ? null : <p className="dempet">{t("vedlegg.visning.foerst")}</p>}
        <div className="knapperad">
          {ikkeLov ? null : (
            <Knapp name="handling" value={fil.vises ? "skjul" : "vis"}>
              {t(fil.vises ? "vedlegg.visning.skjul" : "vedlegg.visning.vis")}
            </Knapp>
          )}
          <KnappeLenke slag="annen" href={til(`/moderering?ref=${ref}`)}>
            {t("moderer.tilKoen")}
          </KnappeLenke>
        </div>
      </form>
    </Verbside>
  );
}
