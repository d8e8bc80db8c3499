import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Merke } from "~/components/Merke";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentBosted } from "~/domain/bosted/hent.server";
import { tellGjestens } from "~/domain/konto/overta.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

const gjorte = ["navn"] as const;

export const loader = as("gjest", "/min-side", async (context, _params, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  const { aktoer } = context;
  const { id: enhet } = besoek.gjest();
  return {
    tittel: tFor(context.spraak)("minSide.tittel"),
    gjort: gjorte.find((slag) => slag === url.searchParams.get("gjort")) ?? null,
    nivaa: aktoer.slag === "person" ? aktoer.nivaa : ("gjest" as const),
    navn: aktoer.slag === "person" ? aktoer.navn : null,
    bosted: aktoer.slag === "person" ? ((await hentBosted(context, aktoer.id))?.bekreftet ?? null) : null,
    paaEnheten: aktoer.slag === "person" && enhet ? await tellGjestens(context, enhet) : { utkast: 0, innspill: 0 },
  };
});

const lenker = [
  { slag: "innspill", href: "/mine" },
  { slag: "utkast", href: "/utkast" },
  { slag: "underskrifter", href: "/min-side/underskrifter", konto: true },
  { slag: "data", href: "/min-side/data" },
  { slag: "navn", href: "/min-side/navn", konto: true },
  { slag: "innlogginger", href: "/min-side/innlogginger", konto: true },
  { slag: "bosted", href: "/min-side/bosted", konto: true },
  { slag: "sletting", href: "/min-side/sletting" },
] as const;

export default function MinSide() {
  const { tittel, gjort, nivaa, navn, bosted, paaEnheten } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const gjest = nivaa === "gjest";
  return (
    <div className="side-1 stabel">
      {gjort ? <Melding slag="ok" rolle="status" tittel={t(`minSide.gjort.${gjort}`)} /> : null}
      <h1>{tittel}</h1>
      <Nokkelliste
        punkter={[
          ...(gjest ? [] : [{ navn: t("minSide.navn"), verdi: navn || t("minSide.utenNavn") }]),
          {
            navn: t("minSide.innlogging"),
            verdi: (
              <>
                <b>{t(`minSide.nivaa.${nivaa}`)}.</b> {t(`minSide.nivaaTekst.${nivaa}`)}
              </>
            ),
          },
          ...(gjest
            ? []
            : [
                {
                  navn: t("minSide.bosted"),
                  verdi: bosted ? (
                    <Merke farge="ok">{t("minSide.bekreftet", { dato: dato(bosted) })}</Merke>
                  ) : (
                    <Merke form="tom">{t("minSide.ikkeBekreftet")}</Merke>
                  ),
                },
              ]),
        ]}
      />
      {gjest ? (
        <p className="knapperad">
          <KnappeLenke href={til(`/logg-inn?til=${encodeURIComponent(til("/min-side"))}`)}>
            {t("flate.loggInn")}
          </KnappeLenke>
        </p>
      ) : null}
      {paaEnheten.utkast + paaEnheten.innspill > 0 ? (
        <Melding tittel={t("minSide.paaEnheten.tittel")}>
          <ul>
            {paaEnheten.utkast > 0 ? <li>{t("overtakelse.utkast", { count: paaEnheten.utkast })}</li> : null}
            {paaEnheten.innspill > 0 ? <li>{t("overtakelse.innspill", { count: paaEnheten.innspill })}</li> : null}
          </ul>
          <p>
            <a href={til("/min-side/overtakelse")}>{t("minSide.paaEnheten.lenke")}</a>
          </p>
        </Melding>
      ) : null}
      <ul className="radliste">
        {lenker
          .filter((lenke) => !gjest || !("konto" in lenke))
          .map(({ slag, href }) => (
            <li key={slag}>
              <a className="radliste-tittel" href={til(href)}>
                {t(`minSide.lenker.${slag}`)}
              </a>
              <p className="radliste-tekst">
                {slag === "sletting" && gjest ? t("minSide.lenkeTekst.slettingGjest") : t(`minSide.lenkeTekst.${slag}`)}
              </p>
            </li>
          ))}
      </ul>
    </div>
  );
}
