import { MappeErLaast } from "#db/mappelaas.server";
import { EnvFeil, type Env } from "~/platform/env.server";

/** A command stops, and `message` says why to whoever typed it. */
export class Stopp extends Error {}

/** What a person at a terminal can do something about, in words; null for what is a bug. Never a password: addresses are shown without. */
export function forklarFeil(error: unknown, env: Env | null): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Stopp || error instanceof EnvFeil) return error.message;
  // The built server has classes of its own by these names.
  if ("feil" in error) return error.message;
  if (error instanceof MappeErLaast || "mappe" in error) return laast(env?.data ?? "");
  const kode = aarsak(error);
  if (kode === "EADDRINUSE")
    return `Port ${env?.port ?? ""} er opptatt av et annet program. Stopp det, eller velg en annen port: PORT=3001 npm start`;
  if (kode === "EACCES" && env)
    return `Tråd får ikke lov til å bruke port ${env.port} eller mappa ${env.data}. Velg en port over 1024, eller en mappe du eier.`;
  if (!env?.databaseUrl || !kode) return null;
  const feil = databasefeil[kode];
  return feil ? `${feil}\nDatabasen er ${utenPassord(env.databaseUrl)} (DATABASE_URL).` : null;
}

/** The address of a database as it may be shown. */
export function utenPassord(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}${port ? `:${port}` : ""}${pathname}`;
}

/** The error's own code, or that of what caused it: drizzle wraps what the driver threw. */
function aarsak(error: Error): string | null {
  const { code, cause, errors } = error as Error & { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string") return code;
  const indre = cause ?? errors?.[0];
  return indre instanceof Error ? aarsak(indre) : null;
}

const laast = (data: string) =>
  `En annen Tråd-prosess har databasen i ${data} åpen. To prosesser på samme innebygde database ødelegger den, så denne stopper.\n` +
  `Stopp den andre først (Ctrl+C der den kjører), eller velg en annen mappe med TRAAD_DATA.`;

const databasefeil: Record<string, string> = {
  ECONNREFUSED: "Databasen svarer ikke: ingen tar imot på den adressen.",
  ENOTFOUND: "Databasen svarer ikke: ingen maskin har det navnet.",
  EAI_AGAIN: "Databasen svarer ikke: navnet kunne ikke slås opp.",
  ETIMEDOUT: "Databasen svarer ikke innen fristen.",
  CONNECT_TIMEOUT: "Databasen svarer ikke innen fristen.",
  CONNECTION_CLOSED: "Databasen lukket forbindelsen.",
  ECONNRESET: "Databasen lukket forbindelsen.",
  "28P01": "Databasen tok ikke imot brukernavnet eller passordet.",
  "28000": "Databasen slipper ikke inn denne brukeren.",
  "3D000": "Det finnes ingen database med det navnet.",
  "42501": "Brukeren har ikke lov til å lage tabeller i databasen.",
};
