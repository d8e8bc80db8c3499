/** Why a sign-in at an issuer came to nothing, and what the page that says so answers with. */
export const innloggingsfeil = {
  /** The reader turned back at the issuer. */
  avbrutt: 400,
  /** The attempt is not there: used, too old, or begun in another browser. */
  brukt: 400,
  /** The answer is not for the attempt that was begun: wrong nonce, another issuer's, a code that is not taken. */
  ugyldig: 400,
  /** A level lower than was asked for. */
  nivaa: 403,
  /** The issuer did not say who it is. */
  utenPid: 403,
  /** The issuer does not answer. */
  utsteder: 503,
} as const;

export type Innloggingsfeil = keyof typeof innloggingsfeil;

export const erInnloggingsfeil = (verdi: string | null): verdi is Innloggingsfeil =>
  verdi !== null && Object.hasOwn(innloggingsfeil, verdi);
