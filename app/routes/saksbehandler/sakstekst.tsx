import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { sakstekstSkjema } from "~/domain/sak/sak";
import { hentSak } from "~/domain/sak/finn.server";
import { hentSakstekster, lagreSakstekster } from "~/domain/sak/tekster.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Linjer } from "./Linjer";
import { Saksside } from "./Saksside";

export const handle: Handle = { flate: "ansatt" };

/** The parts as they are read: facts and assessment stay apart. */
const grupper = [
  { navn: "forslag", deler: ["innstilling", "sammendrag"] },
  { navn: "fakta", deler: ["bakgrunn", "fakta"] },
  { navn: "medvirkning", deler: ["raad", "barn_og_unge"] },
  { navn: "vurdering", deler: ["oekonomi", "klima", "folkehelse", "oppvekst", "utforming"] },
  { navn: "konklusjon", deler: ["konklusjon"] },
] as const;

export const loader = as("saksbehandler", "/saksbehandling/saker/:nr/tekst", async (context, { nr }) => {
  const sak = await hentSak(context, nr);
  return {
    tittel: tFor(context.spraak)("sakstekst.tittel"),
    nr,
    navn: sak.tittel,
    revisjon: sak.revisjon,
    tekster: await hentSakstekster(context, sak.id),
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/tekst",
  async (context, { nr }, { values, url }) => {
    await lagreSakstekster(context, nr, lesSkjema(sakstekstSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/saker/${nr}?gjort=tekst`), 303);
  },
);

export default function Sakstekst() {
  const { tittel, nr, navn, revisjon, tekster } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const noenAndre = skjema.kode === "sak.feil.noenAndreLagret";
  // Only the refusal that shows what the other wrote moves the revision on.
  const sett = noenAndre ? String(revisjon) : skjema.verdi("revisjon", String(revisjon));
  return (
    <Saksside tittel={tittel} nr={nr} skjema={skjema}>
      <p className="ingress">{navn}</p>
      <p className="dempet lesbar">{t("sakstekst.ingress")}</p>
      <form method="post" noValidate className="skjema">
        <input type="hidden" name="revisjon" value={sett} />
        {grupper.map((gruppe) => (
          <fieldset key={gruppe.navn} className="ds-fieldset">
            <legend>
              <h2>{t(`sakstekst.grupper.${gruppe.navn}`)}</h2>
            </legend>
            {gruppe.deler.map((del) => (
              <div key={del} className="stabel tett">
                <TekstOmraade
                  id={del}
                  etikett={t(`sak.deler.${del}`)}
                  hint={t(`sakstekst.hint.${del}`)}
                  spraak="nb"
                  feil={skjema.feil(del)}
                  defaultValue={skjema.verdi(del, tekster[del])}
                />
                {noenAndre && skjema.verdi(del).trim() !== tekster[del] ? (
                  <details className="mer" open>
                    <summary>{t("sakstekst.slikStaarDet")}</summary>
                    <p className="grunn">
                      <Linjer tekst={tekster[del] || t("dokument.ikkeSkrevet")} />
                    </p>
                  </details>
                ) : null}
              </div>
            ))}
          </fieldset>
        ))}
        <div className="knapperad">
          <Knapp>{t("sakstekst.knapp")}</Knapp>
        </div>
      </form>
    </Saksside>
  );
}
