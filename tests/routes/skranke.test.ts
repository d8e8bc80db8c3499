import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { klientSom } from "../setup/klient";
import { startServer } from "../setup/server";

const { adresse } = await startServer();
const siri = await klientSom(adresse, "saksbehandler");
const STI = "/saksbehandling/registrering";
const felter = () => ({
  innsending: randomUUID(),
  tema: "mer-aa-si-mellom-valgene",
  kanal: "papir",
  mottattDato: "2026-11-20",
  spraak: "nb",
  tekst: "Det som sto i brevet.",
  avsender: "privatperson",
  svarkanal: "her",
});

/** The form with files, as a browser sends it. */
async function sendMedFiler(...filer: Array<{ navn: string; bytes: Uint8Array | string }>) {
  const kropp = new FormData();
  for (const [navn, verdi] of Object.entries(felter())) kropp.append(navn, verdi);
  for (const { navn, bytes } of filer) kropp.append("brev", new Blob([bytes as BlobPart]), navn);
  return siri.be(STI, { method: "POST", body: kropp, headers: { Origin: adresse } });
}

const pdf = (inni: string) => `%PDF-1.7\n1 0 obj\n${inni}\nendobj\ntrailer\n<<>>\n%%EOF\n`;
const bilde = (format: "jpeg" | "tiff" | "webp") =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: "#888" } })
    .toFormat(format)
    .toBuffer();

describe("et skannet brev", () => {
  test("er en PDF, eller bilder av sidene", async () => {
    const svar = await sendMedFiler(
      { navn: "brev.pdf", bytes: pdf("<< /Type /Catalog >>") },
      { navn: "side.jpg", bytes: await bilde("jpeg") },
      { navn: "side.tif", bytes: await bilde("tiff") },
    );
    expect(svar.status).toBe(303);
    expect((await siri.foelg(svar)).tekst).toContain("3 filer er lagt ved");
  });

  test("ligger på kvitteringen og på innspillets side for saksbehandlere, og lastes ned derfra; komiteen får det ikke", async () => {
    const svar = await sendMedFiler({ navn: "brev.pdf", bytes: pdf("<< /Type /Catalog >>") });
    const kvittering = await siri.foelg(svar);
    const brev = (lenker: string[]) => lenker.filter((lenke) => lenke.startsWith("/vedlegg/"));
    expect(brev(kvittering.lenker)).toHaveLength(1);
    const ref = /R-2026-\d{4}/.exec(kvittering.tekst)![0];
    const side = await siri.hent(`/saksbehandling/innspill/${ref}`);
    expect(brev(side.lenker)).toEqual(brev(kvittering.lenker));
    expect(side.html).not.toContain("<audio");
    const [sti] = brev(side.lenker);
    const fil = await siri.hent(sti!);
    expect([fil.status, fil.headers.get("content-disposition")]).toEqual([
      200,
      `attachment; filename="${ref}-brev-1.pdf"`,
    ]);
    const moderator = await klientSom(adresse, "moderator");
    expect((await moderator.hent(`/moderering?ref=${ref}`)).lenker).not.toContain(sti);
    for (const rolle of ["moderator", "innbygger", "gjest"])
      expect((await (await klientSom(adresse, rolle)).hent(sti!)).status, rolle).toBe(404);
  });

  test.each([
    ["et program", "MZ\u0090\u0000 This program cannot be run in DOS mode", "er ikke en PDF"],
    ["HTML som heter PDF", "<html><script>alert(1)</script></html>", "er ikke en PDF"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "er ikke en PDF"],
    ["en låst PDF", pdf("<< /Encrypt 2 0 R >>"), "låst med passord"],
    ["en PDF med skript", pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), "har et program i seg"],
    ["en PDF med skjult skriptnavn", pdf("<< /S /Java#53cript >>"), "har et program i seg"],
    ["en PDF med fil i", pdf("<< /Names << /EmbeddedFiles 3 0 R >> >>"), "har et program i seg"],
    [
      "en PDF med skript mellom to strømmer",
      pdf("stream\nx\nendstream /JavaScript stream\nx\nendstream"),
      "har et program i seg",
    ],
    ["en halv PDF", "%PDF-1.7\n1 0 obj\n<< >>\n", "kan ikke leses"],
  ])("er ikke %s", async (_hva, bytes, grunn) => {
    const svar = await sendMedFiler({ navn: "brev.pdf", bytes });
    expect(svar.status).toBe(422);
    expect(svar.tekst).toContain(grunn);
    // The words stand; the file must be chosen again, and the form says so.
    expect(svar.felt("tekst")).toBe("Det som sto i brevet.");
    expect(svar.tekst).toContain("Velg filene på nytt");
  });

  test("med en million begynnelser og ingen slutt stopper ikke programmet", async () => {
    expect((await sendMedFiler({ navn: "brev.pdf", bytes: pdf("stream\n".repeat(1_000_000)) })).status).toBe(303);
  });

  test("har høyst ti filer", async () => {
    const side = { navn: "s.pdf", bytes: pdf("<<>>") };
    expect((await sendMedFiler(...Array.from({ length: 11 }, () => side))).tekst).toContain("høyst 10 filer");
  });
});

describe("hentekoden", () => {
  const KODE = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/;

  test("vises én gang, for den som registrerte, og en HEAD eller forhåndslasting bruker den ikke opp", async () => {
    const skjema = felter();
    expect((await siri.send(STI, skjema)).status).toBe(303);
    const sti = `${STI}/${skjema.innsending}`;
    const annen = await klientSom(adresse, "saksbehandler");
    expect((await annen.hent(sti)).tekst).not.toMatch(KODE);
    await siri.be(sti, { method: "HEAD" });
    expect((await siri.hent(sti, { headers: { "Sec-Purpose": "prefetch" } })).status).toBe(503);
    const foerst = await siri.hent(sti);
    expect(foerst.tekst).toMatch(KODE);
    expect(foerst.headers.get("cache-control")).toContain("no-store");
    expect((await siri.hent(sti)).tekst).not.toMatch(KODE);
  });

  test("er den samme for den som trykket to ganger", async () => {
    const skjema = felter();
    const svar = await Promise.all([siri.send(STI, skjema), siri.send(STI, skjema), siri.send(STI, skjema)]);
    expect(svar.map(({ status }) => status)).toEqual([303, 303, 303]);
    const kode = KODE.exec((await siri.foelg(svar[2]!)).tekst)![0];
    const kari = await klientSom(adresse, "gjest");
    const hentet = await kari.fyllUt(await kari.hent("/mine/kode"), { kode });
    expect(hentet.status).toBe(303);
    expect((await kari.foelg(hentet)).tekst).toContain("Det som sto i brevet.");
    // Its author is told how it came; everybody else sees nothing of it yet.
    const ref = /R-2026-\d{4}/.exec((await kari.hent("/mine")).tekst)![0];
    expect((await kari.hent(`/innspill/${ref}`)).tekst).toContain("Kom i brev 20. november 2026");
    expect((await (await klientSom(adresse, "gjest")).hent(`/innspill/${ref}`)).status).toBe(404);
  });
});

test("skjemaet fra et annet, alt registrert, får et nytt nummer med seg tilbake", async () => {
  const skjema = felter();
  await siri.send(STI, skjema);
  const svar = await siri.send(STI, { ...skjema, tekst: "Noe annet." });
  expect([svar.status, svar.felt("tekst")]).toEqual([409, "Noe annet."]);
  expect(svar.felt("innsending")).not.toBe(skjema.innsending);
  expect((await siri.fyllUt(svar, {}, ({ felter: de }) => "innsending" in de)).status).toBe(303);
});
