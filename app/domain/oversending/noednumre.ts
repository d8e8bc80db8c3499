/** A number that helps at once. `tekst` is as people read and say it. */
export type Noednummer = {
  hva:
    | "brann"
    | "politi"
    | "ambulanse"
    | "legevakt"
    | "alarmtelefonen"
    | "mentalHelse"
    | "kirkensSos"
    | "vernForEldre"
    | "vold";
  tekst: string;
  /** When life or health is in danger. */
  noed?: true;
};

/** The day that somebody last saw that these numbers are right. */
export const KONTROLLERT = "2026-11-22";

/** National numbers, the same in every municipality. Their names and what they are for stand in locales/ (`hjelpNaa.numre`). */
export const noednumre: Noednummer[] = [
  { hva: "brann", tekst: "110", noed: true },
  { hva: "politi", tekst: "112", noed: true },
  { hva: "ambulanse", tekst: "113", noed: true },
  { hva: "legevakt", tekst: "116 117" },
  { hva: "alarmtelefonen", tekst: "116 111" },
  { hva: "vold", tekst: "116 006" },
  { hva: "mentalHelse", tekst: "116 123" },
  { hva: "kirkensSos", tekst: "22 40 00 40" },
  { hva: "vernForEldre", tekst: "800 30 196" },
];

/** What a phone dials: the number without its spaces. */
export const somTel = (nummer: string): string => `tel:${nummer.replace(/[^\d+]/g, "")}`;
