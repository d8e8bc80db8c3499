import { z } from "zod";
import { roller } from "#db/koder";
import { dagEllerTom } from "../felt";

/** What a role is: which, for whom where it is a moderator's, and its last day. */
export const rollefelt = {
  rolle: z.enum(roller, "admin.feil.rolle"),
  /** The komité's slug; asked for when the role is a moderator's, and else not looked at. */
  komite: z.string().max(100).default(""),
  /** The last day with the role. Empty: a moderator's ends with the valgperiode, others when they are taken. */
  til: dagEllerTom,
};

export const medKomite = (felt: { rolle: string; komite: string }): boolean =>
  felt.rolle !== "moderator" || felt.komite !== "";
export const manglerKomite = { path: ["komite"], error: "admin.feil.komite" };

export const rolleSkjema = z.object(rollefelt).refine(medKomite, manglerKomite);
export type Rolleskjema = z.infer<typeof rolleSkjema>;
