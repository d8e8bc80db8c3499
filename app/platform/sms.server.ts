import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Sms = {
  /** The same each time the message is sent, so that the gateway knows it again. */
  id: string;
  /** +4790012345 */
  til: string;
  tekst: string;
  /** Whom it says it is from: at most eleven letters and digits. */
  avsender: string;
};

export type Smsport = {
  /** Resolves when the gateway has taken the message. @throws SmsIkkeTattImot */
  send: (sms: Sms) => Promise<void>;
};

/** What a gateway answers when it is its settings or the traffic, and not this message, that something is wrong with. */
export const PROEVES_IGJEN: readonly string[] = ["401", "407", "408", "425", "429"];

/** The message was not taken. `kode` is HTTP's status or Node's word; what came with it may quote the number, and stays here. */
export class SmsIkkeTattImot extends Error {
  readonly kode: string;

  constructor(kode: string) {
    super(kode);
    this.kode = kode;
  }

  /** There is no use in trying again: this message, to this number, was refused for good. */
  get endelig(): boolean {
    return /^4\d\d$/.test(this.kode) && !PROEVES_IGJEN.includes(this.kode);
  }
}

type Valg = { smsUrl: string | null; smsHemmelighet: string | null; data: string; eksempel: boolean };

/** How text messages leave this house: through a gateway, as files where the sample has none, or not at all (null). */
export function lagSms({ smsUrl, smsHemmelighet, data, eksempel }: Valg): Smsport | null {
  if (smsUrl) return overHttp(smsUrl, smsHemmelighet ?? "");
  return eksempel ? tilMappe(join(data, "sms")) : null;
}

/** One small contract that any gateway can be put behind: POST {id, to, text, sender} as JSON, and any 2xx is a yes (docs/drift.md). */
function overHttp(url: string, hemmelighet: string): Smsport {
  return {
    send: async ({ id, til, tekst, avsender }) => {
      const svar = await fetch(url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Authorization: `Bearer ${hemmelighet}`,
          "Idempotency-Key": id,
        },
        body: JSON.stringify({ id, to: til, text: tekst, sender: avsender }),
        // The secret and somebody's number go to the address that was set, and nowhere else.
        redirect: "manual",
        signal: AbortSignal.timeout(20_000),
      }).catch((error: unknown) => {
        throw new SmsIkkeTattImot(feilkode(error));
      });
      await svar.body?.cancel();
      if (!svar.ok) throw new SmsIkkeTattImot(String(svar.status));
    },
  };
}

/** A newcomer reads them here. */
function tilMappe(mappe: string): Smsport {
  return {
    send: async (sms) => {
      await mkdir(mappe, { recursive: true });
      const fil = join(mappe, `${sms.id}.txt`);
      await writeFile(`${fil}.del`, `Til: ${sms.til}\nFra: ${sms.avsender}\n\n${sms.tekst}\n`);
      await rename(`${fil}.del`, fil);
    },
  };
}

function feilkode(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? (name === "TimeoutError" ? "ETIMEDOUT" : "ukjent");
}
