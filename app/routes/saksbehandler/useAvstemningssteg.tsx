import type { Traadsteg } from "~/components/SlikGikkDet";
import type { AlternativTilArbeid, TilArbeid } from "~/domain/avstemning/arbeid.server";
import { somSaksnr } from "~/domain/sak/sak";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";

type Avstemningen = Pick<TilArbeid, "slag" | "status" | "aapner" | "frist" | "stengt" | "tema" | "sak" | "forslag">;

/** How far a vote has come, dated: a basket begins with residents' ideas and staff's check of them. */
export function useAvstemningssteg(
  { slag, status, aapner, frist, stengt, tema, sak, forslag }: Avstemningen,
  alternativer: Array<Pick<AlternativTilArbeid, "sjekk" | "punkt">>,
): Traadsteg[] {
  const { t, til, dato } = useSide();
  const kladd = status === "kladd";
  const usjekket = alternativer.filter(({ sjekk }) => sjekk === "foreslaatt").length;
  const med = alternativer.filter(({ sjekk }) => sjekk === "med").length;
  const tiltak = alternativer.filter(({ punkt }) => punkt !== null).length;
  const periode = (fra: Date | string, tilDag: string | null) =>
    !tilDag
      ? t("avstemningsarbeid.steg.fra", { fra: dato(fra) })
      : dato(fra) === dato(tilDag)
        ? dato(fra)
        : t("avstemningsarbeid.steg.fraTil", { fra: dato(fra), til: dato(tilDag) });
  const steg = [
    ...(slag === "kurv"
      ? [
          {
            id: "ideer" as const,
            ferdig: alternativer.length > 0 || !kladd,
            // Ideas are taken until the ballot is made, or the tema's last day.
            naar: periode(tema.aapner, foerst(tema.frist, aapner && datoIOslo(aapner))),
            tekst: t("avstemningsarbeid.steg.ideerTekst", { count: alternativer.length }),
          },
          {
            id: "sjekk" as const,
            ferdig: (alternativer.length > 0 && usjekket === 0) || !kladd,
            naar: null,
            tekst: t("avstemningsarbeid.steg.sjekkTekst", {
              sjekket: alternativer.length - usjekket,
              alle: alternativer.length,
              med,
            }),
          },
        ]
      : []),
    {
      id: "avstemning" as const,
      ferdig: status === "stengt",
      naar: aapner ? periode(aapner, frist ?? (stengt ? datoIOslo(stengt) : null)) : null,
      tekst: kladd
        ? t("avstemningsarbeid.steg.avstemningKladd")
        : stengt
          ? t("avstemningsarbeid.steg.avstemningStengt", { dag: dato(stengt) })
          : t("avstemningsarbeid.steg.avstemningAapen"),
    },
    ...(forslag
      ? []
      : [
          {
            id: "oppfoelging" as const,
            ferdig: sak !== null && (tiltak > 0 || slag === "enighet" || slag === "stoette"),
            naar: null,
            tekst: sak ? (
              <a href={til(`/saksbehandling/saker/${sak.nr}`)}>
                {t("avstemningsarbeid.steg.oppfoelgingSak", { nr: somSaksnr(sak.nr) })}
              </a>
            ) : (
              t("avstemningsarbeid.steg.oppfoelgingUtenSak")
            ),
          },
        ]),
  ];
  const naa = steg.find(({ ferdig }) => !ferdig)?.id;
  return steg.map(({ id, ferdig, naar, tekst }) => {
    const tilstand = ferdig ? "skjedd" : id === naa ? "bestemt" : "kommer";
    return {
      id,
      tilstand,
      tilstandTekst: t(`avstemningsarbeid.steg.tilstand.${tilstand}`),
      dato: naar,
      datoMaskin: null,
      tittel: t(`avstemningsarbeid.steg.${id}`),
      children: (
        <>
          <p>{tekst}</p>
          {id === "oppfoelging" && tiltak > 0 ? (
            <p>{t("avstemningsarbeid.steg.oppfoelgingTiltak", { count: tiltak })}</p>
          ) : null}
        </>
      ),
    };
  });
}

const foerst = (...dager: Array<string | null>) => dager.filter((dag) => dag !== null).toSorted()[0] ?? null;
