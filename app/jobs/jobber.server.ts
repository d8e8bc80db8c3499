import type { Database } from "#db/client.server";
import type { Koenavn } from "#db/koer";
import { stengForfalte } from "~/domain/avstemning/steng.server";
import { systemContext } from "~/domain/context";
import { sendEpost } from "~/domain/epost/send.server";
import { bestillUsendte } from "~/domain/epost/utboks.server";
import { purrHastesaker } from "~/domain/hastesak/purr.server";
import type { Varselveier } from "~/domain/hastesak/varsle.server";
import { foelgFristene } from "~/domain/innbyggerforslag/frister.server";
import { ryddEtterLagringstid } from "~/domain/personvern/rydd.server";
import { sendSms } from "~/domain/sms/send.server";
import { bestillUsendteSms } from "~/domain/sms/utboks.server";
import { ryddFiler } from "~/domain/vedlegg/rydd-filer.server";
import type { Post } from "~/platform/epost.server";
import type { Klokke } from "~/platform/klokke";
import type { Lager } from "~/platform/lager.server";
import type { Jobb } from "~/platform/koe.server";
import { log } from "~/platform/log.server";
import type { Smsport } from "~/platform/sms.server";

/** What jobs are done with. */
export type Verktoey = {
  db: Database;
  klokke: Klokke;
  post: Post | null;
  sms: Smsport | null;
  lager: Lager;
} & Varselveier;

/** When, as cron says it, in Norwegian time. */
export const timeplan: Partial<Record<Koenavn, string>> = {
  "finn-usendte": "* * * * *",
  "rydd-filer": "10 * * * *",
  "steng-avstemninger": "* * * * *",
  "purr-hastesaker": "*/5 * * * *",
  "foelg-frister": "10 6 * * *",
  rydd: "20 3 * * *",
};

/** What is done for each queue. Without a way to send mail, or text messages, its queue is left alone: they go when there is one. */
export function lagJobber({ db, klokke, post, sms, lager, ...veier }: Verktoey): Record<Koenavn, Jobb | null> {
  const system = () => systemContext(db, klokke());
  return {
    "send-epost": post && { utfoer: ({ id }) => sendEpost(system(), id!, post), samtidig: 5, hvert: 1 },
    "send-sms": sms && { utfoer: ({ id }) => sendSms(system(), id!, sms), samtidig: 5, hvert: 1 },
    "finn-usendte":
      post || sms
        ? {
            utfoer: async () => {
              if (post) await bestillUsendte(system());
              if (sms) await bestillUsendteSms(system());
            },
            hvert: 5,
          }
        : null,
    "rydd-filer": { utfoer: async () => void (await ryddFiler(system(), lager)), hvert: 60 },
    "steng-avstemninger": {
      utfoer: async () =>
        void (await stengForfalte(system(), (feil, slug) =>
          log.error({ avstemning: slug, kode: feilkode(feil) }, "a vote could not be counted"),
        )),
      hvert: 5,
    },
    "purr-hastesaker": { utfoer: async () => void (await purrHastesaker(system(), veier)), hvert: 30 },
    "foelg-frister": { utfoer: async () => void (await foelgFristene(system(), veier)), hvert: 60 },
    rydd: { utfoer: async () => void (await ryddEtterLagringstid(system(), { proev: false })), hvert: 60 },
  };
}

/** What went wrong, without a word of what it was about: a code of the database's or of ours. */
function feilkode(feil: unknown): string {
  const { code, cause, name } = feil as { code?: string; cause?: { code?: string }; name?: string };
  return code ?? cause?.code ?? name ?? "ukjent";
}
