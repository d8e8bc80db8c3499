import { and, eq, inArray, sql } from "drizzle-orm";
import { innsending, innspill, innspillTekst as innspillTekster, referanse, tema, utkast, vedlegg } from "#db/schema";
import { type Context, iTransaksjon, type Nivaa } from "~/domain/context";
import { mottaForslag } from "~/domain/forslag/motta.server";
import { utkastetBlir } from "~/domain/forslag/utkast.server";
import { Refusal } from "~/domain/refusal";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { datoIOslo } from "~/platform/klokke";
import { eierFelt, erMin } from "./eier.server";
import { type Innsending, innspillTekst, krevesPaaVegneAv, MAKS_TEGN } from "./innspill";
import { kodeHash } from "../kode.server";
import { lagKode } from "./kode.server";

/**
 * Sends the chosen drafts together, in one transaction: each becomes an innspill with its own reference (and a forslag or an argument, where
 * it was written as one), and none of them is a draft any more. Sent again (a second tap, a lost answer) it changes nothing. Whether a tema is
 * still open is judged by the database's clock.
 * `gjestemerke` is the guest's secret, from which the claim code is made.
 * @throws Refusal 409 when drafts are gone or a tema has closed, 422 when a text cannot be sent; nothing is sent then, and all drafts stay.
 */
export async function sendInnUtkast(
  context: Context<"gjest">,
  skjema: Innsending,
  gjestemerke: string | null,
): Promise<{ innsending: string }> {
  return iTransaksjon(context, async (tx) => {
    const rader = await tx.db
      .select({
        id: utkast.id,
        tekst: utkast.tekst,
        spraak: utkast.spraak,
        temaId: utkast.temaId,
        blir: utkastetBlir,
        forslagId: sql<string | null>`(select f.forslag_id from forslagsutkast f where f.utkast_id = ${utkast.id})`,
        om: { avsnittId: utkast.avsnittId, sitat: utkast.sitat },
        sted: { sted: utkast.sted, bredde: utkast.bredde, lengde: utkast.lengde, visSted: utkast.visSted },
        snakket: sql<boolean>`exists (select 1 from vedlegg v where v.utkast_id = ${utkast.id} and v.slag = 'opptak')`,
        aapen: taarImotNaa,
        svarfrist: sql<string>`coalesce(${tema.svarfrist}, i_dag() + ${tema.svarDager})::text`,
      })
      .from(utkast)
      .innerJoin(tema, eq(tema.id, utkast.temaId))
      .where(and(inArray(utkast.id, skjema.utkast), erMin(tx, utkast)))
      .orderBy(utkast.opprettet)
      .for("update", { of: utkast });
    if (rader.length < new Set(skjema.utkast).size) return alleredeSendt(tx, skjema);
    if (rader.some(({ aapen }) => !aapen)) throw new Refusal("innspill.feil.stengt", { status: 409 });
    // Oral is as good as written: a recording may stand alone, and staff write down what is said.
    const tekster = rader.map(({ tekst, snakket }) => (snakket && tekst.trim() === "" ? "" : lesTekst(tekst)));

    const eier = eierFelt(tx)!;
    const ferdige = await referanser(tx, rader.length);
    const nye = rader.map((rad, i) => ({ ...rad, tekst: tekster[i]!, innspillId: nyId(), ref: ferdige[i]! }));

    const innsendingId = await lagInnsending(tx, skjema, gjestemerke);
    await tx.db.insert(innspill).values(
      nye.map((ny) => ({
        id: ny.innspillId,
        ref: ny.ref,
        utkastId: ny.id,
        innsendingId,
        temaId: ny.temaId,
        ...ny.om,
        ...ny.sted,
        ...eier,
        kanal: "web" as const,
        status: "mottatt" as const,
        spraak: ny.spraak,
        mottatt: tx.naa,
        svarfrist: ny.svarfrist,
      })),
    );
    await tx.db.insert(innspillTekster).values(
      nye.map((ny) => ({
        id: nyId(),
        innspillId: ny.innspillId,
        slag: "original" as const,
        nr: 1,
        spraak: ny.spraak,
        tekst: ny.tekst,
        laget: tx.naa,
      })),
    );
    await tx.db
      .update(vedlegg)
      .set({ innspillId: innspill.id, utkastId: null })
      .from(innspill)
      .where(and(eq(innspill.utkastId, vedlegg.utkastId), eq(innspill.innsendingId, innsendingId)));
    await mottaForslag(tx, nye);
    await tx.db.delete(utkast).where(
      inArray(
        utkast.id,
        rader.map(({ id }) => id),
      ),
    );
    await record(
      tx,
      ...nye.map((ny) => ({ slag: "innspill.mottatt" as const, objekt: ny.innspillId, data: { ref: ny.ref } })),
    );
    return { innsending: innsendingId };
  });
}

/** A form that the browser has kept since the last sending, and that sends other drafts now, gets an id of its own. */
async function lagInnsending(tx: Context<"gjest">, skjema: Innsending, gjestemerke: string | null): Promise<string> {
  const eier = eierFelt(tx)!;
  const medId = (id: string) =>
    tx.db
      .insert(innsending)
      .values({
        id,
        ...eier,
        sendt: tx.naa,
        navn: skjema.navn || null,
        // A young person's name is never shown, whatever the form said.
        visNavn: skjema.visNavn === "ja" && skjema.avsender !== "ung",
        avsender: skjema.avsender,
        nivaa: nivaaFor(tx),
        // The field is open to all, and browsers fill it; it counts only for those who speak for somebody.
        paaVegneAv: krevesPaaVegneAv(skjema.avsender) ? skjema.paaVegneAv : null,
        svarkanal: skjema.svarkanal,
        kontakt: skjema.svarkanal === "her" || skjema.svarkanal === "ikke" ? null : skjema.kontakt,
        kodeHash: eier.gjestId && gjestemerke ? kodeHash(lagKode(gjestemerke, id)) : null,
      })
      .onConflictDoNothing()
      .returning({ id: innsending.id });
  const [laget] = await medId(skjema.innsending);
  return (laget ?? (await medId(nyId()))[0]!).id;
}

/** An employee's account is somebody, but not surely another than the same human's eID: it counts no higher than an e-mail address. */
function nivaaFor({ aktoer }: Context<"gjest">): Nivaa {
  if (aktoer.slag === "gjest") return "gjest";
  return aktoer.nivaa === "eid" ? "eid" : "epost";
}

/** The drafts are not there. If they were sent by this very person, that is the answer; else somebody has thrown them away. */
async function alleredeSendt(tx: Context<"gjest">, skjema: Innsending) {
  const sendte = await tx.db
    .select({ innsending: innspill.innsendingId })
    .from(innspill)
    .where(and(inArray(innspill.utkastId, skjema.utkast), erMin(tx, innspill)));
  const foerste = sendte[0];
  if (foerste && sendte.length === new Set(skjema.utkast).size) return { innsending: foerste.innsending };
  throw new Refusal("innspill.feil.utkastBorte", { status: 409 });
}

function lesTekst(tekst: string) {
  const lest = innspillTekst.safeParse(tekst);
  if (lest.success) return lest.data;
  throw new Refusal("innspill.feil.kanIkkeSendes", {
    felt: {
      utkast: {
        kode: lest.error.issues[0]!.message as "innspill.feil.tom",
        verdier: { antall: tekst.length, grense: MAKS_TEGN },
      },
    },
  });
}

/** The next `antall` references of the year, R-2026-0001 …, without gaps: the year's row is locked until the innspill stand. */
export async function referanser(tx: Context, antall: number): Promise<string[]> {
  const aar = Number(datoIOslo(tx.naa).slice(0, 4));
  const [rad] = await tx.db
    .insert(referanse)
    .values({ aar, siste: antall })
    .onConflictDoUpdate({ target: referanse.aar, set: { siste: sql`${referanse.siste} + ${antall}` } })
    .returning({ siste: referanse.siste });
  return Array.from({ length: antall }, (_, i) => `R-${aar}-${String(rad!.siste - antall + 1 + i).padStart(4, "0")}`);
}
