import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { avstemning, stemme, stemmeLogg } from "#db/schema";
import type { Stemmenivaa, Stemmeslag, Valg } from "~/domain/avstemning/avstemning";
import { finnAvvik, lesHovedbok } from "~/domain/avstemning/hovedbok.server";
import { hentRegler } from "~/domain/avstemning/regler.server";
import { hentMinStemme, stem, trekkStemme } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { tell } from "~/domain/avstemning/tell";
import { type Gjest, type Person, systemContext } from "~/domain/context";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning, lagBosatt } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const { db, context } = await aapneTestbase();
const noekler = lagNoekler(nyNoekkel(1));
const system = systemContext(db, NAA);

type Velger = { nivaa: Stemmenivaa; aktoer: Person | Gjest };
async function lagVelgere(): Promise<Velger[]> {
  await lagKommune(db);
  return [
    { nivaa: "gjest", aktoer: await lagGjest(db) },
    { nivaa: "gjest", aktoer: await lagGjest(db) },
    { nivaa: "epost", aktoer: { ...(await lagPerson(db)), nivaa: "epost" } },
    { nivaa: "eid", aktoer: await lagPerson(db) },
    { nivaa: "eid", aktoer: await lagPerson(db) },
    { nivaa: "bosatt", aktoer: await lagBosatt(db) },
  ];
}

/** What a vote is, said in plain TypeScript: one ballot for each voter, and how many times something was written. */
class Modell {
  readonly sedler = new Map<Velger, { nivaa: Stemmenivaa; versjon: number; valg: Valg } | null>();
  rader = 0;

  stem(velger: Velger, versjon: number, valg: Valg): boolean {
    const foer = this.sedler.get(velger);
    if (foer && foer.versjon === versjon && JSON.stringify(foer.valg) === JSON.stringify(valg)) return false;
    this.sedler.set(velger, { nivaa: velger.nivaa, versjon, valg });
    this.rader++;
    return true;
  }

  trekk(velger: Velger): boolean {
    if (!this.sedler.get(velger)) return false;
    this.sedler.set(velger, null);
    this.rader++;
    return true;
  }

  /** Votes by level, version and answer; nothing of ours counts here. */
  get telling(): Record<string, number> {
    const tall: Record<string, number> = {};
    for (const seddel of this.sedler.values())
      for (const [hva, antall] of seddel ? poster(seddel.valg) : []) {
        const navn = `${seddel!.nivaa}/${seddel!.versjon}/${hva}`;
        tall[navn] = (tall[navn] ?? 0) + antall;
      }
    return tall;
  }
}

const poster = (valg: Valg): Array<[string, number]> => {
  if ("svar" in valg) return [[valg.svar, 1]];
  if ("valgte" in valg) return valg.valgte.map((id) => [id, 1]);
  return "poeng" in valg ? Object.entries(valg.poeng) : [];
};

type Steg =
  | { slag: "stem"; hvem: number; hva: number }
  | { slag: "trekk"; hvem: number }
  | { slag: "ny versjon" }
  | { slag: "steng" };
const hvem = fc.integer({ min: 0, max: 5 });
const steg: fc.Arbitrary<Steg> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ slag: fc.constant("stem" as const), hvem, hva: fc.integer({ min: 0, max: 2 }) }),
  },
  { weight: 5, arbitrary: fc.record({ slag: fc.constant("trekk" as const), hvem }) },
  { weight: 2, arbitrary: fc.constant({ slag: "ny versjon" as const }) },
  { weight: 1, arbitrary: fc.constant({ slag: "steng" as const }) },
);

const skjemaer: Partial<
  Record<Stemmeslag, (ider: string[], hva: number) => { values: Record<string, unknown>; valg: Valg }>
> = {
  enighet: (_, hva) => {
    const svar = (["enig", "uenig", "vet_ikke"] as const)[hva]!;
    return { values: { svar }, valg: { svar } };
  },
  godkjenning: (ider, hva) => {
    const valgte = ider.slice(0, hva + 1).toSorted();
    return { values: { valgte: valgte.toReversed() }, valg: { valgte } };
  },
  poeng: (ider, hva) => ({
    values: { [`poeng.${ider[hva]}`]: "4", [`poeng.${ider[0]}`]: "3" },
    valg: {
      poeng:
        hva === 0
          ? { [ider[0]!]: 3 }
          : Object.fromEntries(
              [
                [ider[0], 3],
                [ider[hva], 4],
              ].toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
            ),
    },
  }),
};

test.each(Object.keys(skjemaer) as Array<keyof typeof skjemaer>)(
  "%s: etter hver stemme, endring, tilbaketrekking og stenging sier stemmene, hovedboken og modellen det samme",
  async (slag) => {
    const velgere = await lagVelgere();
    await fc.assert(
      fc.asyncProperty(fc.array(steg, { minLength: 8, maxLength: 12 }), async (stegene) => {
        const a = await lagAvstemning(db, { slag, alternativer: slag === "enighet" ? [] : [{}, {}, {}] });
        const ider = a.alternativer.map(({ id }) => id);
        const modell = new Modell();
        let versjon = 1;
        let frosset: unknown = null;
        for (const ett of stegene) {
          if (ett.slag === "ny versjon") {
            if (frosset) continue;
            await db.update(avstemning).set({ versjon: ++versjon }).where(eq(avstemning.id, a.id));
          } else if (ett.slag === "steng") {
            await stengAvstemning(system, a.slug);
            frosset ??= await alt(a.id);
          } else {
            const velger = velgere[ett.hvem]!;
            const hans = context("gjest", velger.aktoer);
            const { values, valg } = ett.slag === "stem" ? skjemaer[slag]!(ider, ett.hva) : { values: {}, valg: null };
            const forsoek =
              ett.slag === "stem"
                ? stem(hans, a.slug, { ...values, versjon: String(versjon) }, noekler)
                : trekkStemme(hans, a.slug, noekler);
            if (frosset) await expect(forsoek).rejects.toMatchObject({ kode: "avstemning.feil.stengt", status: 409 });
            else {
              const ventet = valg ? modell.stem(velger, versjon, valg) : modell.trekk(velger);
              expect(await forsoek).toEqual({ endret: ventet });
              expect((await hentMinStemme(hans, await regler(a.slug), noekler))?.valg ?? null).toEqual(
                modell.sedler.get(velger)?.valg ?? null,
              );
            }
          }
          await sammenlign(a, modell, frosset !== null);
          if (frosset) expect(await alt(a.id)).toEqual(frosset);
        }
      }),
      { numRuns: 3 },
    );
  },
);

test("en hovedbok på mange tusen rader leses helt, hver rad én gang, og gir det samme hodet", async () => {
  await lagKommune(db);
  const { id } = await lagAvstemning(db);
  await db.execute(sql`
    insert into stemme_logg (seddel, nr, avstemning_id, valg, nivaa, versjon)
    select s.seddel, nr, ${id}, case when nr < 3 or s.i % 4 > 0 then '{"svar":"enig"}'::jsonb end, 'gjest', 1
    from (select gen_random_uuid() as seddel, i from generate_series(1, 2400) i) s, generate_series(1, 3) nr`);
  const { sedler, rader, hode } = await lesHovedbok(system, id);
  expect(rader).toBe(7200);
  expect(sedler.size).toBe(2400);
  expect([...sedler.values()].filter((seddel) => seddel === null)).toHaveLength(600);
  expect(hode).toBe(await hodetRegnetUt(id));
});

async function sammenlign({ id, slug }: { id: string; slug: string }, modell: Modell, stengt: boolean) {
  const { sedler, rader, hode } = await lesHovedbok(system, id);
  expect(await finnAvvik(system, id)).toEqual([]);
  expect(rader).toBe(modell.rader);
  const gjelder = [...sedler.values()].filter((seddel) => seddel !== null);
  expect(gjelder.length).toBe([...modell.sedler.values()].filter(Boolean).length);
  expect(antallI(tell(await regler(slug), gjelder))).toEqual(modell.telling);
  const naa = await db.select().from(stemme).where(eq(stemme.avstemningId, id));
  expect(naa.length).toBe(modell.sedler.size);
  expect(new Set(naa.map(({ velger }) => velger)).size).toBe(naa.length);
  expect(hode).toBe(await hodetRegnetUt(id));
  if (!stengt) return;
  const [rad] = await db.select().from(avstemning).where(eq(avstemning.id, id));
  expect(rad).toMatchObject({ hode, loggrader: rader, noekkel: null });
  expect(antallI(rad!.resultat!)).toEqual(modell.telling);
}

/** What was counted, in the model's words. */
function antallI({ grupper }: ReturnType<typeof tell>): Record<string, number> {
  const tall: Record<string, number> = {};
  for (const { nivaa, versjon, telling } of grupper) {
    const poster =
      telling.slag === "enighet"
        ? { enig: telling.enig, uenig: telling.uenig, vet_ikke: telling.vetIkke }
        : telling.slag === "poeng"
          ? telling.poeng
          : telling.slag === "godkjenning"
            ? telling.stemmer
            : {};
    for (const [hva, antall] of Object.entries(poster)) if (antall > 0) tall[`${nivaa}/${versjon}/${hva}`] = antall;
  }
  return tall;
}

const regler = (slug: string) => hentRegler(context("gjest", { slag: "gjest", id: null }), slug);

const alt = async (id: string) => ({
  avstemning: await db.select().from(avstemning).where(eq(avstemning.id, id)),
  stemmer: await db.select().from(stemme).where(eq(stemme.avstemningId, id)).orderBy(asc(stemme.seddel)),
  logg: await db
    .select()
    .from(stemmeLogg)
    .where(eq(stemmeLogg.avstemningId, id))
    .orderBy(asc(stemmeLogg.seddel), asc(stemmeLogg.nr)),
});

/** The head as docs/stemmer.md tells an auditor to make it: from the rows alone, with nothing of ours. */
async function hodetRegnetUt(id: string): Promise<string> {
  const svar = (await db.execute(sql`
    select seddel || '|' || nr || '|' || nivaa || '|' || versjon || '|' || coalesce(valg::text, '') as linje
    from stemme_logg where avstemning_id = ${id} order by seddel, nr`)) as unknown as {
    rows?: Array<{ linje: string }>;
  } & Array<{ linje: string }>;
  const kvitteringer = await db
    .select({ kvittering: stemme.kvittering })
    .from(stemme)
    .where(sql`${stemme.avstemningId} = ${id} and ${stemme.valg} is not null`);
  const linjer = [
    ...(svar.rows ?? svar).map(({ linje }) => linje),
    ...kvitteringer.map(({ kvittering }) => `kvittering|${kvittering}`).toSorted(),
  ];
  return createHash("sha256")
    .update(linjer.map((linje) => `${linje}\n`).join(""))
    .digest("hex");
}
