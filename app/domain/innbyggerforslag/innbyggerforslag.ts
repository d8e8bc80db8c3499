import { z } from "zod";
import { innbyggerforslagutfall, type innbyggerforslagstatuser, strykgrunner } from "#db/koder";
import { dag, paakrevdTekst, valgfriTekst } from "~/domain/felt";
import { dagerMellom, leggTilDager, leggTilMaaneder } from "~/platform/klokke";

export type Innbyggerforslagstatus = (typeof innbyggerforslagstatuser)[number];
export type Innbyggerforslagutfall = (typeof innbyggerforslagutfall)[number];

/** Months that signatures may be gathered (practice at minsak.no), and that kommunestyret has (kommuneloven § 12-1, third paragraph). */
export const MAANEDER_TIL_AA_SAMLE = 12;
export const MAANEDER_TIL_VEDTAK = 6;
/** Days before the deadline when proposer and administration are reminded. */
export const PURREDAGER = [60, 30, 7] as const;

/** How many must sign: two per cent of those who live here, rounded up, and never more than 300 (kommuneloven § 12-1, first paragraph). */
export function kreverUnderskrifter(innbyggertall: number): number {
  // In whole numbers: a computer has no 0.02.
  return Math.min(Math.ceil((innbyggertall * 2) / 100), 300);
}

/** The last day for gathering, and the last day for a decision, inclusive. */
export const samlerTil = (fra: string): string => leggTilMaaneder(fra, MAANEDER_TIL_AA_SAMLE);
export const vedtaksfrist = (sendt: string): string => leggTilMaaneder(sendt, MAANEDER_TIL_VEDTAK);

/** Which statuses are still on their way to kommunestyret. */
export const underBehandling: readonly Innbyggerforslagstatus[] = ["sendt", "mangler", "til_behandling"];

/** What can happen to one, in the order of the law. Everybody reads it, and those who signed are told of most of it. */
export const innbyggerforslagsteg = [
  "samler",
  "naadd_kravet",
  "sendt",
  "mangler",
  "godkjent",
  "plansak",
  "avgjort",
  "bortfalt",
  "trukket",
] as const;

export type Innbyggerforslagsteg = (typeof innbyggerforslagsteg)[number];

/** What letters tell of; that signing has begun is told by nobody but the page. */
export type Fortaltsteg = Exclude<Innbyggerforslagsteg, "samler">;

/** What only the proposer is to do something with. */
export const bareTilForslagsstilleren: readonly Fortaltsteg[] = ["naadd_kravet", "mangler"];

/** Where nothing more is to happen: names and addresses of signatures go with the retention rules. */
export const ferdige: readonly Innbyggerforslagstatus[] = ["avgjort", "bortfalt", "trukket"];
/** Where staff may register signatures on paper: while they are gathered, and while what was missing is mended. */
export const tarImotPapir: readonly Innbyggerforslagstatus[] = ["samler", "mangler"];
/** Where staff may strike signatures: until the check is done. */
export const kanStrykes: readonly Innbyggerforslagstatus[] = ["samler", "sendt", "mangler"];

/** What kommunestyret is called. */
export const KOMMUNESTYRENAVN = ["kommunestyre", "bystyre", "herredsstyre", "heradsstyre"] as const;

const NAVNET = new RegExp(`^(?:${KOMMUNESTYRENAVN.join("|")})t?$`, "i");

/** Whether a body is kommunestyret itself ("Kommunestyret", "Røros kommunestyre"), and none of its committees: only it may decide. */
export function erKommunestyret(organ: string): boolean {
  const ord = organ.trim().split(/[\s,.:;()]+/);
  const navnet = ord.findIndex((ett) => NAVNET.test(ett));
  return navnet >= 0 && ord.slice(0, navnet).every((ett) => /^\p{Lu}/u.test(ett));
}

const VALGPERIODE_MAANEDER = 48;

/** The valgperiode that a day is in, first and last day; `til` is the last day of any one of them. They last four years (valgloven § 2-1). */
export function valgperiodeFor(dato: string, til: string): { fra: string; til: string } {
  const perioder = (n: number) => leggTilMaaneder(til, n * VALGPERIODE_MAANEDER);
  let n = 0;
  while (perioder(n) < dato) n++;
  while (perioder(n - 1) >= dato) n--;
  return { fra: leggTilDager(perioder(n - 1), 1), til: perioder(n) };
}

/**
 * Whether kommunestyret may turn the matter down since it has treated it already (kommuneloven § 12-1): earlier, and in the same valgperiode.
 * Days are YYYY-MM-DD; `valgperiodeTil` is the last day of any valgperiode.
 */
export function erGjentakelse(tidligere: string, naa: string, valgperiodeTil: string): boolean {
  return tidligere < naa && tidligere >= valgperiodeFor(naa, valgperiodeTil).fra;
}

/**
 * The reminder to send: the most urgent whose day has come, unless it has gone already. Days left are negative when the deadline has passed; the
 * last day is inclusive.
 */
export function purringNaa(dagerIgjen: number, varslet: readonly number[]): (typeof PURREDAGER)[number] | null {
  const mestHaster = PURREDAGER.findLast((dager) => dagerIgjen <= dager);
  return mestHaster !== undefined && !varslet.includes(mestHaster) ? mestHaster : null;
}

/** How far the clock has gone: whole days left, the last day being 0; null where there is no deadline. */
export const dagerTilFrist = (frist: string | null, idag: string): number | null =>
  frist === null ? null : dagerMellom(idag, frist);

/** True when the last day for gathering is over; that day is inclusive. */
export const erForfalt = (samlerTil: string, idag: string): boolean => samlerTil < idag;

const FELT = "innbyggerforslagsarbeid.feil";

export const strykSkjema = z.object({ grunn: z.enum(strykgrunner, `${FELT}.grunn`) });

export const kontrollSkjema = z
  .object({
    resultat: z.enum(["godkjent", "mangler"], `${FELT}.resultat`),
    mangler: valgfriTekst(2_000),
  })
  .refine(({ resultat, mangler }) => resultat !== "mangler" || mangler !== "", {
    path: ["mangler"],
    message: `${FELT}.mangler`,
  });

export const plansakSkjema = z.object({
  navn: paakrevdTekst(200, `${FELT}.plansak`),
  grunn: paakrevdTekst(2_000, "feil.begrunnelseMangler"),
});

export const saksvalgSkjema = z.object({ sak: z.string(`${FELT}.sak`).min(1, `${FELT}.sak`).max(20) });

export const utfallSkjema = z
  .object({
    utfall: z.enum(innbyggerforslagutfall, `${FELT}.utfall`),
    videre: paakrevdTekst(5_000, `${FELT}.videre`),
    tidligereSak: z
      .union([
        z.literal(""),
        z
          .string()
          .trim()
          .regex(/^\d{1,5}[/-]\d{2,4}$/, "sak.feil.saksnr"),
      ])
      .default(""),
  })
  .refine(({ utfall, tidligereSak }) => utfall !== "samme_sak_i_perioden" || tidligereSak !== "", {
    path: ["tidligereSak"],
    message: `${FELT}.tidligereSak`,
  });

/** How many live here, and the day that the figure holds for. `sett` is what the form showed. */
export const innbyggertallSkjema = z.object({
  innbyggertall: z.coerce
    .number(`${FELT}.innbyggertall`)
    .int(`${FELT}.innbyggertall`)
    .min(1, `${FELT}.innbyggertall`)
    .max(10_000_000, `${FELT}.innbyggertall`),
  dato: dag,
  sett: z.string().max(40),
});
