import { and, eq, gt, sql } from "drizzle-orm";
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
} from "openid-client";
import { innloggingsforsoek } from "#db/schema";
import { spoerOmBosted } from "~/domain/bosted/register.server";
import type { Context } from "~/domain/context";
import { type Bevis, finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { synkroniserUtstederroller } from "~/domain/rolle/utstederroller.server";
import { erSpraak, type Spraak } from "~/i18n/spraak";
import { hash, nyttMerke } from "~/platform/id.server";
import { log } from "~/platform/log.server";
import { kommunen } from "./avvis.server";
import type { Besoek } from "./besoek.server";
import { etterInnlogging } from "./etter-innlogging.server";
import type { Innloggingsfeil } from "./innloggingsfeil";
import { loggInnPerson } from "./logg-inn-person.server";
import { beholdIdToken } from "./utlogging.server";
import type { Rolleregel, Utsteder } from "./utstedere.server";

/** Where every issuer sends its reader back: one address, the one that is registered with them. */
export const RETUR = "/logg-inn/retur";

/** Where the reader goes now; or why it stopped, and where the reader was going. */
export type Utfall = { sted: string; feil?: never } | { feil: Innloggingsfeil; til: string; spraak: Spraak | null };

/** Holds the attempt's secret, and the reader's language: the way back has none in its address. Ten minutes, like the attempt. */
const KAKE = "forsoek";
/** Where the reader was going may hold a code (an invitation's): the database has it sealed. */
const TIL = "til";

/** Begins a sign-in: the attempt waits in the database, tied to this browser by a cookie, and the reader is sent to the issuer. */
export async function begynnInnlogging(
  context: Context,
  besoek: Besoek,
  utsteder: Utsteder,
  { til, origin, paaNytt }: { til: string; origin: string; paaNytt: boolean },
): Promise<Utfall> {
  const oppsett = await besoek.utstedere.oppdag(utsteder).catch((error: unknown) => error as Error);
  if (oppsett instanceof Error) {
    log.warn({ utsteder: utsteder.kode, kode: feilkode(oppsett) }, "an issuer does not answer");
    return { feil: "utsteder", til, spraak: context.spraak };
  }
  const [tilstand, nonce, verifikator, merke] = [randomState(), randomNonce(), randomPKCECodeVerifier(), nyttMerke()];
  await context.db.insert(innloggingsforsoek).values({
    id: hash(merke),
    utsteder: utsteder.kode,
    tilstand,
    nonce,
    verifikator,
    til: besoek.noekler.forsegl(TIL, til),
    utloeper: sql`naa() + interval '10 minutes'`,
  });
  besoek.settKake(KAKE, `${context.spraak}.${merke}`, 600);
  const [laveste] = utsteder.acr;
  const adresse = buildAuthorizationUrl(oppsett, {
    redirect_uri: origin + RETUR,
    scope: utsteder.scope,
    state: tilstand,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifikator),
    code_challenge_method: "S256",
    ui_locales: context.spraak === "sma" ? "nb" : context.spraak,
    ...(laveste ? { acr_values: laveste } : {}),
    // Without it the issuer answers with the sign-in it has, and the refusal would be the same.
    ...(paaNytt ? { prompt: "login" } : {}),
  });
  return { sted: adresse.href };
}

/**
 * The reader is back. The attempt is taken out of the database, so that it can end once only and only in the browser where it began; the
 * answer is checked (state, iss, code with PKCE, signature, aud, nonce, then the level); the number lives until its pseudonym is made.
 */
export async function fullfoerInnlogging(context: Context, besoek: Besoek, url: URL): Promise<Utfall> {
  const kake = lesKake(besoek);
  const forsoek = kake && (await taForsoek(context, besoek, kake.merke, url.searchParams.get("state") ?? ""));
  const utsteder = forsoek && besoek.utstedere.finn(forsoek.utsteder);
  if (!forsoek || !utsteder) return { feil: "brukt", til: "/", spraak: kake?.spraak ?? null };

  const nei = (feil: Innloggingsfeil, kode?: string): Utfall => {
    const melding = { utsteder: utsteder.kode, feil, kode };
    if (feil === "utsteder") log.warn(melding, "an issuer does not answer");
    else log.info(melding, "a sign-in was refused");
    return { feil, til: forsoek.til, spraak: kake.spraak };
  };

  const svar = await hentTokens(besoek, utsteder, forsoek, url).catch((error: unknown) => error as Error);
  if (svar instanceof Error) return nei(...somFeil(svar));
  const { claims, idToken } = svar;
  if (utsteder.acr.length > 0 && !utsteder.acr.includes(String(claims.acr))) return nei("nivaa");
  const bevis = somBevis(utsteder, claims, (await kommunen(besoek)).kommunenr);
  if (!bevis) return nei("utenPid");

  const { personId } = await finnEllerLagPerson(context, bevis, besoek.noekler);
  if (bevis.slag === "eid" && besoek.folkeregister)
    await spoerOmBosted(context, besoek.folkeregister, personId, bevis.pid);
  if (utsteder.slag === "ansatt")
    await synkroniserUtstederroller(context, personId, rollerFra(utsteder.roller, claims));
  const { slag: maate, kode } = utsteder;
  await loggInnPerson(context, besoek, personId, {
    maate,
    utsteder: kode,
    sid: typeof claims["sid"] === "string" ? claims["sid"] : null,
  });
  beholdIdToken(besoek, kode, idToken);
  return { sted: await etterInnlogging(context, besoek, personId, forsoek.til) };
}

type Forsoek = typeof innloggingsforsoek.$inferSelect;

async function taForsoek(
  context: Context,
  { noekler }: Besoek,
  merke: string,
  tilstand: string,
): Promise<Forsoek | undefined> {
  const [forsoek] = await context.db
    .delete(innloggingsforsoek)
    .where(
      and(
        eq(innloggingsforsoek.id, hash(merke)),
        eq(innloggingsforsoek.tilstand, tilstand),
        gt(innloggingsforsoek.utloeper, sql`naa()`),
      ),
    )
    .returning();
  return forsoek && { ...forsoek, til: noekler.aapne(TIL, forsoek.til) ?? "/" };
}

async function hentTokens(besoek: Besoek, utsteder: Utsteder, forsoek: Forsoek, url: URL) {
  const tokens = await authorizationCodeGrant(
    await besoek.utstedere.oppdag(utsteder),
    new URL(RETUR + url.search, url.origin),
    {
      expectedState: forsoek.tilstand,
      expectedNonce: forsoek.nonce,
      pkceCodeVerifier: forsoek.verifikator,
      idTokenExpected: true,
    },
  );
  return { claims: tokens.claims()!, idToken: tokens.id_token! };
}

/** Why it stopped, and the library's code for it: never its sentence, for that may quote what was received. */
function somFeil(error: Error): [Innloggingsfeil, string] {
  const kode = feilkode(error);
  if (error instanceof AuthorizationResponseError) {
    if (AVBRUTT.has(kode)) return ["avbrutt", kode];
    return [kode === "unmet_authentication_requirements" ? "nivaa" : erNede(kode) ? "utsteder" : "ugyldig", kode];
  }
  if (error instanceof ResponseBodyError) return [kode === "invalid_grant" ? "ugyldig" : "utsteder", kode];
  return [error instanceof TypeError || erNede(kode) ? "utsteder" : "ugyldig", kode];
}

const AVBRUTT = new Set(["access_denied", "login_required", "interaction_required", "consent_required"]);
const erNede = (kode: string) =>
  /^(server_error|temporarily_unavailable|OAUTH_(TIMEOUT|ABORT|RESPONSE_IS_NOT_.*))$/.test(kode);

function feilkode(error: Error): string {
  const { error: fraUtsteder, code, name } = error as Error & { error?: unknown; code?: unknown };
  const kode = String(fraUtsteder ?? code ?? name);
  // An issuer may write what it likes there.
  return /^\w{1,60}$/.test(kode) ? kode : name;
}

/** What was proved; null when the claim that says who it is, is missing. */
function somBevis(utsteder: Utsteder, claims: IDToken, kommunenr: string): Bevis | null {
  const hvem = claims[utsteder.personClaim];
  const ord = (claim: string | undefined) => {
    const verdi = claim === undefined ? undefined : claims[claim];
    return typeof verdi === "string" && verdi.trim() !== "" ? verdi.trim().slice(0, 120) : null;
  };
  if (typeof hvem !== "string" || hvem === "") return null;
  if (utsteder.personClaim === "pid" && !/^\d{11}$/.test(hvem)) return null;
  if (utsteder.slag === "eid") return { slag: "eid", utsteder: utsteder.kode, pid: hvem, kommunenr };
  const { kode, navneClaim, epostClaim } = utsteder;
  return { slag: "ansatt", utsteder: kode, sub: hvem, navn: ord(navneClaim), epost: ord(epostClaim) };
}

/** The rows of the table that these claims meet: a claim is one value or a list of them. */
function rollerFra(regler: Rolleregel[], claims: IDToken) {
  return regler
    .filter(({ claim, verdi }) => [claims[claim] ?? []].flat().map(String).includes(verdi))
    .map(({ rolle, komite }) => ({ rolle, komite: komite ?? null }));
}

function lesKake(besoek: Besoek): { spraak: Spraak; merke: string } | null {
  const [spraak, merke] = besoek.kake(KAKE)?.split(".") ?? [];
  return erSpraak(spraak) && merke ? { spraak, merke } : null;
}
