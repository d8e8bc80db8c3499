import type { Traadsteg } from "~/components/SlikGikkDet";
import type { HentetInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { useSide } from "../side";

type Del = Pick<HentetInnbyggerforslag, "steg" | "status" | "kreves" | "frist" | "samlerTil" | "plansak">;

/** What has happened, with what is to come after it. */
export function useInnbyggerforslagsteg(del: Del): Traadsteg[] {
  const { t, dato, tall, egetLang } = useSide();
  const skjedd = del.steg.map((ett, i): Traadsteg => {
    const tilstand = slutt.includes(ett.slag) ? "nei" : "skjedd";
    return {
      id: `steg-${ett.slag}-${i}`,
      tilstand,
      tilstandTekst: t(`tilstand.${tilstand}`),
      dato: dato(ett.tid),
      datoMaskin: new Date(ett.tid).toISOString().slice(0, 10),
      tittel: t(`innbyggerforslag.steg.${ett.slag}`, { kreves: tall(del.kreves) }),
      children: ett.tekst ? (
        <p className="linjeskift" lang={egetLang}>
          {ett.tekst}
        </p>
      ) : undefined,
    };
  });
  const kommer = kommende[del.status]
    // Reached once is reached.
    .filter((slag) => slag !== "naadd_kravet" || !del.steg.some((ett) => ett.slag === slag))
    .map((slag): Traadsteg => {
      const frist = slag === "avgjort" ? del.frist : slag === "naadd_kravet" ? del.samlerTil : null;
      return {
        id: `steg-${slag}-kommer`,
        tilstand: "kommer",
        tilstandTekst: t("tilstand.kommer"),
        dato: frist ? t("innbyggerforslag.kommer.innen", { dato: dato(frist) }) : null,
        datoMaskin: null,
        tittel: t(`innbyggerforslag.kommer.${slag}`, { kreves: tall(del.kreves) }),
      };
    });
  return [...skjedd, ...kommer];
}

const slutt = ["bortfalt", "trukket"];
const kommende = {
  venter: ["samler", "naadd_kravet", "sendt", "godkjent", "avgjort"],
  samler: ["naadd_kravet", "sendt", "godkjent", "avgjort"],
  mangler: ["sendt", "godkjent", "avgjort"],
  sendt: ["godkjent", "avgjort"],
  til_behandling: ["avgjort"],
  avgjort: [],
  bortfalt: [],
  trukket: [],
} as const;
