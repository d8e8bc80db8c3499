import { and, eq, gt, sql } from "drizzle-orm";
import { oekt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import type { Besoek } from "./besoek.server";
import { csp } from "./sikkerhetshoder.server";
import { likeAdresser, type Utsteder } from "./utstedere.server";

/** The issuer wants its id_token back when somebody logs out there too. It holds the number, so it lies sealed in the browser, never with us. */
const KAKE = "idtoken";
const BILLETT = "utlogging";
const ETT_MINUTT = 60_000;
const TOLV_TIMER = 12 * 60 * 60;
/** Browsers drop a cookie of more than 4,096 bytes, name and all; the issuer then asks its reader to confirm. */
const STOERSTE_KAKE = 3_900;

export function beholdIdToken(besoek: Besoek, utsteder: string, idToken: string): void {
  const seglet = (token: string) => besoek.noekler.forsegl("id_token", `${utsteder} ${token}`);
  const helt = seglet(idToken);
  besoek.settKake(KAKE, helt.length <= STOERSTE_KAKE ? helt : seglet(""), TOLV_TIMER);
}

/**
 * Ends our own session. Of a session that was alive, the id_token becomes a ticket for the page that follows, for a minute; of one that was
 * over nothing is left, or the next at the same machine could read the number out of it.
 */
export async function loggUt(context: Context, besoek: Besoek): Promise<void> {
  const denne = await besoek.oekt();
  const kake = lesKake(besoek);
  if (denne && kake && denne.utsteder === kake.utsteder) {
    const innen = besoek.klokke().getTime() + ETT_MINUTT;
    besoek.settKake(BILLETT, besoek.noekler.forsegl(BILLETT, `${innen} ${kake.utsteder} ${kake.idToken}`), 60);
  }
  besoek.settKake(KAKE, null);
  if (denne)
    await iTransaksjon(context, async (tx) => {
      const [borte] = await tx.db.delete(oekt).where(eq(oekt.id, denne.id)).returning({ personId: oekt.personId });
      if (borte)
        await record(tx, { slag: "person.logget_ut", objekt: borte.personId, data: { utsteder: denne.utsteder } });
    });
  // The cookie, and the row of a session that was over already.
  await besoek.loggUt();
}

export type UtloggingHosUtsteder = {
  navn: { tekst: string; lang: string };
  adresse: string;
  felter: Record<string, string>;
};

/**
 * The form that ends the issuer's session too, once: the ticket is forgotten as it is read. The page alone may send a form there.
 * Null when there is nothing to end, or the issuer has no address for it or does not answer.
 */
export async function taUtloggingHosUtsteder(
  context: Context,
  besoek: Besoek,
  retur: string,
): Promise<UtloggingHosUtsteder | null> {
  if (besoek.kake(BILLETT) === null) return null;
  besoek.settKake(BILLETT, null);
  const kake = lesBillett(besoek);
  const utsteder = kake && besoek.utstedere.finn(kake.utsteder);
  const adresse = utsteder && (await utloggingsadresse(besoek, utsteder));
  if (!adresse) return null;
  besoek.hoder.set("Cache-Control", "private, no-store");
  besoek.hoder.set("Content-Security-Policy", csp({ "form-action": ["'self'", ...opprinnelser(utsteder, adresse)] }));
  return {
    navn: paa(utsteder.navn, context.spraak),
    adresse,
    felter: {
      ...(kake.idToken ? { id_token_hint: kake.idToken } : {}),
      client_id: utsteder.klientId,
      post_logout_redirect_uri: retur,
      // Comes back as it went: the way back has no language of its own.
      state: context.spraak,
    },
  };
}

/**
 * Front-channel logout: the issuer ends every session that it began with this sid. The rows stay for a day, over: they tell whose unsent
 * words are to be kept. Answers which issuer it was, by its origins, or none.
 */
export async function avsluttFraUtsteder(
  context: Context,
  besoek: Besoek,
  iss: string | null,
  sid: string | null,
): Promise<string[]> {
  const utsteder = iss ? besoek.utstedere.alle.find((en) => likeAdresser(en.utsteder, iss)) : undefined;
  if (!utsteder) return [];
  if (sid) await iTransaksjon(context, (tx) => avslutt(tx, utsteder.kode, sid));
  return opprinnelser(utsteder, await utloggingsadresse(besoek, utsteder));
}

async function avslutt(tx: Context, utsteder: string, sid: string) {
  const avsluttet = await tx.db
    .update(oekt)
    .set({ utloeper: sql`naa()` })
    .where(and(eq(oekt.utsteder, utsteder), eq(oekt.sid, sid), gt(oekt.utloeper, sql`naa()`)))
    .returning({ personId: oekt.personId });
  const personer = [...new Set(avsluttet.map(({ personId }) => personId))];
  if (personer.length > 0)
    await record(
      { ...tx, aktoer: { slag: "system" } } as Context,
      ...personer.map((objekt) => ({ slag: "person.logget_ut" as const, objekt, data: { utsteder } })),
    );
}

async function utloggingsadresse(besoek: Besoek, utsteder: Utsteder): Promise<string | null> {
  const oppsett = await besoek.utstedere.oppdag(utsteder).catch(() => null);
  return oppsett?.serverMetadata().end_session_endpoint ?? null;
}

const opprinnelser = (utsteder: Utsteder, adresse: string | null) => [
  ...new Set([utsteder.utsteder, ...(adresse ? [adresse] : [])].map((en) => new URL(en).origin)),
];

function lesBillett(besoek: Besoek): { utsteder: string; idToken: string } | null {
  const aapnet = besoek.noekler.aapne(BILLETT, besoek.kake(BILLETT) ?? "");
  const [innen, utsteder, idToken = ""] = aapnet?.split(" ") ?? [];
  return utsteder && Number(innen) >= besoek.klokke().getTime() ? { utsteder, idToken } : null;
}

function lesKake(besoek: Besoek): { utsteder: string; idToken: string } | null {
  const aapnet = besoek.noekler.aapne("id_token", besoek.kake(KAKE) ?? "");
  const [utsteder, idToken = ""] = aapnet?.split(" ") ?? [];
  return utsteder ? { utsteder, idToken } : null;
}
