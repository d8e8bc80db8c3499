import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { bosted, bostedskode, kommune } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { kodeHash } from "~/domain/kode.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { bostedSkjema } from "./bosted";

/**
 * Writes that whoever showed this code lives in the municipality, by a staff member's check. The code is spent: of two who type it, one
 * confirms. Nobody confirms where they live themselves.
 * @throws Refusal 422 when there is no such code any more, or it is one's own.
 */
export async function bekreftBosted(
  context: Context<"saksbehandler">,
  { kode, metode }: z.infer<typeof bostedSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const denne = and(eq(bostedskode.kodeHash, kodeHash(kode)), gt(bostedskode.utloeper, sql`naa()`));
    const [brukt] = await tx.db
      .delete(bostedskode)
      .where(and(denne, ne(bostedskode.personId, tx.aktoer.id)))
      .returning({ personId: bostedskode.personId });
    if (!brukt) {
      const egen = (await tx.db.$count(bostedskode, denne)) > 0;
      throw feilKode(egen ? "bostedssjekk.feil.egen" : "bostedssjekk.feil.ukjent");
    }
    const [her] = await tx.db.select({ kommunenr: kommune.kommunenr }).from(kommune);
    await tx.db.insert(bosted).values({
      id: nyId(),
      personId: brukt.personId,
      kommunenr: her!.kommunenr,
      bekreftet: tx.naa,
      metode,
      av: tx.aktoer.id,
    });
    await record(tx, {
      slag: "bosted.bekreftet",
      objekt: brukt.personId,
      data: { kommunenr: her!.kommunenr, metode },
    });
  });
}

const feilKode = (kode: "bostedssjekk.feil.egen" | "bostedssjekk.feil.ukjent") =>
  new Refusal("feil.skjema", { felt: { kode: { kode } } });
