import { hendelse } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyId } from "~/platform/id.server";

/** `slag` is noun.status. `data` holds codes and ids only: never a resident's words, name or address. */
export type Hendelse = {
  slag: `${string}.${string}`;
  objekt: string;
  data?: Record<string, string | number | boolean | null>;
};

/**
 * Records events in the caller's transaction: no event, no change. Several at once cost one statement.
 */
export async function record(context: Context, ...hendelser: Hendelse[]): Promise<void> {
  const { aktoer } = context;
  await context.db.insert(hendelse).values(
    hendelser.map(({ slag, objekt, data }) => ({
      id: nyId(),
      tid: context.naa,
      slag,
      objektSlag: slag.slice(0, slag.indexOf(".")),
      objektId: objekt,
      aktoerSlag: aktoer.slag,
      aktoerId: aktoer.slag === "system" ? null : aktoer.id,
      data: data ?? {},
    })),
  );
}
