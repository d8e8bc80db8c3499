import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { figur, fil, vedlegg } from "#db/schema";
import { sha256 } from "~/platform/lager.server";
import { klientSom, Klient } from "../setup/klient";
import {
  bilderMedNoeI,
  HEMMELIG,
  ikkeBilder,
  ikkeLyd,
  lagJpeg,
  lagWav,
  lydMedNoeI,
  SKRIPT,
} from "../setup/angrepsfiler";
import { startServer } from "../setup/server";

// Uploads as attackers, phones and bad lines send them: nothing is kept as it came that could be run, no place comes out again, and a
// recording that is cut ten times arrives whole.

const server = await startServer();
const { adresse } = server;
const BIT = 65_536;
const TEMA = "mer-aa-si-mellom-valgene";
const tall = { forsoek: 0, avvist: 0, lagret: 0, somDeVar: 0, medSted: 0, utrygtISiden: 0, brudd: 0 };
afterAll(() => console.log(`opplasting: ${JSON.stringify(tall)}`));

async function nyttUtkast(klient = new Klient(adresse), tekst = "Vi trenger benker.") {
  const skriv = await klient.foelg(await klient.hent(`/tema/${TEMA}/innspill/nytt`));
  await klient.fyllUt(skriv, { tekst, intent: "lagre" });
  return { klient, id: /utkast\/([0-9a-f-]{36})/.exec(skriv.url)![1]! };
}
type Utkast = Awaited<ReturnType<typeof nyttUtkast>>;

const kaker = ({ klient }: Utkast) => [...klient.kaker].map(([navn, verdi]) => `${navn}=${verdi}`).join("; ");
const hoder = (utkast: Utkast) => ({ Cookie: kaker(utkast), Origin: adresse });

function sendFil(
  utkast: Utkast,
  hvor: "bilde" | "opptak",
  bytes: Buffer,
  { navn = "ferie.jpg", id = randomUUID() as string } = {},
) {
  const felter = new FormData();
  felter.set("vedlegg", id);
  felter.set("altTekst", "En benk");
  felter.set("fil", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), navn);
  const init = { method: "POST", body: felter, redirect: "manual" as const, headers: hoder(utkast) };
  return fetch(`${adresse}/utkast/${utkast.id}/${hvor}`, init);
}

const api = (utkast: Utkast, sti: string, method: string, body?: BodyInit) =>
  fetch(`${adresse}/api/utkast/${utkast.id}/opptak${sti}`, {
    method,
    headers: hoder(utkast),
    ...(body ? { body } : {}),
  });
const somMelding = (id: string, bytes: Buffer, mime = "audio/webm;codecs=opus") =>
  JSON.stringify({ id, mime, bytes: bytes.length, sha256: sha256(bytes), varighet: 2000 });
const bit = (bytes: Buffer, nr: number) => new Uint8Array(bytes.subarray(nr * BIT, (nr + 1) * BIT));

/** By the phone's own way: announced, in pieces, put together. */
async function sendIBiter(utkast: Utkast, bytes: Buffer, id: string = randomUUID()) {
  const begynt = await api(utkast, "", "POST", somMelding(id, bytes));
  if (!begynt.ok) return begynt;
  for (let nr = 0; nr * BIT < bytes.length; nr++)
    expect((await api(utkast, `/${id}/${nr}`, "PUT", bit(bytes, nr))).status).toBe(200);
  return api(utkast, `/${id}`, "POST", "{}");
}

const hentFil = async (utkast: Utkast, id: string, mer: Record<string, string> = {}) => {
  const svar = await fetch(`${adresse}/vedlegg/${id}`, { headers: { ...hoder(utkast), ...mer } });
  return { svar, bytes: Buffer.from(await svar.arrayBuffer()) };
};
const idene = async ({ klient, id }: Utkast) => [
  ...new Set(
    [...(await klient.hent(`/utkast/${id}`)).html.matchAll(/\/vedlegg\/([0-9a-f-]{36})"/g)].map(([, en]) => en!),
  ),
];

/** What came in, when it is fetched again: ours, and with nothing hidden. */
async function sjekk(utkast: Utkast, id: string, sendt: Buffer, slag: RegExp) {
  tall.lagret++;
  const { svar, bytes } = await hentFil(utkast, id);
  expect(svar.status).toBe(200);
  if (bytes.equals(sendt)) tall.somDeVar++;
  if (bytes.includes(HEMMELIG) || bytes.includes("kanaristed")) tall.medSted++;
  if (svar.headers.get("content-disposition")!.startsWith("inline") && !slag.test(svar.headers.get("content-type")!))
    tall.utrygtISiden++;
  expect(bytes.includes(SKRIPT)).toBe(false);
  expect(svar.headers.get("content-type")).toMatch(slag);
  expect(svar.headers.get("x-content-type-options")).toBe("nosniff");
  expect(svar.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(svar.headers.get("cache-control")).toBe("private, no-store");
  expect(svar.headers.get("content-disposition")).toMatch(/^inline; filename="utkast-\w+-\d+\.\w+"$/);
  return bytes;
}

describe.each(Object.entries(await bilderMedNoeI()))("%s", (_navn, bytes) => {
  test("blir et bilde uten sted, og ikke det som ble sendt", async () => {
    const [utkast, id] = [await nyttUtkast(), randomUUID()];
    tall.forsoek++;
    expect((await sendFil(utkast, "bilde", bytes, { id, navn: `${HEMMELIG}.html` })).status).toBe(303);
    const ut = await sjekk(utkast, id, bytes, /^image\/(jpeg|png)$/);
    expect(ut.equals(bytes)).toBe(false);
    expect((await sharp(ut).metadata()).exif).toBeUndefined();
    expect((await hentFil(utkast, id)).svar.headers.get("content-disposition")).not.toContain("html");
  });
});

test.each(Object.entries(ikkeBilder()))(
  "%s blir ikke tatt imot som bilde, og siden sier hvorfor",
  async (_navn, bytes) => {
    const utkast = await nyttUtkast();
    tall.forsoek++;
    const svar = await sendFil(utkast, "bilde", bytes);
    expect(svar.status).toBe(422);
    expect(await svar.text()).toContain("Dette kan vi ikke bruke som bilde");
    tall.avvist++;
    expect(await idene(utkast)).toEqual([]);
  },
);

describe.each([
  ["lydskjemaet", (utkast: Utkast, bytes: Buffer, id: string) => sendFil(utkast, "opptak", bytes, { id })],
  ["opptakerens egen vei", sendIBiter],
] as const)("gjennom %s", (_vei, send) => {
  test.each(Object.entries(lydMedNoeI()))("%s blir lyd uten sted", async (_navn, bytes) => {
    const [utkast, id] = [await nyttUtkast(), randomUUID()];
    tall.forsoek++;
    expect([200, 303]).toContain((await send(utkast, bytes, id)).status);
    const ut = await sjekk(utkast, id, bytes, /^audio\/(webm|mp4|ogg|mpeg|wav)$/);
    expect(ut.equals(bytes)).toBe(false);
  });

  test("det som ikke er lyd, blir ikke tatt imot", async () => {
    for (const [navn, bytes] of Object.entries(await ikkeLyd())) {
      const utkast = await nyttUtkast();
      tall.forsoek++;
      expect((await send(utkast, bytes, randomUUID())).status, navn).toBe(422);
      tall.avvist++;
      expect(await idene(utkast), navn).toEqual([]);
    }
  });
});

test("til sammen: ingenting som det kom, ingenting med sted, ingenting utrygt i siden", () => {
  expect(tall).toMatchObject({ somDeVar: 0, medSted: 0, utrygtISiden: 0 });
  expect(tall.lagret + tall.avvist).toBe(tall.forsoek);
});

/** Sends the beginning of a piece, and pulls out the plug in the middle of it. */
async function kutt(utkast: Utkast, sti: string, bytes: Uint8Array, hvorLangt: number) {
  const { port, host } = new URL(adresse);
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    const hode = [
      `PUT /api/utkast/${utkast.id}/opptak${sti} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${adresse}`,
      `Cookie: ${kaker(utkast)}`,
      "Content-Type: application/octet-stream",
      `Content-Length: ${bytes.byteLength}`,
      "\r\n",
    ].join("\r\n");
    socket.write(hode);
    socket.write(bytes.subarray(0, hvorLangt), () => resolve());
  });
  socket.destroy();
  tall.brudd++;
}

test("et opptak som brytes ti ganger midt i, kommer fram helt, med samme sum", async () => {
  const bytes = lagWav(90);
  const [utkast, id] = [await nyttUtkast(), randomUUID()];
  const antall = Math.ceil(bytes.length / BIT);
  expect(antall).toBeGreaterThan(10);
  expect((await api(utkast, "", "POST", somMelding(id, bytes, "audio/wav"))).status).toBe(200);
  for (let nr = 0; nr < antall; nr++) {
    if (nr < 10) await kutt(utkast, `/${id}/${nr}`, bit(bytes, nr), 1 + nr * 6_500);
    // Back on the line, the phone asks what is there, and sends the rest.
    const { biter } = (await (await api(utkast, `/${id}`, "GET")).json()) as { biter: number[] };
    expect(biter).toEqual(Array.from({ length: nr }, (_, i) => i));
    expect((await api(utkast, `/${id}`, "POST", "{}")).status).toBe(409);
    expect((await api(utkast, `/${id}/${nr}`, "PUT", bit(bytes, nr))).status).toBe(200);
    // The answer was lost, and it is sent again.
    if (nr % 3 === 0) expect((await api(utkast, `/${id}/${nr}`, "PUT", bit(bytes, nr))).status).toBe(200);
  }
  for (let gang = 0; gang < 3; gang++) expect((await api(utkast, `/${id}`, "POST", "{}")).status).toBe(200);
  expect(tall.brudd).toBe(10);
  const { bytes: ut } = await hentFil(utkast, id);
  expect(sha256(ut)).toBe(sha256(bytes));
  expect(await idene(utkast)).toEqual([id]);
});

describe("et opptak på vei", () => {
  test("med feil sum eller feil lengde blir kastet, og kan sendes på nytt", async () => {
    const bytes = lagWav(1);
    const [utkast, id] = [await nyttUtkast(), randomUUID()];
    const melding = JSON.stringify({ ...(JSON.parse(somMelding(id, bytes)) as object), sha256: "0".repeat(64) });
    expect((await api(utkast, "", "POST", melding)).status).toBe(200);
    expect((await api(utkast, `/${id}/0`, "PUT", new Uint8Array(bytes.subarray(1)))).status).toBe(422);
    expect((await api(utkast, `/${id}/1`, "PUT", new Uint8Array(bytes))).status).toBe(422);
    expect((await api(utkast, `/${id}/0`, "PUT", new Uint8Array(bytes))).status).toBe(200);
    expect((await api(utkast, `/${id}`, "POST", "{}")).status).toBe(422);
    expect((await api(utkast, `/${id}`, "GET")).status).toBe(404);
    expect((await sendIBiter(utkast, bytes, id)).status).toBe(200);
  });

  test("er ingen annens: den finnes ikke for dem, og idéen deres kan ikke brukes", async () => {
    const bytes = lagWav(1);
    const [min, annens, id] = [await nyttUtkast(), await nyttUtkast(), randomUUID()];
    expect((await api(min, "", "POST", somMelding(id, bytes))).status).toBe(200);
    const fremmed = { ...annens, id: min.id };
    for (const [sti, metode] of [
      ["", "POST"],
      [`/${id}`, "GET"],
      [`/${id}/0`, "PUT"],
      [`/${id}`, "POST"],
    ] as const)
      expect(
        (
          await api(
            fremmed,
            sti,
            metode,
            metode === "GET" ? undefined : sti ? new Uint8Array(bytes) : somMelding(id, bytes),
          )
        ).status,
      ).toBe(404);
    expect((await api(annens, "", "POST", somMelding(id, bytes))).status).toBe(409);
    expect((await api(annens, `/${id}`, "POST", "{}")).status).toBe(404);
  });

  test("større enn 6 MB, lengre enn tre minutter eller uten gyldig melding begynner ikke", async () => {
    const utkast = await nyttUtkast();
    const god = JSON.parse(somMelding(randomUUID(), lagWav(1))) as Record<string, unknown>;
    for (const feil of [
      { bytes: 6_000_001 },
      { varighet: 190_000 },
      { mime: "text/html" },
      { sha256: "x" },
      { id: "1" },
      { bytes: 0 },
    ])
      expect((await api(utkast, "", "POST", JSON.stringify({ ...god, ...feil }))).status, JSON.stringify(feil)).toBe(
        422,
      );
    expect((await api(utkast, "", "POST", "ikke json")).status).toBe(422);
  });
});

describe("en kropp som skal stoppe programmet", () => {
  const sti = `${adresse}/utkast/${randomUUID()}/bilde`;
  const send = (body: string, type: string) =>
    fetch(sti, { method: "POST", body, headers: { Origin: adresse, "Content-Type": type } }).then(
      ({ status }) => status,
      () => 0,
    );

  test("hundre tusen tomme filer blir ikke lest", async () => {
    const del = '--x\r\nContent-Disposition: form-data; name="fil"; filename="a"\r\n\r\n1\r\n';
    expect(await send(`${del.repeat(100_000)}--x--\r\n`, "multipart/form-data; boundary=x")).toBe(400);
  });

  test("uten filer er den ikke større enn andre skjemaers", async () => {
    // Node's fetch sees a closed socket when the answer comes before all was sent.
    expect([413, 0]).toContain(await send("a".repeat(2_100_000), "application/x-www-form-urlencoded"));
    expect([413, 0]).toContain(await send("a".repeat(2_100_000), "text/plain"));
  });

  test("de som sender langsomt, får ikke all plassen, og de små skjemaene går sin gang", async () => {
    const { hostname, port } = new URL(adresse);
    const hode = `POST ${new URL(sti).pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${adresse}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 24000000\r\n\r\n`;
    const svar: string[] = [];
    const linjer = Array.from({ length: 20 }, () => {
      const linje = connect(Number(port), hostname).on("error", () => undefined);
      linje.on("data", (del: Buffer) => svar.push(del.toString("latin1", 0, 12)));
      linje.write(hode);
      linje.write(Buffer.alloc(2_100_000, "a"));
      return linje;
    });
    await expect.poll(() => svar.filter((en) => en === "HTTP/1.1 503").length).toBe(4);
    const utkast = await nyttUtkast();
    for (const linje of linjer) linje.destroy();
    const { status } = await sendFil(utkast, "bilde", await lagJpeg());
    expect(status).toBe(303);
  });
});

test("fire bilder og tre opptak, og så sier siden at det er fullt; samme skjema to ganger er ett bilde", async () => {
  const utkast = await nyttUtkast();
  const [jpeg, wav] = [await lagJpeg(), lagWav(1)];
  const id = randomUUID();
  for (let gang = 0; gang < 2; gang++) expect((await sendFil(utkast, "bilde", jpeg, { id })).status).toBe(303);
  for (let nr = 0; nr < 3; nr++) expect((await sendFil(utkast, "bilde", jpeg)).status).toBe(303);
  expect((await sendFil(utkast, "bilde", jpeg)).status).toBe(422);
  for (let nr = 0; nr < 3; nr++) expect((await sendIBiter(utkast, wav)).status).toBe(200);
  expect((await sendIBiter(utkast, wav)).status).toBe(422);
  expect((await sendFil(utkast, "opptak", wav)).status).toBe(422);
  expect(await idene(utkast)).toHaveLength(7);
});

test("en spiller får delene den ber om", async () => {
  const [utkast, id, bytes] = [await nyttUtkast(), randomUUID(), lagWav(2)];
  await sendIBiter(utkast, bytes, id);
  const del = await hentFil(utkast, id, { Range: "bytes=0-1" });
  expect([del.svar.status, del.svar.headers.get("content-range")]).toEqual([206, `bytes 0-1/${bytes.length}`]);
  expect(del.bytes.equals(bytes.subarray(0, 2))).toBe(true);
  expect((await hentFil(utkast, id, { Range: `bytes=100-` })).bytes.equals(bytes.subarray(100))).toBe(true);
  expect((await hentFil(utkast, id, { Range: "bytes=-10" })).bytes.equals(bytes.subarray(-10))).toBe(true);
  expect((await hentFil(utkast, id, { Range: `bytes=${bytes.length}-` })).svar.status).toBe(416);
  expect((await hentFil(utkast, id, { Range: "bytes=5-2,9-" })).svar.status).toBe(200);
  const hode = await fetch(`${adresse}/vedlegg/${id}`, { method: "HEAD", headers: hoder(utkast) });
  expect([hode.status, hode.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
});

test("et opptak uten tekst sendes, skrives av, godkjennes og publiseres; lyden vises ikke uten lov, og ingenting når det er trukket", async () => {
  const utkast = await nyttUtkast(undefined, "");
  const [opptak, bilde] = [randomUUID(), randomUUID()];
  await sendIBiter(utkast, lagWav(2), opptak);
  await sendFil(utkast, "bilde", await lagJpeg(), { id: bilde });
  const { klient } = utkast;
  const mine = await klient.hent("/utkast");
  const kvittering = await klient.foelg(await klient.fyllUt(mine, {}));
  const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
  const gjest = new Klient(adresse);
  const [moderator, saksbehandler] = [await klientSom(adresse, "moderator"), await klientSom(adresse, "saksbehandler")];
  const statuser = async (id: string) =>
    Promise.all(
      [klient, moderator, saksbehandler, gjest].map(async (hvem) => (await hvem.hent(`/vedlegg/${id}`)).status),
    );
  expect(await statuser(opptak)).toEqual([200, 200, 200, 404]);

  // Nothing to publish before somebody has written it down.
  expect((await moderator.send(`/innspill/${ref}/publisering`, { skjul: "" })).status).toBe(422);
  expect((await moderator.hent("/moderering")).tekst).toContain("Må skrives av");
  const ordene = "Jeg sa at veien er mørk, ring 90 07 70 07.";
  expect((await saksbehandler.send(`/innspill/${ref}/avskrift`, { nr: "0", tekst: ordene })).status).toBe(303);
  expect((await saksbehandler.send(`/innspill/${ref}/avskrift`, { nr: "0", tekst: "En annen" })).status).toBe(409);
  expect((await klient.hent(`/innspill/${ref}`)).tekst).toContain(ordene);
  expect((await gjest.send(`/innspill/${ref}/avskrift/godkjenning`, { nr: "1", stemmer: "ja" })).status).toBe(404);
  expect((await klient.send(`/innspill/${ref}/avskrift/godkjenning`, { nr: "1", stemmer: "ja" })).status).toBe(303);
  expect((await moderator.send(`/innspill/${ref}/publisering`, { skjul: "" })).status).toBe(303);
  const vist = await gjest.hent(`/innspill/${ref}`);
  expect(vist.tekst).toContain("Jeg sa at veien er mørk");
  expect(vist.tekst).not.toContain("90 07 70 07");
  expect(vist.html).not.toContain("/vedlegg/");

  const vis = (id: string) =>
    moderator.send(`/innspill/${ref}/vedlegg/${id}/visning`, { handling: "vis", altTekst: "" });
  expect((await vis(opptak)).status).toBe(422);
  expect((await vis(bilde)).status).toBe(303);
  expect(await statuser(bilde)).toEqual([200, 200, 200, 200]);
  expect(await statuser(opptak)).toEqual([200, 200, 200, 404]);
  expect((await gjest.hent(`/innspill/${ref}`)).html).toContain(`/vedlegg/${bilde}`);
  await klient.send(`/innspill/${ref}/tilbaketrekking`);
  expect(await statuser(bilde)).toEqual([200, 200, 200, 404]);
  await klient.send("/min-side/sletting", { forstaatt: "ja" });
  expect(await statuser(bilde)).toEqual([404, 404, 404, 404]);
});

test("den som har vakt, ser bildet og hører opptaket i det som haster, og ikke i noe annet", async () => {
  const [utkast, opptak, bilde, annet] = [await nyttUtkast(undefined, ""), randomUUID(), randomUUID(), randomUUID()];
  await sendIBiter(utkast, lagWav(2), opptak);
  await sendFil(utkast, "bilde", await lagJpeg(), { id: bilde });
  const kvittering = await utkast.klient.foelg(await utkast.klient.fyllUt(await utkast.klient.hent("/utkast"), {}));
  const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
  const uten = await nyttUtkast();
  await sendFil(uten, "bilde", await lagJpeg(), { id: annet });
  await uten.klient.fyllUt(await uten.klient.hent("/utkast"), {});

  const [administrator, vakt] = [await klientSom(adresse, "administrator"), await klientSom(adresse, "fasilitator")];
  const valg = (await administrator.hent("/administrasjon/vakt")).html;
  const person = /<option value="([0-9a-f-]{36})"[^>]*>Jon Prøvedal/.exec(valg)![1]!;
  const satt = { person, epost: "vakt@eksempel.example", mobil: "" };
  expect((await administrator.send("/administrasjon/vakt", satt)).status).toBe(303);
  const statuser = async () =>
    Promise.all([opptak, bilde, annet].map(async (id) => (await vakt.hent(`/vedlegg/${id}`)).status));
  expect(await statuser()).toEqual([404, 404, 404]);
  const haster = { grunn: "Det høres ut som vold.", til: person };
  expect((await (await klientSom(adresse, "saksbehandler")).send(`/innspill/${ref}/haste`, haster)).status).toBe(303);
  const side = await vakt.hent(`/saksbehandling/haste/${ref}`);
  expect(side.html).toMatch(new RegExp(`<audio[^>]*src="/vedlegg/${opptak}"`));
  expect(side.html).toMatch(new RegExp(`<img[^>]*src="/vedlegg/${bilde}"`));
  expect(side.tekst).toContain("som ikke er skrevet av ennå");
  expect(await statuser()).toEqual([200, 200, 404]);
});

test("hver rad har én fil, og hver fil en rad som peker på den", async () => {
  await server.stopp();
  const [filer, vedleggene, figurer] = await server.medBasen(async (db) => [
    await db.select().from(fil),
    await db.select().from(vedlegg),
    await db.select().from(figur),
  ]);
  const rader = [...vedleggene, ...figurer];
  expect(filer.filter(({ id }) => !rader.some(({ filId }) => filId === id))).toEqual([]);
  expect(new Set(rader.map(({ filId }) => filId)).size).toBe(rader.length);
});
