import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { lagKoekjoerer } from "#db/koe.server";
import { type Jobb, type Koe, kjoerI, leggIKoe, ProevIgjen, startKoe } from "~/platform/koe.server";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;
const KOE = "send-epost";

const aapne: Koe[] = [];
afterEach(() => Promise.all(aapne.splice(0).map((koe) => koe.stopp())));

/** What is done is put in `gjort`; what went wrong is put in `feil`. */
async function start(utfoer: Jobb["utfoer"], valg: Partial<Jobb> & { kjoerer?: typeof base } = {}) {
  const { kjoerer = base, ...jobb } = valg;
  const feil: unknown[] = [];
  const koe = await startKoe({
    kjoer: lagKoekjoerer(kjoerer),
    jobber: { [KOE]: { utfoer, hvert: 0.05, ...jobb } },
    timeplan: {},
    meld: (hva) => feil.push(hva),
  });
  aapne.push(koe);
  return { koe, feil };
}

const tilstander = async () =>
  (await lagKoekjoerer(base)("select id, state, data, output, retry_count from pgboss.job order by id")).rows as Array<{
    id: string;
    state: string;
    data: unknown;
    output: unknown;
    retry_count: number;
  }>;
const alleErGjort = () =>
  vi.waitFor(async () => expect((await tilstander()).every(({ state }) => state === "completed")).toBe(true), 10_000);

test("det som legges i kø i en transaksjon som rulles tilbake, blir aldri gjort", async () => {
  await db
    .transaction(async (tx) => {
      await leggIKoe(kjoerI(tx), KOE, { data: { id: "borte" } });
      throw new Error("ombestemte meg");
    })
    .catch(() => {});
  await db.transaction(async (tx) => leggIKoe(kjoerI(tx), KOE, { data: { id: "her" } }));
  const gjort: string[] = [];
  await start(async ({ id }) => void gjort.push(id!));
  await vi.waitFor(() => expect(gjort).toEqual(["her"]), 10_000);
  await alleErGjort();
});

test("fem hundre jobber er én setning, og hver gjøres én gang", async () => {
  let setninger = 0;
  const kjoer = kjoerI({ execute: (spoerring) => (setninger++, db.execute(spoerring)) });
  await leggIKoe(kjoer, KOE, ...Array.from({ length: 500 }, (_, nr) => ({ data: { id: String(nr) } })));
  expect(setninger).toBe(1);
  const gjort: string[] = [];
  await start(async ({ id }) => void gjort.push(id!), { samtidig: 50 });
  await vi.waitFor(() => expect(gjort).toHaveLength(500), 10_000);
  expect(new Set(gjort).size).toBe(500);
});

test("en jobb med egen id står i køen én gang", async () => {
  const id = "01890000-0000-7000-8000-000000000001";
  for (let nr = 0; nr < 3; nr++) await leggIKoe(kjoerI(db), KOE, { id, data: { id } });
  expect(await tilstander()).toMatchObject([{ id, state: "created", data: { id } }]);
});

test("en jobb som ikke lot seg gjøre, venter på et nytt forsøk, og det står bare en kode ved den", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  const { feil } = await start(async () => {
    throw new ProevIgjen("ECONNREFUSED");
  });
  await vi.waitFor(async () => expect((await tilstander())[0]!.state).toBe("retry"), 10_000);
  expect(await tilstander()).toMatchObject([{ output: { kode: "ECONNREFUSED" } }]);
  expect(feil).toEqual([{ jobb: KOE, kode: "ECONNREFUSED" }]);
});

test("det som gikk galt uten at noen ventet det, legges ikke ved jobben", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  const { feil } = await start(async () => {
    throw new Error("ola@example.no finnes ikke");
  });
  await vi.waitFor(async () => expect((await tilstander())[0]!.state).toBe("retry"), 10_000);
  expect(await tilstander()).toMatchObject([{ output: { kode: "feil" } }]);
  expect(feil).toMatchObject([{ jobb: KOE, err: expect.any(Error) }]);
});

test("en jobb som har vart for lenge, slippes, og de andre kommer til", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "henger" } }, { data: { id: "neste" } });
  await db.execute(sql`update pgboss.job set expire_in = interval '1 second' where data->>'id' = 'henger'`);
  const gjort: string[] = [];
  const { feil } = await start(async ({ id }) => {
    if (id === "henger") await new Promise(() => {});
    gjort.push(id!);
  });
  await vi.waitFor(() => expect([gjort, feil]).toEqual([["neste"], [{ jobb: KOE, kode: "for-sen" }]]), 10_000);
});

test("den som stopper, gjør ferdig det den holder på med, og tar ikke mer", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  let slipp = () => {};
  const venter = new Promise<void>((resolve) => (slipp = resolve));
  let begynt = false;
  const { koe } = await start(async () => {
    begynt = true;
    await venter;
  });
  await vi.waitFor(() => expect(begynt).toBe(true), 10_000);
  const stoppet = koe.stopp();
  await leggIKoe(kjoerI(db), KOE, { data: { id: "2" } });
  slipp();
  await stoppet;
  expect((await tilstander()).map(({ state }) => state).sort()).toEqual(["completed", "created"]);
});

test("den som aldri blir ferdig, ventes det ikke på for alltid", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  let begynt = false;
  const { koe } = await start(async () => {
    begynt = true;
    await new Promise(() => {});
  });
  await vi.waitFor(() => expect(begynt).toBe(true), 10_000);
  await koe.stopp(0.1);
  expect(await tilstander()).toMatchObject([{ state: "active" }]);
});

test("det en prosess som døde holdt på med, tas opp av den neste", async () => {
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  await db.execute(
    sql`update pgboss.job set state = 'active', retry_delay = 0, started_on = now() - interval '1 hour'`,
  );
  const gjort: string[] = [];
  await start(async ({ id }) => void gjort.push(id!));
  await vi.waitFor(() => expect(gjort).toEqual(["1"]), 10_000);
});

test("en database som er borte, tar ikke prosessen med seg, og sies fra om én gang", async () => {
  const feil: unknown[] = [];
  let borte = false;
  const ekte = lagKoekjoerer(base);
  const gjort: string[] = [];
  aapne.push(
    await startKoe({
      kjoer: (tekst, verdier) => (borte ? Promise.reject(new Error("connection lost")) : ekte(tekst, verdier)),
      jobber: { [KOE]: { utfoer: async ({ id }) => void gjort.push(id!), hvert: 0.01 } },
      timeplan: {},
      meld: (hva) => feil.push(hva),
    }),
  );
  borte = true;
  await vi.waitFor(() => expect(feil).toHaveLength(1), 10_000);
  await leggIKoe(kjoerI(db), KOE, { data: { id: "1" } });
  borte = false;
  await vi.waitFor(() => expect(gjort).toEqual(["1"]), 10_000);
  expect(feil).toHaveLength(1);
});

describe.skipIf(base.motor === "pglite")("flere prosesser", () => {
  test("deler jobbene, og ingen jobb gjøres to ganger", async () => {
    const flere = [await base.flereForbindelser(), await base.flereForbindelser()];
    await leggIKoe(kjoerI(db), KOE, ...Array.from({ length: 200 }, (_, nr) => ({ data: { id: String(nr) } })));
    const gjort: Array<[number, string]> = [];
    for (const [nr, kobling] of flere.entries())
      await start(
        async ({ id }) => {
          gjort.push([nr, id!]);
          await db.execute(sql`select 1`);
        },
        { kjoerer: { ...base, ...kobling }, samtidig: 3 },
      );
    await vi.waitFor(() => expect(gjort.length).toBeGreaterThanOrEqual(200), 12_000);
    await Promise.all(aapne.splice(0).map((koe) => koe.stopp()));
    expect(new Set(gjort.map(([, id]) => id)).size).toBe(200);
    expect(gjort).toHaveLength(200);
    expect(new Set(gjort.map(([nr]) => nr)).size).toBe(2);
    for (const kobling of flere) await kobling.lukk();
  });
});
