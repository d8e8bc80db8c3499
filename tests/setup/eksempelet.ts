import { klientSom } from "./klient";

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
    person,
    rolle: funnet(menneske.lenker, /rolle\/([0-9a-f-]{36})\/slutt$/),
    invitasjon: funnet([kvittering.url], /invitasjoner\/([0-9a-f-]{36})$/),
    invitasjonskode: funnet([kvittering.tekst], /\/invitasjon\/([A-Z2-9-]{14})/),
    nr: "41-26",
    kode: "us3-1-3",
    slag: "utkast",
    slug: "mer-aa-si-mellom-valgene",
    utsteder: "idporten",
  };
  return { moderator, saksbehandler, gjest, verdier, ...verdier };
}

function funnet(steder: string[], moenster: RegExp): string {
  const treff = steder.map((sted) => moenster.exec(sted)?.[1]).find(Boolean);
  if (!treff) throw new Error(`Fant ikke ${moenster} blant\n${steder.join("\n")}`);
  return treff;
}
