import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server";
import { bostedskode, epostkode, kobling, kommune } from "#db/schema";
import { kodeHash, nyKode } from "~/domain/kode.server";
import { dagenEtter } from "~/domain/kommune/valgperiode";
import { hash, nyId, nyttMerke } from "~/platform/id.server";
import { lagNoekler } from "~/platform/noekler.server";
import { lagInnspill } from "../builders/innspill";
import { lagGjestMedMerke, lagOekt } from "../builders/oekt";
import { lagPerson } from "../builders/person";
import { lagSak, lagVedtak } from "../builders/sak";
import { lagUtkast } from "../builders/utkast";
import { lagVurdering } from "../builders/vurdering";
import { type Aktoer, besvar, foreslaa, inviter, lagAnsatt, NOEKKELRING, type Scene } from "./scenen";
import { NAA } from "./tid";

/** A form that is taken: who sends it, where, what is in it, and how many rows more (or fewer) there are in each table afterwards. */
export type Gyldig = {
  som: Aktoer;
  sti: string;
  /** Brought along with the cookies of `som`. */
  kake?: string;
  felter: Record<string, string | string[]>;
  rader: Record<string, number>;
  /** A script's request instead of a form. */
  json?: boolean;
  /** Each time is one of its own, because … */
  hverGang?: string;
};

/**
 * Every route with an action, with a form that is taken. A route that is missing here fails tests/routes/omigjen.test.ts and
 * tests/routes/fremmed.test.ts until somebody has said what a valid form is. Each has objects of its own.
 */
export const skjemaer: Record<string, (db: Database, scene: Scene) => Promise<Gyldig>> = {
  "/tema/:slug/innspill/nytt": async (_db, { tema }) => ({
    som: "annen",
    sti: `/tema/${tema}/innspill/nytt`,
    felter: {},
    rader: {},
  }),
  "/utkast": async (db, scene) => {
    const utkast = await lagUtkast(db, scene.personer.annen, { temaId: scene.ider.tema });
    return {
      som: "annen",
      sti: "/utkast",
      felter: { innsending: randomUUID(), utkast: utkast.id, avsender: "privatperson", svarkanal: "her" },
      rader: { utkast: -1, innsending: 1, innspill: 1, innspill_tekst: 1, hendelse: 1 },
    };
  },
  "/utkast/:id": async (_db, { tema }) => ({
    som: "annen",
    sti: `/utkast/${randomUUID()}`,
    felter: { tekst: "Sendt fem ganger.", revisjon: "0", tema, intent: "lagre" },
    rader: { utkast: 1 },
  }),
  "/api/utkast/:id": async (_db, { tema }) => ({
    som: "annen",
    sti: `/api/utkast/${randomUUID()}`,
    felter: { tekst: "Lagret fem ganger.", revisjon: "0", tema },
    json: true,
    rader: { utkast: 1 },
  }),
  "/utkast/:id/sletting": async (db, scene) => {
    const { id } = await lagUtkast(db, scene.personer.annen, { temaId: scene.ider.tema });
    return { som: "annen", sti: `/utkast/${id}/sletting`, felter: {}, rader: { utkast: -1, hendelse: 1 } };
  },
  "/mine/kode": async (_db, { fugler }) => ({
    som: "annen",
    sti: "/mine/kode",
    felter: { kode: fugler.hentekode },
    rader: { hendelse: 1 },
  }),
  "/innspill/:ref/tilbaketrekking": async (db, { ider, personer }) => {
    const { ref } = await lagInnspill(db, { av: personer.annen, temaId: ider.tema });
    return { som: "annen", sti: `/innspill/${ref}/tilbaketrekking`, felter: {}, rader: { hendelse: 1 } };
  },
  "/innspill/:ref/publisering": async (db, scene) => ({
    som: "moderator",
    sti: `/innspill/${await nytt(db, scene)}/publisering`,
    felter: { skjul: "" },
    rader: { innspill_tekst: 1, moderering: 1, hendelse: 1 },
  }),
  "/innspill/:ref/overlevering": async (db, scene) => ({
    som: "moderator",
    sti: `/innspill/${await nytt(db, scene)}/overlevering`,
    felter: { begrunnelse: "" },
    rader: { moderering: 1, hendelse: 1 },
  }),
  "/innspill/:ref/ikke-publisering": async (db, scene) => ({
    som: "moderator",
    sti: `/innspill/${await nytt(db, scene)}/ikke-publisering`,
    felter: { grunn: "reklame", begrunnelse: "Det er reklame." },
    rader: { moderering: 1, hendelse: 1 },
  }),
  "/innspill/:ref/ikke-publisering/bekreftelse": async (db, scene) => {
    const { id, ref } = await lagInnspill(db, { temaId: scene.ider.tema, status: "foreslaatt_ikke_publisert" });
    await foreslaa(db, id, scene.personer.moderatorAnnen);
    return {
      som: "moderator",
      sti: `/innspill/${ref}/ikke-publisering/bekreftelse`,
      felter: { avgjoerelse: "bekreft" },
      rader: { moderering: 1, hendelse: 1 },
    };
  },
  "/innspill/:ref/tilbaketaking": async (db, scene) => ({
    som: "moderator",
    sti: `/innspill/${await nytt(db, scene, "publisert")}/tilbaketaking`,
    felter: { begrunnelse: "Det var feil." },
    rader: { moderering: 1, hendelse: 1 },
  }),
  "/innspill/:ref/kobling": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/innspill/${await nytt(db, scene)}/kobling`,
    felter: { punkt: scene.punkt, begrunnelse: "Hører til her." },
    rader: { kobling: 1, hendelse: 1 },
  }),
  "/innspill/:ref/kobling/:kobling/tilbakekalling": async (db, scene) => {
    const { id: innspillId, ref } = await lagInnspill(db, { temaId: scene.ider.tema });
    const id = nyId();
    const av = scene.personer.saksbehandler.id;
    await db.insert(kobling).values({ id, innspillId, planpunktId: scene.ider.punkt, begrunnelse: "x", av, tid: NAA });
    return {
      som: "saksbehandler",
      sti: `/innspill/${ref}/kobling/${id}/tilbakekalling`,
      felter: { begrunnelse: "Det var feil punkt." },
      rader: { hendelse: 1 },
    };
  },
  "/innspill/:ref/vurdering": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/innspill/${await nytt(db, scene)}/vurdering`,
    felter: { nr: "0", oppsummering: "Vil ha benker.", tekst: "Enig.", betydning: "delvis" },
    rader: { vurdering: 1, hendelse: 1 },
  }),
  "/innspill/:ref/svar": async (db, scene) => {
    const { ref } = await vurdert(db, scene);
    return {
      som: "saksbehandler",
      sti: `/innspill/${ref}/svar`,
      felter: { utfall: "delvis", tekst: "Takk." },
      rader: { svar: 1, varsel: 1, epost: 1, hendelse: 1 },
    };
  },
  "/strategi/punkt/:kode/oppdatering": async (_db, { punkt }) => ({
    som: "saksbehandler",
    sti: `/strategi/punkt/${punkt}/oppdatering`,
    felter: { status: "i_gang", begrunnelse: "Vi er i gang.", nesteDato: "" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/saker/ny": async () => ({
    som: "saksbehandler",
    sti: "/saksbehandling/saker/ny",
    felter: { saksnr: "777/26", tittel: "Fem ganger", utvalg1: "Kommunestyret" },
    rader: { sak: 1, saksgang: 1, hendelse: 1 },
  }),
  "/saksbehandling/saker/:nr/innspill": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/saker/${(await lagSak(db, { nr: "902-26" })).nr}/innspill`,
    felter: { innspill: await nytt(db, scene) },
    rader: { sak_innspill: 1, hendelse: 1 },
  }),
  "/saksbehandling/saker/:nr/tekst": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/saker/${(await lagSak(db, { nr: "903-26" })).nr}/tekst`,
    felter: { revisjon: "1", sammendrag: "Kort." },
    rader: { sakstekst: 12, hendelse: 1 },
  }),
  "/saksbehandling/saker/:nr/snapshot": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/saker/${(await lagSak(db, { nr: "904-26", innspill: [await vurdert(db, scene)] })).nr}/snapshot`,
    felter: { bilde: "1" },
    rader: { snapshot: 1, snapshot_merknad: 1, hendelse: 1 },
  }),
  "/saksbehandling/saker/:nr/vedtak": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/saker/${(await lagSak(db, { nr: "905-26", innspill: [await vurdert(db, scene)] })).nr}/vedtak`,
    felter: { organ: "Kommunestyret", dato: "2026-11-20", tekst: "Ja.", begrunnelse: "Fordi." },
    rader: { vedtak: 1, hendelse: 1 },
  }),
  "/saksbehandling/saker/:nr/svar": async (db, scene) => {
    const innspill = await vurdert(db, scene);
    const sak = await lagSak(db, { nr: "906-26", innspill: [innspill] });
    await lagVedtak(db, sak.id);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/saker/${sak.nr}/svar`,
      felter: { innspill: innspill.ref, utfall: "delvis", tekst: "Takk." },
      rader: { svar: 1, varsel: 1, epost: 1, hendelse: 1 },
    };
  },
  "/saksbehandling/varsler/:id/utfoert": async (db, scene) => {
    const innspill = await vurdert(db, scene);
    const varsel = await besvar(db, innspill.id, null, scene.personer.saksbehandler);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/varsler/${varsel}/utfoert`,
      felter: {},
      rader: { hendelse: 1 },
    };
  },
  "/logg-inn/eksempel": async () => ({
    som: "gjest",
    sti: "/logg-inn/eksempel",
    felter: { bruker: "fasilitator" },
    rader: { oekt: 1, hendelse: 1 },
    hverGang: "en innlogging til er en økt til; eksempelets personer beviser ingenting som kan brukes opp",
  }),
  "/logg-inn/epost": async () => ({
    som: "gjest",
    sti: "/logg-inn/epost",
    felter: { epost: "fem.ganger@eksempel.example", til: "/" },
    rader: { epostkode: 1, epost: 1 },
    hverGang: "en kode gjelder i nettleseren som ba om den, og hver bestilling uten kake er en ny nettleser",
  }),
  "/logg-inn/epost/kode": async (db) => {
    const [merke, kode] = [nyttMerke(), "123456"];
    const id = hash(merke);
    await db.insert(epostkode).values({
      id,
      epost: "ny.beboer@eksempel.example",
      kodeHash: lagNoekler(NOEKKELRING).hmac("epostkode", `${id}|${kode}`),
      til: "/",
      utloeper: SENERE,
    });
    return {
      som: "gjest",
      kake: `traad_kode=${merke}`,
      sti: "/logg-inn/epost/kode",
      felter: { kode },
      // A new account, and its first session.
      rader: { person: 1, identitet: 1, oekt: 1, hendelse: 2 },
    };
  },
  "/logg-ut": async () => ({
    som: "tidligere",
    sti: "/logg-ut",
    felter: { til: "/" },
    rader: { oekt: -1, hendelse: 1 },
  }),
  "/visning": async () => ({ som: "annen", sti: "/visning", felter: { tekst: "2", tilbake: "/" }, rader: {} }),
  "/min-side/navn": async () => ({
    som: "annen",
    sti: "/min-side/navn",
    felter: { navn: "Annet Prøvenavn" },
    rader: { hendelse: 1 },
  }),
  "/min-side/innlogginger/avslutning": async (db, { personer }) => ({
    som: "annen",
    sti: "/min-side/innlogginger/avslutning",
    felter: { oekt: (await lagOekt(db, personer.annen.id)).id },
    rader: { oekt: -1, hendelse: 1 },
  }),
  "/min-side/overtakelse": async (db, { ider }) => {
    const gjest = await lagGjestMedMerke(db);
    await lagUtkast(db, gjest, { temaId: ider.tema });
    return {
      som: "annen",
      kake: `traad_gjest=${gjest.merke}`,
      sti: "/min-side/overtakelse",
      felter: { valg: "ta_med" },
      rader: { hendelse: 1 },
    };
  },
  "/min-side/bosted": async (db, { personer }) => {
    await db
      .insert(bostedskode)
      .values({ personId: personer.annen.id, kodeHash: kodeHash(nyKode(8)), utloeper: SENERE });
    return {
      som: "annen",
      sti: "/min-side/bosted",
      felter: {},
      rader: { hendelse: 1 },
      hverGang: "en ny kode setter den forrige ut av bruk, og loggen sier at den ble laget",
    };
  },
  "/min-side/sletting": async (db, { ider }) => {
    const { person, kake } = await innlogget(db);
    await lagUtkast(db, person, { temaId: ider.tema });
    await lagInnspill(db, { av: person, temaId: ider.tema });
    return {
      som: "gjest",
      kake,
      sti: "/min-side/sletting",
      felter: { forstaatt: "ja" },
      rader: { utkast: -1, oekt: -1, hendelse: 1 },
    };
  },
  "/administrasjon/mennesker/:person/rolle": async (db) => {
    const { person } = await lagAnsatt(db, "Får Prøverolle");
    return {
      som: "administrator",
      sti: `/administrasjon/mennesker/${person}/rolle`,
      felter: { rolle: "saksbehandler", komite: "", til: "" },
      rader: { rolle: 1, hendelse: 1 },
    };
  },
  "/administrasjon/mennesker/:person/rolle/:rolle/slutt": async (db) => {
    const { person, rolle } = await lagAnsatt(db, "Mister Prøverolle");
    return {
      som: "administrator",
      sti: `/administrasjon/mennesker/${person}/rolle/${rolle}/slutt`,
      felter: {},
      rader: { hendelse: 1 },
    };
  },
  "/administrasjon/invitasjoner/ny": async () => ({
    som: "administrator",
    sti: "/administrasjon/invitasjoner/ny",
    felter: { navn: "Invitert Prøve", rolle: "fasilitator", komite: "", til: "" },
    rader: { invitasjon: 1, hendelse: 1 },
    hverGang: "koden vises én gang, til den som spør sist; de andre kjenner ingen, og de utløper",
  }),
  "/administrasjon/invitasjoner/:invitasjon/tilbaketrekking": async (db) => ({
    som: "administrator",
    sti: `/administrasjon/invitasjoner/${(await inviter(db, "Trukket Prøve")).id}/tilbaketrekking`,
    felter: {},
    rader: { hendelse: 1 },
  }),
  "/administrasjon/valgperiode": async (db) => {
    const [naa] = await db.select({ til: kommune.valgperiodeTil }).from(kommune);
    return {
      som: "administrator",
      sti: "/administrasjon/valgperiode",
      felter: { til: dagenEtter(naa!.til), sett: naa!.til, bekreft: "" },
      rader: { hendelse: 1 },
    };
  },
  "/invitasjon": async () => ({ som: "gjest", sti: "/invitasjon", felter: { kode: "AAAA-BBBB-CCCC" }, rader: {} }),
  "/invitasjon/:invitasjonskode": async (db) => ({
    som: "gjest",
    kake: (await innlogget(db)).kake,
    sti: `/invitasjon/${(await inviter(db, "Tar Imot Prøve")).kode}`,
    felter: {},
    // The session is another than before, but there is one.
    rader: { rolle: 1, hendelse: 3 },
  }),
  "/saksbehandling/bosted": async (db) => {
    const [{ person }, kode] = [await innlogget(db), nyKode(8)];
    await db.insert(bostedskode).values({ personId: person.id, kodeHash: kodeHash(kode), utloeper: SENERE });
    return {
      som: "saksbehandler",
      sti: "/saksbehandling/bosted",
      felter: { kode, metode: "legitimasjon" },
      rader: { bosted: 1, bostedskode: -1, hendelse: 1 },
    };
  },
  "/administrasjon/lagringstid/:slag": async () => ({
    som: "administrator",
    sti: "/administrasjon/lagringstid/gjest",
    felter: { dager: "300", proevd: "300" },
    rader: { lagringstid: 1, hendelse: 1 },
  }),
  "/administrasjon/mennesker/:person/utlogging": async (db) => {
    const { id } = await lagPerson(db, { navn: "Logges Ut Prøve", roller: ["fasilitator"] });
    await lagOekt(db, id);
    return {
      som: "administrator",
      sti: `/administrasjon/mennesker/${id}/utlogging`,
      felter: {},
      rader: { hendelse: 1 },
    };
  },
};

const SENERE = new Date(NAA.getTime() + 600_000);

/** A resident that nobody else is, with a session. */
async function innlogget(db: Database) {
  const person = await lagPerson(db);
  const { kake } = await lagOekt(db, person.id, { utsteder: "idporten" });
  return { person, kake: `traad_oekt=${kake}` };
}

/** What the browser brings. */
export const kakene = ({ som, kake }: Pick<Gyldig, "som" | "kake">, { kaker }: Scene): string =>
  [kaker[som], kake].filter(Boolean).join("; ");

const nytt = async (db: Database, { ider }: Scene, status: "mottatt" | "publisert" = "mottatt") =>
  (await lagInnspill(db, { temaId: ider.tema, status })).ref;

/** Assessed, and to be answered by mail. */
async function vurdert(db: Database, { ider, personer }: Scene) {
  const innspill = await lagInnspill(db, {
    temaId: ider.tema,
    status: "publisert",
    innsending: { svarkanal: "epost", kontakt: "proeve@eksempel.example" },
  });
  await lagVurdering(db, innspill.id, { av: personer.saksbehandler.id });
  return innspill;
}
