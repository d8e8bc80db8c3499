import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentLagringstider } from "~/domain/personvern/lagringstider.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Avsnitt } from "./Avsnitt";

export const loader = as("gjest", "/personvern", async (context) => ({
  tittel: tFor(context.spraak)("personvernside.tittel"),
  dager: await hentLagringstider(context),
}));

const kaker = [
  "gjest",
  "oekt",
  "tekst",
  "forsoek",
  "kode",
  "returkode",
  "idtoken",
  "utlogging",
  "skranke",
  "invitasjon",
] as const;

const deler = [
  "hva",
  "filer",
  "skranken",
  "videre",
  "nivaaer",
  "hvorfor",
  "hvem",
  "leverandoerer",
  "ansatte",
  "apent",
] as const;

export default function Personvern() {
  const { tittel, dager } = useLoaderData<typeof loader>();
  const { t, til, kommune } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("personvernside.ingress", { kommune: kommune?.navn ?? "" })}</p>
      {deler.map((del) => (
        <Avsnitt key={del} tittel={t(`personvernside.${del}.tittel`)} tekst={t(`personvernside.${del}.tekst`)} />
      ))}
      <Avsnitt tittel={t("personvernside.kaker.tittel")} tekst={t("personvernside.kaker.tekst")}>
        <Nokkelliste
          punkter={kaker.map((navn) => ({ navn: `traad_${navn}`, verdi: t(`personvernside.kaker.navn.${navn}`) }))}
        />
        <p>{t("personvernside.kaker.enheten")}</p>
      </Avsnitt>
      <Avsnitt tittel={t("personvernside.hvorLenge.tittel")} tekst={t("personvernside.hvorLenge.tekst", dager)}>
        <p>{t("personvernside.hvorLenge.arkiv")}</p>
      </Avsnitt>
      <Avsnitt tittel={t("personvernside.rettigheter.tittel")} tekst={t("personvernside.rettigheter.tekst")}>
        <p className="lenker">
          <a href={til("/min-side/data")}>{t("personvernside.rettigheter.data")}</a>
          <a href={til("/min-side")}>{t("personvernside.rettigheter.rette")}</a>
          <a href={til("/min-side/sletting")}>{t("personvernside.rettigheter.slette")}</a>
          <a href={til("/min-side/innlogginger")}>{t("personvernside.rettigheter.innlogginger")}</a>
        </p>
      </Avsnitt>
      <Avsnitt tittel={t("personvernside.kontakt.tittel")} tekst={t("personvernside.kontakt.tekst")}>
        {kommune?.telefon || kommune?.epost ? (
          <p className="lenker">
            {kommune.telefon ? <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>{kommune.telefon}</a> : null}
            {kommune.epost ? <a href={`mailto:${kommune.epost}`}>{kommune.epost}</a> : null}
          </p>
        ) : null}
        <p>
          {t("personvernside.kontakt.klage")} <a href="https://www.datatilsynet.no">datatilsynet.no</a>
        </p>
      </Avsnitt>
    </div>
  );
}
