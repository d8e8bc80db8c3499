import { createHash } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import type { Database } from "#db/client.server";
import type { Folkeregister } from "~/domain/bosted/folkeregister";
import type { Gjest, Person, Rolle } from "~/domain/context";
import { hash, nyttMerke } from "~/platform/id.server";
import type { Klokke } from "~/platform/klokke";
import type { Lager } from "~/platform/lager.server";
import type { Noekler } from "~/platform/noekler.server";
import { taVarePaaSkjema } from "./avbrutt.server";
import type { Verdier } from "./avvis.server";
import type { Grense, Grenser } from "./grenser.server";
import { lagLucia, type Oektsdata } from "./lucia.server";
import { nettlesernavn } from "./nettlesernavn";
import type { Utstedere } from "./utstedere.server";

/** What lives as long as the process. */
export type Huset = {
  db: Database;
  klokke: Klokke;
  lucia: ReturnType<typeof lagLucia>;
  noekler: Noekler;
  grenser: Grenser;
  /** Where the log's heads are written. */
  logghoder: string;
  /** Those one may sign in with. */
  utstedere: Utstedere;
  /** Where residence can be asked for; null where it is checked at the desk alone. */
  folkeregister: Folkeregister | null;
  /** Images, recordings and scanned letters. */
  lager: Lager;
  /** Where map tiles come from, and what is said beside them; null: the map that came with the municipality. */
  kart: { fliser: string; kilde: string } | null;
  /** Text messages can be sent. */
  harSms: boolean;
  /** Sample mode: sign-in without proof exists, and every page says so. */
  eksempel: boolean;
  /** Letters can be sent. */
  harEpost: boolean;
  /** Where they lie as files instead, in a sample without a mail server. */
  epostmappe: string | null;
  /** Cookies go over https only. */
  sikker: boolean;
};

/** One request's visitor: who it is, looked up once however many loaders ask, and the cookies it is given. */
export type Besoek = Huset & {
  aktoer: () => Promise<Person | Gjest>;
  /** True when the browser holds a session, alive or over. */
  harOekt: boolean;
  /** True when the browser holds a session that is over. */
  utloept: () => Promise<boolean>;
  /** True once an action of this request was refused: its form comes back, whatever the loaders find. */
  avslaatt: boolean;
  /** The guest's secret, which claim codes are made from; null when there is no guest cookie. */
  gjestemerke: string | null;
  /** Makes sure that a guest has a cookie, and gives the guest back. */
  blirGjest: () => Gjest;
  /** Who this browser is without its session: what it owns can be taken over by the account. */
  gjest: () => Gjest;
  /** The session as its list knows it, and what it rests on; null for a guest. */
  oekt: () => Promise<({ id: string } & Oektsdata) | null>;
  /** A new session, and the end of the one that was, in the caller's transaction; answers its cookie. */
  nyOekt: (tx: Database, personId: string, bevis: Pick<Oektsdata, "maate" | "utsteder" | "sid">) => Promise<string>;
  /** The end of the session, and of its cookie. */
  loggUt: () => Promise<void>;
  /** Counts one use of a limit; answers the seconds to wait when it was one too many. `hvem` is the person or device unless it is said. */
  bruk: (grense: Grense, hvem?: string) => Promise<number | null>;
  /** Keeps what was typed in a session that is over. */
  taVarePaa: (sti: string, verdier: Verdier) => Promise<boolean>;
  /** A cookie of this house, http-only: read, set, and forgotten with null. */
  kake: (navn: string) => string | null;
  settKake: (navn: string, verdi: string | null, maksAlder?: number) => void;
  /** The client's address, as the nearest proxy that we believe tells it. */
  adresse: string;
  tekststoerrelse: 1 | 2 | 3;
  settTekststoerrelse: (stoerrelse: 1 | 2 | 3) => void;
  /** Set-Cookie headers for the answer. */
  kaker: string[];
  /** Other headers for the answer. */
  hoder: Map<string, string>;
};

export function lagBesoek(
  huset: Huset,
  { cookie, adresse, userAgent }: { cookie: string | undefined; adresse: string; userAgent: string | undefined },
): Besoek {
  const innkaker = parseCookie(cookie ?? "");
  const kaker: string[] = [];
  const kakenavn = (navn: string) => `${huset.sikker ? "__Host-" : ""}traad_${navn}`;
  const oektId = innkaker[huset.lucia.sessionCookieName] ?? null;
  const gjestekake = kakenavn("gjest");
  let merke = gyldigMerke(innkaker[gjestekake]);
  const gjest = (): Gjest => ({ slag: "gjest", id: merke ? gjestId(merke) : null });

  const kake = (navn: string, verdi: string, maksAlder: number) =>
    kaker.push(
      stringifySetCookie(navn, verdi, {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: huset.sikker,
        maxAge: maksAlder,
      }),
    );

  const finnOekt = enGang(async () => {
    if (!oektId) return null;
    const { session, user } = await huset.lucia.validateSession(oektId);
    if (!session || (session.eksempel && !huset.eksempel)) return null;
    if (session.fresh) kaker.push(huset.lucia.createSessionCookie(session.id).serialize());
    return { session, user };
  });
  const finnPerson = enGang(async (): Promise<Person | null> => {
    const funnet = await finnOekt();
    if (!funnet) {
      // What an issuer gave along with a session is no use without it, and names its owner.
      if (innkaker[kakenavn("idtoken")]) kake(kakenavn("idtoken"), "", 0);
      return null;
    }
    const { session, user } = funnet;
    return {
      slag: "person",
      id: user.id,
      navn: user.navn,
      nivaa: session.maate,
      roller: new Set(user.roller.map(({ rolle }) => rolle as Rolle)),
      komiteer: user.roller.flatMap(({ komite }) => komite ?? []),
    };
  });

  return {
    ...huset,
    kaker,
    hoder: new Map(),
    adresse,
    avslaatt: false,
    harOekt: oektId !== null,
    get gjestemerke() {
      return merke;
    },
    aktoer: async () => (await finnPerson()) ?? gjest(),
    utloept: async () => oektId !== null && (await finnPerson()) === null,
    blirGjest: () => {
      if (!merke) kake(gjestekake, (merke = nyttMerke()), ETT_AAR);
      return gjest();
    },
    gjest,
    oekt: async () => {
      const funnet = await finnOekt();
      if (!funnet) return null;
      const { id, eksempel, maate, utsteder, sid, nettleser } = funnet.session;
      return { id: hash(id), eksempel, maate, utsteder, sid, nettleser };
    },
    nyOekt: async (tx, personId, bevis) => {
      const lucia = lagLucia(tx, huset);
      // A new session at every sign-in; the old one is of no use to whoever may have seen it.
      if (oektId) await lucia.invalidateSession(oektId);
      const eksempel = huset.eksempel && bevis.utsteder === "eksempel";
      const oekt = await lucia.createSession(personId, {
        ...bevis,
        eksempel,
        nettleser: nettlesernavn(userAgent),
      });
      return lucia.createSessionCookie(oekt.id).serialize();
    },
    // By its session or its device; the secret itself is not what is counted under.
    bruk: (grense, hvem) => {
      const hemmelighet = oektId ?? merke;
      return huset.grenser.bruk(grense, hvem ?? (hemmelighet ? hash(hemmelighet) : null), adresse);
    },
    taVarePaa: async (sti, verdier) => oektId !== null && (await taVarePaaSkjema(huset.db, oektId, sti, verdier)),
    kake: (navn) => innkaker[kakenavn(navn)] ?? null,
    settKake: (navn, verdi, maksAlder = 600) => kake(kakenavn(navn), verdi ?? "", verdi === null ? 0 : maksAlder),
    loggUt: async () => {
      if (oektId) await huset.lucia.invalidateSession(oektId);
      kaker.push(huset.lucia.createBlankSessionCookie().serialize());
    },
    tekststoerrelse: innkaker["traad_tekst"] === "2" ? 2 : innkaker["traad_tekst"] === "3" ? 3 : 1,
    settTekststoerrelse: (stoerrelse) => kake("traad_tekst", String(stoerrelse), ETT_AAR),
  };
}

const ETT_AAR = 60 * 60 * 24 * 365;

const gyldigMerke = (verdi: string | undefined) => (verdi && /^[\w-]{27}$/.test(verdi) ? verdi : null);

/** The first 128 bits of the secret's SHA-256, as a UUID. */
function gjestId(merke: string) {
  const hex = createHash("sha256").update(merke).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

function enGang<T>(work: () => Promise<T>): () => Promise<T> {
  let svar: Promise<T> | undefined;
  return () => (svar ??= work());
}
