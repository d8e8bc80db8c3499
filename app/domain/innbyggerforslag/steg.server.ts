import { innbyggerforslagSteg } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import type { innbyggerforslagsteg } from "./innbyggerforslag";

/** Notes a step for everybody to read. `tekst`: the administration's words, where there are any. */
export async function noterSteg(
  tx: Context,
  forslagId: string,
  slag: (typeof innbyggerforslagsteg)[number],
  tekst = "",
): Promise<void> {
  await tx.db.insert(innbyggerforslagSteg).values({ id: nyId(), forslagId, slag, tid: tx.naa, tekst });
}
