import { forslagsinnspill } from "./forslag";
import { omDokumentene } from "./hoeringsinnspill";

/**
 * Invented residents, staff and innspill. Surnames begin with Eksempel-, Prøve- or Example-, so that nobody takes them for real people;
 * e-mail addresses are under example.no, the phone numbers lie in the series set aside for film and television, and the
 * fødselsnummer is synthetic (month + 80). They stand in the texts so that masking can be seen at work.
 */
export type Rolle = "innbygger" | "moderator" | "saksbehandler" | "fasilitator" | "administrator";
export type Avsender = "privatperson" | "ung" | "lag_organisasjon" | "naeringsliv" | "ansatt" | "besoekende" | "raad";
export type Kanal = "web" | "telefon" | "oppmoete" | "papir" | "konferanse" | "sosiale_medier";
export type Betydning = "tas_til_foelge" | "delvis" | "ikke" | "orientering";
export type BegrunnelseKode =
  "personangrep" | "personopplysninger" | "hatefull" | "reklame" | "utenfor_kommunen" | "gjentakelse";
export type Modereringshandling =
  "publisert" | "foreslaatt_ikke_publisert" | "ikke_publisert" | "overlatt_inhabil" | "tilbake_i_koe";

export type Person = {
  noekkel: string;
  navn: string;
  epost: string;
  spraak: "nb" | "nn" | "en";
  roller: Rolle[];
  /** Slugs in `komiteer`, for moderators. */
  komiteer?: string[];
  tittel?: string;
  /** `navn.nb` in `enheter`, for staff. */
  enhet?: string;
};

export type Moderering = {
  handling: Modereringshandling;
  av: string;
  dag: number;
  kl: string;
  begrunnelseKode?: BegrunnelseKode;
  begrunnelse?: string;
  /** The person who takes over after `overlatt_inhabil`. */
  til?: string;
};

export type Kobling = {
  punkt: string;
  begrunnelse: string;
  av: string;
  dag: number;
  tilbakekalt?: { dag: number; av: string; begrunnelse: string };
};

export type Innspill = {
  noekkel: string;
  tema: string;
  /** Key in `personer`; null is a guest. */
  av: string | null;
  visNavn: boolean;
  avsender: Avsender;
  paaVegneAv?: string;
  /** Staff who wrote down what was said or handed in. */
  registrertAv?: string;
  kanal: Kanal;
  spraak: "nb" | "nn" | "en";
  tekst: string;
  /** The section that it is about: by its heading, in that version of the document. */
  om?: { hoering: string; versjon: number; overskrift: string; sitat?: string };
  /** `dag` relative to loading, `kl` in Europe/Oslo. */
  mottatt: { dag: number; kl: string };
  moderering: Moderering[];
  koblinger: Kobling[];
  /** The administration's assessment: third person, written for the case document. */
  vurdering?: { oppsummering: string; tekst: string; betydning: Betydning; av: string; dag: number };
  /** The answer to the sender, in the sender's language. `virkning` is the key of a row in `sak.vedtak.virkninger`. */
  svar?: { utfall: Betydning; tekst: string; dag: number; virkning?: string };
};

export const personer: Person[] = [
  {
    noekkel: "innbygger",
    navn: "Kari Prøvebakken",
    epost: "kari.provebakken@example.no",
    spraak: "nb",
    roller: ["innbygger"],
  },
  {
    noekkel: "moderator",
    navn: "Ingrid Prøvemoen",
    epost: "ingrid.provemoen@example.no",
    spraak: "nb",
    roller: ["moderator", "innbygger"],
    komiteer: ["kultur-og-samfunnsutvikling"],
    tittel: "leder av komité for kultur og samfunnsutvikling",
  },
  {
    noekkel: "moderator2",
    navn: "Leif Eksempelmo",
    epost: "leif.eksempelmo@example.no",
    spraak: "nb",
    roller: ["moderator", "innbygger"],
    komiteer: ["kultur-og-samfunnsutvikling", "tjenester-og-digital-utvikling"],
    tittel: "medlem av komité for kultur og samfunnsutvikling og komité for tjenester og digital utvikling",
  },
  {
    noekkel: "moderator3",
    navn: "Olaug Prøvang",
    epost: "olaug.provang@example.no",
    spraak: "nn",
    roller: ["moderator", "innbygger"],
    komiteer: ["tjenester-og-digital-utvikling", "oppvekst-og-velferd"],
    tittel: "leder av komité for tjenester og digital utvikling",
  },
  {
    noekkel: "saksbehandler",
    navn: "Marit Eksempelsen",
    epost: "marit.eksempelsen@example.no",
    spraak: "nb",
    roller: ["saksbehandler"],
    tittel: "rådgiver for medvirkning",
    enhet: "Kommunedirektørens stab",
  },
  {
    noekkel: "saksbehandler2",
    navn: "Tore Prøvestad",
    epost: "tore.provestad@example.no",
    spraak: "nb",
    roller: ["saksbehandler"],
    tittel: "leder for servicetorget",
    enhet: "Servicetorget",
  },
  {
    noekkel: "saksbehandler3",
    navn: "Hanne Eksempeldal",
    epost: "hanne.eksempeldal@example.no",
    spraak: "nb",
    roller: ["saksbehandler"],
    tittel: "digitaliseringsrådgiver",
    enhet: "Digitalisering og IKT",
  },
  {
    noekkel: "fasilitator",
    navn: "Jon Prøvedal",
    epost: "jon.provedal@example.no",
    spraak: "nb",
    roller: ["fasilitator"],
    tittel: "møteleder",
    enhet: "Kultur og fritid",
  },
  {
    noekkel: "administrator",
    navn: "Anne Eksempelhaug",
    epost: "anne.eksempelhaug@example.no",
    spraak: "nb",
    roller: ["administrator", "saksbehandler"],
    tittel: "systemansvarlig",
    enhet: "Digitalisering og IKT",
  },
  { noekkel: "ida", navn: "Ida Eksempelsveen", epost: "ida@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "emma", navn: "Emma Prøveli", epost: "emma@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "sondre", navn: "Sondre Prøvegard", epost: "sondre@example.no", spraak: "nn", roller: ["innbygger"] },
  { noekkel: "per", navn: "Per Eksempelbaker", epost: "per@example.no", spraak: "nb", roller: ["innbygger"] },
  {
    noekkel: "ragnhild",
    navn: "Ragnhild Prøvehaug",
    epost: "ragnhild@example.no",
    spraak: "nn",
    roller: ["innbygger"],
  },
  {
    noekkel: "torbjoern",
    navn: "Torbjørn Eksempelvoll",
    epost: "torbjorn@example.no",
    spraak: "nb",
    roller: ["innbygger"],
  },
  { noekkel: "lars", navn: "Lars Prøvelund", epost: "lars@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "fiona", navn: "Fiona Exampleton", epost: "fiona@example.com", spraak: "en", roller: ["innbygger"] },
  {
    noekkel: "gunnhild",
    navn: "Gunnhild Eksempelgjerde",
    epost: "gunnhild@example.no",
    spraak: "nn",
    roller: ["innbygger"],
  },
  { noekkel: "solveig", navn: "Solveig Prøvestuen", epost: "solveig@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "amir", navn: "Amir Eksempelvik", epost: "amir@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "maja", navn: "Maja Eksempelfjell", epost: "maja@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "olav", navn: "Olav Prøvebrekk", epost: "olav@example.no", spraak: "nn", roller: ["innbygger"] },
  { noekkel: "erik", navn: "Erik Eksempelhytten", epost: "erik@example.com", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "siv", navn: "Siv Prøvetangen", epost: "siv@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "jonas", navn: "Jonas Eksempelås", epost: "jonas@example.no", spraak: "nb", roller: ["innbygger"] },
  { noekkel: "bjoerg", navn: "Bjørg Prøvesletten", epost: "bjorg@example.no", spraak: "nn", roller: ["innbygger"] },
];

const ungdom = "naar-skal-ungdomsraadet-faa-sakene";
const mellomValg = "mer-aa-si-mellom-valgene";
const service = "serviceerklaeringer";
const digitalt = "enkle-digitale-tjenester";
const annet = "noe-annet";

/** The fourteen of the finished tema, in the order in which the case numbers them (Innspill 1–14). */
const omUngdomsraadet: Innspill[] = [
  {
    noekkel: "u01-foer-de-er-ferdige",
    tema: ungdom,
    av: "ida",
    visNavn: false,
    avsender: "ung",
    registrertAv: "fasilitator",
    kanal: "konferanse",
    spraak: "nb",
    tekst:
      "Ungdomsrådet må få sakene før de er ferdige. Nå får vi dem når alt er bestemt, og da er det lett å slutte å bry seg.",
    mottatt: { dag: -160, kl: "18:42" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -159, kl: "08:15" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse:
          "«før de er ferdige» handler om når ungdomsrådet spørres, og punktet gjelder at barn og unge høres mens sakene er åpne.",
        av: "saksbehandler",
        dag: -152,
      },
    ],
    vurdering: {
      oppsummering: "Ungdomsrådet bør få sakene før forslaget er skrevet.",
      tekst:
        "Rådet får i dag sakene samtidig med komiteen, når innstillingen er ferdig. En uttalelse kan da vanskelig endre forslaget. Innstillingen gir rådet sakene minst tre uker før den skrives.",
      betydning: "tas_til_foelge",
      av: "saksbehandler",
      dag: -112,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Takk for at du sa det rett ut på dialogkonferansen. Kommunestyret vedtok: «Ungdomsrådet får saker om oppvekst, skole, fritid og trafikksikkerhet til uttalelse minst tre uker før kommunedirektøren skriver innstillingen.» Rådet får altså sakene mens forslaget ennå kan endres, slik du ba om. Du får beskjed når ordningen er i gang.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u02-uttalelse-fra-ungdomsraadet",
    tema: ungdom,
    av: "emma",
    visNavn: true,
    avsender: "raad",
    paaVegneAv: "Ungdomsrådet",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Uttalelse fra ungdomsrådet. Vedtatt av alle i møtet.\n\n1. Vi vil ha sakene minst tre uker før innstillingen skrives.\n2. Hver sak må ha et kort sammendrag uten fremmedord.\n3. Lederen vår må få legge fram det vi mener i komiteen. Det er noe annet å bli lest enn å bli hørt.\n4. Møtene bør være i skoletida, og det skal ikke føres fravær på oss.",
    mottatt: { dag: -134, kl: "20:05" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -133, kl: "07:50" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse:
          "«minst tre uker før innstillingen skrives» og «Det er noe annet å bli lest enn å bli hørt» svarer på det punktet skal løse.",
        av: "saksbehandler",
        dag: -131,
      },
    ],
    vurdering: {
      oppsummering:
        "Rådet ber om sakene tre uker før innstillingen, korte sammendrag, rett til å legge fram uttalelsen i komiteen, og møter i skoletida uten fravær.",
      tekst:
        "Punkt 1 til 3 følges i innstillingen. Punkt 4 kan ikke vedtas i denne saken: Fravær følger skolens regelverk, og på videregående er det fylkeskommunen som er skoleeier. Kommunedirektøren tar opp møtetidene med skolene.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -112,
    },
    svar: {
      utfall: "delvis",
      tekst:
        "Takk for en uttalelse det var lett å bygge saken på. Tre av de fire punktene deres er vedtatt. Om innflytelse i komiteen vedtok kommunestyret: «Lederen av ungdomsrådet får møte- og talerett når komiteen behandler en sak rådet har uttalt seg om.» Fraværet kunne ikke kommunestyret bestemme over, fordi det følger reglene på skolen. Oppvekst tar møtetidene opp med skolene, og gir dere svar.",
      dag: -56,
      virkning: "talerett-i-bruk",
    },
  },
  {
    noekkel: "u03-en-side",
    tema: ungdom,
    av: "innbygger",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Et sammendrag på én side i alle saker\nDatteren min satt i ungdomsrådet i to år. En fredag fikk hun 140 sider, og mandagen etter skulle de mene noe. Hun leste til hun sovnet. Lag et sammendrag på én side, skrevet slik at en fjortenåring forstår det. Da tror jeg vi voksne også leser det.",
    mottatt: { dag: -172, kl: "21:37" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -171, kl: "12:20" }],
    koblinger: [
      {
        punkt: "us2-2-1-2",
        begrunnelse: "«en fjortenåring forstår det» gjelder arbeidsmåter for barn og unges medvirkning.",
        av: "saksbehandler",
        dag: -170,
        tilbakekalt: {
          dag: -165,
          av: "saksbehandler",
          begrunnelse: "Punktet er ført videre som 1.2 i Utviklingsstrategi 3. Innspillet er koblet dit i stedet.",
        },
      },
      {
        punkt: "us3-1-2",
        begrunnelse:
          "«et sammendrag på én side» gjelder språket i sakene til ungdomsrådet, og det står i beskrivelsen av punktet.",
        av: "saksbehandler",
        dag: -165,
      },
    ],
    vurdering: {
      oppsummering: "Sakene til ungdomsrådet bør ha et sammendrag på én side i klart språk.",
      tekst:
        "Sakspapirene er lange, og rådet har hatt få dager på seg. Et sammendrag på høyst én side tar saksbehandleren kort tid å skrive, og det kan brukes av alle som følger saken. Forslaget er tatt inn som punkt 2 i innstillingen.",
      betydning: "tas_til_foelge",
      av: "saksbehandler",
      dag: -111,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Hei, Kari. Forslaget ditt ble punkt 2 i vedtaket. Kommunestyret vedtok: «Hver sak til ungdomsrådet har et sammendrag på høyst én side i klart språk.» Det begynner å gjelde sammen med de nye fristene. Takk for at du fortalte hvordan det var hjemme hos dere.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u04-bussen-gaar",
    tema: ungdom,
    av: "sondre",
    visNavn: true,
    avsender: "ung",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Eg bur på hybel i sentrum i veka og heime i Brekken i helgene. Møta i ungdomsrådet er slik at eg ikkje rekk den siste bussen på torsdagar. Set møtet tidlegare, eller lat oss vere med på skjerm. Då treng ingen velje mellom å bli høyrd og å kome seg heim.",
    mottatt: { dag: -158, kl: "16:11" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -157, kl: "09:02" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«velje mellom å bli høyrd og å kome seg heim» gjelder hva som skal til for at unge kan medvirke.",
        av: "saksbehandler",
        dag: -152,
      },
      {
        punkt: "us3-1-3",
        begrunnelse: "«vere med på skjerm» gjelder møter som kan følges hjemmefra.",
        av: "saksbehandler",
        dag: -152,
      },
    ],
    vurdering: {
      oppsummering: "Møtene i ungdomsrådet bør passe med bussen, eller kunne følges på skjerm.",
      tekst:
        "Ungdomsrådet bestemmer selv når det møtes. Deltakelse på skjerm er mulig i dag, men er ikke tilbudt fast. Kommunedirektøren gjør det til et fast tilbud fra neste møte, uten at det krever vedtak.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -108,
    },
    svar: {
      utfall: "delvis",
      tekst:
        "Hei, Sondre. Møtetida bestemmer ungdomsrådet sjølv, og leiaren har fått innspelet ditt. Det andre du bad om, er på plass: Alle møta i ungdomsrådet kan no følgjast på skjerm. Kommunestyret la elles vekt på dette: «Barn og unge skal høres mens det ennå er mulig å påvirke.» Takk for at du sa frå.",
      dag: -55,
      virkning: "tiltak-i-gang",
    },
  },
  {
    noekkel: "u05-spoer-om-sentrum",
    tema: ungdom,
    av: "per",
    visNavn: true,
    avsender: "naeringsliv",
    paaVegneAv: "Eksempelbakeriet AS",
    registrertAv: "saksbehandler2",
    kanal: "telefon",
    spraak: "nb",
    tekst:
      "Jeg har hatt ungdommer bak disken hver sommer i tjue år. De vet hvor folk går, hvor det er glatt og hvor det mangler benker. Spør dem om sentrumsplanen også, ikke bare om skole. Det er de som skal bo her når vi andre er ferdige.",
    mottatt: { dag: -150, kl: "10:25" },
    moderering: [
      {
        handling: "overlatt_inhabil",
        av: "moderator",
        dag: -149,
        kl: "08:30",
        begrunnelse: "Søsteren min arbeider i bakeriet.",
        til: "moderator2",
      },
      { handling: "publisert", av: "moderator2", dag: -149, kl: "17:45" },
    ],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«ikke bare om skole» handler om hvilke saker unge skal høres i.",
        av: "saksbehandler",
        dag: -146,
      },
    ],
    vurdering: {
      oppsummering: "Unge bør høres i planer for sentrum, ikke bare i skolesaker.",
      tekst:
        "Plansaker har egne regler om medvirkning, og unge skal allerede ivaretas der. Innstillingen nevner trafikksikkerhet, men ikke plansaker generelt. Komiteen kan vurdere å utvide ordningen.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -108,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Takk for telefonen, Per. I forslaget sto det lite om planer for sentrum. Komiteen leste innspillet ditt og la til en setning, og kommunestyret vedtok: «Det samme gjelder plansaker om steder der barn og unge ferdes.» Ungdomsrådet blir altså spurt om sentrumsplanen.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u06-spoer-oss-paa-huset",
    tema: ungdom,
    av: "ragnhild",
    visNavn: true,
    avsender: "lag_organisasjon",
    paaVegneAv: "Prøvegrenda ungdomslag",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Styret i ungdomslaget meiner at rådet er viktig, men at det ikkje kan snakke for alle. Hos oss er det førti unge innom på ein fredag, og dei fleste veit ikkje kven som sit i rådet. Når saka gjeld fritid, må laga få spørsmålet samstundes med rådet. Tre veker er nok dersom vi får vite om det i tide.",
    mottatt: { dag: -141, kl: "22:18" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -140, kl: "16:40" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse:
          "Rådet er viktig, «men at det ikkje kan snakke for alle»: Punktet gjelder også unge utenfor rådet.",
        av: "saksbehandler",
        dag: -137,
      },
    ],
    vurdering: {
      oppsummering: "Lag og foreninger for unge bør spørres samtidig med ungdomsrådet når saken gjelder fritid.",
      tekst:
        "Ungdomsrådet er valgt for å tale for unge, men når ikke alle. Saker om fritid legges ut på kommunens nettsted samme dag som rådet får dem, og lagene får melding. En egen uttalelsesrett for lagene er ikke foreslått.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -106,
    },
    svar: {
      utfall: "delvis",
      tekst:
        "Takk til styret i ungdomslaget. De får ikkje ein eigen rett til å uttale dykk, men når ei sak gjeld fritid, får laga melding same dag som rådet. Kommunestyret vedtok at rådet får sakene «minst tre uker før kommunedirektøren skriver innstillingen», så de får like god tid. Den første meldinga kjem når ordninga startar.",
      dag: -55,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u07-eldreraadet-da",
    tema: ungdom,
    av: "torbjoern",
    visNavn: false,
    avsender: "privatperson",
    registrertAv: "saksbehandler2",
    kanal: "oppmoete",
    spraak: "nb",
    tekst:
      "Jeg er 81 og unner ungdommen dette. Men eldrerådet får papirene like sent, og vi leser ikke fortere enn dem. Gjelder ikke det samme for oss?",
    mottatt: { dag: -148, kl: "11:10" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -147, kl: "08:05" }],
    koblinger: [
      {
        punkt: "us3-1-1",
        begrunnelse:
          "«eldrerådet får papirene like sent» gjelder når alle rådene høres, og det hører til arbeidet med åpne temaer før en sak.",
        av: "saksbehandler",
        dag: -145,
      },
    ],
    vurdering: {
      oppsummering: "Eldrerådet bør få sakene like tidlig som ungdomsrådet.",
      tekst:
        "Saken gjelder ungdomsrådet. Spørsmålet er likevel relevant for de andre rådene, og erfaringene fra ordningen bør brukes der. Innspillet er sendt eldrerådet.",
      betydning: "orientering",
      av: "saksbehandler",
      dag: -105,
    },
    svar: {
      utfall: "orientering",
      tekst:
        "Takk for at du kom innom. Vedtaket gjelder bare ungdomsrådet i denne omgangen. Eldrerådet har fått innspillet ditt. Kommunestyret vedtok også dette: «Kommunedirektøren melder tilbake til komiteen ett år etter vedtaket.» Da blir det vurdert om eldrerådet skal få det på samme måte.",
      dag: -55,
    },
  },
  {
    noekkel: "u08-stemmerett",
    tema: ungdom,
    av: null,
    visNavn: false,
    avsender: "ung",
    registrertAv: "fasilitator",
    kanal: "konferanse",
    spraak: "nb",
    tekst: "Gi ungdomsrådet stemmerett i komiteen. Ellers er det bare pynt.",
    mottatt: { dag: -160, kl: "19:03" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -159, kl: "08:17" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«stemmerett i komiteen» gjelder hvor mye unges medvirkning skal veie.",
        av: "saksbehandler",
        dag: -152,
      },
    ],
    vurdering: {
      oppsummering: "Ungdomsrådet bør ha stemmerett i komiteen.",
      tekst:
        "Bare medlemmer som kommunestyret har valgt, kan stemme i komiteen. Rådet kan derfor ikke få stemmerett. Møte- og talerett er mulig, og er foreslått i punkt 3 i innstillingen.",
      betydning: "ikke",
      av: "saksbehandler",
      dag: -110,
    },
    svar: {
      utfall: "ikke",
      tekst:
        "Svaret ble nei til stemmerett. Kommunestyret begrunnet det slik: «Stemmerett i komiteen er ikke tatt opp, fordi bare medlemmer som kommunestyret har valgt, kan stemme der.» Lederen av rådet får i stedet møte og snakke i komiteen. Kommunestyret delte seg i dette spørsmålet, og seks ville ha det annerledes.",
      dag: -56,
      virkning: "stemmerett-ikke-tatt-opp",
    },
  },
  {
    noekkel: "u09-elevraadene-foerst",
    tema: ungdom,
    av: "lars",
    visNavn: true,
    avsender: "ansatt",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Jeg er lærer og kontakt for elevrådet på ungdomstrinnet. Skal ungdomsrådet spørre elevrådene først, holder ikke tre uker. Vi har elevråd annenhver uke, og det skal snakkes om i klassene også. Fire uker ville gitt oss én ordentlig runde.",
    mottatt: { dag: -144, kl: "14:52" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -143, kl: "18:10" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«Fire uker ville gitt oss én ordentlig runde» gjelder tida elevråd og klasser får på seg.",
        av: "saksbehandler",
        dag: -139,
      },
    ],
    vurdering: {
      oppsummering: "Fristen bør være fire uker, slik at elevrådene rekker å bli spurt.",
      tekst:
        "Fire uker vil forsinke saker som har kort vei til vedtak. Tre uker er satt som et minimum. Elevrådene får sakene samme dag som ungdomsrådet, så runden i klassene kan starte med en gang.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -107,
    },
    svar: {
      utfall: "delvis",
      tekst:
        "Takk, Lars. Det ble tre uker og ikke fire, men det er det minste rådet skal ha: «minst tre uker før kommunedirektøren skriver innstillingen». Elevrådene får sakene samme dag som ungdomsrådet, så dere slipper å vente på det første møtet. Si gjerne fra om hvordan det går, så er det med når ordningen skal vurderes etter ett år.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u10-did-not-know",
    tema: ungdom,
    av: "fiona",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "en",
    tekst:
      "We moved here from Scotland two years ago. My son is 15 and had never heard of the youth council until I read about it here. Before you decide when they get the papers, please make sure that young people know the council exists, also those of us who are still learning Norwegian.",
    mottatt: { dag: -138, kl: "19:26" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -137, kl: "08:40" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«make sure that young people know the council exists» gjelder hvem som får medvirke.",
        av: "saksbehandler",
        dag: -134,
      },
    ],
    vurdering: {
      oppsummering: "Flere unge, også de som er nye i landet, må få vite at ungdomsrådet finnes.",
      tekst:
        "Synspunktet gjelder rådets synlighet og ikke tidspunktet saken handler om. Oppvekst presenterer rådet for alle klasser på ungdomstrinnet hvert skoleår, og lager en side på engelsk.",
      betydning: "orientering",
      av: "saksbehandler",
      dag: -106,
    },
    svar: {
      utfall: "orientering",
      tekst:
        "Thank you, Fiona. The decision itself is about timing, and its grounds begin with these words (in English): “Children and young people must be heard while it is still possible to have an influence.” Being heard starts with knowing that you can be, so the youth council will now be introduced in every class at lower secondary level, each school year. A page in English is being written. Your son is welcome to come along and listen.",
      dag: -55,
      virkning: "tiltak-i-gang",
    },
  },
  {
    noekkel: "u11-bruk-pengene",
    tema: ungdom,
    av: null,
    visNavn: false,
    avsender: "privatperson",
    registrertAv: "saksbehandler",
    kanal: "sosiale_medier",
    spraak: "nb",
    tekst:
      "Bruk pengene på skolen i stedet. Et råd til og flere papirer hjelper ingen unge når det regner inn i gymsalen.",
    mottatt: { dag: -155, kl: "22:51" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -154, kl: "07:58" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«Bruk pengene på skolen i stedet» er et syn på om tiltaket er verdt det.",
        av: "saksbehandler",
        dag: -150,
      },
    ],
    vurdering: {
      oppsummering: "Pengene bør brukes på skolen i stedet for på rådet.",
      tekst:
        "Kommuneloven krever et ungdomsråd, og forslaget koster ikke mer enn dagens ordning. Det frigjør derfor ingen midler til skolen. Meldingen om lekkasje i gymsalen er sendt dem som har ansvaret for bygget.",
      betydning: "ikke",
      av: "saksbehandler",
      dag: -105,
    },
    svar: {
      utfall: "ikke",
      tekst:
        "Kommunestyret gjorde ikke som du ville. I begrunnelsen står det: «Ordningen gjennomføres innenfor rammen som allerede er satt.» Det var altså ingen penger å flytte. Meldingen din om gymsalen er gitt videre, og taket er satt opp på lista over det som skal utbedres.",
      dag: -54,
    },
  },
  {
    noekkel: "u12-paa-mobilen",
    tema: ungdom,
    av: null,
    visNavn: false,
    avsender: "ung",
    kanal: "web",
    spraak: "nb",
    tekst:
      "hei jeg er 13. kan ikke ungdomsrådet spørre oss på mobilen med sånn enig og uenig før de bestemmer hva de mener? jeg ville svart da. møter er litt skummelt",
    mottatt: { dag: -136, kl: "15:33" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -135, kl: "12:02" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«spørre oss på mobilen» er en arbeidsmåte for unges medvirkning.",
        av: "saksbehandler",
        dag: -134,
      },
    ],
    vurdering: {
      oppsummering: "Ungdomsrådet bør kunne spørre andre unge på mobilen før det uttaler seg.",
      tekst:
        "Rådet velger selv hvordan det henter inn synspunkter. Verktøy for enkle spørsmål på mobilen finnes, og rådet får tilbud om opplæring. Forslaget krever ikke vedtak.",
      betydning: "orientering",
      av: "saksbehandler",
      dag: -104,
    },
    svar: {
      utfall: "orientering",
      tekst:
        "Hei! Ungdomsrådet likte forslaget ditt. De har fått lære hvordan de kan stille spørsmål på mobilen, og prøver det på den første saken de får. Kommunestyret vedtok at rådet skal få vite «hva uttalelsen førte til», og rådet vil fortelle det videre til dem som svarte.",
      dag: -55,
      virkning: "tiltak-i-gang",
    },
  },
  {
    noekkel: "u13-raadet-for-funksjonsnedsettelse",
    tema: ungdom,
    av: null,
    visNavn: true,
    avsender: "raad",
    paaVegneAv: "Rådet for personer med funksjonsnedsettelse",
    registrertAv: "saksbehandler",
    kanal: "papir",
    spraak: "nb",
    tekst:
      "Rådet støtter at ungdomsrådet får sakene tidligere. Tidlig hjelper lite hvis papirene ikke kan leses. Dokumentene må virke med skjermleser, og møterommet må ha teleslynge og vei inn uten trapp. Ingen skal måtte be om dette på forhånd.",
    mottatt: { dag: -132, kl: "12:00" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -131, kl: "10:12" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«hvis papirene ikke kan leses» gjelder at unge skal få sakene i en form de kan bruke.",
        av: "saksbehandler",
        dag: -130,
      },
    ],
    vurdering: {
      oppsummering: "Papirene må kunne leses med skjermleser, og møterommet må være tilgjengelig for alle.",
      tekst:
        "Kravene følger langt på vei av lovverket om universell utforming. De er tatt inn i punkt 2 i innstillingen, slik at ingen må be om tilrettelegging i hvert enkelt møte.",
      betydning: "tas_til_foelge",
      av: "saksbehandler",
      dag: -111,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Takk for uttalelsen. Rådet fikk gjennomslag. Kommunestyret vedtok: «Papirene skal kunne leses med skjermleser, og møtene holdes i lokaler alle kommer inn i.» Møtene i ungdomsrådet er flyttet til et rom med teleslynge og uten trapp.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
  {
    noekkel: "u14-kva-skjedde-etterpaa",
    tema: ungdom,
    av: "gunnhild",
    visNavn: true,
    avsender: "privatperson",
    registrertAv: "saksbehandler2",
    kanal: "telefon",
    spraak: "nn",
    tekst:
      "Eg har sju barnebarn, og to av dei har vore med på slike høyringar. Dei fekk aldri vite kva som skjedde etterpå. Det er slik ein lærer unge at det ikkje nyttar. Lov dei eit svar innan to veker. De kan gjerne skrive til meg på gunnhild@example.no når det er avgjort.",
    mottatt: { dag: -133, kl: "09:48" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -132, kl: "08:22" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse:
          "«Dei fekk aldri vite kva som skjedde etterpå» gjelder hvordan unge får svar når de har medvirket.",
        av: "saksbehandler",
        dag: -131,
      },
      {
        punkt: "us3-1-4",
        begrunnelse: "«eit svar innan to veker» gjelder også at resultatene gjøres kjent.",
        av: "saksbehandler",
        dag: -131,
        tilbakekalt: {
          dag: -130,
          av: "saksbehandler",
          begrunnelse: "Punktet gjelder kommunens tall og resultater, ikke svar til dem som har uttalt seg.",
        },
      },
    ],
    vurdering: {
      oppsummering: "Unge som har uttalt seg, bør få svar innen to uker.",
      tekst:
        "Rådet har i dag ingen fast tilbakemelding. Uten svar mister medvirkningen verdi. En frist på to uker etter at saken er avgjort, er tatt inn i punkt 3 i innstillingen.",
      betydning: "tas_til_foelge",
      av: "saksbehandler",
      dag: -110,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Hei, Gunnhild. No er det avgjort, og det vart som du bad om. Kommunestyret vedtok: «Rådet får vite hva uttalelsen førte til, senest to uker etter at saken er avgjort.» Hels barnebarna, og takk for at du ringde.",
      dag: -56,
      virkning: "milepael-tre-uker",
    },
  },
];

const mellomValgene: Innspill[] = [
  {
    noekkel: "a01-la-oss-ringe",
    tema: mellomValg,
    av: "solveig",
    visNavn: false,
    avsender: "privatperson",
    registrertAv: "saksbehandler2",
    kanal: "telefon",
    spraak: "nb",
    tekst:
      "La oss ringe inn det vi mener. Ikke alle skriver. Jeg ser dårlig, men det er ingenting i veien med meningene mine.",
    mottatt: { dag: -43, kl: "10:05" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -42, kl: "08:12" }],
    koblinger: [
      {
        punkt: "us3-2-3",
        begrunnelse: "«La oss ringe inn det vi mener» er det tiltaket gjelder: muntlig teller like mye som skriftlig.",
        av: "saksbehandler",
        dag: -40,
      },
    ],
    vurdering: {
      oppsummering: "Innspill må kunne gis på telefon.",
      tekst:
        "Servicetorget tar imot innspill på telefon og skriver dem ned ordrett. De behandles likt med skriftlige innspill. Ordningen er i bruk og omtales tydeligere på nettstedet og i lokalavisa.",
      betydning: "tas_til_foelge",
      av: "saksbehandler",
      dag: -29,
    },
    svar: {
      utfall: "tas_til_foelge",
      tekst:
        "Takk for at du ringte. Det du gjorde, kan alle gjøre: Servicetorget skriver ned det du sier, leser det opp for deg, og sender det inn. Det teller like mye som et brev. Vi skal si tydeligere fra om at det går an.",
      dag: -25,
    },
  },
  {
    noekkel: "a02-kom-til-grendehuset",
    tema: mellomValg,
    av: "olav",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Kvifor er det alltid vi som skal køyre til rådhuset? Kom til grendehuset ein kveld i halvåret. Set av ein time til kaffi før møtet startar. Det er då folk seier det dei meiner. Eg steikjer gjerne vaflane.",
    mottatt: { dag: -41, kl: "21:14" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -40, kl: "08:33" }],
    koblinger: [
      {
        punkt: "us3-1-3",
        begrunnelse: "«Kom til grendehuset ein kveld i halvåret» er et forslag til fast møteplass i bygda.",
        av: "saksbehandler",
        dag: -38,
      },
    ],
  },
  {
    noekkel: "a03-det-vi-bruker",
    tema: mellomValg,
    av: "ida",
    visNavn: false,
    avsender: "ung",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Ingen på min alder leser nettsida til kommunen. Kom innom skolen i storefri, still to spørsmål og ha med noe å spise. Og si hva dere gjorde med det vi svarte forrige gang, ellers gidder vi ikke en gang til.",
    mottatt: { dag: -36, kl: "13:08" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -35, kl: "19:20" }],
    koblinger: [
      {
        punkt: "us3-1-2",
        begrunnelse: "«Kom innom skolen i storefri» er en måte å nå elevråd og klasser på.",
        av: "saksbehandler",
        dag: -33,
      },
    ],
  },
  {
    noekkel: "a04-buerie-biejjie",
    tema: mellomValg,
    av: "maja",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Buerie biejjie! Jeg skriver på norsk fordi jeg ikke fikk lære å skrive språket til bestemor. Hun hadde mye å si om stedet her, men ingen spurte på sørsamisk. La folk få snakke inn på sitt eget språk, og la svaret komme på det samme språket.",
    mottatt: { dag: -31, kl: "20:40" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -30, kl: "08:01" }],
    koblinger: [
      {
        punkt: "us3-2-3",
        begrunnelse: "«La folk få snakke inn på sitt eget språk» gjelder at svar kan gis på sørsamisk.",
        av: "saksbehandler",
        dag: -28,
      },
      {
        punkt: "us3-1-1",
        begrunnelse: "«ingen spurte på sørsamisk» gjelder hvem kommunen spør før det lages en sak.",
        av: "saksbehandler",
        dag: -28,
      },
    ],
  },
  {
    noekkel: "a05-grendelag-en-time",
    tema: mellomValg,
    av: "siv",
    visNavn: true,
    avsender: "lag_organisasjon",
    paaVegneAv: "Prøvegrenda grendelag",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Grendelaget foreslår en åpen time før hvert komitémøte. Hvem som helst kan komme, to minutter hver, og to politikere svarer der og da. Det koster et rom og en klokke. Vi melder oss til å være vertskap den første gangen.",
    mottatt: { dag: -19, kl: "09:17" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -17, kl: "20:08" }],
    koblinger: [],
  },
  {
    noekkel: "a06-moeter-paa-kvelden",
    tema: mellomValg,
    av: null,
    visNavn: false,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Det nytter ikke å si noe så lenge Arne Prøvehagen sitter der. Han er både lat og dum, og hører bare på kompisene sine. Legg heller møtene til kvelden, så vi som går skift på fabrikken kan komme.",
    mottatt: { dag: -27, kl: "23:46" },
    moderering: [
      {
        handling: "foreslaatt_ikke_publisert",
        av: "moderator",
        dag: -26,
        kl: "08:20",
        begrunnelseKode: "personangrep",
        begrunnelse:
          "Innspillet kaller en navngitt person lat og dum. Forslaget om møter på kvelden bør vurderes likevel.",
      },
      {
        handling: "ikke_publisert",
        av: "moderator2",
        dag: -26,
        kl: "19:05",
        begrunnelseKode: "personangrep",
        begrunnelse: "Enig. Resten av innspillet er sendt til vurdering.",
      },
    ],
    koblinger: [
      {
        punkt: "us3-1-3",
        begrunnelse: "«Legg heller møtene til kvelden» gjelder når møteplassene er åpne for dem som jobber.",
        av: "saksbehandler",
        dag: -22,
      },
    ],
    vurdering: {
      oppsummering: "Møtene bør holdes på kvelden, slik at skiftarbeidere kan komme. (Omtale av en person er utelatt.)",
      tekst:
        "Komiteen møtes på dagtid, og det stenger mange ute. Kommunedirektøren foreslår å prøve annethvert åpent møte på kvelden. Komitémøtene avgjør komiteen selv.",
      betydning: "delvis",
      av: "saksbehandler",
      dag: -15,
    },
    svar: {
      utfall: "delvis",
      tekst:
        "Vi viser ikke innspillet ditt på nettsiden, fordi det går til angrep på en navngitt person. To medlemmer av komiteen var enige om det. Forslaget ditt er likevel lest og vurdert på lik linje med de andre: Annethvert åpent møte skal prøves på kvelden. Du kan skrive på nytt uten omtalen av personen, eller klage på at det ikke ble vist.",
      dag: -13,
    },
  },
  {
    noekkel: "a07-app-til-salgs",
    tema: mellomValg,
    av: null,
    visNavn: false,
    avsender: "naeringsliv",
    paaVegneAv: "Eksempel Kommunikasjon AS",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Vi i Eksempel Kommunikasjon leverer markedets beste app for innbyggerdialog. Bestill før månedsskiftet og få 20 prosent rabatt på det første året! Ta kontakt med selger@example.com for et uforpliktende tilbud.",
    mottatt: { dag: -5, kl: "08:59" },
    moderering: [
      {
        handling: "foreslaatt_ikke_publisert",
        av: "moderator",
        dag: -4,
        kl: "08:10",
        begrunnelseKode: "reklame",
        begrunnelse: "Dette er et salgstilbud. Det sier ikke noe om temaet.",
      },
    ],
    koblinger: [],
  },
  {
    noekkel: "a08-tilbakemelding-paa-tavla",
    tema: mellomValg,
    av: "per",
    visNavn: true,
    avsender: "naeringsliv",
    paaVegneAv: "Eksempelbakeriet AS",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Heng opp en tavle i butikkene: dette sa folk, dette gjorde vi, dette ble det ikke noe av. Jeg gir bort veggen ved kassa. Der står folk likevel og venter.",
    mottatt: { dag: -6, kl: "05:38" },
    moderering: [
      {
        handling: "overlatt_inhabil",
        av: "moderator",
        dag: -5,
        kl: "08:04",
        begrunnelse: "Søsteren min arbeider i bakeriet.",
        til: "moderator2",
      },
    ],
    koblinger: [],
  },
  {
    noekkel: "a09-trekk-lodd",
    tema: mellomValg,
    av: "amir",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Det er de samme tjue som møter opp hver gang, og jeg er vel snart en av dem. Trekk lodd blant alle i folkeregisteret, inviter tretti, og gi dem en lørdag, lunsj og barnepass. I det forrige landet jeg bodde i, gjorde de det slik. Jeg møtte naboer jeg aldri hadde snakket med.",
    mottatt: { dag: -12, kl: "22:27" },
    moderering: [],
    koblinger: [],
  },
  {
    noekkel: "a10-kort-og-klart",
    tema: mellomValg,
    av: "innbygger",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Send meg en melding når noe i gata mi skal bestemmes, og la meg svare ja, nei eller «ring meg». Jeg kommer ikke til å lese økonomiplanen, men jeg bryr meg om fortauet.",
    mottatt: { dag: -2, kl: "17:19" },
    moderering: [],
    koblinger: [],
  },
];

const omService: Innspill[] = [
  {
    noekkel: "b01-si-fra-at-den-er-kommet",
    tema: service,
    av: "jonas",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Vi søkte om å bygge garasje. Det verste var ikke at det tok ni uker, men at det var stille i ni uker. Lov at jeg får beskjed samme uke om at søknaden er kommet, hva som mangler, og hvilken dato jeg kan regne med svar.",
    mottatt: { dag: -28, kl: "19:55" },
    moderering: [{ handling: "publisert", av: "moderator3", dag: -27, kl: "07:42" }],
    koblinger: [
      {
        punkt: "us3-2-1",
        begrunnelse: "«hvilken dato jeg kan regne med svar» er et løfte erklæringen for byggesak kan gi.",
        av: "saksbehandler2",
        dag: -25,
      },
    ],
  },
  {
    noekkel: "b02-kva-klokkeslett",
    tema: service,
    av: "bjoerg",
    visNavn: false,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Mor mi er 86 og får heimeteneste to gonger om dagen. Dei som kjem, er snille alle saman. Men ho sit ferdig påkledd og ventar frå klokka sju. Lov eit klokkeslett med ein halvtime til eller frå, og ring når det ikkje går. De når oss på 68 05 01 23 etter klokka 16.",
    mottatt: { dag: -24, kl: "16:30" },
    moderering: [{ handling: "publisert", av: "moderator3", dag: -22, kl: "08:17" }],
    koblinger: [
      {
        punkt: "us3-2-3",
        begrunnelse: "«ring når det ikkje går» gjelder kontakt på telefon.",
        av: "saksbehandler2",
        dag: -21,
        tilbakekalt: {
          dag: -20,
          av: "saksbehandler2",
          begrunnelse: "Innspillet gjelder først og fremst hva hjemmetjenesten skal love.",
        },
      },
      {
        punkt: "us3-2-1",
        begrunnelse: "«Lov eit klokkeslett med ein halvtime til eller frå» er et løfte for hjemmetjenesten.",
        av: "saksbehandler2",
        dag: -20,
      },
    ],
  },
  {
    noekkel: "b03-ikke-lov-for-mye",
    tema: service,
    av: "lars",
    visNavn: false,
    avsender: "ansatt",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Som ansatt blir jeg glad for klare løfter, men bare hvis de tåler en uke med influensa. Skriv hva vi gjør når vi er for få, for det hender. Et ærlig «da ringer vi deg» er bedre enn en frist som ryker i februar.",
    mottatt: { dag: -18, kl: "21:02" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -16, kl: "19:44" }],
    koblinger: [],
  },
  {
    noekkel: "b04-haandverker-venter",
    tema: service,
    av: null,
    visNavn: false,
    avsender: "naeringsliv",
    paaVegneAv: "Prøvestein Tømrer AS",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Vi er fire tømrere og søker om noe hver måned. To ganger har vi fått motsatt svar på samme spørsmål. Lov at svaret er skriftlig, at det står hvem som har gitt det, og at det gjelder neste gang også.",
    mottatt: { dag: -9, kl: "12:41" },
    moderering: [],
    koblinger: [],
  },
  {
    noekkel: "b05-barnehage-oppstart",
    tema: service,
    av: "ragnhild",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Når ein får barnehageplass, vil ein vite tre ting: kva dag, kva avdeling og kven som tek imot. Vi fekk det første i brev, det andre på telefon og det tredje då vi stod i døra. Kan det stå på den same sida?",
    mottatt: { dag: -4, kl: "07:22" },
    moderering: [],
    koblinger: [],
  },
];

const omDigitaleTjenester: Innspill[] = [
  {
    noekkel: "c01-koden-kom-ikke",
    tema: digitalt,
    av: "torbjoern",
    visNavn: false,
    avsender: "privatperson",
    registrertAv: "saksbehandler2",
    kanal: "oppmoete",
    spraak: "nb",
    tekst:
      "Jeg skulle bestille time hos fotpleien. Da jeg endelig fant siden, var koden gått ut. Andre gangen også. Ha heller et menneske på biblioteket en formiddag i uka, en som ikke sukker.",
    mottatt: { dag: -18, kl: "11:20" },
    moderering: [{ handling: "publisert", av: "moderator3", dag: -17, kl: "07:55" }],
    koblinger: [
      {
        punkt: "us3-3-1",
        begrunnelse: "«Ha heller et menneske på biblioteket» gjelder hjelpen strategien skal sørge for.",
        av: "saksbehandler3",
        dag: -14,
      },
    ],
  },
  {
    noekkel: "c02-sommerjobb-paa-mobil",
    tema: digitalt,
    av: "sondre",
    visNavn: true,
    avsender: "ung",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Søknaden om sommarjobb gjekk ikkje å fylle ut på mobil. Knappen låg utanfor skjermen, og då eg snudde telefonen, var alt eg hadde skrive borte. Eg har ikkje PC. Prøv skjemaet på oss før de legg det ut.",
    mottatt: { dag: -15, kl: "15:48" },
    moderering: [{ handling: "publisert", av: "moderator3", dag: -14, kl: "08:09" }],
    koblinger: [
      {
        punkt: "us3-3-3",
        begrunnelse: "«Prøv skjemaet på oss før de legg det ut» er å lage tjenesten sammen med dem som bruker den.",
        av: "saksbehandler3",
        dag: -12,
      },
      {
        punkt: "us3-3-2",
        begrunnelse: "Avsenderen er ung og bruker bare mobil, og forslaget gjelder det brukerpanelet skal prøve.",
        av: "saksbehandler3",
        dag: -12,
      },
    ],
  },
  {
    noekkel: "c03-hytteeier",
    tema: digitalt,
    av: "erik",
    visNavn: true,
    avsender: "besoekende",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Vi har hytte her og er til stede åtte uker i året. Jeg finner alltid gebyret, men aldri hva jeg får for det. Ros for brøytekartet, forresten. Det er det eneste jeg bruker uten å måtte logge inn.",
    mottatt: { dag: -10, kl: "20:13" },
    moderering: [{ handling: "publisert", av: "moderator2", dag: -8, kl: "18:52" }],
    koblinger: [],
  },
  {
    noekkel: "c04-les-det-hoeyt",
    tema: digitalt,
    av: "amir",
    visNavn: false,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Jeg snakker norsk bedre enn jeg leser det. Hvis brevet fra kommunen kunne leses høyt for meg på mobilen, ville jeg sluppet å spørre sønnen min om alt. Noen brev vil man ikke at barna skal lese først.",
    mottatt: { dag: -8, kl: "06:47" },
    moderering: [
      { handling: "publisert", av: "moderator2", dag: -7, kl: "19:30" },
      {
        handling: "tilbake_i_koe",
        av: "moderator2",
        dag: -7,
        kl: "19:31",
        begrunnelse: "Trykket feil. Vil lese det om igjen, for det kan vise hvem familien er.",
      },
    ],
    koblinger: [],
  },
  {
    noekkel: "c05-svar-fra-robot",
    tema: digitalt,
    av: null,
    visNavn: false,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Prateroboten sa at gjenbruksstasjonen var åpen på søndag. Det var den ikke. Bra at den er borte. Sett heller åpningstidene øverst på siden, med store tall.",
    mottatt: { dag: -1, kl: "13:36" },
    moderering: [],
    koblinger: [],
  },
];

const omNoeAnnet: Innspill[] = [
  {
    noekkel: "n01-gatelyset",
    tema: annet,
    av: "solveig",
    visNavn: false,
    avsender: "privatperson",
    registrertAv: "saksbehandler2",
    kanal: "telefon",
    spraak: "nb",
    tekst:
      "Gatelyset ved gangveien bak skolen har vært mørkt i tre uker. Der går det unger klokka åtte om morgenen, og jeg ser dem ikke før de er helt borte ved postkassa mi.",
    mottatt: { dag: -34, kl: "09:31" },
    moderering: [{ handling: "publisert", av: "moderator", dag: -33, kl: "08:26" }],
    koblinger: [],
    vurdering: {
      oppsummering: "Gatelys ved gangvei bak skolen er ute av drift.",
      tekst:
        "Meldingen gjelder drift og ikke en politisk sak. Den er sendt dem som har ansvaret for veilys, og lyset er kontrollert.",
      betydning: "orientering",
      av: "saksbehandler2",
      dag: -32,
    },
    svar: {
      utfall: "orientering",
      tekst:
        "Takk for at du ringte. Vi ga beskjed til dem som har ansvaret for veilys, samme dag. De fant en kabel som var gravd over, og lyset er tent igjen. Neste gang kan du ringe servicetorget, så går meldingen rett dit.",
      dag: -24,
    },
  },
  {
    noekkel: "n02-barnehageplass",
    tema: annet,
    av: null,
    visNavn: false,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nb",
    tekst:
      "Hei, jeg søkte om barnehageplass for lenge siden og har ikke hørt noe. Fødselsnummeret mitt er 148991 30570 hvis dere trenger det for å finne søknaden. Kan noen ringe meg på 68 05 04 56?",
    mottatt: { dag: -3, kl: "22:04" },
    moderering: [],
    koblinger: [],
  },
  {
    noekkel: "n03-benk-ved-elva",
    tema: annet,
    av: "bjoerg",
    visNavn: true,
    avsender: "privatperson",
    kanal: "web",
    spraak: "nn",
    tekst:
      "Det manglar ein benk på turvegen langs elva, om lag midtvegs. Mor mi og eg går der kvar dag, og ho må sitje litt. Mannen min kan snikre, om nokon seier kvar benken kan stå.",
    mottatt: { dag: -7, kl: "18:15" },
    moderering: [],
    koblinger: [],
  },
];

export const innspill: Innspill[] = [
  ...omUngdomsraadet,
  ...mellomValgene,
  ...omService,
  ...omDigitaleTjenester,
  ...omNoeAnnet,
  ...omDokumentene,
  ...forslagsinnspill,
];
