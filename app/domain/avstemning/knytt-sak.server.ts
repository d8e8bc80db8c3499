import { eq } from "drizzle-orm";
import { avstemning, sak, vedtak } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { laasSak } from "~/domain/sak/laas.server";
import { record } from "~/events/record.server";
import { laasAvstemning } from "./laas.server";

/**
 * Ties a vote to the case that takes its result to a decision; empty takes it out again. A forslag's own vote goes where its innspill goes.
 * What a body has decided on is not added to or taken from. Said again, nothing happens.
 * @throws Refusal 404, 409 when somebody else has tied it since `sett`, or a case is decided, 422 when there is no such case
 */
export function knyttTilSak(
  context: Context<"saksbehandler">,
  slug: string,
  { sak: nr, sett }: { sak: string; sett: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const rad = await laasAvstemning(tx, slug);
    if (rad.forslagId) throw new Refusal("avstemningsarbeid.feil.foelgerForslaget", { status: 409 });
    const [naa] = rad.sakId
      ? await tx.db.select({ id: sak.id, nr: sak.nr }).from(sak).where(eq(sak.id, rad.sakId))
      : [];
    if ((naa?.nr ?? "") === nr) return;
    if ((naa?.nr ?? "") !== sett) throw new Refusal("avstemningsarbeid.feil.noenAndreKnyttet", { status: 409 });
    const ny = nr === "" ? null : await finnSak(tx, nr);
    for (const id of [naa?.id, ny])
      if (id && (await tx.db.$count(vedtak, eq(vedtak.sakId, id))) > 0)
        throw new Refusal("sak.feil.avgjort", { status: 409 });
    await tx.db.update(avstemning).set({ sakId: ny }).where(eq(avstemning.id, rad.id));
    await record(tx, { slag: "avstemning.knyttet_til_sak", objekt: rad.id, data: { slug, sak: nr || null } });
  });
}

async function finnSak(tx: Context, nr: string): Promise<string> {
  return laasSak(tx, nr).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal("feil.skjema", { felt: { sak: { kode: "avstemningsarbeid.feil.sak" } } });
  });
}
