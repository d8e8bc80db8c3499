import { PAPIRFORSLAGET, PAPIRUNDERSKRIFTEN } from "./papirforslag";
import { alle, type Aktoer, type Fugl, type Scene } from "./scenen";
import { INNBYGGERFORSLAGET } from "./underskriftene";

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

const dokumentet = (): Objekt[] => [{ hva: "et dokument", verdier: { hoering: "planprogram" }, faar: alle }];
const avsnittet =
  (svar = 200) =>
  (): Objekt[] => [
    { hva: "et avsnitt", verdier: { hoering: "planprogram", avsnitt: "medvirkning" }, faar: alle, svar },
  ];

const avstemningene =
  ({ aapen = 200, stengt = 200 } = {}) =>
  (): Objekt[] => [
    { hva: "en åpen avstemning", verdier: { avstemning: "scenens-avstemning" }, faar: alle, svar: aapen },
    { hva: "en stengt avstemning", verdier: { avstemning: "scenens-stengte" }, faar: alle, svar: stengt },
    { hva: "en avstemning som forberedes", verdier: { avstemning: "scenens-kladd" }, faar: [] },
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

const haster = ({ hastet, refs }: Scene): Objekt[] => [
  {
    hva: "noe som haster",
    verdier: { ref: hastet },
    faar: ["moderator", "saksbehandler", "fasilitator"],
    ord: "hastet",
  },
  { hva: "noe som ikke haster", verdier: { ref: refs.mottatt }, faar: [] },
];
const instansen = ({ instans }: Scene): Objekt[] => [
  { hva: "et sted saker sendes", verdier: { instans }, faar: administrator, ord: "instansEpost" },
];
const iUtkastet = ({ utkast: id, gjestensUtkast, vedlegg }: Scene): Objekt[] => [
  { hva: "et bilde i utkastet", verdier: { id, vedlegg: vedlegg.iUtkast }, faar: ["eier"], ord: "altTekst" },
  {
    hva: "et bilde i en gjests utkast",
    verdier: { id: gjestensUtkast, vedlegg: vedlegg.iGjestensUtkast },
    faar: ["gjesteier"],
    ord: "gjestensAltTekst",
  },
  { hva: "et bilde under et annet utkast", verdier: { id, vedlegg: vedlegg.iGjestensUtkast }, faar: [] },
  { hva: "et sendt opptak under utkastet", verdier: { id, vedlegg: vedlegg.opptak }, faar: [] },
];
const underUtkastet = (scene: Scene) => utkast(scene).map(({ ord: _ord, ...en }) => en);
const innloggede = alle.filter((en) => !en.startsWith("gjest"));
const underskriften =
  (faar: readonly Aktoer[]) =>
  ({ refs, forslag }: Scene): Objekt[] => [
    { hva: "et innbyggerforslag", verdier: { ref: INNBYGGERFORSLAGET }, faar },
    { hva: "et annet forslag", verdier: { ref: forslag.vist }, faar: [] },
    { hva: "et innspill", verdier: { ref: refs.mottatt }, faar: [] },
  ];
const versjonen = ({ forslag, refs }: Scene): Objekt[] => [
  {
    hva: "en versjon som venter",
    verdier: { ref: forslag.vist, versjon: "3" },
    faar: moderator,
    ord: "ventendeVersjon",
  },
  { hva: "en versjon som ikke finnes", verdier: { ref: forslag.vist, versjon: "9" }, faar: moderator },
  { hva: "et innspill som ikke er et forslag", verdier: { ref: refs.mottatt, versjon: "2" }, faar: [] },
];
const papirforslaget = ({ refs }: Scene): Objekt[] => [
  { hva: "et innbyggerforslag", verdier: { ref: PAPIRFORSLAGET }, faar: saksbehandler },
  { hva: "et innspill som ikke er et innbyggerforslag", verdier: { ref: refs.publisert }, faar: [] },
];
const scenens = { hoering: "scenens-hoering" };
const avstemningen = ({ avstemning: { slug } }: Scene): Objekt[] => [
  { hva: "en avstemning under arbeid", verdier: { avstemning: slug }, faar: saksbehandler, ord: "avstemningskladd" },
  { hva: "en avstemning som ikke finnes", verdier: { avstemning: "finnes-ikke" }, faar: [] },
];
const alternativet = ({ avstemning: { slug, alternativ } }: Scene): Objekt[] => [
  { hva: "et alternativ", verdier: { avstemning: slug, alternativ }, faar: saksbehandler, ord: "avstemningskladd" },
  {
    hva: "et alternativ som ikke finnes",
    verdier: { avstemning: slug, alternativ: "019370aa-0000-7000-8000-000000000000" },
    faar: [],
  },
];
const hoeringa = (): Objekt[] => [{ hva: "en høring", verdier: scenens, faar: saksbehandler }];

/**
 * Every route with params, with one of each thing that its address can name. A route that is missing here fails
 * tests/routes/matrisen.test.ts until somebody has said whose its objects are.
 */
export const objekter: Record<string, (scene: Scene) => Objekt[]> = {
  "/tema/:slug": ({ tema }) => [{ hva: "et tema", verdier: { slug: tema }, faar: alle }],
  "/tema/:slug/innspill/nytt": ({ tema }) => [{ hva: "et tema", verdier: { slug: tema }, faar: alle, svar: 302 }],
  // Innbygger: å skrive forslag
  "/tema/:slug/forslag/nytt": ({ tema, forslagstema }) => [
    { hva: "et tema som tar imot forslag", verdier: { slug: forslagstema }, faar: alle, svar: 302 },
    { hva: "et tema som sier hvorfor ikke", verdier: { slug: tema }, faar: alle },
  ],
  "/forslag/:ref/argument": ({ omArgumenter, refs }) => [
    { hva: "et forslag", verdier: { ref: omArgumenter }, faar: alle, svar: 302 },
    { hva: "et innspill som ikke er noe forslag", verdier: { ref: refs.publisert }, faar: [] },
  ],
  "/api/utkast/:id/lignende": (scene) => utkast(scene).map(({ ord: _ord, ...en }) => en),
  "/saksbehandling/temaer/:slug/forslag": ({ tema }) => [
    { hva: "et tema", verdier: { slug: tema }, faar: saksbehandler },
    { hva: "et tema som ikke finnes", verdier: { slug: "finnes-ikke" }, faar: [] },
  ],
  "/utkast/:id": (scene) => [
    ...utkast(scene),
    // A new draft has an id that nobody has seen: another's looks like one.
    { ...utkast(scene)[0]!, spoerring: `?tema=${scene.tema}`, ellers: [200] },
  ],
  "/utkast/:id/sletting": utkast,
  // Sted og kart
  "/utkast/:id/sted": (scene) => utkast(scene).map(({ ord: _ord, ...resten }) => resten),
  "/tema/:slug/kart": ({ tema }) => [{ hva: "et tema", verdier: { slug: tema }, faar: alle }],
  // No source is set: there are no tiles.
  "/kart/fliser/:z/:x/:y": () => [{ hva: "en kartflis", verdier: { z: "10", x: "544", y: "282" }, faar: [] }],
  "/api/utkast/:id": (scene) => utkast(scene).map(({ hva, verdier }) => ({ hva, verdier, faar: [] })),
  "/utkast/:id/bilde": underUtkastet,
  "/utkast/:id/opptak": underUtkastet,
  "/utkast/:id/vedlegg/:vedlegg": iUtkastet,
  "/utkast/:id/vedlegg/:vedlegg/sletting": iUtkastet,
  "/vedlegg/:vedlegg": ({ vedlegg }) => [
    { hva: "et bilde i et utkast", verdier: { vedlegg: vedlegg.iUtkast }, faar: ["eier"] },
    { hva: "et bilde i en gjests utkast", verdier: { vedlegg: vedlegg.iGjestensUtkast }, faar: ["gjesteier"] },
    { hva: "et opptak", verdier: { vedlegg: vedlegg.opptak }, faar: ["eier", ...lesere] },
    { hva: "et bilde som vises", verdier: { vedlegg: vedlegg.vist }, faar: alle },
    { hva: "et skannet brev", verdier: { vedlegg: vedlegg.brev }, faar: ["eier", "saksbehandler"] },
    { hva: "noe som ikke finnes", verdier: { vedlegg: vedlegg.underveis }, faar: [] },
  ],
  "/api/utkast/:id/opptak": (scene) => utkast(scene).map(({ hva, verdier }) => ({ hva, verdier, faar: [] })),
  "/api/utkast/:id/opptak/:opplasting": ({ utkast: id, gjestensUtkast, vedlegg }) => [
    { hva: "et opptak på vei", verdier: { id, opplasting: vedlegg.underveis }, faar: ["eier"] },
    {
      hva: "det samme under et annet utkast",
      verdier: { id: gjestensUtkast, opplasting: vedlegg.underveis },
      faar: [],
    },
  ],
  "/api/utkast/:id/opptak/:opplasting/:nr": ({ utkast: id, vedlegg }) => [
    { hva: "en del av et opptak", verdier: { id, opplasting: vedlegg.underveis, nr: "0" }, faar: [] },
  ],
  "/innspill/:ref/avskrift": ({ refs }) => [
    { hva: "et innspill med opptak", verdier: { ref: refs.mottatt }, faar: saksbehandler, ord: "avskrift" },
    { hva: "et innspill uten opptak", verdier: { ref: refs.publisert }, faar: [] },
  ],
  "/innspill/:ref/avskrift/godkjenning": ({ refs }) => [
    { hva: "et innspill med avskrift", verdier: { ref: refs.mottatt }, faar: ["eier"], ord: "avskrift" },
    { hva: "et innspill uten avskrift", verdier: { ref: refs.publisert }, faar: [] },
  ],
  "/innspill/:ref/vedlegg/:vedlegg/visning": ({ refs, vedlegg }) => [
    { hva: "et bilde", verdier: { ref: refs.publisert, vedlegg: vedlegg.vist }, faar: moderator },
    { hva: "et opptak", verdier: { ref: refs.mottatt, vedlegg: vedlegg.opptak }, faar: moderator },
    { hva: "et bilde under et annet innspill", verdier: { ref: refs.mottatt, vedlegg: vedlegg.vist }, faar: [] },
    { hva: "et brev", verdier: { ref: refs.publisert, vedlegg: vedlegg.brev }, faar: [] },
  ],
  // Whoever has the code is told how many there are, and never whose or what.
  "/utkast/hent/:returkode": ({ returkode }) => [
    { hva: "en returkode", verdier: { returkode }, faar: alle },
    { hva: "en returkode som ikke finnes", verdier: { returkode: "AAAA-BBBB-CCCC" }, faar: [] },
  ],
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
  // Forslag
  "/forslag/:ref": ({ forslag, refs }) => [
    { hva: "et forslag", verdier: { ref: forslag.vist }, faar: alle },
    {
      hva: "et forslag som ikke vises",
      verdier: { ref: forslag.mottatt },
      faar: ["eier", ...lesere],
      ord: "forslagMottatt",
    },
    { hva: "et innspill som ikke er et forslag", verdier: { ref: refs.publisert }, faar: [] },
  ],
  "/forslag/:ref/versjoner": ({ forslag, refs }) => [
    { hva: "et forslag", verdier: { ref: forslag.vist }, faar: alle },
    { hva: "et forslag som ikke har vært vist", verdier: { ref: forslag.mottatt }, faar: [] },
    { hva: "et innspill som ikke er et forslag", verdier: { ref: refs.publisert }, faar: [] },
  ],
  "/forslag/:ref/versjon/ny": ({ forslag, refs }) => [
    { hva: "et forslag", verdier: { ref: forslag.vist }, faar: ["eier"] },
    { hva: "et forslag som ikke vises", verdier: { ref: forslag.mottatt }, faar: ["eier"] },
    { hva: "et innspill som ikke er et forslag", verdier: { ref: refs.mottatt }, faar: [] },
  ],
  "/forslag/:ref/versjon/:versjon/publisering": versjonen,
  "/forslag/:ref/versjon/:versjon/ikke-publisering": versjonen,
  // The way back to the forslag, which is no secret.
  "/forslag/:ref/argument/:argument/stoette": ({ forslag }) => [
    { hva: "et argument", verdier: { ref: forslag.vist, argument: forslag.argument }, faar: alle, svar: 302 },
  ],
  // Høringer: the sample's documents, which everybody reads.
  "/hoering/:hoering": dokumentet,
  "/hoering/:hoering/versjoner": dokumentet,
  "/hoering/:hoering/versjon/:versjon": () => [
    { hva: "et utkast", verdier: { hoering: "scenens-hoering", versjon: "2" }, faar: [], ord: "hoeringsutkast" },
    { hva: "en publisert versjon", verdier: { hoering: "planprogram", versjon: "1" }, faar: alle },
    { hva: "en versjon som ikke finnes", verdier: { hoering: "planprogram", versjon: "9" }, faar: [] },
  ],
  "/hoering/:hoering/endringer/:fra/:til": () => [
    { hva: "to versjoner", verdier: { hoering: "samfunnsplan", fra: "1", til: "2" }, faar: alle },
    { hva: "en versjon som ikke finnes", verdier: { hoering: "samfunnsplan", fra: "1", til: "9" }, faar: [] },
  ],
  "/hoering/:hoering/avsnitt/:avsnitt": avsnittet(),
  "/hoering/:hoering/avsnitt/:avsnitt/kommentar": avsnittet(302),
  "/hoering/:hoering/figur/:figur": ({ figur }) => [
    { hva: "en figur", verdier: { hoering: "samfunnsplan", figur }, faar: alle },
    { hva: "en figur under et annet dokument", verdier: { hoering: "planprogram", figur }, faar: [] },
  ],
  // Innbyggerforslag
  "/forslag/:ref/underskrift": underskriften(alle),
  "/forslag/:ref/underskrift/tilbaketrekking": underskriften(innloggede),
  "/forslag/:ref/underskrift/varsling": (scene) =>
    underskriften(["annen"])(scene).map((en) => (en.faar.length > 0 ? { ...en, ord: "underskriftsepost" } : en)),
  "/forslag/:ref/innsending": underskriften(["eier"]),
  "/forslag/:ref/papir": underskriften(alle),
  "/avstemning/:avstemning": () => [
    ...avstemningene()(),
    { hva: "et forslags avstemning", verdier: { avstemning: "r-2026-7001" }, faar: alle, svar: 302 },
  ],
  "/avstemning/:avstemning/stemme": avstemningene(),
  "/avstemning/:avstemning/stemme/tilbaketrekking": avstemningene(),
  "/avstemning/:avstemning/kvitteringer": avstemningene(),
  "/avstemning/:avstemning/kvitteringer.txt": avstemningene({ aapen: 404 }),
  "/avstemning/:avstemning/resultat.json": avstemningene({ aapen: 404 }),
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
  "/innspill/:ref/oversending": paaBordet,
  "/innspill/:ref/spraak": paaBordet,
  "/innspill/:ref/haste": paaBordet,
  "/moderering/:ref/haste": tilModerering,
  "/saksbehandling/innspill/:ref/oversending": ({ hastet, refs }) => [
    { hva: "et som er sendt videre", verdier: { ref: hastet }, faar: saksbehandler, ord: "hastet" },
    { hva: "et som ikke er sendt videre", verdier: { ref: refs.mottatt }, faar: [] },
  ],
  "/saksbehandling/haste": () => [
    {
      hva: "det som haster",
      verdier: {},
      faar: ["moderator", "moderatorAnnen", "saksbehandler", "fasilitator"],
    },
  ],
  "/saksbehandling/haste/:ref": haster,
  "/saksbehandling/haste/:ref/avslutning": (scene) => haster(scene).map(({ ord: _ord, ...en }) => en),
  "/administrasjon/instanser/:instans": instansen,
  "/administrasjon/instanser/:instans/fjerning": (scene) => instansen(scene).map(({ ord: _ord, ...en }) => en),
  "/administrasjon/vakt/:person/fjerning": ({ personer }) => [
    { hva: "en som har vakt", verdier: { person: personer.fasilitator.id }, faar: administrator },
    { hva: "en som ikke har vakt", verdier: { person: personer.saksbehandler.id }, faar: [] },
    { hva: "en beboer", verdier: { person: personer.eier.id }, faar: [] },
  ],
  "/strategi/punkt/:kode/oppdatering": ({ punkt }) => [
    { hva: "et punkt", verdier: { kode: punkt }, faar: saksbehandler },
  ],
  "/saksbehandling/hoeringer/:hoering": hoeringa,
  "/saksbehandling/hoeringer/:hoering/dokument/import": hoeringa,
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon": () => [
    { hva: "en publisert versjon", verdier: { ...scenens, versjon: "1" }, faar: saksbehandler },
    { hva: "et utkast", verdier: { ...scenens, versjon: "2" }, faar: saksbehandler, ord: "hoeringsutkast" },
    { hva: "en versjon som ikke finnes", verdier: { ...scenens, versjon: "9" }, faar: [] },
  ],
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning": () => [
    { hva: "et utkast", verdier: { ...scenens, versjon: "2" }, faar: saksbehandler },
    { hva: "en publisert versjon", verdier: { ...scenens, versjon: "1" }, faar: [] },
  ],
  "/saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag": () => [
    { hva: "et utkasts avsnitt", verdier: { ...scenens, avsnitt: "vei" }, faar: saksbehandler, ord: "hoeringsutkast" },
    { hva: "et avsnitt som er publisert", verdier: { hoering: "samfunnsplan", avsnitt: "om-planen" }, faar: [] },
  ],
  "/saksbehandling/hoeringer/:hoering/frister": hoeringa,
  "/saksbehandling/hoeringer/:hoering/figur/:figur": ({ figur }) => [
    { hva: "en figur", verdier: { hoering: "samfunnsplan", figur }, faar: saksbehandler },
    { hva: "en figur under et annet dokument", verdier: { hoering: "planprogram", figur }, faar: [] },
  ],
  "/saksbehandling/hoeringer/:hoering/uttalelse": hoeringa,
  "/saksbehandling/hoeringer/:hoering/uttalelse/:raad": () => [
    { hva: "et spurt råd", verdier: { ...scenens, raad: "scenens-raad" }, faar: saksbehandler },
    { hva: "et råd som ikke er spurt", verdier: { ...scenens, raad: "eldreraadet" }, faar: [] },
  ],
  "/saksbehandling/raad/:raad": () => [{ hva: "et råd", verdier: { raad: "scenens-raad" }, faar: saksbehandler }],
  "/saksbehandling/avstemninger/:avstemning": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/oppsett": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/ideer": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/alternativ/nytt": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ": alternativet,
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak": alternativet,
  "/saksbehandling/avstemninger/:avstemning/aapning": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/stenging": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/frist": avstemningen,
  "/saksbehandling/avstemninger/:avstemning/sak": avstemningen,
  "/saksbehandling/innbyggerforslag/:ref": papirforslaget,
  "/saksbehandling/innbyggerforslag/:ref/underskrift": (scene) =>
    papirforslaget(scene).map((en) => (en.faar.length > 0 ? { ...en, ord: "papirnavn" } : en)),
  "/saksbehandling/innbyggerforslag/:ref/underskrift/ny": papirforslaget,
  "/saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking": ({ refs }) => [
    {
      hva: "en underskrift på papir",
      verdier: { ref: PAPIRFORSLAGET, underskrift: PAPIRUNDERSKRIFTEN },
      faar: saksbehandler,
      ord: "papiradresse",
    },
    {
      hva: "den samme under et innspill",
      verdier: { ref: refs.publisert, underskrift: PAPIRUNDERSKRIFTEN },
      faar: [],
    },
  ],
  "/saksbehandling/innbyggerforslag/:ref/kontroll": papirforslaget,
  "/saksbehandling/innbyggerforslag/:ref/plansak": papirforslaget,
  "/saksbehandling/innbyggerforslag/:ref/sak": papirforslaget,
  "/saksbehandling/innbyggerforslag/:ref/utfall": papirforslaget,
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
  "/saksbehandling/registrering/:innsending": ({ registrert, kvittering }) => [
    {
      hva: "noe en ansatt har registrert",
      verdier: { innsending: registrert },
      faar: saksbehandler,
      ord: "registrert",
    },
    { hva: "en beboers egen innsending", verdier: { innsending: kvittering }, faar: [] },
  ],
  "/saksbehandling/registrering/liste/:parti": ({ parti }) => [
    { hva: "en tabell en ansatt har registrert", verdier: { parti }, faar: saksbehandler, ord: "registrertIListe" },
  ],
  "/saksbehandling/varsler/:id/brev": ({ varsel }) => [
    { hva: "et varsel", verdier: { id: varsel }, faar: saksbehandler },
  ],
  "/saksbehandling/varsler/:id/ring": ({ varsel }) => [
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
