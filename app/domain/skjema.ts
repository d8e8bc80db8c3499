import type { z } from "zod";
import type { Noekkel } from "~/i18n/core";
import { type Avslag, Refusal } from "./refusal";
import { harUlesbareTegn } from "./tegn";

/**
 * Reads a form by its schema, whose messages are translation keys. What the schema does not ask for is not looked at.
 * @throws Refusal 422 "feil.skjema", with a reason for each field that is wrong.
 */
export function lesSkjema<T extends z.ZodType>(skjema: T, values: Record<string, unknown>): z.infer<T> {
  const lest = skjema.safeParse(values);
  const felt: Record<string, Avslag> = {};
  for (const [navn, verdi] of Object.entries(lest.success ? (lest.data as Record<string, unknown>) : values))
    if (erUlesbar(verdi) && (lest.success || navn in formen(skjema)))
      felt[navn] = { kode: "innspill.feil.ulesbareTegn" };
  if (lest.success && Object.keys(felt).length === 0) return lest.data;
  for (const { path, message } of lest.error?.issues ?? [])
    felt[String(path[0] ?? "")] ??= { kode: somNoekkel(message) };
  throw new Refusal("feil.skjema", { felt });
}

/** NUL and its like, wherever a text may stand: no database can hold them. */
const erUlesbar = (verdi: unknown) => [verdi].flat().some((en) => typeof en === "string" && harUlesbareTegn(en));

const formen = (skjema: z.ZodType) => ("shape" in skjema ? (skjema.shape as Record<string, unknown>) : {});

/** Our own messages are keys; zod's are English sentences. */
const somNoekkel = (melding: string): Noekkel =>
  /^[\w.]+\.[\w]+$/.test(melding) ? (melding as Noekkel) : "feil.ugyldig";
