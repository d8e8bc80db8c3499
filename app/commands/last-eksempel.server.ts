import type { Database } from "#db/client.server";
import { hendelse, kommune } from "#db/schema";
import { nyId } from "~/platform/id.server";
import type { Lager } from "~/platform/lager.server";
import { lastForslag } from "./eksempel/forslag.server";
import { lastHoeringer, lastRaadene } from "./eksempel/hoering.server";
import { lastInnspill } from "./eksempel/innspill.server";
import { lastKommunen } from "./eksempel/kommune.server";
import type { Laster } from "./eksempel/laster";
import { lastPlaner } from "./eksempel/planer.server";
import { lastSaken } from "./eksempel/sak.server";
import { lastSvar } from "./eksempel/svar.server";
import { lastTemaer } from "./eksempel/temaer.server";
import { lastVedlegg } from "./eksempel/vedlegg.server";
import { lagKalender } from "./eksempel/tid";
import { lastTidligereSaker } from "./eksempel/tidligere-saker.server";
import { lastVidere } from "./eksempel/videre.server";

/**
 * Loads the sample municipality into an empty database, in one transaction: its plans, people and innspill, and one case all the way
 * from innspill to vedtak and back. It is history, so rows are written as they would have been on their day, and so is the log.
 * Its figures are laid in the store. Does nothing when there is a municipality already.
 */
export async function lastEksempelkommune(db: Database, naa: Date, lager: Lager): Promise<void> {
  const [finnes] = await db.select({ nr: kommune.nr }).from(kommune);
  if (finnes) return;
  await db.transaction(async (tx) => {
    const laster: Laster = { db: tx as Database, kalender: lagKalender(naa), hendte: [] };
    const { komiteer, personer } = await lastKommunen(laster);
    const { planer, punkter } = await lastPlaner(laster);
    await lastTidligereSaker(laster, { planer });
    const temaer = await lastTemaer(laster, { komiteer, punkter });
    const { hoeringer, seksjoner } = await lastHoeringer(laster, { temaer, lager });
    const innspill = await lastInnspill(laster, { personer, punkter, temaer, seksjoner });
    await lastRaadene(laster, { hoeringer, innspill, personer });
    const { vedtakId, virkninger } = await lastSaken(laster, { personer, punkter, innspill });
    await lastSvar(laster, { personer, innspill, vedtakId, virkninger });
    await lastForslag(laster, { personer, punkter, temaer, innspill });
    await lastVedlegg(laster, { personer });
    await lastVidere(laster, { personer, innspill });
    await skrivLoggen(laster);
  });
}

async function skrivLoggen({ db, hendte }: Laster) {
  await db.insert(hendelse).values(
    hendte
      .toSorted((a, b) => a.tid.getTime() - b.tid.getTime())
      .map(({ tid, slag, objekt, av, data }) => ({
        id: nyId(),
        tid,
        slag,
        objektSlag: slag.slice(0, slag.indexOf(".")),
        objektId: objekt,
        aktoerSlag: av ? ("person" as const) : ("system" as const),
        aktoerId: av,
        data: data ?? {},
      })),
  );
}
