import type { ReactNode } from "react";
import { Nokkelliste } from "~/components/Nokkelliste";
import { kanStrykes, tarImotPapir, underBehandling } from "~/domain/innbyggerforslag/innbyggerforslag";
import type { TilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import { Klokka } from "./Klokka";

/** Counts and days of an innbyggerforslag, with the ways to change them. */
export function Innbyggerforslagsfakta({ det }: { det: Omit<TilArbeid, "id" | "innspillId" | "sakId" | "tekst"> }) {
  const { t, til, dato, tall, egetLang } = useSide();
  const her = `/saksbehandling/innbyggerforslag/${det.ref}`;
  const ord = (noekkel: "kreves" | "samlerFra" | "sendt" | "frist" | "sak") =>
    t(`innbyggerforslagsarbeid.side.${noekkel}`);
  const dag = (verdi: string) => <time dateTime={verdi}>{dato(verdi)}</time>;
  const noen = (antall: number, navn: string) => (antall > 0 ? [{ navn, verdi: tall(antall) as ReactNode }] : []);
  return (
    <>
      <section>
        <h2>{t("innbyggerforslagsarbeid.side.tallene")}</h2>
        <Nokkelliste
          punkter={[
            {
              navn: t("innbyggerforslagsarbeid.side.gjelder"),
              verdi: t("innbyggerforslagsarbeid.alle.av", { antall: tall(det.antall), kreves: tall(det.kreves) }),
            },
            { navn: t("innbyggerforslagsarbeid.side.nett"), verdi: tall(det.nett) },
            { navn: t("innbyggerforslagsarbeid.side.papir"), verdi: tall(det.papir) },
            ...noen(det.stroeket, t("innbyggerforslagsarbeid.side.stroeket")),
            ...noen(det.trukne, t("innbyggerforslagsarbeid.side.trukne")),
            ...noen(det.antallSendt ?? 0, t("innbyggerforslagsarbeid.side.antallSendt")),
            {
              navn: ord("kreves"),
              verdi: t("innbyggerforslagsarbeid.side.kravet", {
                innbyggertall: tall(det.innbyggertall ?? 0),
                dato: det.innbyggertallDato ? dato(det.innbyggertallDato) : "",
              }),
            },
          ]}
        />
        <p className="lenker">
          <a href={til(`${her}/underskrift`)}>{t("innbyggerforslagsarbeid.side.underskriftene")}</a>
          {tarImotPapir.includes(det.status) ? (
            <a href={til(`${her}/underskrift/ny`)}>{t("innbyggerforslagsarbeid.side.papirlenke")}</a>
          ) : null}
        </p>
      </section>
      <section>
        <h2>{t("innbyggerforslagsarbeid.side.dagene")}</h2>
        <Nokkelliste
          punkter={[
            ...(det.samlerFra ? [{ navn: ord("samlerFra"), verdi: dag(det.samlerFra) }] : []),
            ...(kanStrykes.includes(det.status) && det.status !== "sendt" && det.samlerTil
              ? [{ navn: t("innbyggerforslagsarbeid.side.samlerTil"), verdi: dag(det.samlerTil) }]
              : []),
            ...(det.sendt ? [{ navn: ord("sendt"), verdi: dag(det.sendt) }] : []),
            ...(underBehandling.includes(det.status)
              ? [
                  {
                    navn: ord("frist"),
                    verdi: <Klokka frist={det.frist} dagerIgjen={det.dagerIgjen} plansak={det.plansak} />,
                  },
                ]
              : []),
            ...(det.plansak
              ? [{ navn: t("innbyggerforslagsarbeid.side.plansak"), verdi: <span lang={egetLang}>{det.plansak}</span> }]
              : []),
            ...(det.sak
              ? [
                  {
                    navn: ord("sak"),
                    verdi: <a href={til(`/saksbehandling/saker/${det.sak}`)}>{somSaksnr(det.sak)}</a>,
                  },
                ]
              : []),
          ]}
        />
        {underBehandling.includes(det.status) ? (
          <p className="lenker">
            {det.plansak ? null : <a href={til(`${her}/plansak`)}>{t("innbyggerforslagsarbeid.side.plansaklenke")}</a>}
            <a href={til(`${her}/sak`)}>{t("innbyggerforslagsarbeid.side.saklenke")}</a>
          </p>
        ) : null}
      </section>
    </>
  );
}
