import type { Stemmenivaa, Stemmeslag } from "~/domain/avstemning/avstemning";
import { useSide } from "../side";

type Fakta = {
  slag: Stemmeslag;
  maks: number | null;
  poeng: number | null;
  ramme: number | null;
  krav: Stemmenivaa;
  minAlder: number | null;
  frist: string | null;
  aapner: Date | null;
};

/** How a vote is set up, as terms and values. */
export function useAvstemningsfakta({ slag, maks, poeng, ramme, krav, minAlder, frist, aapner }: Fakta) {
  const { t, dato, tall } = useSide();
  const valgfri = (navn: string, verdi: string | null) => (verdi === null ? [] : [{ navn, verdi }]);
  return [
    { navn: t("avstemningsarbeid.felt.slag"), verdi: t(`avstemningsarbeid.slag.${slag}`) },
    ...valgfri(t("avstemningsarbeid.felt.maks"), maks === null ? null : tall(maks)),
    ...valgfri(t("avstemningsarbeid.felt.poeng"), poeng === null ? null : tall(poeng)),
    ...valgfri(
      t("avstemningsarbeid.felt.ramme"),
      ramme === null ? null : t("avstemningsarbeid.side.kroner", { tall: tall(ramme) }),
    ),
    { navn: t("avstemningsarbeid.felt.krav"), verdi: t(`avstemningsarbeid.krav.${krav}`) },
    ...valgfri(
      t("avstemningsarbeid.felt.minAlder"),
      minAlder === null ? null : t("avstemningsarbeid.side.alder", { alder: minAlder }),
    ),
    {
      navn: t("avstemningsarbeid.side.fra"),
      verdi: aapner ? dato(aapner) : t("avstemningsarbeid.side.ikkeAapnet"),
    },
    {
      navn: t("avstemningsarbeid.felt.frist"),
      verdi: frist ? dato(frist) : t("avstemningsarbeid.side.ingenFrist"),
    },
  ];
}
