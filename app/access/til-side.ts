import { erSpraak } from "~/i18n/spraak";

/** The address of a page of ours, in the language that the request came in: where an action sends its reader on. */
export function tilSide(url: URL, sti: string): string {
  const foerste = url.pathname.split("/")[1];
  return erSpraak(foerste) ? `/${foerste}${sti}` : sti;
}
