/** The first whole sentences of a text that fit in `maks` characters, on one line; else its first words. */
export function enSetning(tekst: string, maks = 110): string {
  const linje = tekst.replace(/\s+/g, " ").trim();
  if (linje.length <= maks) return linje;
  const slutt = [...linje.slice(0, maks).matchAll(/(?<!\d)[.!?](?=\s)/g)].at(-1)?.index ?? -1;
  if (slutt >= 20) return linje.slice(0, slutt + 1);
  return `${linje.slice(0, Math.max(linje.lastIndexOf(" ", maks), 40))} …`;
}
