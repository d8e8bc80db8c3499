// The status codes of the whole house, plain words without machinery: the schema's checks, the domain's forms and the browser agree on them.

export const roller = ["moderator", "saksbehandler", "fasilitator", "administrator"] as const;
/** How surely it is known who somebody is. They are never added together in one count. */
export const nivaaer = ["gjest", "epost", "eid"] as const;
/** What a session rests on: "ansatt" is an issuer of the municipality's own. */
export const innloggingsmaater = ["epost", "eid", "ansatt"] as const;
export const rollekilder = ["tildelt", "utsteder"] as const;
/** How somebody's residence was checked: papers shown at the desk, the staff's own look in folkeregisteret, or a register adapter. */
export const bostedsmetoder = ["legitimasjon", "folkeregister", "register"] as const;
export const epostslag = [
  "kode",
  "svar",
  "invitasjon",
  "retur",
  "kvittering",
  "haste",
  "oversending",
  "uttalelse",
] as const;
export const smsslag = ["svar", "kvittering", "haste"] as const;
/** What the retention job clears away; each has its number of days. */
export const lagringsslag = ["utkast", "gjest", "kontakt", "epost", "innlogging"] as const;
export const planpunktStatuser = ["ikke_startet", "i_gang", "forsinket", "gjennomfoert", "stanset"] as const;
export const faser = ["idemyldring", "behandling", "avsluttet", "fast"] as const;
export const medvirkningsnivaaer = ["informasjon", "konsultasjon", "dialog", "samskaping", "beslutning"] as const;
export const innspillStatuser = ["mottatt", "foreslaatt_ikke_publisert", "publisert", "ikke_publisert"] as const;
/** How an innspill came: "oppmoete" is the counter, "papir" a letter, "moete" a meeting. */
export const kanaler = [
  "web",
  "telefon",
  "oppmoete",
  "papir",
  "epost",
  "moete",
  "konferanse",
  "sosiale_medier",
] as const;
/** What staff register on somebody's behalf. */
export const skrankekanaler = ["telefon", "oppmoete", "papir", "epost", "moete", "sosiale_medier"] as const;
export const vedleggsslag = ["bilde", "opptak", "brev"] as const;
/** The kinds of case whose hearing the law has rules for; the others are free. */
export const sakstyper = [
  "planprogram",
  "kommuneplan",
  "reguleringsplan",
  "oekonomiplan",
  "forskrift",
  "annet",
] as const;
export const forsoeksutfall = ["svarte_ikke", "opptatt", "feil_nummer"] as const;
/** Whom an innspill is from. A råd gives one joint statement, and does not write it in the residents' form. */
export const avsendere = [
  "privatperson",
  "ung",
  "lag_organisasjon",
  "naeringsliv",
  "ansatt",
  "besoekende",
  "raad",
] as const;
export const svarkanaler = ["her", "epost", "sms", "brev", "ring", "ikke"] as const;
export const betydninger = ["tas_til_foelge", "delvis", "ikke", "orientering"] as const;
export const modereringer = [
  "publisert",
  "foreslaatt_ikke_publisert",
  "ikke_publisert",
  "overlatt_inhabil",
  "tilbake_i_koe",
] as const;
export const avslagsgrunner = [
  "personangrep",
  "personopplysninger",
  "hatefull",
  "reklame",
  "utenfor_kommunen",
  "gjentakelse",
] as const;
export const saksdeler = [
  "innstilling",
  "sammendrag",
  "bakgrunn",
  "fakta",
  "barn_og_unge",
  "raad",
  "oekonomi",
  "klima",
  "folkehelse",
  "oppvekst",
  "utforming",
  "konklusjon",
] as const;
export const virkninger = ["ny_milepael", "ny_status", "ingen_endring"] as const;
