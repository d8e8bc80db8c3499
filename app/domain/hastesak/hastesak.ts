import { z } from "zod";
import { paakrevdTekst } from "~/domain/felt";

export const hasteSkjema = z.object({
  grunn: paakrevdTekst(1000, "hastesak.feil.grunn"),
  til: z.uuid("hastesak.feil.til"),
});
export type Hasteskjema = z.infer<typeof hasteSkjema>;

export const utfallSkjema = z.object({ utfall: paakrevdTekst(2000, "hastesak.feil.utfall") });

/** Minutes before all who are on call are told again. */
export const PURRES_ETTER_MINUTTER = 15;

/** Whole minutes between two times, never below zero. */
export const minutter = (fra: Date, til: Date): number =>
  Math.max(0, Math.floor((til.getTime() - fra.getTime()) / 60_000));
