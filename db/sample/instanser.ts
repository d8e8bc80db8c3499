import type { Tekster } from "./kommune";

export type Instans = {
  noekkel: string;
  navn: Tekster;
  hva: Tekster;
  egen: boolean;
  telefon: string | null;
  epost: string | null;
  nettside: string | null;
};

/** Where matters are sent in the sample. Units, numbers and addresses are invented; the national ones are what they are. */
export const instanser: Instans[] = [
  {
    noekkel: "veg-og-park",
    navn: { nb: "Veg og park", nn: "Veg og park", en: "Roads and parks" },
    hva: {
      nb: "Hull i veien, brøyting, gatelys, benker og lekeplasser.",
      nn: "Hol i vegen, brøyting, gatelys, benker og leikeplassar.",
      en: "Potholes, snow clearing, street lights, benches and playgrounds.",
    },
    egen: true,
    telefon: "72 41 00 10",
    epost: "veg.og.park@eksempel.example",
    nettside: null,
  },
  {
    noekkel: "vann-og-avloep",
    navn: { nb: "Vann og avløp", nn: "Vatn og avløp", en: "Water and sewerage" },
    hva: {
      nb: "Lekkasjer, brunt vann og tette kummer, hele døgnet.",
      nn: "Lekkasjar, brunt vatn og tette kummar, heile døgnet.",
      en: "Leaks, brown water and blocked drains, day and night.",
    },
    egen: true,
    telefon: "72 41 00 20",
    epost: "vann@eksempel.example",
    nettside: null,
  },
  {
    noekkel: "klager",
    navn: { nb: "Servicetorget, klager", nn: "Servicetorget, klager", en: "Service desk, complaints" },
    hva: {
      nb: "Klage på et vedtak eller på en tjeneste. De hjelper deg å skrive klagen.",
      nn: "Klage på eit vedtak eller på ei teneste. Dei hjelper deg å skrive klaga.",
      en: "A complaint about a decision or a service. They help you write it.",
    },
    egen: true,
    telefon: "72 41 00 00",
    epost: "klage@eksempel.example",
    nettside: null,
  },
  {
    noekkel: "barnevern",
    navn: { nb: "Barneverntjenesten", nn: "Barneverntenesta", en: "Child welfare service" },
    hva: {
      nb: "Barn som ikke har det bra hjemme. Du kan si hva du er redd for, uten å være sikker.",
      nn: "Barn som ikkje har det bra heime. Du kan seie kva du er redd for, utan å vere sikker.",
      en: "Children who are not well at home. You can say what you fear without being certain.",
    },
    egen: true,
    telefon: "72 41 00 30",
    // Too private for mail: these are brought by hand.
    epost: null,
    nettside: null,
  },
  {
    noekkel: "barnehage-og-skole",
    navn: {
      nb: "Barnehage- og skolekontoret",
      nn: "Barnehage- og skulekontoret",
      en: "Kindergarten and school office",
    },
    hva: {
      nb: "Plass i barnehage, skolestart, skoleskyss og mobbing.",
      nn: "Plass i barnehage, skulestart, skuleskyss og mobbing.",
      en: "Kindergarten places, starting school, school transport and bullying.",
    },
    egen: true,
    telefon: "72 41 00 40",
    epost: "oppvekst@eksempel.example",
    nettside: null,
  },
  {
    noekkel: "plan-og-byggesak",
    navn: { nb: "Plan og byggesak", nn: "Plan og byggjesak", en: "Planning and building" },
    hva: {
      nb: "Byggesøknader, nabovarsel og reguleringsplaner.",
      nn: "Byggjesøknader, nabovarsel og reguleringsplanar.",
      en: "Building applications, notices to neighbours and zoning plans.",
    },
    egen: true,
    telefon: "72 41 00 50",
    epost: "bygg@eksempel.example",
    nettside: null,
  },
  {
    noekkel: "legevakt",
    navn: { nb: "Legevakta", nn: "Legevakta", en: "Emergency doctor" },
    hva: {
      nb: "Lege når det ikke kan vente til fastlegen åpner.",
      nn: "Lege når det ikkje kan vente til fastlegen opnar.",
      en: "A doctor when it cannot wait until your own opens.",
    },
    egen: false,
    telefon: "116 117",
    epost: null,
    nettside: "https://www.helsenorge.no/",
  },
  {
    noekkel: "statens-vegvesen",
    navn: { nb: "Vegtrafikksentralen", nn: "Vegtrafikksentralen", en: "Road traffic centre" },
    hva: {
      nb: "Farer på riksveier og fylkesveier: stein, dyr og is.",
      nn: "Farar på riksvegar og fylkesvegar: stein, dyr og is.",
      en: "Dangers on national and county roads: rocks, animals and ice.",
    },
    egen: false,
    telefon: "175",
    epost: null,
    nettside: "https://www.vegvesen.no/",
  },
];

/** Who is on call in the sample: the key in `personer` (innspill.ts), and how they are told. */
export const vakter = [
  // No mobile numbers: any that a text message could go to may be somebody's.
  { person: "saksbehandler", epost: "vakt@eksempel.example", mobil: null },
  { person: "saksbehandler2", epost: "servicetorget.vakt@eksempel.example", mobil: null },
];

/** Sent on before the sample begins: the innspill's key, where, and by whom. Its answer stands with the innspill. */
export const oversendt = [{ innspill: "n01-gatelyset", til: "veg-og-park", av: "saksbehandler2", dag: -24 }];
