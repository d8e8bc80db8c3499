/** Where to go after a form: a path of our own, or home. Never another site: "//evil", "/\evil" and encoded slashes are turned away. */
export function tryggTilbake(sti: unknown, ellers = "/"): string {
  if (typeof sti !== "string" || !sti.startsWith("/") || !URL.canParse(sti, "http://her")) return ellers;
  const url = new URL(sti, "http://her");
  if (url.origin !== "http://her" || url.pathname.startsWith("//") || /%2f|%5c|\\/i.test(url.pathname)) return ellers;
  return url.pathname + url.search;
}

/** In an address: somebody comes back to a form that their session ended under. */
export const FORTSETT = "fortsett";

/** The same address, marked so. */
export function medFortsett(sti: string): string {
  const url = new URL(sti, "http://her");
  url.searchParams.set(FORTSETT, "1");
  return url.pathname + url.search;
}

/** In an address: the issuer is to ask again who it is, for the sign-in it remembers was refused here. */
export const PAA_NYTT = "paa-nytt";
