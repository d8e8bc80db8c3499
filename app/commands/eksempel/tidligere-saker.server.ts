import { and, asc, eq, isNull } from "drizzle-orm";
import { tidligereSaker } from "#db/sample/kommune";
import { milepael, planpunkt, sak, saksgang, vedtak, vedtakVirkning } from "#db/schema";
import { somAdresse } from "~/domain/sak/sak";
import { nyId } from "~/platform/id.server";
import { type Laster, slaaOpp } from "./laster";
import { klokkaIOslo } from "./tid";

const vedtatt = {
  nb: "Delstrategien er vedtatt av kommunestyret.",
  nn: "Delstrategien er vedteken av kommunestyret.",
  en: "Adopted by the municipal council.",
};

/** Cases from before the platform: the decision, and that it adopted each of the plan's outermost points. */
export async function lastTidligereSaker({ db, hendte }: Laster, { planer }: { planer: Map<string, string> }) {
  for (const en of tidligereSaker) {
    const punkter = await db
      .select({ id: planpunkt.id })
      .from(planpunkt)
      .where(and(eq(planpunkt.planId, slaaOpp(planer, en.plan)), isNull(planpunkt.forelderId)))
      .orderBy(asc(planpunkt.plass));
    const milepaeler = punkter.map((punkt) => ({ id: nyId(), planpunktId: punkt.id }));
    const tid = klokkaIOslo(en.dato, "18:00");
    const sakId = nyId();
    const vedtakId = nyId();
    await db.insert(sak).values({ id: sakId, nr: somAdresse(en.nr), tittel: en.tittel, opprettet: tid });
    await db
      .insert(saksgang)
      .values({ id: nyId(), sakId, plass: 1, utvalg: en.organ.nb, moetedato: en.dato, saksnr: en.nr });
    await db.insert(vedtak).values({
      id: vedtakId,
      sakId,
      organ: en.organ.nb,
      dato: en.dato,
      tekst: en.vedtak,
      begrunnelse: en.sammendrag.nb,
      registrert: tid,
    });
    await db
      .insert(milepael)
      .values(milepaeler.map((ny) => ({ ...ny, tekst: vedtatt, naadd: en.dato, opprettet: tid })));
    await db.insert(vedtakVirkning).values(
      milepaeler.map(({ id, planpunktId }) => ({
        id: nyId(),
        vedtakId,
        planpunktId,
        endring: "ny_milepael" as const,
        beskrivelse: vedtatt.nb,
        milepaelId: id,
      })),
    );
    hendte.push({
      tid,
      slag: "sak.vedtatt",
      objekt: sakId,
      av: null,
      data: { nr: somAdresse(en.nr), virkninger: milepaeler.length },
    });
  }
}
