import { sql } from "drizzle-orm";
import { holder } from "~/domain/avstemning/avstemning";
import { hentRegler, type Stemmenoekler, velgerFor } from "~/domain/avstemning/regler.server";
import { aapenAvstemning, utfoer } from "~/domain/avstemning/stem.server";
import type { Context } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";

/**
 * Finds an argument good, or takes that back. Whoever may vote on the forslag may, as long as the vote is open, and each once: twice is once.
 * One statement holds the vote open and judges the time by the database's clock, as a vote does. Nothing is recorded of who or when.
 * `values` is the form: `gammelNok` where an age is asked for.
 * @throws Refusal 404 no such argument for this forslag, or no vote on it (an innbyggerforslag has none); 409 closed; 422 the level or the age.
 */
export async function stoettArgument(
  context: Context<"gjest">,
  { ref, argument }: { ref: string; argument: string },
  intent: "gi" | "taTilbake",
  values: Record<string, unknown>,
  noekler: Stemmenoekler,
): Promise<{ endret: boolean }> {
  const regler = await hentRegler(context, ref.toLowerCase());
  if (!holder(regler.nivaa, regler.krav))
    throw new Refusal(`avstemning.feil.krav.${regler.krav as "epost" | "eid" | "bosatt"}`);
  if (intent === "gi" && regler.minAlder !== null && values["gammelNok"] !== "ja")
    throw new Refusal("forslag.feil.alder", { verdier: { alder: regler.minAlder } });
  const velger = await velgerFor(context, regler, noekler, { forAaStemme: true });
  if (!velger) throw stengt();

  const [rad] = await utfoer(
    context,
    sql`with ${aapenAvstemning(regler.id)},
    dette as (
      select argument.innspill_id as id from argument
      join avstemning on avstemning.forslag_id = argument.forslag_id and avstemning.id = ${regler.id}
      join innspill on innspill.id = argument.innspill_id and innspill.vises and innspill.ref = ${argument}),
    endret as (${intent === "gi" ? gi(velger) : taTilbake(velger)})
    select (select count(*)::int from aapen) as aapen, (select count(*)::int from endret) as endret, (select count(*)::int from dette) as funnet`,
  );
  if (rad?.aapen !== 1) throw stengt();
  if (rad.funnet !== 1) throw finnesIkke();
  return { endret: rad.endret === 1 };
}

const gi = (velger: string) => sql`
  insert into argumentstoette (argument_id, velger) select dette.id, ${velger} from aapen, dette
  on conflict do nothing returning 1`;

const taTilbake = (velger: string) => sql`
  delete from argumentstoette using aapen, dette
  where argumentstoette.argument_id = dette.id and argumentstoette.velger = ${velger} returning 1`;

const stengt = () => new Refusal("forslag.feil.stengt", { status: 409 });
