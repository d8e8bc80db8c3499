import { describe, expect, test } from "vitest";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { startServer } from "../setup/server";

// Roles are given, offered and taken in the browser; whoever's roles change must sign in again.

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const administrator = await klientSom(adresse, "administrator");

/** The page's own form; the frame has others, one of which signs out. */
const fyllUt = (klient: Klient, side: Svar, felt: Record<string, string>) =>
  klient.fyllUt(side, felt, ({ metode, handling }) => metode === "post" && handling === "");

async function inviter(felt: Record<string, string>) {
  const ny = await administrator.hent("/administrasjon/invitasjoner/ny");
  const svar = await fyllUt(administrator, ny, { navn: "Ny Prøvesen", ...felt });
  expect(svar.status).toBe(303);
  const kvittering = await administrator.foelg(svar);
  return { kvittering, lenke: /\/invitasjon\/[A-Z2-9-]{14}/.exec(kvittering.tekst)![0] };
}

describe("en invitasjon", () => {
  test("viser lenken én gang, med kommunens adresse foran", async () => {
    const { kvittering, lenke } = await inviter({ rolle: "saksbehandler" });
    expect(kvittering.tekst).toContain(`${adresse}${lenke}`);
    const igjen = await administrator.hent(kvittering.url);
    expect(igjen.status).toBe(200);
    expect(igjen.html).not.toContain(lenke.split("/").at(-1));
    expect(igjen.tekst).toContain("kan ikke vises igjen");
  });

  test("en annen administrators kake åpner den ikke", async () => {
    const { kvittering } = await inviter({ rolle: "saksbehandler" });
    const annen = await klientSom(adresse, "administrator");
    annen.kaker.set("traad_invitasjon", "1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    expect((await annen.hent(kvittering.url)).tekst).toContain("kan ikke vises igjen");
  });

  test("sier hva den gjelder, men ikke hvem den er til, og leder til innlogging og tilbake", async () => {
    const { lenke } = await inviter({ rolle: "moderator", komite: "kultur-og-samfunnsutvikling" });
    const gjest = new Klient(adresse);
    const side = await gjest.hent(lenke);
    expect(side.status).toBe(200);
    expect(side.tekst).toContain("Røros kommune");
    expect(side.tekst).toContain("moderator");
    expect(side.tekst).not.toContain("Ny Prøvesen");
    expect(side.lenker).toContain(`/logg-inn?til=${encodeURIComponent(lenke)}`);
    expect((await gjest.send(lenke)).status).toBe(401);
  });

  test("gir rollen og en ny økt; den gamle er død, og den neste med lenken får nei", async () => {
    const { lenke } = await inviter({ rolle: "saksbehandler" });
    const klient = await klientSom(adresse, "innbygger");
    const [foer, annenEnhet] = [new Klient(adresse), await klientSom(adresse, "innbygger")];
    foer.kaker.set("traad_oekt", klient.kaker.get("traad_oekt")!);
    const svar = await fyllUt(klient, await klient.hent(lenke), {});
    expect([svar.status, svar.headers.get("location")]).toEqual([303, lenke]);
    expect((await klient.foelg(svar)).tekst).toContain("Du har tatt imot rollen");
    expect((await klient.hent("/saksbehandling")).status).toBe(200);
    for (const gammel of [foer, annenEnhet]) expect((await gammel.hent("/saksbehandling")).status).toBe(401);
    const neste = await klientSom(adresse, "fasilitator");
    expect((await neste.hent(lenke)).tekst).toContain("Denne invitasjonen er brukt");
    expect((await neste.send(lenke)).status).toBe(409);
  });

  test("kan trekkes tilbake", async () => {
    const { kvittering, lenke } = await inviter({ rolle: "fasilitator" });
    const side = await administrator.hent(`${new URL(kvittering.url).pathname}/tilbaketrekking`);
    const liste = await administrator.foelg(await fyllUt(administrator, side, {}));
    expect(liste.tekst).toContain("trukket tilbake");
    expect((await new Klient(adresse).hent(lenke)).tekst).toContain("trukket tilbake");
  });

  test("en kode som ikke finnes, er 404 og sier hva man kan gjøre", async () => {
    const svar = await new Klient(adresse).hent("/invitasjon/ABCD-EFGH-JKLM");
    expect(svar.status).toBe(404);
    expect(svar.tekst).toContain("Ingen invitasjon har denne koden");
  });

  test("koden kan skrives som den er lest opp", async () => {
    const gjest = new Klient(adresse);
    const svar = await fyllUt(gjest, await gjest.hent("/invitasjon"), { kode: "abcd efgh jklm" });
    expect(svar.headers.get("location")).toBe("/invitasjon/ABCD-EFGH-JKLM");
    const kort = await gjest.send("/invitasjon", { kode: "abcd" });
    expect([kort.status, kort.felt("kode")]).toEqual([422, "abcd"]);
  });
});

describe("et menneskes side", () => {
  const her = `/administrasjon/mennesker/${eksempel.verdier.person}`;

  test("gir og tar roller, og den det gjelder, er logget ut ved neste klikk", async () => {
    const fasilitator = await klientSom(adresse, "fasilitator");
    const feil = await administrator.send(`${her}/rolle`, { rolle: "moderator", til: "2026-12-01" });
    expect([feil.status, feil.felt("rolle"), feil.felt("til")]).toEqual([422, "moderator", "2026-12-01"]);
    const skjema = await administrator.hent(`${her}/rolle`);
    const gitt = await administrator.foelg(await fyllUt(administrator, skjema, { rolle: "saksbehandler" }));
    expect(gitt.tekst).toContain("Rollen er gitt");
    expect((await fasilitator.hent("/saksbehandling")).status).toBe(401);
    await fasilitator.loggInn("fasilitator");
    expect((await fasilitator.hent("/saksbehandling")).status).toBe(200);
    const slutt = gitt.lenker.find((lenke) => lenke.endsWith("/slutt"))!;
    const tatt = await administrator.foelg(await fyllUt(administrator, await administrator.hent(slutt), {}));
    expect(tatt.tekst).toContain("Rollen er fjernet");
    expect((await fasilitator.hent("/saksbehandling")).status).toBe(401);
    expect((await administrator.send(slutt)).status).toBe(409);
  });

  test("logger ut overalt, den det gjelder, ved neste klikk", async () => {
    const fasilitator = await klientSom(adresse, "fasilitator");
    const side = await administrator.hent(her);
    const lenke = side.lenker.find((en) => en.endsWith("/utlogging"))!;
    const gjort = await administrator.foelg(await fyllUt(administrator, await administrator.hent(lenke), {}));
    expect(gjort.tekst).toContain("Personen er logget ut overalt");
    expect((await fasilitator.hent("/min-side/navn")).status).toBe(401);
    const igjen = await administrator.send(lenke);
    expect(igjen.status).toBe(409);
    expect(igjen.tekst).toContain("ikke logget inn noe sted");
  });

  test("viser aldri nøkkelen til en innlogging", async () => {
    expect((await administrator.hent(her)).html).not.toMatch(/noekkel/);
  });

  test.each(["/administrasjon/mennesker/x", "/administrasjon/mennesker/0190a000-0000-7000-8000-000000000000"])(
    "%s finnes ikke",
    async (sti) => {
      expect((await administrator.hent(sti)).status).toBe(404);
      expect((await administrator.send(`${sti}/rolle`, { rolle: "fasilitator" })).status).toBe(404);
    },
  );
});

test("den siste administratoren kan ikke ta sin egen rolle", async () => {
  const liste = await administrator.hent("/administrasjon/mennesker");
  const meg = liste.lenker.filter((lenke) => /mennesker\/[0-9a-f-]{36}$/.test(lenke));
  for (const lenke of meg) {
    const side = await administrator.hent(lenke);
    if (!side.tekst.includes("Dette er deg selv")) continue;
    const slutter = side.lenker.filter((en) => en.endsWith("/slutt"));
    const administratorrollen = [];
    for (const slutt of slutter)
      if (/: administrator/.test((await administrator.hent(slutt)).tekst.replace(/\s+/g, " ")))
        administratorrollen.push(slutt);
    expect(administratorrollen).toHaveLength(1);
    const svar = await administrator.send(administratorrollen[0]!);
    expect(svar.status).toBe(409);
    expect(svar.tekst).toContain("Dette er den siste administratoren");
    return;
  }
  throw new Error("fant ikke administratorens egen side");
});

test("valgperioden forkortes først når det er sagt hvor mange roller som varer lenger", async () => {
  const side = await administrator.hent("/administrasjon/valgperiode");
  const nei = await fyllUt(administrator, side, { til: "2027-01-31" });
  expect([nei.status, nei.felt("til")]).toEqual([422, "2027-01-31"]);
  expect(nei.tekst).toMatch(/\d+ roller som moderator varer lenger enn dette/);
  const ja = await administrator.foelg(await fyllUt(administrator, nei, { bekreft: "ja" }));
  expect(ja.tekst).toContain("31. januar 2027");
});

test("en bostedskode som ikke finnes, står i feltet igjen", async () => {
  const svar = await eksempel.saksbehandler.send("/saksbehandling/bosted", {
    kode: "ABCD-EFGH",
    metode: "legitimasjon",
  });
  expect([svar.status, svar.felt("kode"), svar.felt("metode")]).toEqual([422, "ABCD-EFGH", "legitimasjon"]);
  expect(svar.tekst).toContain("Ingen gyldig kode er slik");
});
