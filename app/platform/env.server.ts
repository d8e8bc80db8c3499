import { isIP } from "node:net";
import { z } from "zod";

/** What the process was told by its environment, checked once at start. */
export type Env = {
  port: number;
  host: string;
  /** The one origin that forms may be sent from; null in sample mode on loopback, where localhost and 127.0.0.1 both count. */
  origin: string | null;
  databaseUrl: string | null;
  data: string;
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
  const loopback = erLoopback(HOST);
  const eksempel = TRAAD_EKSEMPEL ? TRAAD_EKSEMPEL === "1" : loopback && !DATABASE_URL;

  const feil: string[] = [];
  if (!loopback && !ORIGIN)
    feil.push(
      "ORIGIN: must be set when HOST is not a loopback address, e.g. https://dialog.kommune.no (forms are accepted from there only)",
    );
  if (!loopback && NODE_ENV === "development")
    feil.push("NODE_ENV: development shows the insides of errors; it is refused when HOST is not a loopback address");
  if (TRAAD_KLOKKE && !eksempel) feil.push("TRAAD_KLOKKE: a fixed clock is for the sample only (TRAAD_EKSEMPEL=1)");
  if (feil.length > 0) throw new EnvFeil(feil);

  return {
    port: PORT,
    host: HOST,
    origin: ORIGIN ?? null,
    databaseUrl: DATABASE_URL ?? null,
    data: TRAAD_DATA,
    eksempel,
    klokke: TRAAD_KLOKKE ?? null,
  };
}

export class EnvFeil extends Error {
  constructor(readonly feil: string[]) {
    super(`The environment is not as it should be:\n${feil.map((line) => `  - ${line}`).join("\n")}`);
  }
}

const skjema = z.object({
  PORT: z.coerce.number("must be a whole number").int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: z
    .string()
    .refine(erOrigin, "must be an origin such as https://dialog.kommune.no, without path or trailing slash")
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
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
