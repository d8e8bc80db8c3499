import { isIP } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import type { Lagerinnstilling } from "./lager.server";
import { erNoekkelring } from "./noekler.server";

/** What the process was told by its environment, checked once at start. */
export type Env = {
  port: number;
  host: string;
  /** The one origin that forms may be sent from; null in sample mode on loopback, where localhost and 127.0.0.1 both count. */
  origin: string | null;
  databaseUrl: string | null;
  /** The owner of the tables, where the program itself runs as a role that cannot change the log; else the same as `databaseUrl`. */
  databaseUrlMigrering: string | null;
  data: string;
  /** Keys outside the database: "1:…,2:…", base64url of 32 bytes each. Null: a file in `data`, made at the first start. */
  noekler: string | null;
  /** The file that names the issuers one may sign in with. */
  utstedere: string | null;
  smtpUrl: string | null;
  /** Whom mail is from. */
  epostFra: string | null;
  /** Proxies whose forwarded headers are believed: addresses, ranges, or "loopback". */
  proxyer: string[];
  /** Where the day's head of the log is written, outside the database. */
  hoder: string;
  /** How many times the ordinary rate limits: a hall of a thousand behind one address needs more. */
  grenser: number;
  /** Where images, recordings and scanned letters are kept. */
  lager: Lagerinnstilling;
  /** The gateway that text messages are handed to, and the secret it knows us by; null where none is sent. */
  smsUrl: string | null;
  smsHemmelighet: string | null;
  /** Where map tiles come from: https://…/{z}/{x}/{y}.png. Null: the map that came with the municipality. */
  kartfliser: string | null;
  /** What the map's owner asks to be said beside it. */
  kartKilde: string | null;
  eksempel: boolean;
  /** A fixed "now" for tests and pictures; only in sample mode. */
  klokke: Date | null;
};

/**
 * Reads the environment. Refuses with one message that names every variable that is wrong and what it should be.
 */
export function lesEnv(raw: Record<string, string | undefined>): Env {
  const values = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
  const parsed = skjema.safeParse(values);
  if (!parsed.success)
    throw new EnvFeil(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));

  const { PORT, HOST, ORIGIN, DATABASE_URL, TRAAD_DATA, TRAAD_EKSEMPEL, TRAAD_KLOKKE, NODE_ENV } = parsed.data;
  const { DATABASE_URL_MIGRERING, TRAAD_NOEKLER, TRAAD_UTSTEDERE, SMTP_URL, EPOST_FRA, TRAAD_PROXY } = parsed.data;
  const loopback = erLoopback(HOST);
  const eksempel = TRAAD_EKSEMPEL
    ? TRAAD_EKSEMPEL === "1"
    : loopback && !DATABASE_URL && (!ORIGIN || erLoopback(new URL(ORIGIN).hostname));

  const feil: string[] = [];
  if (!loopback && !ORIGIN)
    feil.push(
      "ORIGIN: must be set when HOST is not a loopback address, e.g. https://dialog.kommune.no (forms are accepted from there only)",
    );
  if (!loopback && NODE_ENV === "development")
    feil.push("NODE_ENV: development shows the insides of errors; it is refused when HOST is not a loopback address");
  if (TRAAD_KLOKKE && !eksempel) feil.push("TRAAD_KLOKKE: a fixed clock is for the sample only (TRAAD_EKSEMPEL=1)");
  if (DATABASE_URL && !eksempel && !TRAAD_NOEKLER)
    feil.push("TRAAD_NOEKLER: must be set with DATABASE_URL; npm run noekler -- ny makes one (docs/drift.md)");
  if (SMTP_URL && !EPOST_FRA) feil.push("EPOST_FRA: must be set with SMTP_URL, e.g. dialog@kommune.no");
  const { TRAAD_S3_BOETTE, TRAAD_S3_NOEKKEL, TRAAD_S3_HEMMELIGHET } = parsed.data;
  if (TRAAD_S3_BOETTE && !(TRAAD_S3_NOEKKEL && TRAAD_S3_HEMMELIGHET))
    feil.push("TRAAD_S3_NOEKKEL, TRAAD_S3_HEMMELIGHET: must be set with TRAAD_S3_BOETTE");
  if (parsed.data.SMS_URL && !parsed.data.SMS_HEMMELIGHET) feil.push("SMS_HEMMELIGHET: must be set with SMS_URL");
  if (parsed.data.TRAAD_KARTFLISER && !parsed.data.TRAAD_KARTKILDE)
    feil.push("TRAAD_KARTKILDE: must be set with TRAAD_KARTFLISER, e.g. © Kartverket");
  if (feil.length > 0) throw new EnvFeil(feil);

  return {
    port: PORT,
    host: HOST,
    origin: ORIGIN ?? null,
    databaseUrl: DATABASE_URL ?? null,
    databaseUrlMigrering: DATABASE_URL_MIGRERING ?? DATABASE_URL ?? null,
    data: TRAAD_DATA,
    noekler: TRAAD_NOEKLER ?? null,
    utstedere: TRAAD_UTSTEDERE ?? null,
    smtpUrl: SMTP_URL ?? null,
    epostFra: EPOST_FRA ?? null,
    proxyer: TRAAD_PROXY,
    hoder: parsed.data.TRAAD_HODER ?? join(TRAAD_DATA, "hoder"),
    grenser: parsed.data.TRAAD_GRENSER,
    lager: TRAAD_S3_BOETTE
      ? {
          slag: "s3",
          boette: TRAAD_S3_BOETTE,
          region: parsed.data.TRAAD_S3_REGION,
          endepunkt: parsed.data.TRAAD_S3_ENDEPUNKT ?? null,
          noekkel: TRAAD_S3_NOEKKEL!,
          hemmelighet: TRAAD_S3_HEMMELIGHET!,
        }
      : { slag: "disk", mappe: join(TRAAD_DATA, "filer") },
    smsUrl: parsed.data.SMS_URL ?? null,
    smsHemmelighet: parsed.data.SMS_HEMMELIGHET ?? null,
    kartfliser: parsed.data.TRAAD_KARTFLISER ?? null,
    kartKilde: parsed.data.TRAAD_KARTKILDE ?? null,
    eksempel,
    klokke: TRAAD_KLOKKE ?? null,
  };
}

export class EnvFeil extends Error {
  constructor(readonly feil: string[]) {
    super(`The environment is not as it should be:\n${feil.map((line) => `  - ${line}`).join("\n")}`);
  }
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://");

const skjema = z.object({
  PORT: z.coerce.number("must be a whole number").int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: z
    .string()
    .refine(erOrigin, "must be an origin such as https://dialog.kommune.no, without path or trailing slash")
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_URL_MIGRERING: postgresUrl.optional(),
  TRAAD_NOEKLER: z
    .string()
    .refine(
      erNoekkelring,
      "must be version:key pairs such as 1:<43 base64url characters>, with comma between (npm run noekler -- ny)",
    )
    .optional(),
  TRAAD_UTSTEDERE: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must begin with smtp:// or smtps://")
    .optional(),
  EPOST_FRA: z.email("must be an e-mail address").optional(),
  TRAAD_PROXY: z
    .string()
    .default("")
    .transform((liste) => liste.split(",").flatMap((en) => en.trim() || []))
    .refine(
      (liste) => liste.every(erProxy),
      'must be addresses or ranges with comma between, such as 10.0.0.0/8, or "loopback"',
    ),
  TRAAD_HODER: z.string().optional(),
  TRAAD_S3_BOETTE: z.string().optional(),
  TRAAD_S3_REGION: z.string().default("eu-north-1"),
  TRAAD_S3_ENDEPUNKT: z.url("must be a URL").optional(),
  TRAAD_S3_NOEKKEL: z.string().optional(),
  TRAAD_S3_HEMMELIGHET: z.string().optional(),
  SMS_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, "must begin with https:// or http://")
    .optional(),
  SMS_HEMMELIGHET: z.string().optional(),
  TRAAD_KARTFLISER: z
    .string()
    .regex(/^https?:\/\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})\S+$/, "must be a URL with {z}, {x} and {y}")
    .optional(),
  TRAAD_KARTKILDE: z.string().optional(),
  TRAAD_GRENSER: z.coerce.number("must be a number").min(0.1).max(100_000).default(1),
  TRAAD_DATA: z.string().default(".data"),
  TRAAD_EKSEMPEL: z.enum(["0", "1"], "must be 1 (sample municipality, sign-in without a password) or 0").optional(),
  TRAAD_KLOKKE: z.coerce.date("must be a time such as 2026-11-22T12:00:00Z").optional(),
  NODE_ENV: z.string().optional(),
});

function erOrigin(value: string) {
  try {
    return /^https?:/.test(value) && new URL(value).origin === value;
  } catch {
    return false;
  }
}

function erLoopback(host: string) {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function erProxy(verdi: string) {
  if (verdi === "loopback") return true;
  const [adresse = "", bredde, rest] = verdi.split("/");
  const slag = isIP(adresse);
  return (
    slag !== 0 &&
    rest === undefined &&
    (bredde === undefined || (/^\d{1,3}$/.test(bredde) && +bredde <= (slag === 4 ? 32 : 128)))
  );
}
