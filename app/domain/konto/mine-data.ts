/** The parts of what is kept about somebody, in the order they are told. */
export const deler = [
  "konto",
  "utkast",
  "returkoder",
  "avbrutt",
  "innsendinger",
  "innspill",
  "tekster",
  "forslag",
  "forslagsversjoner",
  "vedlegg",
  "avskrifter",
  "moderering",
  "koblinger",
  "vurderinger",
  "saker",
  "saksfremlegg",
  "svar",
  "varsler",
  "forsoek",
  "oversendinger",
  "haster",
  "underskrifter",
  "epost",
  "bosted",
  "bostedskode",
  "roller",
  "vakt",
  "invitasjoner",
  "identiteter",
  "innlogginger",
  "epostkoder",
  "lest",
  "hendelser",
] as const;
export type Del = (typeof deler)[number];

/** One row as it is told: a name for each thing, and what stands there. Times are ISO 8601. */
export type Dataverdi = string | number | boolean | null | Record<string, unknown>;
export type Datarad = Record<string, Dataverdi>;
