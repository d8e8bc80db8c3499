import { expect, test } from "vitest";
import { hendelse, innspillTekst, snapshot, snapshotMerknad } from "#db/schema";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { lagreSakstekster } from "~/domain/sak/tekster.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { sakstekstSkjema } from "~/domain/sak/sak";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { somDocx } from "~/domain/saksfremlegg/som-docx";
import { saksfremleggTekster } from "~/domain/saksfremlegg/tekster";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const ADRESSE = "Ring 900 12 345 eller skriv til kari@eksempel.no";

/** A case of three innspill: assessed, not assessed, and not shown. There is an address in everything that can be written. */
async function scene() {
  await lagKommune(db);
  const [en, to, tre] = [
    await lagInnspill(db, { status: "publisert", tekst: `Benker! ${ADRESSE}`, innsending: { navn: "Kari Nord" } }),
    await lagInnspill(db, { status: "publisert", tekst: `Lys! ${ADRESSE}` }),
    await lagInnspill(db, { status: "ikke_publisert", tekst: `Udugelige ${ADRESSE}` }),
  ];
  await lagVurdering(db, en.id, { oppsummering: `Vil ha benker. ${ADRESSE}`, tekst: `Ja. ${ADRESSE}` });
  const { nr } = await lagSak(db, { nr: "41-26", innspill: [en, to, tre], tittel: `Benker. ${ADRESSE}` });
  const context = base.context("saksbehandler", await lagSaksbehandler(db));
  const tekster = { sammendrag: `Kort. ${ADRESSE}`, innstilling: "1. Benker.\n2. Lys.", raad: `Rådet. ${ADRESSE}` };
  await lagreSakstekster(context, nr, sakstekstSkjema.parse({ revisjon: 1, ...tekster }));
  return { nr, context, en, to };
}
const docx = async (context: Parameters<typeof eksporterSisteSnapshot>[0], nr: string) => {
  const dokument = await eksporterSisteSnapshot(context, nr);
  return Buffer.from(await somDocx(dokument, saksfremleggTekster(dokument.skriftspraak)));
};

test("personopplysninger er skjult i alt, også i det saksbehandleren skrev, og telt der de sto", async () => {
  const { nr, context } = await scene();
  const { hode, rader, funn } = await byggSaksfremlegg(context, nr, 1);
  // An id is random digits, and may read as a phone number.
  const alt = JSON.stringify([hode, rader.map(({ innspillId: _id, ...rad }) => rad)]);
  expect(finnPersonopplysninger(alt)).toEqual([]);
  expect(alt).toContain("[telefonnummer er fjernet]");
  expect(alt).not.toMatch(/Kari Nord|Udugelige/);
  const per = new Map<string, number>();
  for (const { sted, antall } of funn) per.set(sted, (per.get(sted) ?? 0) + antall);
  expect(Object.fromEntries(per)).toEqual({
    Tittel: 2,
    Sammendrag: 2,
    "Uttalelser fra rådene": 2,
    "Innspill 1": 6,
    "Innspill 2": 2,
  });
});

test("det ingen har vurdert, står tomt, og innspillets egne ord står som sitat", async () => {
  const { nr, context } = await scene();
  await taSnapshot(context, nr);
  const { merknader, medvirkning } = await eksporterSisteSnapshot(context, nr);
  expect(merknader).toMatchObject([
    { nr: 1, vurdering: expect.stringMatching(/^Ja\./), betydning: "delvis" },
    { nr: 2, vurdering: "", betydning: null, oppsummering: expect.stringMatching(/^«Lys! .*»$/) },
    { nr: 3, vurdering: "", betydning: null },
  ]);
  expect(medvirkning).toMatchObject({
    antallInnspill: 3,
    deltakere: { gjest: 3, epost: 0, eid: 0 },
    antallIkkeVist: 1,
  });
});

test("det som ikke vises for alle, er med i tabellen og i vedlegget, men gjengis ikke", async () => {
  const { nr, context } = await scene();
  await taSnapshot(context, nr);
  const dokument = await eksporterSisteSnapshot(context, nr);
  expect(dokument.vedlegg[0]!.innspill.map((ett) => ett.nr)).toEqual([1, 2, 3]);
  expect(dokument.vedlegg[0]!.innspill[2]!.tekst).toBe(dokument.merknader[2]!.oppsummering);
  expect(JSON.stringify(dokument)).not.toContain("Udugelige");
});

test("øyeblikksbildet er en kopi: det som skjer etterpå, endrer det ikke", async () => {
  const { nr, context, en } = await scene();
  expect(await taSnapshot(context, nr)).toEqual({ snapshotNr: 1 });
  const foer = await eksporterSisteSnapshot(context, nr);
  await lagVurdering(db, en.id, { nr: 2, tekst: "Nei likevel.", betydning: "ikke" });
  await lagreSakstekster(context, nr, sakstekstSkjema.parse({ revisjon: 2, sammendrag: "Noe helt annet" }));
  await velgInnspill(context, nr, [en.ref]);
  expect(await eksporterSisteSnapshot(context, nr)).toEqual(foer);
  expect(await taSnapshot(context, nr)).toEqual({ snapshotNr: 2 });
  const etter = await eksporterSisteSnapshot(context, nr);
  expect(etter).toMatchObject({
    snapshotNr: 2,
    sammendrag: "Noe helt annet",
    merknader: [{ vurdering: "Nei likevel." }],
  });
});

test("det bildet man ble lovet, tas én gang: et trykk til gir det samme, og ingen nye rader", async () => {
  const { nr, context } = await scene();
  expect(await taSnapshot(context, nr, 1)).toEqual({ snapshotNr: 1 });
  expect(await taSnapshot(context, nr, 1)).toEqual({ snapshotNr: 1 });
  expect([await db.$count(snapshot), await db.$count(snapshotMerknad)]).toEqual([1, 3]);
  expect(await taSnapshot(context, nr, 2)).toEqual({ snapshotNr: 2 });
});

test("samme øyeblikksbilde gir de samme bytene, og et nytt gir andre", async () => {
  const { nr, context } = await scene();
  await taSnapshot(context, nr);
  const foerste = await docx(context, nr);
  expect((await docx({ ...context, naa: new Date("2027-03-01T12:00:00Z") }, nr)).equals(foerste)).toBe(true);
  await taSnapshot(context, nr);
  expect((await docx(context, nr)).equals(foerste)).toBe(false);
});

test("et øyeblikksbilde endres ikke og slettes ikke", async () => {
  const { nr, context } = await scene();
  await taSnapshot(context, nr);
  const avvist = { cause: { message: expect.stringContaining("append-only") } };
  await expect(db.update(snapshot).set({ nr: 7 })).rejects.toMatchObject(avvist);
  await expect(db.delete(snapshotMerknad)).rejects.toMatchObject(avvist);
  await expect(db.update(snapshotMerknad).set({ vurdering: "Noe annet" })).rejects.toMatchObject(avvist);
  await expect(db.delete(snapshot)).rejects.toMatchObject(avvist);
});

test("hver eksport er en hendelse", async () => {
  const { nr, context } = await scene();
  await taSnapshot(context, nr);
  await docx(context, nr);
  await docx(context, nr);
  const slag = (await db.select().from(hendelse)).map((en) => en.slag);
  expect(slag.filter((en) => en === "snapshot.eksportert")).toHaveLength(2);
});

test("en sak uten innspill gir ikke noe øyeblikksbilde, og det finnes ingenting å eksportere", async () => {
  await lagKommune(db);
  const [{ nr }, context] = [await lagSak(db), base.context("saksbehandler", await lagSaksbehandler(db))];
  await expect(taSnapshot(context, nr)).rejects.toMatchObject(nei("sak.feil.ingenInnspill"));
  await expect(eksporterSisteSnapshot(context, nr)).rejects.toMatchObject(finnesIkke);
  await expect(taSnapshot(context, "0-26")).rejects.toMatchObject(finnesIkke);
  expect([await db.$count(snapshot), await db.$count(hendelse), await db.$count(innspillTekst)]).toEqual([0, 0, 0]);
});
