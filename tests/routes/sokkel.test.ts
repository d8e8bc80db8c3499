import { expect, test } from "vitest";
import { klientSom } from "../setup/klient";
import { sendRaatt } from "../setup/raatt";
import { ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";

// No page has sockets. Whoever adds them has a test to write here: the exact origin, who is there, and an end when the session or the role
// ends (guarantees, row 15). Until then every upgrade is turned away and hung up, whoever asks.

const { adresse } = await startServer();
const oekt = (await klientSom(adresse, "moderator")).kaker.get("traad_oekt")!;

const stier = [
  "/",
  "/socket.io/?EIO=4&transport=websocket",
  "/ws",
  "/moderering",
  "/assets/x",
  ...ruter.map(({ sti }) => sti),
];
const hvem: Array<[string, string[]]> = [
  ["fra oss, med økt", [`Origin: ${adresse}`, `Cookie: traad_oekt=${oekt}`]],
  ["fra oss, uten økt", [`Origin: ${adresse}`]],
  ["fra et annet nettsted, med økt", ["Origin: https://ond.example", `Cookie: traad_oekt=${oekt}`]],
  ["fra et annet nettsted, uten økt", ["Origin: https://ond.example"]],
  ["uten å si hvorfra, med økt", [`Cookie: traad_oekt=${oekt}`]],
];

test.each(hvem)("en WebSocket %s blir avvist og lagt på", async (_hva, hoder) => {
  for (const sti of stier) {
    const { svar, lukket } = await sendRaatt(
      adresse,
      [
        `GET ${sti} HTTP/1.1`,
        `Host: ${new URL(adresse).host}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        ...hoder,
        "\r\n",
      ].join("\r\n"),
    );
    expect(svar.split("\r\n")[0], sti).toBe("HTTP/1.1 426 Upgrade Required");
    expect(lukket, sti).toBe(true);
  }
});

test.each(["/socket.io/", "/socket.io/?EIO=4&transport=polling", "/engine.io/"])("%s er ingen side", async (sti) => {
  expect((await fetch(adresse + sti)).status).toBe(404);
});

test("andre oppgraderinger er vanlige forespørsler", async () => {
  const { svar } = await sendRaatt(
    adresse,
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n`,
    500,
  );
  expect(svar.split("\r\n")[0]).toBe("HTTP/1.1 200 OK");
});
