/**
 * A mobile number as a gateway wants it (E.164), however it was written: eight Norwegian digits get +47, a country code stays what it is.
 * Null for what no text message can be sent to: a landline, or what is no number.
 */
export function somMobilnummer(skrevet: string): string | null {
  const siffer = skrevet.replace(/[\s().\-\u00a0]/g, "").replace(/^00/, "+");
  const norsk = /^(?:\+?47)?([49]\d{7})$/.exec(siffer);
  if (norsk) return `+47${norsk[1]}`;
  return /^\+(?!47)[1-9]\d{6,14}$/.test(siffer) ? siffer : null;
}
