import { expect, test } from "vitest";
import { hendelse, innsending, kobling, milepael, sak, sakInnspill, svar, varsel, vedtak, vurdering } from "#db/schema";
import { nySakSkjema, svarSkjema, vedtakSkjema } from "~/domain/sak/sak";
import { opprettSak } from "~/domain/sak/opprett.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { knyttTilPunkt } from "~/domain/strategi/knytt.server";
import { svarPaaInnspill } from "~/domain/svar/svar.server";
import { merkVarselUtfoert } from "~/domain/svar/varsel.server";
import { vurderInnspill } from "~/domain/vurdering/vurder.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagVurdering } from "../../builders/vurdering";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;

/** Ten saksbehandlere do the same at once. */
async function ti<T>(gjoer: (context: ReturnType<typeof base.context<"saksbehandler">>, nr: number) => Promise<T>) {
  const alle = [];
  for (let nr = 0; nr < 10; nr++) alle.push(samtidig(base.context("saksbehandler", await lagSaksbehandler(db))));
  return kapploep(alle.map((context, nr) => () => gjoer(context, nr)));
}
const enVant = ({ vant, nei }: Awaited<ReturnType<typeof ti>>) =>
  expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, Array.from({ length: 9 }, () => 409)]);

paaPostgres("saksbehandlere på likt", () => {
  test("vurderer: én versjon blir til, og de andre får 409", async () => {
    const { ref } = await lagInnspill(db);
    const skjema = { nr: 0, oppsummering: "Kort", tekst: "Lang", betydning: "delvis" } as const;
    enVant(await ti((context, nr) => vurderInnspill(context, ref, { ...skjema, tekst: `Fra ${nr}` })));
    expect([await db.$count(vurdering), await db.$count(hendelse)]).toEqual([1, 1]);
  });

  test("registrerer vedtaket: det er ett, og virkningen er utført én gang", async () => {
    const [{ nr }] = [await lagSak(db), await lagPunkt(db, { kode: "us-1" })];
    const felt = { organ: "K", dato: "2026-11-20", tekst: "Ja", begrunnelse: "Fordi" };
    const virkning = { punkt: "us-1", endring: "ny_milepael", beskrivelse: "Benker", frist: "2027-06-01" };
    const rader = Object.fromEntries(Object.entries(virkning).map(([navn, verdi]) => [`virkning1.${navn}`, verdi]));
    enVant(await ti((context) => registrerVedtak(context, nr, vedtakSkjema.parse({ ...felt, ...rader }))));
    expect([await db.$count(vedtak), await db.$count(milepael), await db.$count(hendelse)]).toEqual([1, 1, 1]);
  });

  test("svarer de samme: alle er besvart én gang, av den samme", async () => {
    const innspillene = [await lagInnspill(db), await lagInnspill(db), await lagInnspill(db)];
    for (const { id } of innspillene) await lagVurdering(db, id);
    const { id, nr } = await lagSak(db, { innspill: innspillene });
    await lagVedtak(db, id);
    const refs = innspillene.map(({ ref }) => ref);
    const skjema = (i: number) =>
      svarSkjema.parse({ innspill: i % 2 ? refs : refs.toReversed(), utfall: "delvis", tekst: "Ja" });
    enVant(await ti((context, i) => svarPaaInnspill(context, nr, skjema(i), "https://dialog.example")));
    const rader = await db.select().from(svar);
    expect([rader.length, new Set(rader.map(({ av }) => av)).size]).toEqual([3, 1]);
  });

  test("gjør et varsel: én har gjort det", async () => {
    await lagKommune(db);
    const ett = await lagInnspill(db, { innsending: { svarkanal: "ring", kontakt: "900 12 345" } });
    await lagVurdering(db, ett.id);
    const { id, nr } = await lagSak(db, { innspill: [ett] });
    await lagVedtak(db, id);
    const skjema = svarSkjema.parse({ innspill: [ett.ref], utfall: "delvis", tekst: "Ja" });
    await svarPaaInnspill(
      base.context("saksbehandler", await lagSaksbehandler(db)),
      nr,
      skjema,
      "https://dialog.example",
    );
    const [venter] = await db.select().from(varsel);
    enVant(await ti((context) => merkVarselUtfoert(context, venter!.id)));
    expect(await db.$count(innsending)).toBe(1);
  });

  test("knytter til det samme punktet: det er knyttet én gang", async () => {
    const [{ ref }, { kode }] = [await lagInnspill(db), await lagPunkt(db)];
    enVant(await ti((context) => knyttTilPunkt(context, ref, { punkt: [kode], begrunnelse: "Ja" })));
    expect(await db.$count(kobling)).toBe(1);
  });

  test("lager saken med samme nummer: det er én sak", async () => {
    enVant(await ti((context, nr) => opprettSak(context, nySakSkjema.parse({ saksnr: "41/26", tittel: `Fra ${nr}` }))));
    expect(await db.$count(sak)).toBe(1);
  });

  test("tar samme innspill inn i hver sin sak: det er i én", async () => {
    const saker: Array<{ nr: string }> = [];
    for (let nr = 0; nr < 10; nr++) saker.push(await lagSak(db));
    const [a, b] = [await lagInnspill(db), await lagInnspill(db)];
    enVant(await ti((context, nr) => velgInnspill(context, saker[nr]!.nr, nr % 2 ? [a.ref, b.ref] : [b.ref, a.ref])));
    expect(await db.$count(sakInnspill)).toBe(2);
  });

  test("velger innspill til samme sak: numrene er uten hull og uten gjentakelser", async () => {
    const { nr } = await lagSak(db);
    const refs: string[] = [];
    for (let i = 0; i < 10; i++) refs.push((await lagInnspill(db)).ref);
    const { vant } = await ti((context, i) => velgInnspill(context, nr, refs.slice(0, i + 1)));
    expect(vant).toHaveLength(10);
    const numre = (await db.select().from(sakInnspill)).map((rad) => rad.nr).toSorted((x, y) => x - y);
    expect(numre).toEqual(Array.from({ length: numre.length }, (_, i) => i + 1));
  });
});
