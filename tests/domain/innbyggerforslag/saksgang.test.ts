import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  epost,
  hendelse,
  identitet,
  innbyggerforslag,
  innbyggerforslagSteg,
  innspill,
  kommune,
  person,
  underskrift,
} from "#db/schema";
import { systemContext } from "~/domain/context";
import { fortellUnderskriverne } from "~/domain/innbyggerforslag/fortell.server";
import { foelgFristene } from "~/domain/innbyggerforslag/frister.server";
import type { Innbyggerforslagutfall } from "~/domain/innbyggerforslag/innbyggerforslag";
import { kontrollerInnbyggerforslag } from "~/domain/innbyggerforslag/kontroll.server";
import { henvisTilPlansak } from "~/domain/innbyggerforslag/plansak.server";
import { knyttInnbyggerforslag, registrerUtfall } from "~/domain/innbyggerforslag/sak.server";
import { strykUnderskrift } from "~/domain/innbyggerforslag/stryk.server";
import { finnInnbyggerforslag, finnUnderskrifter, hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { settInnbyggertall } from "~/domain/kommune/sett-innbyggertall.server";
import { ryddEtterLagringstid } from "~/domain/personvern/rydd.server";
import { nyId } from "~/platform/id.server";
import { lagInnbyggerforslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
beforeEach(() => lagKommune(db, { epost: "post@kommune.example" }));

const NETTSTED = "https://dialog.example";
const kl = (dag: string, klokke = "12:00") => new Date(`${dag}T${klokke}:00+01:00`);

type Felt = Parameters<typeof lagInnbyggerforslag>[1];

/** An innbyggerforslag by somebody with an address, and seven who have signed; the last three want no e-mail. */
async function scene({ innbyggerforslag: felt, ...valg }: NonNullable<Felt> = {}) {
  const eier = await lagPerson(db, { navn: "Eva Eier" });
  const det = await lagInnbyggerforslag(db, {
    av: eier,
    innsending: { svarkanal: "epost", kontakt: "eva@example.no" },
    ...valg,
    ...(felt ? { innbyggerforslag: felt } : {}),
  });
  const underskriverne = Array.from({ length: 7 }, (_, nr) => ({
    id: nyId(),
    forslagId: det.id,
    kanal: "nett" as const,
    epost: nr < 4 ? `underskriver${nr}@example.no` : null,
    noekkel: `noekkel-${nr}`,
    spraak: nr === 1 ? "nn" : "nb",
    tid: NAA,
  }));
  await db.insert(underskrift).values(underskriverne);
  return {
    ...det,
    eier: base.context("gjest", eier),
    siri: base.context("saksbehandler", await lagSaksbehandler(db)),
    ider: underskriverne.map(({ id }) => id),
  };
}
const SENDT = { status: "sendt", sendt: "2026-11-20", antallSendt: 7, frist: "2027-05-20" } as const;
const hentet = async (id: string) =>
  (await db.select().from(innbyggerforslag).where(eq(innbyggerforslag.forslagId, id)))[0]!;
const brevene = () => db.select().from(epost).orderBy(asc(epost.til));
const mottakerne = async () => (await brevene()).map(({ til }) => til);
const stegene = async (id: string) =>
  (
    await db
      .select({ slag: innbyggerforslagSteg.slag })
      .from(innbyggerforslagSteg)
      .where(eq(innbyggerforslagSteg.forslagId, id))
      .orderBy(asc(innbyggerforslagSteg.id))
  ).map(({ slag }) => slag);
const hendt = (slag: string) => db.select().from(hendelse).where(eq(hendelse.slag, slag));
const settKlokka = (naa: Date) => base.settKlokka(naa);
const jobben = (naa: Date) => foelgFristene(systemContext(db, naa), { nettsted: NETTSTED });
const ALLE = [
  "eva@example.no",
  "underskriver0@example.no",
  "underskriver1@example.no",
  "underskriver2@example.no",
  "underskriver3@example.no",
];

describe("det fortelles", () => {
  test("til forslagsstilleren og alle som ba om det, på språket deres, og aldri til dem som er strøket eller har trukket seg", async () => {
    const { id, siri, ider, ref } = await scene({ innbyggerforslag: SENDT });
    await db.update(underskrift).set({ trukket: NAA }).where(eq(underskrift.id, ider[2]!));
    await db
      .update(underskrift)
      .set({ stroeket: "dobbel", stroeketAv: siri.aktoer.id })
      .where(eq(underskrift.id, ider[3]!));
    expect(await fortellUnderskriverne(siri, id, "sendt", { nettsted: NETTSTED })).toEqual({ antall: 3 });
    const brev = await brevene();
    expect(brev.map(({ til, spraak }) => [til, spraak])).toEqual([
      ["eva@example.no", "nb"],
      ["underskriver0@example.no", "nb"],
      ["underskriver1@example.no", "nn"],
    ]);
    expect(brev[1]!.tekst).toContain(`${NETTSTED}/forslag/${ref}`);
    expect(brev[1]!.tekst).toContain("20. mai 2027");
    expect(brev[1]!.tekst).toContain("Vil du ikke ha flere e-poster");
    expect(brev[2]!.tekst).toContain(`${NETTSTED}/nn/forslag/${ref}`);
    expect(brev[0]!.tekst).not.toContain("Vil du ikke ha flere");
  });

  test.each(["naadd_kravet", "mangler"] as const)("%s er bare for forslagsstilleren", async (slag) => {
    const { id, siri } = await scene({ innbyggerforslag: SENDT });
    await fortellUnderskriverne(siri, id, slag, { nettsted: NETTSTED });
    expect(await mottakerne()).toEqual(["eva@example.no"]);
  });

  test("én gang til hver postkasse, også når forslagsstilleren har skrevet under selv", async () => {
    const { id, siri, ider } = await scene();
    await db.update(underskrift).set({ epost: "Eva@Example.no" }).where(eq(underskrift.id, ider[0]!));
    await db.update(underskrift).set({ epost: "underskriver2@example.no" }).where(eq(underskrift.id, ider[1]!));
    await fortellUnderskriverne(siri, id, "bortfalt", { nettsted: NETTSTED });
    expect(await mottakerne()).toEqual(["eva@example.no", "underskriver2@example.no", "underskriver3@example.no"]);
  });

  test("til kontoens adresse når forslagsstilleren ikke har oppgitt en, og til ingen når kontoen er slettet", async () => {
    const { id, siri, eier, innspill: det } = await scene({ innsending: { svarkanal: "her" } });
    await db.update(person).set({ epost: "konto@example.no" }).where(eq(person.id, eier.aktoer.id!));
    await fortellUnderskriverne(siri, id, "mangler", { nettsted: NETTSTED });
    expect(await mottakerne()).toEqual(["konto@example.no"]);
    await db.update(innspill).set({ vises: false, sperret: NAA }).where(eq(innspill.id, det.id));
    expect(await fortellUnderskriverne(siri, id, "mangler", { nettsted: NETTSTED })).toEqual({ antall: 0 });
  });

  test("tusen underskrivere får hvert sitt brev", async () => {
    const { id, siri } = await scene();
    await db.insert(underskrift).values(
      Array.from({ length: 1_003 }, (_, nr) => ({
        id: nyId(),
        forslagId: id,
        kanal: "nett" as const,
        epost: `nr${nr}@example.no`,
        spraak: "nb",
        tid: NAA,
      })),
    );
    expect(await fortellUnderskriverne(siri, id, "trukket", { nettsted: NETTSTED })).toEqual({ antall: 1_008 });
    expect(await db.$count(epost)).toBe(1_008);
  });

  test.each(["nb", "nn", "en"] as const)("alle stegene har ord på %s, uten hull", async (spraak) => {
    const {
      id,
      siri,
      innspill: det,
    } = await scene({
      spraak,
      innbyggerforslag: { ...SENDT, mangler: "Tre kan ikke leses.", plansak: null },
    });
    const saken = await lagSak(db, { innspill: [det] });
    const vedtaket = await lagVedtak(db, saken.id);
    for (const slag of ["naadd_kravet", "sendt", "mangler", "godkjent", "plansak", "bortfalt", "trukket"] as const)
      await fortellUnderskriverne(siri, id, slag, { nettsted: NETTSTED });
    await db
      .update(innbyggerforslag)
      .set({ status: "avgjort", utfall: "delvis", vedtakId: vedtaket.id, videre: "Det bygges i 2028." })
      .where(eq(innbyggerforslag.forslagId, id));
    await fortellUnderskriverne(siri, id, "avgjort", { nettsted: NETTSTED });
    const tilEva = (await brevene()).filter(({ til }) => til === "eva@example.no");
    expect(tilEva).toHaveLength(8);
    for (const { emne, tekst } of tilEva)
      expect(`${emne}${tekst}`).not.toMatch(/\{\{|innbyggerforslagsarbeid|undefined/);
  });
});

describe("kontrollen", () => {
  test("sender det videre til kommunestyret når det formelle er i orden, og fristen blir innspillets egen", async () => {
    const { id, ref, siri, innspill: det } = await scene({ innbyggerforslag: SENDT });
    await kontrollerInnbyggerforslag(siri, ref, { resultat: "godkjent", mangler: "" }, NETTSTED);
    expect(await hentet(id)).toMatchObject({
      status: "til_behandling",
      kontrollertAv: siri.aktoer.id,
      frist: SENDT.frist,
    });
    expect(await stegene(id)).toEqual(["godkjent"]);
    expect(await mottakerne()).toEqual(ALLE);
    expect(await hendt("innbyggerforslag.godkjent")).toMatchObject([{ objektId: id, data: { ref, antall: 7 } }]);
    expect(await db.select({ svarfrist: innspill.svarfrist }).from(innspill).where(eq(innspill.id, det.id))).toEqual([
      { svarfrist: SENDT.frist },
    ]);
  });

  test("sier hva som må rettes, til forslagsstilleren, og avviser aldri", async () => {
    const { id, ref, siri } = await scene({ innbyggerforslag: SENDT });
    await kontrollerInnbyggerforslag(siri, ref, { resultat: "mangler", mangler: "Tre kan ikke leses." }, NETTSTED);
    expect(await hentet(id)).toMatchObject({ status: "mangler", mangler: "Tre kan ikke leses.", utfall: null });
    const [brev, ...flere] = await brevene();
    expect([brev!.til, flere]).toEqual(["eva@example.no", []]);
    expect(brev!.tekst).toContain("> Tre kan ikke leses.");
    expect(brev!.tekst).toContain("Bare kommunestyret kan si nei");
  });

  test("går ikke videre med for få gyldige underskrifter, og ingenting endres", async () => {
    const { id, ref, siri, ider } = await scene({ innbyggerforslag: SENDT });
    await strykUnderskrift(siri, ref, ider[0]!, { grunn: "ikke_bosatt" });
    await expect(
      kontrollerInnbyggerforslag(siri, ref, { resultat: "godkjent", mangler: "" }, NETTSTED),
    ).rejects.toMatchObject({ felt: { resultat: { kode: "innbyggerforslagsarbeid.feil.forFaa" } } });
    expect(await hentet(id)).toMatchObject({ status: "sendt" });
    expect(await db.$count(epost)).toBe(0);
  });

  test.each(["samler", "mangler", "til_behandling", "bortfalt", "trukket"] as const)(
    "skjer bare når det er sendt, ikke når det er %s",
    async (status) => {
      const { ref, siri } = await scene({ innbyggerforslag: { status } });
      await expect(
        kontrollerInnbyggerforslag(siri, ref, { resultat: "mangler", mangler: "x" }, NETTSTED),
      ).rejects.toMatchObject(nei("innbyggerforslagsarbeid.feil.ikkeTilKontroll", 409));
    },
  );

  test("to trykk er én kontroll og ett sett med brev", async () => {
    const { ref, siri } = await scene({ innbyggerforslag: SENDT });
    const trykk = () => kontrollerInnbyggerforslag(siri, ref, { resultat: "godkjent", mangler: "" }, NETTSTED);
    await trykk();
    await expect(trykk()).rejects.toMatchObject(nei("innbyggerforslagsarbeid.feil.ikkeTilKontroll", 409));
    expect(await mottakerne()).toEqual(ALLE);
  });

  test("finnes ikke for et forslag som ikke er vist ennå, eller som ikke er et innbyggerforslag", async () => {
    const { ref, siri } = await scene({
      innbyggerforslag: {
        status: "venter",
        innbyggertall: null,
        innbyggertallDato: null,
        kreves: null,
        samlerFra: null,
        samlerTil: null,
      },
    });
    const annet = await lagInnspill(db);
    for (const en of [ref, annet.ref]) {
      await expect(
        kontrollerInnbyggerforslag(siri, en, { resultat: "mangler", mangler: "x" }, NETTSTED),
      ).rejects.toMatchObject(finnesIkke);
      await expect(hentTilArbeid(siri, en)).rejects.toMatchObject(finnesIkke);
    }
  });
});

describe("en underskrift", () => {
  test("som strykes, blir stående, teller ikke, og kan ikke strykes igjen", async () => {
    const { ref, siri, ider } = await scene({ innbyggerforslag: SENDT });
    await strykUnderskrift(siri, ref, ider[0]!, { grunn: "uleselig" });
    expect(await hentTilArbeid(siri, ref)).toMatchObject({ antall: 6, nett: 6, stroeket: 1 });
    expect(await hendt("underskrift.stroeket")).toMatchObject([{ data: { ref, grunn: "uleselig" } }]);
    await expect(strykUnderskrift(siri, ref, ider[0]!, { grunn: "dobbel" })).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.alleredeStroeket", 409),
    );
  });

  test("kan ikke strykes etter kontrollen, eller under et annet forslag", async () => {
    const [{ ref, siri, ider }, annet] = [
      await scene({ innbyggerforslag: { ...SENDT, status: "til_behandling" } }),
      await scene(),
    ];
    await expect(strykUnderskrift(siri, ref, ider[0]!, { grunn: "dobbel" })).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.kontrollert", 409),
    );
    await expect(strykUnderskrift(siri, annet.ref, ider[0]!, { grunn: "dobbel" })).rejects.toMatchObject(finnesIkke);
  });

  test("står i lista med navn, hundre om gangen", async () => {
    const { id, siri } = await scene();
    await db.insert(underskrift).values(
      Array.from({ length: 120 }, (_, nr) => ({
        id: nyId(),
        forslagId: id,
        kanal: "papir" as const,
        navn: `Navn ${nr}`,
        spraak: "nb",
        tid: NAA,
        registrertAv: siri.aktoer.id,
      })),
    );
    const foerste = await finnUnderskrifter(siri, id, null);
    const andre = await finnUnderskrifter(siri, id, foerste.neste);
    expect([foerste.rader.length, andre.rader.length, andre.neste]).toEqual([100, 27, null]);
    expect(new Set([...foerste.rader, ...andre.rader].map(({ id: en }) => en)).size).toBe(127);
  });
});

describe("plansak", () => {
  test("tar bort fristen, og alle får vite hvilken og hvorfor", async () => {
    const { id, ref, siri } = await scene({ innbyggerforslag: SENDT });
    await henvisTilPlansak(
      siri,
      ref,
      { navn: "Kommunedelplan for sentrum", grunn: "Vegen går gjennom planområdet." },
      NETTSTED,
    );
    expect(await hentet(id)).toMatchObject({ plansak: "Kommunedelplan for sentrum", frist: null, status: "sendt" });
    expect(await mottakerne()).toEqual(ALLE);
    const [brev] = await brevene();
    expect(brev!.tekst).toContain("> Kommunedelplan for sentrum\n> Vegen går gjennom planområdet.");
    await expect(henvisTilPlansak(siri, ref, { navn: "En annen", grunn: "x" }, NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.alleredePlansak", 409),
    );
  });

  test("er bare for det som er sendt", async () => {
    const { ref, siri } = await scene();
    await expect(henvisTilPlansak(siri, ref, { navn: "Planen", grunn: "x" }, NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.ikkeSendt", 409),
    );
  });

  test("purres ikke, for det er ingen frist", async () => {
    const { ref, siri } = await scene({ innbyggerforslag: SENDT });
    await henvisTilPlansak(siri, ref, { navn: "Planen", grunn: "x" }, NETTSTED);
    await db.delete(epost);
    await settKlokka(kl("2027-05-19"));
    expect(await jobben(kl("2027-05-19"))).toEqual({ bortfalt: 0, purret: 0 });
  });
});

describe("utfallet", () => {
  async function vedtatt(organ = "Kommunestyret", valg: { dato?: string } = {}) {
    const det = await scene({ innbyggerforslag: { ...SENDT, status: "til_behandling" } });
    const saken = await lagSak(db, { innspill: [det.innspill] });
    await knyttInnbyggerforslag(det.siri, det.ref, { sak: saken.nr });
    const vedtaket = await lagVedtak(db, saken.id, { organ, ...valg });
    return { ...det, saken, vedtaket };
  }
  const skjema = (utfall: Innbyggerforslagutfall = "vedtatt", tidligereSak = "") => ({
    utfall,
    videre: "Vegen tas inn i økonomiplanen.",
    tidligereSak,
  });

  test("siteres for alle som skrev under, med saksnummer, begrunnelse og hva som følger", async () => {
    const { id, ref, siri, saken, vedtaket } = await vedtatt();
    await registrerUtfall(siri, ref, skjema("delvis"), NETTSTED);
    expect(await hentet(id)).toMatchObject({ status: "avgjort", utfall: "delvis", vedtakId: vedtaket.id });
    expect(await mottakerne()).toEqual(ALLE);
    const [brev] = await brevene();
    for (const ord of [
      `sak ${saken.nr.replace("-", "/")}`,
      "> Det settes opp to benker.",
      "> Mange har bedt om det.",
      "Forslaget ble vedtatt delvis.",
      "Vegen tas inn i økonomiplanen.",
    ])
      expect(brev!.tekst).toContain(ord);
    expect(await hendt("innbyggerforslag.avgjort")).toMatchObject([{ data: { ref, utfall: "delvis", sak: saken.nr } }]);
  });

  test("to trykk er ett utfall og ett sett med brev", async () => {
    const { ref, siri } = await vedtatt();
    await registrerUtfall(siri, ref, skjema(), NETTSTED);
    await expect(registrerUtfall(siri, ref, skjema("delvis"), NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.alleredeAvgjort", 409),
    );
    expect(await mottakerne()).toEqual(ALLE);
  });

  test.each(["Formannskapet", "Kommunedirektøren", "Kommunestyrets valgnemnd"])(
    "bestemmes ikke av %s",
    async (organ) => {
      const { id, ref, siri } = await vedtatt(organ);
      await expect(registrerUtfall(siri, ref, skjema("ikke_kommunens_virksomhet"), NETTSTED)).rejects.toMatchObject(
        nei("innbyggerforslagsarbeid.feil.ikkeKommunestyret"),
      );
      expect(await hentet(id)).toMatchObject({ status: "til_behandling", utfall: null });
    },
  );

  test("krever et vedtak i saken som det er knyttet til, og at kontrollen er ferdig", async () => {
    const { ref, siri, innspill: det } = await scene({ innbyggerforslag: { ...SENDT, status: "til_behandling" } });
    await expect(registrerUtfall(siri, ref, skjema(), NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.ikkeVedtatt"),
    );
    const annen = await lagSak(db);
    await expect(knyttInnbyggerforslag(siri, ref, { sak: annen.nr })).rejects.toMatchObject({
      felt: { sak: { kode: "innbyggerforslagsarbeid.feil.ikkeISaken" } },
    });
    const saken = await lagSak(db, { innspill: [det] });
    await knyttInnbyggerforslag(siri, ref, { sak: saken.nr });
    await expect(registrerUtfall(siri, ref, skjema(), NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.ikkeVedtatt"),
    );
    await db.update(innbyggerforslag).set({ status: "sendt" });
    await lagVedtak(db, saken.id);
    await expect(registrerUtfall(siri, ref, skjema(), NETTSTED)).rejects.toMatchObject(
      nei("innbyggerforslagsarbeid.feil.ikkeKontrollert", 409),
    );
  });

  test("«samme sak» peker på en sak som kommunestyret har avgjort tidligere i samme valgperiode", async () => {
    const { id, ref, siri } = await vedtatt();
    const tidligere = async (nr: string, valg: Parameters<typeof lagVedtak>[2]) =>
      lagVedtak(db, (await lagSak(db, { nr })).id, valg);
    await tidligere("11-24", { dato: "2024-05-02" });
    await tidligere("12-23", { dato: "2023-10-31" });
    await tidligere("13-24", { dato: "2024-05-02", organ: "Formannskapet" });
    await tidligere("14-26", { dato: "2026-11-20" });
    const nektet = async (nr: string, kode: string) =>
      expect(registrerUtfall(siri, ref, skjema("samme_sak_i_perioden", nr), NETTSTED)).rejects.toMatchObject({
        felt: { tidligereSak: { kode: `innbyggerforslagsarbeid.feil.${kode}` } },
      });
    await nektet("99/24", "ukjentSak");
    await nektet("12/23", "ikkeSammePeriode");
    await nektet("13/24", "tidligereIkkeKommunestyret");
    await nektet("14/26", "ikkeSammePeriode");
    await registrerUtfall(siri, ref, skjema("samme_sak_i_perioden", "11/24"), NETTSTED);
    expect((await hentet(id)).videre).toBe(
      "Samme sak ble behandlet i sak 11/24, 2. mai 2024.\nVegen tas inn i økonomiplanen.",
    );
  });
});

describe("dagene går av seg selv", () => {
  test("det som ikke er sendt på siste dag, faller bort dagen etter, og alle får vite det", async () => {
    const { id } = await scene({ innbyggerforslag: { samlerTil: "2027-11-01" } });
    await settKlokka(kl("2027-11-01", "23:59"));
    expect(await jobben(kl("2027-11-01", "23:59"))).toEqual({ bortfalt: 0, purret: 0 });
    expect((await hentet(id)).status).toBe("samler");
    await settKlokka(kl("2027-11-02", "00:00"));
    expect(await jobben(kl("2027-11-02", "00:00"))).toEqual({ bortfalt: 1, purret: 0 });
    expect((await hentet(id)).status).toBe("bortfalt");
    expect(await mottakerne()).toEqual(ALLE);
    expect(await stegene(id)).toEqual(["bortfalt"]);
    expect(await jobben(kl("2027-11-02"))).toEqual({ bortfalt: 0, purret: 0 });
    expect(await mottakerne()).toEqual(ALLE);
  });

  test.each(["sendt", "mangler", "til_behandling"] as const)("det som er %s, faller aldri bort", async (status) => {
    const { id } = await scene({ innbyggerforslag: { ...SENDT, status, samlerTil: "2026-11-01", frist: null } });
    await settKlokka(kl("2030-01-01"));
    expect(await jobben(kl("2030-01-01"))).toEqual({ bortfalt: 0, purret: 0 });
    expect((await hentet(id)).status).toBe(status);
  });

  test("det purres 60, 30 og 7 dager før fristen, til forslagsstilleren og kommunen", async () => {
    const { id, ref } = await scene({ innbyggerforslag: SENDT });
    const gikk: string[] = [];
    for (const dag of [
      "2027-03-20",
      "2027-03-21",
      "2027-03-22",
      "2027-04-19",
      "2027-04-20",
      "2027-05-12",
      "2027-05-13",
      "2027-05-14",
      "2027-05-21",
    ]) {
      await settKlokka(kl(dag));
      if ((await jobben(kl(dag))).purret > 0) gikk.push(dag);
    }
    expect(gikk).toEqual(["2027-03-21", "2027-04-20", "2027-05-13"]);
    expect(await mottakerne()).toEqual([
      ...Array<string>(3).fill("eva@example.no"),
      ...Array<string>(3).fill("post@kommune.example"),
    ]);
    expect((await hentet(id)).varslet).toEqual([60, 30, 7]);
    expect((await brevene())[3]!.tekst).toContain(`${NETTSTED}/saksbehandling/innbyggerforslag/${ref}`);
    expect((await hendt("innbyggerforslag.frist_varslet")).map(({ data }) => data)).toEqual(
      [60, 30, 7].map((dager) => ({ ref, dager })),
    );
  });

  test("har jobben stått i en uke, går bare den som haster mest", async () => {
    const { id } = await scene({ innbyggerforslag: SENDT });
    await settKlokka(kl("2027-05-18"));
    expect(await jobben(kl("2027-05-18"))).toEqual({ bortfalt: 0, purret: 1 });
    expect((await hentet(id)).varslet).toEqual([60, 30, 7]);
    expect(await mottakerne()).toEqual(["eva@example.no", "post@kommune.example"]);
    expect((await brevene())[0]!.tekst).toContain("2 dager igjen");
    expect(await jobben(kl("2027-05-18"))).toEqual({ bortfalt: 0, purret: 0 });
  });

  test("er fristen ute før jobben går, sies det", async () => {
    await scene({ innbyggerforslag: { ...SENDT, varslet: [60, 30] } });
    await settKlokka(kl("2027-05-23"));
    await jobben(kl("2027-05-23"));
    expect((await brevene())[0]!.tekst).toContain("Det er 3 dager siden.");
  });
});

describe("den som trekker innspillet, trekker innbyggerforslaget", () => {
  test.each(["samler", "sendt", "mangler", "til_behandling"] as const)(
    "når det er %s, og alle får vite det",
    async (status) => {
      const felt = status === "samler" ? { status } : { ...SENDT, status };
      const { id, ref, eier } = await scene({ innbyggerforslag: felt });
      await trekkInnspill(eier, ref, NETTSTED);
      expect((await hentet(id)).status).toBe("trukket");
      expect(await mottakerne()).toEqual(ALLE);
      expect(await hendt("innbyggerforslag.trukket")).toHaveLength(1);
    },
  );

  test("før det er vist, uten å si det til noen", async () => {
    const { id, ref, eier } = await scene({
      status: "mottatt",
      innbyggerforslag: {
        status: "venter",
        innbyggertall: null,
        innbyggertallDato: null,
        kreves: null,
        samlerFra: null,
        samlerTil: null,
      },
    });
    await trekkInnspill(eier, ref, NETTSTED);
    expect((await hentet(id)).status).toBe("trukket");
    expect(await db.$count(epost)).toBe(0);
  });

  test.each(["bortfalt"] as const)("men ikke når det er %s", async (status) => {
    const { id, ref, eier } = await scene({ innbyggerforslag: { status } });
    await trekkInnspill(eier, ref, NETTSTED);
    expect((await hentet(id)).status).toBe(status);
    expect(await db.$count(epost)).toBe(0);
  });
});

describe("innbyggertallet", () => {
  test("kan settes, og forslag som samler, beholder sitt", async () => {
    const { id } = await scene();
    const admin = base.context("administrator", await lagPerson(db, { roller: ["administrator"] }));
    const ny = { innbyggertall: 20_000, dato: "2026-10-01" };
    await settInnbyggertall(admin, { ...ny, sett: "2000 2026-01-01" });
    expect(await db.select({ n: kommune.innbyggertall, d: kommune.innbyggertallDato }).from(kommune)).toEqual([
      { n: 20_000, d: "2026-10-01" },
    ]);
    expect(await hentet(id)).toMatchObject({ innbyggertall: 350, kreves: 7 });
    // The same form again is the same change; another's old form is not.
    await settInnbyggertall(admin, { ...ny, sett: "2000 2026-01-01" });
    expect(await hendt("kommune.innbyggertall_satt")).toMatchObject([
      { data: { fra: 2000, til: 20_000, dato: ny.dato } },
    ]);
    await expect(
      settInnbyggertall(admin, { innbyggertall: 5, dato: ny.dato, sett: "2000 2026-01-01" }),
    ).rejects.toMatchObject(nei("innbyggerforslagsarbeid.feil.innbyggertallEndret", 409));
    await expect(
      settInnbyggertall(admin, { innbyggertall: 5, dato: "2026-11-23", sett: "20000 2026-10-01" }),
    ).rejects.toMatchObject({ felt: { dato: { kode: "innbyggerforslagsarbeid.feil.datoFram" } } });
  });
});

describe("når det er over, slettes hvem som skrev under, etter lagringstiden", () => {
  const dagerSiden = (dager: number) => new Date(NAA.getTime() - dager * 86_400_000);
  const fylt = and(eq(underskrift.kanal, "nett"));

  test.each([
    ["bortfalt", 181, 7],
    ["bortfalt", 179, 0],
    ["trukket", 181, 7],
    ["samler", 400, 0],
  ] as const)("%s for %i dager siden: %i slettes", async (status, dager, ventet) => {
    const { id } = await scene({ innbyggerforslag: { status } });
    await db.update(underskrift).set({ navn: "Kari", adresse: "Vegen 1", foedt: "1980-05-17" }).where(fylt);
    await db
      .insert(innbyggerforslagSteg)
      .values({ id: nyId(), forslagId: id, slag: status, tid: dagerSiden(dager), tekst: "" });
    const { kontakt } = await ryddEtterLagringstid(systemContext(db, NAA), { proev: false });
    expect(kontakt).toBe(ventet);
    const rader = await db.select().from(underskrift);
    expect(rader).toHaveLength(7);
    const tomme = rader.filter(
      (rad) => !rad.navn && !rad.adresse && !rad.foedt && !rad.epost && !rad.noekkel && !rad.personId,
    );
    expect(tomme).toHaveLength(ventet);
    expect((await ryddEtterLagringstid(systemContext(db, NAA), { proev: false })).kontakt).toBe(0);
  });
});

test("lista er delt i det som samler, det som er hos kommunen etter frist, og det som er ferdig", async () => {
  const { siri, ref: samler } = await scene();
  const { ref: sist } = await scene({ innbyggerforslag: { ...SENDT, frist: "2027-06-01" } });
  const { ref: foerst } = await scene({ innbyggerforslag: { ...SENDT, status: "mangler", frist: "2026-12-01" } });
  const { ref: plansak } = await scene({ innbyggerforslag: { ...SENDT, frist: null, plansak: "Planen" } });
  const { ref: ferdig } = await scene({ innbyggerforslag: { status: "bortfalt" } });
  const refer = async (vis: "samler" | "sendt" | "ferdig", etter: string | null = null) =>
    (await finnInnbyggerforslag(siri, vis, etter)).rader.map(({ ref }) => ref);
  expect([await refer("samler"), await refer("sendt"), await refer("ferdig")]).toEqual([
    [samler],
    [foerst, sist, plansak],
    [ferdig],
  ]);
  expect([await refer("sendt", foerst), await refer("samler", samler)]).toEqual([[sist, plansak], []]);
  const [nest] = (await finnInnbyggerforslag(siri, "sendt", null)).rader;
  expect(nest!.dagerIgjen).toBe(9);
  expect(await db.$count(identitet)).toBe(0);
});
