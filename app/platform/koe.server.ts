import { type SQL, sql } from "drizzle-orm";
import PgBoss from "pg-boss";

/** Executes one statement with its $1, $2 … */
export type Kjoer = (tekst: string, verdier?: unknown[]) => Promise<{ rows: unknown[] }>;

/** Ids and codes only: the queue is read by whoever runs the database. */
export type Jobbdata = Record<string, string>;

/** A job with an `id` of its own is in the queue once, however many put it there. `etter`: seconds to wait. */
export type NyJobb = { id?: string; data?: Jobbdata; etter?: number };

export type Jobb = {
  utfoer: (data: Jobbdata) => Promise<void>;
  /** How many at once in one process. */
  samtidig?: number;
  /** Seconds between looking, when there was nothing to do. */
  hvert?: number;
};

/** A job says: not now, later. The code is logged and kept with the job, so it names nobody. */
export class ProevIgjen extends Error {
  readonly kode: string;

  constructor(kode: string) {
    super(kode);
    this.kode = kode;
  }
}

/** Puts jobs in a queue in the caller's transaction, however many in one statement: what is rolled back is never done. */
export async function leggIKoe(kjoer: Kjoer, navn: string, ...jobber: NyJobb[]): Promise<void> {
  await avsender.insert(
    jobber.map(({ id, data = {}, etter }) => ({
      name: navn,
      data,
      ...(id ? { id } : {}),
      ...(etter ? { startAfter: String(etter) as never } : {}),
    })),
    { db: { executeSql: kjoer as PgBoss.Db["executeSql"] } },
  );
}

/** The same transaction as drizzle's: what `leggIKoe` takes where there is a `context.db`. */
export function kjoerI(db: { execute: (spoerring: SQL) => PromiseLike<unknown> }): Kjoer {
  return async (tekst, verdier = []) => {
    const deler = tekst
      .split(/\$(\d+)\b/)
      .map((del, i) => (i % 2 === 0 ? sql.raw(del) : somParameter(verdier[+del - 1])));
    const svar = await db.execute(sql.join(deler));
    return { rows: Array.isArray(svar) ? svar : (svar as { rows: unknown[] }).rows };
  };
}

const somParameter = (verdi: unknown) =>
  sql`${sql.param(verdi === undefined ? null : typeof verdi === "object" && verdi !== null && !Array.isArray(verdi) ? JSON.stringify(verdi) : verdi)}`;

// Never started: it only makes statements for others to execute.
const avsender = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error("jobs are put in the queue by the caller's transaction")) },
});

export type Koe = {
  /** Takes no more jobs, and waits for those that run: at most `sekunder`. */
  stopp: (sekunder?: number) => Promise<void>;
};

/**
 * Works through the queues and keeps the timetable (cron, Norwegian time). Several processes share the work: a job is one process' own
 * until it is done, or has taken so long that it must be dead.
 * @param alene nobody else is at work on this database: what is under way there is left by a process that died.
 * @param meld is told of what went wrong: a code or an error, never anybody's data.
 */
export async function startKoe({
  kjoer,
  alene = false,
  jobber,
  timeplan,
  meld,
}: {
  kjoer: Kjoer;
  alene?: boolean;
  jobber: Record<string, Jobb>;
  timeplan: Record<string, string>;
  meld: (hva: { jobb: string; kode?: string; err?: unknown }) => void;
}): Promise<Koe> {
  const doer = lagDoer(kjoer, (err) => meld({ jobb: "koe", err }));
  const boss = new PgBoss({
    db: { executeSql: doer.kjoer as PgBoss.Db["executeSql"] },
    migrate: false,
    maintenanceIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 3600,
  });
  boss.on("error", (err) => meld({ jobb: "koe", err }));
  await boss.start();
  const gammel = (await boss.getSchedules()).filter(({ name }) => !(name in timeplan));
  for (const { name } of gammel) await boss.unschedule(name);
  for (const [navn, naar] of Object.entries(timeplan)) await boss.schedule(navn, naar, {}, { tz: "Europe/Oslo" });
  if (alene) await kjoer("update pgboss.job set state = 'retry', start_after = now() where state = $1", ["active"]);
  // What has been under way for too long is taken up at once.
  await (boss as unknown as { expire: () => Promise<void> }).expire();
  doer.aapne();

  const arbeidere = Object.entries(jobber).map(([navn, jobb]) => arbeid(boss, navn, jobb, meld));
  let stoppet: Promise<void> | undefined;
  return { stopp: (sekunder = 10) => (stoppet ??= stopp(sekunder)) };

  async function stopp(sekunder: number) {
    const frist = pause(sekunder * 1000);
    await Promise.race([Promise.all(arbeidere.map((en) => en.stopp())), frist.ferdig]);
    frist.avbryt();
    await boss.stop({ graceful: false });
    await doer.lukk();
  }
}

/**
 * The door to the database. pg-boss does not await all that it sends, and an unhandled rejection would end the process: once `aapne` is
 * called, a statement that fails is reported and answered as one that hit nothing.
 */
function lagDoer(kjoer: Kjoer, feilet: (error: unknown) => void) {
  const underveis = new Set<Promise<unknown>>();
  let tilstand: "starter" | "aapen" | "lukket" = "starter";
  let nede = false;
  const INGEN = { rows: [] as unknown[] };
  return {
    kjoer: (async (tekst, verdier) => {
      if (tilstand === "lukket") return ingen(tekst);
      const sendt = kjoer(tekst, verdier);
      underveis.add(sendt);
      try {
        const svar = await sendt;
        nede = false;
        return svar;
      } catch (error) {
        if (tilstand === "starter") throw error;
        // One line for a database that is away, not one a second.
        if (!nede) feilet(error);
        nede = true;
        return ingen(tekst);
      } finally {
        underveis.delete(sendt);
      }
    }) satisfies Kjoer,
    aapne: () => void (tilstand = "aapen"),
    lukk: async () => {
      tilstand = "lukket";
      await Promise.allSettled(underveis);
    },
  };

  function ingen(tekst: string) {
    return /SELECT COUNT\(\*\) FROM results/i.test(tekst) ? { rows: [{ count: 0 }] } : INGEN;
  }
}

/** Looks in one queue, does what is there, and looks again. */
function arbeid(boss: PgBoss, navn: string, { utfoer, samtidig = 1, hvert = 2 }: Jobb, meld: Melder) {
  const stopp = new AbortController();
  let venter: ReturnType<typeof pause> | null = null;
  const ferdig = (async () => {
    while (!stopp.signal.aborted) {
      const jobber = await boss.fetch<Jobbdata>(navn, { batchSize: samtidig });
      const gjort = (await Promise.all(jobber.map(en))).filter((id) => id !== null);
      if (gjort.length > 0) await boss.complete(navn, gjort);
      if (stopp.signal.aborted || jobber.length === samtidig) continue;
      venter = pause(hvert * 1000);
      await venter.ferdig;
    }
  })();
  return {
    stopp: () => {
      stopp.abort();
      venter?.avbryt();
      return ferdig;
    },
  };

  /** The id when it is done. */
  async function en({ id, data, expireInSeconds }: PgBoss.Job<Jobbdata>): Promise<string | null> {
    try {
      await innen(utfoer(data), Number(expireInSeconds));
      return id;
    } catch (error) {
      const kode = error instanceof ProevIgjen ? error.kode : null;
      meld(kode === null ? { jobb: navn, err: error } : { jobb: navn, kode });
      await boss.fail(navn, id, { kode: kode ?? "feil" });
      return null;
    }
  }
}

type Melder = Parameters<typeof startKoe>[0]["meld"];

async function innen(arbeidet: Promise<void>, sekunder: number): Promise<void> {
  const frist = pause(sekunder * 1000);
  const forSen = frist.ferdig.then(() => {
    throw new ProevIgjen("for-sen");
  });
  try {
    await Promise.race([arbeidet, forSen]);
  } finally {
    forSen.catch(() => {});
    frist.avbryt();
  }
}

function pause(ms: number) {
  let avbryt = () => {};
  const ferdig = new Promise<void>((resolve) => {
    const ur = setTimeout(resolve, ms);
    avbryt = () => {
      clearTimeout(ur);
      resolve();
    };
  });
  return { ferdig, avbryt };
}
