import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { avsnitt, hoeringsversjon } from "#db/schema";
import { systemContext } from "~/domain/context";
import { byggEndringer, hentDokument } from "~/domain/hoering/hent.server";
import { finnKommentarer, tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { lesDokument } from "~/domain/hoering/les-fil.server";
import { tellSql } from "~/platform/sql-telling.server";
import { lagHoering, lagVersjon } from "../../builders/hoering";
import { lagInnspill } from "../../builders/innspill";
import { lagGjest } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const les = (nr: 1 | 2) =>
  lesDokument("plan.docx", readFileSync(fileURLToPath(new URL(`stort-dokument-${nr}.docx`, import.meta.url))));

/** Every section of a version, by its id. */
const avsnittI = async (hoeringId: string, nr: number) =>
  db
    .select({ id: avsnitt.id, stabil: avsnitt.stabil, overskrift: avsnitt.overskrift, tekst: avsnitt.tekst })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .where(and(eq(hoeringsversjon.hoeringId, hoeringId), eq(hoeringsversjon.nr, nr)))
    .orderBy(avsnitt.nr);

describe("et dokument på nitti sider", { timeout: 60_000 }, () => {
  const context = systemContext(db, NAA);
  const [foerste, andre] = [les(1), les(2)];

  /** Imported, commented a hundred times, and imported again in its next version. */
  async function lagAlt() {
    const hoering = await lagHoering(db);
    await lagVersjon(db, hoering.slug, await foerste);
    const foer = await avsnittI(hoering.id, 1);
    const av = await lagGjest(db);
    const kommentert = new Map<string, { stabil: string; sitat: string }>();
    for (let nr = 0; nr < 100; nr++) {
      const her = foer[Math.floor((nr * foer.length) / 100)]!;
      const sitat = her.tekst.slice(0, 40);
      const { ref } = await lagInnspill(db, {
        av,
        temaId: hoering.temaId,
        status: "publisert",
        avsnittId: her.id,
        sitat,
      });
      kommentert.set(ref, { stabil: her.stabil, sitat });
    }
    await lagVersjon(db, hoering.slug, await andre);
    return { hoering, kommentert };
  }

  test("leses med overskrifter, lister og tabeller", async () => {
    const { hoering } = await lagAlt();
    const { avsnitt: lest, kapitler } = await hentDokument(context, hoering.slug, { versjon: 1 });
    expect(lest).toHaveLength(240);
    expect(kapitler).toHaveLength(40);
    expect(kapitler[0]!.under.map(({ overskrift }) => overskrift)).toContain("1.1 Bakgrunn");
    const slag = new Set(lest.flatMap(({ innhold }) => innhold.map((blokk) => blokk.slag)));
    expect([...slag].sort()).toEqual(["avsnitt", "liste", "tabell"]);
  });

  test("hver kommentar følger avsnittet sitt, eller står som «avsnittet er fjernet»", async () => {
    const { hoering, kommentert } = await lagAlt();
    const naa = new Map((await avsnittI(hoering.id, 2)).map((en) => [en.stabil, en]));
    const { rader, neste } = await finnKommentarer(context, hoering.slug);
    expect(neste).toBeNull();
    expect(new Map(rader.map(({ ref, stabil, sitat }) => [ref, { stabil, sitat }]))).toEqual(kommentert);
    for (const { stabil, borte, versjon } of rader) {
      expect(borte).toBe(!naa.has(stabil));
      expect(versjon).toBe(1);
    }
    const borte = rader.filter((en) => en.borte);
    // A chapter of six and two sections are gone; nothing else.
    expect(new Set(borte.map(({ overskrift }) => overskrift.replace(/^[\d.]+ /, "")))).not.toContain("Havna");
    expect(borte.length).toBeGreaterThan(0);
    const talt = await tellKommentarer(context, hoering.slug);
    expect(talt.reduce((sum, { antall }) => sum + antall, 0)).toBe(100);
    expect(talt.filter((en) => en.borte).reduce((sum, { antall }) => sum + antall, 0)).toBe(borte.length);
  });

  test("det som er endret, flyttet, nytt og fjernet, er nettopp det", async () => {
    const { hoering } = await lagAlt();
    const endringer = await byggEndringer(context, hoering.slug, 1, 2);
    const slag = (ett: string) =>
      endringer.filter((en) => en.slag === ett).map(({ overskrift }) => overskrift.replace(/^[\d.]+ /, ""));
    expect(slag("ny")).toEqual(["Kostnader"]);
    expect(slag("fjernet")).toHaveLength(8);
    const omdoept = endringer.filter(({ foerOverskrift }) => foerOverskrift?.endsWith(" Hva som kan gjøres"));
    expect(omdoept.map(({ overskrift }) => overskrift)).toContainEqual(
      expect.stringMatching(/Følger for dem det gjelder$/),
    );
    expect(endringer.filter(({ flyttet }) => flyttet).length).toBeGreaterThan(0);
  });

  test("leses i tre spørringer", async () => {
    const { hoering } = await lagAlt();
    await tellSql(async (teller) => {
      await hentDokument(context, hoering.slug);
      expect(teller.antall).toBeLessThanOrEqual(3);
    });
  });
});
