import { eq, getTableName, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "#db/schema";
import { finnAvvik } from "~/domain/avstemning/hovedbok.server";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { finnMineInnspill, hentInnspill, hentKvittering } from "~/domain/innspill/hent.server";
import { kodeHash } from "~/domain/kode.server";
import { hentInnspillMedKode } from "~/domain/innspill/kode.server";
import { lagreUtkast } from "~/domain/innspill/utkast.server";
import { finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { slettKonto, tellSletting } from "~/domain/konto/slett.server";
import { forseglHendelser } from "~/events/forsegl.server";
import { kontrollerLoggen } from "~/events/kontroller.server";
import { finnKoe } from "~/domain/moderering/koe.server";
import { finnInnspillUtenSak, finnSakensInnspill, finnUtelatte } from "~/domain/sak/finn.server";
import { finnArbeid } from "~/domain/saksbord/saksbord.server";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { finnGjort } from "~/domain/svar/gjort.server";
import { svarPaaInnspill } from "~/domain/svar/svar.server";
import { finnVarsler } from "~/domain/svar/varsel.server";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const { person, innspill, innsending, utkast, oekt, identitet, varsel, epost, sms, rolle, hendelse, gjest } = schema;

/** In everything that somebody can have written or been called. */
const KANARI = "kanarifugl";
const BEVIS = { slag: "epost", epost: `${KANARI}@eksempel.no` } as const;
const noekler = lagNoekler(nyNoekkel(1));

/** Where the bird may be found after erasure: what the archive keeps, and what is somebody else's official act. */
const ARKIVET = ["innspill_tekst", "snapshot_merknad", "vurdering", "svar", "moderering", "kobling"];

async function hvorFinnes(fugl: string) {
  const funnet: string[] = [];
  for (const tabell of Object.values(schema)) {
    if (!("getSQL" in tabell)) continue;
    const [rad] = await db
      .select({ antall: sql<number>`count(*)::int` })
      .from(sql`${tabell} t`)
      .where(sql`t::text ilike ${`%${fugl}%`}`);
    if (rad!.antall > 0) funnet.push(getTableName(tabell as never));
  }
  return funnet.toSorted();
}
/** A person whose innspill went all the way: published, assessed, in a case with a snapshot, decided and answered by mail. */
async function scene() {
  await lagKommune(db);
  const komite = await lagKomite(db);
  const tema = await lagTema(db, { komiteId: komite.id });
  const { personId } = await finnEllerLagPerson(base.context("gjest", { slag: "gjest", id: null }), BEVIS, noekler);
  await db
    .update(person)
    .set({ navn: `Kari ${KANARI}` })
    .where(eq(person.id, personId));
  const eier = {
    slag: "person" as const,
    id: personId,
    navn: `Kari ${KANARI}`,
    nivaa: "epost" as const,
    roller: new Set<never>(),
    komiteer: [],
  };
  const felt = {
    temaId: tema.id,
    av: eier,
    tekst: `En ${KANARI} i parken.`,
    innsending: { navn: `Kari ${KANARI}`, visNavn: true, svarkanal: "epost", kontakt: BEVIS.epost, paaVegneAv: KANARI },
  } as const;
  const vist = await lagInnspill(db, { ...felt, status: "publisert" });
  const ventende = await lagInnspill(db, { ...felt, innsending: { ...felt.innsending, kodeHash: kodeHash("ABCD") } });
  await lagUtkast(db, eier, { tekst: KANARI, temaId: tema.id });
  await db
    .insert(oekt)
    .values({ id: "en-oekt", personId, utloeper: new Date(NAA.getTime() + 3_600_000), opprettet: NAA });
  await db.insert(schema.avbruttSkjema).values({ personId, sti: "/x", verdier: { tekst: KANARI }, tid: NAA });
  await db.insert(schema.epostkode).values({ id: "kake", epost: BEVIS.epost, kodeHash: "x", til: "/", utloeper: NAA });
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  await lagVurdering(db, vist.id, { oppsummering: KANARI, tekst: KANARI });
  const sak = await lagSak(db, { innspill: [vist] });
  await taSnapshot(siri, sak.nr);
  await lagVedtak(db, sak.id);
  const svaret = { innspill: [vist.ref], utfall: "delvis" as const, tekst: `Kjære ${KANARI}`, virkning: "" };
  await svarPaaInnspill(siri, sak.nr, svaret, "http://her");
  const [ett] = await db.select().from(varsel);
  const brev = { til: BEVIS.epost, emne: KANARI, tekst: KANARI, html: KANARI, spraak: "nb", opprettet: NAA };
  await db.insert(epost).values([
    { id: nyId(), slag: "svar", varselId: ett!.id, ...brev },
    { id: nyId(), slag: "kode", ...brev },
  ]);
  return {
    eier: base.context("gjest", eier),
    siri,
    moderator: base.context("moderator", await lagPerson(db, { moderatorI: [komite] })),
    fremmed: base.context("gjest", await lagGjest(db)),
    vist,
    ventende,
    sak,
  };
}

test("etterpå står den slettedes ord bare i arkivet, og loggen har ingenting", async () => {
  const { eier } = await scene();
  const foer = await hvorFinnes(KANARI);
  expect(foer).toEqual(
    expect.arrayContaining(["person", "innsending", "utkast", "epost", "epostkode", "avbrutt_skjema"]),
  );
  expect(await slettKonto(eier, noekler)).toEqual({ innspill: 2 });
  const etter = await hvorFinnes(KANARI);
  expect(etter.filter((tabell) => !ARKIVET.includes(tabell))).toEqual([]);
  expect(etter).toEqual(expect.arrayContaining(["innspill_tekst", "snapshot_merknad"]));
  const [logget] = await db.select().from(hendelse).where(eq(hendelse.slag, "konto.slettet"));
  expect(logget).toMatchObject({ objektId: eier.aktoer.id, data: { innspill: 2, utkast: 1, roller: 0 } });
  for (const tabell of [utkast, identitet, oekt, schema.avbruttSkjema, epost]) expect(await db.$count(tabell)).toBe(0);
  expect(await db.select().from(varsel)).toMatchObject([{ utfoert: eier.naa }]);
  expect(await db.select().from(innsending).where(eq(innsending.personId, eier.aktoer.id!))).toMatchObject(
    [1, 2].map(() => ({
      navn: null,
      visNavn: false,
      kontakt: null,
      svarkanal: "her",
      kodeHash: null,
      paaVegneAv: null,
    })),
  );
});

test("kvitteringer og oversendinger som ikke er sendt, går ikke; andres går", async () => {
  const { eier, vist } = await scene();
  const annen = await lagInnspill(db, { ref: `${vist.ref}1`, temaId: vist.temaId });
  const til = "veg@kommune.example";
  const [emne, felles] = [(ref: string) => `Kvittering for innspillet ditt, ${ref}`, { spraak: "nb", opprettet: NAA }];
  const brev = (slag: "kvittering" | "oversending", ref: string) => ({
    id: nyId(),
    slag,
    til,
    emne: emne(ref),
    // Somebody else may speak of it.
    tekst: `${KANARI} 7K4M-Q2XD-AAAA, ${vist.ref}`,
    html: vist.ref,
    ...felles,
  });
  const melding = (ref: string) => ({
    id: nyId(),
    slag: "kvittering" as const,
    til: "+4790012345",
    tekst: `${emne(ref)}. Hentekode: 7K4M-Q2XD-AAAA.`,
    ...felles,
  });
  await db
    .insert(epost)
    .values([
      ...[vist, annen].flatMap(({ ref }) => [brev("kvittering", ref), brev("oversending", ref)]),
      { ...brev("kvittering", vist.ref), til: null, emne: null, tekst: null, html: null, sendt: NAA },
    ]);
  await db.insert(sms).values([vist, annen].map(({ ref }) => melding(ref)));
  await slettKonto(eier, noekler);
  expect((await db.select().from(epost)).map((rad) => rad.emne).toSorted()).toEqual([
    emne(annen.ref),
    emne(annen.ref),
    null,
  ]);
  expect((await db.select().from(sms)).map(({ tekst }) => tekst)).toEqual([melding(annen.ref).tekst]);
});

test("innspillene er sperret for alle: på siden, i køen, ved bordet, i saken, i dokumentet og for den som har hentekoden", async () => {
  const { eier, siri, moderator, fremmed, vist, ventende, sak } = await scene();
  await slettKonto(eier, noekler);
  for (const context of [eier, siri, moderator, fremmed])
    for (const { ref } of [vist, ventende]) await expect(hentInnspill(context, ref)).rejects.toMatchObject(finnesIkke);
  expect(await finnMineInnspill(eier)).toEqual([]);
  await expect(hentKvittering(eier, vist.innsendingId)).rejects.toMatchObject(finnesIkke);
  await expect(hentInnspillMedKode(fremmed, "ABCD")).rejects.toMatchObject(nei("kode.feil.ukjent"));
  const alt = [
    await finnKoe(moderator),
    await finnArbeid(siri, "alle", null),
    await finnInnspillUtenSak(siri),
    await finnSakensInnspill(siri, sak.id),
    await finnUtelatte(siri, sak.id),
    (await byggSaksfremlegg(siri, sak.nr, 2)).rader,
    await eksporterSisteSnapshot(siri, sak.nr),
    await finnGjort(fremmed),
    await finnVarsler(siri),
  ];
  expect(JSON.stringify(alt)).not.toContain(KANARI);
  expect((await eksporterSisteSnapshot(siri, sak.nr)).merknader).toMatchObject([
    { nr: 1, ref: vist.ref, avsender: "Sperret etter krav fra avsenderen", vurdering: "", betydning: "delvis" },
  ]);
  expect(await finnUtelatte(siri, sak.id)).toMatchObject([{ ref: ventende.ref, grunn: "sperret" }]);
});

test("den samme som logger inn igjen, får en ny og tom konto", async () => {
  const { eier, fremmed } = await scene();
  await slettKonto(eier, noekler);
  const igjen = await finnEllerLagPerson(fremmed, BEVIS, noekler);
  expect(igjen.ny).toBe(true);
  expect(igjen.personId).not.toBe(eier.aktoer.id);
  expect(await db.$count(innspill, eq(innspill.personId, igjen.personId))).toBe(0);
});

test("går noe galt, er ingenting slettet", async () => {
  const { eier } = await scene();
  await db.execute("create trigger sperret before insert on hendelse for each row execute function nekt_endring()");
  await expect(slettKonto(eier, noekler)).rejects.toThrow();
  await db.execute("drop trigger sperret on hendelse");
  expect(await hvorFinnes(KANARI)).toContain("person");
  expect(await db.$count(innspill, sql`sperret is not null`)).toBe(0);
});

test("den siste administratoren kan ikke slette kontoen sin før en annen har rollen", async () => {
  const en = await lagPerson(db, { roller: ["administrator"] });
  const context = base.context("gjest", en);
  await expect(slettKonto(context, noekler)).rejects.toMatchObject(nei("sletting.feil.sisteAdministrator", 409));
  expect(await db.$count(rolle, sql`til is not null`)).toBe(0);
  await lagPerson(db, { roller: ["administrator"] });
  await slettKonto(context, noekler);
  const [min] = await db.select().from(rolle).where(eq(rolle.personId, en.id));
  expect(min!.til).toBe("2026-11-22");
});

test("rollene slutter med kontoen, og loggen sier hvilke", async () => {
  const komite = await lagKomite(db, { slug: "kultur" });
  const en = await lagPerson(db, { roller: ["saksbehandler"], moderatorI: [komite] });
  await slettKonto(base.context("gjest", en), noekler);
  const logget = await db.select().from(hendelse).where(eq(hendelse.objektId, en.id)).orderBy(hendelse.id);
  expect(logget.map(({ slag }) => slag)).toEqual(["rolle.tatt", "rolle.tatt", "konto.slettet"]);
  expect(logget.map(({ data }) => data)).toEqual(
    expect.arrayContaining([
      { rolle: "saksbehandler", komite: null },
      { rolle: "moderator", komite: "kultur" },
    ]),
  );
});

test("den som har signert for kommunen, beholder navnet på det, og bare det", async () => {
  const siri = await lagSaksbehandler(db, "Siri Saksbehandler");
  const uten = await lagSaksbehandler(db, "Ulla Uten");
  const ett = await lagInnspill(db);
  await lagVurdering(db, ett.id, { av: siri.id });
  expect(await tellSletting(base.context("gjest", siri))).toMatchObject({ signert: true });
  for (const hvem of [siri, uten]) await slettKonto(base.context("gjest", hvem), noekler);
  const rader = await db.select().from(person).orderBy(person.id);
  expect(rader).toMatchObject([
    { navn: "Siri Saksbehandler", epost: null, slettet: NAA },
    { navn: "", slettet: NAA },
  ]);
});

test("en gjest sletter det enheten har skrevet, og ingen kan ta det over etterpå", async () => {
  const enhet = await lagGjest(db);
  await lagUtkast(db, enhet);
  const ett = await lagInnspill(db, { av: enhet, innsending: { navn: "Gry", kodeHash: kodeHash("ABCD") } });
  const annen = await lagInnspill(db);
  const context = base.context("gjest", enhet);
  expect(await tellSletting(context)).toEqual({ utkast: 1, innspill: 1, signert: false, roller: 0 });
  expect(await slettKonto(context, noekler)).toEqual({ innspill: 1 });
  const sperret = await db
    .select()
    .from(innspill)
    .where(sql`sperret is not null`);
  expect(sperret.map(({ id }) => id)).toEqual([ett.id]);
  expect((await db.select().from(gjest).where(eq(gjest.id, enhet.id)))[0]!.overtatt).toEqual(NAA);
  expect((await hentInnspill(base.context("saksbehandler", await lagSaksbehandler(db)), annen.ref)).ref).toBe(
    annen.ref,
  );
});

test("et utkast som en annen fane lagrer i det samme kontoen slettes, blir ikke liggende", async () => {
  const { eier } = await scene();
  await slettKonto(eier, noekler);
  const felt = { id: nyId(), tema: (await lagTema(db)).slug, tekst: KANARI, revisjon: 0 };
  await expect(lagreUtkast(eier, felt)).rejects.toMatchObject(nei("utkast.feil.ikkeDitt", 409));
});

test("kjeden er hel etter slettingen: loggen vet ikke hvem det var, og mangler ingenting", async () => {
  const { eier } = await scene();
  // As if two hours had gone: then it does not matter what else is going on in the same cluster.
  const forsegl = () => forseglHendelser(db, new Date(Date.now() + 7_200_000));
  await forsegl();
  await slettKonto(eier, noekler);
  expect(await forsegl()).toBeGreaterThan(0);
  expect(await db.$count(schema.forseglet)).toBe(await db.$count(schema.hendelse));
  expect((await kontrollerLoggen(db, new Date(), [])).feil).toEqual([]);
});

test("stemmer i åpne avstemninger trekkes med kontoen, og de som er talt, står", async () => {
  await lagKommune(db);
  const [aapen, stengt] = [await lagForslag(db), await lagForslag(db)];
  const en = base.context("gjest", await lagPerson(db));
  for (const { avstemning } of [aapen, stengt])
    await stem(en, avstemning.slug, { svar: "enig", versjon: "1" }, noekler);
  await stem(
    base.context("gjest", await lagPerson(db)),
    aapen.avstemning.slug,
    { svar: "uenig", versjon: "1" },
    noekler,
  );
  await stengAvstemning(base.context("system", { slag: "system" }), stengt.avstemning.slug);

  await slettKonto(en, noekler);

  const system = base.context("system", { slag: "system" });
  for (const { avstemning } of [aapen, stengt]) expect(await finnAvvik(system, avstemning.id)).toEqual([]);
  await stengAvstemning(system, aapen.avstemning.slug);
  const resultater = await db.select({ resultat: schema.avstemning.resultat }).from(schema.avstemning);
  const talt = resultater.flatMap(({ resultat }) =>
    resultat!.grupper.map(({ antall, telling }) => ({ antall, telling })),
  );
  expect(talt).toHaveLength(2);
  expect(talt).toEqual(
    expect.arrayContaining([
      { antall: 1, telling: { slag: "enighet", enig: 1, uenig: 0, vetIkke: 0 } },
      { antall: 1, telling: { slag: "enighet", enig: 0, uenig: 1, vetIkke: 0 } },
    ]),
  );
});

test("en underskrift går med kontoen mens forslaget samler, og står uten navn når det er sendt", async () => {
  await lagKommune(db);
  const en = await lagPerson(db);
  const samler = await lagInnbyggerforslag(db);
  const sendt = await lagInnbyggerforslag(db, {
    innbyggerforslag: { status: "sendt", sendt: "2026-11-20", antallSendt: 7 },
  });
  for (const { id } of [samler, sendt])
    await db.insert(schema.underskrift).values({
      id: nyId(),
      forslagId: id,
      kanal: "nett",
      personId: en.id,
      epost: "en@eksempel.no",
      spraak: "nb",
      tid: NAA,
    });
  await slettKonto(base.context("gjest", en), noekler);
  const { underskrift } = schema;
  const rader = await db
    .select({
      forslagId: underskrift.forslagId,
      personId: underskrift.personId,
      epost: underskrift.epost,
      trukket: underskrift.trukket,
    })
    .from(underskrift);
  expect(rader).toEqual([{ forslagId: sendt.id, personId: null, epost: null, trukket: null }]);
});
