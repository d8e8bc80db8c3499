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
  // Innbygger: utkast på flere enheter
  ["utkast/ny", "routes/innbygger/utkast-ny.tsx"],
  ["utkast/retur", "routes/innbygger/retur.tsx"],
  ["utkast/hent", "routes/innbygger/hent-utkast.tsx"],
  ["utkast/hent/:returkode", "routes/innbygger/hent-utkast-kode.tsx"],
  ["uten-dekning", "routes/innbygger/uten-dekning.tsx"],
  // Innbygger: det som er sendt
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

  // Innbygger: høringer
  ["hoering", "routes/innbygger/hoeringer.tsx"],
  ["hoering/:hoering", "routes/innbygger/hoering.tsx"],
  ["hoering/:hoering/versjoner", "routes/innbygger/hoering-versjoner.tsx"],
  ["hoering/:hoering/versjon/:versjon", "routes/innbygger/hoering-versjon.tsx"],
  ["hoering/:hoering/endringer/:fra/:til", "routes/innbygger/hoering-endringer.tsx"],
  ["hoering/:hoering/avsnitt/:avsnitt", "routes/innbygger/hoering-avsnitt.tsx"],
  ["hoering/:hoering/avsnitt/:avsnitt/kommentar", "routes/innbygger/hoering-kommentar.tsx"],
  ["hoering/:hoering/figur/:figur", "routes/innbygger/hoering-figur.ts"],

  // Innbygger: innbyggerforslag
  ["innbyggerforslag", "routes/innbygger/innbyggerforslagene.tsx"],
  ["innbyggerforslag/nytt", "routes/innbygger/nytt-innbyggerforslag.tsx"],
  ["forslag/:ref/underskrift", "routes/innbygger/underskrift.tsx"],
  ["forslag/:ref/underskrift/tilbaketrekking", "routes/innbygger/trekk-underskrift.tsx"],
  ["forslag/:ref/underskrift/varsling", "routes/innbygger/underskriftvarsling.tsx"],
  ["forslag/:ref/innsending", "routes/innbygger/innsending.tsx"],
  ["forslag/:ref/papir", "routes/innbygger/underskriftspapir.tsx"],
  ["min-side/underskrifter", "routes/konto/mine-underskrifter.tsx"],
  // Innbygger: å skrive forslag
  ["tema/:slug/forslag/nytt", "routes/innbygger/nytt-forslag.tsx"],
  ["forslag/:ref/argument", "routes/innbygger/forslag-argument.tsx"],
  ["saksbehandling/temaer", "routes/saksbehandler/temaer.tsx"],
  ["saksbehandling/temaer/:slug/forslag", "routes/saksbehandler/tema-forslag.tsx"],
  ["saksbehandling/forslag/nytt", "routes/saksbehandler/nytt-forslag.tsx"],
  // Innbygger: forslag
  ["forslag", "routes/innbygger/forslagene.tsx"],
  ["forslag/:ref", "routes/innbygger/forslag.tsx"],
  ["forslag/:ref/versjoner", "routes/innbygger/forslag-versjoner.tsx"],
  ["forslag/:ref/versjon/ny", "routes/innbygger/forslag-ny-versjon.tsx"],
  ["forslag/:ref/versjon/:versjon/publisering", "routes/moderator/versjon-publisering.tsx"],
  ["forslag/:ref/versjon/:versjon/ikke-publisering", "routes/moderator/versjon-ikke-publisering.tsx"],
  ["forslag/:ref/argument/:argument/stoette", "routes/innbygger/argument-stoette.tsx"],
  // Innbygger: avstemninger
  ["avstemning", "routes/innbygger/avstemninger.tsx"],
  ["avstemning/slik-virker-det", "routes/innbygger/avstemning-slik.tsx"],
  ["avstemning/:avstemning", "routes/innbygger/avstemning.tsx"],
  ["avstemning/:avstemning/stemme", "routes/innbygger/avstemning-stemme.tsx"],
  ["avstemning/:avstemning/stemme/tilbaketrekking", "routes/innbygger/avstemning-tilbaketrekking.tsx"],
  ["avstemning/:avstemning/kvitteringer", "routes/innbygger/avstemning-kvitteringer.tsx"],
  ["avstemning/:avstemning/kvitteringer.txt", "routes/innbygger/avstemning-kvitteringer-txt.ts"],
  ["avstemning/:avstemning/resultat.json", "routes/innbygger/avstemning-resultat-json.ts"],

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
  // Skranken: på vegne av innbyggere
  ["saksbehandling/registrering", "routes/saksbehandler/registrering.tsx"],
  ["saksbehandling/registrering/liste", "routes/saksbehandler/registreringsliste.tsx"],
  ["saksbehandling/registrering/liste/:parti", "routes/saksbehandler/registrert-liste.tsx"],
  ["saksbehandling/registrering/:innsending", "routes/saksbehandler/registrert.tsx"],
  ["saksbehandling/varsler/brev", "routes/saksbehandler/varselbrevene.tsx"],
  ["saksbehandling/varsler/:id/brev", "routes/saksbehandler/varselbrev.tsx"],
  ["saksbehandling/varsler/:id/ring", "routes/saksbehandler/varselring.tsx"],
  ["administrasjon/kommune", "routes/administrator/kommune.tsx"],
  // Bilder og opptak
  ["utkast/:id/bilde", "routes/innbygger/bilde.tsx"],
  ["utkast/:id/opptak", "routes/innbygger/opptak.tsx"],
  ["utkast/:id/vedlegg/:vedlegg", "routes/innbygger/endre-vedlegg.tsx"],
  ["utkast/:id/vedlegg/:vedlegg/sletting", "routes/innbygger/slett-vedlegg.tsx"],
  ["innspill/:ref/avskrift/godkjenning", "routes/innbygger/godkjenn-avskrift.tsx"],
  ["innspill/:ref/vedlegg/:vedlegg/visning", "routes/moderator/vedlegg-visning.tsx"],
  ["innspill/:ref/avskrift", "routes/saksbehandler/avskrift.tsx"],
  // Saksbehandler: høringer
  ["saksbehandling/hoeringer", "routes/saksbehandler/hoeringer.tsx"],
  ["saksbehandling/hoeringer/ny", "routes/saksbehandler/ny-hoering.tsx"],
  ["saksbehandling/hoeringer/:hoering", "routes/saksbehandler/hoering.tsx"],
  ["saksbehandling/hoeringer/:hoering/dokument/import", "routes/saksbehandler/hoering-import.tsx"],
  ["saksbehandling/hoeringer/:hoering/versjon/:versjon", "routes/saksbehandler/hoering-versjon.tsx"],
  ["saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning", "routes/saksbehandler/hoering-gjenkjenning.tsx"],
  ["saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag", "routes/saksbehandler/avsnitt-sammendrag.tsx"],
  ["saksbehandling/hoeringer/:hoering/frister", "routes/saksbehandler/hoering-frister.tsx"],
  ["saksbehandling/hoeringer/:hoering/figur/:figur", "routes/saksbehandler/hoering-figur.ts"],
  ["saksbehandling/hoeringer/:hoering/uttalelse", "routes/saksbehandler/be-om-uttalelse.tsx"],
  ["saksbehandling/hoeringer/:hoering/uttalelse/:raad", "routes/saksbehandler/uttalelse.tsx"],
  ["saksbehandling/raad", "routes/saksbehandler/raadene.tsx"],
  ["saksbehandling/raad/:raad", "routes/saksbehandler/raad.tsx"],
  // Saksbehandler: avstemninger
  ["saksbehandling/avstemninger", "routes/saksbehandler/avstemninger.tsx"],
  ["saksbehandling/avstemninger/ny", "routes/saksbehandler/ny-avstemning.tsx"],
  ["saksbehandling/avstemninger/:avstemning", "routes/saksbehandler/avstemning.tsx"],
  ["saksbehandling/avstemninger/:avstemning/oppsett", "routes/saksbehandler/avstemning-oppsett.tsx"],
  ["saksbehandling/avstemninger/:avstemning/ideer", "routes/saksbehandler/avstemning-ideer.tsx"],
  ["saksbehandling/avstemninger/:avstemning/alternativ/nytt", "routes/saksbehandler/nytt-alternativ.tsx"],
  ["saksbehandling/avstemninger/:avstemning/alternativ/:alternativ", "routes/saksbehandler/alternativ.tsx"],
  [
    "saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak",
    "routes/saksbehandler/alternativ-tiltak.tsx",
  ],
  ["saksbehandling/avstemninger/:avstemning/aapning", "routes/saksbehandler/avstemning-aapning.tsx"],
  ["saksbehandling/avstemninger/:avstemning/stenging", "routes/saksbehandler/avstemning-stenging.tsx"],
  ["saksbehandling/avstemninger/:avstemning/frist", "routes/saksbehandler/avstemning-frist.tsx"],
  ["saksbehandling/avstemninger/:avstemning/sak", "routes/saksbehandler/avstemning-sak.tsx"],
  // Sendt videre, og det som haster
  ["hjelp", "routes/innbygger/hjelp.tsx"],
  ["innspill/:ref/oversending", "routes/saksbehandler/oversending.tsx"],
  ["saksbehandling/innspill/:ref/oversending", "routes/saksbehandler/oversendt.tsx"],
  ["innspill/:ref/spraak", "routes/saksbehandler/spraak.tsx"],
  ["innspill/:ref/haste", "routes/saksbehandler/haste.tsx"],
  ["moderering/:ref/haste", "routes/moderator/haste.tsx"],
  ["saksbehandling/haste", "routes/vakt/hastesaker.tsx"],
  ["saksbehandling/haste/:ref", "routes/vakt/hastesak.tsx"],
  ["saksbehandling/haste/:ref/avslutning", "routes/vakt/avslutning.tsx"],
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

  // Sted og kart
  ["utkast/:id/sted", "routes/innbygger/sted.tsx"],
  ["tema/:slug/kart", "routes/innbygger/temakart.tsx"],
  ["administrasjon/steder", "routes/administrator/steder.tsx"],
  ["administrasjon/kart", "routes/administrator/kart.tsx"],

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

  // Administrator: hvor saker sendes, og hvem som har vakt
  ["administrasjon/instanser", "routes/administrator/instanser.tsx"],
  ["administrasjon/instanser/ny", "routes/administrator/ny-instans.tsx"],
  ["administrasjon/instanser/:instans", "routes/administrator/instans.tsx"],
  ["administrasjon/instanser/:instans/fjerning", "routes/administrator/instans-fjerning.tsx"],
  ["administrasjon/vakt", "routes/administrator/vakt.tsx"],
  ["administrasjon/vakt/:person/fjerning", "routes/administrator/vakt-fjerning.tsx"],

  // Saksbehandler: innbyggerforslag
  ["saksbehandling/innbyggerforslag", "routes/saksbehandler/innbyggerforslagene.tsx"],
  ["saksbehandling/innbyggerforslag/:ref", "routes/saksbehandler/innbyggerforslaget.tsx"],
  ["saksbehandling/innbyggerforslag/:ref/underskrift", "routes/saksbehandler/underskrifter.tsx"],
  ["saksbehandling/innbyggerforslag/:ref/underskrift/ny", "routes/saksbehandler/ny-underskrift.tsx"],
  [
    "saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking",
    "routes/saksbehandler/underskrift-stryking.tsx",
  ],
  ["saksbehandling/innbyggerforslag/:ref/kontroll", "routes/saksbehandler/innbyggerforslag-kontroll.tsx"],
  ["saksbehandling/innbyggerforslag/:ref/plansak", "routes/saksbehandler/innbyggerforslag-plansak.tsx"],
  ["saksbehandling/innbyggerforslag/:ref/sak", "routes/saksbehandler/innbyggerforslag-sak.tsx"],
  ["saksbehandling/innbyggerforslag/:ref/utfall", "routes/saksbehandler/innbyggerforslag-utfall.tsx"],
  ["administrasjon/innbyggertall", "routes/administrator/innbyggertall.tsx"],
];

/** Endpoints that no person reads, hence without a language. */
export const endepunkter = [
  ["api/utkast/:id", "routes/api/utkast.ts"],
  // Innbygger: å skrive forslag
  ["api/utkast/:id/lignende", "routes/api/lignende.ts"],
  // Bilder og opptak
  ["vedlegg/:vedlegg", "routes/api/vedlegg.ts"],
  ["api/utkast/:id/opptak", "routes/api/opptak.ts"],
  ["api/utkast/:id/opptak/:opplasting", "routes/api/opplasting.ts"],
  ["api/utkast/:id/opptak/:opplasting/:nr", "routes/api/opplastingsbit.ts"],
  [".well-known/security.txt", "routes/drift/security-txt.ts"],
  ["logg-ut/front", "routes/api/logg-ut-front.ts"],
  ["healthz", "routes/drift/healthz.ts"],
  ["kommune.css", "routes/drift/kommune-css.ts"],
  // Sted og kart
  ["kart/fliser/:z/:x/:y", "routes/kart/flis.ts"],
  ["kart/grunnkart.svg", "routes/kart/grunnkart.ts"],
  ["manifest.webmanifest", "routes/drift/manifest.ts"],
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
