import { readFileSync } from "node:fs";
import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { z } from "zod";
import { roller } from "#db/koder";
import { alleSpraak, type Spraak } from "~/i18n/spraak";
import { EnvFeil } from "~/platform/env.server";

/** Somebody we believe when they say who a reader is. One row of the file that TRAAD_UTSTEDERE names; docs/innlogging.md tells of each field. */
export type Utsteder = z.output<typeof utstederskjema> & { hemmelighet: string };
export type Rolleregel = Utsteder["roller"][number];

export type Utstedere = {
  alle: readonly Utsteder[];
  finn: (kode: string) => Utsteder | undefined;
  /** The issuer's own addresses and keys, asked for when they are first needed. A failure is not remembered. */
  oppdag: (utsteder: Utsteder) => Promise<Configuration>;
};

/** Addresses of ours under /logg-inn, and what an e-mail identity is called. */
const OPPTATT = ["retur", "eksempel", "epost"];

const ET_NAVN = "must be a name, or names by language";
const tekst = z.string().trim().min(1, "must not be empty");
const utstederskjema = z
  .strictObject({
    kode: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,30}$/, "must be 2–31 small letters, digits and hyphens")
      .refine((kode) => !OPPTATT.includes(kode), "is taken by a page of our own"),
    navn: z
      .union(
        [
          z.string().trim().min(1),
          z.partialRecord(z.enum(alleSpraak), tekst).refine((navn) => Object.keys(navn).length > 0, ET_NAVN),
        ],
        {
          error: ET_NAVN,
        },
      )
      .transform((navn): Partial<Record<Spraak, string>> => (typeof navn === "string" ? { nb: navn } : navn)),
    utsteder: z.string().refine(erAdresse, "must be https://…, or http:// on this machine"),
    klientId: tekst,
    hemmelighet: tekst,
    slag: z.enum(["eid", "ansatt"], 'must be "eid" or "ansatt"'),
    /** From the lowest that is accepted to the highest. Empty: the issuer's own rules are trusted. */
    acr: z.array(tekst).default([]),
    personClaim: z.enum(["pid", "sub"], 'must be "pid" or "sub"'),
    navneClaim: tekst.default("name"),
    epostClaim: tekst.optional(),
    scope: tekst.default("openid profile"),
    roller: z
      .array(
        z
          .strictObject({ claim: tekst, verdi: tekst, rolle: z.enum(roller), komite: tekst.optional() })
          .refine(({ rolle, komite }) => (rolle === "moderator") === (komite !== undefined), {
            path: ["komite"],
            error: "must be given for a moderator, and for nobody else",
          }),
      )
      .default([]),
  })
  .superRefine(({ slag, acr, personClaim, roller: regler }, ctx) => {
    const feil = (felt: string, message: string) => ctx.addIssue({ code: "custom", path: [felt], message });
    if (slag === "eid" && acr.length === 0) feil("acr", "must name at least one level for an eID");
    if (slag === "eid" && personClaim !== "pid") feil("personClaim", 'must be "pid" for an eID');
    if (slag === "eid" && regler.length > 0) feil("roller", "may be given by an issuer for staff only");
  });

/**
 * Reads the file of issuers; without one there are none. Secrets are "env:NAME"; one that stands in the file itself is for issuers on
 * this machine and for the sample.
 * @throws EnvFeil that names each field that is wrong, and no value.
 */
export function lesUtstedere(
  fil: string | null,
  { eksempel, env = process.env }: { eksempel: boolean; env?: Record<string, string | undefined> },
): Utsteder[] {
  if (fil === null) return [];
  const lest = z.array(utstederskjema).safeParse(lesJson(fil));
  const si = (hvor: string, hva: string) => `TRAAD_UTSTEDERE (${fil})${hvor ? ` ${hvor}` : ""}: ${hva}`;
  if (!lest.success) throw new EnvFeil(lest.error.issues.map(({ path, message }) => si(path.join("."), message)));

  const feil: string[] = [];
  const liste = lest.data.map((en, i): Utsteder => {
    if (lest.data.findIndex(({ kode }) => kode === en.kode) !== i) feil.push(si(`${i}.kode`, "is used twice"));
    if (lest.data.findIndex(({ utsteder }) => likeAdresser(utsteder, en.utsteder)) !== i)
      feil.push(si(`${i}.utsteder`, "is listed twice"));
    const navn = /^env:(.+)$/.exec(en.hemmelighet)?.[1];
    if (navn === undefined && !eksempel && !erLoopback(en.utsteder))
      feil.push(si(`${i}.hemmelighet`, 'must be "env:NAME": a secret does not lie in a file'));
    if (navn !== undefined && !env[navn]) feil.push(si(`${i}.hemmelighet`, `the variable ${navn} is not set`));
    return { ...en, hemmelighet: navn === undefined ? en.hemmelighet : (env[navn] ?? "") };
  });
  if (feil.length > 0) throw new EnvFeil(feil);
  return liste;
}

export function lagUtstedere(alle: readonly Utsteder[]): Utstedere {
  const husket = new Map<string, Promise<Configuration>>();
  return {
    alle,
    finn: (kode) => alle.find((en) => en.kode === kode),
    oppdag: (utsteder) => {
      const finnes = husket.get(utsteder.kode);
      if (finnes) return finnes;
      const spoer = discovery(
        new URL(utsteder.utsteder),
        utsteder.klientId,
        undefined,
        ClientSecretBasic(utsteder.hemmelighet),
        {
          timeout: SEKUNDER,
          // The id_token's signature is checked too, though it came straight from the issuer.
          execute: [enableNonRepudiationChecks, ...(erLoopback(utsteder.utsteder) ? [allowInsecureRequests] : [])],
        },
      );
      husket.set(utsteder.kode, spoer);
      spoer.catch(() => husket.delete(utsteder.kode));
      return spoer;
    },
  };
}

/** How long an issuer may take to answer: the reader is waiting. */
const SEKUNDER = 8;

/** With and without the last slash it is the same issuer. */
export const likeAdresser = (a: string, b: string): boolean => a.replace(/\/$/, "") === b.replace(/\/$/, "");

function lesJson(fil: string): unknown {
  try {
    return JSON.parse(readFileSync(fil, "utf8"));
  } catch (error) {
    const hva = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new EnvFeil([`TRAAD_UTSTEDERE: the file ${fil} ${hva}`]);
  }
}

function erAdresse(verdi: string) {
  if (!URL.canParse(verdi)) return false;
  const { protocol, search, hash } = new URL(verdi);
  return (protocol === "https:" || (protocol === "http:" && erLoopback(verdi))) && search === "" && hash === "";
}

function erLoopback(adresse: string) {
  const { hostname } = new URL(adresse);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
