import { createHash } from "node:crypto";

/** Tells one version of a row's texts and numbers from another: of two who edit, the second hears that the first was there. */
export const merkeAv = (verdier: Record<string, unknown>): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(verdier).map(([felt, verdi]) => [felt, ordnet(verdi)])))
    .digest("base64url")
    .slice(0, 22);

/** jsonb keeps no order of its own. */
const ordnet = (verdi: unknown) => (verdi && typeof verdi === "object" ? Object.entries(verdi).toSorted() : verdi);
