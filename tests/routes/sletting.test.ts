import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Rolle } from "../setup/klient";
import { dataadresse, medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";
import { avkod } from "../setup/side";

// Erasure after archiving: what somebody sent goes all the way to a decided case, and is then on no page, in no data and in no document.

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const roller: Rolle[] = ["gjest", "innbygger", "moderator", "saksbehandler", "fasilitator", "administrator"];
const FUGL = "Kanarifuglen";
const fugler = [FUGL, "kanari@eksempel.example"];

/** Sent by a resident, published, mapped, assessed, gathered in a case with a snapshot, decided and answered. */
async function sendHeleVeien(avsender: Klient) {
  const { moderator, saksbehandler: siri } = eksempel;
  const skriv = await avsender.foelg(await avsender.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  const mine = await avsender.foelg(
    await avsender.fyllUt(skriv, { tekst: `${FUGL} vil ha møter i grendehusene.`, intent: "seOver" }),
  );
  const sendt = await avsender.fyllUt(mine, {
    navn: `${FUGL} Prøvesen`,
    visNavn: "ja",
    svarkanal: "brev",
    kontakt: fugler[1]!,
  });
  const kvittering = sendt.headers.get("location")!;
  const ref = /R-\d{4}-\d{4}/.exec((await avsender.foelg(sendt)).tekst)![0];

  const gjoer = async (hvem: Klient, sti: string, felter: Record<string, string | string[]>) => {
    const svar = await hvem.send(sti, felter);
    expect(svar.status, `${sti}: ${svar.tekst.slice(0, 400)}`).toBe(303);
  };
  await gjoer(moderator, `/innspill/${ref}/publisering`, { skjul: "" });
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
  return { ref, kvittering };
}

/** Every page of the route list that this innspill and its case can be on, and what the pages link to, as everybody; where a bird is found. */
async function letEtterFugler(ref: string, kvittering: string, avsender: Klient) {
  const funnet: string[] = [];
  for (const rolle of [...roller, "avsenderen"]) {
    const klient = rolle === "avsenderen" ? avsender : await klientSom(adresse, rolle);
    const stier = new Set([
      ...ruter
        .filter(({ sti, doerer }) => doerer.length > 0 && sti !== "/logg-ut")
        .map(({ sti }) =>
          medVerdier(sti, { ...eksempel.verdier, ref, nr: "77-26", id: kvittering.split("/").at(-1)! }),
        ),
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
        if (fugler.some((fugl) => avkod(svar).includes(fugl))) funnet.push(`${rolle} ${adr}`);
      }
  }
  return funnet;
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
    const { ref, kvittering } = await sendHeleVeien(avsender);

    const foer = await letEtterFugler(ref, kvittering, avsender);
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
    expect(await letEtterFugler(ref, kvittering, avsender)).toEqual([]);

    // The case still stands, with its number and its reference.
    const dokument = await hentDokument(eksempel.saksbehandler, "/saksbehandling/saker/77-26/saksfremlegg.docx");
    expect(dokument).toContain(ref);
    expect(dokument).toContain("Sperret etter krav fra avsenderen");
  },
);
