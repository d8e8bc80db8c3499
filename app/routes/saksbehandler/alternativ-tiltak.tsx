import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { finnAlternativer, hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { foelgOppAlternativ } from "~/domain/avstemning/foelg-opp.server";
import { tiltakSkjema } from "~/domain/avstemning/oppsett";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { finnPunkterAaKobleTil } from "~/domain/strategi/strategi.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak",
  async (context, { avstemning, alternativ: id }) => {
    const rad = await hentTilArbeid(context, avstemning);
    const alternativ = (await finnAlternativer(context, rad.id)).find((ett) => ett.id === id);
    if (!alternativ) throw finnesIkke();
    const naa = alternativ.punkt?.kode ?? "";
    const punkter = (await finnPunkterAaKobleTil(context)).filter(({ gjeldende, kode }) => gjeldende || kode === naa);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.tiltak.tittel"),
      slug: rad.slug,
      navn: rad.navn.tekst,
      kan: rad.status === "stengt" && alternativ.sjekk === "med",
      alternativ: alternativ.tittel,
      forslagRef: alternativ.forslagRef,
      naa,
      punkter: punkter.map(({ kode, trykt, navn }) => ({ kode, tekst: `${trykt} ${navn.tekst}` })),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak",
  async (context, { avstemning, alternativ: id }, { values, url }) => {
    await foelgOppAlternativ(context, avstemning, id, lesSkjema(tiltakSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=tiltak`), 303);
  },
);

export default function AlternativTiltak() {
  const { tittel, slug, navn, kan, alternativ, forslagRef, naa, punkter } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  const noenAndre = skjema.kode === "avstemningsarbeid.feil.noenAndreKnyttet";
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      <p className="utsagn" lang={lang(alternativ.lang)}>
        {alternativ.tekst}
      </p>
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <p>{t("avstemningsarbeid.tiltak.ingress")}</p>
          <input type="hidden" name="sett" value={noenAndre ? naa : skjema.verdi("sett", naa)} />
          <Valg
            id="punkt"
            etikett={t("avstemningsarbeid.tiltak.felt")}
            feil={skjema.feil("punkt")}
            defaultValue={noenAndre ? naa : skjema.verdi("punkt", naa)}
            valg={[
              { verdi: "", tekst: t("avstemningsarbeid.tiltak.ingen") },
              ...punkter.map(({ kode, tekst }) => ({ verdi: kode, tekst })),
            ]}
          />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.tiltak.knapp")}</Knapp>
            {forslagRef ? (
              <a href={til(`/innspill/${forslagRef}/kobling`)}>{t("avstemningsarbeid.tiltak.knyttForslaget")}</a>
            ) : null}
          </div>
        </form>
      ) : (
        <p>{t("avstemningsarbeid.feil.ikkeTaltOpp")}</p>
      )}
    </Avstemningsside>
  );
}
