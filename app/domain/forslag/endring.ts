import { type Avsnittsendring, sammenlignVersjoner } from "~/domain/hoering/endringer";
import { delForslag } from "./forslag";

/** What is changed between two texts of a forslag: its title, and its words one by one. */
export function sammenlignForslag(fra: string, til: string): Avsnittsendring {
  const [endring] = sammenlignVersjoner([somAvsnitt(fra)], [somAvsnitt(til)]);
  return endring!;
}

function somAvsnitt(tekst: string) {
  const { tittel, brodtekst } = delForslag(tekst);
  return { stabil: "forslag", nivaa: 1, overskrift: tittel, tekst: brodtekst };
}
