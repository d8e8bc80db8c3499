import type { Noekkel } from "~/i18n/core";

/** A refusal, to be matched: `await expect(sendInn()).rejects.toMatchObject(nei("innspill.feil.stengt", 409))`. */
export const nei = (kode: Noekkel, status: 401 | 404 | 409 | 422 = 422) => ({ kode, status });

/** For somebody who may not see it, there is no such thing. */
export const finnesIkke = nei("feil.finnesIkke", 404);
