import type { Database } from "#db/client.server";
import type { Koenavn } from "#db/koer";
import { systemContext } from "~/domain/context";
import { sendEpost } from "~/domain/epost/send.server";
import { bestillUsendte } from "~/domain/epost/utboks.server";
import { ryddEtterLagringstid } from "~/domain/personvern/rydd.server";
import type { Post } from "~/platform/epost.server";
import type { Klokke } from "~/platform/klokke";
import type { Jobb } from "~/platform/koe.server";

/** What jobs are done with. */
export type Verktoey = { db: Database; klokke: Klokke; post: Post | null };

/** When, as cron says it, in Norwegian time. */
export const timeplan: Partial<Record<Koenavn, string>> = {
  "finn-usendte": "* * * * *",
  rydd: "20 3 * * *",
};

/** What is done for each queue. Without a way to send mail its queue is left alone: the letters go when there is one. */
export function lagJobber({ db, klokke, post }: Verktoey): Record<Koenavn, Jobb | null> {
  const system = () => systemContext(db, klokke());
  return {
    "send-epost": post && { utfoer: ({ id }) => sendEpost(system(), id!, post), samtidig: 5, hvert: 1 },
    "finn-usendte": post && { utfoer: () => bestillUsendte(system()), hvert: 5 },
    rydd: { utfoer: async () => void (await ryddEtterLagringstid(system(), { proev: false })), hvert: 60 },
  };
}
