import { Nokkelliste } from "~/components/Nokkelliste";
import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";

/** Until when, who may vote, and how many have: each level by itself. */
export function Stemmefakta({ avstemning }: { avstemning: Avstemningen }) {
  const { t, tall } = useSide();
  const { krav, minAlder, stenger, stengt, antall, ramme } = avstemning;
  const frist = useStemmefrist();
  return (
    <Nokkelliste
      vannrett
      punkter={[
        ...(stengt ? [] : [{ navn: t("avstemning.fakta.frist"), verdi: `${frist(stenger)}.` }]),
        {
          navn: t("avstemning.fakta.hvem"),
          verdi: (
            <>
              {t(`avstemning.krav.${krav}`)} {t("avstemning.fakta.raadgivende")}{" "}
              {minAlder === null ? null : t("avstemning.krav.alder", { alder: minAlder })}
            </>
          ),
        },
        ...(ramme === null
          ? []
          : [{ navn: t("avstemning.fakta.ramme"), verdi: t("avstemning.seddel.kostnad", { kroner: tall(ramme) }) }]),
        {
          navn: t("avstemning.fakta.stemt"),
          verdi:
            antall.length === 0 ? (
              t("avstemning.fakta.ingenStemt")
            ) : (
              <ul>
                {antall.map(({ nivaa, antall: mange }) => (
                  <li key={nivaa}>
                    {t(`avstemning.nivaa.${nivaa}`)}: {tall(mange)}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

/** "Du kan stemme til og med lørdag 12. desember": a vote that ends with a day is open all that day. */
export function useStemmefrist(): (stenger: Date | null) => string {
  const { t, ukedagMedAar, klokkeslett } = useSide();
  return (stenger) => {
    if (!stenger) return t("avstemning.frist.uten");
    const klokke = klokkeslett(stenger);
    return /^(00|24)[.:]00$/.test(klokke)
      ? t("avstemning.frist.tilOgMed", { dag: ukedagMedAar(new Date(stenger.getTime() - 1)) })
      : t("avstemning.frist.til", { dag: ukedagMedAar(stenger), klokke });
  };
}
