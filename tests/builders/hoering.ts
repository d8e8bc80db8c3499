import type { Database } from "#db/client.server";
import type { Blokk } from "#db/blokk";
import { hoering, raad, uttalelse } from "#db/schema";
import { systemContext } from "~/domain/context";
import type { Dokument } from "~/domain/hoering/dokument";
import { importerVersjon } from "~/domain/hoering/importer.server";
import { publiserVersjon } from "~/domain/hoering/versjon.server";
import { nyId } from "~/platform/id.server";
import type { Lager } from "~/platform/lager.server";
import { NAA } from "../setup/tid";
import { nesteNummer } from "./nummer";
import { lagTema } from "./tema";

/** A hearing without a document. */
export async function lagHoering(db: Database, valg: Partial<typeof hoering.$inferInsert> = {}) {
  const slug = valg.slug ?? `hoering-${nesteNummer()}`;
  const [rad] = await db
    .insert(hoering)
    .values({
      id: nyId(),
      slug,
      temaId: valg.temaId ?? (await lagTema(db)).id,
      tittel: { nb: `Høring ${slug}` },
      sammendrag: { nb: "Hva høringen handler om." },
      sakstype: "annet",
      opprettet: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}

/** A document of plain sections: level, heading and text. */
export const somDokument = (...avsnitt: Array<[nivaa: number, overskrift: string, ...tekst: string[]]>): Dokument => ({
  tittel: "",
  avsnitt: avsnitt.map(([nivaa, overskrift, ...tekst]) => ({
    nivaa,
    overskrift,
    innhold: tekst.map((ord): Blokk => ({ slag: "avsnitt", tekst: [{ tekst: ord }] })),
  })),
  bilder: [],
  merknader: [],
});

/** A store for documents without images. */
export const utenLager: Lager = {
  skriv: async () => {},
  les: () => Promise.reject(new Error("nothing is stored")),
  stroem: () => Promise.reject(new Error("nothing is stored")),
  slett: async () => {},
};

/** A version of a hearing's document; published, unless it is said to be a draft. */
export async function lagVersjon(
  db: Database,
  slug: string,
  dokument: Dokument,
  { utkast = false, lager = utenLager }: { utkast?: boolean; lager?: Lager } = {},
): Promise<{ nr: number }> {
  const context = systemContext(db, NAA);
  const { nr } = await importerVersjon(
    context,
    slug,
    dokument,
    { filnavn: "plan.docx", spraak: "nb", nytt: "" },
    lager,
  );
  if (!utkast) await publiserVersjon(context, slug, nr);
  return { nr };
}

export async function lagRaad(db: Database, valg: Partial<typeof raad.$inferInsert> = {}) {
  const slug = valg.slug ?? `raad-${nesteNummer()}`;
  const [rad] = await db
    .insert(raad)
    .values({ id: nyId(), slug, navn: { nb: `Rådet ${slug}` }, epost: `${slug}@eksempel.example`, ...valg })
    .returning();
  return rad!;
}

/** A råd that has been asked for its statement. */
export async function lagUttalelse(db: Database, hoeringId: string, raadId: string) {
  const [rad] = await db
    .insert(uttalelse)
    .values({ id: nyId(), hoeringId, raadId, frist: "2026-12-12", bedtOm: NAA })
    .returning();
  return rad!;
}
