import type { Database } from "#db/client.server";
import {
  avbruttSkjema,
  bostedskode,
  epost,
  epostkode,
  hastesak,
  identitet,
  innsending,
  innloggingsforsoek,
  instans,
  invitasjon,
  kobling,
  moderering,
  oversending,
  opplasting,
  person,
  returkode,
  rolle,
  sms,
  stemme,
  forslag,
  svar,
  figur,
  hoering,
  hoeringsversjon,
  vakt,
  varsel,
} from "#db/schema";
import { desc, eq, sql } from "drizzle-orm";
import type { Person } from "~/domain/context";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { lagKode } from "~/domain/innspill/kode.server";
import { partiets } from "~/domain/innspill/registrer.server";
import { kodeHash, nyKode } from "~/domain/kode.server";
import { taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { nyId } from "~/platform/id.server";
import { lagNoekler } from "~/platform/noekler.server";
import { lagAvstemning, lagForslag } from "../builders/forslag";
import { lagHoering, lagRaad, lagUttalelse, lagVersjon, somDokument } from "../builders/hoering";
import { lagInnspill } from "../builders/innspill";
import { lagKomite } from "../builders/komite";
import { lagGjestMedMerke, lagOekt } from "../builders/oekt";
import { lagGjest, lagPerson } from "../builders/person";
import { lagPunkt } from "../builders/punkt";
import { lagSak, lagVedtak } from "../builders/sak";
import { lagTema } from "../builders/tema";
import { lagUtkast } from "../builders/utkast";
import { finnEksempelfil, lagAvskrift, lagVedlegg } from "../builders/vedlegg";
import { lagVurdering } from "../builders/vurdering";
import { lagProeveforslag } from "./forslagene";
import { lagPapirforslag } from "./papirforslag";
import { lagSignert } from "./underskriftene";
import { NAA } from "./tid";

/** Everybody there is, and what their roles let them through the door as. */
export const aktoerer = {
  gjest: [],
  gjesteier: [],
  eier: ["innbygger"],
  annen: ["innbygger"],
  moderator: ["innbygger", "moderator"],
  /** Of another komité. */
  moderatorAnnen: ["innbygger", "moderator"],
  /** Of the same komité, until yesterday. */
  tidligere: ["innbygger"],
  saksbehandler: ["innbygger", "saksbehandler"],
  /** Has the role, but is signed in with an e-mail code. */
  saksbehandlerMedEpost: ["innbygger"],
  fasilitator: ["innbygger", "fasilitator"],
  administrator: ["innbygger", "administrator"],
} as const satisfies Record<string, string[]>;
export type Aktoer = keyof typeof aktoerer;
export const alle = Object.keys(aktoerer) as Aktoer[];

/** What is somebody's own, each with a word that stands nowhere else. */
export const kanarifugler = {
  epostadresse: "kanarieier@privat.example",
  navn: "Kanariette Skjultnavn",
  kontakt: "kanarikontakt@privat.example",
  telefon: "90077007",
  skjulteOrd: "kanarinabonavn",
  /** A synthetic fødselsnummer in words that were masked. */
  foedselsnummer: "41889012345",
  /** Where what everybody reads is about; its author shows it to nobody but staff. */
  sted: "kanaristedet",
  bredde: "62.61357",
  utkast: "kanariutkast",
  gjestensUtkast: "kanarigjestutkast",
  mottatt: "kanarimottatt",
  foreslaatt: "kanariforeslaatt",
  ikkePublisert: "kanariikkepublisert",
  gjestensMottatt: "kanarigjestmottatt",
  identitetsnoekkel: "kanarihmacnoekkelkanarihmacnoekkel",
  sid: "kanarisidhosutsteder",
  brev: "kanaribrevtekst",
  brevTil: "kanaribrevtil@privat.example",
  invitert: "Kanarine Invitertsen",
  ansatt: "Kanarion Ansattsen",
  invitasjonskode: "kanariinvitasjonskodehash",
  bostedskode: "kanaribostedskodehash",
  epostkode: "kanariepostkodehash",
  epostkodeTil: "kanarikode@privat.example",
  verifikator: "kanaripkceverifikator",
  avbrutt: "kanariavbruttskjema",
  hastet: "kanarihastet",
  vaktEpost: "kanarivakt@kommune.example",
  instansEpost: "kanariinstans@kommune.example",
  registrert: "kanariskrankeord",
  registrertIListe: "kanarilisteord",
  registrertKontakt: "kanariskranke@privat.example",
  sms: "kanarismstekst",
  smsTil: "+4790088008",
  altTekst: "kanaribildetekst",
  gjestensAltTekst: "kanarigjestbildetekst",
  avskrift: "kanariavskrift",
  /** A document that is not published yet. */
  hoeringsutkast: "kanarihoeringsutkast",
  /** A new version of a forslag, which the komité has not treated. */
  ventendeVersjon: "kanariventendeversjon",
  /** A forslag that is not shown. */
  forslagMottatt: "kanariforslagmottatt",
  /** Where somebody who signed wants to be told. */
  underskriftsepost: "kanariunderskrift@privat.example",
  /** The receipt of a vote in one that is open, which its voter alone sees. */
  stemmekvittering: "KANA-RIKV-ITTE",
  avstemningskladd: "Avstemningskanari",
  /** Who signed on paper, and where they live. */
  papirnavn: "Kanarine Papirsen",
  papiradresse: "Kanarivegen 1",
} as const;
export type Fugl = keyof typeof kanarifugler | "gjesteid" | "oektid" | "hentekode";

/** The keys of a program that a scene's codes are for. */
export const NOEKKELRING = `1:${"n".repeat(43)}`;

export type Scene = Awaited<ReturnType<typeof lagScene>>;

/** Two residents, a guest and all who work there, with one of each thing that can be somebody's, on top of whatever is there. */
export async function lagScene(db: Database) {
  const komite = await lagKomite(db, { navn: { nb: "Komité for prøver" } });
  const tema = await lagTema(db, { komiteId: komite.id, slug: "scenens-tema" });
  const forslagstema = await lagTema(db, {
    komiteId: komite.id,
    slug: "scenens-forslagstema",
    forslagsstemme: "enighet",
  });
  const forslaget = await lagForslag(db, { temaId: forslagstema.id, tittel: "Scenens forslag" });
  const personer = await lagPersoner(db, komite);
  const { eier, annen, moderator, moderatorAnnen, saksbehandler } = personer;
  const gjest = await lagGjestMedMerke(db);

  const sendt = {
    navn: kanarifugler.navn,
    svarkanal: "epost" as const,
    kontakt: kanarifugler.kontakt,
  };
  const ett = (av: typeof gjest | Person, tekst: string, valg: Parameters<typeof lagInnspill>[1] = {}) =>
    lagInnspill(db, { av, tekst, temaId: tema.id, innsending: sendt, ...valg });
  const mottatt = await ett(eier, `Mottatt ${kanarifugler.mottatt}`);
  const foreslaatt = await ett(eier, `Foreslått ${kanarifugler.foreslaatt}`, { status: "foreslaatt_ikke_publisert" });
  await foreslaa(db, foreslaatt.id, moderatorAnnen);
  const ikkePublisert = await ett(eier, `Ikke vist ${kanarifugler.ikkePublisert}`, { status: "ikke_publisert" });
  const publisert = await ett(
    eier,
    `Vist for alle, men ikke ${kanarifugler.skjulteOrd}, ${kanarifugler.foedselsnummer} og ${kanarifugler.telefon}.`,
    {
      status: "publisert",
      skjermet: "Vist for alle, men ikke ▒▒▒.",
      sted: kanarifugler.sted,
      bredde: Number(kanarifugler.bredde),
      lengde: 11.43211,
      visSted: false,
    },
  );
  const gjestensInnsending = nyId();
  const hentekode = lagKode(gjest.merke, gjestensInnsending);
  await db.insert(innsending).values({
    ...sendt,
    id: gjestensInnsending,
    gjestId: gjest.id,
    sendt: NAA,
    avsender: "privatperson",
    kodeHash: kodeHash(hentekode),
  });
  const gjestens = await ett(gjest, `Fra en gjest ${kanarifugler.gjestensMottatt}`, {
    innsendingId: gjestensInnsending,
  });
  const utkast = await lagUtkast(db, eier, { temaId: tema.id, tekst: `Ikke ferdig ${kanarifugler.utkast}` });
  const gjestensUtkast = await lagUtkast(db, gjest, {
    temaId: tema.id,
    tekst: `Ikke ferdig ${kanarifugler.gjestensUtkast}`,
  });

  const returkoden = await lagReturkode(db, tema.id);

  const punkt = await lagPunkt(db, { kode: "scenens-punkt" });
  const knytt = async (innspillId: string) => {
    const id = nyId();
    await db
      .insert(kobling)
      .values({ id, innspillId, planpunktId: punkt.id, begrunnelse: "Hører til her.", av: saksbehandler.id, tid: NAA });
    return id;
  };
  const koblingId = await knytt(publisert.id);
  const mottattKobling = await knytt(mottatt.id);
  await lagVurdering(db, publisert.id, { av: saksbehandler.id });
  const saken = await lagSak(db, {
    nr: "901-26",
    tittel: "Scenens sak",
    innspill: [publisert, mottatt],
    saksbehandlerId: saksbehandler.id,
  });
  await taSnapshot({ krav: "saksbehandler", aktoer: saksbehandler, db, naa: NAA, spraak: "nb" }, saken.nr);
  const vedtak = await lagVedtak(db, saken.id);
  const varselId = await besvar(db, publisert.id, vedtak.id, saksbehandler);

  const skranken = await registrer(db, tema.id, saksbehandler);
  const vedleggene = await lagVedleggene(db, { utkast, gjestensUtkast, mottatt, publisert, saksbehandler });
  await lagHoeringMedUtkast(db, tema.id);
  await lagAvstemninger(db, tema.id, eier);
  const { argument } = await lagProeveforslag(db, {
    ref: "R-2026-7101",
    av: eier,
    temaId: tema.id,
    ventende: `Benker ${kanarifugler.ventendeVersjon}`,
  });
  await lagSignert(db, {
    av: eier,
    avgittAv: annen,
    temaId: tema.id,
    epost: kanarifugler.underskriftsepost,
  });
  const mottattForslag = await ett(eier, `Forslag ${kanarifugler.forslagMottatt}`);
  await db.insert(forslag).values({ id: nyId(), innspillId: mottattForslag.id, slag: "forslag" });
  const kladd = await lagAvstemning(db, {
    slug: "scenens-kladd",
    temaId: tema.id,
    slag: "godkjenning",
    aapner: null,
    spoersmaal: { nb: `Skal vi ha ${kanarifugler.avstemningskladd}?` },
    alternativer: [{ tittel: { nb: kanarifugler.avstemningskladd } }, {}],
  });
  await lagPapirforslag(db, {
    temaId: tema.id,
    navn: kanarifugler.papirnavn,
    adresse: kanarifugler.papiradresse,
    registrertAv: saksbehandler.id,
  });
  await lagHemmeligheter(db, eier, annen);
  const ansatt = await lagAnsatt(db, kanarifugler.ansatt);
  const { instansId, hastet } = await lagDetSomHaster(db, personer, tema.id);
  const invitasjonen = await inviter(db, kanarifugler.invitert);
  const oekter = Object.fromEntries(
    await Promise.all(
      Object.entries({ ...personer, moderator }).map(async ([navn, { id }]) => [
        navn,
        await lagOekt(db, id, {
          maate: navn === "saksbehandlerMedEpost" ? "epost" : "eid",
          utsteder: "idporten",
          sid: navn === "eier" ? kanarifugler.sid : null,
        }),
      ]),
    ),
  ) as Record<Exclude<Aktoer, "gjest" | "gjesteier">, { kake: string; id: string }>;

  return {
    tema: tema.slug,
    /** A tema that takes forslag, and a shown one in it. */
    forslagstema: forslagstema.slug,
    omArgumenter: forslaget.ref,
    punkt: punkt.kode,
    /** A vote that staff prepare, and its first alternative. */
    avstemning: { slug: kladd.slug, alternativ: kladd.alternativer[0]!.id },
    sak: saken.nr,
    refs: {
      mottatt: mottatt.ref,
      foreslaatt: foreslaatt.ref,
      ikkePublisert: ikkePublisert.ref,
      publisert: publisert.ref,
      gjestens: gjestens.ref,
    },
    forslag: { vist: "R-2026-7101", mottatt: mottattForslag.ref, argument: argument.ref },
    kvittering: mottatt.innsendingId,
    gjestensKvittering: gjestens.innsendingId,
    utkast: utkast.id,
    gjestensUtkast: gjestensUtkast.id,
    kobling: koblingId,
    mottattKobling,
    varsel: varselId,
    ...skranken,
    vedlegg: vedleggene,
    invitasjon: invitasjonen,
    /** Where matters are sent; and one that cannot wait, given to the fasilitator, who is on call. */
    instans: instansId,
    hastet,
    /** Moves the drafts of a guest who is none of these. */
    returkode: returkoden.kode,
    ansatt,
    /** A grant of somebody else's, which has ended. */
    tidligereRolle: await finnRolle(db, personer.tidligere),
    /** An image in the newest version of the sample's plan. */
    figur: await finnFigur(db, "samfunnsplan"),
    ider: { komite: komite.id, tema: tema.id, punkt: punkt.id },
    personer,
    kaker: Object.fromEntries([
      ["gjest", ""],
      ["gjesteier", `traad_gjest=${gjest.merke}`],
      ...Object.entries(oekter).map(([navn, { kake }]) => [navn, `traad_oekt=${kake}`]),
    ]) as Record<Aktoer, string>,
    /** Every word that is somebody's own. */
    fugler: {
      ...kanarifugler,
      gjesteid: gjest.id,
      oektid: oekter.eier.id,
      hentekode,
    } as Record<Fugl, string>,
  };
}

/** One that is open, with a vote of the owner's, one that is closed, and one that staff prepare. */
async function lagAvstemninger(db: Database, temaId: string, eier: Person) {
  await lagAvstemning(db, { slug: "scenens-avstemning", temaId });
  await stem(
    { krav: "gjest", aktoer: eier, db, naa: NAA, spraak: "nb" },
    "scenens-avstemning",
    { svar: "enig", versjon: "1" },
    lagNoekler(NOEKKELRING),
  );
  await db
    .update(stemme)
    .set({ kvittering: kanarifugler.stemmekvittering })
    .where(sql`avstemning_id = (select a.id from avstemning a where a.slug = 'scenens-avstemning')`);
  await lagAvstemning(db, { slug: "scenens-stengte", temaId });
  await stengAvstemning({ krav: "system", aktoer: { slag: "system" }, db, naa: NAA, spraak: "nb" }, "scenens-stengte");
  await lagForslag(db, { temaId, ref: "R-2026-7001" });
}

/** A document with a published version and a draft, and a råd that is asked about it. */
async function lagHoeringMedUtkast(db: Database, temaId: string) {
  const { id, slug } = await lagHoering(db, { slug: "scenens-hoering", temaId });
  await lagVersjon(db, slug, somDokument([1, "Vei", "Veien skal ha fortau."], [1, "Skole", "Skolen skal bestå."]));
  const nytt = somDokument(
    [1, "Vei", `Veien skal ha ${kanarifugler.hoeringsutkast}.`],
    [1, "Havn", "Havna rustes opp."],
  );
  await lagVersjon(db, slug, nytt, { utkast: true });
  await lagUttalelse(db, id, (await lagRaad(db, { slug: "scenens-raad" })).id);
}

async function finnFigur(db: Database, slug: string): Promise<string> {
  const [rad] = await db
    .select({ id: figur.id })
    .from(figur)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, figur.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(eq(hoering.slug, slug))
    .orderBy(desc(hoeringsversjon.nr));
  // Where the scene stands without the sample there is none, and nobody asks.
  return rad?.id ?? "";
}

/** A receiver, somebody on call, one that cannot wait and is sent on, and how those on call are reached. */
async function lagDetSomHaster(
  db: Database,
  { eier, saksbehandler, fasilitator }: Awaited<ReturnType<typeof lagPersoner>>,
  temaId: string,
) {
  const instansId = nyId();
  await db.insert(instans).values({
    id: instansId,
    navn: { nb: "Prøveinstansen" },
    hva: { nb: "Prøver" },
    egen: true,
    epost: kanarifugler.instansEpost,
    rekkefoelge: 1,
  });
  await db
    .insert(vakt)
    .values({ id: nyId(), personId: fasilitator.id, epost: kanarifugler.vaktEpost, mobil: null, opprettet: NAA });
  const { id: innspillId, ref } = await lagInnspill(db, { av: eier, temaId, tekst: `Haster ${kanarifugler.hastet}` });
  await db.insert(hastesak).values({
    id: nyId(),
    innspillId,
    grunn: "Kan ikke vente.",
    meldtAv: saksbehandler.id,
    meldt: NAA,
    tilId: fasilitator.id,
    sett: NAA,
    settAv: fasilitator.id,
  });
  await db
    .insert(oversending)
    .values({ id: nyId(), innspillId, instansId, tekst: "Sendt videre.", av: saksbehandler.id, tid: NAA });
  return { instansId, hastet: ref };
}

/** An image in a draft and one on its way; a recording that is written down; one that is shown, and a letter that never is. */
async function lagVedleggene(
  db: Database,
  ved: Record<"utkast" | "gjestensUtkast" | "mottatt" | "publisert", { id: string }> & { saksbehandler: Person },
) {
  const { utkast, gjestensUtkast, mottatt, publisert } = ved;
  const { altTekst, gjestensAltTekst, avskrift } = kanarifugler;
  const underveis = { id: nyId(), utkastId: utkast.id, mime: "audio/webm", bytes: 70_000, sha256: "0".repeat(64) };
  await db.insert(opplasting).values({ ...underveis, varighet: 1_000, opprettet: NAA });
  await lagAvskrift(db, mottatt.id, ved.saksbehandler.id, `Sagt ${avskrift}`);
  const [bilde, lyd] = [await finnEksempelfil(db, "benk"), await finnEksempelfil(db, "opptak")];
  const lag = async (valg: Parameters<typeof lagVedlegg>[1]) => (await lagVedlegg(db, valg)).id;
  return {
    iUtkast: await lag({ ...bilde, utkastId: utkast.id, altTekst }),
    iGjestensUtkast: await lag({ ...bilde, utkastId: gjestensUtkast.id, altTekst: gjestensAltTekst }),
    opptak: await lag({ ...lyd, innspillId: mottatt.id, slag: "opptak" }),
    vist: await lag({ ...bilde, innspillId: publisert.id, altTekst: "En benk", vises: true }),
    brev: await lag({ ...bilde, innspillId: publisert.id, slag: "brev", nr: 2 }),
    underveis: underveis.id,
  };
}

/** Somebody who works here, with one grant. */
export async function lagAnsatt(db: Database, navn: string): Promise<{ person: string; rolle: string }> {
  const ansatt = await lagPerson(db, { navn, roller: ["fasilitator"] });
  return { person: ansatt.id, rolle: await finnRolle(db, ansatt) };
}

async function finnRolle(db: Database, { id }: Person): Promise<string> {
  const [funnet] = await db.select({ id: rolle.id }).from(rolle).where(eq(rolle.personId, id));
  return funnet!.id;
}

/** An invitation that can be taken, and its code. */
export async function inviter(db: Database, navn: string): Promise<{ id: string; kode: string }> {
  const [id, kode] = [nyId(), nyKode(12)];
  const utloeper = new Date(NAA.getTime() + 600_000);
  await db
    .insert(invitasjon)
    .values({ id, navn, rolle: "fasilitator", kodeHash: kodeHash(kode), opprettet: NAA, utloeper });
  return { id, kode };
}

/** A code that moves a guest's draft, and whose it is. */
export async function lagReturkode(db: Database, temaId: string): Promise<{ kode: string; gjestId: string }> {
  const [gjest, kode] = [await lagGjest(db), nyKode(12)];
  const gjestId = gjest.id!;
  await lagUtkast(db, gjest, { temaId, tekst: "Skal flyttes." });
  const utloeper = new Date(NAA.getTime() + 600_000);
  await db.insert(returkode).values({ id: nyId(), gjestId, kodeHash: kodeHash(kode), opprettet: NAA, utloeper });
  return { kode, gjestId };
}

async function lagPersoner(db: Database, komite: { id: string }) {
  const annenKomite = await lagKomite(db);
  const tidligere = await lagPerson(db, { navn: "Tidligere Prøvemoderator", moderatorI: [komite] });
  await db.update(rolle).set({ til: "2026-11-22" }).where(eq(rolle.personId, tidligere.id));
  const eier = await lagPerson(db, { navn: kanarifugler.navn });
  await db.update(person).set({ epost: kanarifugler.epostadresse }).where(eq(person.id, eier.id));
  return {
    eier,
    annen: await lagPerson(db, { navn: "Annen Prøvebeboer" }),
    moderator: await lagPerson(db, { navn: "Mona Prøvemoderator", moderatorI: [komite] }),
    moderatorAnnen: await lagPerson(db, { navn: "Magne Prøvemoderator", moderatorI: [annenKomite] }),
    tidligere,
    saksbehandler: await lagPerson(db, { navn: "Siri Prøvesaksbehandler", roller: ["saksbehandler"] }),
    saksbehandlerMedEpost: await lagPerson(db, { navn: "Stein Prøvesaksbehandler", roller: ["saksbehandler"] }),
    fasilitator: await lagPerson(db, { navn: "Frida Prøvefasilitator", roller: ["fasilitator"] }),
    administrator: await lagPerson(db, { navn: "Arne Prøveadministrator", roller: ["administrator"] }),
  };
}

/** As when somebody has proposed not to show it. */
export const foreslaa = (db: Database, innspillId: string, av: Person) =>
  db.insert(moderering).values({
    id: nyId(),
    innspillId,
    handling: "foreslaatt_ikke_publisert",
    grunn: "personangrep",
    begrunnelse: "Går på en nabo.",
    av: av.id,
    tid: NAA,
  });

/** As when staff have written down what somebody said, alone and in a table. */
async function registrer(db: Database, temaId: string, av: Person) {
  const parti = nyId();
  const felt = { sendt: NAA, avsender: "privatperson", registrertAv: av.id, mottattDato: "2026-11-20" } as const;
  const ett = async (id: string, tekst: string) => {
    await db.insert(innsending).values({
      ...felt,
      id,
      svarkanal: "epost",
      kontakt: kanarifugler.registrertKontakt,
      kodeHash: kodeHash(nyKode(12)),
    });
    await lagInnspill(db, { innsendingId: id, temaId, kanal: "telefon", tekst, av: { slag: "gjest", id: null } });
  };
  const registrert = nyId();
  await ett(registrert, `Sagt på telefon ${kanarifugler.registrert}`);
  await ett(partiets(parti)[0]!, `Fra en tabell ${kanarifugler.registrertIListe}`);
  return { registrert, parti };
}

/** As when it is answered, and somebody has to carry the answer. */
export async function besvar(db: Database, innspillId: string, vedtakId: string | null, av: Person): Promise<string> {
  const [svarId, varselId] = [nyId(), nyId()];
  await db
    .insert(svar)
    .values({ id: svarId, innspillId, vedtakId, utfall: "delvis", tekst: "Takk.", av: av.id, tid: NAA });
  await db.insert(varsel).values({ id: varselId, svarId, kanal: "epost", opprettet: NAA });
  return varselId;
}

/** What the database keeps of people that no page needs. */
async function lagHemmeligheter(db: Database, eier: Person, annen: Person) {
  const fugl = kanarifugler;
  const utloeper = new Date(NAA.getTime() + 600_000);
  await db.insert(identitet).values({
    id: nyId(),
    personId: eier.id,
    slag: "eid",
    utsteder: "idporten",
    noekkel: fugl.identitetsnoekkel,
    noekkelversjon: 1,
    opprettet: NAA,
    sistBrukt: NAA,
  });
  await db.insert(epost).values({
    id: nyId(),
    slag: "svar",
    til: fugl.brevTil,
    emne: fugl.brev,
    tekst: fugl.brev,
    html: fugl.brev,
    spraak: "nb",
    opprettet: NAA,
    // Far beyond the last try, so that no job takes it.
    forsoek: 30_000,
  });
  await db.insert(sms).values({
    id: nyId(),
    slag: "svar",
    til: fugl.smsTil,
    tekst: fugl.sms,
    spraak: "nb",
    opprettet: NAA,
    forsoek: 30_000,
  });
  await db.insert(invitasjon).values({
    id: nyId(),
    navn: fugl.invitert,
    rolle: "saksbehandler",
    kodeHash: fugl.invitasjonskode,
    opprettet: NAA,
    utloeper,
  });
  await db.insert(bostedskode).values({ personId: eier.id, kodeHash: fugl.bostedskode, utloeper });
  await db
    .insert(epostkode)
    .values({ id: "kanari", epost: fugl.epostkodeTil, kodeHash: fugl.epostkode, til: "/", utloeper });
  await db.insert(innloggingsforsoek).values({
    id: "kanari",
    utsteder: "idporten",
    tilstand: "kanari",
    nonce: "kanari",
    verifikator: fugl.verifikator,
    til: "/",
    utloeper,
  });
  await db
    .insert(avbruttSkjema)
    .values({ personId: annen.id, sti: "/mine/kode", verdier: { kode: fugl.avbrutt }, tid: NAA });
}
