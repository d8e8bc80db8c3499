import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, innsending, innspill, innspillTekst, referanse, utkast } from "#db/schema";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { hentInnspillMedKode, lagKode } from "~/domain/innspill/kode.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { hentUtkast, lagreUtkast } from "~/domain/innspill/utkast.server";
import { nyttMerke } from "~/platform/id.server";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;

const skjema = (utkastene: Array<{ id: string }>) =>
  innsendingSkjema.parse({
    innsending: randomUUID(),
    utkast: utkastene.map(({ id }) => id),
    avsender: "privatperson",
    svarkanal: "her",
  });
const ganger = <T>(antall: number, lag: (nr: number) => T) => Array.from({ length: antall }, (_, nr) => lag(nr));

paaPostgres("innspill på likt", () => {
  test("de samme utkastene sendt 20 ganger er én innsending og én rad av hvert, også fra flere faner", async () => {
    const gjest = await lagGjest(db);
    const context = samtidig(base.context("gjest", gjest));
    const utkastene = [await lagUtkast(db, gjest), await lagUtkast(db, gjest)];
    const faner = ganger(4, () => skjema(utkastene));
    const { vant, nei } = await kapploep(ganger(20, (nr) => () => sendInnUtkast(context, faner[nr % 4]!, null)));
    expect(nei).toEqual([]);
    expect(new Set(vant.map((svar) => svar.innsending)).size).toBe(1);
    const antall = [];
    for (const tabell of [innsending, innspill, innspillTekst, hendelse, utkast]) antall.push(await db.$count(tabell));
    expect(antall).toEqual([1, 2, 2, 2, 0]);
    expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 2 }]);
  });

  test("ett skjema som sender hvert sitt utkast, er hver sin innsending", async () => {
    const gjest = await lagGjest(db);
    const context = samtidig(base.context("gjest", gjest));
    const felt = skjema([await lagUtkast(db, gjest)]);
    const skjemaer = [felt, { ...felt, utkast: [(await lagUtkast(db, gjest)).id] }];
    const { vant } = await kapploep(skjemaer.map((ett) => () => sendInnUtkast(context, ett, null)));
    expect(new Set(vant.map((svar) => svar.innsending)).size).toBe(2);
    expect(await db.$count(innspill)).toBe(2);
  });

  test("20 første lagringer av samme utkast er én rad, og alle får vite at den er lagret", async () => {
    const tema = await lagTema(db);
    const context = samtidig(base.context("gjest", { slag: "gjest", id: randomUUID() }));
    const felt = { id: randomUUID(), tema: tema.slug, tekst: "Flere benker", revisjon: 0 };
    const { vant } = await kapploep(ganger(20, () => () => lagreUtkast(context, felt)));
    expect(vant).toEqual(ganger(20, () => expect.objectContaining({ lagret: true, revisjon: 1 })));
    expect(await db.$count(utkast)).toBe(1);
  });

  test("20 ulike endringer av samme revisjon: én er lagret, og de andre får vite hva som står", async () => {
    const gjest = await lagGjest(db);
    const tema = await lagTema(db);
    const { id } = await lagUtkast(db, gjest, { temaId: tema.id });
    const context = samtidig(base.context("gjest", gjest));
    const tekster = ganger(20, (nr) => `Tekst ${nr}`);
    const { vant } = await kapploep(
      tekster.map((tekst) => () => lagreUtkast(context, { id, tema: tema.slug, tekst, revisjon: 1 })),
    );
    const lagret = vant.flatMap((svar, nr) => (svar.lagret ? [tekster[nr]] : []));
    expect(lagret).toHaveLength(1);
    expect(await hentUtkast(context, id)).toMatchObject({ tekst: lagret[0], revisjon: 2 });
    for (const svar of vant) if (!svar.lagret) expect(svar.tekst).toBe(lagret[0]);
  });

  test("30 som sender på likt, får 30 referanser uten hull", async () => {
    const tema = await lagTema(db);
    const deltakere = [];
    for (let nr = 0; nr < 30; nr++) {
      const gjest = await lagGjest(db);
      const ett = await lagUtkast(db, gjest, { temaId: tema.id });
      deltakere.push(() => sendInnUtkast(samtidig(base.context("gjest", gjest)), skjema([ett]), null));
    }
    const { vant } = await kapploep(deltakere);
    expect(new Set(vant.map((svar) => svar.innsending)).size).toBe(30);
    const rader = await db.select({ ref: innspill.ref }).from(innspill).orderBy(asc(innspill.ref));
    expect(rader.map(({ ref }) => ref)).toEqual(ganger(30, (nr) => `R-2026-${String(nr + 1).padStart(4, "0")}`));
  });

  test("en sending som blir nei, etterlater ikke noe hull i numrene til de andre", async () => {
    const [aapent, stengt] = [await lagTema(db), await lagTema(db, { fase: "avsluttet" })];
    const deltakere = [];
    for (let nr = 0; nr < 20; nr++) {
      const gjest = await lagGjest(db);
      const utkastene = [await lagUtkast(db, gjest, { temaId: aapent.id })];
      if (nr % 2) utkastene.push(await lagUtkast(db, gjest, { temaId: stengt.id }));
      deltakere.push(() => sendInnUtkast(samtidig(base.context("gjest", gjest)), skjema(utkastene), null));
    }
    const { vant, nei } = await kapploep(deltakere);
    expect([vant.length, nei.length]).toEqual([10, 10]);
    expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 10 }]);
  });

  test("20 som skriver den samme koden, og én får det", async () => {
    const [gjest, merke] = [await lagGjest(db), nyttMerke()];
    const felt = skjema([await lagUtkast(db, gjest)]);
    await sendInnUtkast(base.context("gjest", gjest), felt, merke);
    const personer = [];
    for (let nr = 0; nr < 20; nr++) personer.push(samtidig(base.context("gjest", await lagPerson(db))));
    const kode = lagKode(merke, felt.innsending);
    const { vant, nei } = await kapploep(personer.map((context) => () => hentInnspillMedKode(context, kode)));
    expect([vant, nei.length]).toEqual([[1], 19]);
  });
});
