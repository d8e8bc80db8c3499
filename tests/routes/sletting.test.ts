import { randomUUID } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { epost, sms } from "#db/schema";
import { lagJpeg, lagWav } from "../setup/angrepsfiler";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Rolle } from "../setup/klient";
import { dataadresse, medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";
import { avkod } from "../setup/side";

// Erasure after archiving: what somebody sent goes all the way to a decided case, and is then on no page, in no data and in no document.

const server = await startServer();
const { adresse } = server;
const eksempel = await finnIEksempelet(adresse);
const roller: Rolle[] = ["gjest", "innbygger", "moderator", "saksbehandler", "fasilitator", "administrator"];
const FUGL = "Kanarifuglen";
const EPOST = "kanari@eksempel.example";
const MOBIL = "909 09 090";
/** In the words; in what an image shows, a place is called, a transcript says and a letter has in it; and how to reach somebody. */
const fugler = [FUGL, "Kanarigrenen", "Kanarimyra", "Kanaristemmen", "Kanaribrevet", EPOST, MOBIL];

const gjoer = async (hvem: Klient, sti: string, felter: Record<string, string | string[]>) => {
  const svar = await hvem.send(sti, felter);
  expect(svar.status, `${sti}: ${svar.tekst.slice(0, 400)}`).toBe(303);
};

/**
 * Sent by a resident with an image, a recording and a place, published, mapped, assessed, gathered in a case with a snapshot, decided and
 * answered; and it could not wait.
 */
async function sendHeleVeien(avsender: Klient) {
  const { moderator, saksbehandler: siri } = eksempel;
  const skriv = await avsender.foelg(await avsender.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  await avsender.fyllUt(skriv, { tekst: FUGL, intent: "lagre" });
  const utkast = new URL(skriv.url).pathname;
  const [bilde, opptak] = [randomUUID(), randomUUID()];
  const filer = [
    await avsender.sendFil(
      `${utkast}/bilde`,
      { vedlegg: bilde, altTekst: "En fugl på Kanarigrenen" },
      { bytes: await lagJpeg(), navn: "x" },
    ),
    await avsender.sendFil(`${utkast}/opptak`, { vedlegg: opptak }, { bytes: lagWav(1), navn: "x" }),
  ];
  expect(filer.map(({ status }) => status)).toEqual([303, 303]);
  await gjoer(avsender, `${utkast}/sted`, { sted: "Kanarimyra", visSted: "ja", intent: "lagre" });
  const aapent = await avsender.hent(utkast);
  const mine = await avsender.foelg(
    await avsender.fyllUt(aapent, { tekst: `${FUGL} vil ha møter i grendehusene.`, intent: "seOver" }),
  );
  const sendt = await avsender.fyllUt(mine, {
    navn: `${FUGL} Prøvesen`,
    visNavn: "ja",
    svarkanal: "brev",
    kontakt: EPOST,
  });
  const kvittering = sendt.headers.get("location")!;
  const ref = /R-\d{4}-\d{4}/.exec((await avsender.foelg(sendt)).tekst)![0];

  await gjoer(siri, `/innspill/${ref}/avskrift`, { nr: "0", tekst: "Kanaristemmen sa dette." });
  await gjoer(siri, `/innspill/${ref}/haste`, { grunn: "Kan ikke vente.", til: eksempel.verdier.vakt });
  await gjoer(moderator, `/innspill/${ref}/publisering`, { skjul: "" });
  await gjoer(moderator, `/innspill/${ref}/vedlegg/${bilde}/visning`, { handling: "vis", altTekst: "" });
  await gjoer(siri, `/innspill/${ref}/kobling`, { punkt: eksempel.kode, begrunnelse: "Hører til." });
  await gjoer(siri, `/innspill/${ref}/vurdering`, {
    nr: "0",
    oppsummering: `${FUGL} ønsker møter.`,
    tekst: `Forslaget fra ${FUGL} er godt.`,
    betydning: "delvis",
  });
  await gjoer(siri, "/saksbehandling/saker/ny", { saksnr: "77/26", tittel: "Møter i grendehusene" });
  await gjoer(siri, "/saksbehandling/saker/77-26/innspill", { innspill: ref });
  await gjoer(siri, "/saksbehandling/saker/77-26/snapshot", { bilde: "1" });
  const vedtak = { organ: "Kommunestyret", dato: "2026-11-20", tekst: "Vedtatt.", begrunnelse: "Fordi." };
  await gjoer(siri, "/saksbehandling/saker/77-26/vedtak", vedtak);
  await gjoer(siri, "/saksbehandling/saker/77-26/svar", { innspill: ref, utfall: "delvis", tekst: `Takk, ${FUGL}.` });
  return { ref, kvittering, bilde, opptak };
}

/** A letter that staff have entered, with the letter itself; its sender is told by text message, and has used the claim code. */
async function sendPaaPapir(avsender: Klient) {
  const { saksbehandler: siri } = eksempel;
  const kropp = new FormData();
  const felter = {
    innsending: randomUUID(),
    tema: eksempel.slug,
    kanal: "papir",
    mottattDato: "2026-11-20",
    spraak: "nb",
    tekst: `${FUGL} har skrevet et brev.`,
    avsender: "privatperson",
    svarkanal: "sms",
    kontakt: MOBIL,
    navn: `${FUGL} Prøvesen`,
  };
  for (const [navn, verdi] of Object.entries(felter)) kropp.append(navn, verdi);
  const pdf = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Title (Kanaribrevet) >>\nendobj\ntrailer\n<<>>\n%%EOF\n`;
  kropp.append("brev", new Blob([pdf]), "brev.pdf");
  const svar = await siri.be("/saksbehandling/registrering", {
    method: "POST",
    body: kropp,
    headers: { Origin: adresse },
  });
  const kvittering = await siri.foelg(svar);
  const [kode] = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(kvittering.tekst)!;
  await gjoer(avsender, "/mine/kode", { kode });
  return {
    ref: /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0],
    innsending: felter.innsending,
    brev: kvittering.lenker
      .find((lenke) => lenke.startsWith("/vedlegg/"))!
      .split("/")
      .at(-1)!,
  };
}

type Sendt = Awaited<ReturnType<typeof sendHeleVeien>> & { papir: Awaited<ReturnType<typeof sendPaaPapir>> };

/** Every page of the route list that these innspill and their case can be on, and what the pages link to, as everybody; where a bird is found, and which were met. */
async function letEtterFugler({ ref, kvittering, bilde, papir }: Sendt, avsender: Klient) {
  const funnet: string[] = [];
  const sett = new Set<string>();
  const verdier = { ...eksempel.verdier, nr: "77-26", opplasting: bilde };
  const mineRuter = ruter.filter(({ sti, doerer }) => doerer.length > 0 && sti !== "/logg-ut").map(({ sti }) => sti);
  for (const rolle of [...roller, "avsenderen"]) {
    const klient = rolle === "avsenderen" ? avsender : await klientSom(adresse, rolle);
    const stier = new Set([
      ...mineRuter.map((sti) =>
        medVerdier(sti, { ...verdier, ref, vedlegg: bilde, id: kvittering.split("/").at(-1)! }),
      ),
      ...mineRuter
        .filter((sti) => /:(?:ref|vedlegg|innsending|id)\b/.test(sti))
        .map((sti) =>
          medVerdier(sti, {
            ...verdier,
            ref: papir.ref,
            vedlegg: papir.brev,
            innsending: papir.innsending,
            id: papir.innsending,
          }),
        ),
      `/moderering?ref=${papir.ref}`,
      `/moderering?ref=${ref}`,
      "/saksbehandling?vis=alle",
      "/saksbehandling?vis=uten_svar",
      "/gjort?vis=ikke_gjort",
      "/nn/mine",
    ]);
    for (const sti of stier)
      for (const adr of sti.includes(".") ? [sti] : [sti, dataadresse(sti)]) {
        const svar = await (adr.endsWith(".docx")
          ? hentDokument(klient, adr)
          : klient.hent(adr).then(({ html }) => html));
        const her = fugler.filter((fugl) => avkod(svar).includes(fugl));
        if (her.length > 0) funnet.push(`${rolle} ${adr}`);
        for (const fugl of her) sett.add(fugl);
      }
  }
  return { funnet, sett: fugler.filter((fugl) => sett.has(fugl)) };
}

/** What stands in a Word file, less its markup. */
async function hentDokument(klient: Klient, sti: string) {
  const kake = [...klient.kaker].map(([navn, verdi]) => `${navn}=${verdi}`).join("; ");
  const svar = await fetch(new URL(sti, adresse), { headers: { Cookie: kake } });
  const bytes = Buffer.from(await svar.arrayBuffer());
  if (svar.status !== 200) return bytes.toString();
  const deler: string[] = [];
  // The central directory tells where each part is, and how long.
  for (let i = bytes.indexOf("PK\x01\x02"); i >= 0; i = bytes.indexOf("PK\x01\x02", i + 4)) {
    const [lengde, sted] = [bytes.readUInt32LE(i + 20), bytes.readUInt32LE(i + 42)];
    const start = sted + 30 + bytes.readUInt16LE(sted + 26) + bytes.readUInt16LE(sted + 28);
    const raa = bytes.subarray(start, start + lengde);
    deler.push((bytes.readUInt16LE(i + 10) === 8 ? inflateRawSync(raa) : raa).toString());
  }
  expect(deler.length).toBeGreaterThan(5);
  return deler.join("\n").replace(/<[^>]+>/g, "");
}

test(
  "det som er sendt hele veien, finnes overalt før det slettes, og ingen steder etterpå",
  { timeout: 240_000 },
  async () => {
    const avsender = await klientSom(adresse, "innbygger");
    const sendt = { ...(await sendHeleVeien(avsender)), papir: await sendPaaPapir(avsender) };
    const { ref, kvittering, bilde, opptak, papir } = sendt;
    const somFaar = async (vedlegg: string) => {
      const svar = [...roller, "avsenderen"].map(async (rolle) => {
        const klient = rolle === "avsenderen" ? avsender : await klientSom(adresse, rolle);
        return (await klient.hent(`/vedlegg/${vedlegg}`)).status === 200 ? [rolle] : [];
      });
      return (await Promise.all(svar)).flat();
    };
    expect(await somFaar(bilde)).toEqual([...roller, "avsenderen"]);
    // The sample's resident is the sender, on another device.
    expect(await somFaar(opptak)).toEqual(["innbygger", "moderator", "saksbehandler", "administrator", "avsenderen"]);
    expect(await somFaar(papir.brev)).toEqual(["innbygger", "saksbehandler", "administrator", "avsenderen"]);

    const { funnet: foer, sett } = await letEtterFugler(sendt, avsender);
    expect(sett).toEqual(fugler);
    for (const ventet of [
      `gjest /innspill/${ref}`,
      `gjest /innspill/${ref}.data`,
      "gjest /saker/77-26",
      "gjest /gjort",
      `gjest /strategi/punkt/${eksempel.kode}`,
      `saksbehandler /saksbehandling/innspill/${ref}`,
      "saksbehandler /saksbehandling/saker/77-26/saksfremlegg.docx",
      "saksbehandler /saksbehandling/varsler",
      "avsenderen /mine",
      "avsenderen /min-side/data.json",
      `avsenderen ${kvittering}`,
      `saksbehandler /saksbehandling/haste/${ref}`,
      `saksbehandler /saksbehandling/innspill/${papir.ref}`,
      `saksbehandler /saksbehandling/registrering/${papir.innsending}`,
      `saksbehandler /vedlegg/${papir.brev}`,
      `avsenderen /innspill/${papir.ref}`,
    ])
      expect(foer).toContain(ventet);

    const uten = await avsender.send("/min-side/sletting", {});
    expect(uten.status).toBe(422);
    const slettet = await avsender.send("/min-side/sletting", { forstaatt: "ja" });
    expect(slettet.status).toBe(303);
    expect((await avsender.foelg(slettet)).tekst).toContain("Det er slettet");

    // The sample person is nobody's any more.
    expect((await new Klient(adresse).send("/logg-inn/eksempel", { bruker: "innbygger" })).status).toBe(422);
    roller.splice(roller.indexOf("innbygger"), 1);
    expect((await letEtterFugler(sendt, avsender)).funnet).toEqual([]);
    for (const vedlegg of [bilde, opptak, papir.brev]) expect(await somFaar(vedlegg)).toEqual([]);

    // The case still stands, with its number and its reference.
    const dokument = await hentDokument(eksempel.saksbehandler, "/saksbehandling/saker/77-26/saksfremlegg.docx");
    expect(dokument).toContain(ref);
    expect(dokument).toContain("Sperret etter krav fra avsenderen");

    // Neither outbox has anything left to send to somebody, or of them.
    await server.stopp();
    const [brev, meldinger] = await server.medBasen(async (db) => [
      await db.select().from(epost),
      await db.select().from(sms),
    ]);
    const alt = JSON.stringify([brev, meldinger]);
    expect([...fugler, "+4790909090"].filter((fugl) => alt.includes(fugl))).toEqual([]);
  },
);
