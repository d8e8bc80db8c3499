import { eq, type SQL, sql, TransactionRollbackError } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { avstemning } from "#db/schema";
import { kontrollerStemmer, type Stemmekontroll } from "~/domain/avstemning/kontroller.server";
import { stem, trekkStemme } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { systemContext } from "~/domain/context";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

// Whoever may do anything in the database changes votes, ledger, result or head, with the triggers out of the way. All of it is to be found.

const { db, context } = await aapneTestbase();
const noekler = lagNoekler(nyNoekkel(1));

const kontroller = async (paa: Database = db, slug?: string) => {
  const alle: Stemmekontroll[] = [];
  for await (const en of kontrollerStemmer(systemContext(paa, NAA), slug)) alle.push(en);
  return alle;
};

/** The votes that the control finds something wrong with when this has been done; afterwards it is undone. */
async function funnet(...setninger: SQL[]): Promise<string[]> {
  let slugger: string[] = [];
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      for (const setning of setninger) await tx.execute(setning);
      slugger = (await kontroller(tx as Database)).filter(({ feil }) => feil.length > 0).map(({ slug }) => slug);
      tx.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  return slugger;
}

/** A vote with a changed ballot, one taken back, and two as they were given. */
async function lagStemt(slug: string) {
  const { id, alternativer } = await lagAvstemning(db, { slug, slag: "kurv", ramme: 150_000, alternativer: [{}, {}] });
  const [a, b] = alternativer.map((ett) => ett.id);
  const velgere = [];
  for (const valgt of [a, a, b, a]) {
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, slug, { valgte: valgt, versjon: "1" }, noekler);
    velgere.push(gjest);
  }
  await stem(velgere[0]!, slug, { valgte: b, versjon: "1" }, noekler);
  await trekkStemme(velgere[1]!, slug, noekler);
  return { id, b: b! };
}

beforeEach(async () => {
  await lagKommune(db);
});

const I_ANNEN = sql`(select id from avstemning where slug = 'aapen')`;
const AV_DENNE = sql`avstemning_id = (select id from avstemning where slug = 'denne')`;
/** One ballot that was changed, one taken back, one left as it was: by what the ledger says of them. */
const sedler = {
  endret: sql`(select seddel from stemme where ${AV_DENNE} and nr = 2 and valg is not null)`,
  trukket: sql`(select seddel from stemme where ${AV_DENNE} and valg is null)`,
  uroert: sql`(select seddel from stemme where ${AV_DENNE} and nr = 1 order by seddel limit 1)`,
};
const ANNET = sql`(select jsonb_build_object('valgte', jsonb_build_array(id)) from alternativ where ${AV_DENNE} order by plass desc limit 1)`;
const ALLE_LIKE = sql`update stemme set valg = ${ANNET} where ${AV_DENNE} and valg is not null`;
const ALLE_LIKE_I_BOKA = sql`update stemme_logg l set valg = ${ANNET} from stemme s where s.seddel = l.seddel and s.nr = l.nr and l.valg is not null and l.${AV_DENNE}`;

const iStemmene: Record<string, SQL[]> = {
  "en stemme endret": [sql`update stemme set valg = '{"valgte":[]}' where seddel = ${sedler.uroert}`],
  "en stemme trukket": [sql`update stemme set valg = null where seddel = ${sedler.uroert}`],
  "en trukket stemme gitt": [sql`update stemme set valg = ${ANNET} where seddel = ${sedler.trukket}`],
  "et nivå hevet": [sql`update stemme set nivaa = 'bosatt' where seddel = ${sedler.uroert}`],
  "en versjon byttet": [sql`update stemme set versjon = 2 where seddel = ${sedler.uroert}`],
  "et nummer satt tilbake": [sql`update stemme set nr = 1 where seddel = ${sedler.endret}`],
  "en seddel byttet": [sql`update stemme set seddel = gen_random_uuid() where seddel = ${sedler.uroert}`],
  "en stemme slettet": [sql`delete from stemme where seddel = ${sedler.uroert}`],
  "en trukket slettet": [sql`delete from stemme where seddel = ${sedler.trukket}`],
  "alle slettet": [sql`delete from stemme where ${AV_DENNE}`],
  "en stemme lagt til": [
    sql`insert into stemme select avstemning_id, 'ny', gen_random_uuid(), 1, valg, nivaa, versjon, 'NY' from stemme where seddel = ${sedler.uroert}`,
  ],
  "en stemme flyttet": [sql`update stemme set avstemning_id = ${I_ANNEN} where seddel = ${sedler.uroert}`],
};
const iHovedboken: Record<string, SQL[]> = {
  "nyeste rad endret": [sql`update stemme_logg set valg = ${ANNET} || '{"x":1}' where seddel = ${sedler.uroert}`],
  "nyeste rad tømt": [sql`update stemme_logg set valg = null where seddel = ${sedler.uroert}`],
  "nivå endret": [sql`update stemme_logg set nivaa = 'eid' where seddel = ${sedler.uroert}`],
  "versjon endret": [sql`update stemme_logg set versjon = 3 where seddel = ${sedler.uroert}`],
  "seddel byttet": [sql`update stemme_logg set seddel = gen_random_uuid() where seddel = ${sedler.uroert}`],
  "nummer hoppet": [sql`update stemme_logg set nr = 3 where seddel = ${sedler.endret} and nr = 2`],
  "første rad slettet": [sql`delete from stemme_logg where seddel = ${sedler.endret} and nr = 1`],
  "første rad nummerert om": [sql`update stemme_logg set nr = 0 where seddel = ${sedler.endret} and nr = 1`],
  "siste rad slettet": [sql`delete from stemme_logg where seddel = ${sedler.endret} and nr = 2`],
  "alt slettet": [sql`delete from stemme_logg where ${AV_DENNE}`],
  "en rad lagt til": [
    sql`insert into stemme_logg select seddel, nr + 1, avstemning_id, null, nivaa, versjon from stemme_logg where seddel = ${sedler.uroert}`,
  ],
  "en rad flyttet": [sql`update stemme_logg set avstemning_id = ${I_ANNEN} where seddel = ${sedler.uroert}`],
};
const bareNaarStengt: Record<string, SQL[]> = {
  "en kvittering byttet": [sql`update stemme set kvittering = 'AAAA-AAAA-AAAA' where seddel = ${sedler.uroert}`],
  "en eldre rad endret": [
    sql`update stemme_logg set valg = ${ANNET} || '{"x":1}' where seddel = ${sedler.endret} and nr = 1`,
  ],
  "stemmene og hovedboken likt": [ALLE_LIKE, ALLE_LIKE_I_BOKA],
  "stemmene, hovedboken, og hodet med": [
    ALLE_LIKE,
    ALLE_LIKE_I_BOKA,
    sql`update avstemning set hode = repeat('a', 64) where slug = 'denne'`,
  ],
  resultatet: [
    sql`update avstemning set resultat = jsonb_set(resultat, '{grupper,0,antall}', '99') where slug = 'denne'`,
  ],
  "et tall i resultatet": [
    sql`update avstemning set resultat = jsonb_set(resultat, '{grupper,0,telling,sum}', '1') where slug = 'denne'`,
  ],
  "resultatet tømt": [sql`update avstemning set resultat = '{"grupper":[]}' where slug = 'denne'`],
  hodet: [sql`update avstemning set hode = repeat('0', 64) where slug = 'denne'`],
  "antall rader": [sql`update avstemning set loggrader = loggrader + 1 where slug = 'denne'`],
  "åpnet igjen": [
    sql`update avstemning set stengt = null, resultat = null, hode = null, loggrader = null where slug = 'denne'`,
  ],
  "stengingen borte fra loggen": [sql`delete from hendelse where slag = 'avstemning.stengt'`],
  "et alternativ dyrere": [sql`update alternativ set kostnad = 999999 where ${AV_DENNE}`],
  "et alternativ av seddelen": [
    sql`update alternativ set sjekk = 'ikke_med', begrunnelse = 'x' where ${AV_DENNE} and plass = 1`,
  ],
};

/** The names of those that the control did not see. */
async function ikkeFunnet(tukling: Record<string, SQL[]>): Promise<string[]> {
  const navn: string[] = [];
  for (const [hva, setninger] of Object.entries(tukling))
    if (!(await funnet(...setninger)).includes("denne")) navn.push(hva);
  return navn;
}

describe("en stengt avstemning", () => {
  beforeEach(async () => {
    await lagStemt("denne");
    await lagStemt("aapen");
    await stengAvstemning(systemContext(db, NAA), "denne");
  });

  test("urørt er den i orden, alene og sammen med de andre", async () => {
    const alle = await kontroller();
    expect(alle.map(({ slug, stengt, stemmer, rader, feil }) => ({ slug, stengt, stemmer, rader, feil }))).toEqual([
      { slug: "aapen", stengt: false, stemmer: 3, rader: 6, feil: [] },
      { slug: "denne", stengt: true, stemmer: 3, rader: 6, feil: [] },
    ]);
    expect(await kontroller(db, "denne")).toEqual([alle[1]]);
    expect(await kontroller(db, "finnes-ikke")).toEqual([]);
  });

  test("alt som tukles med, blir funnet: stemmene, hovedboken, resultatet, hodet, seddelen og loggen", async () => {
    expect(await ikkeFunnet({ ...iStemmene, ...iHovedboken, ...bareNaarStengt })).toEqual([]);
  });

  test("alt skrevet om, også resultat og hode slik det da skulle vært: det blir funnet, for loggen sier noe annet", async () => {
    await db.execute(sql`set session_replication_role = replica`);
    try {
      for (const setning of [ALLE_LIKE, ALLE_LIKE_I_BOKA]) await db.execute(setning);
      const [rad] = await db.select().from(avstemning).where(eq(avstemning.slug, "denne"));
      const [, { hode }] = (await kontroller()) as [Stemmekontroll, Stemmekontroll];
      const resultat = { grupper: rad!.resultat!.grupper.map(skrevetOm) };
      await db.update(avstemning).set({ hode, resultat }).where(eq(avstemning.slug, "denne"));
    } finally {
      await db.execute(sql`set session_replication_role = origin`);
    }
    const [, denne] = await kontroller();
    expect(denne!.feil).toEqual([expect.stringContaining("hendelsesloggen") as string]);
  });

  // All three votes on the second alternative.
  function skrevetOm(gruppe: NonNullable<(typeof avstemning.$inferSelect)["resultat"]>["grupper"][number]) {
    if (gruppe.telling.slag !== "kurv") throw new Error();
    const [a, b] = Object.entries(gruppe.telling.stemmer).toSorted(([, x], [, y]) => x - y);
    const [foerst, sist] = [b![0], a![0]];
    return {
      ...gruppe,
      telling: {
        ...gruppe.telling,
        stemmer: { [foerst]: 3, [sist]: 0 },
        plassering: [[foerst], [sist]],
        valgt: [foerst],
      },
    };
  }

  test("hvem en stemme en gang hørte til, dekkes ikke: etter stenging betyr det ingenting", async () => {
    expect(await funnet(sql`update stemme set velger = velger || 'x'`)).toEqual([]);
  });
});

describe("en åpen avstemning", () => {
  beforeEach(async () => {
    await lagStemt("denne");
    await lagStemt("aapen");
  });

  test("det som tukles med i stemmene eller i hovedboken, blir funnet", async () => {
    expect(await ikkeFunnet({ ...iStemmene, ...iHovedboken })).toEqual([]);
  });

  test("den som endrer stemmen og hovedboken likt før stenging, blir ikke funnet her: det sier docs/stemmer.md", async () => {
    expect(await funnet(ALLE_LIKE, ALLE_LIKE_I_BOKA)).toEqual([]);
  });
});
