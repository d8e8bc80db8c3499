import { z } from "zod";
import { epostadresse } from "~/domain/instans/instans";
import { somMobilnummer } from "~/domain/sms/nummer";

/** However it is written, kept as the gateway wants it (E.164); empty where there is none. */
const mobilnummer = z.string().transform((skrevet, ctx) => {
  const nummer = skrevet.trim() && somMobilnummer(skrevet.trim());
  if (nummer === null) ctx.addIssue({ code: "custom", message: "vakt.feil.mobil" });
  return nummer ?? z.NEVER;
});

/** Who is told at once, and how; one way at least. */
export const vaktSkjema = z
  .object({
    person: z.uuid("vakt.feil.person"),
    epost: z.union([z.literal(""), epostadresse]).default(""),
    mobil: mobilnummer.default(""),
  })
  .refine(({ epost, mobil }) => epost || mobil, { path: ["epost"], error: "vakt.feil.ingenVei" });
export type Vaktskjema = z.infer<typeof vaktSkjema>;
