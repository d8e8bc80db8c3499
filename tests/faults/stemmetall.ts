import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { type Faultbase, lagFaultbase } from "./base";
import { lagProgram } from "./program";
import {
  dobbeltforsoek,
  fjernNoekkelen,
  type Frist,
  fristforsoek,
  medSjekkIStedetForNoekkel,
  seEtterKlokka,
} from "./stemmer";
import { avbrytForbindelsene, drapforsoek, drepTjeneren } from "./stemmelast";

/** What was seen, and whether it was what is promised. */
export type Stemmetall = { forsoek: number; uferdig: number; tall: Record<string, number>; brudd: number };

/** The long trials of votes, by name, with how many are run unless told. */
export const stemmeforsoek: Record<string, { antall: number; kjoer: (antall: number) => Promise<Stemmetall> }> = {
  "stemmer-dobbelt": { antall: 1000, kjoer: kjoerDobbelt },
  "stemmer-drap": { antall: 50, kjoer: kjoerDrap },
  "stemmer-frist": { antall: 100, kjoer: kjoerFrist },
};

async function kjoerDobbelt(antall: number): Promise<Stemmetall> {
  const noekler = lagNoekler(nyNoekkel(1));
  const tall = { "parallelle stemmer": 0, "doble stemmer": 0, "avvik i hovedboken": 0 };
  await medFaultbase(async ({ db, temaId }) => {
    for (let nr = 0; nr < antall; nr++) {
      const sett = await dobbeltforsoek(db, temaId, noekler);
      tall["parallelle stemmer"] += sett.parallelle;
      tall["doble stemmer"] += sett.doble;
      tall["avvik i hovedboken"] += sett.avvik;
    }
  });
  // The control: a tenth as many without the key.
  const kontroll = Math.max(5, Math.round(antall / 10));
  let medDoble = 0;
  await medFaultbase(async ({ db, temaId }) => {
    await fjernNoekkelen(db);
    for (let nr = 0; nr < kontroll; nr++)
      if ((await dobbeltforsoek(medSjekkIStedetForNoekkel(db), temaId, noekler)).doble > 0) medDoble++;
  });
  return {
    forsoek: antall,
    uferdig: 0,
    tall: { ...tall, "kontroll uten nøkkel: forsøk": kontroll, "kontroll uten nøkkel: med doble": medDoble },
    brudd: tall["doble stemmer"] + tall["avvik i hovedboken"] + (medDoble === 0 ? 1 : 0),
  };
}

async function kjoerDrap(antall: number): Promise<Stemmetall> {
  const tall = { bekreftet: 0, "uten ja": 0, borte: 0, "eldre enn bekreftet": 0, doble: 0, avvik: 0 };
  let [forsoek, uferdig, doede] = [0, 0, 0];
  const program = await lagProgram();
  try {
    for (let nr = 0; nr < antall; nr++)
      try {
        const sett = await drapforsoek(program, nr % 2 === 0 ? drepTjeneren : avbrytForbindelsene);
        forsoek++;
        doede += sett.doede;
        tall.bekreftet += sett.bekreftet;
        tall["uten ja"] += sett.uten;
        tall.borte += sett.borte;
        tall["eldre enn bekreftet"] += sett.gamle;
        tall.doble += sett.doble;
        tall.avvik += sett.avvik;
      } catch (error) {
        uferdig++;
        console.error(`stemmer-drap: ${String(error).slice(0, 300)}`);
        await program.drep();
        await program.start();
      }
  } finally {
    await program.rydd();
  }
  return {
    forsoek,
    uferdig,
    tall: { ...tall, "programmet døde av brutte forbindelser": doede },
    brudd: tall.borte + tall["eldre enn bekreftet"] + tall.doble + tall.avvik,
  };
}

async function kjoerFrist(antall: number): Promise<Stemmetall> {
  const tall = {
    godtatt: 0,
    avvist: 0,
    "godtatt for sent": 0,
    "begynt for sent og godtatt": 0,
    avvik: 0,
    "stengt ikke én gang": 0,
  };
  let naermest = Infinity;
  const noekkel = nyNoekkel(1);
  await medFaultbase(async ({ db, url, temaId }) => {
    await seEtterKlokka(db);
    const velgere = await Promise.all([startVelgere("-1h", url, noekkel), startVelgere("+1h", url, noekkel)]);
    for (let nr = 0; nr < antall; nr++) {
      // Half by the job alone; half by hand too, within 50 ms of the deadline on either side.
      const forHaand = nr % 2 === 0 ? null : Math.round(Math.random() * 100) - 50;
      const sett: Frist = await fristforsoek(db, temaId, { om: 1000, forHaand }, async (slug) => {
        const svar = await Promise.all(velgere.map((en) => en.hamre(slug)));
        return {
          godtatt: svar.reduce((til, en) => til + en.godtatt, 0),
          avvist: svar.reduce((til, en) => til + en.avvist, 0),
        };
      });
      tall.godtatt += sett.godtatt;
      tall.avvist += sett.avvist;
      tall["godtatt for sent"] += sett.forSent;
      tall["begynt for sent og godtatt"] += sett.begyntForSent;
      tall.avvik += sett.avvik;
      tall["stengt ikke én gang"] += sett.stenginger === 1 ? 0 : 1;
      if (forHaand === null) naermest = Math.min(naermest, sett.sistGodtatt);
    }
    for (const en of velgere) en.stopp();
  });
  return {
    forsoek: antall,
    uferdig: 0,
    tall: { ...tall, "siste godtatte før fristen, ms": naermest },
    brudd: tall["godtatt for sent"] + tall["begynt for sent og godtatt"] + tall.avvik + tall["stengt ikke én gang"],
  };
}

/** A process whose clock is off by as much as `skjevt` says. */
async function startVelgere(skjevt: string, databaseUrl: string, noekkel: string) {
  const prosess = spawn(
    "faketime",
    ["-f", skjevt, process.execPath, "--import", "tsx", "tests/faults/velgere.ts", databaseUrl, noekkel],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, FAKETIME_DONT_FAKE_MONOTONIC: "1" } },
  );
  prosess.once("error", (error) => {
    throw new Error("faketime is not installed (apt-get install faketime)", { cause: error });
  });
  const linjer = createInterface({ input: prosess.stdout })[Symbol.asyncIterator]();
  const neste = async () => {
    const { value, done } = await linjer.next();
    if (done) throw new Error("the voters stopped");
    return JSON.parse(value) as Record<string, number>;
  };
  const { klokke } = await neste();
  const timer = (klokke! - Date.now()) / 3_600_000;
  if (Math.abs(Math.abs(timer) - 1) > 0.1) throw new Error(`the clock is ${timer} hours off, not one`);
  return {
    hamre: async (slug: string) => {
      prosess.stdin.write(`${slug}\n`);
      const { godtatt = 0, avvist = 0 } = await neste();
      return { godtatt, avvist };
    },
    stopp: () => {
      prosess.stdin.end();
      return once(prosess, "exit");
    },
  };
}

async function medFaultbase(work: (base: Faultbase) => Promise<void>): Promise<void> {
  const base = await lagFaultbase();
  try {
    await work(base);
  } finally {
    await base.rydd();
  }
}
