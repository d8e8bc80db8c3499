import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, innsending, innspill, innspillTekst, referanse, varselforsoek } from "#db/schema";
import { lesLimt } from "~/domain/innspill/limt-tabell";
import { registrerInnspill, registrerListe } from "~/domain/innspill/registrer.server";
import { svarUtenSak } from "~/domain/svar/svar.server";
import { finnVarsler, noterOppringning } from "~/domain/svar/varsel.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagRegistrerMed, liste, registrering } from "../../builders/registrering";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const med = lagRegistrerMed();
const ganger = <T>(antall: number, lag: (nr: number) => T) => Array.from({ length: antall }, (_, nr) => lag(nr));

paaPostgres("skranken på likt", () => {
  test("ett skjema sendt 20 ganger er ett innspill, og alle får det til", async () => {
    await lagKommune(db);
    const [context, tema] = [samtidig(base.context("saksbehandler", await lagSaksbehandler(db))), await lagTema(db)];
    const skjema = registrering(tema.slug);
    const { nei } = await kapploep(ganger(20, () => () => registrerInnspill(context, skjema, med)));
    expect(nei).toEqual([]);
    const antall = [];
    for (const tabell of [innsending, innspill, innspillTekst, hendelse]) antall.push(await db.$count(tabell));
    expect(antall).toEqual([1, 1, 1, 2]);
    expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 1 }]);
  });

  test("en tabell sendt 5 ganger er hver linje én gang", async () => {
    await lagKommune(db);
    const [context, tema] = [samtidig(base.context("saksbehandler", await lagSaksbehandler(db))), await lagTema(db)];
    const skjema = liste(tema.slug, ganger(60, (nr) => `Linje ${nr}`).join("\n"));
    const linjer = lesLimt(skjema).linjer.flatMap(({ linje }) => linje ?? []);
    const { nei } = await kapploep(ganger(5, () => () => registrerListe(context, skjema, linjer, med)));
    expect(nei).toEqual([]);
    expect(await db.$count(innspill)).toBe(60);
    expect(await db.select().from(referanse)).toEqual([{ aar: 2026, siste: 60 }]);
  });

  test("20 ansatte som registrerer på likt, halvparten etter fristen: referanser uten hull", async () => {
    await lagKommune(db);
    const [aapent, stengt] = [await lagTema(db), await lagTema(db, { frist: "2026-11-05" })];
    const deltakere = [];
    for (let nr = 0; nr < 20; nr++) {
      const context = samtidig(base.context("saksbehandler", await lagSaksbehandler(db)));
      const skjema = registrering((nr % 2 ? stengt : aapent).slug);
      deltakere.push(() => registrerInnspill(context, skjema, med));
    }
    const { vant, nei } = await kapploep(deltakere);
    expect([vant.length, nei.length]).toEqual([10, 10]);
    const refs = (await db.select({ ref: innspill.ref }).from(innspill).orderBy(asc(innspill.ref))).map(
      ({ ref }) => ref,
    );
    expect(refs).toEqual(ganger(10, (nr) => `R-2026-${String(nr + 1).padStart(4, "0")}`));
  });

  test("en oppringning notert 10 ganger fra samme skjema er ett forsøk", async () => {
    await lagKommune(db);
    const siri = base.context("saksbehandler", await lagSaksbehandler(db));
    const { id, ref } = await lagInnspill(db, { innsending: { svarkanal: "ring", kontakt: "900 12 345" } });
    await lagVurdering(db, id);
    await svarUtenSak(siri, ref, { utfall: "delvis", tekst: "Ja." }, "https://dialog.example");
    const [varsel] = await finnVarsler(siri);
    await kapploep(ganger(10, () => () => noterOppringning(samtidig(siri), varsel!.id, { utfall: "opptatt", nr: 0 })));
    expect([await db.$count(varselforsoek), (await finnVarsler(siri))[0]!.forsoek]).toEqual([1, 1]);
  });
});
