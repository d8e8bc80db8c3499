import { alle, type Aktoer, type Fugl, type Scene } from "./scenen";

/** One thing that an address can name, and whose it is. Whoever is let through the door but is not among `faar`, gets `ellers`. */
export type Objekt = {
  hva: string;
  verdier: Record<string, string>;
  /** Named in the query, not in the path. */
  spoerring?: string;
  faar: readonly Aktoer[];
  /** What those who may, are answered; 200 unless it is said. */
  svar?: number;
  ellers?: number[];
  /** Stands on the page of those who may, so that the test is known to see it. */
  ord?: Fugl;
};

const lesere = ["moderator", "saksbehandler"] as const;
const [moderator, saksbehandler] = [["moderator"], ["saksbehandler"]] as const;

const utkast = ({ utkast: eiers, gjestensUtkast }: Scene): Objekt[] => [
  { hva: "en beboers utkast", verdier: { id: eiers }, faar: ["eier"], ord: "utkast" },
  { hva: "en gjests utkast", verdier: { id: gjestensUtkast }, faar: ["gjesteier"], ord: "gjestensUtkast" },
];
const paaBordet = ({ refs }: Scene): Objekt[] => [
  { hva: "et mottatt innspill", verdier: { ref: refs.mottatt }, faar: saksbehandler, ord: "mottatt" },
  {
    hva: "et innspill som ikke vises",
    verdier: { ref: refs.ikkePublisert },
    faar: saksbehandler,
    ord: "ikkePublisert",
  },
  { hva: "et publisert innspill", verdier: { ref: refs.publisert }, faar: saksbehandler, ord: "skjulteOrd" },
];
const saken = ({ sak }: Scene): Objekt[] => [{ hva: "en sak", verdier: { nr: sak }, faar: saksbehandler }];
const tilModerering = ({ refs }: Scene): Objekt[] => [
  { hva: "et mottatt innspill", verdier: { ref: refs.mottatt }, faar: moderator, ord: "mottatt" },
  { hva: "en gjests innspill", verdier: { ref: refs.gjestens }, faar: moderator, ord: "gjestensMottatt" },
];

const administrator = ["administrator"] as const;
const mennesker = ({ ansatt, personer }: Scene): Objekt[] => [
  { hva: "en som arbeider her", verdier: { person: ansatt.person }, faar: administrator, ord: "ansatt" },
  { hva: "en som arbeidet her", verdier: { person: personer.tidligere.id }, faar: administrator },
  // Residents are not looked up.
  { hva: "en beboer", verdier: { person: personer.eier.id }, faar: [] },
];
const invitasjonen = ({ invitasjon }: Scene): Objekt[] => [
  { hva: "en invitasjon", verdier: { invitasjon: invitasjon.id }, faar: administrator, ord: "invitert" },
];

/**
 * Every route with params, with one of each thing that its address can name. A route that is missing here fails
 * tests/routes/matrisen.test.ts until somebody has said whose its objects are.
 */
export const objekter: Record<string, (scene: Scene) => Objekt[]> = {
  "/tema/:slug": ({ tema }) => [{ hva: "et tema", verdier: { slug: tema }, faar: alle }],
  "/tema/:slug/innspill/nytt": ({ tema }) => [{ hva: "et tema", verdier: { slug: tema }, faar: alle, svar: 302 }],
  "/utkast/:id": (scene) => [
    ...utkast(scene),
    // A new draft has an id that nobody has seen: another's looks like one.
    { ...utkast(scene)[0]!, spoerring: `?tema=${scene.tema}`, ellers: [200] },
  ],
  "/utkast/:id/sletting": utkast,
  "/api/utkast/:id": (scene) => utkast(scene).map(({ hva, verdier }) => ({ hva, verdier, faar: [] })),
  "/kvittering/:id": ({ kvittering, gjestensKvittering }) => [
    { hva: "en beboers kvittering", verdier: { id: kvittering }, faar: ["eier"], ord: "mottatt" },
    { hva: "en gjests kvittering", verdier: { id: gjestensKvittering }, faar: ["gjesteier"], ord: "hentekode" },
  ],
  "/innspill/:ref": ({ refs }) => [
    { hva: "et mottatt innspill", verdier: { ref: refs.mottatt }, faar: ["eier", ...lesere], ord: "mottatt" },
    { hva: "et foreslått innspill", verdier: { ref: refs.foreslaatt }, faar: ["eier", ...lesere], ord: "foreslaatt" },
    {
      hva: "et innspill som ikke vises",
      verdier: { ref: refs.ikkePublisert },
      faar: ["eier", ...lesere],
      ord: "ikkePublisert",
    },
    {
      hva: "en gjests innspill",
      verdier: { ref: refs.gjestens },
      faar: ["gjesteier", ...lesere],
      ord: "gjestensMottatt",
    },
    { hva: "et publisert innspill", verdier: { ref: refs.publisert }, faar: alle },
  ],
  "/innspill/:ref/tilbaketrekking": ({ refs }) => [
    { hva: "et mottatt innspill", verdier: { ref: refs.mottatt }, faar: ["eier"], ord: "mottatt" },
    { hva: "et innspill som ikke vises", verdier: { ref: refs.ikkePublisert }, faar: ["eier"], ord: "ikkePublisert" },
    { hva: "et publisert innspill", verdier: { ref: refs.publisert }, faar: ["eier"], ord: "skjulteOrd" },
    { hva: "en gjests innspill", verdier: { ref: refs.gjestens }, faar: ["gjesteier"], ord: "gjestensMottatt" },
  ],
  "/strategi/punkt/:kode": ({ punkt }) => [{ hva: "et punkt", verdier: { kode: punkt }, faar: alle }],
  "/saker/:nr": ({ sak }) => [{ hva: "en sak", verdier: { nr: sak }, faar: alle }],
  "/moderering": ({ refs }) => [
    { hva: "køen", verdier: {}, faar: ["moderator", "moderatorAnnen"] },
    ...(["mottatt", "foreslaatt", "gjestens"] as const).map((status): Objekt => ({
      hva: `innspill i køen, ${status}`,
      verdier: {},
      spoerring: `?ref=${refs[status]}`,
      faar: moderator,
      ellers: [200, 404],
      ord: status === "gjestens" ? "gjestensMottatt" : status,
    })),
  ],
  "/innspill/:ref/publisering": tilModerering,
  "/innspill/:ref/overlevering": tilModerering,
  "/innspill/:ref/ikke-publisering": tilModerering,
  "/innspill/:ref/ikke-publisering/bekreftelse": ({ refs }) => [
    { hva: "et foreslått innspill", verdier: { ref: refs.foreslaatt }, faar: moderator, ord: "foreslaatt" },
  ],
  "/innspill/:ref/tilbaketaking": ({ refs }) => [
    { hva: "et publisert innspill", verdier: { ref: refs.publisert }, faar: moderator, ord: "skjulteOrd" },
    { hva: "et innspill som ikke vises", verdier: { ref: refs.ikkePublisert }, faar: moderator, ord: "ikkePublisert" },
  ],
  "/saksbehandling/innspill/:ref": paaBordet,
  "/innspill/:ref/kobling": paaBordet,
  "/innspill/:ref/kobling/:kobling/tilbakekalling": ({ refs, kobling, mottattKobling }) => [
    { hva: "en kobling", verdier: { ref: refs.publisert, kobling }, faar: saksbehandler },
    {
      hva: "koblingen til et mottatt innspill",
      verdier: { ref: refs.mottatt, kobling: mottattKobling },
      faar: saksbehandler,
    },
    { hva: "en kobling under et annet innspill", verdier: { ref: refs.publisert, kobling: mottattKobling }, faar: [] },
  ],
  "/innspill/:ref/vurdering": paaBordet,
  "/innspill/:ref/svar": paaBordet,
  "/strategi/punkt/:kode/oppdatering": ({ punkt }) => [
    { hva: "et punkt", verdier: { kode: punkt }, faar: saksbehandler },
  ],
  "/saksbehandling/saker/:nr": saken,
  "/saksbehandling/saker/:nr/innspill": saken,
  "/saksbehandling/saker/:nr/tekst": saken,
  "/saksbehandling/saker/:nr/snapshot": saken,
  "/saksbehandling/saker/:nr/saksfremlegg.docx": saken,
  "/saksbehandling/saker/:nr/vedtak": saken,
  "/saksbehandling/saker/:nr/svar": saken,
  "/saksbehandling/varsler/:id/utfoert": ({ varsel }) => [
    { hva: "et varsel", verdier: { id: varsel }, faar: saksbehandler },
  ],
  // The sample has no issuers; tests/idporten has.
  "/logg-inn/:utsteder": () => [{ hva: "en utsteder som ikke finnes", verdier: { utsteder: "idporten" }, faar: [] }],
  "/administrasjon/mennesker/:person": mennesker,
  "/administrasjon/mennesker/:person/rolle": mennesker,
  "/administrasjon/mennesker/:person/rolle/:rolle/slutt": ({ ansatt, tidligereRolle, personer }) => [
    { hva: "en rolle", verdier: ansatt, faar: administrator, ord: "ansatt" },
    {
      hva: "en rolle som er over",
      verdier: { person: personer.tidligere.id, rolle: tidligereRolle },
      faar: administrator,
    },
    { hva: "en rolle under et annet menneske", verdier: { person: ansatt.person, rolle: tidligereRolle }, faar: [] },
  ],
  "/administrasjon/invitasjoner/:invitasjon": invitasjonen,
  "/administrasjon/invitasjoner/:invitasjon/tilbaketrekking": invitasjonen,
  // Whoever has the code is told of the role, and never whom it was meant for.
  "/invitasjon/:invitasjonskode": ({ invitasjon }) => [
    { hva: "en invitasjon", verdier: { invitasjonskode: invitasjon.kode }, faar: alle },
    { hva: "en kode som ikke finnes", verdier: { invitasjonskode: "AAAA-BBBB-CCCC" }, faar: [] },
  ],
  "/administrasjon/lagringstid/:slag": () => [
    { hva: "et slag", verdier: { slag: "utkast" }, faar: administrator },
    { hva: "et slag som ikke finnes", verdier: { slag: "ukjent" }, faar: [] },
  ],
  "/administrasjon/mennesker/:person/utlogging": ({ personer }) => [
    { hva: "en som arbeider her", verdier: { person: personer.saksbehandler.id }, faar: ["administrator"] },
    { hva: "en beboer", verdier: { person: personer.eier.id }, faar: [] },
  ],
};
