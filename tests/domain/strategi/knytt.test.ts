import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, kobling } from "#db/schema";
import { finnKoblinger } from "~/domain/innspill/hent.server";
import { koblingSkjema } from "~/domain/strategi/kobling";
import { knyttTilPunkt, tilbakekallKobling } from "~/domain/strategi/knytt.server";
import { nyId } from "~/platform/id.server";
import { lagInnspill } from "../../builders/innspill";
import { lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

async function scene() {
  const innspill = await lagInnspill(db);
  const [a, b] = [await lagPunkt(db), await lagPunkt(db)];
  return { ...innspill, a, b, context: base.context("saksbehandler", await lagSaksbehandler(db)) };
}
const koblinger = () => db.select().from(kobling);

test("et innspill kan høre til flere punkter på en gang, med grunn og navn", async () => {
  const { id, ref, a, b, context } = await scene();
  await knyttTilPunkt(context, ref, koblingSkjema.parse({ punkt: [a.kode, b.kode], begrunnelse: " Begge deler " }));
  expect(await koblinger()).toMatchObject([a, b].map(() => ({ begrunnelse: "Begge deler", av: context.aktoer.id })));
  expect((await finnKoblinger(context, [id])).map(({ kode }) => kode).toSorted()).toEqual([a.kode, b.kode].toSorted());
});

test("det samme en gang til blir nei; med ett nytt punkt i tillegg blir bare det nye knyttet", async () => {
  const { ref, a, b, context } = await scene();
  await knyttTilPunkt(context, ref, { punkt: [a.kode, a.kode], begrunnelse: "Ja" });
  await expect(knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Ja" })).rejects.toMatchObject(
    nei("kobling.feil.finnesAlt", 409),
  );
  await knyttTilPunkt(context, ref, { punkt: [a.kode, b.kode], begrunnelse: "Også" });
  expect((await koblinger()).map(({ planpunktId }) => planpunktId)).toEqual([a.id, b.id]);
  expect(await db.$count(hendelse)).toBe(2);
});

test("ett ukjent punkt blant flere, og ingenting er knyttet", async () => {
  const { ref, a, context } = await scene();
  const felt = { punkt: [a.kode, "finnes-ikke"], begrunnelse: "Ja" };
  await expect(knyttTilPunkt(context, ref, felt)).rejects.toMatchObject(nei("kobling.feil.ukjentPunkt"));
  await expect(knyttTilPunkt(context, "R-2026-0000", felt)).rejects.toMatchObject(finnesIkke);
  expect(await koblinger()).toEqual([]);
});

test("en tilbakekalt kobling gjelder ikke lenger, men raden står med hvem, når og hvorfor", async () => {
  const { id, ref, a, context } = await scene();
  await knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Ja" });
  const [knyttet] = await koblinger();
  await tilbakekallKobling(context, knyttet!.id, "Feil punkt");
  expect(await finnKoblinger(context, [id])).toEqual([]);
  expect(await finnKoblinger(context, [id], { ogsaaTilbakekalte: true })).toHaveLength(1);
  expect(await koblinger()).toEqual([
    {
      ...knyttet,
      tilbakekalt: context.naa,
      tilbakekaltAv: context.aktoer.id,
      tilbakekaltBegrunnelse: "Feil punkt",
    },
  ]);
});

test("en kobling tilbakekalles én gang, og grunnen skrives ikke over", async () => {
  const { ref, a, context } = await scene();
  await knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Ja" });
  const [knyttet] = await koblinger();
  await tilbakekallKobling(context, knyttet!.id, "Feil punkt");
  for (const id of [knyttet!.id, nyId()])
    await expect(tilbakekallKobling(context, id, "Noe annet")).rejects.toMatchObject(
      nei("kobling.feil.alleredeTilbakekalt", 409),
    );
  expect((await koblinger())[0]!.tilbakekaltBegrunnelse).toBe("Feil punkt");
});

test("etter en tilbakekalling kan det samme knyttes på nytt, som en ny rad", async () => {
  const { ref, a, context } = await scene();
  await knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Ja" });
  await tilbakekallKobling(context, (await koblinger())[0]!.id, "Feil punkt");
  await knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Likevel" });
  expect(await koblinger()).toHaveLength(2);
  expect(await db.$count(kobling, isNull(kobling.tilbakekalt))).toBe(1);
});

test("ingen sletter en kobling, heller ikke en tilbakekalt", async () => {
  const { ref, a, context } = await scene();
  await knyttTilPunkt(context, ref, { punkt: [a.kode], begrunnelse: "Ja" });
  await tilbakekallKobling(context, (await koblinger())[0]!.id, "Feil punkt");
  await expect(db.delete(kobling)).rejects.toMatchObject({
    cause: { message: expect.stringContaining("append-only") },
  });
  expect(await koblinger()).toHaveLength(1);
});
