/**
 * Every event there is, noun.status, by noun in the order of a list to choose from. The log is never rewritten: a code that has been
 * recorded keeps its place here and its words in locales/ (`logg.hendelse.*`, `logg.objekt.*`).
 */
export const hendelsesslag = [
  "innspill.mottatt",
  "innspill.publisert",
  "innspill.navn_skjult",
  "innspill.foreslaatt_ikke_publisert",
  "innspill.ikke_publisert",
  "innspill.overlatt_inhabil",
  "innspill.tilbake_i_koe",
  "innspill.vurdert",
  "innspill.besvart",
  "innspill.trukket",
  "innspill.lest",
  "innspill.utdrag_lest",
  "innspill.kontakt_lest",
  "innsending.hentet",
  "utkast.slettet",
  "kobling.knyttet",
  "kobling.tilbakekalt",
  "plan.importert",
  "planpunkt.oppdatert",
  "planpunkt.fjernet",
  "sak.opprettet",
  "sak.innspill_valgt",
  "sak.tekst_lagret",
  "sak.vedtatt",
  "snapshot.tatt",
  "snapshot.eksportert",
  "varsel.utfoert",
  "tema.opprettet",
  "tema.aapnet",
  "komite.opprettet",
  "kommune.opprettet",
  "kommune.valgperiode_satt",
  "person.opprettet",
  "person.navn_endret",
  "person.logget_inn",
  "person.logget_ut",
  "person.lest",
  "konto.slettet",
  "oekt.avsluttet",
  "gjest.overtatt",
  "rolle.gitt",
  "rolle.endret",
  "rolle.tatt",
  "invitasjon.opprettet",
  "invitasjon.tatt_imot",
  "invitasjon.trukket",
  "bosted.bekreftet",
  "bostedskode.laget",
  "lagring.endret",
  "lagring.proevd",
  "lagring.ryddet",
  "logg.lest",
] as const;
export type Hendelsesslag = (typeof hendelsesslag)[number];

type Objektslag<Slag> = Slag extends `${infer Objekt}.${string}` ? Objekt : never;

/** What events are about. */
export const objektslag = [
  ...new Set(hendelsesslag.map((slag) => slag.slice(0, slag.indexOf(".")) as Objektslag<Hendelsesslag>)),
];
