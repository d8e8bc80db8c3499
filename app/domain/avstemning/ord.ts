import type { T } from "~/i18n/core";
import { tall } from "~/i18n/formater";
import type { Spraak } from "~/i18n/spraak";
import { MINST_VIST, type Telling, type VistGruppe } from "./avstemning";

/** What alternatives are called, and the basket's ceiling. */
type Om = { navn: (id: string) => string; ramme: number | null };

/** Who a group is; the version is told where there are several. */
export function gruppenavn({ nivaa, versjon }: VistGruppe, alle: VistGruppe[], t: T): string {
  const navn = t(`avstemning.nivaa.${nivaa}`);
  const flere = new Set(alle.map((gruppe) => gruppe.versjon)).size > 1;
  return flere ? t("avstemningsarbeid.ord.versjon", { nivaa: navn, versjon }) : navn;
}

/** What a group answered, in words; of a small one only that it is not told. */
export function svarIOrd({ telling }: VistGruppe, om: Om, { t, spraak }: { t: T; spraak: Spraak }): string {
  if (!telling) return t("avstemningsarbeid.ord.forFaa", { grense: MINST_VIST });
  const kroner = (antall: number) => tall(antall, spraak);
  const medTall = (tallene: Record<string, number>, plassering: string[][]) =>
    plassering
      .flat()
      .map((id) => t("avstemningsarbeid.ord.medTall", { navn: om.navn(id), tall: kroner(tallene[id] ?? 0) }))
      .join(", ");
  switch (telling.slag) {
    case "enighet":
      return t("avstemningsarbeid.ord.enighet", {
        enig: kroner(telling.enig),
        uenig: kroner(telling.uenig),
        vetIkke: kroner(telling.vetIkke),
      });
    case "stoette":
      return t("avstemningsarbeid.ord.stoette", { stoette: kroner(telling.stoette) });
    case "godkjenning":
      return t("avstemningsarbeid.ord.stemmer", { liste: medTall(telling.stemmer, telling.plassering) });
    case "poeng":
      return t("avstemningsarbeid.ord.poeng", { liste: medTall(telling.poeng, telling.plassering) });
    case "rangering":
      return t("avstemningsarbeid.ord.rekkefoelge", { liste: rekkefoelge(telling, om, t) });
    case "kurv": {
      const ramme = kroner(om.ramme ?? 0);
      const innenfor = ramset(
        telling.valgt.map((id) => om.navn(id)),
        t,
      );
      return [
        telling.valgt.length > 0
          ? t("avstemningsarbeid.ord.innenfor", { liste: innenfor, sum: kroner(telling.sum), ramme })
          : t("avstemningsarbeid.ord.ingenInnenfor", { ramme }),
        t("avstemningsarbeid.ord.stemmer", { liste: medTall(telling.stemmer, telling.plassering) }),
      ].join(" ");
    }
  }
}

/** Equals share a place, and the next place is as far down as there are before it. */
function rekkefoelge({ plassering }: Extract<Telling, { slag: "rangering" }>, om: Om, t: T): string {
  let foran = 0;
  return plassering
    .map((like) => {
      const navn = ramset(
        like.map((id) => om.navn(id)),
        t,
      );
      const plass = foran + 1;
      foran += like.length;
      return t("avstemningsarbeid.ord.plass", {
        plass,
        navn: like.length > 1 ? t("avstemningsarbeid.ord.likt", { navn }) : navn,
      });
    })
    .join(", ");
}

function ramset(navn: string[], t: T): string {
  if (navn.length < 2) return navn.join("");
  return t("avstemningsarbeid.ord.og", { foran: navn.slice(0, -1).join(", "), sist: navn.at(-1)! });
}
