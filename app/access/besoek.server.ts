import { createHash } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import type { Database } from "#db/client.server";
import type { Gjest, Person, Rolle } from "~/domain/context";
import { nyttMerke } from "~/platform/id.server";
import type { Klokke } from "~/platform/klokke";
import type { lagLucia } from "./lucia.server";

/** What lives as long as the process. */
export type Huset = {
  db: Database;
  klokke: Klokke;
  lucia: ReturnType<typeof lagLucia>;
  /** Sample mode: sign-in without proof exists, and every page says so. */
  eksempel: boolean;
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
  loggInn: (personId: string) => Promise<void>;
  loggUt: () => Promise<void>;
  tekststoerrelse: 1 | 2 | 3;
  settTekststoerrelse: (stoerrelse: 1 | 2 | 3) => void;
  /** Set-Cookie headers for the answer. */
  kaker: string[];
};

export function lagBesoek(huset: Huset, cookieHeader: string | null): Besoek {
  const innkaker = parseCookie(cookieHeader ?? "");
  const kaker: string[] = [];
  const oektId = innkaker[huset.lucia.sessionCookieName] ?? null;
  const gjestekake = huset.sikker ? "__Host-traad_gjest" : "traad_gjest";
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

  const finnPerson = enGang(async (): Promise<Person | null> => {
    if (!oektId) return null;
    const { session, user } = await huset.lucia.validateSession(oektId);
    if (!session || (session.eksempel && !huset.eksempel)) return null;
    if (session.fresh) kaker.push(huset.lucia.createSessionCookie(session.id).serialize());
    return {
      slag: "person",
      id: user.id,
      navn: user.navn,
      roller: new Set(user.roller.map(({ rolle }) => rolle as Rolle)),
      komiteer: user.roller.flatMap(({ komite }) => komite ?? []),
    };
  });

  return {
    ...huset,
    kaker,
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
    loggInn: async (personId) => {
      // A new session at every sign-in; the old one is of no use to whoever may have seen it.
      if (oektId) await huset.lucia.invalidateSession(oektId);
      const oekt = await huset.lucia.createSession(personId, { eksempel: huset.eksempel });
      kaker.push(huset.lucia.createSessionCookie(oekt.id).serialize());
    },
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
