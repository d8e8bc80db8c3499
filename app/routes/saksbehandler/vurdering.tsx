import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { lesSkjema } from "~/domain/skjema";
import { vurderingSkjema } from "~/domain/vurdering/vurdering";
import { finnVurderinger, vurderInnspill } from "~/domain/vurdering/vurder.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { tilLesing } from "./til-lesing";
import { Vurderingen } from "./Vurderingen";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/vurdering", async (context, { ref }, { request }) => {
  const innspill = await lesInnspill(context, ref, request);
  const [siste] = await finnVurderinger(context, innspill.id);
  return {
    tittel: tFor(context.spraak)("vurder.tittel"),
    innspill: tilLesing(innspill),
    siste: siste ?? null,
    navn: context.aktoer.navn,
  };
});

export const action = as("saksbehandler", "/innspill/:ref/vurdering", async (context, { ref }, { values, url }) => {
  await vurderInnspill(context, ref, lesSkjema(vurderingSkjema, values));
  return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=vurdert`), 303);
});

export default function Vurdering() {
  const { innspill, siste, navn, tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const naa = String(siste?.nr ?? 0);
  // Only a refusal that shows the newer assessment moves the number on: anything else keeps what the writer had seen.
  const sett = skjema.kode === "vurdering.feil.nyereFinnes" ? naa : skjema.verdi("nr", naa);
  return (
    <Innspillside
      tittel={tittel}
      innspill={innspill}
      skjema={skjema}
      mer={siste ? <Vurderingen vurdering={siste} /> : null}
    >
      <form method="post" noValidate className="skjema">
        <input type="hidden" name="nr" value={sett} />
        <TekstOmraade
          id="oppsummering"
          etikett={t("vurder.oppsummering")}
          hint={t("vurder.oppsummeringHint")}
          paakrevd
          maxLength={1000}
          feil={skjema.feil("oppsummering")}
          defaultValue={skjema.verdi("oppsummering", siste?.oppsummering)}
        />
        <TekstOmraade
          id="tekst"
          etikett={t("vurder.tekst")}
          hint={t("vurder.tekstHint")}
          paakrevd
          stor
          feil={skjema.feil("tekst")}
          defaultValue={skjema.verdi("tekst", siste?.tekst)}
        />
        <Radiogruppe
          id="betydning"
          etikett={t("vurder.betydning")}
          hint={t("vurder.betydningHint")}
          paakrevd
          feil={skjema.feil("betydning")}
          defaultValue={skjema.verdi("betydning", siste?.betydning)}
          valg={vurderingSkjema.shape.betydning.options.map((verdi) => ({
            verdi,
            tekst: t(`betydning.${verdi}`),
            hint: t(`vurder.betydninger.${verdi}`),
          }))}
        />
        <p className="dempet">{t("vurder.signeres", { navn })}</p>
        <div className="knapperad">
          <Knapp>{t("vurder.knapp")}</Knapp>
        </div>
      </form>
    </Innspillside>
  );
}
