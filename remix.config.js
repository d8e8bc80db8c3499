// The map of the site: every URL, the file that serves it, and nothing else. Paths are in the field's own words.
export const sider = [
  // Innbygger
  ["", "routes/innbygger/hjem.tsx"],
  ["tema", "routes/innbygger/temaer.tsx"],
  ["tema/:slug", "routes/innbygger/tema.tsx"],
  ["tema/:slug/innspill/nytt", "routes/innbygger/nytt-innspill.tsx"],
  ["utkast", "routes/innbygger/mine-utkast.tsx"],
  ["utkast/:id", "routes/innbygger/utkast.tsx"],
  ["utkast/:id/sletting", "routes/innbygger/slett-utkast.tsx"],
  ["kvittering/:id", "routes/innbygger/kvittering.tsx"],
  ["mine", "routes/innbygger/mine.tsx"],
  ["mine/kode", "routes/innbygger/kode.tsx"],
  ["innspill/:ref", "routes/innbygger/innspill.tsx"],
  ["innspill/:ref/tilbaketrekking", "routes/innbygger/tilbaketrekking.tsx"],
  ["strategi", "routes/innbygger/strategi.tsx"],
  ["strategi/punkt/:kode", "routes/innbygger/punkt.tsx"],
  ["saker", "routes/innbygger/saker.tsx"],
  ["saker/:nr", "routes/innbygger/sak.tsx"],
  ["gjort", "routes/innbygger/gjort.tsx"],
  ["tilgjengelighet", "routes/innbygger/tilgjengelighet.tsx"],
  ["personvern", "routes/innbygger/personvern.tsx"],
  // Moderator
  ["moderering", "routes/moderator/moderering.tsx"],
  ["innspill/:ref/publisering", "routes/moderator/publisering.tsx"],
  ["innspill/:ref/overlevering", "routes/moderator/overlevering.tsx"],
  ["innspill/:ref/ikke-publisering", "routes/moderator/ikke-publisering.tsx"],
  ["innspill/:ref/ikke-publisering/bekreftelse", "routes/moderator/bekreftelse.tsx"],
  ["innspill/:ref/tilbaketaking", "routes/moderator/tilbaketaking.tsx"],
  // Saksbehandler
  ["saksbehandling", "routes/saksbehandler/saksbehandling.tsx"],
  ["saksbehandling/innspill/:ref", "routes/saksbehandler/innspill.tsx"],
  ["innspill/:ref/kobling", "routes/saksbehandler/kobling.tsx"],
  ["innspill/:ref/kobling/:kobling/tilbakekalling", "routes/saksbehandler/tilbakekalling.tsx"],
  ["innspill/:ref/vurdering", "routes/saksbehandler/vurdering.tsx"],
  ["innspill/:ref/svar", "routes/saksbehandler/svar-uten-sak.tsx"],
  ["strategi/punkt/:kode/oppdatering", "routes/saksbehandler/oppdatering.tsx"],
  ["saksbehandling/saker", "routes/saksbehandler/saker.tsx"],
  ["saksbehandling/saker/ny", "routes/saksbehandler/ny-sak.tsx"],
  ["saksbehandling/saker/:nr", "routes/saksbehandler/sak.tsx"],
  ["saksbehandling/saker/:nr/innspill", "routes/saksbehandler/velg-innspill.tsx"],
  ["saksbehandling/saker/:nr/tekst", "routes/saksbehandler/sakstekst.tsx"],
  ["saksbehandling/saker/:nr/snapshot", "routes/saksbehandler/snapshot.tsx"],
  ["saksbehandling/saker/:nr/saksfremlegg.docx", "routes/saksbehandler/saksfremlegg-docx.ts"],
  ["saksbehandling/saker/:nr/vedtak", "routes/saksbehandler/vedtak.tsx"],
  ["saksbehandling/saker/:nr/svar", "routes/saksbehandler/svar.tsx"],
  ["saksbehandling/varsler", "routes/saksbehandler/varsler.tsx"],
  ["saksbehandling/varsler/:id/utfoert", "routes/saksbehandler/varsel-utfoert.tsx"],
  // Konto: inn og ut
  ["logg-inn", "routes/konto/logg-inn.tsx"],
  ["logg-inn/eksempel", "routes/konto/logg-inn-eksempel.tsx"],
  ["logg-inn/retur", "routes/konto/logg-inn-retur.tsx"],
  ["logg-inn/:utsteder", "routes/konto/logg-inn-utsteder.tsx"],
  ["logg-ut", "routes/konto/logg-ut.tsx"],
  ["logg-ut/ferdig", "routes/konto/logg-ut-ferdig.tsx"],
  ["visning", "routes/konto/visning.tsx"],
  // Konto: innlogging med e-post
  ["logg-inn/epost", "routes/konto/logg-inn-epost.tsx"],
  ["logg-inn/epost/kode", "routes/konto/logg-inn-epost-kode.tsx"],

  // Konto: Min side
  ["min-side", "routes/konto/min-side.tsx"],
  ["min-side/data", "routes/konto/mine-data.tsx"],
  ["min-side/data.json", "routes/konto/mine-data-json.ts"],
  ["min-side/navn", "routes/konto/navn.tsx"],
  ["min-side/innlogginger", "routes/konto/innlogginger.tsx"],
  ["min-side/innlogginger/avslutning", "routes/konto/avslutt-innlogging.tsx"],
  ["min-side/overtakelse", "routes/konto/overtakelse.tsx"],
  ["min-side/bosted", "routes/konto/bosted.tsx"],
  ["min-side/sletting", "routes/konto/sletting.tsx"],

  // Administrator: mennesker og roller
  ["administrasjon", "routes/administrator/administrasjon.tsx"],
  ["administrasjon/mennesker", "routes/administrator/mennesker.tsx"],
  ["administrasjon/mennesker/:person", "routes/administrator/menneske.tsx"],
  ["administrasjon/mennesker/:person/utlogging", "routes/administrator/utlogging.tsx"],
  ["administrasjon/mennesker/:person/rolle", "routes/administrator/ny-rolle.tsx"],
  ["administrasjon/mennesker/:person/rolle/:rolle/slutt", "routes/administrator/rolle-slutt.tsx"],
  ["administrasjon/invitasjoner", "routes/administrator/invitasjoner.tsx"],
  ["administrasjon/invitasjoner/ny", "routes/administrator/ny-invitasjon.tsx"],
  ["administrasjon/invitasjoner/:invitasjon", "routes/administrator/invitasjon.tsx"],
  ["administrasjon/invitasjoner/:invitasjon/tilbaketrekking", "routes/administrator/trekk-invitasjon.tsx"],
  ["administrasjon/valgperiode", "routes/administrator/valgperiode.tsx"],
  ["invitasjon", "routes/konto/invitasjonskode.tsx"],
  ["invitasjon/:invitasjonskode", "routes/konto/invitasjon.tsx"],
  ["saksbehandling/bosted", "routes/saksbehandler/bosted.tsx"],

  // Administrator: loggen og lagringstid
  ["administrasjon/logg", "routes/administrator/logg.tsx"],
  ["administrasjon/lagringstid", "routes/administrator/lagringstid.tsx"],
  ["administrasjon/lagringstid/:slag", "routes/administrator/lagringstid-endring.tsx"],
];

/** Endpoints that no person reads, hence without a language. */
export const endepunkter = [
  ["api/utkast/:id", "routes/api/utkast.ts"],
  [".well-known/security.txt", "routes/drift/security-txt.ts"],
  ["logg-ut/front", "routes/api/logg-ut-front.ts"],
  ["healthz", "routes/drift/healthz.ts"],
  ["kommune.css", "routes/drift/kommune-css.ts"],
];

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      for (const [path, file] of endepunkter) route(path, file);
      // No prefix is the municipality's own language; /nn, /en … are the others.
      route("/:lang?", "routes/flate.tsx", () => {
        for (const [path, file] of sider) route(path, file, { index: path === "" });
        route("*", "routes/ikke-funnet.tsx");
      });
    }),
};
