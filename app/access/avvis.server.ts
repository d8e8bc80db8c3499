import { data } from "@remix-run/server-runtime";
import { hentKommune, IkkeSattOpp, type Kommune } from "~/domain/kommune/kommune.server";
import { LIGNER_FODSELSNUMMER } from "~/domain/personvern/fodselsnummer";
import { Refusal } from "~/domain/refusal";
import type { Besoek } from "./besoek.server";

/** A form's fields as they were typed. */
export type Verdier = Record<string, string | string[]>;

/** Too many at once: how long it is until there is room again, in whole minutes. */
export const forMange = (sekunder: number, values: Verdier) =>
  data({ kode: "feil.forMange", values: uten(values), minutter: Math.ceil(sekunder / 60) }, 429);

/** An answer to be thrown. What was typed comes along: an expired session must not cost anybody their text. */
export function avvis(kode: string, status: 400 | 401 | 403 | 404 | 503, values: Verdier = {}) {
  return data({ kode, values: uten(values) }, status);
}

/**
 * What is one's own cannot be shown when the session is over: the page says so, instead of an empty list. A form that was just refused
 * stands; it says so itself.
 * @throws 401
 */
export async function krevLevendeOekt(besoek: Besoek): Promise<void> {
  if (!besoek.avslaatt && (await besoek.utloept())) throw avvis("feil.loggetUt", 401);
}

/**
 * The same for a form that a guest may send too. What was typed is kept for the session's owner, and stands in the form again after sign-in.
 * @throws Refusal 401
 */
export async function krevLevendeOektEllerTaVarePaa(
  { besoek, url, values }: { besoek: Besoek; url: URL; values: Verdier },
  feil: "utkast.feil" | "innspill.feil",
): Promise<void> {
  if (!(await besoek.utloept())) return;
  const beholdt = await besoek.taVarePaa(url.pathname.replace(/\.data$/, ""), uten(values));
  throw new Refusal(beholdt ? `${feil}.loggetUtBeholdt` : `${feil}.loggetUt`, { status: 401 });
}

/**
 * What goes back into the form: the words as they were typed, less the character that no page can show. Where a fødselsnummer is asked for, in a
 * field of its own or in a list of signatures, it is used once, and never given back or kept.
 */
export function uten(values: Verdier): Verdier {
  const spoerOmNummer = "fodselsnummer" in values || "underskrifter" in values;
  const rydd = (verdi: string) =>
    (spoerOmNummer ? verdi.replace(LIGNER_FODSELSNUMMER, "") : verdi).replaceAll("\0", "");
  return Object.fromEntries(
    Object.entries(values)
      .filter(([navn]) => navn !== "fodselsnummer")
      .map(([navn, verdi]) => [navn, typeof verdi === "string" ? rydd(verdi) : verdi.map(rydd)]),
  );
}

/** The municipality; where nobody has set it up yet, every page says so (503). */
export async function kommunen({ db }: Pick<Besoek, "db">): Promise<Kommune> {
  return hentKommune(db).catch((error: unknown) => {
    throw error instanceof IkkeSattOpp ? avvis("feil.ikkeSattOpp", 503) : error;
  });
}
