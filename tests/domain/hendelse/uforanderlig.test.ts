import { eq, isNotNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as schema from "#db/schema";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase({ eksempel: true });
const { db } = base;
const avvist = { cause: { message: expect.stringContaining("append-only") } };

const {
  hendelse,
  innspillTekst,
  kobling,
  moderering,
  snapshot,
  snapshotMerknad,
  svar,
  vedtak,
  vedtakVirkning,
  vurdering,
} = schema;
const uforanderlige = {
  hendelse,
  innspillTekst,
  moderering,
  snapshot,
  snapshotMerknad,
  svar,
  vedtak,
  vedtakVirkning,
  vurdering,
};

describe.each(Object.entries(uforanderlige))("%s i eksempelet", (_navn, tabell) => {
  test("kan verken endres eller slettes", async () => {
    const foer = await db.$count(tabell);
    expect(foer).toBeGreaterThan(0);
    await expect(db.update(tabell).set({ id: sql`id` } as never)).rejects.toMatchObject(avvist);
    await expect(db.delete(tabell)).rejects.toMatchObject(avvist);
    expect(await db.$count(tabell)).toBe(foer);
  });
});

test("en kobling kan tilbakekalles én gang, men verken slettes eller skrives om", async () => {
  await expect(db.delete(kobling)).rejects.toMatchObject(avvist);
  await expect(db.update(kobling).set({ begrunnelse: "Noe annet" })).rejects.toMatchObject(avvist);
  const [tilbakekalt] = await db.select().from(kobling).where(isNotNull(kobling.tilbakekalt));
  const gjenopplivet = { tilbakekalt: null, tilbakekaltAv: null, tilbakekaltBegrunnelse: null };
  await expect(db.update(kobling).set(gjenopplivet).where(eq(kobling.id, tilbakekalt!.id))).rejects.toMatchObject(
    avvist,
  );
});

test("loggen har én hendelse for hvert innspill som er mottatt, og ingen av ordene i dem", async () => {
  const [ulogget] = await db
    .select({ antall: sql<number>`count(*)::int` })
    .from(
      sql`innspill i where not exists (select 1 from hendelse h where h.objekt_id = i.id and h.slag = 'innspill.mottatt')`,
    );
  expect(ulogget!.antall).toBe(0);
  const [lekket] = await db.select({ antall: sql<number>`count(*)::int` }).from(
    sql`hendelse h where exists (select 1 from innspill_tekst t where position(left(t.tekst, 25) in h.data::text) > 0)
        or exists (select 1 from person p where position(p.navn in h.data::text) > 0)
        or exists (select 1 from innsending s where s.kontakt is not null and position(s.kontakt in h.data::text) > 0)`,
  );
  expect(lekket!.antall).toBe(0);
});
