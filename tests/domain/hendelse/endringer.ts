import { eq } from "drizzle-orm";
import { innsending, invitasjon, kobling, oekt, rolle, varsel } from "#db/schema";
import { bekreftBosted } from "~/domain/bosted/bekreft.server";
import { lagBostedskode } from "~/domain/bosted/bostedskode.server";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { hentInnspillMedKode, lagKode } from "~/domain/innspill/kode.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { slettUtkast } from "~/domain/innspill/utkast.server";
import { invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { taImotInvitasjon } from "~/domain/invitasjon/ta-imot.server";
import { trekkInvitasjon } from "~/domain/invitasjon/trekk.server";
import { settValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { endreNavn } from "~/domain/konto/navn.server";
import { avsluttAndreOekter } from "~/domain/konto/oekter.server";
import { slettKonto } from "~/domain/konto/slett.server";
import * as avslaa from "~/domain/moderering/avslaa.server";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { loggUtMenneske } from "~/domain/rolle/logg-ut.server";
import { taRolle } from "~/domain/rolle/ta.server";
import { settLagringstid } from "~/domain/personvern/lagringstider.server";
import { lagreSakstekster, opprettSak, velgInnspill } from "~/domain/sak/sak.server";
import { nySakSkjema, sakstekstSkjema, svarSkjema, vedtakSkjema } from "~/domain/sak/sak";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { knyttTilPunkt, tilbakekallKobling } from "~/domain/strategi/knytt.server";
import { oppdateringSkjema, oppdaterPunkt } from "~/domain/strategi/oppdater.server";
import { merkVarselUtfoert, svarPaaInnspill, svarUtenSak } from "~/domain/svar/svar.server";
import { vurderInnspill } from "~/domain/vurdering/vurder.server";
import { nyId, nyttMerke } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagOekt } from "../../builders/oekt";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { lagVurdering } from "../../builders/vurdering";
import type { Testbase } from "../../setup/base";

/** In every text that anybody writes here: the log must never hold it. */
export const KANARI = "Kanarifuglen synger på kanari@eksempel.no og 900 12 345";

export type Verden = Awaited<ReturnType<typeof lagVerden>>;

/** One of everything, so that every change can be made at once. */
export async function lagVerden(base: Testbase) {
  const { db } = base;
  await lagKommune(db);
  const komite = await lagKomite(db);
  const tema = await lagTema(db, { komiteId: komite.id });
  const gjest = await lagGjest(db);
  const moderator = async () => base.context("moderator", await lagPerson(db, { navn: KANARI, moderatorI: [komite] }));
  const [eier, siri] = [await lagGjest(db), await lagSaksbehandler(db, KANARI)];
  const felt = {
    temaId: tema.id,
    tekst: KANARI,
    innsending: { navn: KANARI, kontakt: KANARI, svarkanal: "epost" },
  } as const;
  const [mottatt, publisert, vedtatt] = [
    await lagInnspill(db, { ...felt, av: eier }),
    await lagInnspill(db, { ...felt, status: "publisert" }),
    await lagInnspill(db, felt),
  ];
  const fri = await lagInnspill(db, felt);
  for (const { id } of [publisert, vedtatt, fri]) await lagVurdering(db, id, { tekst: KANARI, oppsummering: KANARI });
  await lagPunkt(db, { kode: "us-1" });
  const saker = { i: await lagSak(db, { innspill: [publisert] }), vedtatt: await lagSak(db, { innspill: [vedtatt] }) };
  await lagVedtak(db, saker.vedtatt.id, { begrunnelse: KANARI });
  return {
    db,
    en: await moderator(),
    to: await moderator(),
    siri: base.context("saksbehandler", siri),
    ansatt: base.context("innbygger", siri),
    admin: base.context("administrator", await lagPerson(db, { navn: KANARI, roller: ["administrator"] })),
    ny: base.context("innbygger", await lagPerson(db, { navn: "" })),
    gjest: base.context("gjest", gjest),
    eier: base.context("gjest", eier),
    sisteAdministrator: base.context("gjest", await lagPerson(db, { navn: KANARI, roller: ["administrator"] })),
    annen: base.context("gjest", await lagPerson(db)),
    merke: nyttMerke(),
    innsending: nyId(),
    utkast: (await lagUtkast(db, gjest, { temaId: tema.id, tekst: KANARI })).id,
    mottatt: mottatt.ref,
    publisert: publisert.ref,
    vedtatt: vedtatt.ref,
    fri: fri.ref,
    sak: saker.i.nr,
    vedtattSak: saker.vedtatt.nr,
    tomSak: (await lagSak(db)).nr,
  };
}

/** What one thing hands to the next within a change: a code is told once. */
const husket = { kode: "" };

type Endring = {
  slag: string[];
  /** What must have happened first. */
  forbered?: (v: Verden) => Promise<unknown>;
  gjoer: (v: Verden) => Promise<unknown>;
  /** The same, when it is refused. Unless it is said, a second time is. */
  nei?: (v: Verden) => Promise<unknown>;
};

const send = (v: Verden) => {
  const skjema = { innsending: v.innsending, utkast: [v.utkast], avsender: "privatperson", svarkanal: "epost" };
  const felt = { ...skjema, navn: "Kari Kanari", visNavn: "ja", kontakt: "kanari@eksempel.no" };
  return sendInnUtkast(v.gjest, innsendingSkjema.parse(felt), v.merke);
};
const invitert = invitasjonSkjema.parse({ navn: KANARI, rolle: "fasilitator" });
const inviter = async (v: Verden) => void (husket.kode = (await lagInvitasjon(v.admin, invitert)).kode);
const giDen = (v: Verden) => giRolle(v.admin, v.ny.aktoer.id, rolleSkjema.parse({ rolle: "fasilitator" }));
const forslag = { grunn: "personangrep", begrunnelse: KANARI } as const;
const foreslaa = (v: Verden) => avslaa.foreslaaIkkePublisering(v.en, v.mottatt, forslag);
const publiser = (v: Verden) => publiserInnspill(v.en, v.mottatt, { skjul: ["Kanarifuglen"] });
const knytt = (v: Verden) => knyttTilPunkt(v.siri, v.mottatt, { punkt: ["us-1"], begrunnelse: KANARI });
const svar = (v: Verden) => {
  const skjema = svarSkjema.parse({ innspill: [v.vedtatt], utfall: "delvis", tekst: KANARI });
  return svarPaaInnspill(v.siri, v.vedtattSak, skjema, "https://dialog.example");
};
const ny = { saksnr: "99/26", tittel: KANARI, utvalg1: KANARI };
const vedtak = { organ: KANARI, dato: "2026-11-20", tekst: KANARI, begrunnelse: KANARI, votering: KANARI };
const vurdering = { nr: 0, oppsummering: KANARI, tekst: KANARI, betydning: "delvis" } as const;
const punkt = oppdateringSkjema.parse({ status: "stanset", begrunnelse: KANARI });

/** Every function that changes something in a municipality that is set up, with the events that it leaves. */
export const endringer: Record<string, Endring> = {
  slettUtkast: { slag: ["utkast.slettet"], gjoer: (v) => slettUtkast(v.gjest, v.utkast) },
  sendInnUtkast: {
    slag: ["innspill.mottatt"],
    gjoer: send,
    nei: (v) => send({ ...v, utkast: nyId() }),
  },
  hentInnspillMedKode: {
    slag: ["innsending.hentet"],
    forbered: send,
    gjoer: (v) => hentInnspillMedKode(v.annen, lagKode(v.merke, v.innsending)),
  },
  trekkInnspill: {
    slag: ["innspill.trukket"],
    gjoer: (v) => trekkInnspill(v.eier, v.mottatt),
  },
  endreNavn: {
    slag: ["person.navn_endret"],
    gjoer: (v) => endreNavn(v.ansatt, "Kari Kanari"),
    nei: (v) => endreNavn(v.ansatt, ""),
  },
  avsluttAndreOekter: {
    slag: ["oekt.avsluttet"],
    forbered: (v) =>
      v.db.insert(oekt).values({
        id: "annen",
        personId: v.siri.aktoer.id,
        opprettet: v.siri.naa,
        utloeper: new Date(v.siri.naa.getTime() + 60_000),
      }),
    gjoer: (v) => avsluttAndreOekter(v.ansatt, "denne"),
  },
  slettKonto: {
    slag: ["konto.slettet"],
    forbered: (v) => v.db.delete(rolle).where(eq(rolle.personId, v.admin.aktoer.id)),
    gjoer: (v) => slettKonto(v.eier),
    nei: (v) => slettKonto(v.sisteAdministrator),
  },
  publiserInnspill: { slag: ["innspill.publisert"], gjoer: publiser },
  "publiserInnspill uten navnet": {
    slag: ["innspill.publisert", "innspill.navn_skjult"],
    forbered: (v) => v.db.update(innsending).set({ visNavn: true }),
    gjoer: (v) => publiserInnspill(v.en, v.mottatt, { skjul: [], skjulNavn: true }),
  },
  foreslaaIkkePublisering: { slag: ["innspill.foreslaatt_ikke_publisert"], gjoer: foreslaa },
  bekreftIkkePublisering: {
    slag: ["innspill.ikke_publisert"],
    forbered: foreslaa,
    gjoer: (v) => avslaa.bekreftIkkePublisering(v.to, v.mottatt),
  },
  sendTilbakeTilKoe: {
    slag: ["innspill.tilbake_i_koe"],
    forbered: foreslaa,
    gjoer: (v) => avslaa.sendTilbakeTilKoe(v.to, v.mottatt, KANARI),
  },
  taTilbakeAvgjoerelse: {
    slag: ["innspill.tilbake_i_koe"],
    forbered: publiser,
    gjoer: (v) => avslaa.taTilbakeAvgjoerelse(v.en, v.mottatt, KANARI),
  },
  overlatInnspill: { slag: ["innspill.overlatt_inhabil"], gjoer: (v) => overlatInnspill(v.en, v.mottatt, KANARI) },
  knyttTilPunkt: { slag: ["kobling.knyttet"], gjoer: knytt },
  tilbakekallKobling: {
    slag: ["kobling.tilbakekalt"],
    forbered: knytt,
    gjoer: async (v) => tilbakekallKobling(v.siri, (await v.db.select().from(kobling))[0]!.id, KANARI),
  },
  vurderInnspill: { slag: ["innspill.vurdert"], gjoer: (v) => vurderInnspill(v.siri, v.mottatt, vurdering) },
  oppdaterPunkt: {
    slag: ["planpunkt.oppdatert"],
    gjoer: (v) => oppdaterPunkt(v.siri, "us-1", punkt),
    nei: (v) => oppdaterPunkt(v.siri, "us-9", punkt),
  },
  opprettSak: { slag: ["sak.opprettet"], gjoer: (v) => opprettSak(v.siri, nySakSkjema.parse(ny)) },
  velgInnspill: {
    slag: ["sak.innspill_valgt"],
    gjoer: (v) => velgInnspill(v.siri, v.sak, [v.publisert, v.mottatt]),
    nei: (v) => velgInnspill(v.siri, "0-26", [v.mottatt]),
  },
  lagreSakstekster: {
    slag: ["sak.tekst_lagret"],
    gjoer: (v) => lagreSakstekster(v.siri, v.sak, sakstekstSkjema.parse({ revisjon: 1, sammendrag: KANARI })),
  },
  taSnapshot: {
    slag: ["snapshot.tatt"],
    gjoer: (v) => taSnapshot(v.siri, v.sak),
    nei: (v) => taSnapshot(v.siri, v.tomSak),
  },
  eksporterSisteSnapshot: {
    slag: ["snapshot.eksportert"],
    forbered: (v) => taSnapshot(v.siri, v.sak),
    gjoer: (v) => eksporterSisteSnapshot(v.siri, v.sak),
    nei: (v) => eksporterSisteSnapshot(v.siri, v.tomSak),
  },
  registrerVedtak: {
    slag: ["sak.vedtatt"],
    gjoer: (v) => registrerVedtak(v.siri, v.sak, vedtakSkjema.parse(vedtak)),
  },
  svarPaaInnspill: { slag: ["innspill.besvart"], gjoer: svar },
  svarUtenSak: {
    slag: ["innspill.besvart"],
    gjoer: (v) => svarUtenSak(v.siri, v.fri, { utfall: "ikke", tekst: KANARI }, "https://dialog.example"),
  },
  giRolle: { slag: ["rolle.gitt"], gjoer: giDen },
  taRolle: {
    slag: ["rolle.tatt"],
    forbered: giDen,
    gjoer: async (v) => {
      const [gitt] = await v.db.select().from(rolle).where(eq(rolle.personId, v.ny.aktoer.id));
      return taRolle(v.admin, v.ny.aktoer.id, gitt!.id);
    },
  },
  loggUtMenneske: {
    slag: ["oekt.avsluttet"],
    forbered: (v) => lagOekt(v.db, v.siri.aktoer.id),
    gjoer: (v) => loggUtMenneske(v.admin, v.siri.aktoer.id),
  },
  "settValgperiode kortere": {
    slag: ["rolle.endret", "rolle.endret", "kommune.valgperiode_satt"],
    gjoer: (v) => settValgperiode(v.admin, { til: "2027-06-30", sett: "2027-10-31", bekreft: "ja" }),
  },
  lagInvitasjon: {
    slag: ["invitasjon.opprettet"],
    gjoer: inviter,
    nei: (v) => lagInvitasjon(v.admin, { ...invitert, rolle: "moderator", komite: "finnes-ikke" }),
  },
  trekkInvitasjon: {
    slag: ["invitasjon.trukket"],
    forbered: inviter,
    gjoer: async (v) => trekkInvitasjon(v.admin, (await v.db.select().from(invitasjon))[0]!.id),
  },
  taImotInvitasjon: {
    slag: ["rolle.gitt", "invitasjon.tatt_imot"],
    forbered: inviter,
    gjoer: (v) => taImotInvitasjon({ ...v.ny, krav: "gjest" }, husket.kode),
  },
  settValgperiode: {
    slag: ["kommune.valgperiode_satt"],
    gjoer: (v) => settValgperiode(v.admin, { til: "2031-10-31", sett: "2027-10-31", bekreft: "" }),
    nei: (v) => settValgperiode(v.admin, { til: "2030-10-31", sett: "2027-10-31", bekreft: "" }),
  },
  lagBostedskode: {
    slag: ["bostedskode.laget"],
    gjoer: (v) => lagBostedskode(v.ny),
    nei: (v) => bekreftBosted(v.siri, { kode: "ABCD-EFGH", metode: "legitimasjon" }),
  },
  bekreftBosted: {
    slag: ["bosted.bekreftet"],
    forbered: async (v) => void (husket.kode = (await lagBostedskode(v.ny)).kode),
    gjoer: (v) => bekreftBosted(v.siri, { kode: husket.kode, metode: "legitimasjon" }),
  },
  settLagringstid: { slag: ["lagring.endret"], gjoer: (v) => settLagringstid(v.admin, "utkast", 90) },
  merkVarselUtfoert: {
    slag: ["varsel.utfoert"],
    forbered: svar,
    gjoer: async (v) => {
      const [ett] = await v.db.select().from(varsel).where(eq(varsel.kanal, "epost"));
      return merkVarselUtfoert(v.siri, ett!.id);
    },
  },
};
