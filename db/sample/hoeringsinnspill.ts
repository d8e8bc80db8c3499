import type { Innspill } from "./innspill";

const plan = { tema: "hva-slags-sted-vil-vi-vaere", koblinger: [], kanal: "web", spraak: "nb" } as const;
const budsjett = { ...plan, tema: "hva-skal-pengene-brukes-til" } as const;
const vist = (av: string): Innspill["moderering"] => [{ handling: "publisert", av, dag: -1, kl: "17:20" }];

/** What is said about the documents, while their first versions were read. */
export const omDokumentene: Innspill[] = [
  {
    ...plan,
    noekkel: "h01-beitelaget",
    av: "torbjoern",
    visNavn: true,
    avsender: "privatperson",
    tekst: "Dette må dere holde på. Uten felles gjerder slutter de to siste som har sau i grenda vår.",
    om: { hoering: "samfunnsplan", versjon: 1, overskrift: "Strategi: Beitelaget", sitat: "felles gjerder og tilsyn" },
    mottatt: { dag: -1, kl: "14:12" },
    moderering: vist("moderator"),
    koblinger: [],
  },
  {
    ...plan,
    noekkel: "h02-foer-78",
    av: "solveig",
    visNavn: false,
    avsender: "privatperson",
    tekst: "78 er for sent. Mannen min falt da han var 74, og da var badet fortsatt ikke ordnet.",
    om: {
      hoering: "samfunnsplan",
      versjon: 1,
      overskrift: "Strategi: Hjelp før det trengs",
      sitat: "alle som fyller 78 år",
    },
    mottatt: { dag: -1, kl: "14:31" },
    moderering: vist("moderator"),
    koblinger: [],
  },
  {
    ...plan,
    noekkel: "h03-fritidskort",
    av: "maja",
    visNavn: false,
    avsender: "ung",
    tekst: "Kortet bør gjelde utstyr også. Det er ikke avgiften som er dyrest når du spiller hockey.",
    om: { hoering: "samfunnsplan", versjon: 1, overskrift: "Strategi: Fritidskort til alle" },
    mottatt: { dag: -1, kl: "15:02" },
    moderering: vist("moderator"),
    koblinger: [],
  },
  {
    ...budsjett,
    noekkel: "h04-biblioteket",
    av: "jonas",
    visNavn: true,
    avsender: "privatperson",
    tekst: "Fint! Men hvem rydder og slukker når ingen er på jobb? Sett av litt til en vaktrunde.",
    om: {
      hoering: "handlings-og-oekonomiplan",
      versjon: 1,
      overskrift: "Biblioteket",
      sitat: "Bemanningen er den samme som nå.",
    },
    mottatt: { dag: -1, kl: "15:26" },
    moderering: vist("moderator2"),
    koblinger: [],
  },
  {
    ...plan,
    noekkel: "h05-ungdomsraadet",
    av: "emma",
    visNavn: false,
    avsender: "raad",
    paaVegneAv: "Ungdomsrådet",
    tekst:
      "Ungdomsrådet støtter at rådet får et eget budsjett. Vi ber om at bussen om kvelden kommer før alt annet i planen: uten den kan ikke halvparten av oss være med på noe.",
    mottatt: { dag: -1, kl: "15:44" },
    moderering: vist("moderator"),
    koblinger: [],
  },
  {
    ...budsjett,
    noekkel: "h06-veier",
    av: "olav",
    visNavn: false,
    avsender: "privatperson",
    spraak: "nn",
    tekst: "Grendevegen nord kan ikkje vente til 2028. Skulebussen køyrer på autovernet to stader.",
    om: { hoering: "handlings-og-oekonomiplan", versjon: 1, overskrift: "Veier" },
    mottatt: { dag: -1, kl: "16:08" },
    moderering: vist("moderator2"),
    koblinger: [],
  },
];
