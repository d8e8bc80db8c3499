import { useActionData, useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { as, type Verdier } from "~/access/as.server";
import { uten } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { erForfalt, tarImotPapir } from "~/domain/innbyggerforslag/innbyggerforslag";
import { type Avvistlinje, beholdLinjer, MAKS_UNDERSKRIFTER, papirSkjema } from "~/domain/innbyggerforslag/papir";
import { registrerUnderskrifter } from "~/domain/innbyggerforslag/papir.server";
import { hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";
import { Ikketatt } from "./Ikketatt";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/underskrift/ny",
  async (context, { ref }, { url }) => {
    const { status, samlerTil, idag } = await hentTilArbeid(context, ref);
    return {
      tittel: tFor(context.spraak)("innbyggerforslagsarbeid.papir.tittel"),
      det: { ref },
      kan: tarImotPapir.includes(status) && samlerTil !== null && !erForfalt(samlerTil, idag),
      registrert: Number(url.searchParams.get("antall")) || 0,
    };
  },
);

/** What was taken is taken; the lines that were not stand in the field again, without the numbers, and say why. */
export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/underskrift/ny",
  async (context, { ref }, { values, url, besoek }) => {
    const skjema = lesSkjema(papirSkjema, values);
    const { registrert, avvist } = await registrerUnderskrifter(context, ref, skjema, {
      noekler: besoek.noekler,
      nettsted: url.origin,
    });
    if (avvist.length === 0)
      return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}/underskrift/ny?antall=${registrert}`), 303);
    if (skjema.maate === "en") {
      const { feil } = avvist[0]!;
      throw new Refusal("feil.skjema", {
        felt: {
          [feil === "sammeNavn" ? "annen" : "navn"]: { kode: `innbyggerforslagsarbeid.feil.linje.${feil}` },
        },
      });
    }
    const igjen: Verdier = uten({ ...values, underskrifter: beholdLinjer(skjema.underskrifter, avvist) });
    return data({ registrert, avvist, igjen }, registrert > 0 ? 200 : 422);
  },
);

export default function NyUnderskrift() {
  const { tittel, det, kan, registrert } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const rest = useActionData<{ registrert: number; avvist: Avvistlinje[]; igjen: Verdier }>();
  const delvis = rest && "avvist" in rest ? rest : null;
  const maate = delvis ? "flere" : skjema.verdi("maate");
  const gjort = delvis ? delvis.registrert : skjema.avslaatt ? 0 : registrert;
  const verdi = (navn: string, i: "en" | "flere") => {
    const igjen = delvis?.igjen[navn];
    if (i !== maate) return "";
    return typeof igjen === "string" ? igjen : skjema.verdi(navn);
  };
  const feil = (navn: string, i: "en" | "flere") => (maate === i ? skjema.feil(navn) : undefined);
  const bosatt = (i: "en" | "flere") => (
    <Avkrysning
      id={maate === i ? "bosatt" : `bosatt-${i}`}
      navn="bosatt"
      etikett={t("innbyggerforslagsarbeid.papir.bosatt")}
      feil={feil("bosatt", i)}
      defaultChecked={verdi("bosatt", i) === "ja"}
      paakrevd
    />
  );
  return (
    <Forslagsverb
      det={det}
      tittel={tittel}
      skjema={skjema}
      lesing={
        <section>
          <h2>{t("innbyggerforslagsarbeid.papir.regler")}</h2>
          <p>{t("innbyggerforslagsarbeid.papir.ingress")}</p>
          <ul className="haandregler">
            {(["regel1", "regel2", "regel3", "regel4"] as const).map((regel) => (
              <li key={regel}>{t(`innbyggerforslagsarbeid.papir.${regel}`)}</li>
            ))}
          </ul>
        </section>
      }
    >
      {gjort > 0 ? (
        <Melding slag="ok" rolle="status" tittel={t("innbyggerforslagsarbeid.gjort.papir", { count: gjort })} />
      ) : null}
      {delvis ? <Ikketatt avvist={delvis.avvist} /> : null}
      {kan || skjema.fylt ? (
        <>
          <h2>{t("innbyggerforslagsarbeid.papir.flere")}</h2>
          <form method="post" noValidate className="skjema" autoComplete="off">
            <input type="hidden" name="maate" value="flere" />
            <TekstOmraade
              id="underskrifter"
              etikett={t("innbyggerforslagsarbeid.papir.liste")}
              hint={t("innbyggerforslagsarbeid.papir.listeHint", { grense: MAKS_UNDERSKRIFTER })}
              feil={feil("underskrifter", "flere")}
              defaultValue={verdi("underskrifter", "flere")}
              spellCheck={false}
            />
            {delvis?.avvist
              .filter(({ feil: grunn }) => grunn === "sammeNavn")
              .map(({ nr, navn }) => (
                <Avkrysning
                  key={nr}
                  id={`annen-${nr}`}
                  navn="annen"
                  verdi={navn}
                  etikett={t("innbyggerforslagsarbeid.papir.annenNavn", { navn })}
                />
              ))}
            {bosatt("flere")}
            <div className="knapperad">
              <Knapp>{t("innbyggerforslagsarbeid.papir.knappFlere")}</Knapp>
            </div>
          </form>
          <h2>{t("innbyggerforslagsarbeid.papir.en")}</h2>
          <form method="post" noValidate className="skjema" autoComplete="off">
            <input type="hidden" name="maate" value="en" />
            <TekstFelt
              id="navn"
              etikett={t("innbyggerforslagsarbeid.papir.navn")}
              feil={feil("navn", "en")}
              defaultValue={verdi("navn", "en")}
              autoComplete="off"
              maxLength={120}
              paakrevd
            />
            {feil("annen", "en") ? (
              <Avkrysning
                id="annen"
                verdi={verdi("navn", "en")}
                etikett={t("innbyggerforslagsarbeid.papir.annen")}
                feil={feil("annen", "en")}
              />
            ) : null}
            <TekstFelt
              id="adresse"
              etikett={t("innbyggerforslagsarbeid.papir.adresse")}
              valgfriTekst={t("saksbord.valgfritt")}
              feil={feil("adresse", "en")}
              defaultValue={verdi("adresse", "en")}
              autoComplete="off"
              maxLength={200}
            />
            <TekstFelt
              id="foedt"
              etikett={t("innbyggerforslagsarbeid.papir.foedt")}
              hint={t("innbyggerforslagsarbeid.papir.foedtHint")}
              feil={feil("foedt", "en")}
              defaultValue={verdi("foedt", "en")}
              autoComplete="off"
              stoerrelse="kort"
              maxLength={20}
            />
            <TekstFelt
              id="fodselsnummer"
              etikett={t("innbyggerforslagsarbeid.papir.fodselsnummer")}
              hint={t("innbyggerforslagsarbeid.papir.fodselsnummerHint")}
              valgfriTekst={t("saksbord.valgfritt")}
              feil={feil("fodselsnummer", "en")}
              autoComplete="off"
              inputMode="numeric"
              stoerrelse="kort"
              maxLength={14}
            />
            {bosatt("en")}
            <div className="knapperad">
              <Knapp slag="annen">{t("innbyggerforslagsarbeid.papir.knappEn")}</Knapp>
            </div>
          </form>
        </>
      ) : (
        <Melding tittel={t("innbyggerforslagsarbeid.papir.stengt")} />
      )}
    </Forslagsverb>
  );
}
