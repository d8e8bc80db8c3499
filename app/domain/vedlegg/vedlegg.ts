import { z } from "zod";
import { valgfriTekst } from "~/domain/felt";

export const MAKS_BILDER = 4;
export const MAKS_OPPTAK = 3;
/** Bytes of a recording: three minutes of speech, also from a phone that does not know how to say it briefly. */
export const MAKS_LYD = 6_000_000;
/** Milliseconds. */
export const MAKS_VARIGHET = 180_000;
/** A recorder stops a little late. */
export const SLARK = 5_000;
/** Bytes in a piece of an upload. */
export const BIT = 65_536;
export const MAKS_ALT = 300;

/** What an image shows; or, of a recording, whether the sound itself may be heard by all. */
export const vedleggSkjema = z.object({
  altTekst: valgfriTekst(MAKS_ALT),
  lydKanVises: z.literal("ja").optional(),
});

/** The page's own id for what it sends, so that the same form sent again is the same attachment. */
export const nyttVedleggSkjema = vedleggSkjema.extend({ vedlegg: z.uuid() });

/** What a phone says of a recording before it sends it. What it says of itself is believed of nothing but its length and sum. */
export const opplastingSkjema = z.object({
  id: z.uuid(),
  mime: z.string().regex(/^audio\/[\w.+-]{1,40}(;\s?codecs=[\w."+-]{1,40})?$/),
  bytes: z.int().min(1).max(MAKS_LYD),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  varighet: z
    .int()
    .min(0)
    .max(MAKS_VARIGHET + SLARK),
});
export type Opplasting = z.infer<typeof opplastingSkjema>;

export const visningSkjema = z.object({
  handling: z.enum(["vis", "skjul"]),
  altTekst: valgfriTekst(MAKS_ALT),
});

/** How many pieces so many bytes are. */
export const antallBiter = (bytes: number): number => Math.ceil(bytes / BIT);
