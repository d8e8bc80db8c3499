import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { epost, hendelse, sakInnspill, sms, svar, varsel } from "#db/schema";
import { svarSkjema } from "~/domain/sak/sak";
import { finnIkkeSendt } from "~/domain/svar/ikke-sendt.server";
import { svarPaaInnspill, svarUtenSak } from "~/domain/svar/svar.server";
import { finnVarsler, merkVarselUtfoert } from "~/domain/svar/varsel.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const NETTSTED = "https://dialog.example";
beforeEach(() => lagKommune(db));

const siri = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const skjema = (innspillene: Array<{ ref: string }>, felt = {}) =>
  svarSkjema.parse({ innspill: innspillene.map(({ ref }) => ref), utfall: "delvis", tekst: "Det blir to.", ...felt });
const ingenSvar = async (antall = 0) =>
  expect([await db.$count(svar), await db.$count(varsel), await db.$count(hendelse)]).toEqual([antall, 0, antall]);

async function vedtattSak() {
  const [en, to] = [await lagInnspill(db), await lagInnspill(db)];
  for (const { id } of [en, to]) await lagVurdering(db, id);
  const sak = await lagSak(db, { innspill: [en, to] });
  await lagVedtak(db, sak.id, { begrunnelse: "Mange ba om det,\nog det er penger." });
  return { sak, en, to, context: await siri() };
}

describe("svar i en sak", () => {
  test("én tekst til flere, med vedtakets begrunnelse ord for ord", async () => {
    const { sak, en, to, context } = await vedtattSak();
    expect(await svarPaaInnspill(context, sak.nr, skjema([en, to]), NETTSTED)).toEqual({ antall: 2 });
    const rader = await db.select().from(svar);
    expect(new Set(rader.map(({ innspillId }) => innspillId))).toEqual(new Set([en.id, to.id]));
    for (const rad of rader)
      expect(rad).toMatchObject({ tekst: "Det blir to.", sitat: "Mange ba om det,\nog det er penger." });
  });

  test("før vedtaket blir nei", async () => {
    const [ett, context] = [await lagInnspill(db), await siri()];
    const sak = await lagSak(db, { innspill: [ett] });
    await expect(svarPaaInnspill(context, sak.nr, skjema([ett]), NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.ikkeVedtatt", 409),
    );
    await ingenSvar();
  });

  test("når ett av dem er besvart alt, er ingen av dem besvart på nytt", async () => {
    const { sak, en, to, context } = await vedtattSak();
    await svarPaaInnspill(context, sak.nr, skjema([en]), NETTSTED);
    await expect(svarPaaInnspill(context, sak.nr, skjema([en, to]), NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.alleredeBesvart", 409),
    );
    await ingenSvar(1);
  });

  test("det som ikke er i saken, eller er tatt ut av den, besvares ikke derfra", async () => {
    const { sak, en, to, context } = await vedtattSak();
    const utenfor = await lagInnspill(db);
    await expect(svarPaaInnspill(context, sak.nr, skjema([en, utenfor]), NETTSTED)).rejects.toMatchObject(finnesIkke);
    await expect(svarPaaInnspill(context, "0-26", skjema([en]), NETTSTED)).rejects.toMatchObject(finnesIkke);
    await db.update(sakInnspill).set({ tattUt: context.naa }).where(eq(sakInnspill.innspillId, to.id));
    await expect(svarPaaInnspill(context, sak.nr, skjema([to]), NETTSTED)).rejects.toMatchObject(finnesIkke);
    await ingenSvar();
  });

  test("det som ikke er vurdert, er det for tidlig å svare på, og de andre venter med", async () => {
    const { sak, en, context } = await vedtattSak();
    const uvurdert = await lagInnspill(db);
    await db.insert(sakInnspill).values({ id: nyId(), sakId: sak.id, innspillId: uvurdert.id, nr: 3, lagtTil: NAA });
    await expect(svarPaaInnspill(context, sak.nr, skjema([en, uvurdert]), NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.ikkeVurdert", 409),
    );
    await ingenSvar();
  });

  test("en virkning av et annet vedtak kan ikke vises til", async () => {
    const { sak, en, context } = await vedtattSak();
    await expect(svarPaaInnspill(context, sak.nr, skjema([en], { virkning: nyId() }), NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.virkning"),
    );
    await ingenSvar();
  });
});

describe("svar uten sak", () => {
  test("gis når innspillet er vurdert, og siterer ingen", async () => {
    const [ett, context] = [await lagInnspill(db), await siri()];
    const felt = { utfall: "ikke", tekst: "Det er ikke penger." } as const;
    await expect(svarUtenSak(context, ett.ref, felt, NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.ikkeVurdert", 409),
    );
    await ingenSvar();
    await lagVurdering(db, ett.id);
    await svarUtenSak(context, ett.ref, felt, NETTSTED);
    expect(await db.select().from(svar)).toMatchObject([{ ...felt, sitat: null, vedtakId: null }]);
    await expect(svarUtenSak(context, ett.ref, felt, NETTSTED)).rejects.toMatchObject(
      nei("svar.feil.alleredeBesvart", 409),
    );
    await ingenSvar(1);
  });
});

test("det som er i en sak, besvares i saken", async () => {
  const { en, context } = await vedtattSak();
  await expect(svarUtenSak(context, en.ref, { utfall: "ikke", tekst: "Nei." }, NETTSTED)).rejects.toMatchObject(
    nei("svar.feil.staarISak", 409),
  );
  await ingenSvar();
});

describe("varsler", () => {
  test.each([
    ["her", null],
    ["ikke", null],
    ["epost", "kari@eksempel.no"],
    ["sms", "900 12 345"],
    ["brev", "Storgata 1, 7760 Snåsa"],
    ["ring", "900 12 345"],
  ] as const)("den som ville ha svar slik: %s, får %s", async (svarkanal, kontakt) => {
    const context = await siri();
    const ett = await lagInnspill(db, { innsending: { svarkanal, kontakt, navn: "Kari Nord" } });
    await lagVurdering(db, ett.id);
    await svarUtenSak(context, ett.ref, { utfall: "ikke", tekst: "Nei." }, NETTSTED);
    expect(await finnVarsler(context)).toMatchObject(
      kontakt ? [{ kanal: svarkanal, kontakt, ref: ett.ref, svar: "Nei.", navn: "Kari Nord" }] : [],
    );
  });

  test("et varsel utføres én gang, av den som var først", async () => {
    const context = await siri();
    const ett = await lagInnspill(db, { innsending: { svarkanal: "ring", kontakt: "900 12 345" } });
    await lagVurdering(db, ett.id);
    await svarUtenSak(context, ett.ref, { utfall: "ikke", tekst: "Nei." }, NETTSTED);
    const [venter] = await finnVarsler(context);
    await merkVarselUtfoert(context, venter!.id);
    await expect(merkVarselUtfoert(await siri(), venter!.id)).rejects.toMatchObject(
      nei("svar.feil.alleredeUtfoert", 409),
    );
    expect(await finnVarsler(context)).toEqual([]);
    expect(await db.select().from(varsel)).toMatchObject([{ utfoertAv: context.aktoer.id, utfoert: context.naa }]);
  });
});

test("kvitteringer og oversendinger som ikke lot seg sende, står der ansatte ser det; det som er på vei, står ikke", async () => {
  const context = await siri();
  const [avvist, gammel, paaVei, sperret] = [
    await lagInnspill(db),
    await lagInnspill(db),
    await lagInnspill(db),
    await lagInnspill(db, { sperret: NAA }),
  ];
  const foer = (timer: number) => new Date(NAA.getTime() - timer * 3_600_000);
  const brev = (ref: string, felt: Partial<typeof epost.$inferInsert>) => ({
    id: nyId(),
    slag: "kvittering" as const,
    til: "kari@eksempel.no",
    emne: `Kvittering for innspillet ditt, ${ref}`,
    tekst: "Ordene.",
    html: "Ordene.",
    spraak: "nb",
    opprettet: foer(1),
    ...felt,
  });
  await db.insert(epost).values([
    brev(avvist.ref, { sisteFeil: "550" }),
    brev(paaVei.ref, { sisteFeil: "421" }),
    brev(sperret.ref, { sisteFeil: "550" }),
    brev(gammel.ref, {
      slag: "oversending",
      emne: `${gammel.ref}: innspill sendt videre fra Eksempel`,
      opprettet: foer(26),
    }),
    brev(paaVei.ref, { slag: "svar", sisteFeil: "550" }),
  ]);
  const melding = { slag: "kvittering" as const, til: "+4790012345", spraak: "nb", opprettet: foer(30) };
  await db
    .insert(sms)
    .values({ id: nyId(), ...melding, tekst: `Vi har skrevet ned innspillet ditt, ${avvist.ref}. Det vurderes.` });
  expect(await finnIkkeSendt(context)).toEqual([
    { slag: "kvittering", kanal: "sms", ref: avvist.ref, innsending: avvist.innsendingId, opprettet: foer(30) },
    { slag: "oversending", kanal: "epost", ref: gammel.ref, innsending: gammel.innsendingId, opprettet: foer(26) },
    { slag: "kvittering", kanal: "epost", ref: avvist.ref, innsending: avvist.innsendingId, opprettet: foer(1) },
  ]);
});
