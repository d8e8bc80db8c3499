import { dato, tall } from "~/i18n/formater";
import { tFor } from "~/i18n/core";
import { type Spraak, spraakmerke } from "~/i18n/spraak";
import type { SaksfremleggTekster } from "./docx/tekster";

/** The document's fixed words. A case document is written in one language: the municipality's own. */
export function saksfremleggTekster(skriftspraak: Spraak): SaksfremleggTekster {
  const t = tFor(skriftspraak);
  const overskrifter = [
    "saksgang",
    "innstilling",
    "sammendrag",
    "bakgrunn",
    "fakta",
    "medvirkning",
    "kanaler",
    "raad",
    "barnOgUnge",
    "hovedtemaer",
    "merknader",
    "vurdering",
    "konklusjon",
    "vedlegg",
  ] as const;
  const kolonner = [
    "utvalg",
    "moetedato",
    "saksnr",
    "kanal",
    "punkt",
    "hovedtema",
    "antall",
    "nr",
    "dato",
    "avsender",
    "oppsummering",
    "vurdering",
    "betydning",
    "ref",
  ] as const;
  const ledetekster = ["saksbehandler", "arkivsaksnr", "saksnr", "dato"] as const;
  const betydninger = ["tas_til_foelge", "delvis", "ikke", "orientering"] as const;
  return {
    spraak: spraakmerke(skriftspraak),
    dokumenttype: t("dokument.type"),
    overskrift: velg(overskrifter, (navn) => t(`dokument.overskrift.${navn}`)),
    ledetekst: velg(ledetekster, (navn) => t(`dokument.ledetekst.${navn}`)),
    kolonne: velg(kolonner, (navn) => t(`dokument.kolonne.${navn}`)),
    avstemning: {
      overskrift: t("avstemningsarbeid.dokument.overskrift"),
      om: t("avstemningsarbeid.dokument.om"),
      periode: (fra, til) =>
        til
          ? t("avstemningsarbeid.dokument.periode", { fra, til })
          : t("avstemningsarbeid.dokument.periodeFra", { fra }),
      ikkeStengt: t("avstemningsarbeid.dokument.ikkeStengt"),
      ingen: t("avstemningsarbeid.dokument.ingen"),
      hode: (hode) => t("avstemningsarbeid.dokument.hode", { hode }),
      kolonne: {
        hvem: t("avstemningsarbeid.dokument.kolonneHvem"),
        antall: t("avstemningsarbeid.dokument.kolonneAntall"),
        svar: t("avstemningsarbeid.dokument.kolonneSvar"),
      },
    },
    betydning: velg(betydninger, (navn) => t(`betydning.${navn}`)),
    ikkeVurdert: t("vurdering.ikkeVurdertEnnaa"),
    ikkeSkrevet: t("dokument.ikkeSkrevet"),
    ingen: t("dokument.ingen"),
    tall: (antall) => tall(antall, skriftspraak),
    omMerknadene: t("dokument.omMerknadene"),
    dato: (iso) => dato(iso, skriftspraak),
    kortDato: (iso) => `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`,
    grunnlag: (dag, nr) => t("dokument.grunnlag", { dag, nr }),
    periode: (fra, til) => t("dokument.periode", { fra, til }),
    omfang: ({ innspill, deltakere, ikkeVist }) =>
      [
        t("dokument.antallInnspill", { count: innspill }),
        typeof deltakere === "number"
          ? t("dokument.antallDeltakere", { count: deltakere })
          : t("dokument.deltakere", deltakere),
        ...(ikkeVist > 0 ? [t("dokument.antallIkkeVist", { count: ikkeVist })] : []),
      ].join(" "),
    innspill: (nr) => t("dokument.innspillNr", { nr }),
    gjelder: (punkter) => t("dokument.gjelder", { punkter: punkter.join("; ") }),
    bunntekst: (saksnr, nr) => t("dokument.bunntekst", { saksnr, nr }),
    side: { foer: t("dokument.sideFoer"), mellom: t("dokument.sideMellom") },
  };
}

function velg<N extends string>(navnene: readonly N[], tekst: (navn: N) => string): Record<N, string> {
  return Object.fromEntries(navnene.map((navn) => [navn, tekst(navn)])) as Record<N, string>;
}
