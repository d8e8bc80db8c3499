import { beforeEach, expect, test } from "vitest";
import { epost, hastesak, hendelse, instans, oversending, svar, vakt } from "#db/schema";
import { systemContext } from "~/domain/context";
import { merkSettHastesak } from "~/domain/hastesak/foelg-opp.server";
import { meldHaster } from "~/domain/hastesak/meld.server";
import { purrHastesaker } from "~/domain/hastesak/purr.server";
import { oversendingSkjema } from "~/domain/oversending/oversending";
import { sendVidere } from "~/domain/oversending/send-videre.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { NAA } from "../../setup/tid";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const VEIER = { nettsted: "https://dialog.example", harSms: false };
const TI = Array.from({ length: 10 });

async function tiPaaVakt() {
  const alle = [];
  for (const _ of TI) alle.push(await lagSaksbehandler(db));
  await db
    .insert(vakt)
    .values(alle.map(({ id }) => ({ id: nyId(), personId: id, epost: `${id}@kommune.example`, opprettet: NAA })));
  return alle;
}

paaPostgres("det som haster, på likt", () => {
  beforeEach(() => lagKommune(db));

  test("meldes: én gang, og ni får 409", async () => {
    const [{ ref }, alle] = [await lagInnspill(db), await tiPaaVakt()];
    const { vant, nei } = await kapploep(
      alle.map(
        (en) => () => meldHaster(samtidig(base.context("saksbehandler", en)), ref, { grunn: "Nå", til: en.id }, VEIER),
      ),
    );
    expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, TI.slice(1).map(() => 409)]);
    expect([await db.$count(hastesak), await db.$count(epost), await db.$count(hendelse)]).toEqual([1, 1, 1]);
  });

  test("ses: av én", async () => {
    const [{ ref }, alle] = [await lagInnspill(db), await tiPaaVakt()];
    await meldHaster(base.context("saksbehandler", alle[0]!), ref, { grunn: "Nå", til: alle[0]!.id }, VEIER);
    const { vant, nei } = await kapploep(
      alle.map((en) => () => merkSettHastesak(samtidig(base.context("innbygger", en)), ref)),
    );
    expect([vant.length, nei.length]).toEqual([1, 9]);
  });

  test("purres av flere prosesser: hver får beskjed én gang, ti ganger på rad", async () => {
    const alle = await tiPaaVakt();
    const gammel = new Date(Date.now() - 3_600_000);
    for (const _ of TI) {
      const { id: innspillId } = await lagInnspill(db);
      await db.insert(hastesak).values({
        id: nyId(),
        innspillId,
        grunn: "Nå",
        meldtAv: alle[0]!.id,
        meldt: gammel < NAA ? gammel : new Date(NAA.getTime() - 3_600_000),
        tilId: alle[1]!.id,
      });
      const { vant } = await kapploep(
        TI.slice(0, 5).map(() => () => purrHastesaker(samtidig(systemContext(db, NAA)), VEIER)),
      );
      expect(vant.reduce((sum, { purret }) => sum + purret, 0)).toBe(1);
    }
    expect(await db.$count(epost)).toBe(100);
  });

  test("sendes videre: ett sted, av én", async () => {
    const { ref } = await lagInnspill(db);
    const til = nyId();
    await db
      .insert(instans)
      .values({ id: til, navn: { nb: "A" }, hva: { nb: "B" }, egen: true, epost: "a@b.example", rekkefoelge: 1 });
    const skjema = oversendingSkjema.parse({ instans: til, tekst: "Sendt videre." });
    const alle = [];
    for (const _ of TI)
      alle.push(samtidig(base.context("saksbehandler", await lagPerson(db, { roller: ["saksbehandler"] }))));
    const { vant, nei } = await kapploep(alle.map((en) => () => sendVidere(en, ref, skjema, VEIER.nettsted)));
    expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, TI.slice(1).map(() => 409)]);
    expect([await db.$count(oversending), await db.$count(svar), await db.$count(epost)]).toEqual([1, 1, 1]);
  });
});
