import { z } from "zod";
import { dagEllerTom } from "~/domain/felt";
import { objektslag } from "~/events/hendelsesslag";

/** What the administrator searches for; what makes no sense is told beside its field. */
export const loggsoek = z.object({
  hva: z.enum(["", ...objektslag]).catch(""),
  hvem: z.string().trim().max(100).catch(""),
  fra: dagEllerTom,
  til: dagEllerTom,
  /** The last event of the page before. */
  foer: z.uuid().optional().catch(undefined),
});
export type Loggsoek = z.infer<typeof loggsoek>;
