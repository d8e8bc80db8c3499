import { and, asc, desc, eq } from "drizzle-orm";
import { innspill, sak, snapshot, snapshotMerknad } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { laasSak } from "~/domain/sak/laas.server";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { type Spraak, spraakmerke } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { utenOrdene } from "./borte";
import { byggSaksfremlegg } from "./bygg.server";
import type { Saksfremlegg } from "./saksfremlegg";

/**
 * Copies the case document as it stands into immutable rows, already without personal data. `oensket` is the number that the taker was
 * promised: when that one is taken, by a second tap or a colleague, it holds all that the taker saw, and no other is made.
 * @throws Refusal 422 when the case has neither innspill nor votes.
 */
export async function taSnapshot(
  context: Context<"saksbehandler">,
  nr: string,
  oensket?: number,
): Promise<{ snapshotNr: number }> {
  return iTransaksjon(context, async (tx) => {
    const sakId = await laasSak(tx, nr);
    const [forrige] = await tx.db
      .select({ nr: snapshot.nr })
      .from(snapshot)
      .where(eq(snapshot.sakId, sakId))
      .orderBy(desc(snapshot.nr))
      .limit(1);
    if (forrige && oensket !== undefined && oensket <= forrige.nr) return { snapshotNr: forrige.nr };
    const snapshotNr = (forrige?.nr ?? 0) + 1;
    const { hode, rader } = await byggSaksfremlegg(tx, nr, snapshotNr);
    if (rader.length === 0 && !hode.medvirkning.avstemninger?.length) throw new Refusal("sak.feil.ingenInnspill");

    const id = nyId();
    await tx.db.insert(snapshot).values({ id, sakId, nr: snapshotNr, hode, tid: tx.naa, av: tx.aktoer.id });
    if (rader.length > 0)
      await tx.db.insert(snapshotMerknad).values(rader.map((rad) => ({ id: nyId(), snapshotId: id, ...rad })));
    await record(tx, { slag: "snapshot.tatt", objekt: id, data: { sak: nr, nr: snapshotNr, antall: rader.length } });
    return { snapshotNr };
  });
}

/**
 * The newest snapshot of a case as the document it is, less the words of those who have taken them back or have been erased since: its rows
 * stand for the archive. That it was taken out is itself an event.
 * @throws Refusal 404 when there is none.
 */
export async function eksporterSisteSnapshot(context: Context<"saksbehandler">, nr: string): Promise<Saksfremlegg> {
  return iTransaksjon(context, async (tx) => {
    const [siste] = await tx.db
      .select({ id: snapshot.id, nr: snapshot.nr, hode: snapshot.hode })
      .from(snapshot)
      .innerJoin(sak, eq(sak.id, snapshot.sakId))
      .where(and(eq(sak.nr, nr)))
      .orderBy(desc(snapshot.nr))
      .limit(1);
    if (!siste) throw finnesIkke();
    const kopier = await tx.db
      .select({ kopi: snapshotMerknad, borte })
      .from(snapshotMerknad)
      .innerJoin(innspill, eq(innspill.id, snapshotMerknad.innspillId))
      .where(eq(snapshotMerknad.snapshotId, siste.id))
      .orderBy(asc(snapshotMerknad.nr));
    const { skriftspraak } = siste.hode;
    const t = tFor(skriftspraak);
    const rader = kopier.map(({ kopi: { vises: _vises, ...kopi }, borte: hvorfor }) =>
      hvorfor ? utenOrdene(kopi, hvorfor, { t, spraak: skriftspraak }) : kopi,
    );
    await record(tx, {
      slag: "snapshot.eksportert",
      objekt: siste.id,
      data: { sak: nr, nr: siste.nr, format: "docx" },
    });
    return {
      ...siste.hode,
      merknader: rader.map(
        ({ id: _id, snapshotId: _snapshot, innspillId: _innspill, tekst: _t, spraak: _s, ...rad }) => rad,
      ),
      vedlegg: [
        {
          tittel: t("dokument.vedleggInnspill"),
          innspill: rader.map(({ nr: nummer, ref, tekst, spraak }) => ({
            nr: nummer,
            ref,
            tekst,
            spraak: spraakmerke(spraak as Spraak),
          })),
        },
      ],
    };
  });
}
