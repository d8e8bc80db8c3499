import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "~/platform/log.server";

/** The document is made whole before it is sent: nothing streams in later on a page that is not hydrated. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}

/** Bugs end here; a form sent to a page that takes none (405) is not one. The path is logged, without codes; never the query or what was sent. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ err: error, method: request.method, path: utenKode(new URL(request.url).pathname) }, "unexpected error");
}

const utenKode = (sti: string) => sti.replace(/\/(invitasjon|utkast\/hent)\/.*/, "/$1/…");
