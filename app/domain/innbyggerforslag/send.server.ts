import { and, eq } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { fortellUnderskriverne } from "./fortell.server";
import { vedtaksfrist } from "./innbyggerforslag";
import { laasVistInnbyggerforslag } from "./laas.server";
import { noterSteg } from "./steg.server";
import { laSvarfristenFoelge } from "./svarfrist.server";
import { hentStilling } from "./stilling.server";

/**
 * The proposer sends it to the municipality: nobody signs or withdraws after that, and kommunestyret has six calendar months (kommuneloven
 * § 12-1, third paragraph). They run from the day that the demands of the law are met and it is sent. So when it comes back ("mangler") and is sent
 * anew: where too few signatures were valid, the demands were not met, and the months begin at the new sending; where only formalities were to be
 * mended, they were met, and it keeps its first day, its count and its deadline.
 * @throws Refusal 404 when it is not one's own; 409 when it is sent already or can no longer be; 422 when too few have signed.
 */
export async function sendInnbyggerforslag(context: Context<"gjest">, ref: string, nettsted: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const forslagId = await laasVistInnbyggerforslag(tx, ref);
    const [mitt] = await tx.db
      .select({ id: forslag.id })
      .from(forslag)
      .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
      .where(and(eq(forslag.id, forslagId), erMin(tx, innspill)));
    if (!mitt) throw finnesIkke();
    const { status, antall, kreves, hadeNok, innenSisteDag, plansak, ...stilling } = await hentStilling(tx, forslagId);
    const paaNytt = status === "mangler";
    if (status !== "samler" && !paaNytt) throw new Refusal("innbyggerforslag.feil.erSendt", { status: 409 });
    if (!paaNytt && !innenSisteDag) throw new Refusal("innbyggerforslag.feil.tidenErUte", { status: 409 });
    if (antall < kreves)
      throw new Refusal("innbyggerforslag.feil.forFaa", { verdier: { antall, kreves, count: kreves - antall } });

    const beholder = paaNytt && hadeNok === true;
    const sendt = beholder ? stilling.sendt! : stilling.idag;
    const frist = vedtaksfrist(sendt);
    await tx.db
      .update(innbyggerforslag)
      .set({
        status: "sendt",
        sendt,
        frist: plansak === null ? frist : null,
        // It is to be checked anew.
        kontrollert: null,
        kontrollertAv: null,
        mangler: "",
        ...(beholder ? {} : { antallSendt: antall, varslet: [] }),
      })
      .where(eq(innbyggerforslag.forslagId, forslagId));
    await laSvarfristenFoelge(tx, forslagId);
    await noterSteg(tx, forslagId, "sendt");
    await record(tx, { slag: "innbyggerforslag.sendt", objekt: forslagId, data: { antall, frist } });
    await fortellUnderskriverne(tx, forslagId, "sendt", { nettsted });
  });
}
