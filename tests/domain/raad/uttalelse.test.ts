import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { epost, innsending, innspill, uttalelse } from "#db/schema";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { uttalelseSkjema } from "~/domain/raad/raad";
import { bedOmUttalelser, finnUttalelser, registrerUttalelse } from "~/domain/raad/uttalelse.server";
import { lagHoering, lagRaad, lagUttalelse } from "../../builders/hoering";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;
const ADRESSE = "https://dialog.example/hoering/plan";

async function medRaad() {
  await lagKommune(db);
  const siri = base.context("saksbehandler", await lagSaksbehandler(db));
  return { siri, hoering: await lagHoering(db), eldre: await lagRaad(db, { navn: { nb: "Eldrerådet" } }) };
}
const svar = (valg: object = {}) =>
  uttalelseSkjema.parse({ svar: "uttalelse", tekst: "Rådet er enig.", kanal: "moete", mottatt: "2026-11-20", ...valg });

describe("et råd blir bedt om én felles uttalelse", () => {
  test("det får et brev med lenke og frist, og spørres ikke to ganger", async () => {
    const { siri, hoering, eldre } = await medRaad();
    const uten = await lagRaad(db, { epost: null });
    const valg = { raad: [eldre.slug, uten.slug], frist: "2026-12-12" };
    expect(await bedOmUttalelser(siri, hoering.slug, valg, ADRESSE)).toEqual({ antall: 2 });
    expect(await bedOmUttalelser(siri, hoering.slug, valg, ADRESSE)).toEqual({ antall: 0 });
    const brev = await db.select().from(epost);
    expect(brev).toMatchObject([{ slag: "uttalelse", til: eldre.epost }]);
    expect(brev[0]!.tekst).toContain(ADRESSE);
    expect(brev[0]!.tekst).toContain("12. desember 2026");
  });
  test("fristen er ikke over", async () => {
    const { siri, hoering, eldre } = await medRaad();
    await expect(
      bedOmUttalelser(siri, hoering.slug, { raad: [eldre.slug], frist: "2026-11-21" }, ADRESSE),
    ).rejects.toMatchObject({ felt: { frist: { kode: "hoeringsarbeid.feil.fristErOver" } } });
  });
});

describe("svaret føres inn", () => {
  test("uttalelsen blir et innspill i rådets navn, som venter på moderator", async () => {
    const { siri, hoering, eldre } = await medRaad();
    await lagUttalelse(db, hoering.id, eldre.id);
    await registrerUttalelse(siri, hoering.slug, eldre.slug, svar());
    const [rad] = await db
      .select({ ref: innspill.ref, kanal: innspill.kanal, vises: innspill.vises, avsender: innsending.avsender })
      .from(innspill)
      .innerJoin(innsending, eq(innsending.id, innspill.innsendingId));
    expect(rad).toMatchObject({ kanal: "moete", vises: false, avsender: "raad" });
    expect(await hentInnspill(siri, rad!.ref)).toMatchObject({ original: "Rådet er enig.", paaVegneAv: "Eldrerådet" });
    expect(await finnUttalelser(siri, hoering.id)).toMatchObject([{ slug: eldre.slug, ref: rad!.ref }]);
  });
  test("ingen merknad er også et svar", async () => {
    const { siri, hoering, eldre } = await medRaad();
    const { id } = await lagUttalelse(db, hoering.id, eldre.id);
    await registrerUttalelse(siri, hoering.slug, eldre.slug, { svar: "ingen_merknad" });
    const [rad] = await db.select().from(uttalelse).where(eq(uttalelse.id, id));
    expect(rad).toMatchObject({ innspillId: null, ingenMerknad: expect.any(Date) });
  });
  test("ett svar hvert, og ingenting står igjen av det andre", async () => {
    const { siri, hoering, eldre } = await medRaad();
    await lagUttalelse(db, hoering.id, eldre.id);
    await registrerUttalelse(siri, hoering.slug, eldre.slug, svar());
    for (const nytt of [svar(), { svar: "ingen_merknad" as const }])
      await expect(registrerUttalelse(siri, hoering.slug, eldre.slug, nytt)).rejects.toMatchObject({ status: 409 });
    expect(await db.$count(innspill)).toBe(1);
  });
  test("det kan ikke ha kommet i morgen", async () => {
    const { siri, hoering, eldre } = await medRaad();
    await lagUttalelse(db, hoering.id, eldre.id);
    await expect(
      registrerUttalelse(siri, hoering.slug, eldre.slug, svar({ mottatt: "2026-11-23" })),
    ).rejects.toMatchObject({ felt: { mottatt: { kode: "hoeringsarbeid.feil.mottattSenere" } } });
  });
  test("et råd som ikke er spurt, har ikke noe å svare på", async () => {
    const { siri, hoering, eldre } = await medRaad();
    await expect(registrerUttalelse(siri, hoering.slug, eldre.slug, svar())).rejects.toMatchObject({ status: 404 });
  });
});
