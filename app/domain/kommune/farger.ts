type Rgb = readonly [number, number, number];

const MOERKT_PAPIR = "#141a22";

/**
 * The municipality's own style sheet: raw tinctures for the stripe, and the action colour with its hover, the text on it, and the same
 * for dark mode, where it is mixed with white until it stands 7:1 on the dark paper (WCAG 2.2, 1.4.3 and 1.4.6).
 */
export function byggFargeark({ tinkturer, handlingsfarge }: { tinkturer: string[]; handlingsfarge: string }): string {
  const farger = [0, 1, 2].map((i) => `--kommune-${i + 1}:${tinkturer[i % tinkturer.length] ?? handlingsfarge}`);
  const moerk = lysne(handlingsfarge, 7);
  return `:root{${[
    ...farger,
    `--handling:${handlingsfarge}`,
    `--handling-hover:${bland(handlingsfarge, "#000000", 0.25)}`,
    `--handling-paa:${lesbarPaa(handlingsfarge)}`,
    `--handling-moerk:${moerk}`,
    `--handling-moerk-hover:${bland(moerk, "#ffffff", 0.35)}`,
    `--handling-moerk-paa:${lesbarPaa(moerk)}`,
  ].join(";")}}\n`;
}

/** WCAG's contrast ratio of two #rrggbb colours, 1–21. */
export function kontrast(a: string, b: string): number {
  const [lys, moerk] = [luminans(rgb(a)), luminans(rgb(b))].sort((x, y) => y - x) as [number, number];
  return (lys + 0.05) / (moerk + 0.05);
}

function lysne(farge: string, krav: number) {
  for (let andel = 0; andel < 1; andel += 0.05) {
    const lysere = bland(farge, "#ffffff", andel);
    if (kontrast(lysere, MOERKT_PAPIR) >= krav) return lysere;
  }
  return "#ffffff";
}

const lesbarPaa = (farge: string) => (kontrast(farge, "#ffffff") >= 4.5 ? "#ffffff" : "#1b1206");

function bland(a: string, b: string, andel: number) {
  const [fra, til] = [rgb(a), rgb(b)];
  return `#${fra
    .map((kanal, i) =>
      Math.round(kanal + (til[i]! - kanal) * andel)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

const rgb = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb;

function luminans(farge: Rgb) {
  const [r, g, b] = farge.map((kanal) =>
    kanal / 255 <= 0.04045 ? kanal / 255 / 12.92 : ((kanal / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
