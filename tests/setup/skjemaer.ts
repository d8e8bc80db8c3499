import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import {
  bostedskode,
  epostkode,
  forslagsversjon,
  hastesak,
  innbyggerforslag,
  instans,
  kobling,
  kommune,
  opplasting,
  opplastingsbit,
  vakt,
} from "#db/schema";
import { stem } from "~/domain/avstemning/stem.server";
import { hentAlternativ } from "~/domain/avstemning/alternativ.server";
import { finnAvstemninger, hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { kodeHash, nyKode } from "~/domain/kode.server";
import { hentKontakt } from "~/domain/kommune/sett-kontakt.server";
import { dagenEtter } from "~/domain/kommune/valgperiode";
import { hentStedsliste } from "~/domain/sted/lagre-liste.server";
import { hash, nyId, nyttMerke } from "~/platform/id.server";
import { sha256 } from "~/platform/lager.server";
import { lagNoekler } from "~/platform/noekler.server";
import { lagArgument, lagAvstemning, lagForslag, lagInnbyggerforslag } from "../builders/forslag";
import { lagHoering, lagRaad, lagUttalelse, lagVersjon, somDokument } from "../builders/hoering";
import { lagInnspill } from "../builders/innspill";
import { lagKomite } from "../builders/komite";
import { nesteNummer } from "../builders/nummer";
import { lagGjestMedMerke, lagOekt } from "../builders/oekt";
import { lagPerson } from "../builders/person";
import { lagSak, lagVedtak } from "../builders/sak";
import { lagTema } from "../builders/tema";
import { lagUtkast } from "../builders/utkast";
import { lagAvskrift, lagVedlegg } from "../builders/vedlegg";
import { lagVurdering } from "../builders/vurdering";
import { lagJpeg, lagWav } from "./angrepsfiler";
import { lagPapirforslag } from "./papirforslag";
import { type Aktoer, besvar, foreslaa, inviter, lagAnsatt, lagReturkode, NOEKKELRING, type Scene } from "./scenen";
import { NAA } from "./tid";
import { blirBosatt, lagSignert } from "./underskriftene";

/** A form with a file. `fil` is its name in the form. */
type MedFil = { navn: string; type: string; bytes: () => Promise<Uint8Array> };

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
  /** The form is multipart, and this is its file. */
  fil?: MedFil;
  /** A script's request, as it is. */
  raatt?: { metode: "POST" | "PUT"; type: string; kropp: string | Uint8Array };
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
  // Innbygger: å skrive forslag
  "/tema/:slug/forslag/nytt": async (_db, { forslagstema }) => ({
    som: "annen",
    sti: `/tema/${forslagstema}/forslag/nytt`,
    felter: {},
    rader: {},
  }),
  "/forslag/:ref/argument": async (_db, { omArgumenter }) => ({
    som: "annen",
    sti: `/forslag/${omArgumenter}/argument`,
    felter: { side: "mot" },
    rader: {},
  }),
  "/saksbehandling/temaer/:slug/forslag": async (db, { ider }) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/temaer/${(await lagTema(db, { komiteId: ider.komite })).slug}/forslag`,
    felter: { stemme: "enighet", krav: "epost", alder: "15" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/forslag/nytt": async (_db, { forslagstema }) => ({
    som: "saksbehandler",
    sti: "/saksbehandling/forslag/nytt",
    felter: { id: randomUUID(), tema: forslagstema, tittel: "Fem ganger", tekst: "Er én gang." },
    rader: { innsending: 1, innspill: 1, innspill_tekst: 2, forslag: 1, avstemning: 1, hendelse: 3 },
  }),
  "/innbyggerforslag/nytt": async () => ({ som: "annen", sti: "/innbyggerforslag/nytt", felter: {}, rader: {} }),
  "/forslag/:ref/underskrift": async (db) => {
    const { person, kake } = await innlogget(db);
    await blirBosatt(db, person.id);
    const { ref } = await lagInnbyggerforslag(db);
    return {
      som: "gjest",
      kake,
      sti: `/forslag/${ref}/underskrift`,
      felter: { epost: "proeve@eksempel.example" },
      rader: { underskrift: 1 },
    };
  },
  "/forslag/:ref/underskrift/tilbaketrekking": async (db) => {
    const { person, kake } = await innlogget(db);
    const { ref } = await lagSignert(db, { ref: nyRef(), avgittAv: person });
    return { som: "gjest", kake, sti: `/forslag/${ref}/underskrift/tilbaketrekking`, felter: {}, rader: {} };
  },
  "/forslag/:ref/underskrift/varsling": async (db) => {
    const { person, kake } = await innlogget(db);
    const { ref } = await lagSignert(db, { ref: nyRef(), avgittAv: person });
    const felter = { epost: "proeve@eksempel.example" };
    return { som: "gjest", kake, sti: `/forslag/${ref}/underskrift/varsling`, felter, rader: {} };
  },
  "/forslag/:ref/innsending": async (db) => {
    const { person, kake } = await innlogget(db);
    const { ref } = await lagSignert(db, { ref: nyRef(), av: person });
    return {
      som: "gjest",
      kake,
      sti: `/forslag/${ref}/innsending`,
      felter: {},
      rader: { innbyggerforslag_steg: 1, hendelse: 1 },
    };
  },
  "/hoering/:hoering/avsnitt/:avsnitt/kommentar": async () => ({
    som: "annen",
    sti: "/hoering/samfunnsplan/avsnitt/om-planen/kommentar",
    felter: { sitat: "" },
    rader: {},
  }),
  "/avstemning/:avstemning/stemme": async (db) => ({
    som: "annen",
    sti: `/avstemning/${(await lagAvstemning(db)).slug}/stemme`,
    felter: { svar: "enig", versjon: "1" },
    rader: { stemme: 1, stemme_logg: 1 },
  }),
  "/avstemning/:avstemning/stemme/tilbaketrekking": async (db, { personer: { annen } }) => {
    const { slug } = await lagAvstemning(db);
    const context = { krav: "gjest", aktoer: annen, db, naa: NAA, spraak: "nb" } as const;
    await stem(context, slug, { svar: "enig", versjon: "1" }, lagNoekler(NOEKKELRING));
    return { som: "annen", sti: `/avstemning/${slug}/stemme/tilbaketrekking`, felter: {}, rader: { stemme_logg: 1 } };
  },
  // Forslag
  "/forslag/:ref/argument/:argument/stoette": async (db) => {
    const { id, ref } = await lagForslag(db);
    const argument = await lagArgument(db, id);
    return {
      som: "annen",
      sti: `/forslag/${ref}/argument/${argument.ref}/stoette`,
      felter: { intent: "gi" },
      rader: { argumentstoette: 1 },
    };
  },
  "/forslag/:ref/versjon/ny": async (db, { personer }) => ({
    som: "annen",
    sti: `/forslag/${(await lagForslag(db, { av: personer.annen })).ref}/versjon/ny`,
    felter: { tekst: "Benker langs elva\nTjue.", endring: "Tjue i stedet for ti." },
    rader: { forslagsversjon: 1, hendelse: 1 },
  }),
  "/forslag/:ref/versjon/:versjon/publisering": async (db, { ider }) => ({
    som: "moderator",
    sti: `/forslag/${await lagVentende(db, ider.tema)}/versjon/2/publisering`,
    felter: { skjul: "" },
    rader: { innspill_tekst: 2, hendelse: 1 },
  }),
  "/forslag/:ref/versjon/:versjon/ikke-publisering": async (db, { ider }) => ({
    som: "moderator",
    sti: `/forslag/${await lagVentende(db, ider.tema)}/versjon/2/ikke-publisering`,
    felter: { begrunnelse: "Den handler om noe annet." },
    rader: { hendelse: 1 },
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
  "/utkast/:id/bilde": async (db, scene) => ({
    som: "annen",
    sti: `/utkast/${(await nyttUtkast(db, scene)).id}/bilde`,
    felter: { vedlegg: randomUUID(), altTekst: "En benk" },
    fil: { navn: "benk.jpg", type: "image/jpeg", bytes: lagJpeg },
    rader: { fil: 1, vedlegg: 1, hendelse: 1 },
  }),
  "/utkast/:id/opptak": async (db, scene) => ({
    som: "annen",
    sti: `/utkast/${(await nyttUtkast(db, scene)).id}/opptak`,
    felter: { vedlegg: randomUUID() },
    fil: { navn: "opptak.wav", type: "audio/wav", bytes: () => Promise.resolve(lagWav(1)) },
    rader: { fil: 1, vedlegg: 1, hendelse: 1 },
  }),
  "/utkast/:id/vedlegg/:vedlegg": async (db, scene) => {
    const utkast = await nyttUtkast(db, scene);
    const { id } = await lagVedlegg(db, { utkastId: utkast.id });
    return { som: "annen", sti: `/utkast/${utkast.id}/vedlegg/${id}`, felter: { altTekst: "En benk" }, rader: {} };
  },
  "/utkast/:id/vedlegg/:vedlegg/sletting": async (db, scene) => {
    const utkast = await nyttUtkast(db, scene);
    const { id } = await lagVedlegg(db, { utkastId: utkast.id });
    const sti = `/utkast/${utkast.id}/vedlegg/${id}/sletting`;
    return { som: "annen", sti, felter: {}, rader: { vedlegg: -1, hendelse: 1 } };
  },
  "/api/utkast/:id/opptak": async (db, scene) => {
    const melding = { id: randomUUID(), mime: "audio/webm", bytes: 100, sha256: "0".repeat(64), varighet: 1_000 };
    return {
      som: "annen",
      sti: `/api/utkast/${(await nyttUtkast(db, scene)).id}/opptak`,
      felter: {},
      raatt: { metode: "POST", type: "application/json", kropp: JSON.stringify(melding) },
      rader: { opplasting: 1 },
    };
  },
  "/api/utkast/:id/opptak/:opplasting": async (db, scene) => {
    const utkast = await nyttUtkast(db, scene);
    const lyd = lagWav(1);
    const id = await lagOpplasting(db, utkast.id, lyd);
    await db.insert(opplastingsbit).values({ opplastingId: id, nr: 0, data: lyd });
    return {
      som: "annen",
      sti: `/api/utkast/${utkast.id}/opptak/${id}`,
      felter: {},
      raatt: { metode: "POST", type: "application/json", kropp: "{}" },
      rader: { opplasting: -1, opplastingsbit: -1, fil: 1, vedlegg: 1, hendelse: 1 },
    };
  },
  "/api/utkast/:id/opptak/:opplasting/:nr": async (db, scene) => {
    const utkast = await nyttUtkast(db, scene);
    const lyd = lagWav(1);
    return {
      som: "annen",
      sti: `/api/utkast/${utkast.id}/opptak/${await lagOpplasting(db, utkast.id, lyd)}/0`,
      felter: {},
      raatt: { metode: "PUT", type: "application/octet-stream", kropp: lyd },
      rader: { opplastingsbit: 1 },
    };
  },
  "/innspill/:ref/avskrift": async (db, scene) => {
    const { id, ref } = await lagInnspill(db, { temaId: scene.ider.tema, tekst: "" });
    await lagVedlegg(db, { innspillId: id, slag: "opptak" });
    const felter = { nr: "0", tekst: "Dette ble sagt." };
    return { som: "saksbehandler", sti: `/innspill/${ref}/avskrift`, felter, rader: { avskrift: 1, hendelse: 1 } };
  },
  "/innspill/:ref/avskrift/godkjenning": async (db, scene) => {
    const { id, ref } = await lagInnspill(db, { av: scene.personer.annen, temaId: scene.ider.tema, tekst: "" });
    await lagVedlegg(db, { innspillId: id, slag: "opptak" });
    await lagAvskrift(db, id, scene.personer.saksbehandler.id);
    const felter = { nr: "1", stemmer: "ja", merknad: "" };
    return { som: "annen", sti: `/innspill/${ref}/avskrift/godkjenning`, felter, rader: { hendelse: 1 } };
  },
  "/innspill/:ref/vedlegg/:vedlegg/visning": async (db, scene) => {
    const { id, ref } = await lagInnspill(db, { temaId: scene.ider.tema });
    const bilde = await lagVedlegg(db, { innspillId: id });
    const felter = { handling: "vis", altTekst: "En benk" };
    return { som: "moderator", sti: `/innspill/${ref}/vedlegg/${bilde.id}/visning`, felter, rader: { hendelse: 1 } };
  },
  // Sted og kart
  "/utkast/:id/sted": async (db, scene) => {
    const { id } = await lagUtkast(db, scene.personer.annen, { temaId: scene.ider.tema });
    return {
      som: "annen",
      sti: `/utkast/${id}/sted`,
      felter: {
        sted: "Ved skytebanen",
        intent: "lagre",
        sett: JSON.stringify({ sted: "", bredde: null, lengde: null, visSted: false }),
      },
      rader: {},
    };
  },
  "/administrasjon/steder": async (db, { personer }) => {
    const { sett, antall } = await hentStedsliste({
      krav: "administrator",
      aktoer: personer.administrator,
      db,
      naa: NAA,
      spraak: "nb",
    });
    return {
      som: "administrator",
      sti: "/administrasjon/steder",
      felter: { liste: "Prøvegrenda;grend;62,5;11,5\nPrøvemoen;grend;62,6;11,6", sett },
      rader: { sted: 2 - antall, hendelse: 1 },
    };
  },
  "/administrasjon/kart": async (db) => {
    const [rad] = await db.select({ utsnitt: kommune.kartutsnitt }).from(kommune);
    return {
      som: "administrator",
      sti: "/administrasjon/kart",
      felter: { soer: "62", vest: "11", nord: "63", oest: "12", sett: (rad!.utsnitt ?? []).join(";") },
      rader: { hendelse: 1 },
    };
  },
  "/utkast/retur": async (db, scene) => {
    await lagUtkast(db, scene.personer.annen, { temaId: scene.ider.tema });
    return {
      som: "annen",
      sti: "/utkast/retur",
      felter: { epost: "" },
      rader: { returkode: 1, hendelse: 1 },
      hverGang: "koden vises bare én gang, og den som ikke rakk å skrive den ned, lager en ny",
    };
  },
  "/utkast/hent": async (_db, { returkode }) => ({
    som: "annen",
    sti: "/utkast/hent",
    felter: { kode: returkode },
    rader: {},
  }),
  "/utkast/hent/:returkode": async (db, scene) => ({
    som: "annen",
    sti: `/utkast/hent/${(await lagReturkode(db, scene.ider.tema)).kode}`,
    felter: {},
    rader: { hendelse: 1 },
  }),
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
  "/innspill/:ref/oversending": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/innspill/${await nytt(db, scene)}/oversending?til=${scene.instans}`,
    felter: { instans: scene.instans, tekst: "Sendt videre til Prøveinstansen." },
    rader: { oversending: 1, vurdering: 1, svar: 1, epost: 1, hendelse: 3 },
  }),
  "/innspill/:ref/spraak": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/innspill/${await nytt(db, scene)}/spraak`,
    felter: { spraak: "nn" },
    rader: { hendelse: 1 },
  }),
  "/innspill/:ref/haste": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/innspill/${await nytt(db, scene)}/haste`,
    felter: { grunn: "Kan ikke vente.", til: scene.personer.fasilitator.id },
    rader: { hastesak: 1, epost: 1, hendelse: 1 },
  }),
  "/moderering/:ref/haste": async (db, scene) => ({
    som: "moderator",
    sti: `/moderering/${await nytt(db, scene)}/haste`,
    felter: { grunn: "Kan ikke vente.", til: scene.personer.fasilitator.id },
    rader: { hastesak: 1, epost: 1, hendelse: 1 },
  }),
  "/saksbehandling/haste/:ref": async (db, scene) => ({
    som: "fasilitator",
    sti: `/saksbehandling/haste/${await hastende(db, scene)}`,
    felter: {},
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/haste/:ref/avslutning": async (db, scene) => ({
    som: "fasilitator",
    sti: `/saksbehandling/haste/${await hastende(db, scene, { sett: NAA, settAv: scene.personer.fasilitator.id })}/avslutning`,
    felter: { utfall: "Tatt hånd om." },
    rader: { hendelse: 1 },
  }),
  "/administrasjon/instanser/ny": async () => ({
    som: "administrator",
    sti: "/administrasjon/instanser/ny",
    felter: { id: randomUUID(), navnNb: "Ny prøveinstans", hvaNb: "Prøver", rekkefoelge: "7" },
    rader: { instans: 1, hendelse: 1 },
  }),
  "/administrasjon/instanser/:instans": async (db) => ({
    som: "administrator",
    sti: `/administrasjon/instanser/${await nyInstans(db)}`,
    felter: { navnNb: "Endret prøveinstans", hvaNb: "Prøver", rekkefoelge: "8" },
    rader: { hendelse: 1 },
  }),
  "/administrasjon/instanser/:instans/fjerning": async (db) => ({
    som: "administrator",
    sti: `/administrasjon/instanser/${await nyInstans(db)}/fjerning`,
    felter: {},
    rader: { hendelse: 1 },
  }),
  "/administrasjon/vakt": async (_db, { personer }) => ({
    som: "administrator",
    sti: "/administrasjon/vakt",
    felter: { person: personer.saksbehandler.id, epost: "vakt@kommune.example", mobil: "" },
    rader: { vakt: 1, hendelse: 1 },
  }),
  "/administrasjon/vakt/:person/fjerning": async (db) => {
    const { id } = await lagPerson(db, { navn: "Går Av Vakt Prøve", roller: ["fasilitator"] });
    await db.insert(vakt).values({ id: nyId(), personId: id, epost: "av@kommune.example", opprettet: NAA });
    return {
      som: "administrator",
      sti: `/administrasjon/vakt/${id}/fjerning`,
      felter: {},
      rader: { vakt: -1, hendelse: 1 },
    };
  },
  "/strategi/punkt/:kode/oppdatering": async (_db, { punkt }) => ({
    som: "saksbehandler",
    sti: `/strategi/punkt/${punkt}/oppdatering`,
    felter: { status: "i_gang", begrunnelse: "Vi er i gang.", nesteDato: "" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/ny": async (db) => ({
    som: "saksbehandler",
    sti: "/saksbehandling/hoeringer/ny",
    felter: {
      tittel: "Fem ganger",
      sammendrag: "Kort.",
      sakstype: "annet",
      tema: "",
      spoersmaal: "Hva mener du?",
      komite: (await lagKomite(db)).slug,
      enhet: "Plan",
      ansvarlig: "Siri",
      aapner: "2026-12-01",
      frist: "2027-01-15",
      svarfrist: "2027-02-15",
    },
    rader: { tema: 1, hoering: 1, hendelse: 2 },
  }),
  "/saksbehandling/hoeringer/:hoering/dokument/import": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${(await lagHoering(db)).slug}/dokument/import`,
    felter: { spraak: "nb", nytt: "" },
    fil: { navn: "plan.md", type: "text/markdown", bytes: async () => Buffer.from("# A\n\nOrd.\n\n# B\n\nMer.\n") },
    rader: { hoeringsversjon: 1, avsnitt: 2, hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${await medUtkast(db)}/versjon/2`,
    felter: { intent: "publiser" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${await medUtkast(db)}/versjon/2/gjenkjenning`,
    felter: { avsnitt: "1", stabil: "" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${await medUtkast(db)}/avsnitt/vei/sammendrag`,
    felter: { sammendrag: "Kort om veien." },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/frister": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${(await lagHoering(db)).slug}/frister`,
    felter: { aapner: "2026-12-01", frist: "2027-01-15", svarfrist: "2027-02-15" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/uttalelse": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/hoeringer/${(await lagHoering(db)).slug}/uttalelse`,
    felter: { raad: (await lagRaad(db)).slug, frist: "2026-12-20" },
    rader: { uttalelse: 1, epost: 1, hendelse: 1 },
  }),
  "/saksbehandling/hoeringer/:hoering/uttalelse/:raad": async (db) => {
    const [hoering, raad] = [await lagHoering(db), await lagRaad(db)];
    await lagUttalelse(db, hoering.id, raad.id);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/hoeringer/${hoering.slug}/uttalelse/${raad.slug}`,
      felter: { svar: "uttalelse", tekst: "Rådet er enig.", kanal: "moete", mottatt: "2026-11-20" },
      rader: { innsending: 1, innspill: 1, innspill_tekst: 1, hendelse: 2 },
    };
  },
  "/saksbehandling/avstemninger/ny": async (_db, { tema }) => ({
    som: "saksbehandler",
    sti: "/saksbehandling/avstemninger/ny",
    felter: { tema, slag: "kurv", ramme: "500 000", krav: "gjest", spoersmaalNb: "Fem ganger?", forklaringNb: "Kort." },
    rader: { avstemning: 1, hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/oppsett": async (db) => ({
    som: "saksbehandler",
    ...(await avstemningskladd(db, "oppsett")),
    felter: { slag: "enighet", krav: "eid", spoersmaalNb: "Hva nå?", sett: await settNaa(db) },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/ideer": async (db) => {
    const { ref, innspill } = await lagForslag(db);
    const { sti } = await avstemningskladd(db, "ideer", { slag: "godkjenning", temaId: innspill.temaId });
    return { som: "saksbehandler", sti, felter: { forslag: ref }, rader: { alternativ: 1, hendelse: 1 } };
  },
  "/saksbehandling/avstemninger/:avstemning/alternativ/nytt": async (db) => ({
    som: "saksbehandler",
    ...(await avstemningskladd(db, "alternativ/nytt", { slag: "godkjenning" })),
    felter: { id: randomUUID(), tittelNb: "Benker", beskrivelseNb: "Ti av dem.", kostnad: "" },
    rader: { alternativ: 1, hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ": async (db) => {
    const { slug, alternativer } = await lagAvstemning(db, { slag: "godkjenning", aapner: null, alternativer: [{}] });
    const siri = { krav: "saksbehandler", aktoer: await lagPerson(db), db, naa: NAA, spraak: "nb" } as const;
    const { sett } = await hentAlternativ(siri, slug, alternativer[0]!.id);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/avstemninger/${slug}/alternativ/${alternativer[0]!.id}`,
      felter: { tittelNb: "Benker", kostnad: "", sjekk: "ikke_med", begrunnelse: "Ikke vår grunn.", plass: "1", sett },
      rader: { hendelse: 1 },
    };
  },
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ/tiltak": async (db, { punkt }) => {
    const { slug, alternativer } = await lagAvstemning(db, { slag: "godkjenning", alternativer: [{}], ...TALT_OPP });
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/avstemninger/${slug}/alternativ/${alternativer[0]!.id}/tiltak`,
      felter: { punkt, sett: "" },
      rader: { hendelse: 1 },
    };
  },
  "/saksbehandling/avstemninger/:avstemning/aapning": async (db) => ({
    som: "saksbehandler",
    ...(await avstemningskladd(db, "aapning")),
    felter: { naar: "naa", dag: "" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/stenging": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/avstemninger/${(await lagAvstemning(db)).slug}/stenging`,
    felter: {},
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/frist": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/avstemninger/${(await lagAvstemning(db)).slug}/frist`,
    felter: { frist: "2099-12-20" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/avstemninger/:avstemning/sak": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/avstemninger/${(await lagAvstemning(db)).slug}/sak`,
    felter: { sak: (await lagSak(db)).nr, sett: "" },
    rader: { hendelse: 1 },
  }),
  "/saksbehandling/raad": async () => ({
    som: "saksbehandler",
    sti: "/saksbehandling/raad",
    felter: { navn: "Innvandrerrådet", epost: "raadet@eksempel.example" },
    rader: { raad: 1, hendelse: 1 },
  }),
  "/saksbehandling/raad/:raad": async (db) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/raad/${(await lagRaad(db)).slug}`,
    felter: { navn: "Rådet under nytt navn", epost: "" },
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
  // The desk.
  "/saksbehandling/registrering": async (_db, { tema }) => ({
    som: "saksbehandler",
    sti: "/saksbehandling/registrering",
    felter: { innsending: randomUUID(), ...paaTelefon(tema), tekst: "Fem ganger.", svarkanal: "her" },
    rader: { innsending: 1, innspill: 1, innspill_tekst: 1, hendelse: 2 },
  }),
  "/saksbehandling/registrering/liste": async (_db, { tema }) => ({
    som: "saksbehandler",
    sti: "/saksbehandling/registrering/liste",
    felter: { parti: randomUUID(), ...paaTelefon(tema), linjer: "En linje\nEn til", intent: "registrer" },
    rader: { innsending: 2, innspill: 2, innspill_tekst: 2, hendelse: 4 },
  }),
  "/saksbehandling/varsler/:id/ring": async (db, scene) => {
    const innspill = await vurdert(db, scene);
    const varsel = await besvar(db, innspill.id, null, scene.personer.saksbehandler);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/varsler/${varsel}/ring`,
      felter: { utfall: "svarte_ikke", nr: "0" },
      rader: { varselforsoek: 1, hendelse: 1 },
    };
  },
  "/administrasjon/innbyggertall": async (db) => {
    const [rad] = await db.select({ antall: kommune.innbyggertall, dato: kommune.innbyggertallDato }).from(kommune);
    return {
      som: "administrator",
      sti: "/administrasjon/innbyggertall",
      felter: { innbyggertall: "5601", dato: "2026-10-01", sett: `${rad!.antall} ${rad!.dato}` },
      rader: { hendelse: 1 },
    };
  },
  "/saksbehandling/innbyggerforslag/:ref/underskrift/ny": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/innbyggerforslag/${(await papirforslag(db, scene, { status: "samler" })).ref}/underskrift/ny`,
    felter: { maate: "en", navn: "Ola Prøve", foedt: "17.5.1981", bosatt: "ja" },
    rader: { underskrift: 1, hendelse: 1 },
  }),
  "/saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking": async (db, scene) => {
    const { ref, underskrift } = await papirforslag(db, scene);
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/innbyggerforslag/${ref}/underskrift/${underskrift}/stryking`,
      felter: { grunn: "ikke_bosatt" },
      rader: { hendelse: 1 },
    };
  },
  "/saksbehandling/innbyggerforslag/:ref/kontroll": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/innbyggerforslag/${(await papirforslag(db, scene)).ref}/kontroll`,
    felter: { resultat: "godkjent", mangler: "" },
    rader: { innbyggerforslag_steg: 1, hendelse: 1 },
  }),
  "/saksbehandling/innbyggerforslag/:ref/plansak": async (db, scene) => ({
    som: "saksbehandler",
    sti: `/saksbehandling/innbyggerforslag/${(await papirforslag(db, scene)).ref}/plansak`,
    felter: { navn: "Prøveplanen", grunn: "Hører til der." },
    rader: { innbyggerforslag_steg: 1, hendelse: 1 },
  }),
  "/saksbehandling/innbyggerforslag/:ref/sak": async (db, scene) => {
    const { ref, innspill } = await papirforslag(db, scene);
    const { nr } = await lagSak(db, { innspill: [innspill] });
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/innbyggerforslag/${ref}/sak`,
      felter: { sak: nr },
      rader: { hendelse: 1 },
    };
  },
  "/saksbehandling/innbyggerforslag/:ref/utfall": async (db, scene) => {
    const { id, ref, innspill } = await papirforslag(db, scene, { ...hosKommunen, status: "til_behandling" });
    const saken = await lagSak(db, { innspill: [innspill] });
    await lagVedtak(db, saken.id);
    await db.update(innbyggerforslag).set({ sakId: saken.id }).where(eq(innbyggerforslag.forslagId, id));
    return {
      som: "saksbehandler",
      sti: `/saksbehandling/innbyggerforslag/${ref}/utfall`,
      felter: { utfall: "vedtatt", videre: "Det bygges." },
      rader: { innbyggerforslag_steg: 1, hendelse: 1 },
    };
  },
  "/administrasjon/kommune": async (db) => {
    const admin = { krav: "administrator", aktoer: await lagPerson(db), db, naa: NAA, spraak: "nb" } as const;
    const { sett, telefon, epost } = await hentKontakt(admin);
    return {
      som: "administrator",
      sti: "/administrasjon/kommune",
      felter: { postadresse: "Postboks 1\n7361 Røros", telefon, epost, sett },
      rader: { hendelse: 1 },
    };
  },
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

/** A vote that staff prepare, and a page of it. */
async function avstemningskladd(db: Database, side: string, valg: Parameters<typeof lagAvstemning>[1] = {}) {
  const { slug } = await lagAvstemning(db, { ...valg, aapner: null });
  return { sti: `/saksbehandling/avstemninger/${slug}/${side}` };
}

/** The mark of the newest vote as it stands. */
async function settNaa(db: Database): Promise<string> {
  const siri = { krav: "saksbehandler", aktoer: await lagPerson(db), db, naa: NAA, spraak: "nb" } as const;
  const [nyeste] = (await finnAvstemninger(siri, "kladd", null)).rader;
  return (await hentTilArbeid(siri, nyeste!.slug)).sett;
}

const TALT_OPP = { stengt: NAA, resultat: { grupper: [] }, hode: "0".repeat(64), loggrader: 0 };

const nyRef = () => `R-2026-${8000 + nesteNummer()}`;
const SENERE = new Date(NAA.getTime() + 600_000);

const paaTelefon = (tema: string) => ({
  tema,
  kanal: "telefon",
  mottattDato: "2026-11-22",
  spraak: "nb",
  avsender: "privatperson",
});

/** A resident that nobody else is, with a session. */
async function innlogget(db: Database) {
  const person = await lagPerson(db);
  const { kake } = await lagOekt(db, person.id, { utsteder: "idporten" });
  return { person, kake: `traad_oekt=${kake}` };
}

const nyttUtkast = (db: Database, { ider, personer }: Scene) => lagUtkast(db, personer.annen, { temaId: ider.tema });

async function lagOpplasting(db: Database, utkastId: string, lyd: Uint8Array): Promise<string> {
  const id = nyId();
  const felt = { mime: "audio/wav", bytes: lyd.byteLength, sha256: sha256(lyd), varighet: 1_000, opprettet: NAA };
  await db.insert(opplasting).values({ id, utkastId, ...felt });
  return id;
}

/** How a browser, or a script of ours, sends it. */
export async function somForespoersel({ felter, json, fil, raatt }: Gyldig): Promise<{
  method: string;
  body: string | Uint8Array | FormData;
  type: string | null;
}> {
  if (raatt) return { method: raatt.metode, body: raatt.kropp, type: raatt.type };
  if (json) {
    const body = JSON.stringify({ ...felter, revisjon: Number(felter["revisjon"]) });
    return { method: "PUT", body, type: "application/json" };
  }
  const kropp = fil ? new FormData() : new URLSearchParams();
  for (const [navn, verdi] of Object.entries(felter)) for (const en of [verdi].flat()) kropp.append(navn, en);
  if (!fil) return { method: "POST", body: kropp.toString(), type: "application/x-www-form-urlencoded" };
  (kropp as FormData).set("fil", new Blob([new Uint8Array(await fil.bytes())], { type: fil.type }), fil.navn);
  return { method: "POST", body: kropp as FormData, type: null };
}

/** What the browser brings. */
export const kakene = ({ som, kake }: Pick<Gyldig, "som" | "kake">, { kaker }: Scene): string =>
  [kaker[som], kake].filter(Boolean).join("; ");

/** A hearing with a published version, and a draft of the next in which a section is known again. */
async function medUtkast(db: Database): Promise<string> {
  const { slug } = await lagHoering(db);
  await lagVersjon(db, slug, somDokument([1, "Vei", "Veien skal ha fortau."]));
  await lagVersjon(db, slug, somDokument([1, "Vei", "Veien skal ha fortau og lys."]), { utkast: true });
  return slug;
}

const nytt = async (db: Database, { ider }: Scene, status: "mottatt" | "publisert" = "mottatt") =>
  (await lagInnspill(db, { temaId: ider.tema, status })).ref;

const hosKommunen = { sendt: "2026-11-20", antallSendt: 1, frist: "2027-05-20", kreves: 1 } as const;

/** An innbyggerforslag with one signature on paper; it is sent, unless it is said. */
const papirforslag = (
  db: Database,
  { ider, personer }: Scene,
  felt: Partial<typeof innbyggerforslag.$inferInsert> = { ...hosKommunen, status: "sendt" },
) =>
  lagPapirforslag(db, {
    ref: `R-2026-${7400 + nesteNummer()}`,
    id: nyId(),
    temaId: ider.tema,
    registrertAv: personer.saksbehandler.id,
    innbyggerforslag: felt,
  });

/** One that cannot wait, given to the fasilitator, who is on call. */
async function hastende(
  db: Database,
  { ider, personer }: Scene,
  felt: Partial<typeof hastesak.$inferInsert> = {},
): Promise<string> {
  const { id: innspillId, ref } = await lagInnspill(db, { temaId: ider.tema });
  const [meldtAv, tilId] = [personer.saksbehandler.id, personer.fasilitator.id];
  await db
    .insert(hastesak)
    .values({ id: nyId(), innspillId, grunn: "Kan ikke vente.", meldtAv, meldt: NAA, tilId, ...felt });
  return ref;
}

async function nyInstans(db: Database): Promise<string> {
  const id = nyId();
  await db
    .insert(instans)
    .values({ id, navn: { nb: "Prøveinstans" }, hva: { nb: "Prøver" }, egen: true, rekkefoelge: 5 });
  return id;
}

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

/** A forslag with a new version that waits; its reference. */
async function lagVentende(db: Database, temaId: string): Promise<string> {
  const { id, ref } = await lagForslag(db, { temaId });
  await db.insert(forslagsversjon).values({
    id: nyId(),
    forslagId: id,
    nr: 2,
    status: "mottatt",
    tekst: "Benker langs elva\nTjue.",
    endring: "Tjue.",
    laget: NAA,
  });
  return ref;
}
