/**
 * The page that a button under a draft leads to, once its words are kept: the button's value is the last part of the address. Null for other
 * buttons.
 */
export function tilVedlegg(id: string, intent: string | string[] | undefined): string | null {
  const vei = /^(bilde|opptak|vedlegg\/[\da-f-]{36}(\/sletting)?)$/.test(String(intent)) ? String(intent) : null;
  return vei && `/utkast/${id}/${vei}`;
}
