import pino from "pino";

/** The process' log, JSON lines. Nothing personal goes in: no names, texts, addresses, cookies or query strings. */
export const log = pino({
  level: process.env["TRAAD_LOGG"] ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: somLogges },
});

/**
 * An error as it may be logged. A failed query's message holds what was sent, and PostgreSQL's own may quote it: of those is kept which
 * query it was, PostgreSQL's code, the constraint, and where.
 */
export function somLogges(error: Error): object {
  if (!("query" in error && "params" in error)) return pino.stdSerializers.err(error);
  const { code, constraint, constraint_name } = (error.cause ?? {}) as Record<string, string | undefined>;
  const stack = error.stack?.split("\n").filter((linje) => /^\s+at /.test(linje));
  return {
    type: error.name,
    query: error.query,
    code,
    constraint: constraint ?? constraint_name,
    stack: stack?.join("\n"),
  };
}
