import type { Tekster } from "./kommune";

/** A case number as the municipality prints it: running number / two-digit year of the meeting. */
export function saksnummer(loepenummer: number, dato: Date): string {
  return `${loepenummer}/${aarstall(dato)}`;
}

/** An archive case number: two-digit year in which the case was opened / running number. */
export function arkivsaksnummer(loepenummer: number, dato: Date): string {
  return `${aarstall(dato)}/${loepenummer}`;
}

function aarstall(dato: Date): string {
  const aar = new Intl.DateTimeFormat("nb", { year: "numeric", timeZone: "Europe/Oslo" }).format(dato);
  return aar.slice(-2);
}

export type Saksgang = { utvalg: string; dag: number; loepenummer: number; behandling: string };
export type Raadsuttalelse = { raad: string; uttalelse: string; innspill: string | null };
export type Hovedtema = { tittel: string; oppsummering: string; innspill: string[] };
export type Vedtakspunkt = { nr: number; tekst: string };
export type Votering = { punkter: number[]; for: number; mot: number; tekst: string };
export type Virkning = { noekkel: string; punkt: string; vedtakspunkt: number } & (
  | { type: "ny_milepael"; tittel: Tekster; dag: number }
  | { type: "milepael_naadd"; tittel: Tekster; dag: number; beskrivelse: Tekster }
  | { type: "status"; fra: string; til: string; dag: number; begrunnelse: Tekster }
  | { type: "ikke_tatt_opp"; tittel: Tekster; dag: number; begrunnelse: Tekster }
);

export type Sak = {
  noekkel: string;
  tema: string;
  /** Running number of the deciding meeting; print with `saksnummer(41, dato for vedtaket)`. */
  loepenummer: number;
  arkivloepenummer: number;
  /** The archive case was opened on this day; its year stands in the arkivsaksnr. */
  opprettet: number;
  /** The case document is dated this day: the snapshot of the innspill was taken then. */
  datert: number;
  /** Key in `personer` (innspill.ts). */
  saksbehandler: string;
  tittel: string;
  organ: string;
  saksgang: Saksgang[];
  innstilling: Vedtakspunkt[];
  /** At most five lines in the document. */
  sammendrag: string;
  bakgrunn: string[];
  fakta: string[];
  medvirkning: { fra: number; til: number; tekst: string; barnOgUnge: string };
  raad: Raadsuttalelse[];
  hovedtemaer: Hovedtema[];
  /** Innspill 1–14 in this order; never renumbered. */
  innspill: string[];
  vurdering: {
    samlet: string;
    oekonomi: string;
    klima: string;
    folkehelse: string;
    barnOgUnge: string;
    universellUtforming: string;
  };
  konklusjon: string;
  vedlegg: string[];
  vedtak: {
    dag: number;
    organ: string;
    punkter: Vedtakspunkt[];
    begrunnelse: string;
    votering: Votering[];
    virkninger: Virkning[];
  };
  /** The common answer to everyone who took part; the personal ones stand with each innspill. */
  svar: { dag: number; tekst: Tekster };
};

const tidspunktet =
  "Ungdomsrådet får saker om oppvekst, skole, fritid og trafikksikkerhet til uttalelse minst tre uker før kommunedirektøren skriver innstillingen.";
const papirene =
  "Hver sak til ungdomsrådet har et sammendrag på høyst én side i klart språk. Papirene skal kunne leses med skjermleser, og møtene holdes i lokaler alle kommer inn i.";
const talerett =
  "Lederen av ungdomsrådet får møte- og talerett når komiteen behandler en sak rådet har uttalt seg om. Rådet får vite hva uttalelsen førte til, senest to uker etter at saken er avgjort.";
const oppstart =
  "Tiltak 1.2 i Utviklingsstrategi 3 settes i gang. Punkt 1 og 2 gjelder fra tre måneder etter vedtaket, og punkt 3 gjelder straks. Kommunedirektøren melder tilbake til komiteen ett år etter vedtaket.";
const stemmerett = "Ungdomsrådet får ikke fast plass med stemmerett i komiteen.";

export const sak: Sak = {
  noekkel: "ungdomsraadet-hoeres-foer-innstillingen",
  tema: "naar-skal-ungdomsraadet-faa-sakene",
  loepenummer: 41,
  arkivloepenummer: 412,
  opprettet: -190,
  datert: -82,
  saksbehandler: "saksbehandler",
  tittel: "Ungdomsrådet: når sakene sendes til uttalelse, og hvordan uttalelsen følges opp",
  organ: "Kommunestyret",
  saksgang: [
    {
      utvalg: "Ungdomsrådet",
      dag: -135,
      loepenummer: 7,
      behandling: "Rådet vedtok en felles uttalelse i fire punkter. Uttalelsen er innspill 2.",
    },
    {
      utvalg: "Komité for kultur og samfunnsutvikling",
      dag: -67,
      loepenummer: 12,
      behandling:
        "Komiteen la til en setning om plansaker i punkt 1, med henvisning til innspill 5. Innstillingen ble ellers enstemmig vedtatt for punkt 1 til 4.",
    },
    {
      utvalg: "Kommunestyret",
      dag: -60,
      loepenummer: 41,
      behandling: "Komiteens innstilling ble vedtatt. Punkt 5 ble votert over for seg.",
    },
  ],
  innstilling: [
    { nr: 1, tekst: tidspunktet },
    { nr: 2, tekst: papirene },
    { nr: 3, tekst: talerett },
    { nr: 4, tekst: oppstart },
    { nr: 5, tekst: stemmerett },
  ],
  sammendrag:
    "Ungdomsrådet får i dag sakene samtidig med komiteen, når innstillingen er skrevet. Det har kommet inn 14 innspill om dette. Kommunedirektøren foreslår at rådet får sakene minst tre uker før innstillingen, med et sammendrag på én side, og at lederen kan snakke for uttalelsen i komiteen. Stemmerett i komiteen foreslås ikke. Forslaget gir ingen nye kostnader.",
  bakgrunn: [
    "Delstrategi 2 i Utviklingsstrategi 2 (K-sak 33/18) ga komité for kultur og samfunnsutvikling i oppdrag å finne arbeidsmåter for nærdemokratiet og for barn og unges medvirkning, mandatpunkt 1.2. Punktet er ført videre som tiltak 1.2 i Utviklingsstrategi 3.",
    "I Kommunekompasset fra 2017 fikk kommunen 33 av 100 poeng på området offentlighet og demokrati. Det var det laveste av de områdene rapporten oppgir poeng for i teksten.",
    "Temaet ble åpnet etter ønske fra ungdomsrådet, som også var med og formulerte spørsmålet.",
  ],
  fakta: [
    "Kommunen skal ha et ungdomsråd, og rådet skal få uttale seg i saker som gjelder ungdom (kommuneloven § 5-12). Loven sier ikke hvor lenge før innstillingen saken skal sendes.",
    "I året før temaet åpnet, uttalte rådet seg i ni saker. I sju av dem var innstillingen ferdig da rådet fikk saken. Rådet hadde i gjennomsnitt fire dager på seg. (Tallene er laget for eksempelet.)",
    "Sakspapirene i de ni sakene var til sammen på 610 sider. Én av sakene hadde et eget sammendrag. (Tallene er laget for eksempelet.)",
  ],
  medvirkning: {
    fra: -190,
    til: -130,
    tekst:
      "Temaet var åpent i 60 dager. Det kom inn 14 innspill: sju på nett, to på dialogkonferansen, to på telefon, ett ved oppmøte, ett på papir og ett i sosiale medier. Alle er publisert. Ingen innspill er utelatt fra saken.",
    barnOgUnge:
      "Fire innspill kom fra unge enkeltpersoner, og to av dem fra dialogkonferansen. Ungdomsrådet var med og formulerte spørsmålet og ga en felles uttalelse. Den yngste som uttalte seg, oppgir å være 13 år. Innspillene fra unge har ført til punkt 1 og 3 i innstillingen.",
  },
  raad: [
    {
      raad: "Ungdomsrådet",
      uttalelse:
        "Rådet ber om sakene minst tre uker før innstillingen, korte sammendrag uten fremmedord, rett til å legge fram uttalelsen i komiteen, og møter i skoletida uten fravær. Uttalelsen er enstemmig.",
      innspill: "u02-uttalelse-fra-ungdomsraadet",
    },
    {
      raad: "Rådet for personer med funksjonsnedsettelse",
      uttalelse:
        "Rådet støtter forslaget, og krever at papirene kan leses med skjermleser og at møterommet har teleslynge og trinnfri vei inn.",
      innspill: "u13-raadet-for-funksjonsnedsettelse",
    },
    {
      raad: "Eldrerådet",
      uttalelse: "Rådet fikk saken til orientering og ga ingen egen uttalelse. Innspill 7 er sendt rådet.",
      innspill: null,
    },
  ],
  hovedtemaer: [
    {
      tittel: "Tidspunktet",
      oppsummering:
        "Rådet må få sakene mens forslaget kan endres. De fleste nevner tre uker, én ber om fire. Lag og elevråd bør få spørsmålet samtidig.",
      innspill: [
        "u01-foer-de-er-ferdige",
        "u02-uttalelse-fra-ungdomsraadet",
        "u06-spoer-oss-paa-huset",
        "u09-elevraadene-foerst",
      ],
    },
    {
      tittel: "Papirer og møter som alle kan bruke",
      oppsummering: "Sammendrag på én side, papirer for skjermleser, tilgjengelige lokaler og møter på skjerm.",
      innspill: ["u03-en-side", "u04-bussen-gaar", "u13-raadet-for-funksjonsnedsettelse"],
    },
    {
      tittel: "Innflytelse og tilbakemelding",
      oppsummering: "Ett innspill ønsker stemmerett i komiteen. Ett ber om svar innen to uker.",
      innspill: ["u08-stemmerett", "u14-kva-skjedde-etterpaa"],
    },
    {
      tittel: "Hvilke saker og hvilke råd",
      oppsummering: "Plansaker for sentrum bør være med. Eldrerådet bør få det på samme måte.",
      innspill: ["u05-spoer-om-sentrum", "u07-eldreraadet-da"],
    },
    {
      tittel: "Hvordan flere unge nås",
      oppsummering: "Flere må vite at rådet finnes, også nye i landet. Rådet kan spørre andre unge på mobilen.",
      innspill: ["u10-did-not-know", "u12-paa-mobilen"],
    },
    {
      tittel: "Pengebruk",
      oppsummering: "Ett innspill mener pengene bør gå til skolen.",
      innspill: ["u11-bruk-pengene"],
    },
  ],
  innspill: [
    "u01-foer-de-er-ferdige",
    "u02-uttalelse-fra-ungdomsraadet",
    "u03-en-side",
    "u04-bussen-gaar",
    "u05-spoer-om-sentrum",
    "u06-spoer-oss-paa-huset",
    "u07-eldreraadet-da",
    "u08-stemmerett",
    "u09-elevraadene-foerst",
    "u10-did-not-know",
    "u11-bruk-pengene",
    "u12-paa-mobilen",
    "u13-raadet-for-funksjonsnedsettelse",
    "u14-kva-skjedde-etterpaa",
  ],
  vurdering: {
    samlet:
      "En uttalelse som kommer etter at innstillingen er skrevet, blir stående ved siden av forslaget. Kommer den før, kan den endre forslaget. Tre uker gir rådet tid til ett møte og én runde i elevrådene. Fire uker ville gitt elevrådene bedre tid, men ville forsinket saker med kort vei til vedtak.",
    oekonomi:
      "Forslaget gir ingen nye utgifter. Et sammendrag på én side tar saksbehandleren om lag én time. Møte i komiteen godtgjøres innenfor dagens ramme for rådet.",
    klima:
      "Saken har ingen kjente virkninger for klimaet av betydning. Møter på skjerm kan gi noe mindre kjøring fra bygdene.",
    folkehelse: "Å bli hørt og få svar styrker tilhørighet og tillit blant unge. Virkningen kan ikke tallfestes her.",
    barnOgUnge:
      "Barn og unge har rett til å bli hørt i saker som gjelder dem. Forslaget gjør at det skjer før administrasjonen har tatt stilling. Unge utenfor rådet nås gjennom elevråd, lag og klasser.",
    universellUtforming:
      "Papirer som kan leses med skjermleser, og lokaler uten trapp, gjøres til en fast ordning. Ingen må be om tilrettelegging fra møte til møte.",
  },
  konklusjon:
    "Kommunedirektøren tilrår at ungdomsrådet får sakene minst tre uker før innstillingen skrives, at papirene kan leses av alle, og at lederen får legge fram uttalelsen i komiteen. Stemmerett i komiteen tilrås ikke.",
  vedlegg: [
    "Innspill 1–14 i full tekst, sladdet",
    "Uttalelse fra ungdomsrådet",
    "Oversikt over saker til ungdomsrådet siste år",
  ],
  vedtak: {
    dag: -60,
    organ: "Kommunestyret",
    punkter: [
      { nr: 1, tekst: `${tidspunktet} Det samme gjelder plansaker om steder der barn og unge ferdes.` },
      { nr: 2, tekst: papirene },
      { nr: 3, tekst: talerett },
      { nr: 4, tekst: oppstart },
      { nr: 5, tekst: stemmerett },
    ],
    begrunnelse:
      "Barn og unge skal høres mens det ennå er mulig å påvirke. Når rådet får sakene før innstillingen skrives, kan uttalelsen endre forslaget, og ikke bare stå ved siden av det. Stemmerett i komiteen er ikke tatt opp, fordi bare medlemmer som kommunestyret har valgt, kan stemme der. Ordningen gjennomføres innenfor rammen som allerede er satt.",
    votering: [
      { punkter: [1, 2, 3, 4], for: 23, mot: 0, tekst: "Enstemmig vedtatt." },
      { punkter: [5], for: 17, mot: 6, tekst: "Vedtatt med 17 mot 6 stemmer." },
    ],
    virkninger: [
      {
        noekkel: "milepael-tre-uker",
        punkt: "us3-1-2",
        vedtakspunkt: 1,
        type: "ny_milepael",
        tittel: {
          nb: "Ungdomsrådet får sakene tre uker før innstillingen",
          nn: "Ungdomsrådet får sakene tre veker før innstillinga",
          en: "The youth council receives cases three weeks before the recommendation",
        },
        dag: 32,
      },
      {
        noekkel: "tiltak-i-gang",
        punkt: "us3-1-2",
        vedtakspunkt: 4,
        type: "status",
        fra: "ikke_startet",
        til: "i_gang",
        dag: -60,
        begrunnelse: {
          nb: "Kommunestyret satte tiltaket i gang.",
          nn: "Kommunestyret sette tiltaket i gang.",
          en: "The municipal council started the measure.",
        },
      },
      {
        noekkel: "talerett-i-bruk",
        punkt: "us3-1-2",
        vedtakspunkt: 3,
        type: "milepael_naadd",
        tittel: {
          nb: "Lederen av ungdomsrådet la fram en uttalelse i komiteen",
          nn: "Leiaren av ungdomsrådet la fram ei fråsegn i komiteen",
          en: "The chair of the youth council presented an opinion to the committee",
        },
        dag: -33,
        beskrivelse: {
          nb: "Det skjedde for første gang, i saken om åpningstider i idrettshallen. Komiteen endret forslaget etterpå.",
          nn: "Det skjedde for første gong, i saka om opningstider i idrettshallen. Komiteen endra forslaget etterpå.",
          en: "This happened for the first time, in the case about opening hours at the sports hall. The committee changed the proposal afterwards.",
        },
      },
      {
        noekkel: "stemmerett-ikke-tatt-opp",
        punkt: "us3-1-2",
        vedtakspunkt: 5,
        type: "ikke_tatt_opp",
        tittel: {
          nb: "Stemmerett for ungdomsrådet i komiteen",
          nn: "Røysterett for ungdomsrådet i komiteen",
          en: "A vote for the youth council in the committee",
        },
        dag: -60,
        begrunnelse: {
          nb: "Bare medlemmer som kommunestyret har valgt, kan stemme i komiteen. Lederen av rådet får møte og snakke der i stedet.",
          nn: "Berre medlemer som kommunestyret har valt, kan røyste i komiteen. Leiaren av rådet får møte og snakke der i staden.",
          en: "Only members elected by the municipal council can vote in the committee. The chair of the youth council may attend and speak there instead.",
        },
      },
      {
        noekkel: "tilbakemelding-etter-ett-aar",
        punkt: "us3-1-2",
        vedtakspunkt: 4,
        type: "ny_milepael",
        tittel: {
          nb: "Kommunedirektøren melder tilbake til komiteen",
          nn: "Kommunedirektøren melder tilbake til komiteen",
          en: "The chief executive reports back to the committee",
        },
        dag: 305,
      },
    ],
  },
  svar: {
    dag: -56,
    tekst: {
      nb: "Takk til alle som sa hva de mente om når ungdomsrådet skal få sakene. Kommunestyret vedtok: «Ungdomsrådet får saker om oppvekst, skole, fritid og trafikksikkerhet til uttalelse minst tre uker før kommunedirektøren skriver innstillingen.» Papirene skal kunne leses av alle, og lederen får snakke i komiteen. Det ble nei til stemmerett, og grunnen står i vedtaket. Du kan lese hva som skjedde med ditt innspill på siden til innspillet.",
      nn: "Takk til alle som sa kva dei meinte om når ungdomsrådet skal få sakene. Kommunestyret vedtok: «Ungdomsrådet får saker om oppvekst, skole, fritid og trafikksikkerhet til uttalelse minst tre uker før kommunedirektøren skriver innstillingen.» Papira skal kunne lesast av alle, og leiaren får snakke i komiteen. Det vart nei til røysterett, og grunnen står i vedtaket. Du kan lese kva som skjedde med innspelet ditt på sida til innspelet.",
      en: "Thank you to everyone who said what they thought about when the youth council should see cases. The municipal council decided that the youth council receives cases about childhood, schools, leisure and road safety at least three weeks before the recommendation is written. The papers must be readable by everyone, and the chair may speak in the committee. A vote in the committee was turned down; the decision gives the reason. You can read what happened to your own contribution on its page.",
    },
  },
};
