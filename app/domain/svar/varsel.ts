import { z } from "zod";
import { forsoeksutfall } from "#db/koder";

/** How a call went; whoever was reached has been answered. */
export const oppringninger = ["snakket", ...forsoeksutfall] as const;

export const ringSkjema = z.object({
  utfall: z.enum(oppringninger, "skranke.feil.utfall"),
  nr: z.coerce.number().int().min(0).max(1_000),
});
