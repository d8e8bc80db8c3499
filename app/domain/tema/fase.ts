import type { faser } from "#db/koder";

export type Fase = (typeof faser)[number];
export type Handling = "sendInn" | "foreslaa" | "moderer" | "vurder";

/** What each phase allows. Nothing asks "which kind of tema is it". */
export const fase: Record<Fase, { tillater: readonly Handling[] }> = {
  idemyldring: { tillater: ["sendInn", "foreslaa", "moderer", "vurder"] },
  fast: { tillater: ["sendInn", "foreslaa", "moderer", "vurder"] },
  behandling: { tillater: ["moderer", "vurder"] },
  avsluttet: { tillater: ["moderer", "vurder"] },
};

/** The phases in which `handling` is allowed. */
export const faserSomTillater = (handling: Handling): Fase[] =>
  (Object.keys(fase) as Fase[]).filter((navn) => fase[navn].tillater.includes(handling));
