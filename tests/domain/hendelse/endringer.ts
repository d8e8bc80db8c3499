import { eq } from "drizzle-orm";
import {
  innbyggerforslag,
  innsending,
  innspill,
  invitasjon,
  kobling,
  oekt,
  rolle,
  tema,
  underskrift,
  varsel,
} from "#db/schema";
import { godkjennAvskrift } from "~/domain/avskrift/godkjenn.server";
import { skrivAvskrift } from "~/domain/avskrift/skriv.server";
import { aapneAvstemning } from "~/domain/avstemning/aapne.server";
import {
  endreAlternativ,
  hentAlternativ,
  hentInnForslag,
  leggTilAlternativ,
} from "~/domain/avstemning/alternativ.server";
import { endreAvstemning, forlengFrist } from "~/domain/avstemning/endre.server";
import { foelgOppAlternativ } from "~/domain/avstemning/foelg-opp.server";
import { knyttTilSak } from "~/domain/avstemning/knytt-sak.server";
import { opprettAvstemning } from "~/domain/avstemning/opprett.server";
import { alternativSkjema, nyAvstemningSkjema, nyttAlternativSkjema, oppsettSkjema } from "~/domain/avstemning/oppsett";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { bekreftBosted } from "~/domain/bosted/bekreft.server";
import { lagBostedskode } from "~/domain/bosted/bostedskode.server";
import { avsluttHastesak, merkSettHastesak } from "~/domain/hastesak/foelg-opp.server";
import { meldHaster } from "~/domain/hastesak/meld.server";
import type { Gjest } from "~/domain/context";
import {
  ikkePubliserForslagsversjon,
  publiserForslagsversjon,
  sendForslagsversjon,
} from "~/domain/forslag/versjon.server";
import { leggFramForslag } from "~/domain/forslag/kommunens.server";
import { settForslagITema } from "~/domain/tema/sett-forslag.server";
import { settFrister } from "~/domain/hoering/frister.server";
import { fristSkjema, nyHoeringSkjema } from "~/domain/hoering/hoering";
import { importerVersjon } from "~/domain/hoering/importer.server";
import { opprettHoering } from "~/domain/hoering/opprett.server";
import { lagreSammendrag } from "~/domain/hoering/sammendrag.server";
import * as versjon from "~/domain/hoering/versjon.server";
import { kontrollerInnbyggerforslag } from "~/domain/innbyggerforslag/kontroll.server";
import { papirSkjema } from "~/domain/innbyggerforslag/papir";
import { registrerUnderskrifter } from "~/domain/innbyggerforslag/papir.server";
import { henvisTilPlansak } from "~/domain/innbyggerforslag/plansak.server";
import { knyttInnbyggerforslag, registrerUtfall } from "~/domain/innbyggerforslag/sak.server";
import { strykUnderskrift } from "~/domain/innbyggerforslag/stryk.server";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { hentInnspillMedKode, lagKode } from "~/domain/innspill/kode.server";
import { rettSpraak } from "~/domain/innspill/rett-spraak.server";
import { registrerInnspill, registrerListe } from "~/domain/innspill/registrer.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { hentUtkastMedKode, lagReturkode } from "~/domain/innspill/retur.server";
import { slettUtkast } from "~/domain/innspill/utkast.server";
import { instansSkjema } from "~/domain/instans/instans";
import { endreInstans, opprettInstans, taUtInstans } from "~/domain/instans/lagre.server";
import { invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { taImotInvitasjon } from "~/domain/invitasjon/ta-imot.server";
import { trekkInvitasjon } from "~/domain/invitasjon/trekk.server";
import { settInnbyggertall } from "~/domain/kommune/sett-innbyggertall.server";
import { hentKontakt, settKontakt } from "~/domain/kommune/sett-kontakt.server";
import { settValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { endreNavn } from "~/domain/konto/navn.server";
import { avsluttAndreOekter } from "~/domain/konto/oekter.server";
import { slettKonto } from "~/domain/konto/slett.server";
import * as avslaa from "~/domain/moderering/avslaa.server";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { oversendingSkjema } from "~/domain/oversending/oversending";
import { sendVidere } from "~/domain/oversending/send-videre.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { raadSkjema, uttalelseSkjema } from "~/domain/raad/raad";
import { lagreRaad } from "~/domain/raad/raad.server";
import { bedOmUttalelser, registrerUttalelse } from "~/domain/raad/uttalelse.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { loggUtMenneske } from "~/domain/rolle/logg-ut.server";
import { taRolle } from "~/domain/rolle/ta.server";
import { settLagringstid } from "~/domain/personvern/lagringstider.server";
import { opprettSak } from "~/domain/sak/opprett.server";
import { lagreSakstekster } from "~/domain/sak/tekster.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { nySakSkjema, sakstekstSkjema, svarSkjema, vedtakSkjema } from "~/domain/sak/sak";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { hentStedsliste, lagreSteder } from "~/domain/sted/lagre-liste.server";
import { settKart } from "~/domain/sted/sett-kart.server";
import { knyttTilPunkt, tilbakekallKobling } from "~/domain/strategi/knytt.server";
import { oppdateringSkjema, oppdaterPunkt } from "~/domain/strategi/oppdater.server";
import { svarPaaInnspill, svarUtenSak } from "~/domain/svar/svar.server";
import { fjernVakt, settVakt } from "~/domain/vakt/vakt.server";
import { merkVarselUtfoert, noterOppringning } from "~/domain/svar/varsel.server";
import { slettVedlegg } from "~/domain/vedlegg/endre.server";
import { leggTilBilde, leggTilOpptak } from "~/domain/vedlegg/legg-til.server";
import { skjulVedlegg, visVedlegg } from "~/domain/vedlegg/visning.server";
import { vurderInnspill } from "~/domain/vurdering/vurder.server";
import { nyId, nyttMerke } from "~/platform/id.server";
import { lagAvstemning, lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagHuset } from "../../builders/huset";
import { lagHoering, lagRaad, lagUttalelse, lagVersjon, somDokument, utenLager } from "../../builders/hoering";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagOekt } from "../../builders/oekt";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagRegistrerMed, registrering } from "../../builders/registrering";
import { lagPunkt } from "../../builders/punkt";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { lagVedlegg } from "../../builders/vedlegg";
import { lagVurdering } from "../../builders/vurdering";
import { lagJpeg, lagWav } from "../../setup/angrepsfiler";
import type { Testbase } from "../../setup/base";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

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
  const [hoering, spurt] = [
    await lagHoering(db, { temaId: tema.id, slug: "hoeringa" }),
    await lagRaad(db, { slug: "raadet" }),
  ];
  await lagVersjon(db, hoering.slug, somDokument([1, "Vei", KANARI]));
  await lagUttalelse(db, hoering.id, spurt.id);
  await lagRaad(db, { slug: "uspurt", navn: { nb: KANARI }, epost: "kanari@eksempel.no" });
  return {
    db,
    lager: lagHuset(db).lager,
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
    tema: tema.slug,
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
const skranken = (v: Verden) =>
  registrering(v.tema, { innsending: v.innsending, tekst: KANARI, svarkanal: "epost", kontakt: "kanari@eksempel.no" });
const vurdering = { nr: 0, oppsummering: KANARI, tekst: KANARI, betydning: "delvis" } as const;
const punkt = oppdateringSkjema.parse({ status: "stanset", begrunnelse: KANARI });

const INSTANS = "019370aa-0000-7000-8000-0000000000aa";
const instansfelt = instansSkjema.parse({
  navnNb: KANARI,
  hvaNb: KANARI,
  epost: "kanari@eksempel.no",
  telefon: "900 12 345",
  rekkefoelge: "1",
});
const leggInnInstans = (v: Verden) => opprettInstans(v.admin, INSTANS, instansfelt);
const oversending = oversendingSkjema.parse({ instans: INSTANS, tekst: KANARI, medKontakt: "ja" });
const settPaaVakt = (v: Verden) =>
  settVakt(v.admin, { person: v.siri.aktoer.id, epost: "kanari@eksempel.no", mobil: "900 12 345" });
const meld = (v: Verden) =>
  meldHaster(
    v.siri,
    v.mottatt,
    { grunn: KANARI, til: v.siri.aktoer.id },
    { nettsted: "https://dialog.example", harSms: true },
  );
const innspillId = async (v: Verden) =>
  (await v.db.select({ id: innspill.id }).from(innspill).where(eq(innspill.ref, v.mottatt)))[0]!.id;
const bildeTilInnspillet = async (v: Verden) =>
  void (husket.kode = (await lagVedlegg(v.db, { innspillId: await innspillId(v) })).id);
const opptakTilInnspillet = async (v: Verden) =>
  void (await lagVedlegg(v.db, { innspillId: await innspillId(v), slag: "opptak" }));
const avskriftTilInnspillet = async (v: Verden) => {
  await opptakTilInnspillet(v);
  await skrivAvskrift(v.siri, v.mottatt, { nr: 0, tekst: KANARI });
};
const nyHoering = nyHoeringSkjema.parse({
  tittel: "Plan",
  sammendrag: KANARI,
  sakstype: "annet",
  spoersmaal: KANARI,
  enhet: KANARI,
  ansvarlig: KANARI,
  komite: "komiteen",
  aapner: "2026-12-01",
  frist: "2027-01-15",
  svarfrist: "2027-02-15",
});
const dokumentet = somDokument([1, "Vei", `${KANARI} igjen`]);
const importer = (v: Verden) =>
  importerVersjon(v.siri, "hoeringa", dokumentet, { filnavn: KANARI, spraak: "nb", nytt: KANARI }, utenLager);
const lagEgetForslag = async (v: Verden) => {
  const [her] = await v.db.select({ temaId: innspill.temaId }).from(innspill).where(eq(innspill.ref, v.mottatt));
  husket.kode = (await lagForslag(v.db, { av: v.eier.aktoer as Gjest, temaId: her!.temaId, tekst: KANARI })).ref;
};
const sendVersjon = (v: Verden) =>
  sendForslagsversjon(v.eier, husket.kode, { tekst: `Ny\n${KANARI}`, endring: KANARI });
const uttalelse = { svar: "uttalelse", tekst: KANARI, kanal: "epost", mottatt: "2026-11-20" };

const budsjettet = { slag: "kurv", ramme: "1 000", krav: "gjest", spoersmaalNb: KANARI, forklaringNb: KANARI };
const ALTERNATIV = "019370aa-0000-7000-8000-0000000000ab";
/** A basket with two alternatives, as it stands in `felt`. */
const lagBudsjett = (v: Verden, felt: Parameters<typeof lagAvstemning>[1] = {}) =>
  lagAvstemning(v.db, {
    slug: "budsjettet",
    slag: "kurv",
    spoersmaal: { nb: KANARI },
    alternativer: [{ id: ALTERNATIV, tittel: { nb: KANARI } }, {}],
    ...felt,
  });
const kladden = (v: Verden) => lagBudsjett(v, { aapner: null });
const STENGT = { stengt: new Date("2026-11-23T09:00:00Z"), resultat: { grupper: [] }, hode: "a", loggrader: 0 };
const NETTSTED = "https://dialog.example";
const med = { noekler: lagNoekler(nyNoekkel(1)), nettsted: NETTSTED };
const papir = papirSkjema.parse({ maate: "en", navn: KANARI.slice(0, 20), foedt: "17.5.1980", bosatt: "ja" });
/** An innbyggerforslag that needs one signature, and has it. */
const innbyggerforslaget =
  (status: "samler" | "sendt" | "til_behandling", { medVedtak = false, signert = true } = {}) =>
  async (v: Verden) => {
    const sendt = { sendt: "2026-11-20", antallSendt: 1, frist: "2027-05-20" };
    const det = await lagInnbyggerforslag(v.db, {
      tittel: KANARI,
      innsending: { svarkanal: "epost", kontakt: "kanari@eksempel.no" },
      innbyggerforslag: { status, kreves: 1, ...(status === "samler" ? {} : sendt) },
    });
    husket.kode = det.ref;
    if (signert)
      await v.db.insert(underskrift).values({
        id: nyId(),
        forslagId: det.id,
        kanal: "nett",
        epost: "kanari@eksempel.no",
        spraak: "nb",
        tid: v.siri.naa,
      });
    const saken = await lagSak(v.db, { nr: "555-26", innspill: [det.innspill] });
    if (!medVedtak) return;
    await lagVedtak(v.db, saken.id, { begrunnelse: KANARI });
    await v.db.update(innbyggerforslag).set({ sakId: saken.id }).where(eq(innbyggerforslag.forslagId, det.id));
  };

/** Every function that changes something in a municipality that is set up, with the events that it leaves. */
export const endringer: Record<string, Endring> = {
  leggTilBilde: {
    slag: ["vedlegg.lagt_til"],
    gjoer: async (v) =>
      leggTilBilde(v.gjest, v.lager, v.utkast, { id: nyId(), bytes: await lagJpeg(), altTekst: KANARI }),
    nei: async (v) => leggTilBilde(v.gjest, v.lager, nyId(), { id: nyId(), bytes: await lagJpeg(), altTekst: "" }),
  },
  leggTilOpptak: {
    slag: ["vedlegg.lagt_til"],
    gjoer: (v) => leggTilOpptak(v.gjest, v.lager, v.utkast, { id: nyId(), bytes: lagWav(1), lydKanVises: true }),
    nei: (v) => leggTilOpptak(v.gjest, v.lager, nyId(), { id: nyId(), bytes: lagWav(1), lydKanVises: true }),
  },
  slettVedlegg: {
    slag: ["vedlegg.slettet"],
    forbered: async (v) => void (husket.kode = (await lagVedlegg(v.db, { utkastId: v.utkast, altTekst: KANARI })).id),
    gjoer: (v) => slettVedlegg(v.gjest, v.utkast, husket.kode),
  },
  visVedlegg: {
    slag: ["vedlegg.vist"],
    forbered: bildeTilInnspillet,
    gjoer: (v) => visVedlegg(v.en, v.mottatt, husket.kode, { altTekst: KANARI }),
  },
  skjulVedlegg: {
    slag: ["vedlegg.skjult"],
    forbered: async (v) => {
      await bildeTilInnspillet(v);
      await visVedlegg(v.en, v.mottatt, husket.kode, { altTekst: KANARI });
    },
    gjoer: (v) => skjulVedlegg(v.en, v.mottatt, husket.kode),
  },
  skrivAvskrift: {
    slag: ["avskrift.skrevet"],
    forbered: opptakTilInnspillet,
    gjoer: (v) => skrivAvskrift(v.siri, v.mottatt, { nr: 0, tekst: KANARI }),
  },
  "godkjennAvskrift, ja": {
    slag: ["avskrift.godkjent"],
    forbered: avskriftTilInnspillet,
    gjoer: (v) => godkjennAvskrift(v.eier, v.mottatt, { nr: 1, stemmer: "ja", merknad: "" }),
  },
  "godkjennAvskrift, nei": {
    slag: ["avskrift.rettet"],
    forbered: avskriftTilInnspillet,
    gjoer: (v) => godkjennAvskrift(v.eier, v.mottatt, { nr: 1, stemmer: "nei", merknad: KANARI }),
  },
  sendForslagsversjon: {
    slag: ["forslag.ny_versjon"],
    forbered: lagEgetForslag,
    gjoer: sendVersjon,
  },
  publiserForslagsversjon: {
    slag: ["forslag.versjon_publisert"],
    forbered: async (v) => {
      await lagEgetForslag(v);
      await sendVersjon(v);
    },
    gjoer: (v) => publiserForslagsversjon(v.en, husket.kode, 2, { skjul: ["Kanarifuglen"] }),
  },
  ikkePubliserForslagsversjon: {
    slag: ["forslag.versjon_ikke_publisert"],
    forbered: async (v) => {
      await lagEgetForslag(v);
      await sendVersjon(v);
    },
    gjoer: (v) => ikkePubliserForslagsversjon(v.en, husket.kode, 2, KANARI),
  },
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
  lagReturkode: {
    slag: ["returkode.laget"],
    gjoer: (v) => lagReturkode(v.gjest, null),
    nei: (v) => lagReturkode(v.annen, null),
  },
  hentUtkastMedKode: {
    slag: ["utkast.hentet"],
    forbered: async (v) => void (husket.kode = (await lagReturkode(v.gjest, null)).kode),
    gjoer: (v) => hentUtkastMedKode(v.annen, husket.kode),
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
    gjoer: (v) => slettKonto(v.eier, noekler),
    nei: (v) => slettKonto(v.sisteAdministrator, noekler),
  },
  publiserInnspill: { slag: ["innspill.publisert"], gjoer: publiser },
  "publiserInnspill uten navnet": {
    slag: ["innspill.publisert", "innspill.navn_skjult"],
    forbered: (v) => v.db.update(innsending).set({ visNavn: true }),
    gjoer: (v) => publiserInnspill(v.en, v.mottatt, { skjul: [], skjulNavn: true }),
  },
  "publiserInnspill uten stedet": {
    slag: ["innspill.publisert", "innspill.sted_skjult"],
    forbered: (v) => v.db.update(innspill).set({ sted: KANARI, visSted: true }),
    gjoer: (v) => publiserInnspill(v.en, v.mottatt, { skjul: [], skjulSted: true }),
  },
  lagreSteder: {
    slag: ["sted.lagret"],
    gjoer: async (v) =>
      lagreSteder(v.admin, { liste: "Kanarigrenda;grend;62,5;11,5", sett: (await hentStedsliste(v.admin)).sett }),
    nei: (v) => lagreSteder(v.admin, { liste: "Kanarigrenda;grend;62,5", sett: "" }),
  },
  settKart: {
    slag: ["kommune.kart_satt"],
    gjoer: (v) => settKart(v.admin, { soer: 62, vest: 11, nord: 63, oest: 12, sett: "" }),
    nei: (v) => settKart(v.admin, { soer: 62.1, vest: 11, nord: 63, oest: 12, sett: "1;2;3;4" }),
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
  sendVidere: {
    slag: ["innspill.vurdert", "innspill.besvart", "innspill.oversendt"],
    forbered: leggInnInstans,
    gjoer: (v) => sendVidere(v.siri, v.mottatt, oversending, "https://dialog.example"),
  },
  opprettInstans: {
    slag: ["instans.lagret"],
    gjoer: (v) => opprettInstans(v.admin, INSTANS, instansfelt),
    nei: (v) => endreInstans(v.admin, nyId(), instansfelt),
  },
  endreInstans: {
    slag: ["instans.lagret"],
    forbered: leggInnInstans,
    gjoer: (v) => endreInstans(v.admin, INSTANS, { ...instansfelt, telefon: "" }),
    nei: (v) => endreInstans(v.admin, nyId(), instansfelt),
  },
  taUtInstans: {
    slag: ["instans.fjernet"],
    forbered: leggInnInstans,
    gjoer: (v) => taUtInstans(v.admin, INSTANS),
  },
  settVakt: {
    slag: ["vakt.satt"],
    gjoer: settPaaVakt,
    nei: (v) => settVakt(v.admin, { person: v.ny.aktoer.id, epost: "kanari@eksempel.no", mobil: "" }),
  },
  fjernVakt: {
    slag: ["vakt.fjernet"],
    forbered: settPaaVakt,
    gjoer: (v) => fjernVakt(v.admin, v.siri.aktoer.id),
  },
  meldHaster: { slag: ["hastesak.meldt"], forbered: settPaaVakt, gjoer: meld },
  merkSettHastesak: {
    slag: ["hastesak.sett"],
    forbered: async (v) => [await settPaaVakt(v), await meld(v)],
    gjoer: (v) => merkSettHastesak(v.ansatt, v.mottatt),
  },
  avsluttHastesak: {
    slag: ["hastesak.avsluttet"],
    forbered: async (v) => [await settPaaVakt(v), await meld(v), await merkSettHastesak(v.ansatt, v.mottatt)],
    gjoer: (v) => avsluttHastesak(v.ansatt, v.mottatt, KANARI),
  },
  rettSpraak: {
    slag: ["innspill.spraak_endret"],
    gjoer: (v) => rettSpraak(v.siri, v.mottatt, "nn"),
    nei: (v) => rettSpraak(v.siri, "R-1999-0001", "nn"),
  },
  opprettHoering: {
    slag: ["tema.opprettet", "hoering.opprettet"],
    forbered: (v) => lagKomite(v.db, { slug: "komiteen" }),
    gjoer: (v) => opprettHoering(v.siri, nyHoering),
  },
  settFrister: {
    slag: ["hoering.endret"],
    gjoer: (v) => settFrister(v.siri, "hoeringa", fristSkjema.parse(nyHoering)),
    nei: (v) => settFrister(v.siri, "ingen", fristSkjema.parse(nyHoering)),
  },
  importerVersjon: { slag: ["hoeringsversjon.importert"], gjoer: importer },
  publiserVersjon: {
    slag: ["hoeringsversjon.publisert"],
    forbered: importer,
    gjoer: (v) => versjon.publiserVersjon(v.siri, "hoeringa", 2),
  },
  forkastVersjon: {
    slag: ["hoeringsversjon.forkastet"],
    forbered: importer,
    gjoer: (v) => versjon.forkastVersjon(v.siri, "hoeringa", 2),
  },
  rettGjenkjenning: {
    slag: ["hoering.endret"],
    forbered: importer,
    gjoer: (v) => versjon.rettGjenkjenning(v.siri, "hoeringa", 2, { avsnitt: 1, stabil: null }),
    nei: (v) => versjon.rettGjenkjenning(v.siri, "hoeringa", 2, { avsnitt: 1, stabil: "finnes-ikke" }),
  },
  lagreSammendrag: {
    slag: ["avsnitt.sammendrag_lagret"],
    forbered: importer,
    gjoer: (v) => lagreSammendrag(v.siri, "hoeringa", "vei", { sammendrag: KANARI }),
    nei: (v) => lagreSammendrag(v.siri, "hoeringa", "finnes-ikke", { sammendrag: KANARI }),
  },
  settForslagITema: {
    slag: ["tema.forslag_satt"],
    gjoer: (v) => settForslagITema(v.siri, v.tema, { stemme: "enighet", krav: "eid", alder: 15 }),
    nei: (v) => settForslagITema(v.siri, "finnes-ikke", { stemme: "nei", krav: "gjest", alder: null }),
  },
  leggFramForslag: {
    slag: ["innspill.registrert", "innspill.publisert", "forslag.aapnet"],
    forbered: (v) => v.db.update(tema).set({ forslagsstemme: "stoette" }),
    gjoer: (v) => leggFramForslag(v.siri, { id: nyId(), tema: v.tema, tittel: KANARI, tekst: KANARI }),
    nei: (v) => leggFramForslag(v.siri, { id: nyId(), tema: "finnes-ikke", tittel: KANARI, tekst: KANARI }),
  },
  lagreRaad: {
    slag: ["raad.lagret"],
    gjoer: (v) => lagreRaad(v.siri, "raadet", raadSkjema.parse({ navn: KANARI, epost: "kanari@eksempel.no" })),
    nei: (v) => lagreRaad(v.siri, "finnes-ikke", raadSkjema.parse({ navn: KANARI })),
  },
  bedOmUttalelser: {
    slag: ["uttalelse.bedt_om"],
    gjoer: (v) =>
      bedOmUttalelser(v.siri, "hoeringa", { raad: ["uspurt"], frist: "2026-12-20" }, "https://dialog.example"),
    nei: (v) =>
      bedOmUttalelser(v.siri, "hoeringa", { raad: ["finnes-ikke"], frist: "2026-12-20" }, "https://dialog.example"),
  },
  registrerUttalelse: {
    slag: ["innspill.registrert", "uttalelse.mottatt"],
    gjoer: (v) => registrerUttalelse(v.siri, "hoeringa", "raadet", uttalelseSkjema.parse(uttalelse)),
  },
  "registrerUttalelse uten merknad": {
    slag: ["uttalelse.ingen_merknad"],
    gjoer: (v) => registrerUttalelse(v.siri, "hoeringa", "raadet", { svar: "ingen_merknad" }),
  },
  opprettAvstemning: {
    slag: ["avstemning.opprettet"],
    gjoer: (v) =>
      opprettAvstemning(v.siri, nyAvstemningSkjema.parse({ ...budsjettet, spoersmaalNb: "Hva da?", tema: v.tema })),
  },
  endreAvstemning: {
    slag: ["avstemning.endret"],
    forbered: kladden,
    gjoer: async (v) => {
      const { sett } = await hentTilArbeid(v.siri, "budsjettet");
      return endreAvstemning(v.siri, "budsjettet", oppsettSkjema.parse({ ...budsjettet, minAlder: "16", sett }));
    },
    nei: (v) => endreAvstemning(v.siri, "budsjettet", oppsettSkjema.parse({ ...budsjettet, sett: "et annet" })),
  },
  leggTilAlternativ: {
    slag: ["alternativ.lagret"],
    forbered: kladden,
    gjoer: (v) =>
      leggTilAlternativ(
        v.siri,
        "budsjettet",
        nyttAlternativSkjema.parse({ id: nyId(), tittelNb: KANARI, beskrivelseNb: KANARI, kostnad: "500" }),
      ),
    nei: (v) => leggTilAlternativ(v.siri, "budsjettet", nyttAlternativSkjema.parse({ id: nyId(), tittelNb: KANARI })),
  },
  hentInnForslag: {
    slag: ["alternativ.lagret"],
    forbered: async (v) => {
      const laget = await lagForslag(v.db, { tittel: KANARI });
      await lagBudsjett(v, { aapner: null, temaId: laget.innspill.temaId });
      husket.kode = laget.ref;
    },
    gjoer: (v) => hentInnForslag(v.siri, "budsjettet", { forslag: [husket.kode] }),
    nei: (v) => hentInnForslag(v.siri, "budsjettet", { forslag: [v.mottatt] }),
  },
  endreAlternativ: {
    slag: ["alternativ.lagret"],
    forbered: kladden,
    gjoer: async (v) => {
      const { sett } = await hentAlternativ(v.siri, "budsjettet", ALTERNATIV);
      const skjema = { tittelNb: KANARI, sjekk: "ikke_med", begrunnelse: KANARI, sett };
      return endreAlternativ(v.siri, "budsjettet", ALTERNATIV, alternativSkjema.parse(skjema));
    },
    nei: (v) =>
      endreAlternativ(v.siri, "budsjettet", ALTERNATIV, alternativSkjema.parse({ tittelNb: "B", sjekk: "foreslaatt" })),
  },
  aapneAvstemning: {
    slag: ["avstemning.aapnet"],
    forbered: kladden,
    gjoer: (v) => aapneAvstemning(v.siri, "budsjettet", { naar: "naa", dag: "" }),
  },
  forlengFrist: {
    slag: ["avstemning.endret"],
    forbered: (v) => lagBudsjett(v),
    gjoer: (v) => forlengFrist(v.siri, "budsjettet", { frist: "2027-01-31" }),
    nei: (v) => forlengFrist(v.siri, "budsjettet", { frist: "2027-01-30" }),
  },
  stengAvstemning: {
    slag: ["avstemning.stengt"],
    forbered: (v) => lagBudsjett(v),
    gjoer: (v) => stengAvstemning(v.siri, "budsjettet"),
    nei: (v) => stengAvstemning(v.siri, "finnes-ikke"),
  },
  knyttTilSak: {
    slag: ["avstemning.knyttet_til_sak"],
    forbered: (v) => lagBudsjett(v, STENGT),
    gjoer: (v) => knyttTilSak(v.siri, "budsjettet", { sak: v.tomSak, sett: "" }),
    nei: (v) => knyttTilSak(v.siri, "budsjettet", { sak: v.vedtattSak, sett: v.tomSak }),
  },
  foelgOppAlternativ: {
    slag: ["alternativ.fulgt_opp"],
    forbered: (v) => lagBudsjett(v, STENGT),
    gjoer: (v) => foelgOppAlternativ(v.siri, "budsjettet", ALTERNATIV, { punkt: "us-1", sett: "" }),
    nei: (v) => foelgOppAlternativ(v.siri, "budsjettet", ALTERNATIV, { punkt: "finnes-ikke", sett: "us-1" }),
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
  registrerInnspill: {
    slag: ["innspill.mottatt", "innspill.registrert"],
    gjoer: (v) => registrerInnspill(v.siri, skranken(v), lagRegistrerMed()),
    nei: (v) => registrerInnspill(v.siri, { ...skranken(v), tema: "finnes-ikke" }, lagRegistrerMed()),
  },
  registrerListe: {
    slag: ["innspill.mottatt", "innspill.registrert"],
    gjoer: (v) => registrerListe(v.siri, { ...skranken(v), parti: nyId() }, [skranken(v)], lagRegistrerMed()),
    nei: (v) =>
      registrerListe(v.siri, { ...skranken(v), parti: nyId(), tema: "finnes-ikke" }, [skranken(v)], lagRegistrerMed()),
  },
  noterOppringning: {
    slag: ["varsel.forsoekt"],
    forbered: svar,
    gjoer: async (v) =>
      noterOppringning(v.siri, (await v.db.select().from(varsel))[0]!.id, { utfall: "opptatt", nr: 0 }),
    nei: (v) => noterOppringning(v.siri, nyId(), { utfall: "opptatt", nr: 0 }),
  },
  registrerUnderskrifter: {
    slag: ["underskrift.registrert", "innbyggerforslag.naadd_kravet"],
    forbered: innbyggerforslaget("samler", { signert: false }),
    gjoer: (v) => registrerUnderskrifter(v.siri, husket.kode, papir, med),
    nei: (v) => registrerUnderskrifter(v.siri, v.publisert, papir, med),
  },
  strykUnderskrift: {
    slag: ["underskrift.stroeket"],
    forbered: innbyggerforslaget("sendt"),
    gjoer: async (v) =>
      strykUnderskrift(v.siri, husket.kode, (await v.db.select().from(underskrift))[0]!.id, { grunn: "dobbel" }),
  },
  "kontrollerInnbyggerforslag, i orden": {
    slag: ["innbyggerforslag.godkjent"],
    forbered: innbyggerforslaget("sendt"),
    gjoer: (v) => kontrollerInnbyggerforslag(v.siri, husket.kode, { resultat: "godkjent", mangler: "" }, NETTSTED),
  },
  "kontrollerInnbyggerforslag, mangler": {
    slag: ["innbyggerforslag.mangler"],
    forbered: innbyggerforslaget("sendt"),
    gjoer: (v) => kontrollerInnbyggerforslag(v.siri, husket.kode, { resultat: "mangler", mangler: KANARI }, NETTSTED),
  },
  henvisTilPlansak: {
    slag: ["innbyggerforslag.plansak"],
    forbered: innbyggerforslaget("sendt"),
    gjoer: (v) => henvisTilPlansak(v.siri, husket.kode, { navn: KANARI, grunn: KANARI }, NETTSTED),
  },
  knyttInnbyggerforslag: {
    slag: ["sak.innspill_valgt"],
    forbered: innbyggerforslaget("sendt"),
    gjoer: (v) => knyttInnbyggerforslag(v.siri, husket.kode, { sak: "555-26" }),
    nei: (v) => knyttInnbyggerforslag(v.siri, husket.kode, { sak: v.tomSak }),
  },
  registrerUtfall: {
    slag: ["innbyggerforslag.avgjort"],
    forbered: innbyggerforslaget("til_behandling", { medVedtak: true }),
    gjoer: (v) =>
      registrerUtfall(v.siri, husket.kode, { utfall: "vedtatt", videre: KANARI, tidligereSak: "" }, NETTSTED),
  },
  "trekkInnspill, et innbyggerforslag": {
    slag: ["innbyggerforslag.trukket", "innspill.trukket"],
    forbered: async (v) => {
      await innbyggerforslaget("sendt")(v);
      const eier = v.eier.aktoer as { id: string };
      await v.db.update(innspill).set({ gjestId: eier.id }).where(eq(innspill.ref, husket.kode));
    },
    gjoer: (v) => trekkInnspill(v.eier, husket.kode, NETTSTED),
  },
  settInnbyggertall: {
    slag: ["kommune.innbyggertall_satt"],
    gjoer: (v) => settInnbyggertall(v.admin, { innbyggertall: 2001, dato: "2026-10-01", sett: "2000 2026-01-01" }),
    nei: (v) => settInnbyggertall(v.admin, { innbyggertall: 2002, dato: "2026-10-01", sett: "2000 2026-01-01" }),
  },
  settKontakt: {
    slag: ["kommune.kontakt_satt"],
    gjoer: async (v) => settKontakt(v.admin, { ...(await hentKontakt(v.admin)), postadresse: KANARI }),
    nei: (v) => settKontakt(v.admin, { postadresse: "", telefon: KANARI, epost: "", sett: "x".repeat(22) }),
  },
  merkVarselUtfoert: {
    slag: ["varsel.utfoert"],
    forbered: svar,
    gjoer: async (v) => {
      const [ett] = await v.db.select().from(varsel).where(eq(varsel.kanal, "epost"));
      return merkVarselUtfoert(v.siri, ett!.id);
    },
  },
};
