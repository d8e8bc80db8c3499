import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { argumentstoette, avstemning, forslagsversjon, stemme } from "#db/schema";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { stoettArgument } from "~/domain/forslag/stoett.server";
import {
  ikkePubliserForslagsversjon,
  publiserForslagsversjon,
  sendForslagsversjon,
} from "~/domain/forslag/versjon.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagArgument, lagForslag } from "../../builders/forslag";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const noekler = lagNoekler(nyNoekkel(1));
const tjue = <T>(lag: (nr: number) => T) => Array.from({ length: 20 }, (_, nr) => lag(nr));

paaPostgres("forslag på likt", () => {
  beforeEach(() => lagKommune(db));

  async function lagDebatt() {
    const om = await lagForslag(db);
    const argument = await lagArgument(db, om.id);
    const gjest = await lagGjest(db);
    const stoett = (intent: "gi" | "taTilbake" = "gi", hvem = gjest) =>
      stoettArgument(
        samtidig(base.context("gjest", hvem)),
        { ref: om.ref, argument: argument.ref },
        intent,
        {},
        noekler,
      );
    return { om, stoett };
  }

  test("tjue støtter fra den samme er én", async () => {
    const { stoett } = await lagDebatt();
    const { vant, nei } = await kapploep(tjue(() => () => stoett()));
    expect(nei).toEqual([]);
    expect(vant.filter(({ endret }) => endret)).toHaveLength(1);
    expect(await db.$count(argumentstoette)).toBe(1);
  });

  test("og det er nøkkelen i tabellen som gjør det: uten den blir det flere", async () => {
    const { stoett } = await lagDebatt();
    await db.execute(sql`alter table argumentstoette drop constraint argumentstoette_en_gang`);
    try {
      await kapploep(tjue(() => () => stoett()));
      expect(await db.$count(argumentstoette)).toBeGreaterThan(1);
    } finally {
      await db.delete(argumentstoette);
      await db.execute(
        sql`alter table argumentstoette add constraint argumentstoette_en_gang unique (argument_id, velger)`,
      );
    }
  });

  test("støtte og stenging: ingen støtte kommer etter at avstemningen er stengt", async () => {
    const saksbehandler = base.context("saksbehandler", await lagSaksbehandler(db));
    for (let runde = 0; runde < 10; runde++) {
      const { om, stoett } = await lagDebatt();
      const velgere = await Promise.all(tjue(() => lagGjest(db)));
      let vedStenging = -1;
      const { vant } = await kapploep<{ endret: boolean } | null>([
        ...velgere.slice(0, 8).map((en) => () => stoett("gi", en)),
        async () => {
          await stengAvstemning(samtidig(saksbehandler), om.avstemning.slug);
          vedStenging = await db.$count(
            argumentstoette,
            sql`argument_id in (select innspill_id from argument where forslag_id = ${om.id})`,
          );
          return null;
        },
      ]);
      const etterpaa = await db.$count(
        argumentstoette,
        sql`argument_id in (select innspill_id from argument where forslag_id = ${om.id})`,
      );
      expect(etterpaa).toBe(vedStenging);
      expect(vant.filter((ett) => ett?.endret)).toHaveLength(etterpaa);
    }
  });

  async function lagMedVersjon() {
    const komite = await lagKomite(db, { slug: `komite-${crypto.randomUUID()}` });
    const { id: temaId } = await lagTema(db, { komiteId: komite.id });
    const forfatter = await lagGjest(db);
    const om = await lagForslag(db, { av: forfatter, temaId });
    const som = base.context("gjest", forfatter);
    const moderator = async () => samtidig(base.context("moderator", await lagPerson(db, { moderatorI: [komite] })));
    return { om, som, moderator };
  }
  const ny = { tekst: "Benker langs elva\nSett opp tjue.", endring: "Tjue." };

  test("stemme og publisering, femti ganger: hver stemme står ved teksten velgeren leste, og er noen gitt før, er versjonen merket", async () => {
    const merket = { ja: 0, nei: 0 };
    for (let runde = 0; runde < 50; runde++) {
      const { om, som, moderator } = await lagMedVersjon();
      await sendForslagsversjon(som, om.ref, ny);
      const komiteen = await moderator();
      const velgere = [];
      for (let i = 0; i < 6; i++) velgere.push(await lagGjest(db));
      const publiser = () =>
        publiserForslagsversjon(komiteen, om.ref, 2, { skjul: [] }).then(() => "publisert" as const);
      const stemmer = velgere.map(
        (en, i) => () =>
          stem(
            samtidig(base.context("gjest", en)),
            om.avstemning.slug,
            { svar: "enig", versjon: i % 2 ? "2" : "1" },
            noekler,
          ).then(() => (i % 2 ? 2 : 1)),
      );
      // The publication begins first, last and in between by turns.
      const deltakere: Array<() => Promise<number | "publisert">> = stemmer.toSpliced(runde % 7, 0, publiser as never);
      const { vant, nei } = await kapploep(deltakere);
      expect(vant).toContain("publisert");
      expect(new Set(nei.map(({ kode }) => kode))).toSatisfy((koder: Set<string>) =>
        [...koder].every((kode) => kode === "avstemning.feil.nyVersjon"),
      );
      const gitt = await db
        .select({ versjon: stemme.versjon })
        .from(stemme)
        .where(eq(stemme.avstemningId, om.avstemning.id));
      expect(gitt.map(({ versjon }) => versjon).toSorted()).toEqual(vant.filter((en) => en !== "publisert").toSorted());
      const [rad] = await db.select().from(forslagsversjon).where(eq(forslagsversjon.forslagId, om.id));
      const foer = gitt.some(({ versjon }) => versjon === 1);
      expect(rad).toMatchObject({ status: "publisert", etterStemmer: foer });
      merket[foer ? "ja" : "nei"]++;
    }
    // Both orders have been met, or the race has shown nothing.
    expect(Math.min(merket.ja, merket.nei)).toBeGreaterThan(0);
  });

  test("to medlemmer: den nye versjonen publiseres én gang, eller ikke", async () => {
    const { om, som, moderator } = await lagMedVersjon();
    await sendForslagsversjon(som, om.ref, ny);
    const alle = [];
    for (let i = 0; i < 10; i++) alle.push(await moderator());
    const { vant, nei } = await kapploep(
      alle.map(
        (en, i) => () =>
          i % 2
            ? publiserForslagsversjon(en, om.ref, 2, { skjul: [] })
            : ikkePubliserForslagsversjon(en, om.ref, 2, "Nei."),
      ),
    );
    expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, Array.from({ length: 9 }, () => 409)]);
    const [rad] = await db.select({ status: forslagsversjon.status }).from(forslagsversjon);
    const [a] = await db.select({ versjon: avstemning.versjon }).from(avstemning);
    expect(a!.versjon).toBe(rad!.status === "publisert" ? 2 : 1);
  });

  test("ti nye versjoner på likt er én", async () => {
    const { om, som } = await lagMedVersjon();
    const { vant, nei } = await kapploep(
      Array.from(
        { length: 10 },
        (_, i) => () => sendForslagsversjon(samtidig(som), om.ref, { ...ny, tekst: `Tekst ${i}` }),
      ),
    );
    expect([vant, nei.map(({ kode }) => kode)]).toEqual([
      [2],
      Array.from({ length: 9 }, () => "forslag.feil.versjon.venter"),
    ]);
  });
});
