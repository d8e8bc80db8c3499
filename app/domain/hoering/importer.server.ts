import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Blokk } from "#db/blokk";
import { avsnitt, figur, hoering, hoeringsversjon } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { lagreFil } from "~/domain/vedlegg/lagre-fil.server";
import { record } from "~/events/record.server";
import { tegnOm, type Tegnet } from "~/platform/bilde.server";
import { nyId } from "~/platform/id.server";
import type { Lager } from "~/platform/lager.server";
import { type Dokument, type LestBilde, type Merknad, somTekst } from "./dokument";
import { tildelStabil } from "./stabil";

export type Import = { filnavn: string; spraak: string; nytt: string };

/**
 * Makes the next version of a hearing's document, as a draft that only staff see. Its sections are known again from the newest published
 * version; a summary goes along where the words are the same.
 * @throws Refusal 404 when there is no such hearing, 409 when a draft waits already: of two drafts nobody knows which is next
 */
export async function importerVersjon(
  context: Context<"saksbehandler" | "system">,
  slug: string,
  dokument: Dokument,
  { filnavn, spraak, nytt }: Import,
  lager: Lager,
): Promise<{ nr: number; merknader: Merknad[] }> {
  const { bilder, ulest } = await tegnBilder(context, dokument.bilder, lager);
  return iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .select({ id: hoering.id, tittel: hoering.tittel })
      .from(hoering)
      .where(eq(hoering.slug, slug))
      .for("update");
    if (!truffet) throw finnesIkke();
    const [sist] = await tx.db
      .select({ nr: hoeringsversjon.nr, publisert: hoeringsversjon.publisert })
      .from(hoeringsversjon)
      .where(eq(hoeringsversjon.hoeringId, truffet.id))
      .orderBy(desc(hoeringsversjon.nr))
      .limit(1);
    if (sist && !sist.publisert) throw new Refusal("hoeringsarbeid.feil.utkastFinnes", { status: 409 });

    const [versjonId, nr] = [nyId(), (sist?.nr ?? 0) + 1];
    await tx.db.insert(hoeringsversjon).values({
      id: versjonId,
      hoeringId: truffet.id,
      nr,
      spraak,
      filnavn: filnavn.slice(0, 200),
      nytt,
      importert: tx.naa,
      importertAv: tx.aktoer.slag === "person" ? tx.aktoer.id : null,
    });
    const brukte = dokument.avsnitt.flatMap(({ innhold }) =>
      innhold.flatMap((en) => (en.slag === "figur" ? [en.figur] : [])),
    );
    const figurer = [...new Set(brukte)].flatMap((noekkel) => bilder.get(noekkel) ?? []);
    if (figurer.length > 0)
      await tx.db.insert(figur).values(figurer.map(({ figurId, filId }) => ({ id: figurId, versjonId, filId })));
    await skrivAvsnitt(
      tx,
      { hoeringId: truffet.id, versjonId, tittel: Object.values(truffet.tittel)[0]! },
      dokument,
      bilder,
    );

    const merknader = medUleste(dokument.merknader, ulest);
    await record(tx, {
      slag: "hoeringsversjon.importert",
      objekt: versjonId,
      data: {
        hoering: slug,
        nr,
        avsnitt: dokument.avsnitt.length,
        figurer: figurer.length,
        ...Object.fromEntries(merknader.map(({ slag, antall }) => [`utelatt_${slag}`, antall])),
      },
    });
    return { nr, merknader };
  });
}

type Bilde = { figurId: string; filId: string; innhold: Tegnet };

/** Drawn anew one by one, and laid in the store before anything points at them. */
async function tegnBilder(
  context: Context,
  leste: LestBilde[],
  lager: Lager,
): Promise<{ bilder: Map<string, Bilde>; ulest: number }> {
  const bilder = new Map<string, Bilde>();
  for (const { noekkel, bytes } of leste) {
    const innhold = await tegnOm(bytes);
    if (innhold) bilder.set(noekkel, { figurId: nyId(), filId: await lagreFil(context, lager, innhold), innhold });
  }
  return { bilder, ulest: leste.length - bilder.size };
}

async function skrivAvsnitt(
  tx: Context,
  { hoeringId, versjonId, tittel }: { hoeringId: string; versjonId: string; tittel: string },
  dokument: Dokument,
  bilder: Map<string, Bilde>,
) {
  const nye = dokument.avsnitt.map(({ nivaa, overskrift, innhold }) => ({
    nivaa: Math.min(6, nivaa),
    overskrift: overskrift || dokument.tittel || tittel,
    innhold: innhold.flatMap((blokk) => medFigur(blokk, bilder)),
    tekst: somTekst(innhold),
  }));
  const { gamle, brukt } = await finnGamle(tx, hoeringId);
  const sammendrag = new Map(gamle.map((en) => [en.stabil, en]));
  const rader = tildelStabil(gamle, nye, brukt).map(({ stabil }, i) => {
    const foer = sammendrag.get(stabil);
    return { ...nye[i]!, stabil, sammendrag: foer && foer.tekst === nye[i]!.tekst ? foer.sammendrag : "" };
  });
  // A statement holds 65,535 values; a row has nine.
  for (let fra = 0; fra < rader.length; fra += 1_000)
    await tx.db
      .insert(avsnitt)
      .values(rader.slice(fra, fra + 1_000).map((rad, i) => ({ id: nyId(), versjonId, nr: fra + i + 1, ...rad })));
}

function medFigur(blokk: Blokk, bilder: Map<string, Bilde>): Blokk[] {
  if (blokk.slag !== "figur") return [blokk];
  const bilde = bilder.get(blokk.figur);
  if (!bilde) return [];
  return [{ ...blokk, figur: bilde.figurId, bredde: bilde.innhold.bredde, hoeyde: bilde.innhold.hoeyde }];
}

/** The sections of the newest published version, and every id that a version of this hearing has ever used. */
async function finnGamle(tx: Context, hoeringId: string) {
  const nyeste = sql`(select v.id from hoeringsversjon v where v.hoering_id = ${hoeringId} and v.publisert is not null order by v.nr desc limit 1)`;
  const gamle = await tx.db
    .select({
      stabil: avsnitt.stabil,
      nivaa: avsnitt.nivaa,
      overskrift: avsnitt.overskrift,
      tekst: avsnitt.tekst,
      sammendrag: avsnitt.sammendrag,
    })
    .from(avsnitt)
    .where(sql`${avsnitt.versjonId} = ${nyeste}`)
    .orderBy(avsnitt.nr);
  const brukt = await tx.db
    .selectDistinct({ stabil: avsnitt.stabil })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .where(and(eq(hoeringsversjon.hoeringId, hoeringId), isNotNull(hoeringsversjon.publisert)));
  return { gamle, brukt: brukt.map(({ stabil }) => stabil) };
}

function medUleste(merknader: Merknad[], ulest: number): Merknad[] {
  if (ulest === 0) return merknader;
  const foer = merknader.find(({ slag }) => slag === "bilder")?.antall ?? 0;
  return [...merknader.filter(({ slag }) => slag !== "bilder"), { slag: "bilder", antall: foer + ulest }];
}
