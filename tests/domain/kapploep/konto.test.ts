import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { gjest, hendelse, innsending, innspill, rolle, utkast } from "#db/schema";
import { kodeHash } from "~/domain/kode.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { overtaFraGjest } from "~/domain/konto/overta.server";
import { slettKonto } from "~/domain/konto/slett.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

const { base, samtidig } = await aapneKappbane();
const { db } = base;

paaPostgres("kontoer på likt", () => {
  test("to kontoer som tar det samme med seg: én får alt, den andre ingenting, og hentekoden er brukt", async () => {
    for (let gang = 0; gang < 10; gang++) {
      const enhet = await lagGjest(db);
      await lagUtkast(db, enhet);
      const ett = await lagInnspill(db, { av: enhet, innsending: { kodeHash: kodeHash(`KODE${"ABCDEFGHJK"[gang]}`) } });
      const [en, to] = [await lagPerson(db), await lagPerson(db)];
      const { vant } = await kapploep(
        [en, to].map((hvem) => () => overtaFraGjest(samtidig(base.context("innbygger", hvem)), enhet.id)),
      );
      expect(vant.toSorted((a, b) => b.innspill - a.innspill)).toEqual([
        { utkast: 1, innspill: 1 },
        { utkast: 0, innspill: 0 },
      ]);
      const eiere = [];
      for (const tabell of [utkast, innspill, innsending])
        eiere.push(
          ...(await db
            .select()
            .from(tabell)
            .where(inArray(tabell.personId, [en.id, to.id]))),
        );
      expect(eiere).toHaveLength(3);
      expect(new Set(eiere.map(({ personId }) => personId)).size, "alt er hos den samme").toBe(1);
      const sendt = (await db.select().from(innsending)).find(({ id }) => id === ett.innsendingId);
      expect(sendt!.kodeBrukt).not.toBeNull();
    }
    expect(await db.$count(hendelse)).toBe(10);
    expect((await db.select().from(gjest)).every(({ overtattAv }) => overtattAv)).toBe(true);
  });

  test("det samme innspillet trukket 20 ganger er trukket én gang", async () => {
    const eier = await lagPerson(db);
    const { ref } = await lagInnspill(db, { av: eier });
    const context = samtidig(base.context("gjest", eier));
    const { vant, nei } = await kapploep(Array.from({ length: 20 }, () => () => trekkInnspill(context, ref)));
    expect([vant.length, nei.length]).toEqual([1, 19]);
    expect(await db.$count(hendelse)).toBe(1);
  });

  test("blir det trukket i det samme det publiseres, vises det ikke", async () => {
    const komite = await lagKomite(db);
    const tema = await lagTema(db, { komiteId: komite.id });
    const moderator = samtidig(base.context("moderator", await lagPerson(db, { moderatorI: [komite] })));
    for (let gang = 0; gang < 20; gang++) {
      const eier = await lagPerson(db);
      const { ref } = await lagInnspill(db, { av: eier, temaId: tema.id });
      const deltakere = [
        () => trekkInnspill(samtidig(base.context("gjest", eier)), ref),
        () => publiserInnspill(moderator, ref, { skjul: [] }),
      ];
      await kapploep(gang % 2 ? deltakere : deltakere.toReversed());
    }
    const rader = await db.select().from(innspill);
    expect(rader.filter(({ vises, trukket }) => vises || !trukket)).toEqual([]);
  });

  test("sletter to administratorer kontoene sine på likt, er én igjen", async () => {
    for (let gang = 0; gang < 10; gang++) {
      const to = [
        await lagPerson(db, { roller: ["administrator"] }),
        await lagPerson(db, { roller: ["administrator"] }),
      ];
      const { vant, nei } = await kapploep(
        to.map((en) => () => slettKonto(samtidig(base.context("gjest", en)), noekler)),
      );
      expect([vant.length, nei.length]).toEqual([1, 1]);
      // The one who is left leaves before the next round.
      await db.update(rolle).set({ til: "2026-01-02" });
    }
  });
});
