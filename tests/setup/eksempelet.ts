import { randomUUID } from "node:crypto";
import { datoIOslo } from "~/platform/klokke";
import { klientSom } from "./klient";
import { PAPIRUNDERSKRIFTEN } from "./papirforslag";
import { NAA } from "./tid";

/** Things of the sample that addresses can name, found as a user finds them: by the links of the pages. */
export async function finnIEksempelet(adresse: string) {
  const [moderator, saksbehandler] = [await klientSom(adresse, "moderator"), await klientSom(adresse, "saksbehandler")];
  const gjest = await klientSom(adresse, "gjest");
  const koe = await moderator.hent("/moderering");
  const gjort = await gjest.hent("/gjort");
  const publisert = funnet(gjort.lenker, /^\/innspill\/(R-\d{4}-\d{4})$/);
  const arbeid = await saksbehandler.hent(`/saksbehandling/innspill/${publisert}`);
  const varsler = await saksbehandler.hent("/saksbehandling/varsler");
  const administrator = await klientSom(adresse, "administrator");
  const mennesker = await administrator.hent("/administrasjon/mennesker?sok=Jon");
  const person = funnet(mennesker.lenker, /\/mennesker\/([0-9a-f-]{36})$/);
  const menneske = await administrator.hent(`/administrasjon/mennesker/${person}`);
  const nyInvitasjon = await administrator.send("/administrasjon/invitasjoner/ny", {
    navn: "Ny Prøvesen",
    rolle: "fasilitator",
  });
  const kvittering = await administrator.foelg(nyInvitasjon);
  const plan = await gjest.hent("/hoering/samfunnsplan");
  const figur = funnet([plan.html], /figur\/([0-9a-f-]{36})"/);
  const instanser = await administrator.hent("/administrasjon/instanser");
  const vakter = await administrator.hent("/administrasjon/vakt");
  const [innsending, parti] = [randomUUID(), randomUUID()];
  const sagt = { tema: "mer-aa-si-mellom-valgene", kanal: "telefon", spraak: "nb", avsender: "privatperson" };
  const iDag = { ...sagt, mottattDato: datoIOslo(NAA) };
  for (const [sti, felter] of [
    ["/saksbehandling/registrering", { innsending, tekst: "Sagt på telefon.", svarkanal: "her" }],
    ["/saksbehandling/registrering/liste", { parti, linjer: "En linje\nEn til", intent: "registrer" }],
  ] as const) {
    const svar = await saksbehandler.send(sti, { ...iDag, ...felter });
    if (svar.status !== 303) throw new Error(`${sti} svarte ${svar.status}: ${svar.tekst.slice(0, 500)}`);
  }
  const [nyttAlternativ, slag] = [randomUUID(), { slag: "godkjenning", krav: "gjest" }];
  for (const [sti, felter] of [
    ["/ny", { ...slag, tema: sagt.tema, spoersmaalNb: "Prøveavstemning" }],
    ["/proeveavstemning/alternativ/nytt", { id: nyttAlternativ, tittelNb: "Prøvealternativ" }],
  ] as const) {
    const svar = await saksbehandler.send(`/saksbehandling/avstemninger${sti}`, felter);
    if (svar.status !== 303) throw new Error(`${sti} svarte ${svar.status}: ${svar.tekst.slice(0, 500)}`);
  }
  const skriver = await klientSom(adresse, "gjest");
  const skriv = await skriver.foelg(await skriver.hent("/tema/noe-annet/innspill/nytt"));
  await skriver.fyllUt(skriv, { tekst: "Skal flyttes.", intent: "lagre" });
  const retur = await skriver.foelg(await skriver.send("/utkast/retur"));
  /** For the params of addresses. */
  const verdier = {
    /** Received, not yet shown to anybody. */
    mottatt: funnet(
      koe.skjemaer.map(({ handling }) => handling),
      /(R-\d{4}-\d{4})\/publisering$/,
    ),
    publisert,
    kobling: funnet(arbeid.lenker, /kobling\/([0-9a-f-]{36})\/tilbakekalling$/),
    varsel: funnet(
      [...varsler.lenker, ...varsler.skjemaer.map(({ handling }) => handling)],
      /varsler\/([0-9a-f-]{36})\/utfoert$/,
    ),
    innsending,
    parti,
    person,
    rolle: funnet(menneske.lenker, /rolle\/([0-9a-f-]{36})\/slutt$/),
    invitasjon: funnet([kvittering.url], /invitasjoner\/([0-9a-f-]{36})$/),
    invitasjonskode: funnet([kvittering.tekst], /\/invitasjon\/([A-Z2-9-]{14})/),
    instans: funnet(instanser.lenker, /instanser\/([0-9a-f-]{36})$/),
    /** Somebody on call. */
    vakt: funnet(vakter.lenker, /vakt\/([0-9a-f-]{36})\/fjerning$/),
    returkode: funnet([retur.tekst], /([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})/),
    nr: "41-26",
    hoering: "samfunnsplan",
    raad: "eldreraadet",
    avstemning: "proeveavstemning",
    alternativ: nyttAlternativ,
    avsnitt: "om-planen",
    underskrift: PAPIRUNDERSKRIFTEN,
    versjon: "1",
    figur,
    fra: "1",
    til: "2",
    argument: "R-2026-7102",
    kode: "us3-1-3",
    slag: "utkast",
    slug: "mer-aa-si-mellom-valgene",
    utsteder: "idporten",
    // A tile of the map.
    z: "10",
    x: "544",
    y: "282",
  };
  return { moderator, saksbehandler, gjest, verdier, ...verdier };
}

function funnet(steder: string[], moenster: RegExp): string {
  const treff = steder.map((sted) => moenster.exec(sted)?.[1]).find(Boolean);
  if (!treff) throw new Error(`Fant ikke ${moenster} blant\n${steder.join("\n")}`);
  return treff;
}
