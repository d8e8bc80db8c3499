import { z } from "zod";
import { begrunnelse, flere } from "~/domain/felt";

export const koblingSkjema = z.object({
  punkt: flere(z.array(z.string().max(80)).min(1, "kobling.feil.ingenPunkt").max(20)),
  begrunnelse,
});
export const tilbakekallingSkjema = z.object({ begrunnelse });
