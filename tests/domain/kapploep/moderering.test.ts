import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { hendelse, innspill, innspillTekst, moderering } from "#db/schema";
import type { Context } from "~/domain/context";
import { bekreftIkkePublisering, foreslaaIkkePublisering, sendTilbakeTilKoe } from "~/domain/moderering/avslaa.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;

const GANGER = 50;
type Handling = (context: Context<"moderator">, ref: string) => Promise<void>;
const publiser: Handling = (context, ref) => publiserInnspill(context, ref, { skjul: [] });
const foreslaa: Handling = (context, ref) =>
  foreslaaIkkePublisering(context, ref, { grunn: "personangrep", begrunnelse: "Navngir en ansatt" });
const tilbake: Handling = (context, ref) => sendTilbakeTilKoe(context, ref, "Det er kritikk");

async function trePersoner() {
  const komite = await lagKomite(db);
  const moderator = async () => samtidig(base.context("moderator", await lagPerson(db, { moderatorI: [komite] })));
  const temaId = (await lagTema(db, { komiteId: komite.id })).id;
  return { temaId, en: await moderator(), to: await moderator(), tre: await moderator() };
}

paaPostgres("to avgjør på likt", () => {
  test.each<[string, Handling, Handling, Handling?]>([
    ["publiserer og publiserer", publiser, publiser],
    ["publiserer og foreslår å la være", publiser, foreslaa],
    ["foreslår og foreslår", foreslaa, foreslaa],
    ["bekrefter og bekrefter", bekreftIkkePublisering, bekreftIkkePublisering, foreslaa],
    ["bekrefter og sender tilbake", bekreftIkkePublisering, tilbake, foreslaa],
  ])(
    `%s: én vinner og én får 409, ${GANGER} ganger`,
    async (_hva, foerste, andre, foer) => {
      const { temaId, en, to, tre } = await trePersoner();
      for (let gang = 0; gang < GANGER; gang++) {
        const { id, ref } = await lagInnspill(db, { temaId });
        await foer?.(tre, ref);
        const tell = () =>
          Promise.all([
            db.$count(moderering, eq(moderering.innspillId, id)),
            db.$count(hendelse, eq(hendelse.objektId, id)),
          ]);
        const [steg, hendelser] = await tell();
        // Who is called first changes places, so that both get to win.
        const deltakere = [() => foerste(en, ref), () => andre(to, ref)];
        const { vant, nei } = await kapploep(gang % 2 ? deltakere : deltakere.toReversed());
        expect([vant.length, nei.map(({ status }) => status)]).toEqual([1, [409]]);
        expect(await tell()).toEqual([steg + 1, hendelser + 1]);
        const [rad] = await db.select().from(innspill).where(eq(innspill.id, id));
        expect(rad!.vises).toBe(rad!.status === "publisert");
        const skjermede = (await db.select().from(innspillTekst).where(eq(innspillTekst.innspillId, id))).length - 1;
        expect(skjermede).toBe(rad!.vises ? 1 : 0);
      }
    },
    60_000,
  );
});
