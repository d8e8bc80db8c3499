import { eq } from "drizzle-orm";
import { innbyggerforslag, kommune } from "#db/schema";
import type { Context } from "~/domain/context";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";
import { kreverUnderskrifter, samlerTil } from "./innbyggerforslag";
import { noterSteg } from "./steg.server";
import { laSvarfristenFoelge } from "./svarfrist.server";

/** Signing begins the day the words are shown. How many live here, and so how many must sign, is fixed from then on. */
export async function startSamling(tx: Context, forslagId: string): Promise<void> {
  const [her] = await tx.db
    .select({ innbyggertall: kommune.innbyggertall, innbyggertallDato: kommune.innbyggertallDato })
    .from(kommune);
  const { innbyggertall, innbyggertallDato } = her!;
  const kreves = kreverUnderskrifter(innbyggertall);
  const fra = datoIOslo(tx.naa);
  await tx.db
    .update(innbyggerforslag)
    .set({ status: "samler", innbyggertall, innbyggertallDato, kreves, samlerFra: fra, samlerTil: samlerTil(fra) })
    .where(eq(innbyggerforslag.forslagId, forslagId));
  await laSvarfristenFoelge(tx, forslagId);
  await noterSteg(tx, forslagId, "samler");
  await record(tx, { slag: "innbyggerforslag.samler", objekt: forslagId, data: { kreves } });
}
