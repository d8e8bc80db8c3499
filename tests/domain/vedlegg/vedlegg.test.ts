import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { fil, innspill, opplasting, opplastingsbit, utkast, vedlegg } from "#db/schema";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { slettUtkast } from "~/domain/innspill/utkast.server";
import { slettKonto } from "~/domain/konto/slett.server";
import { type Context, systemContext } from "~/domain/context";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { finnArbeid } from "~/domain/saksbord/saksbord.server";
import { finnVedleggTil, hentVedlegg } from "~/domain/vedlegg/hent.server";
import { lagreVedlegg, slettVedlegg } from "~/domain/vedlegg/endre.server";
import { leggTilBilde } from "~/domain/vedlegg/legg-til.server";
import { startOpplasting } from "~/domain/vedlegg/opplasting.server";
import { ryddFiler } from "~/domain/vedlegg/rydd-filer.server";
import { visVedlegg } from "~/domain/vedlegg/visning.server";
import { tegnOm } from "~/platform/bilde.server";
import { nyId } from "~/platform/id.server";
import { lagHuset } from "../../builders/huset";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { lagAvskrift, lagVedlegg } from "../../builders/vedlegg";
import { aapneTestbase } from "../../setup/base";
import { lagJpeg } from "../../setup/angrepsfiler";
import { NAA } from "../../setup/tid";
import type { Noekkel } from "~/i18n/core";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";

const noekler = lagNoekler(nyNoekkel(1));

const base = await aapneTestbase();
const { db } = base;
const { lager } = lagHuset(db);
const senere = (minutter: number) => new Date(NAA.getTime() + minutter * 60_000);

const nei = (gjort: Promise<unknown>, kode: Noekkel) => expect(gjort).rejects.toMatchObject({ kode });

async function medBilde() {
  const eier = await lagGjest(db);
  const { id } = await lagUtkast(db, eier);
  const context = base.context("gjest", eier);
  const vedleggId = nyId();
  await leggTilBilde(context, lager, id, { id: vedleggId, bytes: await lagJpeg(), altTekst: "En benk" });
  const [filen] = await db.select().from(fil);
  return { context, utkastId: id, vedleggId, filen: filen! };
}

describe("jobben som rydder filer", () => {
  test("tar ikke det noe peker på, og ikke det som er yngre enn en time", async () => {
    const { context, utkastId, filen } = await medBilde();
    await base.settKlokka(senere(120));
    expect(await ryddFiler(systemContext(db, senere(120)), lager)).toBe(0);
    await slettUtkast(context, utkastId);
    await base.settKlokka(senere(59));
    expect(await ryddFiler(systemContext(db, senere(59)), lager)).toBe(0);
    expect((await lager.les(filen.noekkel)).byteLength).toBe(filen.bytes);
  });

  test("tar resten ut av lageret, og så raden; en gang til er det ingenting å ta", async () => {
    const { context, utkastId, filen } = await medBilde();
    await slettUtkast(context, utkastId);
    await base.settKlokka(senere(61));
    const system = systemContext(db, senere(61));
    expect(await ryddFiler(system, lager)).toBe(1);
    await expect(lager.les(filen.noekkel)).rejects.toThrow();
    expect([await db.$count(fil), await db.$count(vedlegg), await ryddFiler(system, lager)]).toEqual([0, 0, 0]);
  });

  test("tar opplastinger som er eldre enn en uke, med delene", async () => {
    const eier = await lagGjest(db);
    const { id: utkastId } = await lagUtkast(db, eier);
    const id = nyId();
    const melding = { id, mime: "audio/webm", bytes: 3, sha256: "0".repeat(64), varighet: 1 };
    await startOpplasting(base.context("gjest", eier), utkastId, melding);
    await db.insert(opplastingsbit).values({ opplastingId: id, nr: 0, data: Buffer.from("abc") });
    const system = systemContext(db, NAA);
    await base.settKlokka(senere(7 * 24 * 60 - 1));
    await ryddFiler(system, lager);
    expect(await db.$count(opplasting)).toBe(1);
    await base.settKlokka(senere(7 * 24 * 60 + 1));
    await ryddFiler(system, lager);
    expect([await db.$count(opplasting), await db.$count(opplastingsbit), await db.$count(utkast)]).toEqual([0, 0, 1]);
  });
});

test("av opplastinger som et utkast aldri så slutten på, beholdes de to nyeste ved siden av den som begynner", async () => {
  const eier = await lagGjest(db);
  const { id: utkastId } = await lagUtkast(db, eier);
  for (let nr = 0; nr < 5; nr++) {
    const melding = { id: nyId(), mime: "audio/webm", bytes: 3, sha256: "0".repeat(64), varighet: 1 };
    await startOpplasting(base.context("gjest", eier, { naa: senere(nr) }), utkastId, melding);
  }
  expect(await db.$count(opplasting)).toBe(3);
});

test("ingen får endre det som står i en annens utkast", async () => {
  const { utkastId, vedleggId } = await medBilde();
  const annen = base.context("gjest", await lagGjest(db));
  await nei(lagreVedlegg(annen, utkastId, vedleggId, { altTekst: "x", lydKanVises: true }), "feil.finnesIkke");
  await nei(hentVedlegg(annen, vedleggId), "feil.finnesIkke");
});

test("det som legges ved, endres eller slettes i et utkast, er en endring av utkastet", async () => {
  const eier = await lagPerson(db);
  const { id: utkastId } = await lagUtkast(db, eier);
  const vedleggId = nyId();
  const bilde = { id: vedleggId, bytes: await lagJpeg(), altTekst: "" };
  const melding = { id: nyId(), mime: "audio/webm", bytes: 3, sha256: "0".repeat(64), varighet: 1 };
  const gjoer: Array<(context: ReturnType<typeof base.context<"gjest">>) => Promise<unknown>> = [
    (context) => leggTilBilde(context, lager, utkastId, bilde),
    (context) => lagreVedlegg(context, utkastId, vedleggId, { altTekst: "En benk", lydKanVises: false }),
    (context) => startOpplasting(context, utkastId, melding),
    (context) => slettVedlegg(context, utkastId, vedleggId),
  ];
  for (const [nr, en] of gjoer.entries()) {
    await en(base.context("gjest", eier, { naa: senere(nr + 1) }));
    const [staar] = await db.select({ oppdatert: utkast.oppdatert }).from(utkast).where(eq(utkast.id, utkastId));
    expect(staar, `${nr}`).toEqual({ oppdatert: senere(nr + 1) });
  }
});

test("et skannet brev er for avsenderen og saksbehandlerne, ikke for komiteen", async () => {
  const [eier, siri, komite] = [await lagPerson(db), await lagSaksbehandler(db), await lagKomite(db)];
  const { id, ref } = await lagInnspill(db, { av: eier, temaId: (await lagTema(db, { komiteId: komite.id })).id });
  const brev = await lagVedlegg(db, { innspillId: id, slag: "brev" });
  const moderator = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
  expect((await hentInnspill(moderator, ref)).leserAlt).toBe(true);
  await nei(hentVedlegg(base.context("gjest", moderator.aktoer), brev.id), "feil.finnesIkke");
  for (const leser of [siri, eier])
    expect(await hentVedlegg(base.context("gjest", leser), brev.id)).toMatchObject({ slag: "brev" });
  const finn = (context: Context) => finnVedleggTil(context, id, { leserAlt: true });
  expect(await finn(base.context("saksbehandler", siri))).toMatchObject([{ id: brev.id, slag: "brev" }]);
  for (const context of [moderator, base.context("gjest", eier)]) expect(await finn(context)).toEqual([]);
});

describe("et innspill som er sagt og ikke skrevet", () => {
  async function sagt() {
    const [eier, siri, komite] = [await lagPerson(db), await lagSaksbehandler(db), await lagKomite(db)];
    const tema = await lagTema(db, { komiteId: komite.id });
    const ett = await lagInnspill(db, { av: eier, temaId: tema.id, tekst: "" });
    const opptak = await lagVedlegg(db, { innspillId: ett.id, slag: "opptak" });
    return {
      ...ett,
      opptak: opptak.id,
      eier: base.context("gjest", eier),
      moderator: base.context("moderator", await lagPerson(db, { moderatorI: [komite] })),
      siri: base.context("saksbehandler", siri),
    };
  }

  test("publiseres ikke før det er skrevet av; siste avskrift er teksten, og den skjermes som andre", async () => {
    const { id, ref, eier, moderator, siri } = await sagt();
    await nei(publiserInnspill(moderator, ref, { skjul: [] }), "vedlegg.feil.maaSkrivesAvFoerst");
    expect((await finnArbeid(siri, "alle", null)).rader).toMatchObject([{ maaSkrivesAv: true, utdrag: "" }]);
    await lagAvskrift(db, id, siri.aktoer.id, "Første forsøk.", 1);
    await lagAvskrift(db, id, siri.aktoer.id, "Ring meg på 90 07 70 07.", 2);
    expect((await hentInnspill(eier, ref)).original).toBe("Ring meg på 90 07 70 07.");
    expect((await finnArbeid(siri, "alle", null)).rader).toMatchObject([{ maaSkrivesAv: false }]);
    await publiserInnspill(moderator, ref, { skjul: [] });
    const vist = await hentInnspill(base.context("gjest", await lagGjest(db)), ref);
    expect(vist.original).toBe("Ring meg på [telefonnummer er fjernet].");
  });

  test("lyden vises bare med avsenderens ord, moderatorens, og en avskrift ved siden av", async () => {
    const { id, ref, opptak, moderator, siri, eier } = await sagt();
    const gjest = base.context("gjest", await lagGjest(db));
    const vis = () => visVedlegg(moderator, ref, opptak, { altTekst: "" });
    await nei(vis(), "vedlegg.feil.ikkeLov");
    await db.update(vedlegg).set({ lydKanVises: true }).where(eq(vedlegg.id, opptak));
    await nei(vis(), "vedlegg.feil.maaSkrivesAvFoerst");
    await lagAvskrift(db, id, siri.aktoer.id);
    await vis();
    await nei(vis(), "vedlegg.feil.visesAlt");
    // Shown, but the innspill itself is not.
    await nei(hentVedlegg(gjest, opptak), "feil.finnesIkke");
    await publiserInnspill(moderator, ref, { skjul: [] });
    expect(await hentVedlegg(gjest, opptak)).toMatchObject({ alleSer: true });
    expect(await finnVedleggTil(gjest, id, { leserAlt: false })).toHaveLength(1);
    await trekkInnspill(eier, ref);
    await nei(hentVedlegg(gjest, opptak), "feil.finnesIkke");
    expect(await finnVedleggTil(gjest, id, { leserAlt: false })).toEqual([]);
    expect(await hentVedlegg(eier, opptak)).toMatchObject({ min: true });
    await slettKonto(eier, noekler);
    for (const en of [gjest, eier, siri]) await nei(hentVedlegg(en as typeof gjest, opptak), "feil.finnesIkke");
    expect(await db.$count(innspill)).toBe(1);
  });
});

test("et bilde har ikke flere piksler enn en telefon tar, selv om det er lite på disken", async () => {
  const ensfarget = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#888" } })
      .png()
      .toBuffer();
  expect(await tegnOm(await ensfarget(8_000, 7_400))).toMatchObject({ bredde: 2_000 });
  // Within what the library itself allows.
  expect(await tegnOm(await ensfarget(8_000, 7_600))).toBeNull();
});
