import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { Context, Gjest, Krav, Person } from "~/domain/context";
import { erId } from "~/domain/felt";
import { type Avslag, Refusal } from "~/domain/refusal";
import { erSpraak } from "~/i18n/spraak";
import { glemAvbruttSkjema } from "./avbrutt.server";
import { avvis, forMange, kommunen, uten, type Verdier } from "./avvis.server";
import type { Besoek } from "./besoek.server";
import { byggFlate } from "./flate.server";
import type { Grense } from "./grenser.server";
import { FORTSETT } from "./tilbake";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    besoek: Besoek;
  }
}

/** What a form answers when a rule refused it: why, and what was typed, so that the same form comes back with the text in it. */
export type Avslaatt = { refusal: Avslag & { felt: Record<string, Avslag> }; values: Verdier };

export type { Verdier };

type Params<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Record<Param, string> & Params<`/${Rest}`>
  : Path extends `${string}:${infer Param}`
    ? Record<Param, string>
    : unknown;

/** `filer` are the form's files by name, those without bytes left out. */
export type Foresporsel = { request: Request; url: URL; besoek: Besoek; values: Verdier; filer: Filer };
export type Filer = Record<string, File[]>;
type Nettkrav = Exclude<Krav, "system">;

/**
 * The one door: every loader and action goes through it, because Remix runs loaders in parallel and a parent's check protects nothing.
 * It finds who is there and in which language, types the params from the path, and turns a rule's `Refusal` into an answer:
 * 422, 409 and 401 come back as data with what was typed; 403, 404 and a body that cannot be read (400) are thrown. `path` is checked
 * against the route list by a test.
 */
export function as<K extends Nettkrav, Path extends string, R>(
  krav: K,
  path: Path,
  handler: (context: Context<K>, params: Params<Path>, foresporsel: Foresporsel) => R,
) {
  // A script is answered in JSON.
  const tilSkript = ({ headers }: Request) =>
    path.startsWith("/api/") || (headers.get("content-type")?.startsWith("application/json") ?? false);
  const svar = async ({ request, params, context: { besoek } }: LoaderFunctionArgs | ActionFunctionArgs) => {
    if (!erGyldigAdresse(request.url, params)) throw avvis("feil.finnesIkke", 404);
    const endrer = erEndring(request);
    const { values, filer } = endrer ? await lesSkjema(request) : { values: {}, filer: {} };
    const kommune = await kommunen(besoek);
    const spraak = params["lang"] ?? kommune.spraak;
    if (!erSpraak(spraak) || !kommune.spraakliste.includes(spraak)) throw avvis("feil.finnesIkke", 404);

    if (endrer) await begrens(besoek, "endring", values);

    const aktoer = await besoek.aktoer();
    const url = new URL(request.url);
    const sti = url.pathname.replace(/\.data$/, "");
    if (!harKrav(aktoer, krav)) {
      if (aktoer.slag === "person") throw avvis("feil.ikkeTilgang", 403);
      if (!(await besoek.utloept())) throw avvis("feil.loggInn", 401, values);
      const beholdt = endrer && (await besoek.taVarePaa(sti, uten(values)));
      throw avvis(beholdt ? "feil.loggetUtBeholdt" : "feil.loggetUt", 401, values);
    }

    const context = { krav, aktoer, db: besoek.db, naa: besoek.klokke(), spraak } as unknown as Context<K>;
    try {
      const svar = await handler(context, params as Params<Path>, { request, url, besoek, values, filer });
      if (endrer && aktoer.slag === "person" && url.searchParams.has(FORTSETT))
        await glemAvbruttSkjema(besoek.db, aktoer.id, sti);
      return svar;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 404) throw avvis(error.kode, 404, values);
      besoek.avslaatt = true;
      const svar: Avslaatt = {
        refusal: { kode: error.kode, verdier: error.verdier, felt: error.felt },
        values: uten(values),
      };
      return tilSkript(request) ? Response.json(svar, { status: error.status }) : data(svar, error.status);
    }
  };
  const door = (args: LoaderFunctionArgs | ActionFunctionArgs) =>
    svar(args).catch(async (avslag: unknown) => {
      if (!erEndring(args.request) || !erAvvisning(avslag)) throw avslag;
      // A person gets the page's frame along, for no loader runs after this.
      if (tilSkript(args.request)) throw Response.json(avslag.data, avslag.init ?? {});
      const url = new URL(args.request.url);
      // Every way to sign in from that page leads back to the words that were kept.
      if (avslag.data.kode === "feil.loggetUtBeholdt") url.searchParams.set(FORTSETT, "1");
      const flate = await byggFlate(args.context.besoek, url);
      throw data({ ...avslag.data, flate }, avslag.init ?? {});
    });
  return Object.assign(
    door as (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Exclude<Awaited<R>, undefined>>,
    { krav, path },
  );
}

/**
 * Counts one use of a limit. Whoever is one too early is told how long to wait, and gets back what was typed.
 * @throws 429
 */
export async function begrens(besoek: Besoek, grense: Grense, values: Verdier, hvem?: string): Promise<void> {
  const sekunder = await besoek.bruk(grense, hvem);
  if (sekunder === null) return;
  besoek.hoder.set("Retry-After", String(sekunder));
  throw forMange(sekunder, values);
}

/** No database holds a NUL, and an id is a UUID: anything else is the address of nothing. */
function erGyldigAdresse(url: string, params: Record<string, string | undefined>) {
  const ider = IDER.flatMap((navn) => params[navn] ?? []);
  return !/%00/i.test(url) && ider.every(erId);
}

const IDER = [
  "id",
  "kobling",
  "person",
  "rolle",
  "invitasjon",
  "innsending",
  "parti",
  "vedlegg",
  "opplasting",
  "figur",
  "instans",
  "underskrift",
  "alternativ",
];

function harKrav(aktoer: Person | Gjest, krav: Nettkrav): boolean {
  if (krav === "gjest") return true;
  if (aktoer.slag !== "person") return false;
  return krav === "innbygger" || aktoer.roller.has(krav);
}

const erEndring = ({ method }: Request) => method !== "GET" && method !== "HEAD";

function erAvvisning(error: unknown): error is ReturnType<typeof avvis> {
  return typeof error === "object" && error !== null && "type" in error && error.type === "DataWithResponseInit";
}

/** More than any form of ours has: a case of five hundred innspill. */
const MAKS_FELT = 2_000;

async function lesSkjema(request: Request): Promise<{ values: Verdier; filer: Filer }> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get("content-type") ?? ""))
    return { values: {}, filer: {} };
  const skjema = await request
    .clone()
    .formData()
    .catch(() => {
      throw avvis("feil.ugyldig", 400);
    });
  // One pass: asking for each name in turn is quadratic, and a form of half a million fields would stop the process.
  const felt = new Map<string, string[]>();
  const filer = new Map<string, File[]>();
  let antall = 0;
  for (const [navn, verdi] of skjema) {
    if (++antall > MAKS_FELT) throw avvis("feil.ugyldig", 400);
    if (navn === "__proto__") continue;
    if (typeof verdi !== "string") {
      if (verdi.size > 0) filer.set(navn, [...(filer.get(navn) ?? []), verdi]);
      continue;
    }
    const finnes = felt.get(navn);
    if (finnes) finnes.push(verdi);
    else felt.set(navn, [verdi]);
  }
  return {
    values: Object.fromEntries(
      [...felt].map(([navn, verdier]) => [navn, verdier.length === 1 ? verdier[0]! : verdier]),
    ),
    filer: Object.fromEntries(filer),
  };
}
