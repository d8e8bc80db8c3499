import { Links, Outlet, useMatches, useRouteError } from "@remix-run/react";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { byggFlate } from "~/access/flate.server";
import { i18nFor, tFor } from "~/i18n/core";
import { Feilside, feilslag } from "~/routes/feilside";
import { Flate, type Handle } from "~/routes/flate-visning";
import { useAdressen, useFlate } from "~/routes/side";
import stiler from "~/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: "/fonts/serif-400.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stiler },
];

/** What the page's frame shows: whose municipality, which language, who is signed in. Rights are checked by each page's own door. */
export const loader = ({ request, context: { besoek } }: LoaderFunctionArgs) => byggFlate(besoek, new URL(request.url));

export function Layout({ children }: { children: ReactNode }) {
  const flate = useFlate();
  const adressen = useAdressen();
  const spraak = flate?.spraak ?? adressen.spraak;
  const matches = useMatches();
  const handle = matches.at(-1)?.handle as Handle | undefined;
  const tittel = matches.map((match) => (match.data as { tittel?: string } | undefined)?.tittel).findLast(Boolean);
  const navn = flate?.kommune.navn ?? "Tråd";
  const feil = useRouteError();
  const feiltittel = feil ? tFor(spraak)(`feilside.${feilslag(feil)}.tittel`) : undefined;
  return (
    <html lang={spraak} data-color-scheme="auto" data-tekst={flate?.tekststoerrelse ?? 1}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <title>{[feiltittel ?? tittel, navn].filter(Boolean).join(" · ")}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
        <link rel="stylesheet" href={flate ? `/kommune.css?v=${flate.kommune.farger}` : "/kommune.css"} />
        {flate?.andreSpraak.map(({ kode, href }) => (
          <link key={kode} rel="alternate" hrefLang={kode} href={href} />
        ))}
      </head>
      <body data-flate={handle?.flate ?? "innbygger"}>
        <I18nextProvider i18n={i18nFor(spraak)}>{children}</I18nextProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <Flate>
      <Outlet />
    </Flate>
  );
}

export function ErrorBoundary() {
  return <Feilside />;
}
