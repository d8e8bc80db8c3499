import { zipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { type Dokument, somTekst } from "~/domain/hoering/dokument";
import { lesDokument } from "~/domain/hoering/les-fil.server";
import { Refusal } from "~/domain/refusal";

const md = (tekst: string) => lesDokument("plan.md", strToU8(tekst));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELASJON = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A Word document with this in its body; `deler` are further parts, or others in the place of ours. */
function docx(kropp: string, deler: Record<string, string> = {}): Uint8Array {
  const alle: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${OOXML}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELASJON}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${W} ${R} ${A}><w:body>${kropp}</w:body></w:document>`,
    ...deler,
  };
  return zipSync(Object.fromEntries(Object.entries(alle).map(([navn, tekst]) => [navn, strToU8(tekst)])));
}
const p = (tekst: string, stil = "") =>
  `<w:p>${stil ? `<w:pPr><w:pStyle w:val="${stil}"/></w:pPr>` : ""}<w:r><w:t>${tekst}</w:t></w:r></w:p>`;
const CELLE = "<w:tc><w:p/></w:tc>";
/** As wide as fifty. */
const FELLES = '<w:tc><w:tcPr><w:gridSpan w:val="50"/></w:tcPr><w:p/></w:tc>';
const les = (bytes: Uint8Array) => lesDokument("plan.docx", bytes);

/** The reason that a file was refused for. */
async function grunn(lest: Promise<Dokument>): Promise<string> {
  const feil = await lest.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(feil instanceof Refusal)) throw new Error(`not refused: ${String(feil)}`);
  return feil.felt["fil"]!.kode.replace("hoeringsarbeid.fil.", "");
}

const oversikt = ({ avsnitt }: Dokument) => avsnitt.map(({ nivaa, overskrift }) => `${nivaa} ${overskrift}`);

describe("Markdown", () => {
  test("overskrifter blir avsnitt, med tall og ord som de står", async () => {
    const lest = await md("# 1 Innledning\n\nOrd.\n\n## 1.2 Mål\n\nMer.\n\n# 2 Tiltak\n");
    expect(oversikt(lest)).toEqual(["1 1 Innledning", "2 1.2 Mål", "1 2 Tiltak"]);
  });
  test("den ene overskriften på høyeste nivå er tittelen, og teksten under den et avsnitt", async () => {
    const lest = await md("# Kommuneplan\n\nForord.\n\n## Mål\n\n### Delmål\n\nA\n\n## Tiltak\n\nB");
    expect(lest.tittel).toBe("Kommuneplan");
    expect(oversikt(lest)).toEqual(["1 Kommuneplan", "1 Mål", "2 Delmål", "1 Tiltak"]);
  });
  test("tittelen i forordet går foran", async () => {
    const lest = await md('---\ntitle: "Ny plan"\n---\nTekst uten overskrift.');
    expect(lest).toMatchObject({ tittel: "Ny plan", avsnitt: [{ nivaa: 1, overskrift: "Ny plan" }] });
  });
  test("lister i lister, tabeller med hode, sitater og ord i fet og kursiv", async () => {
    const lest = await md(
      "# A\n\n1. en\n   - under\n2. to\n\n| Navn | Tall |\n| --- | --- |\n| Sande | 1 |\n\n> Klokt sagt.\n\n**Fet** og *kursiv* [lenke](https://eksempel.no/).\n\n# B\n",
    );
    expect(lest.avsnitt[0]!.innhold).toEqual([
      {
        slag: "liste",
        ordnet: true,
        punkter: [{ tekst: [{ tekst: "en" }], under: [{ tekst: [{ tekst: "under" }] }] }, { tekst: [{ tekst: "to" }] }],
      },
      {
        slag: "tabell",
        hode: [[{ tekst: "Navn" }], [{ tekst: "Tall" }]],
        rader: [[[{ tekst: "Sande" }], [{ tekst: "1" }]]],
        tekst: "",
      },
      { slag: "sitat", tekst: [{ tekst: "Klokt sagt." }] },
      {
        slag: "avsnitt",
        tekst: [
          { tekst: "Fet", fet: true },
          { tekst: " og " },
          { tekst: "kursiv", kursiv: true },
          { tekst: " " },
          { tekst: "lenke", href: "https://eksempel.no/" },
          { tekst: "." },
        ],
      },
    ]);
  });
  test("HTML er ikke med, og den som importerer får vite det", async () => {
    const lest = await md("# A\n\n<script>alert(1)</script>\n\nOrd <b onclick=x>her</b>.\n\n# B\n");
    expect(JSON.stringify(lest.avsnitt)).not.toMatch(/script|alert|onclick/);
    expect(lest.merknader).toContainEqual({ slag: "html", antall: 3 });
  });
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "file:///etc",
  ])("en lenke til %s blir ord", async (maal) => {
    const lest = await md(`# A\n\n[ord](<${maal}>)\n\n# B\n`);
    expect(JSON.stringify(lest.avsnitt)).not.toContain("href");
    expect(lest.merknader).toEqual([{ slag: "lenker", antall: 1 }]);
  });
  test("bilder fra nettet hentes ikke", async () => {
    const lest = await md("# A\n\n![kart](https://eksempel.no/kart.png)\n\n# B\n");
    expect(lest.bilder).toEqual([]);
    expect(lest.merknader).toEqual([{ slag: "eksterneBilder", antall: 1 }]);
  });
  test("et bilde som ligger i fila, blir en figur med sin beskrivelse", async () => {
    const lest = await md("# A\n\n![Kart over sentrum](data:image/png;base64,iVBORw0KGgo=)\n\n# B\n");
    expect(lest.avsnitt[0]!.innhold).toEqual([
      { slag: "figur", figur: "innebygd-1", alt: "Kart over sentrum", bredde: 0, hoeyde: 0 },
    ]);
    expect(lest.bilder).toHaveLength(1);
  });
});

describe("Word", () => {
  test("malens egne overskrifter er overskrifter, også på norsk", async () => {
    const stil = (id: string, navn: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${navn}"/></w:style>`;
    const lest = await les(
      docx(p("Planen", "T") + p("Mål", "A") + p("Ord.") + p("Delmål", "B") + p("Innhold 3", "C"), {
        "word/styles.xml": `<w:styles ${W}>${stil("T", "Title")}${stil("A", "heading 1")}${stil("B", "Overskrift 2 nummerert")}${stil("C", "toc 1")}</w:styles>`,
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELASJON}/styles" Target="styles.xml"/></Relationships>`,
      }),
    );
    expect(lest.tittel).toBe("Planen");
    expect(oversikt(lest)).toEqual(["1 Mål", "2 Delmål"]);
    expect(JSON.stringify(lest)).not.toContain("Innhold 3");
  });
  test("fotnoter står som tekst sist i avsnittet sitt", async () => {
    const lest = await les(
      docx(
        `${p("Mål", "Heading1")}<w:p><w:r><w:t>Ord</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p("Tiltak", "Heading1")}${p("Mer.")}`,
        {
          "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="2">${p("Etter loven.")}</w:footnote></w:footnotes>`,
          "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELASJON}/footnotes" Target="footnotes.xml"/></Relationships>`,
        },
      ),
    );
    expect(lest.avsnitt.map(({ innhold }) => somTekst(innhold))).toEqual(["Ord[1]\n[1] Etter loven.", "Mer."]);
  });
  test("celler som dekker flere, lar kolonnene være kolonner", async () => {
    const celle = (tekst: string, egenskap = "") => `<w:tc><w:tcPr>${egenskap}</w:tcPr>${p(tekst)}</w:tc>`;
    const lest = await les(
      docx(
        `${p("A", "Heading1")}<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${celle("Bydel", '<w:gridSpan w:val="2"/>')}${celle("Tall")}</w:tr><w:tr>${celle("Nord", '<w:vMerge w:val="restart"/>')}${celle("a")}${celle("1")}</w:tr><w:tr>${celle("", "<w:vMerge/>")}${celle("b")}${celle("2")}</w:tr></w:tbl>`,
      ),
    );
    const ord = (rad: { tekst: string }[][]) => rad.map((celle) => celle.map(({ tekst }) => tekst).join(""));
    const [tabell] = lest.avsnitt[0]!.innhold;
    if (tabell?.slag !== "tabell") throw new Error("no table");
    expect([tabell.hode, ...tabell.rader].map(ord)).toEqual([
      ["Bydel", "", "Tall"],
      ["Nord", "a", "1"],
      ["", "b", "2"],
    ]);
  });
  test("et bilde som ligger et annet sted, hentes ikke", async () => {
    const tegning = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const lest = await les(
      docx(p("A", "Heading1") + p("Ord.") + tegning, {
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELASJON}/image" Target="http://127.0.0.1:9/kart.png" TargetMode="External"/></Relationships>`,
      }),
    );
    expect(lest.bilder).toEqual([]);
    expect(lest.merknader).toEqual([{ slag: "eksterneBilder", antall: 1 }]);
  });
  test("lenker til skript blir ord", async () => {
    const lest = await les(
      docx(`${p("A", "Heading1")}<w:p><w:hyperlink r:id="rId9"><w:r><w:t>trykk</w:t></w:r></w:hyperlink></w:p>`, {
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELASJON}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
      }),
    );
    expect(lest.avsnitt[0]!.innhold).toEqual([{ slag: "avsnitt", tekst: [{ tekst: "trykk" }] }]);
  });
});

describe("en fil som ikke kan leses, avvises med grunn", { timeout: 60_000 }, () => {
  const nuller = new Uint8Array(101 * 1024 * 1024);
  /** A zip whose catalogue says that its files are small. */
  const bombe = () => {
    const zip = zipSync({
      "[Content_Types].xml": strToU8("x"),
      "word/document.xml": strToU8("x"),
      "word/media/a.png": [nuller, { level: 1 }],
    });
    const som = new DataView(zip.buffer, zip.byteOffset);
    for (let her = 0; her + 28 < zip.length; her++)
      if (som.getUint32(her, true) === 0x02014b50) som.setUint32(her + 24, 1, true);
    return zip;
  };
  const xml = (tekst: string) => docx("", { "word/document.xml": tekst });
  const entitet = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${p("&x;")}</w:body></w:document>`;
  test.each<[string, string, () => Uint8Array, string]>([
    ["en zip-bombe", "a.docx", bombe, "forStor"],
    [
      "ti tusen filer i én",
      "a.docx",
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, nr) => [`word/${nr}.xml`, new Uint8Array()]))),
      "forStor",
    ],
    ["et dokument med makroer", "a.docm", () => docx(p("A")), "makroer"],
    ["makroer under et annet navn", "a.docx", () => docx(p("A"), { "word/vbaProject.bin": "x" }), "makroer"],
    ["en gammel .doc", "a.doc", () => strToU8("x"), "gammel"],
    ["et dokument med passord", "a.docx", () => Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "gammel"],
    ["HTML som heter .docx", "a.docx", () => strToU8("<html><body><h1>A</h1></body></html>"), "ikkeDocx"],
    [
      "et regneark som heter .docx",
      "a.docx",
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("x") }),
      "ikkeDocx",
    ],
    ["en halv fil", "a.docx", () => docx(p("A")).subarray(0, 300), "oedelagt"],
    ["XML som peker ut av dokumentet", "a.docx", () => xml(entitet), "oedelagt"],
    ["XML som ikke er XML", "a.docx", () => xml("<w:document"), "oedelagt"],
    ["ingenting", "a.docx", () => docx(""), "tom"],
    ["en tom fil", "a.md", () => new Uint8Array(), "tom"],
    ["Markdown som ikke er UTF-8", "a.md", () => Uint8Array.of(0x23, 0x20, 0xe5, 0x0a), "ikkeUtf8"],
    ["ti tusen lister i hverandre", "a.md", () => strToU8(`# A\n\n${"- ".repeat(10_000)}x`), "oedelagt"],
    ["ti tusen sitater i hverandre", "a.md", () => strToU8(`# A\n\n${">".repeat(10_000)} x`), "oedelagt"],
    ["ti tusen åpne lenker", "a.md", () => strToU8(`# A\n\n${"[".repeat(10_000)}x`), "oedelagt"],
    [
      "ti tusen kolonner ganger ti tusen rader",
      "a.md",
      () => strToU8(`${"|a".repeat(1e4)}\n${"|-".repeat(1e4)}\n${"|a\n".repeat(1e4)}`),
      "oedelagt",
    ],
    ["hundre tusen halve uthevinger", "a.md", () => strToU8(`# A\n\n${"a**b".repeat(100_000)}`), "oedelagt"],
    [
      "en tabell av felles celler",
      "a.docx",
      () => docx(`<w:tbl><w:tr>${FELLES.repeat(60_000)}</w:tr></w:tbl>`),
      "oedelagt",
    ],
    [
      "en skjev tabell",
      "a.docx",
      () => docx(`<w:tbl><w:tr>${CELLE.repeat(3_000)}</w:tr>${`<w:tr>${CELLE}</w:tr>`.repeat(3_000)}</w:tbl>`),
      "oedelagt",
    ],
    ["en million elementer", "a.docx", () => docx("<w:p/>".repeat(1_000_000)), "forStor"],
    [
      "relasjoner uten ende",
      "a.docx",
      () => docx(p("A"), { "word/_rels/document.xml.rels": "<Relationship ".repeat(300_000) }),
      "oedelagt",
    ],
    ["et fødselsnummer", "a.md", () => strToU8("# A\n\nSøkeren er 01010750160.\n\n# B"), "fodselsnummer"],
    ["for mange avsnitt", "a.md", () => strToU8("# A\n\nx\n\n".repeat(2_001)), "forMangeAvsnitt"],
    ["en PDF", "a.pdf", () => strToU8("%PDF-1.7"), "ukjentSlag"],
    ["et navn uten endelse", "plan", () => strToU8("# A"), "ukjentSlag"],
    ["for mye", "a.docx", () => new Uint8Array(25 * 1024 * 1024 + 1), "forStor"],
  ])("%s", async (_, filnavn, bytes, ventet) => {
    expect(await grunn(lesDokument(filnavn, bytes()))).toBe(ventet);
  });
  test("felter uten ende leses på et øyeblikk", async () => {
    // Read in quadratic time it would outlast the test's time by hours.
    expect(JSON.stringify(await les(docx(`${p("A")}<![CDATA[${"<w:instrText".repeat(300_000)}]]>`)))).toContain("A");
  });
  test("ti tusen tabeller i hverandre i Word avvises, og tar ikke prosessen med seg", async () => {
    const dyp = `${"<w:tbl><w:tr><w:tc>".repeat(10_000)}${p("x")}${"</w:tc></w:tr></w:tbl>".repeat(10_000)}`;
    expect(await grunn(les(docx(dyp)))).toBe("oedelagt");
  });
});
