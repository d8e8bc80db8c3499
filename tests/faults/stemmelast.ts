import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { aapneDatabase, type Database } from "#db/client.server";
import { avstemning } from "#db/schema";
import { finnAvvik, lesHovedbok } from "~/domain/avstemning/hovedbok.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { systemContext } from "~/domain/context";
import { lagAvstemning } from "../builders/forslag";
import { Klient } from "../setup/klient";
import type { Program } from "./program";

export type Drap = {
  /** Ballots that the server had said yes to, and how many of them the ledger does not have. */
  bekreftet: number;
  borte: number;
  /** Guests whose current vote is older than the newest that the server had said yes to, and guests with more than one. */
  gamle: number;
  doble: number;
  /** Ballots on which votes and ledger differ, and counts of the closed vote that the ledger does not give. */
  avvik: number;
  /** Requests that got no answer, or another than yes: those in flight when it was killed, and those sent until it was up again. */
  uten: number;
  /** How many times the program stopped without being killed. It is started again, as an operator's machine would. */
  doede: number;
};

const GJESTER = 12;
const PER_GJEST = 100;

/**
 * Guests vote over HTTP, and change their votes, each ballot unlike all others; meanwhile `skade` is done to the server or to the database's
 * connections. Afterwards everything that the server had said yes to is in the ledger, and the vote can be closed and counted.
 */
export async function drapforsoek(program: Program, skade: (program: Program) => Promise<void>): Promise<Drap> {
  const slug = `drap-${Date.now()}`;
  const { id, felt } = await medBasen(program, (db) => lagPoengavstemning(program, db, slug));
  // Points tell who voted, and which of that guest's ballots it is.
  const gjester = Array.from({ length: GJESTER }, (_, nr) => ({
    klient: new Klient(program.adresse),
    foerste: nr * PER_GJEST + 1,
    bekreftet: [] as number[],
  }));
  let uten = 0;
  let sist = "";
  const stem = async ({ klient, foerste, bekreftet }: (typeof gjester)[number]) => {
    // What got no answer is sent again as it was.
    const poeng = foerste + bekreftet.length;
    const svar = await klient
      .send(`/avstemning/${slug}/stemme`, { [felt]: String(poeng), versjon: "1" })
      .catch(() => null);
    if (svar?.status === 303) return void bekreftet.push(poeng);
    uten++;
    sist = svar ? `${svar.status} ${svar.tekst.replaceAll(/\s+/g, " ").slice(0, 200)}` : "no answer";
    await pause(50);
  };
  const stemTil = async (gjest: (typeof gjester)[number], nok: () => boolean) => {
    for (let nei = uten; !nok();) {
      await stem(gjest);
      if (uten - nei > 5_000) throw new Error(`nobody can vote: ${sist}`);
    }
  };
  // The first gives each guest a cookie, and the last shows that it goes on as before.
  await Promise.all(gjester.map((gjest) => stemTil(gjest, () => gjest.bekreftet.length === 1)));
  let ferdig = false;
  const last = gjester.map((gjest) => stemTil(gjest, () => ferdig || gjest.bekreftet.length === PER_GJEST - 1));
  let doede = 0;
  await skade(program);
  const vakt = setInterval(() => {
    if (program.lever()) return;
    doede++;
    void program.start();
  }, 500);
  ferdig = true;
  await Promise.all(last).catch((error: unknown) => {
    clearInterval(vakt);
    throw error;
  });
  await Promise.all(
    gjester.map((gjest) => {
      const til = gjest.bekreftet.length + 1;
      return stemTil(gjest, () => gjest.bekreftet.length === til);
    }),
  ).finally(() => clearInterval(vakt));

  return medBasen(program, async (db) => {
    const system = systemContext(db, new Date());
    const avvik = await finnAvvik(system, id);
    const iBoka = new Set(await finnPoeng(db, "stemme_logg", id));
    const naa = await finnPoeng(db, "stemme", id);
    let [bekreftede, borte, gamle, doble] = [0, 0, 0, 0];
    for (const { foerste, bekreftet } of gjester) {
      const egne = naa.filter((poeng) => poeng >= foerste && poeng < foerste + PER_GJEST);
      bekreftede += bekreftet.length;
      borte += bekreftet.filter((poeng) => !iBoka.has(poeng)).length;
      if (egne.length > 1) doble++;
      if ((egne[0] ?? 0) < bekreftet.at(-1)!) gamle++;
    }
    await stengAvstemning(system, slug);
    const [stengt] = await db.select().from(avstemning).where(eq(avstemning.id, id));
    const { rader } = await lesHovedbok(system, id);
    const talt = stengt!.resultat!.grupper.reduce((til, { antall }) => til + antall, 0);
    return {
      bekreftet: bekreftede,
      borte,
      gamle,
      doble,
      avvik: avvik.length + Math.abs(talt - GJESTER) + Math.abs(rader - stengt!.loggrader!),
      uten,
      doede,
    };
  });
}

async function lagPoengavstemning(program: Program, db: Database, slug: string) {
  const [tema] = await program.sql<Array<{ id: string }>>`select id from tema order by id limit 1`;
  const { id, alternativer } = await lagAvstemning(db, {
    slug,
    temaId: tema!.id,
    slag: "poeng",
    poeng: GJESTER * PER_GJEST,
    aapner: new Date(Date.now() - 3_600_000),
    alternativer: [{}],
  });
  return { id, felt: `poeng.${alternativer[0]!.id}` };
}

async function finnPoeng(db: Database, tabell: "stemme" | "stemme_logg", id: string): Promise<number[]> {
  const rader = (await db.execute(
    sql`select (jsonb_each_text(valg -> 'poeng')).value::int as poeng from ${sql.identifier(tabell)} where avstemning_id = ${id}`,
  )) as unknown as Array<{ poeng: number }>;
  return rader.map(({ poeng }) => poeng);
}

/** Our own way into its database, opened when nobody is doing damage to connections. */
async function medBasen<T>({ databaseUrl }: Program, work: (db: Database) => Promise<T>): Promise<T> {
  const kobling = await aapneDatabase({ databaseUrl, data: null, klokke: null });
  try {
    return await work(kobling.db);
  } finally {
    await kobling.lukk();
  }
}

/** kill -9 in the middle of it, and the same program on the same database again. */
export async function drepTjeneren(program: Program): Promise<void> {
  await pause(100 + Math.random() * 500);
  await program.drep();
  await program.start();
}

/** Every connection that the program has is cut, three times. */
export async function avbrytForbindelsene(program: Program): Promise<void> {
  for (let gang = 0; gang < 3; gang++) {
    await pause(50 + Math.random() * 250);
    await program.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'traad'`;
  }
}
