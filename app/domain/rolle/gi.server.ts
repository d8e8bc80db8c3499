import { type Context, iTransaksjon } from "~/domain/context";
import type { Rolleskjema } from "./rolle";
import { somTildeling, tildelRolle } from "./tildel.server";

/**
 * Gives a person a role. All their sessions end with it: what a session may do is settled when it begins.
 * @throws Refusal 422 when the komité or the day is wrong, 409 when the person is erased or has the role already.
 */
export async function giRolle(context: Context<"administrator">, personId: string, skjema: Rolleskjema): Promise<void> {
  await iTransaksjon(context, async (tx) => tildelRolle(tx, personId, await somTildeling(tx, skjema)));
}
