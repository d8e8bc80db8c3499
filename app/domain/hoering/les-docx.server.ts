import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { Refusal } from "~/domain/refusal";
import type { Dokument, Merknad, Merknadsslag } from "./dokument";
import { MAKS_BILDER } from "./dokument";
import { lesHtml } from "./les-html.server";
import { lesZip, ZipFeil } from "./les-zip.server";

/** What a document may be when it is unpacked. */
const MAKS_UTPAKKET = 100 * 1024 * 1024;
/** Its words: a thousand pages are a tenth of it. */
const MAKS_XML = 24 * 1024 * 1024;
const MAKS_FILER = 3_000;
/** Elements of XML, each of which takes a kilobyte while it is read: a thousand pages are a tenth of it. */
const MAKS_ELEMENTER = 400_000;

/**
 * Reads a Word document. Nothing is fetched, no macro or embedded program is looked at, and images come out as bytes that nobody has drawn yet.
 * @throws Refusal 422 with the reason under "fil"
 */
export async function lesDocx(bytes: Uint8Array): Promise<Dokument> {
  const deler = pakkUt(bytes);
  const hode = strFromU8(deler["word/document.xml"]!);
  const bilder = new Map<string, Uint8Array>();
  let uleste = 0;
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(deler, { level: 0 })) },
      {
        styleMap: STILER,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (bilde) => {
          const innhold = bilder.size < MAKS_BILDER ? await bilde.readAsBuffer().catch(() => null) : null;
          if (!innhold) uleste++;
          if (!innhold) return { src: "about:blank" };
          const noekkel = `bilde-${bilder.size + 1}`;
          bilder.set(noekkel, innhold);
          return { src: noekkel };
        }),
      },
    );
    const dokument = lesHtml(value, { bilder });
    const eksterne = Math.min(uleste, tell(hode, /r:link="/g));
    return { ...dokument, merknader: slaaSammen(dokument.merknader, merknaderOm(hode, messages), eksterne) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever the library trips in, the file is not a document that it can read.
    throw nei("hoeringsarbeid.fil.oedelagt");
  }
}

/** Municipalities' templates have headings of their own, based on Word's in name. */
const STILER = [
  ...[1, 2, 3, 4, 5, 6].flatMap((nivaa) =>
    ["Overskrift", "Heading"].map((navn) => `p[style-name^='${navn} ${nivaa}'] => h${nivaa}:fresh`),
  ),
  ...["Title", "Tittel"].map((navn) => `p[style-name='${navn}'] => p.tittel:fresh`),
  ...["Quote", "Intense Quote", "Sitat", "Sterkt sitat", "Quotations", "Block Text"].map(
    (navn) => `p[style-name='${navn}'] => blockquote:fresh`,
  ),
  ...["TOC Heading", "Contents Heading", "toc 1", "toc 2", "toc 3", "toc 4", "toc 5", "toc 6"].map(
    (navn) => `p[style-name='${navn}'] => !`,
  ),
  ...[1, 2, 3, 4, 5, 6].map((nivaa) => `p[style-name='Contents ${nivaa}'] => !`),
];

function pakkUt(bytes: Uint8Array): Record<string, Uint8Array> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  // A compound file: Word from before 2007, or a document behind a password.
  if (start.startsWith("d0cf11e0a1b11ae1")) throw nei("hoeringsarbeid.fil.gammel");
  if (!start.startsWith("504b0304")) throw nei("hoeringsarbeid.fil.ikkeDocx");
  try {
    const { navn, filer } = lesZip(bytes, { vil: trengs, maksFiler: MAKS_FILER, maksBytes: MAKS_UTPAKKET });
    if (navn.some((en) => /vbaProject|\.bin$/i.test(en) && /vba/i.test(en))) throw nei("hoeringsarbeid.fil.makroer");
    const typer = filer["[Content_Types].xml"];
    if (typer && /macroEnabled/i.test(strFromU8(typer))) throw nei("hoeringsarbeid.fil.makroer");
    if (!typer || !filer["word/document.xml"]) throw nei("hoeringsarbeid.fil.ikkeDocx");
    kontrollerXml(filer);
    return filer;
  } catch (error) {
    if (!(error instanceof ZipFeil)) throw error;
    const grunner = { kryptert: "gammel", forStor: "forStor", forMange: "forStor", oedelagt: "oedelagt" } as const;
    throw nei(`hoeringsarbeid.fil.${grunner[error.grunn]}`);
  }
}

/** The parts that hold words, their styles and images. */
const trengs = (navn: string) =>
  !navn.includes("..") &&
  (navn === "[Content_Types].xml" ||
    navn === "_rels/.rels" ||
    /^word\/[\w.-]+\.xml$/.test(navn) ||
    /^word\/_rels\/[\w.-]+\.rels$/.test(navn) ||
    /^word\/media\/[^/]+$/.test(navn));

function kontrollerXml(filer: Record<string, Uint8Array>) {
  let samlet = 0;
  let elementer = 0;
  for (const [navn, innhold] of Object.entries(filer)) {
    if (navn.startsWith("word/media/")) continue;
    samlet += innhold.byteLength;
    if (samlet > MAKS_XML) throw nei("hoeringsarbeid.fil.forStor");
    const xml = strFromU8(innhold);
    for (let her = xml.indexOf("<"); her !== -1; her = xml.indexOf("<", her + 1))
      if (xml[her + 1] !== "/" && ++elementer > MAKS_ELEMENTER) throw nei("hoeringsarbeid.fil.forStor");
    // No word processor writes entities; who does wants them expanded.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw nei("hoeringsarbeid.fil.oedelagt");
    if (navn.endsWith(".rels")) filer[navn] = strToU8(utenEksterneBilder(xml));
  }
}

/** What lies elsewhere is not fetched; links may point there, images may not. */
const utenEksterneBilder = (rels: string) =>
  rels.replace(/<Relationship\b[^<>]*>/gi, (relasjon) =>
    !/\bTargetMode\s*=\s*["']External["']/i.test(relasjon) || /\/hyperlink["']/i.test(relasjon)
      ? relasjon
      : relasjon.replace(/\bTarget\s*=\s*("[^"]*"|'[^']*')/i, 'Target="ingen"'),
  );

function merknaderOm(xml: string, meldinger: Array<{ message: string }>): Merknad[] {
  const funn: Merknad[] = [
    { slag: "diagrammer", antall: tell(xml, /<(?:c:chart|dgm:relIds)\b/g) },
    { slag: "formler", antall: tell(xml, /<m:oMath[ >]/g) },
    { slag: "sporedeEndringer", antall: tell(xml, /<w:(?:ins|del|moveFrom|moveTo) /g) },
    { slag: "innholdsfortegnelse", antall: /<w:instrText[^<>]*>\s*TOC\b/.test(xml) ? 1 : 0 },
    // What stands in "fallback" for older programs is no loss.
    {
      slag: "ukjent",
      antall: meldinger.filter(({ message }) => /unrecognised element/i.test(message) && !/m:oMath|sdt/.test(message))
        .length,
    },
  ];
  return funn.filter(({ antall }) => antall > 0);
}

function slaaSammen(dokumentets: Merknad[], filas: Merknad[], eksterne: number): Merknad[] {
  const alle = new Map<Merknadsslag, number>();
  for (const { slag, antall } of [...dokumentets, ...filas]) alle.set(slag, (alle.get(slag) ?? 0) + antall);
  const egne = (alle.get("bilder") ?? 0) - eksterne;
  alle.set("bilder", Math.max(0, egne));
  alle.set("eksterneBilder", (alle.get("eksterneBilder") ?? 0) + eksterne);
  return [...alle].map(([slag, antall]) => ({ slag, antall })).filter(({ antall }) => antall > 0);
}

const tell = (tekst: string, moenster: RegExp) => [...tekst.matchAll(moenster)].length;

type Grunn = "oedelagt" | "gammel" | "ikkeDocx" | "makroer" | "forStor";
const nei = (kode: `hoeringsarbeid.fil.${Grunn}`) => new Refusal("feil.skjema", { felt: { fil: { kode } } });
