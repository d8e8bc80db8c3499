import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { hoeringer, raadene, type Hoering } from "#db/sample/hoeringer";
import { avsnitt, hoering, hoeringsversjon, raad, uttalelse } from "#db/schema";
import { systemContext } from "~/domain/context";
import { bitenesTekst, type Dokument } from "~/domain/hoering/dokument";
import { importerVersjon } from "~/domain/hoering/importer.server";
import { lesMarkdown } from "~/domain/hoering/les-markdown.server";
import { publiserVersjon } from "~/domain/hoering/versjon.server";
import { nyId } from "~/platform/id.server";
import type { Lager } from "~/platform/lager.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** Under this line stands what is read when one wants to read more; over it is the summary. */
const LES_MER = "Les mer";

/** The documents that are heard, version by version as they would have been published. Ids of hearings by slug, of sections by `seksjon`. */
export async function lastHoeringer(
  laster: Laster,
  { temaer, lager }: { temaer: Ider; lager: Lager },
): Promise<{ hoeringer: Ider; seksjoner: Ider }> {
  const { db, kalender, hendte } = laster;
  const rader = hoeringer.map(({ slug, tema, sakstype, tittel, sammendrag, versjoner }) => ({
    id: nyId(),
    slug,
    temaId: slaaOpp(temaer, tema),
    sakstype,
    tittel,
    sammendrag,
    opprettet: kalender.tid(versjoner[0]!.dag - 2, "10:00"),
  }));
  await db.insert(hoering).values(rader);
  for (const { id, slug, opprettet } of rader)
    hendte.push({ tid: opprettet, slag: "hoering.opprettet", objekt: id, av: null, data: { slug } });
  const seksjoner = new Map<string, string>();
  for (const en of hoeringer)
    for (const [noekkel, id] of await lastVersjoner(laster, en, lager)) seksjoner.set(noekkel, id);
  return { hoeringer: new Map(rader.map(({ slug, id }) => [slug, id])), seksjoner };
}

/** The key of a section in what `lastHoeringer` answers. */
export const seksjon = (slug: string, versjon: number, overskrift: string): string =>
  `${slug} ${versjon} ${overskrift}`;

async function lastVersjoner({ db, kalender }: Laster, { slug, versjoner }: Hoering, lager: Lager) {
  const seksjoner: Array<[string, string]> = [];
  for (const [i, { fil, dag, nytt }] of versjoner.entries()) {
    // The first is read from the morning; what was said about it is in before the next one comes.
    const context = systemContext(db, kalender.tid(dag, i === 0 ? "09:00" : "20:00"));
    const { dokument, sammendrag } = await lesFil(fil);
    const { nr } = await importerVersjon(context, slug, dokument, { filnavn: fil, spraak: "nb", nytt }, lager);
    const avsnittene = await db
      .select({ id: avsnitt.id, nr: avsnitt.nr, overskrift: avsnitt.overskrift })
      .from(avsnitt)
      .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
      .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
      .where(and(eq(hoering.slug, slug), eq(hoeringsversjon.nr, nr)));
    for (const en of avsnittene) seksjoner.push([seksjon(slug, nr, en.overskrift), en.id]);
    const korte = avsnittene.flatMap(({ id, nr: plass }) =>
      sammendrag[plass - 1] ? [[id, sammendrag[plass - 1]]] : [],
    );
    await db.execute(sql`update ${avsnitt} set sammendrag = kort.value
      from jsonb_each_text(${JSON.stringify(Object.fromEntries(korte))}::jsonb) kort where ${avsnitt.id} = kort.key::uuid`);
    await publiserVersjon(context, slug, nr);
  }
  return seksjoner;
}

/** A file beside the sample, with its figure drawn, and the summary of each section taken out of the text. */
async function lesFil(fil: string): Promise<{ dokument: Dokument; sammendrag: string[] }> {
  let tekst = await readFile(join(process.cwd(), "db/sample/hoering", fil), "utf8");
  if (tekst.includes("(figur-1.png)"))
    tekst = tekst.replace("(figur-1.png)", `(data:image/png;base64,${(await tegnFigur()).toString("base64")})`);
  const dokument = lesMarkdown(new TextEncoder().encode(tekst));
  const delt = dokument.avsnitt.map((en) => {
    const skille = en.innhold.findIndex((blokk) => blokk.slag === "avsnitt" && bitenesTekst(blokk.tekst) === LES_MER);
    if (skille < 0) return { en, kort: "" };
    const kort = en.innhold
      .slice(0, skille)
      .map((blokk) => (blokk.slag === "avsnitt" ? bitenesTekst(blokk.tekst) : ""))
      .join(" ");
    return { en: { ...en, innhold: en.innhold.slice(skille + 1) }, kort };
  });
  return { dokument: { ...dokument, avsnitt: delt.map(({ en }) => en) }, sammendrag: delt.map(({ kort }) => kort) };
}

const FORHOLD = [
  ["I dag", 3],
  ["Om seks år", 2.6],
  ["Om tolv år", 2.2],
] as const;

/** The only figure: bars, drawn here so that no image has to be kept beside the code. */
function tegnFigur(): Promise<Buffer> {
  const rader = FORHOLD.map(
    ([naar, antall], i) =>
      `<text x="0" y="${i * 60 + 36}">${naar}</text><rect x="160" y="${i * 60 + 8}" width="${antall * 170}" height="40" fill="#7a2b20"/><text x="${172 + antall * 170}" y="${i * 60 + 36}">${antall.toFixed(1).replace(".", ",")}</text>`,
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="190" font-family="sans-serif" font-size="24" fill="#1b2430"><rect width="760" height="190" fill="#fff"/>${rader}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** The råd, whom of them was asked what, and what has come. */
export async function lastRaadene(
  { db, kalender, hendte }: Laster,
  { hoeringer: ider, innspill, personer }: { hoeringer: Ider; innspill: Ider; personer: Ider },
): Promise<void> {
  const rader = raadene.map((en) => ({ id: nyId(), ...en }));
  await db.insert(raad).values(rader);
  const raadIder = new Map(rader.map(({ slug, id }) => [slug, id]));
  const av = slaaOpp(personer, "saksbehandler");
  const spurte = hoeringer.flatMap(({ slug, raad: disse }) =>
    disse.map((en) => ({
      id: nyId(),
      hoeringId: slaaOpp(ider, slug),
      raadId: slaaOpp(raadIder, en.raad),
      frist: kalender.dato(en.frist),
      bedtOm: kalender.tid(en.bedtOm, "10:30"),
      bedtAv: av,
      innspillId: en.innspill ? slaaOpp(innspill, en.innspill) : null,
      ingenMerknad: en.ingenMerknad === undefined ? null : kalender.tid(en.ingenMerknad, "13:00"),
    })),
  );
  await db.insert(uttalelse).values(spurte);
  for (const { id, slug } of rader)
    hendte.push({ tid: kalender.tid(-300, "09:00"), slag: "raad.lagret", objekt: id, av, data: { slug } });
  for (const { id, bedtOm, ingenMerknad, innspillId } of spurte) {
    hendte.push({ tid: bedtOm, slag: "uttalelse.bedt_om", objekt: id, av });
    if (ingenMerknad) hendte.push({ tid: ingenMerknad, slag: "uttalelse.ingen_merknad", objekt: id, av });
    if (innspillId) hendte.push({ tid: kalender.tid(-1, "15:50"), slag: "uttalelse.mottatt", objekt: id, av });
  }
}
