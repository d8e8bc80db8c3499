import { avvis } from "~/access/avvis.server";
import { type Lest, noterLesing } from "~/domain/personvern/lesing.server";

/** Tells the log what a staff page is about to show of residents. */
export async function noterLest(
  context: Parameters<typeof noterLesing>[0],
  request: Request,
  ...lest: Lest[]
): Promise<void> {
  if (blirLest(request)) await noterLesing(context, ...lest);
}

/**
 * Whether the answer is one that somebody reads: HEAD shows nothing. A page that is fetched before anybody has asked for it is not given
 * out, or its words could be read without a trace: the browser asks again when somebody does.
 * @throws 503 to a prefetch
 */
export function blirLest({ method, headers }: Request): boolean {
  if (method === "HEAD") return false;
  if (["sec-purpose", "purpose", "x-moz"].some((hode) => /prefetch|prerender|preview/i.test(headers.get(hode) ?? "")))
    throw avvis("feil.ugyldig", 503);
  return true;
}
