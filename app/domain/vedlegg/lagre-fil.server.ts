import { eq } from "drizzle-orm";
import { fil } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { type Lager, sha256 } from "~/platform/lager.server";

export type Filinnhold = { bytes: Uint8Array; mime: string; bredde?: number; hoeyde?: number };

/**
 * Puts a file into the store: the row first, then the bytes, so that what a process that died left behind has a row, and the job finds it.
 * Done before the transaction that points at it; nothing points at it yet.
 * @throws what the store throws, with the row left for the job.
 */
export async function lagreFil(context: Context, lager: Lager, innhold: Filinnhold): Promise<string> {
  const [id] = await lagreFiler(context, lager, [innhold]);
  return id!;
}

/** Several, with their rows in one statement; answers their ids in the same order. */
export async function lagreFiler(context: Context, lager: Lager, filer: Filinnhold[]): Promise<string[]> {
  if (filer.length === 0) return [];
  const nye = filer.map((innhold) => ({ ...sted(), innhold }));
  await context.db.insert(fil).values(nye.map((ny) => somRad(context, ny)));
  for (const { noekkel, innhold } of nye) await lager.skriv(noekkel, innhold.bytes);
  return nye.map(({ id }) => id);
}

/** Takes out at once what nothing came to point at. */
export async function kastFil(context: Context, lager: Lager, id: string): Promise<void> {
  const [kastet] = await context.db.delete(fil).where(eq(fil.id, id)).returning({ noekkel: fil.noekkel });
  if (kastet) await lager.slett(kastet.noekkel);
}

function sted() {
  const id = nyId();
  return { id, noekkel: `${id.slice(0, 8)}/${id}` };
}

const somRad = (
  context: Context,
  { id, noekkel, innhold: { bytes, mime, bredde, hoeyde } }: { id: string; noekkel: string; innhold: Filinnhold },
) => ({
  id,
  noekkel,
  mime,
  bytes: bytes.byteLength,
  sha256: sha256(bytes),
  bredde: bredde ?? null,
  hoeyde: hoeyde ?? null,
  opprettet: context.naa,
});
