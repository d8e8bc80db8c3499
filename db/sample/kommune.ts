/**
 * The sample municipality. Names of strategies, points, scores and the decision of 2018 come from the municipality's own document
 * (Utviklingsstrategi 2, K-sak 33/18); what is marked `kilde: "eksempel"`, and every person, status and innspill, is invented.
 *
 * Day offsets everywhere in this folder are whole days relative to the day of loading: -60 is sixty days ago.
 */
export type Tekster = { nb: string; nn: string; en: string };
export type TekstLister = { nb: string[]; nn: string[]; en: string[] };

/** `dokument`: read in the source document. `eksempel`: made up for the sample. */
export type Kilde = "dokument" | "eksempel";

export type Komite = { slug: string; navn: Tekster; beskrivelse: Tekster; kilde: Kilde };
/** `navn.nb` is the key: the column `enhet` in the CSV files and `enhet` of a tema hold it. */
export type Enhet = { navn: Tekster };
export type Plannivaa = { kode: string; navn: Tekster };
/** `aarFraLasting`: calendar years relative to the year of loading. */
export type Plan = {
  kode: string;
  fil: string;
  navn: Tekster;
  visjon: Tekster;
  innledning: Tekster;
  aarFraLasting: { fra: number; til: number };
  vedtattDag: number;
  nivaaer: Plannivaa[];
};
export type AarshjulPost = { kode: string; maaned: number; navn: Tekster; beskrivelse: Tekster; kilde: Kilde };
export type Indikatormaaling = { aar: number; verdi: number | null };
export type Indikator = {
  kode: string;
  navn: Tekster;
  maks: number;
  maal: number | null;
  maalinger: Indikatormaaling[];
  planpunkter: string[];
};
export type TidligereSak = {
  nr: string;
  organ: Tekster;
  dato: string;
  tittel: string;
  sammendrag: Tekster;
  vedtak: string;
  plan: string;
};

const ikkeOppgitt = null;

export const enheter: Enhet[] = [
  { navn: { nb: "Kommunedirektørens stab", nn: "Staben til kommunedirektøren", en: "Chief executive’s office" } },
  { navn: { nb: "Servicetorget", nn: "Servicetorget", en: "Service desk" } },
  { navn: { nb: "Oppvekst", nn: "Oppvekst", en: "Children and education" } },
  { navn: { nb: "Kultur og fritid", nn: "Kultur og fritid", en: "Culture and leisure" } },
  { navn: { nb: "Digitalisering og IKT", nn: "Digitalisering og IKT", en: "Digital services and IT" } },
  { navn: { nb: "Helse og omsorg", nn: "Helse og omsorg", en: "Health and care" } },
  { navn: { nb: "Organisasjon og personal", nn: "Organisasjon og personal", en: "Organisation and staff" } },
  { navn: { nb: "Plan og byggesak", nn: "Plan og byggjesak", en: "Planning and building" } },
];

export const komiteer: Komite[] = [
  {
    slug: "kultur-og-samfunnsutvikling",
    navn: {
      nb: "Komité for kultur og samfunnsutvikling",
      nn: "Komité for kultur og samfunnsutvikling",
      en: "Committee for Culture and Community Development",
    },
    beskrivelse: {
      nb: "Komiteen har ansvaret for delstrategien om lokaldemokrati. Den fikk oppgaven fra formannskapet.",
      nn: "Komiteen har ansvaret for delstrategien om lokaldemokrati. Han fekk oppgåva frå formannskapet.",
      en: "The committee is responsible for the part of the strategy that concerns local democracy. It was given the task by the executive committee.",
    },
    kilde: "dokument",
  },
  {
    slug: "tjenester-og-digital-utvikling",
    navn: {
      nb: "Komité for tjenester og digital utvikling",
      nn: "Komité for tenester og digital utvikling",
      en: "Committee for Services and Digital Development",
    },
    beskrivelse: {
      nb: "Komiteen følger med på service, serviceerklæringer og digitale tjenester. Eksempel.",
      nn: "Komiteen følgjer med på service, serviceerklæringar og digitale tenester. Døme.",
      en: "The committee follows service, service declarations and digital services. Sample.",
    },
    kilde: "eksempel",
  },
  {
    slug: "oppvekst-og-velferd",
    navn: {
      nb: "Komité for oppvekst og velferd",
      nn: "Komité for oppvekst og velferd",
      en: "Committee for Children and Welfare",
    },
    beskrivelse: {
      nb: "Komiteen følger med på skole, barnehage, helse og omsorg. Eksempel.",
      nn: "Komiteen følgjer med på skule, barnehage, helse og omsorg. Døme.",
      en: "The committee follows schools, nurseries, health and care. Sample.",
    },
    kilde: "eksempel",
  },
];

const nivaaDelstrategi: Plannivaa = {
  kode: "delstrategi",
  navn: { nb: "Delstrategi", nn: "Delstrategi", en: "Part of the strategy" },
};
const nivaaTiltak: Plannivaa = {
  kode: "tiltak",
  navn: { nb: "Tiltak", nn: "Tiltak", en: "Measure" },
};

/** The successor for today: the source's plan stands in its own file, as a municipality would write it, but this one's dates are relative. */
export const etterfoelger: Plan = {
  kode: "us3",
  fil: "utviklingsstrategi-3.csv",
  navn: {
    nb: "Utviklingsstrategi 3 (eksempel)",
    nn: "Utviklingsstrategi 3 (døme)",
    en: "Development Strategy 3 (sample)",
  },
  visjon: {
    nb: "Fra innspill til vedtak, og tilbake",
    nn: "Frå innspel til vedtak, og tilbake",
    en: "From words to decision, and back",
  },
  innledning: {
    nb: "Denne strategien er laget som eksempel. Den fører videre punkter fra Utviklingsstrategi 2, og viser hvordan innspill blir til tiltak.",
    nn: "Denne strategien er laga som døme. Han fører vidare punkt frå Utviklingsstrategi 2, og viser korleis innspel blir til tiltak.",
    en: "This strategy was made up as a sample. It continues points from Development Strategy 2 and shows how contributions become measures.",
  },
  aarFraLasting: { fra: -1, til: 2 },
  vedtattDag: -420,
  nivaaer: [nivaaDelstrategi, nivaaTiltak],
};

/** Month 1–12. "Spring" is the source's word for the first dialogkonferanse; the months are chosen for the sample. */
export const aarshjul: AarshjulPost[] = [
  {
    kode: "dialogkonferanse-1",
    maaned: 3,
    navn: { nb: "Dialogkonferanse 1", nn: "Dialogkonferanse 1", en: "Dialogue conference 1" },
    beskrivelse: {
      nb: "Perspektivanalysen (utfordringsdokumentet) legges fram. Alle kan si hva de mener bør komme først.",
      nn: "Perspektivanalysen (utfordringsdokumentet) blir lagd fram. Alle kan seie kva dei meiner bør kome først.",
      en: "The outlook report (the challenges document) is presented. Everyone can say what they think should come first.",
    },
    kilde: "dokument",
  },
  {
    kode: "aarsberetning",
    maaned: 5,
    navn: { nb: "Årsberetning", nn: "Årsmelding", en: "Annual report" },
    beskrivelse: {
      nb: "Kommunen forteller hva som ble gjort i fjor, hva det kostet, og hva som ikke ble noe av.",
      nn: "Kommunen fortel kva som vart gjort i fjor, kva det kosta, og kva det ikkje vart noko av.",
      en: "The municipality reports what was done last year, what it cost, and what came to nothing.",
    },
    kilde: "dokument",
  },
  {
    kode: "strategien-gjennomgaas",
    maaned: 6,
    navn: { nb: "Strategien gås gjennom", nn: "Strategien blir gått gjennom", en: "The strategy is reviewed" },
    beskrivelse: {
      nb: "Kommunestyret ser på status for hvert tiltak før sommeren.",
      nn: "Kommunestyret ser på status for kvart tiltak før sommaren.",
      en: "The municipal council looks at the state of each measure before the summer.",
    },
    kilde: "eksempel",
  },
  {
    kode: "dialogkonferanse-2",
    maaned: 9,
    navn: { nb: "Dialogkonferanse 2", nn: "Dialogkonferanse 2", en: "Dialogue conference 2" },
    beskrivelse: {
      nb: "To dager med politisk verksted og arbeid i grupper, før økonomiplanen skrives.",
      nn: "To dagar med politisk verkstad og arbeid i grupper, før økonomiplanen blir skriven.",
      en: "Two days of political workshop and group work, before the financial plan is written.",
    },
    kilde: "eksempel",
  },
  {
    kode: "undersoekelser",
    maaned: 10,
    navn: { nb: "Brukerundersøkelser", nn: "Brukarundersøkingar", en: "User surveys" },
    beskrivelse: {
      nb: "Resultatene gjøres kjent, og hver virksomhet sier hva den følger opp.",
      nn: "Resultata blir gjorde kjende, og kvar verksemd seier kva ho følgjer opp.",
      en: "The results are made known, and every service says what it will follow up.",
    },
    kilde: "eksempel",
  },
  {
    kode: "oekonomiplan-forslag",
    maaned: 11,
    navn: { nb: "Forslag til økonomiplan", nn: "Forslag til økonomiplan", en: "Draft financial plan" },
    beskrivelse: {
      nb: "Forslaget ligger ute i minst 14 dager. Da kan alle lese det og uttale seg.",
      nn: "Forslaget ligg ute i minst 14 dagar. Då kan alle lese det og uttale seg.",
      en: "The draft is open for at least 14 days. During that time everyone can read it and comment.",
    },
    kilde: "eksempel",
  },
  {
    kode: "oekonomiplan-vedtak",
    maaned: 12,
    navn: {
      nb: "Kommunestyret vedtar økonomiplanen",
      nn: "Kommunestyret vedtek økonomiplanen",
      en: "The municipal council adopts the financial plan",
    },
    beskrivelse: {
      nb: "Budsjettet for neste år bestemmes før året er omme.",
      nn: "Budsjettet for neste år blir bestemt før året er omme.",
      en: "Next year’s budget is decided before the year ends.",
    },
    kilde: "eksempel",
  },
];

/** Kommunekompasset. `null` means that the source gives no figure ("ikke oppgitt"): it shows 2013 only as a picture. */
export const indikatorer: Indikator[] = [
  {
    kode: "kk-total",
    navn: {
      nb: "Kommunekompasset, alle områder",
      nn: "Kommunekompasset, alle område",
      en: "Municipal Compass, all areas",
    },
    maks: 800,
    maal: 550,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 396 },
    ],
    planpunkter: [],
  },
  {
    kode: "kk-1",
    navn: { nb: "Offentlighet og demokrati", nn: "Offentlegheit og demokrati", en: "Openness and democracy" },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 33 },
    ],
    planpunkter: ["us2-2", "us3-1"],
  },
  {
    kode: "kk-2",
    navn: {
      nb: "Tilgjengelighet, innbygger- og brukerorientering",
      nn: "Tilgjenge, innbyggjar- og brukarorientering",
      en: "Accessibility and focus on residents and users",
    },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 38 },
    ],
    planpunkter: ["us2-3", "us2-4", "us3-2", "us3-3"],
  },
  {
    kode: "kk-3",
    navn: {
      nb: "Politisk styring og kontroll",
      nn: "Politisk styring og kontroll",
      en: "Political governance and control",
    },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 65 },
    ],
    planpunkter: ["us2-1", "us3-4"],
  },
  {
    kode: "kk-4",
    navn: {
      nb: "Lederskap, ansvar og delegasjon",
      nn: "Leiarskap, ansvar og delegasjon",
      en: "Leadership, responsibility and delegation",
    },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: ikkeOppgitt },
    ],
    planpunkter: [],
  },
  {
    kode: "kk-5",
    navn: { nb: "Resultatfokus og effektivitet", nn: "Resultatfokus og effektivitet", en: "Results and efficiency" },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: ikkeOppgitt },
    ],
    planpunkter: [],
  },
  {
    kode: "kk-6",
    navn: { nb: "Kommunen som arbeidsgiver", nn: "Kommunen som arbeidsgivar", en: "The municipality as an employer" },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 43 },
    ],
    planpunkter: [],
  },
  {
    kode: "kk-7",
    navn: {
      nb: "Utviklingsstrategi og lærende organisasjon",
      nn: "Utviklingsstrategi og lærande organisasjon",
      en: "Development strategy and learning organisation",
    },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 35 },
    ],
    planpunkter: ["us2-1"],
  },
  {
    kode: "kk-8",
    navn: {
      nb: "Kommunen som samfunnsutvikler",
      nn: "Kommunen som samfunnsutviklar",
      en: "The municipality as a developer of its community",
    },
    maks: 100,
    maal: null,
    maalinger: [
      { aar: 2013, verdi: ikkeOppgitt },
      { aar: 2017, verdi: 69 },
    ],
    planpunkter: [],
  },
];

export const tidligereSaker: TidligereSak[] = [
  {
    nr: "33/18",
    organ: { nb: "Kommunestyret", nn: "Kommunestyret", en: "The municipal council" },
    dato: "2018-05-24",
    tittel: "Kommunekompasset: Utviklingsstrategi 2 for Røros kommune 2018–2020",
    sammendrag: {
      nb: "Kommunestyret vedtok fire delstrategier etter målingen i 2017. Delstrategi 2, om lokaldemokratiet, er lagt til komité for kultur og samfunnsutvikling.",
      nn: "Kommunestyret vedtok fire delstrategiar etter målinga i 2017. Delstrategi 2, om lokaldemokratiet, er lagd til komité for kultur og samfunnsutvikling.",
      en: "The municipal council adopted four parts of a strategy after the assessment in 2017. Part 2, on local democracy, rests with the Committee for Culture and Community Development.",
    },
    vedtak: "Utviklingsstrategi 2 for 2018–2020 er vedtatt.",
    plan: "us2",
  },
];

export const kommune = {
  navn: "Røros kommune",
  navnLokalt: "Rossen tjïelte",
  stedsnavnLokalt: "Plaassje",
  /** Language of the local name: South Sámi. */
  spraakLokalt: "sma",
  /** Official municipality number; the platform's residence rows use it. */
  kommunenr: "5025",
  spraak: "nb",
  spraakene: ["nb", "nn", "en"] as const,
  /** Raw tinctures are for the shield stripe and covers only; `handling` is the one colour for actions. */
  farger: { sort: "#23201C", gull: "#C79A3B", roedbrun: "#7A2E1F", handling: "#7A2E1F" },
  /** A round figure for the sample, not a statistic. */
  innbyggertall: 5600,
  innbyggertallErEksempel: true,
  telefon: "72 41 00 00",
  epost: null,
  eksempel: {
    nb: "Dette er eksempeldata. Strategien fra 2018, punktene i den og poengene fra 2017 er hentet fra kommunens eget dokument. Mennesker, innspill, status og nyere saker er oppdiktet.",
    nn: "Dette er døme. Strategien frå 2018, punkta i han og poenga frå 2017 er henta frå dokumentet til kommunen. Menneske, innspel, status og nyare saker er oppdikta.",
    en: "This is sample data. The strategy of 2018, its points and the scores from 2017 come from the municipality’s own document. People, contributions, statuses and later cases are made up.",
  } satisfies Tekster,
  velkomst: {
    nb: "Her kan du si hva du mener om det kommunen skal bestemme. Du får vite hva som skjedde med det du sa.",
    nn: "Her kan du seie kva du meiner om det kommunen skal bestemme. Du får vite kva som skjedde med det du sa.",
    en: "Here you can say what you think about what the municipality is going to decide. You will be told what came of it.",
  } satisfies Tekster,
  enheter,
  komiteer,
  aarshjul,
  indikatorer,
  tidligereSaker,
};
