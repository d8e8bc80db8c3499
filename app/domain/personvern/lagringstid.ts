import { z } from "zod";
import { lagringsslag } from "#db/koder";

/** What the retention job clears away. */
export type Lagringsslag = (typeof lagringsslag)[number];

/** How many days each kind is kept where the municipality has not decided otherwise. */
export const standarddager: Record<Lagringsslag, number> = {
  /** Drafts, since they were last changed. */
  utkast: 365,
  /** Devices that have written without an account and own nothing any more. */
  gjest: 400,
  /** How to reach somebody, once everything they sent is answered and they have been told. */
  kontakt: 180,
  /** Letters in the outbox since they were sent, or since they were written when they never could be. */
  epost: 30,
  /** Sessions, codes, attempts, interrupted forms and invitations that are over. */
  innlogging: 1,
};

export const erLagringsslag = (verdi: string): verdi is Lagringsslag => lagringsslag.some((slag) => slag === verdi);

export const MAKS_DAGER = 3650;

/** A new time. `proevd` is the number of days whose consequences the administrator has just been shown. */
export const lagringstidSkjema = z.object({
  dager: z.coerce
    .number("lagring.feil.dager")
    .int("lagring.feil.dager")
    .min(1, "lagring.feil.dager")
    .max(MAKS_DAGER, "lagring.feil.dager"),
  proevd: z.coerce.number().int().optional().catch(undefined),
});
