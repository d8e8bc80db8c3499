import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, type SQL, sql, TransactionRollbackError } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "#db/client.server";
import { segl } from "#db/schema";
import { forseglHendelser } from "~/events/forsegl.server";
import { lesHoder, sisteHode, skrivDagensHode } from "~/events/hoder.server";
import { type Feil, type Feilslag, kontrollerLoggen } from "~/events/kontroller.server";
import { kanonisk, type Linje, regnHode, somTid } from "~/events/kjede.server";
import { lagHendelser } from "../../builders/hendelse";
import { aapneTestbase } from "../../setup/base";

// Scorecard 25: whoever may do anything in the database changes the log, with the triggers out of the way. All of it is to be found.

const base = await aapneTestbase();
const { db } = base;
const LEDD = 8;
const I_HVERT = 4;
const naa = () => new Date();
const omToTimer = () => new Date(Date.now() + 7_200_000);

/** As if two hours had gone: then it does not matter what else is going on in the same cluster. */
const forsegl = () => forseglHendelser(db, omToTimer());

beforeEach(async () => {
  for (let nr = 0; nr < LEDD; nr++) {
    await lagHendelser(db, I_HVERT);
    expect(await forsegl()).toBe(I_HVERT);
  }
});

/** As the database's superuser, past the triggers and the foreign keys. */
async function tukle(...setninger: SQL[]) {
  await db.execute(sql`set session_replication_role = replica`);
  try {
    for (const setning of setninger) await db.execute(setning);
  } finally {
    await db.execute(sql`set session_replication_role = origin`);
  }
}

/** What the control finds when this has been done; afterwards it is undone. */
async function feilEtter(...setninger: SQL[]) {
  let feil: Feil[] = [];
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      for (const setning of setninger) await tx.execute(setning);
      feil = (await kontrollerLoggen(tx as Database, naa(), [])).feil;
      tx.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  return feil;
}

const kontroller = async (hoder: Awaited<ReturnType<typeof lesHoder>> = []) =>
  (await kontrollerLoggen(db, naa(), hoder)).feil;
const idPaa = (nr: number, plass: number) =>
  sql`(select hendelse_id from forseglet where segl = ${nr} and plass = ${plass})`;

const plasser = [1, 4, LEDD].flatMap((nr) => [1, 2, I_HVERT].map((plass) => ({ nr, plass })));
const kolonner = {
  id: sql`id = gen_random_uuid()`,
  tid: sql`tid = tid + interval '1 microsecond'`,
  slag: sql`slag = 'sak.vedtatt'`,
  objekt_slag: sql`objekt_slag = 'tema'`,
  objekt_id: sql`objekt_id = gen_random_uuid()`,
  aktoer_slag: sql`aktoer_slag = 'gjest'`,
  aktoer_id: sql`aktoer_id = gen_random_uuid()`,
  data: sql`data = data || '{"nr": 7210}'`,
  "en null i data": sql`data = data - 'av'`,
  xid: sql`xid = (xid::text::bigint + 1)::text::xid8`,
};

test("urørt er den hel, også etter at flere segl er kommet til, og uansett tidssone: ingen falske alarmer", async () => {
  expect(await kontroller()).toEqual([]);
  for (const sone of ["UTC", "Asia/Kathmandu", "America/St_Johns"]) {
    await db.execute(sql.raw(`set timezone = '${sone}'`));
    expect(await kontroller()).toEqual([]);
  }
  await db.execute(sql`reset timezone`);
  await lagHendelser(db, 3);
  expect(await kontroller()).toEqual([]);
  await forsegl();
  expect(await kontroller()).toEqual([]);
});

test.each(Object.entries(kolonner))("%s endret blir funnet i sitt segl", async (_navn, endring) => {
  for (const { nr, plass } of plasser) {
    const feil = await feilEtter(sql`update hendelse set ${endring} where id = ${idPaa(nr, plass)}`);
    expect(
      feil.filter((en) => en.segl === nr),
      `${nr}/${plass}`,
    ).toHaveLength(1);
  }
});

type Sted = (typeof plasser)[number];
const settInn = ({ nr, plass }: Sted) => [
  sql`update forseglet set plass = plass + 100 where segl = ${nr} and plass >= ${plass}`,
  sql`update forseglet set plass = plass - 99 where segl = ${nr} and plass > 100`,
  sql`insert into hendelse select '01900000-0000-7000-8000-000000000001', tid, slag, objekt_slag, objekt_id, aktoer_slag, aktoer_id, data, xid from hendelse limit 1`,
  sql`insert into forseglet values ('01900000-0000-7000-8000-000000000001', ${nr}, ${plass})`,
];
/** Two events change places. */
const bytt = (en: Sted, annen: Sted) => [
  sql`create temp table flyttet on commit drop as select * from forseglet where (segl, plass) in ((${en.nr}, ${en.plass}), (${annen.nr}, ${annen.plass}))`,
  sql`delete from forseglet where hendelse_id in (select hendelse_id from flyttet)`,
  sql`insert into forseglet select hendelse_id, case when segl = ${en.nr} and plass = ${en.plass} then ${annen.nr}::int else ${en.nr}::int end,
    case when segl = ${en.nr} and plass = ${en.plass} then ${annen.plass}::int else ${en.plass}::int end from flyttet`,
];

const inngrep: Array<[string, Feilslag, (sted: Sted) => SQL[]]> = [
  ["en slettet hendelse", "mangler", ({ nr, plass }) => [sql`delete from hendelse where id = ${idPaa(nr, plass)}`]],
  [
    "en slettet hendelse med plassen sin",
    "mangler",
    ({ nr, plass }) => [
      sql`delete from hendelse where id = ${idPaa(nr, plass)}`,
      sql`delete from forseglet where segl = ${nr} and plass = ${plass}`,
    ],
  ],
  [
    "en slettet hendelse der alt annet er rettet opp, så nær som summen",
    "endret",
    ({ nr, plass }) => [
      sql`delete from hendelse where id = ${idPaa(nr, plass)}`,
      sql`delete from forseglet where segl = ${nr} and plass = ${plass}`,
      sql`update forseglet set plass = plass + 100 where segl = ${nr} and plass > ${plass}`,
      sql`update forseglet set plass = plass - 101 where segl = ${nr} and plass > 100`,
      sql`update segl set antall = antall - 1 where nr = ${nr}`,
    ],
  ],
  ["en hendelse satt inn", "satt_inn", settInn],
  [
    "en hendelse satt inn der alt annet er rettet opp, så nær som summen",
    "endret",
    (sted) => [...settInn(sted), sql`update segl set antall = antall + 1 where nr = ${sted.nr}`],
  ],
  [
    "byttet rekkefølge med en annen i seglet",
    "byttet",
    ({ nr, plass }) => bytt({ nr, plass }, { nr, plass: (plass % I_HVERT) + 1 }),
  ],
  [
    "byttet plass med en i et annet segl",
    "endret",
    ({ nr, plass }) => bytt({ nr, plass }, { nr: nr === 5 ? 6 : 5, plass }),
  ],
];

test.each(inngrep)("%s blir funnet hvor som helst i kjeden", async (_navn, slag, setninger) => {
  for (const sted of plasser)
    expect(await feilEtter(...setninger(sted)), JSON.stringify(sted)).toContainEqual(
      expect.objectContaining({ slag, segl: sted.nr }),
    );
});

describe.each([1, 2, 5, LEDD])("segl %i", (nr) => {
  const slagene = async () => (await kontroller()).map(({ slag }) => slag);

  test("slettet, med plassene i behold", async () => {
    await tukle(sql`delete from segl where nr = ${nr}`);
    expect(await slagene()).toContain("segl_mangler");
  });

  test("slettet med alt som sto i det", async () => {
    await tukle(
      sql`delete from hendelse where id in (select hendelse_id from forseglet where segl = ${nr})`,
      sql`delete from forseglet where segl = ${nr}`,
      sql`delete from segl where nr = ${nr}`,
    );
    // Only the heads on file know that there was a last one more.
    expect(await slagene()).toEqual(nr < LEDD ? ["segl_mangler"] : []);
  });

  test("slettet, og de andre gitt nye numre så det ikke synes", async () => {
    await tukle(
      sql`delete from forseglet where segl = ${nr}`,
      sql`delete from segl where nr = ${nr}`,
      sql`update segl set nr = -nr where nr > ${nr}`,
      sql`update segl set nr = -nr - 1 where nr < 0`,
      sql`update forseglet set segl = segl - 1 where segl > ${nr}`,
    );
    if (nr < LEDD) expect(await slagene()).toContain("brutt");
    else expect((await kontrollerLoggen(db, omToTimer(), [])).feil).not.toEqual([]);
  });

  test("gitt et annet nummer", async () => {
    await tukle(
      sql`update segl set nr = 100 where nr = ${nr}`,
      sql`update forseglet set segl = 100 where segl = ${nr}`,
    );
    expect(await slagene()).toEqual(expect.arrayContaining(["segl_mangler", "endret"]));
  });

  test.each(["forrige", "hode"])("%s skrevet om", async (kolonne) => {
    await tukle(sql`update segl set ${sql.raw(kolonne)} = ${"a".repeat(64)} where nr = ${nr}`);
    expect(await slagene()).toContain(kolonne === "forrige" ? "brutt" : "endret");
  });

  test.each(["antall = antall + 1", "tid = tid + interval '1 second'"])("%s", async (endring) => {
    await tukle(sql`update segl set ${sql.raw(endring)} where nr = ${nr}`);
    expect(await slagene()).not.toEqual([]);
  });

  test("endret og regnet om for seg: da henger ikke det neste på det", async () => {
    await tukle(sql`update hendelse set slag = 'sak.vedtatt' where id = ${idPaa(nr, 1)}`);
    await regnOm(nr, nr);
    // The last one hangs on nothing yet: the head on file is what tells.
    expect(await slagene()).toEqual(nr < LEDD ? ["brutt"] : []);
  });
});

/** Makes the chain agree with itself again, from one link to another. */
async function regnOm(fra: number, til: number) {
  for (let nr = fra; nr <= til; nr++) {
    const linjer = await db
      .select({ linje: kanonisk })
      .from(sql`forseglet f join hendelse h on h.id = f.hendelse_id`)
      .where(sql`f.segl = ${nr}`)
      .orderBy(sql`f.plass`);
    const [ledd] = await db
      .select({
        tid: somTid("s.tid"),
        forrige: sql<string>`coalesce((select hode from segl f where f.nr = s.nr - 1), ${"0".repeat(64)})`,
      })
      .from(sql`segl s`)
      .where(sql`s.nr = ${nr}`);
    const hode = regnHode(
      { nr, ...ledd! },
      linjer.map(({ linje }) => linje as Linje),
    );
    await tukle(
      sql`update segl set forrige = ${ledd!.forrige}, hode = ${hode}, antall = ${linjer.length} where nr = ${nr}`,
    );
  }
}

describe("med hodet på fil utenfor databasen", () => {
  async function medHode() {
    const mappe = await mkdtemp(join(tmpdir(), "traad-hoder-"));
    onTestFinished(() => rm(mappe, { recursive: true }));
    expect(await skrivDagensHode(db, mappe, naa())).toBe(true);
    return mappe;
  }
  const slagene = async (mappe: string) => (await kontroller(await lesHoder(mappe))).map(({ slag }) => slag);

  test.each([1, 4, LEDD])("blir en kjede som er skrevet om fra segl %i og ut, funnet", async (nr) => {
    const mappe = await medHode();
    expect(await slagene(mappe)).toEqual([]);
    await tukle(sql`update hendelse set slag = 'sak.vedtatt' where id = ${idPaa(nr, 1)}`);
    await regnOm(nr, LEDD);
    expect(await kontroller()).toEqual([]);
    expect(await slagene(mappe)).toEqual(["hode"]);
  });

  test.each([1, 3, LEDD])("blir det funnet at de siste %i segl er kuttet av med alt de hadde", async (antall) => {
    const mappe = await medHode();
    const fra = LEDD - antall + 1;
    await tukle(
      sql`delete from hendelse where id in (select hendelse_id from forseglet where segl >= ${fra})`,
      sql`delete from forseglet where segl >= ${fra}`,
      sql`delete from segl where nr >= ${fra}`,
    );
    expect(await kontroller()).toEqual([]);
    expect(await slagene(mappe)).toEqual(["hode"]);
    await lagHendelser(db, 40);
    for (let i = 0; i < antall; i++) await forsegl();
    expect(await slagene(mappe)).toEqual(["hode"]);
  });

  test("blir en fjernet hendelse funnet selv om hele kjeden er skrevet om", async () => {
    const mappe = await medHode();
    await tukle(
      sql`delete from hendelse where id = ${idPaa(LEDD, I_HVERT)}`,
      sql`delete from forseglet where segl = ${LEDD} and plass = ${I_HVERT}`,
    );
    await regnOm(1, LEDD);
    expect(await slagene(mappe)).toEqual(["hode"]);
  });

  test("står dagens fil som den ble skrevet, og en ny kommer neste dag", async () => {
    const mappe = await medHode();
    const [fil] = await readdir(mappe);
    const foer = await readFile(join(mappe, fil!), "utf8");
    expect(foer).toMatch(/^dag: \d{4}-\d\d-\d\d\nsegl: 8\nantall: 32\nhode: [\da-f]{64}\n$/);
    await lagHendelser(db, 1);
    await forsegl();
    expect(await skrivDagensHode(db, mappe, naa())).toBe(true);
    expect(await readFile(join(mappe, fil!), "utf8")).toBe(foer);
    await skrivDagensHode(db, mappe, new Date(Date.now() + 86_400_000));
    expect(await sisteHode(mappe)).toMatchObject({ segl: 9, antall: 33 });
    expect(await slagene(mappe)).toEqual([]);
  });

  test("blir en fil som er endret, funnet", async () => {
    const mappe = await medHode();
    const fil = join(mappe, (await readdir(mappe))[0]!);
    const innhold = await readFile(fil, "utf8");
    for (const annet of [
      "",
      innhold.slice(0, 40),
      innhold.replace(/hode: .{4}/, "hode: ffff"),
      innhold.replace("antall: 32", "antall: 31"),
      innhold.replace("segl: 8", "segl: 9"),
      innhold.replace(/dag: \d{4}/, "dag: 1999"),
    ]) {
      await rm(fil);
      await writeFile(fil, annet);
      expect(await slagene(mappe), annet).toHaveLength(1);
    }
  });
});

test("hendelser som ingen har forseglet på en time, blir meldt", async () => {
  await lagHendelser(db, 3);
  expect(await kontroller()).toEqual([]);
  const { feil } = await kontrollerLoggen(db, omToTimer(), []);
  expect(feil).toEqual([
    expect.objectContaining({ slag: "uforseglet", tekst: expect.stringContaining("3 hendelser") }),
  ]);
});

test("kuttes halen, og hendelsene blir stående, blir det meldt innen en time", async () => {
  await tukle(sql`delete from forseglet where segl > 6`, sql`delete from segl where nr > 6`);
  expect((await kontrollerLoggen(db, omToTimer(), [])).feil.map(({ slag }) => slag)).toEqual(["uforseglet"]);
});

test("alt som er galt, blir fortalt, det første først", async () => {
  await tukle(
    sql`update hendelse set slag = 'sak.vedtatt' where id = ${idPaa(3, 2)}`,
    sql`delete from hendelse where id = ${idPaa(6, 1)}`,
    sql`update segl set forrige = ${"b".repeat(64)} where nr = 5`,
  );
  expect((await kontroller()).map(({ slag, segl }) => [slag, segl])).toEqual([
    ["endret", 3],
    ["brutt", 5],
    ["endret", 5],
    ["mangler", 6],
  ]);
  expect((await db.select().from(segl).orderBy(asc(segl.nr))).length).toBe(LEDD);
});
