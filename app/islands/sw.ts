// The service worker: keeps the shell and the topics that have been opened, gives a page to write on where there is no coverage, and sends
// what waits on the device when coverage is back. What it keeps of pages was made for nobody in particular.
import { clientsClaim } from "workbox-core";
import { ExpirationPlugin } from "workbox-expiration";
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { sendAlle } from "./telefonen/alle";
import { enOmGangen } from "./telefonen/send";
import { hentKladd } from "./telefonen/utboks";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Array<PrecacheEntry | string> };

const SIDER = "traad-sider";
const SKALL = "traad-skall";
const VENT_PAA_NETTET = 4;
const ET_DOEGN = 86_400_000;
const SPRAAK = "(/(?:nb|nn|en|sma|se))?";
/** Reading pages that are the same for all. Everything else is fetched every time, and kept nowhere. */
const LESBAR = new RegExp(`^${SPRAAK}(?:/|/tema(?:/[a-z0-9-]+)?|/hoering(?:/[a-z0-9-]+){0,2})?/?$`);
const NYTT = new RegExp(`^${SPRAAK}/tema/([a-z0-9-]+)/(innspill|forslag)/nytt$`);
const NYTT_INNBYGGERFORSLAG = new RegExp(`^${SPRAAK}/innbyggerforslag/nytt$`);
const ARGUMENT = new RegExp(`^${SPRAAK}/forslag/(R-[0-9-]+)/argument$`);
const UTKAST = new RegExp(`^${SPRAAK}/utkast/([0-9a-f]{8}-[0-9a-f-]{27})$`);

// A page that is being typed in goes on as it is: nothing is loaded again.
void self.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);

self.addEventListener("install", (hendelse) => hendelse.waitUntil(hentSkall("").catch(() => {})));
self.addEventListener("sync", ((hendelse: ExtendableEvent & { tag: string }) => {
  if (hendelse.tag === "traad-utboks") hendelse.waitUntil(sendAlle());
}) as EventListener);

registerRoute(
  ({ url }) => url.pathname === "/kommune.css",
  new CacheFirst({ cacheName: "traad-farger", plugins: [new ExpirationPlugin({ maxEntries: 3 })] }),
);

const lesesider = new NetworkFirst({
  cacheName: SIDER,
  networkTimeoutSeconds: VENT_PAA_NETTET,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) => somKopi(new URL(request.url), response),
    },
    new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 30 * 86_400, purgeOnQuotaError: true }),
  ],
});

registerRoute(
  new NavigationRoute(async ({ event, request, url }) => {
    try {
      if (!url.search && LESBAR.test(url.pathname))
        return await lesesider.handle({ event: event as FetchEvent, request });
      // These give a guest their cookie, as the first that is sent does.
      if ([NYTT, NYTT_INNBYGGERFORSLAG, UTKAST].some((ett) => ett.test(url.pathname)))
        return await enOmGangen(() => fetch(request));
      return await fetch(request);
    } catch {
      return utenDekning(url);
    }
  }),
);

/** An argument begins with a form that says which side it is for. */
registerRoute(
  ({ request, url }) => request.mode === "navigate" && ARGUMENT.test(url.pathname),
  async ({ request, url }) => {
    const skjemaet = request.clone();
    try {
      return await enOmGangen(() => fetch(request));
    } catch {
      const [, prefiks = "", forslag = ""] = ARGUMENT.exec(url.pathname)!;
      const side = String((await skjemaet.formData()).get("side") ?? "");
      return Response.redirect(`${prefiks}/utkast/ny?${new URLSearchParams({ forslag, side })}`);
    }
  },
  "POST",
);

/**
 * What is kept of a reading page: the page as anybody gets it. A page that was made for somebody signed in says so by `no-store`, and a
 * document's pages may show a guest their own words: another is then asked for, without cookies. It is marked as a copy, so that it can say so itself.
 */
async function somKopi(url: URL, svar: Response): Promise<Response | null> {
  if (!erHel(svar)) return null;
  const prefiks = LESBAR.exec(url.pathname)?.[1] ?? "";
  const laget = /no-store/.test(svar.headers.get("Cache-Control") ?? "") || url.pathname.includes("/hoering/");
  const kopi = laget ? await somIngen(url.pathname) : svar.clone();
  void beholdSkall(prefiks, url.pathname).catch(() => {});
  return kopi && merket(kopi);
}

const erHel = (svar: Response) =>
  svar.status === 200 && !svar.redirected && (svar.headers.get("Content-Type")?.startsWith("text/html") ?? false);

async function somIngen(sti: string): Promise<Response | null> {
  const svar = await fetch(sti, { credentials: "omit", cache: "no-store" }).catch(() => null);
  return svar && erHel(svar) && !/no-store/.test(svar.headers.get("Cache-Control") ?? "") ? svar : null;
}

async function merket(svar: Response): Promise<Response> {
  const html = (await svar.text()).replace('data-eier=""', `data-kopi="${Date.now()}"`);
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", Date: new Date().toUTCString(), ...csp(svar) },
  });
}

/** A kept page is held to the same rules as the one that came. */
const csp = ({ headers }: Response) =>
  Object.fromEntries(
    ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"].map((navn) => [
      navn,
      headers.get(navn) ?? "",
    ]),
  );

const SKALLSIDER = ["/uten-dekning", "/utkast/ny"];

/** The pages that stand in where there is no coverage, in one language. */
async function hentSkall(prefiks: string): Promise<void> {
  const skall = await caches.open(SKALL);
  for (const side of SKALLSIDER) {
    const svar = await somIngen(prefiks + side);
    if (svar) await skall.put(prefiks + side, await merket(svar));
  }
}

/** The same, when they are old, or do not know of a tema that has come since. */
async function beholdSkall(prefiks: string, sti: string): Promise<void> {
  const beholdt = await (await caches.open(SKALL)).match(`${prefiks}/utkast/ny`, { ignoreVary: true });
  const alder = Date.now() - Date.parse(beholdt?.headers.get("Date") ?? "1970-01-01");
  const slug = /\/tema\/([a-z0-9-]+)/.exec(sti)?.[1];
  if (!beholdt || alder > ET_DOEGN || (slug && !(await beholdt.text()).includes(`value="${slug}"`)))
    await hentSkall(prefiks);
}

/** No line: a page to write on, the draft that lies here, or a page that says what there is. */
async function utenDekning(url: URL): Promise<Response> {
  const skall = await caches.open(SKALL);
  const nytt = NYTT.exec(url.pathname);
  const som = nytt?.[3] === "forslag" ? "&som=forslag" : "";
  if (nytt) return Response.redirect(`${nytt[1] ?? ""}/utkast/ny?tema=${nytt[2]}${som}`);
  const nyttTilKommunestyret = NYTT_INNBYGGERFORSLAG.exec(url.pathname);
  if (nyttTilKommunestyret) return Response.redirect(`${nyttTilKommunestyret[1] ?? ""}/utkast/ny?som=innbyggerforslag`);
  const utkast = UTKAST.exec(url.pathname);
  if (utkast && (await hentKladd(utkast[2]!).catch(() => null)))
    return Response.redirect(`${utkast[1] ?? ""}/utkast/ny#${utkast[2]}`);
  const prefiks = new RegExp(`^${SPRAAK}(?:/|$)`).exec(url.pathname)?.[1] ?? "";
  const passer = SKALLSIDER.includes(url.pathname.slice(prefiks.length)) ? url.pathname : `${prefiks}/uten-dekning`;
  return (
    (await skall.match(passer, { ignoreVary: true })) ??
    (await skall.match("/uten-dekning", { ignoreVary: true })) ??
    Response.error()
  );
}
