import type { Innspill } from "./innspill";
import type { Tekster } from "./kommune";

/**
 * Forslag, arguments and innbyggerforslag of the sample: who writes is invented, and so is every vote and signature. The first line of a forslag
 * is its title.
 */
type Felles = Omit<Innspill, "noekkel" | "tema" | "av" | "tekst" | "mottatt" | "moderering">;
const felles: Felles = { visNavn: true, avsender: "privatperson", kanal: "web", spraak: "nb", koblinger: [] };
const mellomValgene = { ...felles, tema: "mer-aa-si-mellom-valgene" };
const digitalt = { ...felles, tema: "enkle-digitale-tjenester" };
const innbyggersak = { ...felles, tema: "noe-annet" };
const vist = (av: string, dag: number, kl = "12:40"): Innspill["moderering"] => [
  { handling: "publisert", av, dag, kl },
];

export const forslagsinnspill: Innspill[] = [
  {
    ...mellomValgene,
    noekkel: "f01-aapen-time",
    av: "ida",
    visNavn: false,
    avsender: "ung",
    tekst:
      "Åpen time med komiteen hver måned\nLa to medlemmer av komiteen sitte på biblioteket første torsdag i måneden, fra klokka fem til sju. Man skal kunne komme innom uten avtale, og det man sier, skal skrives ned som et innspill hvis man vil det. Det koster bare kaffe og litt tid, og de som ikke skriver så godt, får også sagt sitt.",
    mottatt: { dag: -12, kl: "18:22" },
    moderering: vist("moderator", -11),
  },
  {
    ...mellomValgene,
    noekkel: "f02-moete-paa-nett",
    av: "sondre",
    avsender: "ung",
    spraak: "nn",
    tekst:
      "Komitémøta bør sendast på nett\nVi som bur ein time unna kommunehuset, får ikkje med oss kva komiteen seier. Send møta på nett, med teksting, og la opptaket liggje ute i eit halvt år.",
    mottatt: { dag: -6, kl: "20:05" },
    moderering: vist("moderator", -5),
  },
  {
    ...mellomValgene,
    noekkel: "f03-minibuss",
    av: null,
    visNavn: false,
    tekst:
      "Minibuss til kommunestyremøtene\nMange vil høre på kommunestyret, men kommer seg ikke dit. Sett opp en minibuss fra grendene når det er saker mange bryr seg om.",
    mottatt: { dag: -1, kl: "21:14" },
    moderering: [],
  },
  {
    ...digitalt,
    noekkel: "f04-ett-skjema",
    av: "per",
    tekst:
      "Ett skjema for alt som gjelder vei\nHull, lys, brøyting og skilt har hvert sitt skjema i dag, og jeg havner alltid i feil. Lag ett skjema der man setter en prikk på kartet og skriver hva det er.",
    mottatt: { dag: -9, kl: "07:48" },
    moderering: vist("moderator2", -8),
  },
  {
    ...mellomValgene,
    noekkel: "fa1-de-som-ikke-skriver",
    av: "bjoerg",
    spraak: "nn",
    tekst: "Mor mi har meint mykje i åtti år, og aldri fylt ut eit skjema. Ho ville ha kome.",
    mottatt: { dag: -10, kl: "10:31" },
    moderering: vist("moderator", -9),
  },
  {
    ...mellomValgene,
    noekkel: "fa2-ansikt",
    av: null,
    visNavn: false,
    tekst: "Det er lettere å være uenig på en ordentlig måte når man ser hverandre.",
    mottatt: { dag: -8, kl: "16:02" },
    moderering: vist("moderator", -8, "19:10"),
  },
  {
    ...mellomValgene,
    noekkel: "fa3-de-samme",
    av: "lars",
    tekst:
      "Jeg er redd det blir de samme fem som kommer hver gang. Da hører komiteen enda mer på dem som allerede roper høyest.",
    mottatt: { dag: -7, kl: "22:40" },
    moderering: vist("moderator", -6),
  },
  {
    ...digitalt,
    noekkel: "fa4-kart-paa-telefon",
    av: "siv",
    tekst:
      "Et kart er greit for meg, men far min på 84 finner ikke veien sin på en telefonskjerm. Behold telefonnummeret.",
    mottatt: { dag: -4, kl: "13:15" },
    moderering: vist("moderator2", -3),
  },
  {
    ...innbyggersak,
    noekkel: "i01-smaaskolen",
    av: "torbjoern",
    tekst:
      "Behold småskolen i øvre dalen\nVi ber kommunestyret vedta at første til fjerde trinn skal gå på skole i øvre dalen også etter 2028. De yngste får ellers over en time på buss hver dag. Bygget er pusset opp, og grendelaget tar på seg uteområdet.",
    mottatt: { dag: -44, kl: "19:30" },
    moderering: vist("moderator3", -41),
  },
  {
    ...innbyggersak,
    noekkel: "i02-gangvei",
    av: "ragnhild",
    tekst:
      "Gangvei fra byggefeltet til skolen\nVi ber kommunestyret sette av penger til gangvei på de 900 meterne mellom byggefeltet og skolen. I dag går barna i veikanten, og om vinteren er det ingen veikant.",
    mottatt: { dag: -140, kl: "08:55" },
    moderering: vist("moderator3", -138),
  },
  {
    ...innbyggersak,
    noekkel: "i03-samfunnshuset",
    av: "maja",
    visNavn: false,
    avsender: "ung",
    tekst:
      "Hold samfunnshuset åpent én dag i uka\nVi ber kommunestyret vedta at samfunnshuset skal være åpent for alle hver onsdag, med varme, kaffe og noen til stede. I dag står huset låst når ingen har leid det, og vi har ikke noe annet sted å møtes om vinteren.",
    mottatt: { dag: -230, kl: "17:05" },
    moderering: vist("moderator3", -229),
    koblinger: [
      {
        punkt: "us3-1-3",
        begrunnelse: "«noe annet sted å møtes» gjelder faste møteplasser i bygda.",
        av: "saksbehandler3",
        dag: -150,
      },
    ],
    vurdering: {
      oppsummering: "Samfunnshuset bør være åpent for alle én dag i uka.",
      tekst:
        "Huset er allerede varmet opp på onsdager for musikkskolen. Frivilligsentralen kan ha noen til stede. Kommunens del er renhold og en nøkkelordning, og det er plass til det innenfor rammen.",
      betydning: "tas_til_foelge",
      av: "saksbehandler3",
      dag: -90,
    },
  },
];

/** Arguments, by the key of the innspill that they are. */
export const argumenter: Record<string, { om: string; side: "for" | "mot"; stoette: number }> = {
  "fa1-de-som-ikke-skriver": { om: "f01-aapen-time", side: "for", stoette: 14 },
  "fa2-ansikt": { om: "f01-aapen-time", side: "for", stoette: 3 },
  "fa3-de-samme": { om: "f01-aapen-time", side: "mot", stoette: 9 },
  "fa4-kart-paa-telefon": { om: "f04-ett-skjema", side: "mot", stoette: 6 },
};

type Nivaa = "bosatt" | "eid" | "epost" | "gjest";
/** How many answered what, at each level: agree, disagree, don't know; or how many support. */
type Stemmer = Partial<Record<Nivaa, readonly number[]>>;

/** Forslag that residents vote on. `stengt` is the day they were counted. */
export const forslag: Record<
  string,
  { slag: "enighet" | "stoette"; krav: Nivaa; stengt?: number; stemmer: Stemmer } | null
> = {
  "f01-aapen-time": {
    slag: "enighet",
    krav: "gjest",
    stemmer: { bosatt: [29, 8, 4], eid: [7, 4, 1], epost: [6, 2, 1], gjest: [19, 6, 2] },
  },
  "f02-moete-paa-nett": { slag: "enighet", krav: "gjest", stemmer: { bosatt: [2, 1, 0], gjest: [5, 2, 1] } },
  // Waits for the komité.
  "f03-minibuss": null,
  "f04-ett-skjema": { slag: "stoette", krav: "epost", stemmer: { bosatt: [22], epost: [7] } },
  "u03-en-side": {
    slag: "enighet",
    krav: "gjest",
    stengt: -130,
    stemmer: { bosatt: [38, 5, 6], epost: [11, 1, 2], gjest: [24, 3, 5] },
  },
};

/** Innbyggerforslag: days, and how many signed on the net and on paper. */
export const innbyggerforslag: Record<
  string,
  { nett: number; papir: number; naadd?: number; sendt?: number; kontrollert?: number; avgjort?: boolean }
> = {
  "i01-smaaskolen": { nett: 71, papir: 16 },
  "i02-gangvei": { nett: 96, papir: 35, naadd: -74, sendt: -70, kontrollert: -66 },
  "i03-samfunnshuset": { nett: 118, papir: 4, naadd: -160, sendt: -158, kontrollert: -155, avgjort: true },
};

/** The case that decided the third. */
export const samfunnshussaken = {
  loepenummer: 36,
  arkivloepenummer: 388,
  opprettet: -158,
  dag: -75,
  saksbehandler: "saksbehandler3",
  tittel: "Innbyggerforslag om åpent samfunnshus én dag i uka",
  organ: "Kommunestyret",
  tekst: "Samfunnshuset holdes åpent for alle hver onsdag fra klokka ti til åtte. Ordningen prøves i to år.",
  begrunnelse:
    "Bygda mangler et sted å møtes om vinteren, og huset er allerede varmt på onsdager. Frivilligsentralen har tilbudt seg å ha noen til stede.",
  votering: "Enstemmig vedtatt.",
  videre:
    "Dørene åpnes første onsdag etter nyttår. Frivilligsentralen og kommunen blir enige om nøkler og renhold i høst.",
  virkning: {
    punkt: "us3-1-3",
    tittel: {
      nb: "Samfunnshuset er åpent hver onsdag",
      nn: "Samfunnshuset er ope kvar onsdag",
      en: "The community centre is open every Wednesday",
    },
    dag: 48,
  },
};

export type Alternativ = {
  tittel: Tekster;
  beskrivelse: Tekster;
  kostnad: number | null;
  /** Why it is not on the ballot. */
  ikkeMed?: string;
};

export const naermiljoepotten = {
  slug: "naermiljoepotten",
  tema: "hva-skal-pengene-brukes-til",
  spoersmaal: {
    nb: "Hva skal nærmiljøpotten på 500 000 kroner brukes til?",
    nn: "Kva skal nærmiljøpotten på 500 000 kroner brukast til?",
    en: "What should the neighbourhood fund of NOK 500,000 be spent on?",
  },
  forklaring: {
    nb: "Velg det du vil ha, så lenge det er penger igjen. Det flest velger, blir tatt med først, så lenge det er plass innenfor rammen. Kommunestyret har sagt at det vil følge resultatet hvis minst 100 innbyggere stemmer.",
    nn: "Vel det du vil ha, så lenge det er pengar att. Det flest vel, blir teke med først, så lenge det er plass innanfor ramma. Kommunestyret har sagt at det vil følgje resultatet dersom minst 100 innbyggjarar røystar.",
    en: "Choose what you want, as long as there is money left. What most people choose is taken in first, as long as there is room within the ceiling. The council has said that it will follow the result if at least 100 residents vote.",
  },
  ramme: 500_000,
  minAlder: 13,
  aapner: -8,
  stenger: 22,
  alternativer: [
    {
      tittel: { nb: "Gapahuk ved badeplassen", nn: "Gapahuk ved badeplassen", en: "A shelter at the bathing place" },
      beskrivelse: {
        nb: "Gapahuk med bålplass og trinnfri vei inn fra parkeringen.",
        nn: "Gapahuk med bålplass og trinnfri veg inn frå parkeringa.",
        en: "A shelter with a fireplace and a step-free path from the car park.",
      },
      kostnad: 180_000,
    },
    {
      tittel: { nb: "Utlån av ski og sykler", nn: "Utlån av ski og syklar", en: "Lending of skis and bicycles" },
      beskrivelse: {
        nb: "Utstyr som alle kan låne gratis på biblioteket, til barn og voksne.",
        nn: "Utstyr som alle kan låne gratis på biblioteket, til born og vaksne.",
        en: "Equipment that everybody may borrow for free at the library, for children and adults.",
      },
      kostnad: 120_000,
    },
    {
      tittel: { nb: "Benker langs elva", nn: "Benker langs elva", en: "Benches along the river" },
      beskrivelse: {
        nb: "Åtte benker med armlene, slik at de som trenger en pause, kommer seg opp igjen.",
        nn: "Åtte benker med armlene, slik at dei som treng ein pause, kjem seg opp att.",
        en: "Eight benches with armrests, so that those who need a rest can get up again.",
      },
      kostnad: 64_000,
    },
    {
      tittel: { nb: "Scene i parken", nn: "Scene i parken", en: "A stage in the park" },
      beskrivelse: {
        nb: "Fast scene med tak og strøm, til bruk for alle lag.",
        nn: "Fast scene med tak og straum, til bruk for alle lag.",
        en: "A permanent stage with a roof and power, for all clubs to use.",
      },
      kostnad: 310_000,
    },
    {
      tittel: {
        nb: "Kvelder for unge på samfunnshuset",
        nn: "Kveldar for unge på samfunnshuset",
        en: "Evenings for young people at the community centre",
      },
      beskrivelse: {
        nb: "To kvelder i måneden i et år, med en voksen til stede.",
        nn: "To kveldar i månaden i eit år, med ein vaksen til stades.",
        en: "Two evenings a month for a year, with an adult present.",
      },
      kostnad: 96_000,
    },
    {
      tittel: { nb: "Bom ved turveien", nn: "Bom ved turvegen", en: "A barrier on the trail" },
      beskrivelse: {
        nb: "Bom som stenger turveien for biler.",
        nn: "Bom som stengjer turvegen for bilar.",
        en: "A barrier that closes the trail to cars.",
      },
      kostnad: null,
      ikkeMed: "Veien er privat, og eierne har sagt nei. Kommunen kan ikke sette opp bommen.",
    },
  ] satisfies Alternativ[],
};

export const servicerekkefoelgen = {
  slug: "hva-skal-servicetorget-bli-bedre-paa",
  tema: "serviceerklaeringer",
  spoersmaal: {
    nb: "Hva skal servicetorget bli bedre på først?",
    nn: "Kva skal servicetorget bli betre på først?",
    en: "What should the service desk improve first?",
  },
  forklaring: {
    nb: "Sett det viktigste først. Du trenger ikke rangere alt.",
    nn: "Set det viktigaste først. Du treng ikkje rangere alt.",
    en: "Put the most important first. You need not rank everything.",
  },
  aapner: -40,
  stengt: -10,
  alternativer: [
    { nb: "Kortere ventetid på telefonen", nn: "Kortare ventetid på telefonen", en: "Shorter waits on the telephone" },
    { nb: "Åpent én kveld i uka", nn: "Ope ein kveld i veka", en: "Open one evening a week" },
    {
      nb: "Svar på e-post innen to dager",
      nn: "Svar på e-post innan to dagar",
      en: "Answers to e-mails within two days",
    },
    { nb: "Hjelp til å fylle ut skjemaer", nn: "Hjelp til å fylle ut skjema", en: "Help with filling in forms" },
  ] satisfies Tekster[],
  /** Ballots by level: which alternatives, best first, and how many voted so. */
  sedler: {
    bosatt: [
      [[3, 0], 12],
      [[0, 2, 1], 9],
      [[1, 3], 7],
      [[2], 4],
    ],
    epost: [
      [[0, 2], 6],
      [[3, 0, 1, 2], 5],
    ],
  } as Partial<Record<Nivaa, Array<[number[], number]>>>,
};
