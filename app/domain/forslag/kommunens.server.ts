import { and, eq, sql } from "drizzle-orm";
import { forslag, innsending, innspill, innspillTekst, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { referanser } from "~/domain/innspill/send-inn.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { lagSkjermetTekst } from "~/domain/moderering/publiser.server";
import { Refusal } from "~/domain/refusal";
import { taarForslagNaa } from "~/domain/tema/tema.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { datoIOslo } from "~/platform/klokke";
import { aapneForslag } from "./aapne.server";
import type { KommunensForslag } from "./kommunens";

/**
 * Puts a forslag of the municipality's own forward: an innspill with the municipality as its sender, which no komité has to read first, masked
 * like others and shown at once, with its vote open. Sent again with the same id it changes nothing.
 * @throws Refusal 422 when the tema is not there, or takes no forslag now
 */
export function leggFramForslag(context: Context<"saksbehandler">, skjema: KommunensForslag): Promise<{ ref: string }> {
  return iTransaksjon(context, async (tx) => {
    const { spraak } = await hentKommune(tx.db);
    const [laget] = await tx.db
      .insert(innsending)
      .values({
        id: skjema.id,
        sendt: tx.naa,
        avsender: "kommunen",
        svarkanal: "ikke",
        registrertAv: tx.aktoer.id,
        mottattDato: datoIOslo(tx.naa),
      })
      .onConflictDoNothing()
      .returning({ id: innsending.id });
    if (!laget) return hentLagtFram(tx, skjema.id);

    const [temaet] = await tx.db
      .select({ id: tema.id, svarfrist: sql<string>`coalesce(${tema.svarfrist}, i_dag() + ${tema.svarDager})::text` })
      .from(tema)
      .where(and(eq(tema.slug, skjema.tema), taarForslagNaa));
    if (!temaet) throw new Refusal("feil.skjema", { felt: { tema: { kode: "skriveforslag.feil.tema" } } });
    const [id, [ref]] = [nyId(), await referanser(tx, 1)];
    await tx.db.insert(innspill).values({
      id,
      ref: ref!,
      innsendingId: skjema.id,
      temaId: temaet.id,
      kanal: "web",
      status: "publisert",
      vises: true,
      publisert: tx.naa,
      spraak,
      mottatt: tx.naa,
      svarfrist: temaet.svarfrist,
    });
    await tx.db.insert(innspillTekst).values({
      id: nyId(),
      innspillId: id,
      slag: "original",
      nr: 1,
      spraak,
      tekst: `${skjema.tittel}\n${skjema.tekst}`,
      laget: tx.naa,
      lagetAv: tx.aktoer.id,
    });
    await tx.db.insert(forslag).values({ id: nyId(), innspillId: id, slag: "forslag" });
    await lagSkjermetTekst(tx, { id, spraak }, []);
    await record(
      tx,
      { slag: "innspill.registrert", objekt: id, data: { ref: ref!, kanal: "web" } },
      { slag: "innspill.publisert", objekt: id, data: { ref: ref!, skjulteOrd: 0 } },
    );
    await aapneForslag(tx, id);
    return { ref: ref! };
  });
}

/** What the first tap put forward; another's form with the same id is none. */
async function hentLagtFram(tx: Context<"saksbehandler">, innsendingId: string): Promise<{ ref: string }> {
  const [rad] = await tx.db
    .select({ ref: innspill.ref })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(
      and(
        eq(innsending.id, innsendingId),
        eq(innsending.avsender, "kommunen"),
        eq(innsending.registrertAv, tx.aktoer.id),
      ),
    );
  if (!rad) throw new Refusal("feil.ugyldig");
  return rad;
}
