import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, Radiogruppe } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { aapneAvstemning } from "~/domain/avstemning/aapne.server";
import { finnAlternativer, hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { aapningSkjema, finnMangler } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";
import { Linjer } from "./Linjer";
import { useAvstemningsfakta } from "./useAvstemningsfakta";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/aapning",
  async (context, { avstemning }) => {
    const rad = await hentTilArbeid(context, avstemning);
    const alternativer = await finnAlternativer(context, rad.id);
    const { slug, navn, slag, maks, poeng, ramme, krav, minAlder, frist, aapner, forklaring } = rad;
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.aapning.tittel"),
      slug,
      navn,
      kladd: rad.status === "kladd",
      fakta: { slag, maks, poeng, ramme, krav, minAlder, frist, aapner },
      forklaring: Object.keys(forklaring).length > 0 ? paa<string>(forklaring, context.spraak) : null,
      mangler: finnMangler(rad, alternativer),
      seddel: alternativer.flatMap(({ id, tittel, beskrivelse, kostnad, sjekk }) =>
        sjekk === "med" ? [{ id, tittel, beskrivelse, kostnad }] : [],
      ),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/aapning",
  async (context, { avstemning }, { values, url }) => {
    await aapneAvstemning(context, avstemning, lesSkjema(aapningSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=aapnet`), 303);
  },
);

export default function AvstemningAapning() {
  const { tittel, slug, navn, kladd, fakta, forklaring, mangler, seddel } = useLoaderData<typeof loader>();
  const { t, lang, tall } = useSide();
  const skjema = useSkjema();
  const punkter = useAvstemningsfakta(fakta);
  return (
    <Avstemningsside
      tittel={tittel}
      slug={slug}
      navn={navn.tekst}
      skjema={skjema}
      lesing={<Nokkelliste punkter={punkter} />}
    >
      <section className="stabel">
        <h2>{t("avstemningsarbeid.aapning.dette")}</h2>
        <p className="utsagn" lang={lang(navn.lang)}>
          {navn.tekst}
        </p>
        {forklaring ? (
          <p className="lesbar" lang={lang(forklaring.lang)}>
            <Linjer tekst={forklaring.tekst} />
          </p>
        ) : null}
        {seddel.length > 0 ? (
          <ol className="radliste">
            {seddel.map(({ id, tittel: alternativet, beskrivelse, kostnad }) => (
              <li key={id}>
                <span className="radliste-tittel" lang={lang(alternativet.lang)}>
                  {alternativet.tekst}
                </span>
                {kostnad === null ? null : (
                  <span className="radliste-tall">{t("avstemningsarbeid.side.kroner", { tall: tall(kostnad) })}</span>
                )}
                {beskrivelse ? (
                  <p className="radliste-tekst" lang={lang(beskrivelse.lang)}>
                    <Linjer tekst={beskrivelse.tekst} />
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        ) : null}
      </section>
      {!kladd ? (
        <p>{t("avstemningsarbeid.aapning.erAapnet")}</p>
      ) : mangler.length > 0 && !skjema.fylt ? (
        <Melding slag="varsel" tittel={t("avstemningsarbeid.mangler.tittel")}>
          <ul>
            {mangler.map((mangel) => (
              <li key={mangel}>{t(`avstemningsarbeid.mangler.${mangel}`)}</li>
            ))}
          </ul>
        </Melding>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("avstemningsarbeid.aapning.ingress")}</p>
          <Radiogruppe
            id="naar"
            etikett={t("avstemningsarbeid.aapning.naar")}
            feil={skjema.feil("naar")}
            defaultValue={skjema.verdi("naar", "naa")}
            valg={[
              { verdi: "naa", tekst: t("avstemningsarbeid.aapning.naa") },
              { verdi: "dag", tekst: t("avstemningsarbeid.aapning.dag") },
            ]}
          />
          <Dato
            id="dag"
            etikett={t("avstemningsarbeid.aapning.dagen")}
            hint={t("avstemningsarbeid.aapning.dagHint")}
            valgfriTekst={t("saksbord.valgfritt")}
            feil={skjema.feil("dag")}
            defaultValue={skjema.verdi("dag")}
          />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.aapning.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Avstemningsside>
  );
}
