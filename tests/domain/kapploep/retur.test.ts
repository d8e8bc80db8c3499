import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { innspill, utkast } from "#db/schema";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { hentUtkastMedKode, lagReturkode } from "~/domain/innspill/retur.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { nyId } from "~/platform/id.server";
import { lagGjest } from "../../builders/person";
import { lagUtkast } from "../../builders/utkast";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const nyGjest = () => samtidig(base.context("gjest", { slag: "gjest", id: nyId() }));

async function medKode() {
  const gjest = await lagGjest(db);
  const utkastene = [await lagUtkast(db, gjest), await lagUtkast(db, gjest)];
  const context = samtidig(base.context("gjest", gjest));
  return { context, utkastene, ...(await lagReturkode(context, null)) };
}

paaPostgres("returkoder på likt", () => {
  test("20 enheter med samme kode: én får utkastene, alle to", async () => {
    const { kode } = await medKode();
    const { vant, nei } = await kapploep(Array.from({ length: 20 }, () => () => hentUtkastMedKode(nyGjest(), kode)));
    expect([vant, nei.length]).toEqual([[2], 19]);
    const eiere = await db.select({ gjestId: utkast.gjestId }).from(utkast);
    expect([eiere.length, new Set(eiere.map(({ gjestId }) => gjestId)).size]).toEqual([2, 1]);
  });

  test("utkast som sendes mens de hentes, er sendt eller hentet, og aldri begge deler eller ingen", async () => {
    for (let gang = 0; gang < 10; gang++) {
      const { context, utkastene, kode } = await medKode();
      const [foer, sendtFoer] = [await db.$count(utkast), await db.$count(innspill)];
      const skjema = innsendingSkjema.parse({
        innsending: randomUUID(),
        utkast: utkastene.map(({ id }) => id),
        avsender: "privatperson",
        svarkanal: "her",
      });
      const { vant } = await kapploep<unknown>([
        () => sendInnUtkast(context, skjema, null),
        () => hentUtkastMedKode(nyGjest(), kode),
      ]);
      expect(vant).toHaveLength(1);
      const sendt = (await db.$count(innspill)) - sendtFoer;
      expect([0, 2]).toContain(sendt);
      expect(await db.$count(utkast)).toBe(foer - sendt);
    }
  });
});
