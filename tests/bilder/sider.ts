import { sider as ruter } from "../../remix.config.js";

export type Bilde = { navn: string; sti: string; bruker: string | null };

/** What stands in for the parameters of a path, chosen so that each page has something on it. */
const utfylling: Record<string, Partial<Bilde> | null> = {
  "tema/:slug": { sti: "/tema/mer-aa-si-mellom-valgene" },
  "tema/:slug/innspill/nytt": { sti: "/tema/serviceerklaeringer/innspill/nytt" },
  "tema/:slug/forslag/nytt": { sti: "/tema/mer-aa-si-mellom-valgene/forslag/nytt" },
  "forslag/:ref/argument": null,
  "saksbehandling/temaer/:slug/forslag": { sti: "/saksbehandling/temaer/mer-aa-si-mellom-valgene/forslag" },
  "hoering/:hoering": { sti: "/hoering/samfunnsplan" },
  "hoering/:hoering/versjoner": { sti: "/hoering/samfunnsplan/versjoner" },
  "hoering/:hoering/versjon/:versjon": { sti: "/hoering/samfunnsplan/versjon/1" },
  "hoering/:hoering/endringer/:fra/:til": { sti: "/hoering/samfunnsplan/endringer/1/2" },
  "hoering/:hoering/avsnitt/:avsnitt": {
    sti: "/hoering/samfunnsplan/avsnitt/bo-hjemme-lenger-strategi-hjelp-foer-det-trengs",
  },
  "hoering/:hoering/avsnitt/:avsnitt/kommentar": null,
  "hoering/:hoering/figur/:figur": null,
  "avstemning/:avstemning": { sti: "/avstemning/naermiljoepotten" },
  "avstemning/:avstemning/stemme": { sti: "/avstemning/naermiljoepotten/stemme", bruker: "innbygger" },
  "avstemning/:avstemning/stemme/tilbaketrekking": null,
  "avstemning/:avstemning/kvitteringer": { sti: "/avstemning/hva-skal-servicetorget-bli-bedre-paa/kvitteringer" },
  "avstemning/:avstemning/kvitteringer.txt": null,
  "avstemning/:avstemning/resultat.json": null,
  "forslag/:ref": { sti: "/forslag/R-2026-0030" },
  "forslag/:ref/versjoner": { sti: "/forslag/R-2026-0030/versjoner" },
  "forslag/:ref/versjon/ny": null,
  "forslag/:ref/versjon/:versjon/publisering": null,
  "forslag/:ref/versjon/:versjon/ikke-publisering": null,
  "forslag/:ref/argument/:argument/stoette": null,
  "innspill/:ref": { sti: "/innspill/R-2026-0004" },
  "strategi/punkt/:kode": { sti: "/strategi/punkt/us3-1-2" },
  "strategi/punkt/:kode/oppdatering": { sti: "/strategi/punkt/us3-1-2/oppdatering" },
  "saker/:nr": { sti: "/saker/41-26" },
  "innspill/:ref/ikke-publisering/bekreftelse": {
    sti: "/innspill/R-2026-0042/ikke-publisering/bekreftelse",
    bruker: "moderator2",
  },
  "innspill/:ref/tilbaketaking": { sti: "/innspill/R-2026-0022/tilbaketaking" },
  "innspill/:ref/svar": { sti: "/innspill/R-2026-0022/svar" },
  // The sample has none to prepare; tests/journeys/innbyggerbudsjett.test.ts walks there.
  "saksbehandling/avstemninger/:avstemning": { sti: "/saksbehandling/avstemninger/naermiljoepotten" },
  "saksbehandling/avstemninger/:avstemning/oppsett": null,
  "saksbehandling/avstemninger/:avstemning/ideer": null,
  "saksbehandling/avstemninger/:avstemning/alternativ/nytt": null,
  "saksbehandling/avstemninger/:avstemning/alternativ/:alternativ": null,
  "saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak": null,
  "saksbehandling/avstemninger/:avstemning/aapning": null,
  "saksbehandling/avstemninger/:avstemning/stenging": { sti: "/saksbehandling/avstemninger/naermiljoepotten/stenging" },
  "saksbehandling/avstemninger/:avstemning/frist": { sti: "/saksbehandling/avstemninger/naermiljoepotten/frist" },
  "saksbehandling/avstemninger/:avstemning/sak": { sti: "/saksbehandling/avstemninger/naermiljoepotten/sak" },
  "saksbehandling/hoeringer/:hoering": { sti: "/saksbehandling/hoeringer/samfunnsplan" },
  "saksbehandling/hoeringer/:hoering/dokument/import": {
    sti: "/saksbehandling/hoeringer/samfunnsplan/dokument/import",
  },
  "saksbehandling/hoeringer/:hoering/versjon/:versjon": { sti: "/saksbehandling/hoeringer/samfunnsplan/versjon/2" },
  "saksbehandling/hoeringer/:hoering/frister": { sti: "/saksbehandling/hoeringer/samfunnsplan/frister" },
  "saksbehandling/hoeringer/:hoering/uttalelse": { sti: "/saksbehandling/hoeringer/planprogram/uttalelse" },
  "saksbehandling/hoeringer/:hoering/uttalelse/:raad": {
    sti: "/saksbehandling/hoeringer/samfunnsplan/uttalelse/eldreraadet",
  },
  "saksbehandling/raad/:raad": { sti: "/saksbehandling/raad/eldreraadet" },
  "saksbehandling/hoeringer/:hoering/figur/:figur": null,
  // The sample has no draft.
  "saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning": null,
  "saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag": null,
  "saksbehandling/innspill/:ref": { sti: "/saksbehandling/innspill/R-2026-0022" },
  "innspill/:ref/oversending": { sti: "/innspill/R-2026-0042/oversending" },
  "innspill/:ref/spraak": { sti: "/innspill/R-2026-0022/spraak" },
  "innspill/:ref/haste": { sti: "/innspill/R-2026-0042/haste" },
  "moderering/:ref/haste": { sti: "/moderering/R-2026-0042/haste", bruker: "moderator2" },
  "saksbehandling/haste": { bruker: "saksbehandler" },
  "saksbehandling/innspill/:ref/oversending": null,
  "saksbehandling/haste/:ref": null,
  "saksbehandling/haste/:ref/avslutning": null,
  "administrasjon/instanser/:instans": null,
  "administrasjon/instanser/:instans/fjerning": null,
  "administrasjon/vakt/:person/fjerning": null,
  "saksbehandling/innbyggerforslag/:ref": { sti: "/saksbehandling/innbyggerforslag/R-2026-0011" },
  "saksbehandling/innbyggerforslag/:ref/underskrift": {
    sti: "/saksbehandling/innbyggerforslag/R-2026-0011/underskrift",
  },
  "saksbehandling/innbyggerforslag/:ref/underskrift/ny": {
    sti: "/saksbehandling/innbyggerforslag/R-2026-0017/underskrift/ny",
  },
  "saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking": null,
  "saksbehandling/innbyggerforslag/:ref/kontroll": null,
  "saksbehandling/innbyggerforslag/:ref/plansak": { sti: "/saksbehandling/innbyggerforslag/R-2026-0011/plansak" },
  "saksbehandling/innbyggerforslag/:ref/sak": { sti: "/saksbehandling/innbyggerforslag/R-2026-0011/sak" },
  "saksbehandling/innbyggerforslag/:ref/utfall": null,
  "administrasjon/lagringstid/:slag": { sti: "/administrasjon/lagringstid/utkast" },
  "innspill/:ref/kobling": { sti: "/innspill/R-2026-0022/kobling" },
  "innspill/:ref/vurdering": { sti: "/innspill/R-2026-0022/vurdering" },
  "logg-inn/retur": { sti: "/logg-inn/retur?feil=nivaa" },
  // These need an id that is made as one goes, or answer with a file or another page.
  "min-side": { bruker: "innbygger" },
  "min-side/data": { bruker: "innbygger" },
  "min-side/navn": { bruker: "innbygger" },
  "min-side/innlogginger": { bruker: "innbygger" },
  "min-side/innlogginger/avslutning": { bruker: "innbygger" },
  "min-side/bosted": { bruker: "innbygger" },
  "min-side/sletting": { bruker: "innbygger" },
  "min-side/data.json": null,
  "min-side/overtakelse": null,
  "innspill/:ref/tilbaketrekking": null,
  "forslag/:ref/underskrift": { sti: "/forslag/R-2026-0017/underskrift", bruker: "innbygger" },
  "forslag/:ref/underskrift/tilbaketrekking": null,
  "forslag/:ref/underskrift/varsling": null,
  "forslag/:ref/innsending": null,
  "forslag/:ref/papir": { sti: "/forslag/R-2026-0017/papir" },
  "min-side/underskrifter": { bruker: "innbygger" },
  "utkast/:id": null,
  "utkast/:id/sletting": null,
  // Sted og kart
  "utkast/:id/sted": null,
  "tema/:slug/kart": { sti: "/tema/mer-aa-si-mellom-valgene/kart" },
  "utkast/hent/:returkode": null,
  "kvittering/:id": null,
  "utkast/:id/bilde": null,
  "utkast/:id/opptak": null,
  "utkast/:id/vedlegg/:vedlegg": null,
  "utkast/:id/vedlegg/:vedlegg/sletting": null,
  "innspill/:ref/avskrift": null,
  "innspill/:ref/avskrift/godkjenning": null,
  "innspill/:ref/vedlegg/:vedlegg/visning": null,
  "innspill/:ref/kobling/:kobling/tilbakekalling": null,
  "saksbehandling/saker/:nr/saksfremlegg.docx": null,
  "saksbehandling/varsler/:id/utfoert": null,
  "saksbehandling/varsler/:id/brev": null,
  "saksbehandling/varsler/:id/ring": null,
  "saksbehandling/registrering/:innsending": null,
  "saksbehandling/registrering/liste/:parti": null,
  "logg-inn/eksempel": null,
  "logg-inn/epost/kode": null,
  "logg-inn/:utsteder": null,
  "logg-ut": null,
  visning: null,
  "administrasjon/mennesker/:person": null,
  "administrasjon/mennesker/:person/rolle": null,
  "administrasjon/mennesker/:person/rolle/:rolle/slutt": null,
  "administrasjon/invitasjoner/:invitasjon": null,
  "administrasjon/invitasjoner/:invitasjon/tilbaketrekking": null,
  "invitasjon/:invitasjonskode": null,
  "administrasjon/mennesker/:person/utlogging": null,
};

/** Every page of the route list once, as whoever works there. A path that nobody has filled in is an error, so that none is forgotten. */
export function sideneSomTasBildeAv(): Bilde[] {
  return (ruter as Array<[string, string]>).flatMap(([rute, fil]) => {
    const fylt = utfylling[rute];
    if (fylt === null) return [];
    const sti = fylt?.sti ?? `/${rute.replace(":ref", "R-2026-0031").replace(":nr", "41-26")}`;
    if (sti.includes(":")) throw new Error(`tests/bilder/sider.ts: fyll ut ${rute}`);
    const rom = fil.split("/")[1];
    const bruker = fylt?.bruker ?? (["moderator", "saksbehandler", "administrator"].includes(rom!) ? rom! : null);
    return [{ navn: navnAv(rute), sti, bruker }];
  });
}

const navnAv = (rute: string) => rute.replace(/[:.]/g, "").replace(/\//g, "-") || "hjem";
