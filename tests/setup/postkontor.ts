import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";

export type Mottatt = Email & { raa: string; konvolutt: { fra: string; til: string[] } };

/** What the mail server does with a letter before it says yes. Throw `avslag(…)` to say no. */
type Behandling = (brev: Mottatt) => void | Promise<void>;

/** A real mail server in this process; it is closed after the test file. */
export async function aapnePostkontor() {
  const brev: Mottatt[] = [];
  const tilstand: { behandle: Behandling; avvisMottaker: number | null } = { behandle: () => {}, avvisMottaker: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: (_adresse, _oekt, svar) => svar(tilstand.avvisMottaker ? avslag(tilstand.avvisMottaker) : null),
    onData: (stroem, { envelope }, svar) => {
      void (async () => {
        const deler: Buffer[] = [];
        for await (const del of stroem) deler.push(del as Buffer);
        const raa = Buffer.concat(deler);
        const mottatt: Mottatt = {
          ...(await PostalMime.parse(raa)),
          raa: raa.toString("utf8"),
          konvolutt: {
            fra: envelope.mailFrom ? envelope.mailFrom.address : "",
            til: envelope.rcptTo.map(({ address }) => address),
          },
        };
        await tilstand.behandle(mottatt);
        brev.push(mottatt);
        svar(null);
      })().catch((error: Error) => svar(error));
    },
  });
  // Whoever is killed in the middle of a letter leaves a broken line behind.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const lukk = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(lukk);
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    /** What has been taken, in the order it came. */
    brev,
    til: (adresse: string) => brev.filter(({ konvolutt }) => konvolutt.til.includes(adresse)),
    behandle: (behandling: Behandling) => void (tilstand.behandle = behandling),
    /** Says no to every address, with this number; null says yes again. */
    avvisMottaker: (kode: number | null) => void (tilstand.avvisMottaker = kode),
    lukk,
  };
}

export const avslag = (responseCode: number) =>
  Object.assign(new Error("<ola@example.no> is not wanted here"), { responseCode });

/** The six digits in a letter with a code. */
export const kodeI = ({ text }: Pick<Email, "text">): string => /^(\d{6})$/m.exec(text ?? "")![1]!;

/** The letters that the sample puts in its folder instead, the newest last. */
export async function brevIMappa(data: string): Promise<Email[]> {
  const mappe = join(data, "epost");
  const filer = existsSync(mappe) ? readdirSync(mappe).filter((navn) => navn.endsWith(".eml")) : [];
  return Promise.all(filer.toSorted().map((navn) => PostalMime.parse(readFileSync(join(mappe, navn)))));
}
