import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

export type Brev = {
  /** Becomes the Message-ID, with the house's own name after it: the same each time the letter is sent. */
  id: string;
  /** Whom it says it is from, before the address. */
  fraNavn: string;
  til: string;
  emne: string;
  tekst: string;
  html: string;
  spraak: string;
};

export type Post = {
  /** Resolves when the receiving server has taken the letter. @throws IkkeTattImot */
  send: (brev: Brev) => Promise<void>;
};

/** The letter was not taken. `kode` is SMTP's number or Node's word; the sentence that came with it may quote the address, and stays here. */
export class IkkeTattImot extends Error {
  readonly kode: string;

  constructor(kode: string) {
    super(kode);
    this.kode = kode;
  }

  /** There is no use in trying again: this letter, to this address, was refused for good. */
  get endelig(): boolean {
    return /^(5\d\d|EENVELOPE)$/.test(this.kode);
  }
}

type Valg = { smtpUrl: string | null; fra: string | null; origin: string | null; data: string; eksempel: boolean };

/** How letters leave this house: by SMTP, as files where the sample has none, or not at all (null). */
export function lagPost({ smtpUrl, fra, origin, data, eksempel }: Valg): Post | null {
  const vert = origin ? new URL(origin).hostname : "traad.local";
  const somMelding = (brev: Brev): SendMailOptions => ({
    messageId: `<${brev.id}@${vert}>`,
    from: { name: brev.fraNavn, address: fra ?? `post@${vert}` },
    to: { name: "", address: brev.til },
    subject: brev.emne,
    text: brev.tekst,
    html: brev.html,
    // No out-of-office answers, please.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Content-Language": brev.spraak },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (smtpUrl) return overSmtp(smtpUrl, somMelding);
  return eksempel ? tilMappe(join(data, "epost"), somMelding) : null;
}

function overSmtp(url: string, somMelding: (brev: Brev) => SendMailOptions): Post {
  const smtp = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return {
    send: async (brev) => {
      await smtp.sendMail(somMelding(brev)).catch((error: unknown) => {
        throw new IkkeTattImot(feilkode(error));
      });
    },
  };
}

/** A newcomer reads the letters here. */
function tilMappe(mappe: string, somMelding: (brev: Brev) => SendMailOptions): Post {
  const pakker = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (brev) => {
      const { message } = await pakker.sendMail(somMelding(brev));
      await mkdir(mappe, { recursive: true });
      const fil = join(mappe, `${brev.id}.eml`);
      await writeFile(`${fil}.del`, message as Buffer);
      await rename(`${fil}.del`, fil);
    },
  };
}

/** What the server said of this address or this text is a number; all other trouble has a word, and is no fault of the letter's. */
function feilkode(error: unknown): string {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  if (responseCode && (command === "RCPT TO" || command === "DATA")) return String(responseCode);
  return code === "EENVELOPE" && command !== "API" ? "EPROTOCOL" : (code ?? "ukjent");
}
