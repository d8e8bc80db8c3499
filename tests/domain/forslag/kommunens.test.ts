import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { avstemning, forslag, hendelse, innsending, innspill, sakInnspill, tema } from "#db/schema";
import { kommunensForslagSkjema } from "~/domain/forslag/kommunens";
import { leggFramForslag } from "~/domain/forslag/kommunens.server";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { forslagITemaSkjema } from "~/domain/tema/forslag";
import { settForslagITema } from "~/domain/tema/sett-forslag.server";
import { lagInnbyggerforslag, lagForslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { foreslaaIkkePublisering } from "~/domain/moderering/avslaa.server";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const ansatt = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const skjema = (slug: string) =>
  kommunensForslagSkjema.parse({
    id: randomUUID(),
    tema: slug,
    tittel: "Stenge  gata\nfor biler",
    tekst: "Ring 90 01 23 45.",
  });
const slag = async () => (await db.select({ slag: hendelse.slag }).from(hendelse)).map((rad) => rad.slag).sort();

describe("kommunens eget forslag", () => {
  test("vises med en gang, med kommunen som avsender, skjermet som andres, med åpen avstemning og spor i loggen", async () => {
    await lagKommune(db);
    const { slug } = await lagTema(db, { forslagsstemme: "stoette", stemmekrav: "eid", stemmealder: 15 });
    const { ref } = await leggFramForslag(await ansatt(), skjema(slug));
    const vist = await hentInnspill(base.context("gjest", { slag: "gjest", id: null }), ref);
    expect(vist).toMatchObject({ vises: true, avsender: "kommunen", navn: null, kanal: "web" });
    expect(vist.vist).toMatch(/^Stenge gata for biler\nRing \[/);
    expect(await db.select().from(forslag)).toMatchObject([{ tittel: "Stenge gata for biler", versjon: 1 }]);
    expect(await db.select().from(avstemning)).toMatchObject([
      { slug: ref.toLowerCase(), slag: "stoette", krav: "eid", minAlder: 15 },
    ]);
    expect(await slag()).toEqual(["forslag.aapnet", "innspill.publisert", "innspill.registrert"]);
  });

  test("sendt to ganger er det ett", async () => {
    await lagKommune(db);
    const [context, felt] = [await ansatt(), skjema((await lagTema(db, { forslagsstemme: "enighet" })).slug)];
    expect(await leggFramForslag(context, felt)).toEqual(await leggFramForslag(context, felt));
    expect(await db.$count(forslag)).toBe(1);
    await expect(leggFramForslag(await ansatt(), felt)).rejects.toMatchObject(nei("feil.ugyldig"));
  });

  test.each([
    ["som ikke tar imot forslag", {}],
    ["som er stengt", { forslagsstemme: "enighet", frist: "2026-11-01" }],
  ] as const)("legges ikke fram i et tema %s", async (_hva, felt) => {
    await lagKommune(db);
    const { slug } = await lagTema(db, felt);
    await expect(leggFramForslag(await ansatt(), skjema(slug))).rejects.toMatchObject({
      felt: { tema: { kode: "skriveforslag.feil.tema" } },
    });
    expect([await db.$count(innsending), await db.$count(innspill)]).toEqual([0, 0]);
  });

  test("regnes ikke med som medvirkning i saksfremlegget, men står i tabellen", async () => {
    await lagKommune(db);
    const innbyggers = await lagInnspill(db, { status: "publisert" });
    const vaart = await lagForslag(db, { innsending: { avsender: "kommunen" } });
    const sak = await lagSak(db, { innspill: [innbyggers, vaart.innspill] });
    const { hode, rader } = await byggSaksfremlegg(await ansatt(), sak.nr, 1);
    expect(await db.$count(sakInnspill)).toBe(2);
    expect(rader).toHaveLength(2);
    expect(hode.medvirkning).toMatchObject({
      antallInnspill: 1,
      deltakere: { gjest: 1, epost: 0, eid: 0 },
      kanaler: [{ antall: 1 }],
    });
  });
});

describe("om et tema tar imot forslag", () => {
  const valg = (felt: Record<string, string>) => forslagITemaSkjema.parse({ krav: "gjest", alder: "", ...felt });

  test("settes med stemmemåte, hvem og alder, og står i loggen; det samme igjen er ingen endring", async () => {
    const { slug } = await lagTema(db);
    const context = await ansatt();
    for (const _gang of [1, 2])
      await settForslagITema(context, slug, valg({ stemme: "enighet", krav: "bosatt", alder: "13" }));
    expect(await db.select().from(tema)).toMatchObject([
      { forslagsstemme: "enighet", stemmekrav: "bosatt", stemmealder: 13 },
    ]);
    expect(await slag()).toEqual(["tema.forslag_satt"]);
    await settForslagITema(context, slug, valg({ stemme: "nei" }));
    expect(await db.select().from(tema)).toMatchObject([
      { forslagsstemme: null, stemmekrav: "gjest", stemmealder: null },
    ]);
  });

  test("endrer ikke en avstemning som er åpen", async () => {
    const { slug, id } = await lagTema(db, { forslagsstemme: "enighet" });
    await lagForslag(db, { temaId: id });
    await settForslagITema(await ansatt(), slug, valg({ stemme: "stoette", krav: "eid" }));
    expect(await db.select().from(avstemning)).toMatchObject([{ slag: "enighet", krav: "gjest" }]);
  });

  test("kan ikke settes for et tema som ikke finnes, eller med en alder som ikke er noen", async () => {
    await expect(settForslagITema(await ansatt(), "finnes-ikke", valg({ stemme: "nei" }))).rejects.toMatchObject(
      finnesIkke,
    );
    for (const alder of ["0", "100", "-1", "1.5", "tolv"])
      expect(forslagITemaSkjema.safeParse({ stemme: "nei", krav: "gjest", alder }).success).toBe(false);
  });
});

describe("komiteen kan ikke avvise et innbyggerforslag", () => {
  test.each(["utenfor_kommunen", "gjentakelse"] as const)("for %s: det kan bare kommunestyret", async (grunn) => {
    const komite = await lagKomite(db);
    const { id: temaId } = await lagTema(db, { komiteId: komite.id });
    const moderator = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    const [loven, vanlig] = [await lagInnbyggerforslag(db, { temaId }), await lagForslag(db, { temaId })];
    for (const { innspill: ett } of [loven, vanlig])
      await db
        .update(innspill)
        .set({ status: "mottatt", vises: false, publisert: null })
        .where(eq(innspill.id, ett.id));
    const foreslaa = (ref: string, hva: "reklame" | typeof grunn) =>
      foreslaaIkkePublisering(moderator, ref, { grunn: hva, begrunnelse: "Fordi." });
    await expect(foreslaa(loven.ref, grunn)).rejects.toMatchObject({
      felt: { grunn: { kode: "skriveforslag.feil.bareKommunestyret" } },
    });
    expect((await db.select().from(innspill).where(eq(innspill.ref, loven.ref)))[0]).toMatchObject({
      status: "mottatt",
    });
    await foreslaa(vanlig.ref, grunn);
    // What breaks the rules of the page may still be held back by two.
    await foreslaa(loven.ref, "reklame");
  });
});
