import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { hentMenneske } from "./finn.server";
import { loggUtOveralt } from "./tildel.server";

/**
 * Ends every session of somebody who works here. It is how a role that an issuer gives is stopped at once: when they are out of the group
 * there, the next sign-in takes it.
 * @throws Refusal 404 when they do not work here, 409 when they are signed in nowhere.
 */
export async function loggUtMenneske(context: Context<"administrator">, personId: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { id } = await hentMenneske(tx, personId);
    const antall = await loggUtOveralt(tx, id);
    if (antall === 0) throw new Refusal("admin.feil.ikkeInnlogget", { status: 409 });
    await record(tx, { slag: "oekt.avsluttet", objekt: id, data: { antall } });
  });
}
