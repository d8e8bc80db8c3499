import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq, gt, inArray, isNull, like, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { Kobling } from "#db/client.server";
import { saksdeler } from "#db/koder";
import {
  hendelse,
  innsending,
  innspill,
  innspillTekst,
  invitasjon,
  kobling,
  kommune,
  milepael,
  moderering,
  person,
  plan,
  planpunkt,
  referanse,
  rolle,
  sak,
  sakInnspill,
  saksgang,
  sakstekst,
  snapshot,
  snapshotMerknad,
  svar,
  tema,
  varsel,
  vedtak,
  vedtakVirkning,
  vurdering,
} from "#db/schema";
import { lastEksempelkommune } from "~/commands/last-eksempel.server";
import { type Context, systemContext } from "~/domain/context";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { finnGjort } from "~/domain/svar/gjort.server";
import { lagLager } from "~/platform/lager.server";
import { aapneTestbase } from "../setup/base";
import { NAA } from "../setup/tid";

const koblet = await aapneTestbase({ eksempel: true });
const tom = await aapneTestbase();
const mappe = mkdtempSync(join(tmpdir(), "traad-filer-"));
const lager = lagLager({ slag: "disk", mappe });
afterAll(() => rmSync(mappe, { recursive: true, force: true }));

describe("planene er som i kilden", () => {
  test("Utviklingsstrategi 2 har fire delstrategier, ett mandat med fire punkter, 15 tiltak og seks deltiltak", async () => {
    const rader = await koblet.db
      .select({ nivaa: planpunkt.nivaa, antall: sql<number>`count(*)::int` })
      .from(planpunkt)
      .innerJoin(plan, eq(plan.id, planpunkt.planId))
      .where(eq(plan.kode, "us2"))
      .groupBy(planpunkt.nivaa);
    expect(Object.fromEntries(rader.map(({ nivaa, antall }) => [nivaa, antall]))).toEqual({
      delstrategi: 4,
      mandat: 1,
      mandatpunkt: 4,
      tiltak: 15,
      deltiltak: 6,
    });
  });

  test("den gamle planen peker inn i den nye, og ble vedtatt i sak 33/18", async () => {
    const viderefoert = await koblet.db.$count(
      planpunkt,
      and(like(planpunkt.kode, "us2-%"), sql`${planpunkt.viderefoertIId} is not null`),
    );
    expect(viderefoert).toBeGreaterThan(5);
    const virkninger = await koblet.db
      .select({ kode: planpunkt.kode, naadd: milepael.naadd })
      .from(vedtakVirkning)
      .innerJoin(vedtak, eq(vedtak.id, vedtakVirkning.vedtakId))
      .innerJoin(sak, and(eq(sak.id, vedtak.sakId), eq(sak.nr, "33-18")))
      .innerJoin(planpunkt, eq(planpunkt.id, vedtakVirkning.planpunktId))
      .innerJoin(milepael, eq(milepael.id, vedtakVirkning.milepaelId))
      .orderBy(asc(planpunkt.plass));
    expect(virkninger).toEqual(["us2-1", "us2-2", "us2-3", "us2-4"].map((kode) => ({ kode, naadd: "2018-05-24" })));
  });
});

describe("løftet holder i eksempelet", () => {
  test("hvert innspill har en referanse i rekkefølge, et tema, en original og en svarfrist etter mottak", async () => {
    const rader = await koblet.db.select().from(innspill).orderBy(asc(innspill.mottatt));
    expect(rader.length).toBeGreaterThan(30);
    expect(rader.map(({ ref }) => ref)).toEqual(rader.map((_, i) => `R-2026-${String(i + 1).padStart(4, "0")}`));
    expect(await koblet.db.select().from(referanse)).toEqual([{ aar: 2026, siste: rader.length }]);
    for (const { svarfrist, mottatt } of rader) expect(svarfrist > mottatt.toISOString().slice(0, 10)).toBe(true);
    expect(await koblet.db.$count(innspillTekst, eq(innspillTekst.slag, "original"))).toBe(rader.length);
    expect(await koblet.db.$count(innsending)).toBe(rader.length);
  });

  test("det ene som ikke vises, har to personer sagt nei til, og det er likevel vurdert og besvart", async () => {
    const rader = await koblet.db
      .select({ id: innspill.id, vises: innspill.vises, svar: svar.tekst, betydning: vurdering.betydning })
      .from(innspill)
      .leftJoin(svar, eq(svar.innspillId, innspill.id))
      .leftJoin(vurdering, eq(vurdering.innspillId, innspill.id))
      .where(eq(innspill.status, "ikke_publisert"));
    expect(rader).toMatchObject([
      { vises: false, svar: expect.stringMatching(/\S/), betydning: expect.stringMatching(/\S/) },
    ]);
    const steg = await koblet.db
      .select({ handling: moderering.handling, av: moderering.av })
      .from(moderering)
      .where(eq(moderering.innspillId, rader[0]!.id))
      .orderBy(asc(moderering.tid));
    expect(steg.map(({ handling }) => handling)).toEqual(["foreslaatt_ikke_publisert", "ikke_publisert"]);
    expect(new Set(steg.map(({ av }) => av)).size).toBe(2);
  });

  test("det som vises, er skjermet, og ingenting som vises, kan nå et menneske", async () => {
    const db = koblet.db;
    const viste = await db
      .select({ tekst: innspillTekst.tekst })
      .from(innspill)
      .innerJoin(innspillTekst, and(eq(innspillTekst.innspillId, innspill.id), eq(innspillTekst.slag, "skjermet")))
      .where(eq(innspill.vises, true));
    expect(viste.length).toBe(await db.$count(innspill, eq(innspill.vises, true)));
    const tekster = [
      ...viste.map(({ tekst }) => tekst),
      ...(await db.select({ en: kobling.begrunnelse, to: kobling.tilbakekaltBegrunnelse }).from(kobling)).flatMap(
        ({ en, to }) => [en, to ?? ""],
      ),
      ...(await db.select({ en: vurdering.oppsummering, to: vurdering.tekst }).from(vurdering)).flatMap(
        ({ en, to }) => [en, to],
      ),
      ...(await db.select({ en: svar.tekst, to: svar.sitat }).from(svar)).flatMap(({ en, to }) => [en, to ?? ""]),
      ...(await db.select({ en: moderering.begrunnelse }).from(moderering)).map(({ en }) => en ?? ""),
      ...(await db.select({ en: sakstekst.tekst }).from(sakstekst)).map(({ en }) => en),
      ...(await db.select({ en: vedtak.tekst, to: vedtak.begrunnelse }).from(vedtak)).flatMap(({ en, to }) => [en, to]),
      ...(await db.select({ en: tema.sammendrag }).from(tema)).flatMap(({ en }) => Object.values(en)),
    ];
    expect(tekster.flatMap((tekst) => finnPersonopplysninger(tekst).map((funn) => funn.tekst))).toEqual([]);
  });

  test("originalene har noe å skjerme, så skjermingen kan sees", async () => {
    const originaler = await koblet.db
      .select({ tekst: innspillTekst.tekst })
      .from(innspillTekst)
      .where(eq(innspillTekst.slag, "original"));
    expect(new Set(originaler.flatMap(({ tekst }) => finnPersonopplysninger(tekst).map(({ slag }) => slag)))).toEqual(
      new Set(["fodselsnummer", "epost", "telefon"]),
    );
  });

  test("køen har noe i hver tilstand, og saksbordet har svar som venter på et menneske", async () => {
    const statuser = await koblet.db.selectDistinct({ status: innspill.status }).from(innspill);
    expect(statuser.map(({ status }) => status).toSorted()).toEqual([
      "foreslaatt_ikke_publisert",
      "ikke_publisert",
      "mottatt",
      "publisert",
    ]);
    const venter = await koblet.db
      .select({ kanal: varsel.kanal, kontakt: innsending.kontakt })
      .from(varsel)
      .innerJoin(svar, eq(svar.id, varsel.svarId))
      .innerJoin(innspill, eq(innspill.id, svar.innspillId))
      .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
      .where(isNull(varsel.utfoert));
    expect(venter.map(({ kanal }) => kanal).toSorted()).toEqual(["epost", "ring", "ring"]);
    for (const { kontakt } of venter) expect(kontakt).toMatch(/\S/);
  });

  test("unges navn vises ikke", async () => {
    expect(await koblet.db.$count(innsending, and(eq(innsending.avsender, "ung"), eq(innsending.visNavn, true)))).toBe(
      0,
    );
  });
});

describe("saken som er ferdig", () => {
  test("har fjorten innspill med numre, alle deler av saksfremlegget, og tre utvalg", async () => {
    const [saken] = await koblet.db.select().from(sak).where(eq(sak.nr, "41-26"));
    expect(saken).toMatchObject({ arkivsaksnr: "26/412" });
    const numre = await koblet.db
      .select({ nr: sakInnspill.nr })
      .from(sakInnspill)
      .where(eq(sakInnspill.sakId, saken!.id))
      .orderBy(asc(sakInnspill.nr));
    expect(numre.map(({ nr }) => nr)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    const deler = await koblet.db
      .select({ del: sakstekst.del, tekst: sakstekst.tekst })
      .from(sakstekst)
      .where(eq(sakstekst.sakId, saken!.id));
    expect(deler.map(({ del }) => del).toSorted()).toEqual([...saksdeler].toSorted());
    for (const { tekst } of deler) expect(tekst).toMatch(/\S/);
    expect(await koblet.db.$count(saksgang, eq(saksgang.sakId, saken!.id))).toBe(3);
  });

  test("snapshotet er fra saksfremleggets dag og uten personopplysninger", async () => {
    const [tatt] = await koblet.db.select().from(snapshot);
    expect(tatt).toMatchObject({ nr: 1, hode: { dato: "2026-09-01", saksnr: "41/26" } });
    const merknader = await koblet.db.select().from(snapshotMerknad).where(eq(snapshotMerknad.snapshotId, tatt!.id));
    expect(merknader).toHaveLength(14);
    for (const { tekst, oppsummering, vurdering: vurdert } of merknader) {
      expect([tekst, oppsummering, vurdert].flatMap((en) => finnPersonopplysninger(en))).toEqual([]);
      expect(vurdert).toMatch(/\S/);
    }
    expect(finnPersonopplysninger(JSON.stringify(tatt!.hode))).toEqual([]);
  });

  test("hvert av de fjorten er besvart etter vedtaket, med vedtakets egne ord", async () => {
    const rader = await koblet.db
      .select({ tid: svar.tid, sitat: svar.sitat, begrunnelse: vedtak.begrunnelse, registrert: vedtak.registrert })
      .from(sakInnspill)
      .innerJoin(svar, eq(svar.innspillId, sakInnspill.innspillId))
      .innerJoin(vedtak, and(eq(vedtak.sakId, sakInnspill.sakId), eq(vedtak.id, svar.vedtakId)))
      .innerJoin(sak, and(eq(sak.id, vedtak.sakId), eq(sak.nr, "41-26")));
    expect(rader).toHaveLength(14);
    for (const { tid, sitat, begrunnelse, registrert } of rader) {
      expect(sitat).toBe(begrunnelse);
      expect(tid.getTime()).toBeGreaterThan(registrert.getTime());
    }
  });

  test("en tråd går hele veien, og noe er gjort, noe er i gang, og noe ble det nei til", async () => {
    const context: Context = systemContext(koblet.db, NAA);
    const [foerste] = await koblet.db
      .select({ ref: innspill.ref })
      .from(sakInnspill)
      .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
      .innerJoin(sak, eq(sak.id, sakInnspill.sakId))
      .where(and(eq(sakInnspill.nr, 1), eq(sak.nr, "41-26")));
    const steg = await byggSlikGikkDet(context, await hentInnspill(context, foerste!.ref));
    expect(steg.map(({ slag }) => slag)).toEqual([
      "mottatt",
      "publisert",
      "hoererTil",
      "vurdert",
      "vedtatt",
      "svar",
      "gjennomfoeres",
    ]);
    expect(new Set((await finnGjort(context)).map(({ stand }) => stand))).toEqual(
      new Set(["gjort", "i_gang", "ikke_gjort"]),
    );
  });
});

test("rollene er nøyaktig de som står i eksempelet", async () => {
  const rader = await koblet.db
    .select({ noekkel: person.eksempel, rolle: rolle.rolle })
    .from(rolle)
    .innerJoin(person, eq(person.id, rolle.personId));
  expect(
    rader
      .filter(({ noekkel }) => noekkel === "administrator")
      .map((en) => en.rolle)
      .toSorted(),
  ).toEqual(["administrator", "saksbehandler"]);
  expect(rader.filter(({ noekkel }) => noekkel === "moderator2")).toHaveLength(2);
  expect(
    await koblet.db
      .select({ noekkel: person.eksempel, rolle: invitasjon.rolle })
      .from(invitasjon)
      .leftJoin(person, eq(person.id, invitasjon.personId)),
  ).toEqual([{ noekkel: "administrator", rolle: "administrator" }]);
  expect(await koblet.db.$count(person, isNull(person.eksempel))).toBe(0);
});

test("loggen er i rekkefølge og har ingenting fra framtida, og det har ikke radene heller", async () => {
  expect(await koblet.db.$count(hendelse, gt(hendelse.tid, NAA))).toBe(0);
  const slag = await koblet.db
    .select({ slag: hendelse.slag })
    .from(hendelse)
    .where(inArray(hendelse.objektSlag, ["innspill", "sak", "snapshot"]));
  for (const ett of [
    "innspill.mottatt",
    "innspill.publisert",
    "innspill.vurdert",
    "innspill.besvart",
    "sak.opprettet",
    "snapshot.tatt",
    "sak.vedtatt",
  ])
    expect(slag.map((en) => en.slag)).toContain(ett);
  const bakvendt = await koblet.db
    .select({ ref: innspill.ref })
    .from(innspill)
    .leftJoin(vurdering, eq(vurdering.innspillId, innspill.id))
    .leftJoin(svar, eq(svar.innspillId, innspill.id))
    .leftJoin(kobling, eq(kobling.innspillId, innspill.id))
    .where(
      sql`${innspill.publisert} < ${innspill.mottatt} or ${kobling.tid} < ${innspill.mottatt} or ${vurdering.tid} < ${innspill.mottatt} or ${svar.tid} < ${vurdering.tid} or ${kobling.tilbakekalt} < ${kobling.tid}`,
    );
  expect(bakvendt).toEqual([]);
});

test("en gang til endrer ingenting", async () => {
  const foer = await antall(koblet);
  await lastEksempelkommune(koblet.db, new Date("2027-01-01T00:00:00Z"), lager);
  expect(await antall(koblet)).toEqual(foer);
});

test("lastet i januar går numrene over to år, hvert med sin egen rekke", async () => {
  const nyttaar = tom;
  await lastEksempelkommune(nyttaar.db, new Date("2027-01-05T09:00:00Z"), lager);
  const rekker = await nyttaar.db.select().from(referanse).orderBy(asc(referanse.aar));
  expect(rekker.map(({ aar }) => aar)).toEqual([2026, 2027]);
  for (const { aar, siste } of rekker)
    expect(await nyttaar.db.$count(innspill, like(innspill.ref, `R-${aar}-%`))).toBe(siste);
});

async function antall({ db }: Kobling) {
  return Promise.all([kommune, person, planpunkt, innspill, svar, hendelse].map((tabell) => db.$count(tabell)));
}
