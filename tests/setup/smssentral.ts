import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

export type MottattSms = { id: string; to: string; text: string; sender: string; authorization: string | undefined };

/** A real gateway for text messages in this process; it is closed after the test file. */
export async function aapneSmssentral() {
  const meldinger: MottattSms[] = [];
  const tilstand: { status: number; behandle: (sms: MottattSms) => void | Promise<void> } = {
    status: 202,
    behandle: () => {},
  };
  const server = createServer((req, res) => {
    void (async () => {
      const deler: Buffer[] = [];
      for await (const del of req) deler.push(del as Buffer);
      const kropp = JSON.parse(Buffer.concat(deler).toString("utf8")) as Omit<MottattSms, "authorization">;
      const sms = { ...kropp, authorization: req.headers.authorization };
      if (tilstand.status < 300) {
        meldinger.push(sms);
        await tilstand.behandle(sms);
      }
      res.writeHead(tilstand.status, { Location: "http://127.0.0.1:9/" }).end(`${sms.to} is what was asked for`);
    })();
  });
  // A slow machine shall not find its own connection gone.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    /** What has been taken, in the order it came. */
    meldinger,
    svarMed: (status: number) => void (tilstand.status = status),
    /** What happens after a message is taken and before our yes. */
    behandle: (behandling: (sms: MottattSms) => void | Promise<void>) => void (tilstand.behandle = behandling),
  };
}
