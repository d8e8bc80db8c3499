import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import { avstemning, stemme } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { forslagetVises } from "./regler.server";

const PER_SIDE = 100;
const PER_HENTING = 5_000;

/** The vote whose receipts are asked for, and whether they are out: they are, when it is closed. @throws Refusal 404 */
export async function hentMedKvitteringer(context: Context<"gjest">, slug: string) {
  const [rad] = await context.db
    .select({ id: avstemning.id, stengt: avstemning.stengt })
    .from(avstemning)
    .where(and(eq(avstemning.slug, slug), isNotNull(avstemning.aapner), forslagetVises));
  if (!rad) throw finnesIkke();
  return rad;
}

/**
 * The receipts of the ballots that count, sorted, a hundred at a time after `etter`; and whether one of them is `soekt`, however it is typed.
 * They say which ballots are counted, and nothing of what is on them.
 */
export async function finnKvitteringer(
  context: Context<"gjest">,
  avstemningId: string,
  { soekt, etter }: { soekt: string; etter: string },
): Promise<{ kvitteringer: string[]; neste: string | null; funnet: boolean | null }> {
  const kode = somKvittering(soekt);
  const rader = await hentEtter(context, avstemningId, etter.slice(0, 20), PER_SIDE + 1);
  const funnet =
    soekt.trim() === ""
      ? null
      : (await context.db.$count(stemme, and(detSomTeller(avstemningId), eq(stemme.kvittering, kode)))) === 1;
  return {
    kvitteringer: rader.slice(0, PER_SIDE),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]! : null,
    funnet,
  };
}

/** All of them, one a line, read while they are sent. */
export function skrivKvitteringer(context: Context<"gjest">, avstemningId: string): ReadableStream<Uint8Array> {
  const tekst = new TextEncoder();
  let etter: string | undefined = "";
  return new ReadableStream({
    async pull(controller) {
      const side: string[] = etter === undefined ? [] : await hentEtter(context, avstemningId, etter, PER_HENTING);
      if (side.length > 0) controller.enqueue(tekst.encode(`${side.join("\n")}\n`));
      etter = side.length === PER_HENTING ? side.at(-1) : undefined;
      if (etter === undefined) controller.close();
    },
  });
}

async function hentEtter(context: Context, avstemningId: string, etter: string, antall: number): Promise<string[]> {
  const rader = await context.db
    .select({ kvittering: stemme.kvittering })
    .from(stemme)
    .where(and(detSomTeller(avstemningId), gt(stemme.kvittering, etter)))
    .orderBy(asc(stemme.kvittering))
    .limit(antall);
  return rader.map(({ kvittering }) => kvittering);
}

/** What was taken back is not counted, and its receipt is not in the list. */
const detSomTeller = (avstemningId: string) => and(eq(stemme.avstemningId, avstemningId), isNotNull(stemme.valg));

/** A receipt as it is kept, however somebody has typed it: "abcd efgh jklm" is ABCD-EFGH-JKLM. */
const somKvittering = (skrevet: string) =>
  skrevet
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^A-Z2-9]/g, "")
    .replace(/.{4}(?=.)/g, "$&-");
