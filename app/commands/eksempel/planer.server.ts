import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { etterfoelger, indikatorer } from "#db/sample/kommune";
import { indikator, indikatorVerdi, plan, planpunkt } from "#db/schema";
import { systemContext } from "~/domain/context";
import { importerPlan } from "~/domain/strategi/importer.server";
import type { Planhode, Tekster } from "~/domain/strategi/planfil";
import { nyId } from "~/platform/id.server";
import { type Laster, slaaOpp } from "./laster";

/** The plan that the scores of Kommunekompasset stand in. */
const MAALT_I = "us2";

/** Both plans, by the importer that municipalities use, and the scores. The later plan first: the earlier one points into it. */
export async function lastPlaner({ db, kalender }: Laster) {
  const context = systemContext(db, kalender.tid(-420, "12:00"));
  const les = (fil: string) => readFile(join(process.cwd(), "db/sample", fil), "utf8");
  await importerPlan(context, await les(etterfoelger.fil), { relativTil: kalender.dato(0), plan: hode(kalender) });
  await importerPlan(context, await les("utviklingsstrategi-2.csv"));
  const planId = new Map(
    (await db.select({ kode: plan.kode, id: plan.id }).from(plan)).map(({ kode, id }) => [kode, id]),
  );
  const punkter = new Map(
    (await db.select({ kode: planpunkt.kode, id: planpunkt.id }).from(planpunkt)).map(({ kode, id }) => [kode, id]),
  );

  const maalte = indikatorer.map((en, plass) => ({ ...en, id: nyId(), plass: plass + 1 }));
  await db.insert(indikator).values(
    maalte.map(({ id, kode, navn, maks, maal, plass }) => ({
      id,
      planId: slaaOpp(planId, MAALT_I),
      nr: Number(/\d+$/.exec(kode)?.[0]) || null,
      navn,
      maks,
      maal,
      plass,
    })),
  );
  await db
    .insert(indikatorVerdi)
    .values(
      maalte.flatMap(({ id, maalinger }) =>
        maalinger.map(({ aar, verdi }) => ({ id: nyId(), indikatorId: id, aar, verdi })),
      ),
    );
  return { planer: planId, punkter };
}

function hode(kalender: Laster["kalender"]): Planhode {
  const { kode, navn, visjon, innledning, aarFraLasting, vedtattDag, nivaaer } = etterfoelger;
  const iAar = Number(kalender.dato(0).slice(0, 4));
  return {
    kode,
    navn,
    beskrivelse: Object.fromEntries(
      (["nb", "nn", "en"] as const).map((lang) => [lang, `${visjon[lang]}. ${innledning[lang]}`]),
    ) as Tekster,
    fraAar: iAar + aarFraLasting.fra,
    tilAar: iAar + aarFraLasting.til,
    vedtatt: kalender.dato(vedtattDag),
    saksnr: null,
    nivaaer,
  };
}
