import type { Noekkel } from "~/i18n/core";

/** A rule's refusal, by form field or for the form as a whole. Keys are translation keys; values fill their placeholders. */
export type Avslag = { kode: Noekkel; verdier?: Record<string, string | number> };

/**
 * A rule says no, in words of the domain. `as()` answers it with the form as it was typed; it is never a bug.
 * 422: what was sent cannot be accepted. 409: somebody else was first. 401: the session is over. 404: there is no such thing for you.
 */
export class Refusal extends Error {
  readonly kode: Noekkel;
  readonly status: 401 | 404 | 409 | 422;
  readonly verdier: Record<string, string | number>;
  readonly felt: Record<string, Avslag>;

  constructor(
    kode: Noekkel,
    valg: {
      status?: 401 | 404 | 409 | 422;
      verdier?: Record<string, string | number>;
      felt?: Record<string, Avslag>;
    } = {},
  ) {
    super(kode);
    this.kode = kode;
    this.status = valg.status ?? 422;
    this.verdier = valg.verdier ?? {};
    this.felt = valg.felt ?? {};
  }
}

/** There is no such thing, or it is not for this reader: the two look the same from outside. */
export const finnesIkke = () => new Refusal("feil.finnesIkke", { status: 404 });
