import { useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, type Verdier } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, Radiogruppe, TekstOmraade, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { avsendere } from "~/domain/innspill/innspill";
import { lesLimt, MAKS_LINJER } from "~/domain/innspill/limt-tabell";
import { registrerListe } from "~/domain/innspill/registrer.server";
import { listeSkjema, MAKS_DAGER_SIDEN, skilletegn } from "~/domain/innspill/registrering";
import { finnTemaerTilRegistrering } from "~/domain/innspill/registrert.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { datoIOslo, leggTilDager } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { LimtTabell } from "./LimtTabell";
import { registrerMed } from "./registrer-med.server";
import { Registreringsfelter } from "./Registreringsfelter";
import { leggVed } from "./skrankekode.server";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/registrering/liste", async (context) => {
  const idag = datoIOslo(context.naa);
  return {
    tittel: tFor(context.spraak)("skranke.liste.tittel"),
    idag,
    foerst: leggTilDager(idag, -MAKS_DAGER_SIDEN),
    temaer: await finnTemaerTilRegistrering(context),
    parti: nyId(),
  };
});

/** Shows how it will be read, until somebody says that it is right. */
export const action = as(
  "saksbehandler",
  "/saksbehandling/registrering/liste",
  async (context, _params, { values, url, besoek }) => {
    const skjema = lesSkjema(listeSkjema, values);
    const { linjer, forMange } = lesLimt(skjema);
    const nei = (kode: "forMange" | "ingenLinjer" | "linjer", antall = 0) =>
      new Refusal("feil.skjema", {
        felt: { linjer: { kode: `skranke.feil.${kode}`, verdier: { antall, grense: MAKS_LINJER } } },
      });
    if (forMange) throw nei("forMange");
    if (linjer.length === 0) throw nei("ingenLinjer");
    if (values["intent"] !== "registrer") return { sett: values };
    const feil = linjer.filter(({ linje }) => linje === null).length;
    if (feil > 0) throw nei("linjer", feil);
    await registrerListe(
      context,
      skjema,
      linjer.flatMap(({ linje }) => linje ?? []),
      registrerMed(besoek, url),
    );
    leggVed(besoek, skjema.parti);
    return redirect(tilSide(url, `/saksbehandling/registrering/liste/${skjema.parti}`), 303);
  },
);

export default function Registreringsliste() {
  const { tittel, idag, foerst, temaer, parti } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const sett = useActionData<{ sett?: Verdier }>()?.sett;
  const verdi = (navn: string, ellers = "") => {
    const en = sett?.[navn];
    return typeof en === "string" ? en : skjema.verdi(navn, ellers);
  };
  const linjer = verdi("linjer");
  const lest = linjer.trim()
    ? lesLimt({
        linjer: linjer.replace(/\r\n?/g, "\n"),
        skille: skilletegn.find((en) => en === verdi("skille")) ?? "finn",
        overskrifter: sett?.["overskrifter"] || skjema.valgt("overskrifter", "ja") ? "ja" : undefined,
        numre: verdi("numre") === "sms" ? "sms" : "ring",
        avsender: avsendere.find((en) => en === verdi("avsender")) ?? "privatperson",
        kolonne: (sett ? [sett["kolonne"] ?? []].flat() : skjema.alle("kolonne")) as never[],
      })
    : null;
  const kanRegistreres = lest !== null && lest.linjer.length > 0;
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("skranke.tittel"), href: "/saksbehandling/registrering" },
      ]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema bred">
        <p>{t("skranke.liste.ingress", { grense: MAKS_LINJER })}</p>
        <input
          type="hidden"
          name="parti"
          value={skjema.kode === "skranke.feil.alleredeRegistrert" ? parti : verdi("parti", parti)}
        />
        <Registreringsfelter temaer={temaer} idag={idag} foerst={foerst} verdi={verdi} feil={skjema.feil} />
        <TekstOmraade
          id="linjer"
          etikett={t("skranke.liste.linjer")}
          hint={t("skranke.liste.linjerHint")}
          feil={skjema.feil("linjer")}
          defaultValue={linjer}
          spellCheck={false}
        />
        <Avkrysning
          id="overskrifter"
          etikett={t("skranke.liste.overskrifter")}
          defaultChecked={Boolean(sett?.["overskrifter"]) || skjema.valgt("overskrifter", "ja")}
        />
        <div className="feltrad">
          <Valg
            id="skille"
            etikett={t("skranke.liste.skille")}
            defaultValue={verdi("skille", "finn")}
            valg={skilletegn.map((en) => ({ verdi: en, tekst: t(`skranke.skille.${en}`) }))}
          />
          <Valg
            id="avsender"
            etikett={t("skranke.liste.avsender")}
            feil={skjema.feil("avsender")}
            defaultValue={verdi("avsender", "privatperson")}
            valg={avsendere.map((slag) => ({ verdi: slag, tekst: t(`avsender.${slag}`) }))}
          />
        </div>
        <Radiogruppe
          id="numre"
          etikett={t("skranke.liste.numre")}
          hint={t("skranke.liste.numreHint")}
          defaultValue={verdi("numre", "ring")}
          valg={(["ring", "sms"] as const).map((en) => ({ verdi: en, tekst: t(`skranke.svarkanal.${en}`) }))}
        />
        {lest ? <LimtTabell lest={lest} fokus={!skjema.avslaatt} /> : null}
        <div className="knapperad">
          {kanRegistreres ? (
            <Knapp name="intent" value="registrer">
              {t("skranke.liste.knapp", { count: lest.linjer.length })}
            </Knapp>
          ) : null}
          <Knapp slag={kanRegistreres ? "annen" : "hoved"} name="intent" value="se">
            {t(kanRegistreres ? "skranke.liste.seIgjen" : "skranke.liste.se")}
          </Knapp>
        </div>
      </form>
    </Verbside>
  );
}
