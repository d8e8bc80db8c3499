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
  "underskrift",
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
/** Whom an innspill is from. A råd gives one joint statement, and the municipality puts forward forslag of its own: neither writes in the residents' form. */
export const avsendere = [
  "privatperson",
  "ung",
  "lag_organisasjon",
  "naeringsliv",
  "ansatt",
  "besoekende",
  "raad",
  "kommunen",
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
/** Whether a forslag is one that residents vote on, or one that kommunestyret must treat when enough have signed (kommuneloven § 12-1). */
export const forslagsslag = ["forslag", "innbyggerforslag"] as const;
export const sider = ["for", "mot"] as const;
/** How a vote is given: what a ballot holds, and how ballots are counted. */
export const stemmeslag = ["enighet", "stoette", "godkjenning", "rangering", "poeng", "kurv"] as const;
/** Ways in which residents vote on one forslag. */
export const forslagsstemmer = ["enighet", "stoette"] as const;
/** How surely it is known who votes, and that they live here, the surest last. Each is counted by itself, and never added to another. */
export const stemmenivaaer = ["gjest", "epost", "eid", "bosatt"] as const;
/** What staff have found of an idea that may stand on a ballot. */
export const sjekker = ["foreslaatt", "med", "ikke_med"] as const;
export const versjonsstatuser = ["mottatt", "publisert", "ikke_publisert"] as const;
/** Where an innbyggerforslag is. "mangler": formalities are to be mended before it goes on; nobody but kommunestyret says no. */
export const innbyggerforslagstatuser = [
  "venter",
  "samler",
  "sendt",
  "mangler",
  "til_behandling",
  "avgjort",
  "bortfalt",
  "trukket",
] as const;
/** What kommunestyret may decide; nobody else may decide any of it. */
export const innbyggerforslagutfall = [
  "vedtatt",
  "delvis",
  "ikke_tatt_til_foelge",
  "ikke_kommunens_virksomhet",
  "samme_sak_i_perioden",
] as const;
export const underskriftskanaler = ["nett", "papir"] as const;
/** Why a signature does not count. */
export const strykgrunner = ["dobbel", "ikke_bosatt", "uleselig"] as const;
