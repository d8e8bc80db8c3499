import { z } from "zod";
import { forslagsstemmer, stemmenivaaer } from "#db/koder";

export { forslagsstemmer, stemmenivaaer };

/** Whether a tema takes forslag, how residents vote on them and who may. "nei" takes none; who may vote is asked all the same, for later. */
export const forslagITemaSkjema = z.object({
  stemme: z.enum(["nei", ...forslagsstemmer], "skriveforslag.feil.stemme"),
  krav: z.enum(stemmenivaaer, "skriveforslag.feil.krav"),
  alder: z
    .string()
    .trim()
    .regex(/^([1-9]\d?)?$/, "skriveforslag.feil.alder")
    .default("")
    .transform((alder) => (alder === "" ? null : Number(alder))),
});
export type ForslagITema = z.infer<typeof forslagITemaSkjema>;
