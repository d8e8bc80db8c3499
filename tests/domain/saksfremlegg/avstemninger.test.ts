import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { avstemning, innspill, snapshot } from "#db/schema";
import type { Resultat } from "~/domain/avstemning/avstemning";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { lagAvstemning, lagForslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const HODE = "ab".repeat(32);
const [BENKER, LYS] = ["019370aa-0000-7000-8000-000000000001", "019370aa-0000-7000-8000-000000000002"];
const stengt = (resultat: Resultat) => ({
  aapner: new Date("2026-11-01T08:00:00Z"),
  stengt: new Date("2026-11-20T22:30:00Z"),
  hode: HODE,
  loggrader: 9,
  resultat,
});
const kurv: Resultat = {
  grupper: [
    {
      nivaa: "bosatt",
      versjon: 1,
      antall: 12,
      telling: {
        slag: "kurv",
        stemmer: { [BENKER]: 9, [LYS]: 4 },
        plassering: [[BENKER], [LYS]],
        valgt: [BENKER, LYS],
        sum: 400_000,
      },
    },
    {
      nivaa: "gjest",
      versjon: 1,
      antall: 4,
      telling: { slag: "kurv", stemmer: { [LYS]: 4 }, plassering: [[LYS], [BENKER]], valgt: [LYS], sum: 300_000 },
    },
  ],
};

async function scene() {
  await lagKommune(db);
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  const forslag = await lagForslag(db, { tittel: "Benker langs elva" });
  await db
    .update(avstemning)
    .set(
      stengt({
        grupper: [
          { nivaa: "eid", versjon: 2, antall: 5, telling: { slag: "enighet", enig: 3, uenig: 1, vetIkke: 1 } },
          { nivaa: "eid", versjon: 1, antall: 1, telling: { slag: "enighet", enig: 1, uenig: 0, vetIkke: 0 } },
        ],
      }),
    )
    .where(eq(avstemning.id, forslag.avstemning.id));
  const sak = await lagSak(db, { innspill: [await lagInnspill(db, { status: "publisert" }), forslag.innspill] });
  await lagAvstemning(db, {
    slug: "budsjettet",
    slag: "kurv",
    ramme: 500_000,
    krav: "gjest",
    minAlder: 13,
    sakId: sak.id,
    spoersmaal: { nb: "Hva skal pengene gå til? Ring 900 12 345" },
    alternativer: [
      { id: BENKER, tittel: { nb: "Benker" } },
      { id: LYS, tittel: { nb: "Lys" } },
    ],
    ...stengt(kurv),
  });
  // Another case's, one nobody has opened, and another forslag's.
  await lagAvstemning(db, { sakId: (await lagSak(db)).id });
  await lagAvstemning(db, { sakId: sak.id, aapner: null });
  await lagForslag(db);
  return { siri, nr: sak.nr, forslag };
}

test("sakens avstemninger og forslagenes egne står med hver gruppe for seg, aldri lagt sammen", async () => {
  const { siri, nr, forslag } = await scene();
  const { hode } = await byggSaksfremlegg(siri, nr, 1);
  expect(hode.medvirkning.avstemninger).toEqual([
    {
      slug: "budsjettet",
      spoersmaal: "Hva skal pengene gå til? Ring [telefonnummer er fjernet]",
      periode: { fra: "2026-11-01", til: "2026-11-20" },
      hvem: "Hvem kunne stemme: alle, også uten å logge inn. Fra 13 år, etter det velgerne selv sa.",
      stengt: true,
      grupper: [
        {
          navn: "Bosatt i kommunen, innlogget med elektronisk ID",
          antall: 12,
          svar: expect.stringMatching(
            /^Innenfor rammen: Benker og Lys\. Til sammen 400.000 av 500.000 kroner\. Stemmer: Benker \(9\), Lys \(4\)\.$/,
          ) as string,
        },
        { navn: "Uten innlogging", antall: 4, svar: "Færre enn 5 stemte, så vi sier ikke hva de svarte." },
      ],
      hode: HODE,
    },
    {
      slug: forslag.avstemning.slug,
      spoersmaal: `Forslaget ${forslag.ref} (innspill nr. 2)`,
      periode: { fra: "2026-11-01", til: "2026-11-20" },
      hvem: "Hvem kunne stemme: alle, også uten å logge inn.",
      stengt: true,
      grupper: [
        {
          navn: "Innlogget med elektronisk ID, versjon 2",
          antall: 5,
          svar: "3 er enige, 1 er uenige og 1 vet ikke.",
        },
        {
          navn: "Innlogget med elektronisk ID, versjon 1",
          antall: 1,
          svar: "Færre enn 5 stemte, så vi sier ikke hva de svarte.",
        },
      ],
      hode: HODE,
    },
  ]);
});

test("et uttrekk beholder resultatet som det var, og gjengir aldri et forslag som er tatt tilbake", async () => {
  const { siri, nr, forslag } = await scene();
  await taSnapshot(siri, nr);
  await db.update(avstemning).set({ sakId: null });
  await db.update(innspill).set({ trukket: NAA, vises: false }).where(eq(innspill.id, forslag.innspill.id));
  const dokument = await eksporterSisteSnapshot(siri, nr);
  expect(dokument.medvirkning.avstemninger).toHaveLength(2);
  expect(JSON.stringify(dokument)).not.toContain("Benker langs elva");
});

test("et uttrekk fra før det fantes avstemninger, kan hentes ut", async () => {
  const { siri, nr } = await scene();
  await taSnapshot(siri, nr);
  await db.execute("alter table snapshot disable trigger user");
  const [rad] = await db.select({ hode: snapshot.hode }).from(snapshot);
  const { avstemninger: _borte, ...medvirkning } = rad!.hode.medvirkning;
  await db.update(snapshot).set({ hode: { ...rad!.hode, medvirkning } });
  expect((await eksporterSisteSnapshot(siri, nr)).medvirkning).not.toHaveProperty("avstemninger");
});

test("en sak kan ha bare en avstemning, og en som ikke er stengt, sier ikke hva noen har svart", async () => {
  await lagKommune(db);
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  const { id, nr } = await lagSak(db);
  await expect(taSnapshot(siri, nr)).rejects.toMatchObject(nei("sak.feil.ingenInnspill"));
  await lagAvstemning(db, { sakId: id, stenger: new Date("2026-11-30T23:00:00Z"), krav: "bosatt" });
  expect(await taSnapshot(siri, nr)).toEqual({ snapshotNr: 1 });
  expect((await eksporterSisteSnapshot(siri, nr)).medvirkning.avstemninger).toMatchObject([
    { stengt: false, grupper: [], hode: null, periode: { fra: "2026-11-22", til: "2026-11-30" } },
  ]);
});
