import { isIP } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * How often one may: per person (or device) and per address, for each kind of action. `antall` in `sekunder`. Counted in this process:
 * several processes each have their own count, so behind a load balancer the limits are as many times higher.
 */
const grenser = {
  /** Any change. A phone saves a draft every other second while its owner writes. */
  endring: { person: 90, adresse: 900, sekunder: 60 },
  /** Beginning a draft. Whoever comes without a cookie is somebody new each time: the address is what keeps the store from being filled. */
  nyttUtkast: { person: 120, adresse: 600, sekunder: 3600 },
  /** Asking what resembles a draft: a search in all that is shown. The page asks after a save, and waits between. */
  lignende: { person: 60, adresse: 900, sekunder: 60 },
  /** Reading a page. Nobody reads that fast; a crawler without manners does. Files are not counted, nor what the Origin check refuses. */
  lesing: { person: 300, adresse: 3000, sekunder: 60 },
  /** Asking for a code by mail. `person` is a mail address asked for from one network: others cannot lock its owner out. */
  epostkode: { person: 5, adresse: 30, sekunder: 3600 },
  /** The same for one mailbox from everywhere: a nuisance to whoever owns it. */
  postkasse: { person: 20, adresse: 100, sekunder: 3600 },
  /** Trying a code: six digits, five tries each. */
  kodeforsoek: { person: 10, adresse: 40, sekunder: 600 },
  /** Trying a claim code or an invitation (sixty bits), or a residence code (forty): never worth guessing. */
  hentekode: { person: 20, adresse: 60, sekunder: 600 },
  /** Being sent to an issuer and coming back. */
  innlogging: { person: 30, adresse: 300, sekunder: 600 },
  /** Sending an image or a sound file: each costs the server a second. */
  fil: { person: 30, adresse: 300, sekunder: 600 },
  /** Copies of all one's own data. */
  mineData: { person: 20, adresse: 200, sekunder: 600 },
  /** Voting, changing one's vote and taking it back. Whoever comes without a cookie is a new voter each time: the address is what holds. */
  stemme: { person: 60, adresse: 600, sekunder: 3600 },
} as const;

export type Grense = keyof typeof grenser;
export type Grenser = {
  /** Counts one use. Answers the seconds to wait when it was one too many, else null. `hvem` is null where nobody is known. */
  bruk: (grense: Grense, hvem: string | null, adresse: string) => Promise<number | null>;
};

/** `faktor` multiplies every limit: a school or a hall may stand behind one address. */
export function lagGrenser(faktor: number): Grenser {
  const teller = (points: number, duration: number) =>
    new RateLimiterMemory({ points: Math.max(1, Math.round(points * faktor)), duration });
  const tellere = new Map(
    Object.entries(grenser).map(([navn, { person, adresse, sekunder }]) => [
      navn,
      { person: teller(person, sekunder), adresse: teller(adresse, sekunder) },
    ]),
  );
  return {
    async bruk(grense, hvem, adresse) {
      const { person, adresse: perAdresse } = tellere.get(grense)!;
      // Who is over their own limit uses up nothing of their neighbours'.
      const egen = hvem === null ? null : await ventetid(person, hvem);
      return egen ?? ventetid(perAdresse, nettverk(adresse));
    },
  };
}

async function ventetid(teller: RateLimiterMemory, noekkel: string): Promise<number | null> {
  try {
    await teller.consume(noekkel);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** One subscriber of IPv6 has a whole /64 to choose addresses from. */
export function nettverk(adresse: string): string {
  if (isIP(adresse) !== 6 || adresse.includes(".")) return adresse;
  const [foer = "", etter = ""] = adresse.split("::");
  const [venstre, hoeyre] = [foer.split(":").filter(Boolean), etter.split(":").filter(Boolean)];
  const nuller = adresse.includes("::") ? Array<string>(8 - venstre.length - hoeyre.length).fill("0") : [];
  const deler = [...venstre, ...nuller, ...hoeyre].slice(0, 4);
  return deler.map((del) => Number.parseInt(del, 16).toString(16)).join(":");
}
