import type { Tekster, TekstLister } from "./kommune";

export type Medvirkningsnivaa = "informasjon" | "konsultasjon" | "dialog" | "samskaping" | "beslutning";
export type Fase = "idemyldring" | "behandling" | "avsluttet" | "fast";

/** `dag` is relative to loading; `etter_mottak` counts days from when each innspill was received. */
export type Svarfrist = { regel: "dag"; dag: number } | { regel: "etter_mottak"; dager: number };

export type Tema = {
  slug: string;
  spoersmaal: Tekster;
  /** Three sentences. */
  sammendrag: Tekster;
  paavirkes: TekstLister;
  bestemt: TekstLister;
  nivaa: Medvirkningsnivaa;
  nivaaBegrunnelse: Tekster;
  /** Slug in `komiteer` (kommune.ts). */
  komite: string;
  /** `navn.nb` in `enheter` (kommune.ts). */
  enhet: string;
  /** Invented; `person` is the key in `personer` (innspill.ts). */
  ansvarlig: { person: string; navn: string; tittel: Tekster };
  fase: Fase;
  /** Day offsets, inclusive dates in Europe/Oslo. */
  aapner: number;
  frist: number | null;
  svarfrist: Svarfrist;
  /** Codes in the CSV files, the first one is the main point. */
  punkter: string[];
  /** Whether it takes forslag, how residents vote on them, and who may. */
  forslag?: { stemme: "enighet" | "stoette"; krav: "gjest" | "epost" | "eid" | "bosatt" };
};

const raadgiver: Tema["ansvarlig"] = {
  person: "saksbehandler",
  navn: "Marit Eksempelsen",
  tittel: {
    nb: "rådgiver for medvirkning",
    nn: "rådgivar for medverknad",
    en: "adviser on participation",
  },
};

export const temaer: Tema[] = [
  {
    slug: "mer-aa-si-mellom-valgene",
    spoersmaal: {
      nb: "Hvordan kan innbyggerne få mer å si mellom valgene?",
      nn: "Korleis kan innbyggjarane få meir å seie mellom vala?",
      en: "How can residents have more of a say between elections?",
    },
    sammendrag: {
      nb: "Komité for kultur og samfunnsutvikling lager en plan for hvordan innbyggerne skal bli hørt hele året, og ikke bare når det er valg. Vi vil vite hvor du helst sier fra, hva som skal til for at du orker, og hva du vil ha igjen for det. Komiteen går gjennom alt som kommer inn, før saken går til kommunestyret.",
      nn: "Komité for kultur og samfunnsutvikling lagar ein plan for korleis innbyggjarane skal bli høyrde heile året, og ikkje berre når det er val. Vi vil vite kvar du helst seier frå, kva som skal til for at du orkar, og kva du vil ha att for det. Komiteen går gjennom alt som kjem inn, før saka går til kommunestyret.",
      en: "The Committee for Culture and Community Development is drawing up a plan for how residents can be heard all year round, not only when there is an election. We want to know where you would rather speak up, what it takes for you to bother, and what you want in return. The committee goes through everything that comes in before the matter goes to the municipal council.",
    },
    paavirkes: {
      nb: [
        "Hvor og når folkevalgte møter innbyggerne.",
        "Hvordan du kan si fra: på nett, på telefon, på papir eller i et møte.",
        "Hva kommunen skal gjøre for at unge blir med.",
        "Hvordan du får vite hva det førte til.",
      ],
      nn: [
        "Kvar og når folkevalde møter innbyggjarane.",
        "Korleis du kan seie frå: på nett, på telefon, på papir eller i eit møte.",
        "Kva kommunen skal gjere for at unge blir med.",
        "Korleis du får vite kva det førte til.",
      ],
      en: [
        "Where and when elected members meet residents.",
        "How you can speak up: online, by phone, on paper or at a meeting.",
        "What the municipality should do to get young people involved.",
        "How you are told what came of it.",
      ],
    },
    bestemt: {
      nb: [
        "Kommunestyret gjør vedtaket, og det skjer i et åpent møte.",
        "Det blir ikke satt av penger til nye stillinger i år.",
        "Ungdomsrådet, eldrerådet og rådet for personer med funksjonsnedsettelse består. Loven krever dem.",
      ],
      nn: [
        "Kommunestyret gjer vedtaket, og det skjer i eit ope møte.",
        "Det blir ikkje sett av pengar til nye stillingar i år.",
        "Ungdomsrådet, eldrerådet og rådet for personar med funksjonsnedsetjing består. Lova krev dei.",
      ],
      en: [
        "The municipal council makes the decision, at an open meeting.",
        "No money is set aside for new posts this year.",
        "The youth council, the council of older people and the council for people with disabilities remain. The law requires them.",
      ],
    },
    nivaa: "dialog",
    nivaaBegrunnelse: {
      nb: "Komiteen har ingen ferdig løsning. Den møter innbyggerne på en dialogkonferanse underveis, og skriver planen etterpå.",
      nn: "Komiteen har inga ferdig løysing. Han møter innbyggjarane på ein dialogkonferanse undervegs, og skriv planen etterpå.",
      en: "The committee has no finished solution. It meets residents at a dialogue conference along the way, and writes the plan afterwards.",
    },
    komite: "kultur-og-samfunnsutvikling",
    enhet: "Kommunedirektørens stab",
    ansvarlig: raadgiver,
    fase: "idemyldring",
    aapner: -45,
    frist: 20,
    svarfrist: { regel: "dag", dag: 60 },
    forslag: { stemme: "enighet", krav: "gjest" },
    punkter: ["us3-1-3", "us3-1-1", "us3-1-2", "us3-1-4", "us2-2-1-3", "us2-2-1-4"],
  },
  {
    slug: "serviceerklaeringer",
    spoersmaal: {
      nb: "Serviceerklæringer: hva skal du kunne vente deg?",
      nn: "Serviceerklæringar: kva skal du kunne vente deg?",
      en: "Service declarations: what should you be able to expect?",
    },
    sammendrag: {
      nb: "En serviceerklæring er et løfte på én side: dette får du, så lang tid tar det, og slik sier du fra hvis det glipper. De tre første skal gjelde byggesak, barnehage og hjemmetjeneste. Fortell hva som er viktigst for deg, så skriver vi løftene etter det.",
      nn: "Ei serviceerklæring er eit løfte på éi side: dette får du, så lang tid tek det, og slik seier du frå om det glepp. Dei tre første skal gjelde byggjesak, barnehage og heimeteneste. Fortel kva som er viktigast for deg, så skriv vi lovnadene etter det.",
      en: "A service declaration is a promise on one page: this is what you get, this is how long it takes, and this is how you tell us when it fails. The first three will cover building applications, nurseries and home care. Tell us what matters most to you, and we will write the promises accordingly.",
    },
    paavirkes: {
      nb: [
        "Hva de tre erklæringene skal love.",
        "Hvordan du får beskjed underveis.",
        "Hva som skjer når kommunen ikke holder det den har lovet.",
      ],
      nn: [
        "Kva dei tre erklæringane skal love.",
        "Korleis du får beskjed undervegs.",
        "Kva som skjer når kommunen ikkje held det han har lova.",
      ],
      en: [
        "What the three declarations should promise.",
        "How you are kept informed along the way.",
        "What happens when the municipality does not keep its promise.",
      ],
    },
    bestemt: {
      nb: [
        "Frister som står i loven, kan ikke bli lengre.",
        "Erklæringene skal være på én side og skrevet i klart språk.",
      ],
      nn: [
        "Fristar som står i lova, kan ikkje bli lengre.",
        "Erklæringane skal vere på éi side og skrivne i klart språk.",
      ],
      en: [
        "Time limits set by law cannot be made longer.",
        "The declarations must fit on one page and be written in plain language.",
      ],
    },
    nivaa: "samskaping",
    nivaaBegrunnelse: {
      nb: "Innbyggere og ansatte skriver løftene sammen i to verksteder. Innspillene avgjør hva verkstedene begynner med.",
      nn: "Innbyggjarar og tilsette skriv lovnadene saman i to verkstader. Innspela avgjer kva verkstadene byrjar med.",
      en: "Residents and staff write the promises together in two workshops. The contributions decide where the workshops start.",
    },
    komite: "tjenester-og-digital-utvikling",
    enhet: "Servicetorget",
    ansvarlig: {
      person: "saksbehandler2",
      navn: "Tore Prøvestad",
      tittel: {
        nb: "leder for servicetorget",
        nn: "leiar for servicetorget",
        en: "head of the service desk",
      },
    },
    fase: "idemyldring",
    aapner: -30,
    frist: 59,
    svarfrist: { regel: "dag", dag: 100 },
    punkter: ["us3-2-1", "us3-2-3", "us2-3-5"],
  },
  {
    slug: "enkle-digitale-tjenester",
    spoersmaal: {
      nb: "Digitale tjenester som er enkle å forstå",
      nn: "Digitale tenester som er enkle å forstå",
      en: "Digital services that are easy to understand",
    },
    sammendrag: {
      nb: "Kommunen skal lage en ny digitaliseringsstrategi, og vil begynne med det som er vanskelig i dag. Fortell om et skjema du ga opp, en side du ikke fant, eller noe som faktisk virket. Vi trenger både dem som gjør alt på mobilen, og dem som helst vil snakke med et menneske.",
      nn: "Kommunen skal lage ein ny digitaliseringsstrategi, og vil byrje med det som er vanskeleg i dag. Fortel om eit skjema du gav opp, ei side du ikkje fann, eller noko som faktisk verka. Vi treng både dei som gjer alt på mobilen, og dei som helst vil snakke med eit menneske.",
      en: "The municipality is to draw up a new digital strategy, and wants to start with what is difficult today. Tell us about a form you gave up on, a page you could not find, or something that actually worked. We need both those who do everything on their phone and those who would rather talk to a human being.",
    },
    paavirkes: {
      nb: [
        "Hvilke tjenester vi gjør enklere først.",
        "Hva slags hjelp du kan få når du står fast.",
        "Hvem som skal sitte i brukerpanelet, og hva det skal prøve.",
      ],
      nn: [
        "Kva tenester vi gjer enklare først.",
        "Kva slags hjelp du kan få når du står fast.",
        "Kven som skal sitje i brukarpanelet, og kva det skal prøve.",
      ],
      en: [
        "Which services we make easier first.",
        "What kind of help you can get when you are stuck.",
        "Who should sit on the user panel, and what it should try out.",
      ],
    },
    bestemt: {
      nb: [
        "Du skal alltid kunne ringe eller komme innom i stedet.",
        "Innlogging skjer med ID-porten, som staten har ansvaret for.",
      ],
      nn: [
        "Du skal alltid kunne ringje eller kome innom i staden.",
        "Innlogging skjer med ID-porten, som staten har ansvaret for.",
      ],
      en: [
        "You will always be able to phone or drop in instead.",
        "Signing in is done through ID-porten, which the state is responsible for.",
      ],
    },
    nivaa: "konsultasjon",
    nivaaBegrunnelse: {
      nb: "Administrasjonen skriver strategien. Innspillene sier hva den må løse, og et brukerpanel prøver løsningene før de tas i bruk.",
      nn: "Administrasjonen skriv strategien. Innspela seier kva han må løyse, og eit brukarpanel prøver løysingane før dei blir tekne i bruk.",
      en: "The administration writes the strategy. The contributions say what it must solve, and a user panel tries the solutions before they are put to use.",
    },
    komite: "tjenester-og-digital-utvikling",
    enhet: "Digitalisering og IKT",
    ansvarlig: {
      person: "saksbehandler3",
      navn: "Hanne Eksempeldal",
      tittel: {
        nb: "digitaliseringsrådgiver",
        nn: "digitaliseringsrådgivar",
        en: "adviser on digital services",
      },
    },
    fase: "idemyldring",
    aapner: -20,
    frist: 85,
    svarfrist: { regel: "dag", dag: 130 },
    forslag: { stemme: "stoette", krav: "epost" },
    punkter: ["us3-3-1", "us3-3-2", "us3-3-3", "us2-4-2"],
  },
  {
    slug: "noe-annet",
    spoersmaal: { nb: "Noe annet", nn: "Noko anna", en: "Something else" },
    sammendrag: {
      nb: "Her kan du si det som ikke passer under de andre temaene. Vi sender det videre til dem som kan gjøre noe med det, og gir deg beskjed om hvor det havnet. Er det fare for liv, ring 113, 110 eller 112.",
      nn: "Her kan du seie det som ikkje passar under dei andre temaa. Vi sender det vidare til dei som kan gjere noko med det, og gir deg beskjed om kvar det hamna. Er det fare for liv, ring 113, 110 eller 112.",
      en: "Here you can say what does not fit under the other topics. We pass it on to those who can do something about it, and tell you where it went. If a life is in danger, call 113, 110 or 112.",
    },
    paavirkes: {
      nb: ["Hva kommunen blir oppmerksom på.", "Hvilket tema vi åpner neste gang."],
      nn: ["Kva kommunen blir merksam på.", "Kva tema vi opnar neste gong."],
      en: ["What the municipality becomes aware of.", "Which topic we open next."],
    },
    bestemt: {
      nb: [
        "Søknader og klager har egne skjemaer. Vi hjelper deg å finne det rette.",
        "Saker om enkeltpersoner blir ikke vist her.",
      ],
      nn: [
        "Søknader og klager har eigne skjema. Vi hjelper deg å finne det rette.",
        "Saker om enkeltpersonar blir ikkje viste her.",
      ],
      en: [
        "Applications and complaints have forms of their own. We will help you find the right one.",
        "Matters about individual people are not shown here.",
      ],
    },
    nivaa: "informasjon",
    nivaaBegrunnelse: {
      nb: "Det er ingen bestemt sak som venter på et vedtak. Derfor lover vi bare å lese, sende videre og svare.",
      nn: "Det er inga bestemt sak som ventar på eit vedtak. Difor lovar vi berre å lese, sende vidare og svare.",
      en: "No particular case is waiting for a decision. So all we promise is to read, pass on and answer.",
    },
    komite: "kultur-og-samfunnsutvikling",
    enhet: "Servicetorget",
    ansvarlig: {
      person: "saksbehandler2",
      navn: "Tore Prøvestad",
      tittel: {
        nb: "leder for servicetorget",
        nn: "leiar for servicetorget",
        en: "head of the service desk",
      },
    },
    fase: "fast",
    aapner: -400,
    frist: null,
    svarfrist: { regel: "etter_mottak", dager: 21 },
    punkter: [],
  },
  {
    slug: "naar-skal-ungdomsraadet-faa-sakene",
    spoersmaal: {
      nb: "Når skal ungdomsrådet få sakene?",
      nn: "Når skal ungdomsrådet få sakene?",
      en: "When should the youth council see the cases?",
    },
    sammendrag: {
      nb: "Ungdomsrådet har fått sakene samtidig med politikerne, og da er forslaget allerede skrevet. Vi spurte hvor tidlig rådet bør få dem, og hva som skal til for at uttalelsen teller. Kommunestyret har nå bestemt hvordan det skal være.",
      nn: "Ungdomsrådet har fått sakene samstundes med politikarane, og då er forslaget alt skrive. Vi spurde kor tidleg rådet bør få dei, og kva som skal til for at fråsegna tel. Kommunestyret har no bestemt korleis det skal vere.",
      en: "The youth council has received cases at the same time as the politicians, when the proposal has already been written. We asked how early the council should see them, and what it takes for its opinion to count. The municipal council has now decided how it shall be.",
    },
    paavirkes: {
      nb: [
        "Hvor lenge før innstillingen ungdomsrådet får sakene.",
        "Hvilke saker det gjelder.",
        "Hvordan sakspapirene ser ut når unge skal lese dem.",
        "Hvordan uttalelsen blir lagt fram for politikerne.",
      ],
      nn: [
        "Kor lenge før innstillinga ungdomsrådet får sakene.",
        "Kva saker det gjeld.",
        "Korleis sakspapira ser ut når unge skal lese dei.",
        "Korleis fråsegna blir lagd fram for politikarane.",
      ],
      en: [
        "How long before the recommendation the youth council sees a case.",
        "Which cases this applies to.",
        "What the papers look like when young people are to read them.",
        "How the council’s opinion is put to the politicians.",
      ],
    },
    bestemt: {
      nb: [
        "Kommunen skal ha et ungdomsråd. Det står i kommuneloven.",
        "Rådet gir uttalelser. Det er de folkevalgte som vedtar.",
      ],
      nn: [
        "Kommunen skal ha eit ungdomsråd. Det står i kommunelova.",
        "Rådet gir fråsegner. Det er dei folkevalde som vedtek.",
      ],
      en: [
        "The municipality must have a youth council. The Local Government Act says so.",
        "The council gives opinions. The elected members decide.",
      ],
    },
    nivaa: "dialog",
    nivaaBegrunnelse: {
      nb: "Ungdomsrådet var med og formulerte spørsmålet, og saken ble tatt opp på dialogkonferansen før den ble skrevet.",
      nn: "Ungdomsrådet var med og formulerte spørsmålet, og saka vart teken opp på dialogkonferansen før ho vart skriven.",
      en: "The youth council helped to word the question, and the matter was discussed at the dialogue conference before the case was written.",
    },
    komite: "kultur-og-samfunnsutvikling",
    enhet: "Oppvekst",
    ansvarlig: raadgiver,
    fase: "avsluttet",
    aapner: -190,
    frist: -130,
    svarfrist: { regel: "dag", dag: -50 },
    punkter: ["us3-1-2", "us2-2-1-2"],
  },
  {
    slug: "hva-slags-sted-vil-vi-vaere",
    spoersmaal: {
      nb: "Hva slags sted vil vi være om tolv år?",
      nn: "Kva slags stad vil vi vere om tolv år?",
      en: "What kind of place do we want to be in twelve years?",
    },
    sammendrag: {
      nb: "Forslaget til ny samfunnsplan er på høring. Les planen, og si hva du mener om målene og strategiene. Kommunestyret vedtar planen når alle kommentarene er gått gjennom.",
      nn: "Forslaget til ny samfunnsplan er på høyring. Les planen, og sei kva du meiner om måla og strategiane. Kommunestyret vedtek planen når alle kommentarane er gått gjennom.",
      en: "The proposed community plan is under consultation. Read the plan, and say what you think of its goals and strategies. The municipal council adopts it when all comments have been considered.",
    },
    paavirkes: {
      nb: ["Hvilke mål planen setter.", "Hvilke strategier som skal til for å nå dem."],
      nn: ["Kva mål planen set.", "Kva strategiar som skal til for å nå dei."],
      en: ["Which goals the plan sets.", "Which strategies are needed to reach them."],
    },
    bestemt: {
      nb: ["Planen gjelder i tolv år.", "Hvor det kan bygges, blir bestemt i arealdelen."],
      nn: ["Planen gjeld i tolv år.", "Kvar det kan byggjast, blir bestemt i arealdelen."],
      en: ["The plan covers twelve years.", "Where building is allowed is decided in the land-use part."],
    },
    nivaa: "konsultasjon",
    nivaaBegrunnelse: {
      nb: "Forslaget er skrevet etter samtaler med innbyggerne. Nå kan alle si hva de mener om det.",
      nn: "Forslaget er skrive etter samtalar med innbyggjarane. No kan alle seie kva dei meiner om det.",
      en: "The proposal was written after talks with residents. Now everybody can say what they think of it.",
    },
    komite: "kultur-og-samfunnsutvikling",
    enhet: "Plan og byggesak",
    ansvarlig: raadgiver,
    fase: "idemyldring",
    aapner: -14,
    frist: 34,
    svarfrist: { regel: "dag", dag: 80 },
    punkter: [],
  },
  {
    slug: "hva-skal-pengene-brukes-til",
    spoersmaal: {
      nb: "Hva skal pengene brukes til?",
      nn: "Kva skal pengane brukast til?",
      en: "What should the money be spent on?",
    },
    sammendrag: {
      nb: "Forslaget til handlings- og økonomiplan ligger åpent. Les sammendragene, og les mer der du vil. Kommunestyret får alle kommentarene før det vedtar planen.",
      nn: "Forslaget til handlings- og økonomiplan ligg ope. Les samandraga, og les meir der du vil. Kommunestyret får alle kommentarane før det vedtek planen.",
      en: "The proposed action and financial plan is open to all. Read the summaries, and read more where you want. The municipal council gets all comments before it adopts the plan.",
    },
    paavirkes: {
      nb: ["Hva som skal komme først.", "Hvilke tiltak som er med."],
      nn: ["Kva som skal kome først.", "Kva tiltak som er med."],
      en: ["What comes first.", "Which measures are included."],
    },
    bestemt: {
      nb: ["Planen må gå i balanse. Loven krever det."],
      nn: ["Planen må gå i balanse. Lova krev det."],
      en: ["The plan must balance. The law requires it."],
    },
    nivaa: "konsultasjon",
    nivaaBegrunnelse: {
      nb: "Kommuneloven krever at forslaget ligger åpent før vedtaket. Vi ber om meninger om hvert avsnitt.",
      nn: "Kommunelova krev at forslaget ligg ope før vedtaket. Vi ber om meiningar om kvart avsnitt.",
      en: "The Local Government Act requires the proposal to be open before the decision. We ask for views on each section.",
    },
    komite: "tjenester-og-digital-utvikling",
    enhet: "Kommunedirektørens stab",
    ansvarlig: raadgiver,
    fase: "idemyldring",
    aapner: -8,
    frist: 22,
    svarfrist: { regel: "dag", dag: 40 },
    punkter: [],
  },
  {
    slug: "hva-skal-samfunnsplanen-handle-om",
    spoersmaal: {
      nb: "Hva skal samfunnsplanen handle om?",
      nn: "Kva skal samfunnsplanen handle om?",
      en: "What should the community plan be about?",
    },
    sammendrag: {
      nb: "Planprogrammet var på høring i seks uker. Det sier hva planen skal svare på, og hvem vi skal snakke med. Programmet er fastsatt, og planen er nå på høring.",
      nn: "Planprogrammet var på høyring i seks veker. Det seier kva planen skal svare på, og kven vi skal snakke med. Programmet er fastsett, og planen er no på høyring.",
      en: "The planning programme was under consultation for six weeks. It says what the plan should answer, and whom we should talk to. The programme is settled, and the plan is now under consultation.",
    },
    paavirkes: {
      nb: ["Hva planen skal svare på."],
      nn: ["Kva planen skal svare på."],
      en: ["What the plan should answer."],
    },
    bestemt: {
      nb: ["Kommunen må ha en samfunnsplan. Loven krever det."],
      nn: ["Kommunen må ha ein samfunnsplan. Lova krev det."],
      en: ["The municipality must have a community plan. The law requires it."],
    },
    nivaa: "konsultasjon",
    nivaaBegrunnelse: {
      nb: "Loven krever at planprogrammet blir hørt i minst seks uker.",
      nn: "Lova krev at planprogrammet blir høyrt i minst seks veker.",
      en: "The law requires the planning programme to be heard for at least six weeks.",
    },
    komite: "kultur-og-samfunnsutvikling",
    enhet: "Plan og byggesak",
    ansvarlig: raadgiver,
    fase: "avsluttet",
    aapner: -260,
    frist: -215,
    svarfrist: { regel: "dag", dag: -180 },
    punkter: [],
  },
];
