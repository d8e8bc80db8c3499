import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { SaksfremleggTekster } from "~/domain/saksfremlegg/docx/tekster";
import type { Saksfremlegg } from "~/domain/saksfremlegg/saksfremlegg";
import { somDocx } from "~/domain/saksfremlegg/som-docx";

test("samme saksfremlegg gir de samme bytene", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T11:00:00Z") });
  const foerste = await somDocx(lagSak(), nb);
  vi.setSystemTime(new Date("2027-03-01T08:00:00Z"));
  const andre = await somDocx(lagSak(), nb);
  vi.useRealTimers();
  expect(Buffer.from(andre).equals(foerste)).toBe(true);
});

test("bytene er de samme i en annen tidssone, og datoen er uttrekkets", async () => {
  const sone = process.env.TZ;
  process.env.TZ = "Pacific/Auckland";
  const foerste = await somDocx(lagSak(), nb);
  process.env.TZ = "America/Los_Angeles";
  const andre = await somDocx(lagSak(), nb);
  if (sone === undefined) delete process.env.TZ;
  else process.env.TZ = sone;
  expect(Buffer.from(andre).equals(foerste)).toBe(true);
  const kjerne = filer(andre)["docProps/core.xml"] ?? "";
  expect(kjerne.match(/2018-05-24T00:00:00Z/g)).toHaveLength(2);
});

test("tabellenes hoderad gjentas, og rader deles ikke", async () => {
  const tabell = merknadstabellen(await dokument(lagSak()));
  const rader = tabell.split("<w:tr>").slice(1);
  expect(rader).toHaveLength(3);
  expect(rader[0]).toContain("<w:tblHeader/>");
  expect(rader[1]).not.toContain("<w:tblHeader/>");
  for (const rad of rader) expect(rad).toContain("<w:cantSplit/>");
  expect(celler(rader[0] ?? "").map(ord)).toEqual([
    "Nr.",
    "Dato",
    "Avsender (rolle)",
    "Oppsummering",
    "Kommunedirektørens vurdering",
    "Betydning",
    "Ref.",
  ]);
});

test("overskriftene har Words egne stiler og står i lovens rekkefølge", async () => {
  const xml = await dokument(lagSak());
  expect(stilteAvsnitt(xml, "Title")).toEqual(["Utviklingsstrategi 2"]);
  expect(stilteAvsnitt(xml, "Heading1")).toEqual([
    "Kommunedirektørens innstilling",
    "Sammendrag",
    "Bakgrunn",
    "Fakta",
    "Medvirkning og høring",
    "Hovedtemaer i innspillene",
    "Merknader og vurderinger",
    "Vurdering",
    "Konklusjon",
    "Vedlegg",
  ]);
  expect(stilteAvsnitt(xml, "Heading2")).toContain("Økonomi");
  expect(stilteAvsnitt(xml, "Heading3")).toEqual(["Innspill 1  TR-7K2M", "Innspill 2  TR-9P4X"]);
  const stiler = filer(await somDocx(lagSak(), nb))["word/styles.xml"] ?? "";
  for (const stil of ["Title", "Heading1", "Heading2", "Heading3"]) expect(stiler).toContain(`w:styleId="${stil}"`);
});

test("bare merknadstabellen ligger på tvers", async () => {
  const xml = await dokument(lagSak());
  const sider = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([side]) => side.includes('w:orient="landscape"'));
  expect(sider).toEqual([false, true, false]);
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});

test("innstillingen er en ekte nummerert liste", async () => {
  const pakke = filer(await somDocx(lagSak(), nb));
  expect(pakke["word/document.xml"]?.match(/<w:numPr>/g)).toHaveLength(2);
  expect(pakke["word/numbering.xml"]).toContain('<w:numFmt w:val="decimal"/>');
});

test("bunnteksten har saksnummer og side x av y", async () => {
  const pakke = filer(await somDocx(lagSak(), nb));
  const bunn = Object.keys(pakke).filter((navn) => /^word\/footer\d\.xml$/.test(navn));
  expect(bunn).toHaveLength(3);
  for (const navn of bunn) {
    expect(pakke[navn]).toContain("Sak 33/18");
    expect(pakke[navn]).toMatch(/>PAGE</);
    expect(pakke[navn]).toMatch(/>NUMPAGES</);
  }
});

test("en vurdering som ingen har skrevet, er tom og heter ikke vurdert ennå", async () => {
  const rad = merknadstabellen(await dokument(lagSak())).split("<w:tr>")[3] ?? "";
  const [nr, , , , vurdering, betydning] = celler(rad).map(ord);
  expect([nr, vurdering, betydning]).toEqual(["2", "", "Ikke vurdert ennå"]);
});

test("en tom del beholder overskriften og sier at den ikke er skrevet", async () => {
  const tom = lagSak({
    saksgang: [],
    innstilling: [],
    sammendrag: " \n ",
    bakgrunn: "",
    fakta: "",
    hovedtemaer: [],
    merknader: [],
    vurdering: [{ omraade: "Klima", tekst: "" }],
    konklusjon: "",
    vedlegg: [],
  });
  const xml = await dokument(tom);
  expect(stilteAvsnitt(xml, "Heading1")).toHaveLength(10);
  expect(stilteAvsnitt(xml, "Heading2")).toContain("Klima");
  expect(xml.match(/\(ikke skrevet\)/g)).toHaveLength(6);
  expect(xml.match(/\(ingen\)/g)).toHaveLength(4);
  expect(xml).not.toContain("Tabellen viser");
  expect(xml.match(/<w:numPr>/g)).toHaveLength(1);
});

test("dokumentet er på bokmål, og hvert vedlegg på sitt eget språk", async () => {
  const pakke = filer(await somDocx(lagSak(), nb));
  expect(pakke["word/styles.xml"]).toMatch(/<w:docDefaults>.*<w:lang w:val="nb-NO"/s);
  expect(pakke["word/document.xml"]).toMatch(/<w:lang w:val="nn-NO"\/><\/w:rPr><w:t[^>]*>Me treng gangveg/);
});

test("en avstemning står med hver gruppe for seg, og et uttrekk fra før det fantes avstemninger, er som før", async () => {
  const uten = lagSak();
  expect(stilteAvsnitt(await dokument(uten), "Heading2")).not.toContain("Avstemninger");
  const med = lagSak();
  med.medvirkning.avstemninger = [
    {
      slug: "budsjettet",
      spoersmaal: "Hva skal vi bruke pengene til?",
      periode: { fra: "2018-05-01", til: "2018-05-20" },
      hvem: "Hvem kunne stemme: alle.",
      stengt: true,
      grupper: [
        { navn: "Bor i kommunen", antall: 1200, svar: "Innenfor rammen: benker og lys." },
        { navn: "Uten innlogging", antall: 3, svar: "Færre enn 5 stemte." },
      ],
      hode: "ab12",
    },
    {
      slug: "en-til",
      spoersmaal: "En til?",
      periode: { fra: "2018-05-01", til: null },
      hvem: "Alle.",
      stengt: false,
      grupper: [],
      hode: null,
    },
  ];
  const xml = await dokument(med);
  expect(stilteAvsnitt(xml, "Heading2")).toContain("Avstemninger");
  const avsnitt = xml.split("<w:p>").map(ord);
  for (const tekst of [
    "Hva skal vi bruke pengene til?",
    "Åpen fra 1. mai 2018 til 20. mai 2018. Hvem kunne stemme: alle.",
    "Bor i kommunen",
    nb.tall(1200),
    "Innenfor rammen: benker og lys.",
    "Færre enn 5 stemte.",
    "Hode: ab12",
    "Åpen fra 1. mai 2018. Alle. Ikke stengt ennå.",
  ])
    expect(avsnitt).toContain(tekst);
});

test("linjeskift i en tekst blir avsnitt", async () => {
  const xml = await dokument(lagSak({ bakgrunn: "Første.\r\n\r\nAndre.\nTredje." }));
  const avsnitt = xml.split("<w:p>").map(ord);
  for (const tekst of ["Første.", "Andre.", "Tredje."]) expect(avsnitt).toContain(tekst);
});

test("vond tekst gir gyldig XML, og hvert lovlig tegn er med", async () => {
  const vond = `<script>alert("1")</script> & 'x' ]]> \u0000\u0007\u001b\ufffe\ud800 😀 æøåčđŋ \udc00slutt`;
  const pen = `<script>alert("1")</script> & 'x' ]]>  😀 æøåčđŋ slutt`;
  const sak = lagSak({
    kommune: vond,
    tittel: vond,
    saksnr: vond,
    bakgrunn: vond,
    innstilling: [vond],
    konklusjon: vond,
  });
  sak.vedlegg = [{ tittel: vond, innspill: [{ nr: 1, ref: vond, tekst: vond, spraak: `nb"><x>` }] }];
  const pakke = filer(await somDocx(sak, nb));
  for (const [navn, xml] of Object.entries(pakke)) {
    expect(xml, navn).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    expect(velformetFeil(xml), navn).toBeNull();
  }
  expect((pakke["word/document.xml"] ?? "").split("<w:p>").map(ord)).toContain(pen.trim());
});

test("et tusen innspill blir et dokument på få sekunder", async () => {
  const sak = lagSak();
  const [merknad] = sak.merknader;
  const [del] = sak.vedlegg;
  const tusen = Array.from({ length: 1000 }, (_, i) => i + 1);
  sak.merknader = tusen.map((nr) => ({ ...merknad!, nr, oppsummering: "Ord og flere ord. ".repeat(20) }));
  sak.vedlegg = [
    {
      ...del!,
      innspill: tusen.map((nr) => ({ nr, ref: `TR-${nr}`, tekst: "En linje.\n".repeat(10), spraak: "nb-NO" })),
    },
  ];
  expect((await somDocx(sak, nb)).byteLength).toBeGreaterThan(10_000);
});

// ---- Builders and readers

function lagSak(endring: Partial<Saksfremlegg> = {}): Saksfremlegg {
  return {
    skriftspraak: "nb",
    kommune: "Røros kommune",
    tittel: "Utviklingsstrategi 2",
    saksnr: "33/18",
    arkivsaksnr: "18/452",
    saksbehandler: "Kari Prøve",
    dato: "2018-05-24",
    snapshotNr: 3,
    saksgang: [{ utvalg: "Kommunestyret", moetedato: "2018-06-21", saksnr: null }],
    innstilling: ["Strategien vedtas.", "Tiltak 2.1 endres."],
    sammendrag: "Kort.",
    bakgrunn: "Lenger.",
    fakta: "Fakta.",
    medvirkning: {
      periode: { fra: "2018-03-01", til: "2018-05-15" },
      kanaler: [{ kanal: "Nett", antall: 2 }],
      antallInnspill: 2,
      antallDeltakere: 2,
      antallIkkeVist: 0,
      raad: ["Ungdomsrådet: Vi støtter strategien."],
      barnOgUnge: "Elevrådene har svart.",
    },
    hovedtemaer: [{ punkt: "2.1", navn: "Gangveier", antall: 2 }],
    merknader: [
      {
        nr: 1,
        dato: "2018-04-02",
        avsender: "Innbygger",
        oppsummering: "Ønsker gangvei.",
        vurdering: "Gangveien er med i tiltak 2.1.",
        betydning: "tas_til_foelge",
        ref: "TR-7K2M",
        punkter: ["2.1 Gangveier"],
      },
      {
        nr: 2,
        dato: "2018-04-03",
        avsender: "Velforening",
        oppsummering: "Ønsker lys.",
        vurdering: "",
        betydning: null,
        ref: "TR-9P4X",
        punkter: [],
      },
    ],
    vurdering: [{ omraade: "Økonomi", tekst: "Innenfor rammen." }],
    konklusjon: "Strategien kan vedtas.",
    vedlegg: [
      {
        tittel: "Innspill i full tekst",
        innspill: [
          { nr: 1, ref: "TR-7K2M", tekst: "Vi trenger gangvei.", spraak: "nb-NO" },
          { nr: 2, ref: "TR-9P4X", tekst: "Me treng gangveg.", spraak: "nn-NO" },
        ],
      },
    ],
    ...endring,
  };
}

const lang = new Intl.DateTimeFormat("nb-NO", { dateStyle: "long", timeZone: "UTC" });
const kort = new Intl.DateTimeFormat("nb-NO", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

const nb: SaksfremleggTekster = {
  spraak: "nb-NO",
  dokumenttype: "Saksfremlegg",
  overskrift: {
    saksgang: "Saksgang",
    innstilling: "Kommunedirektørens innstilling",
    sammendrag: "Sammendrag",
    bakgrunn: "Bakgrunn",
    fakta: "Fakta",
    medvirkning: "Medvirkning og høring",
    kanaler: "Slik kom innspillene inn",
    raad: "Uttalelser fra rådene",
    barnOgUnge: "Barn og unge",
    hovedtemaer: "Hovedtemaer i innspillene",
    merknader: "Merknader og vurderinger",
    vurdering: "Vurdering",
    konklusjon: "Konklusjon",
    vedlegg: "Vedlegg",
  },
  ledetekst: { saksbehandler: "Saksbehandler", arkivsaksnr: "Arkivsaksnr.", saksnr: "Saksnr.", dato: "Dato" },
  kolonne: {
    utvalg: "Utvalg",
    moetedato: "Møtedato",
    saksnr: "Saksnr.",
    kanal: "Kanal",
    punkt: "Punkt",
    hovedtema: "Hovedtema",
    antall: "Antall innspill",
    nr: "Nr.",
    dato: "Dato",
    avsender: "Avsender (rolle)",
    oppsummering: "Oppsummering",
    vurdering: "Kommunedirektørens vurdering",
    betydning: "Betydning",
    ref: "Ref.",
  },
  avstemning: {
    overskrift: "Avstemninger",
    om: "Gruppene legges aldri sammen.",
    periode: (fra, til) => (til ? `Åpen fra ${fra} til ${til}.` : `Åpen fra ${fra}.`),
    ikkeStengt: "Ikke stengt ennå.",
    ingen: "Ingen stemte.",
    hode: (hode) => `Hode: ${hode}`,
    kolonne: { hvem: "Hvem", antall: "Antall", svar: "Resultat" },
  },
  betydning: {
    tas_til_foelge: "Tas til følge",
    delvis: "Tas delvis til følge",
    ikke: "Tas ikke til følge",
    orientering: "Tas til orientering",
  },
  ikkeVurdert: "Ikke vurdert ennå",
  ikkeSkrevet: "(ikke skrevet)",
  ingen: "(ingen)",
  omMerknadene:
    "Tabellen viser hvordan hvert innspill er vurdert, og hvilken betydning det har fått. Et innspill uten vurdering er " +
    "ikke vurdert ennå. Innspillene beholder numrene sine, og hele teksten står i vedlegget.",
  dato: (iso) => lang.format(new Date(iso)),
  kortDato: (iso) => kort.format(new Date(iso)),
  tall: (antall) => antall.toLocaleString("nb-NO"),
  grunnlag: (dato, nr) => `Tallene og tabellen bygger på uttrekk nr. ${nr} fra ${dato}.`,
  periode: (fra, til) => `Det var mulig å sende innspill fra ${fra} til ${til}.`,
  omfang: ({ innspill, deltakere, ikkeVist }) =>
    `Kommunen tok imot ${nb.tall(innspill)} innspill fra ${nb.tall(Number(deltakere))} deltakere.` +
    (ikkeVist
      ? ` Av disse vises ${nb.tall(ikkeVist)} ikke offentlig. De blir vurdert på samme måte som de andre.`
      : ""),
  innspill: (nr) => `Innspill ${nr}`,
  gjelder: (punkter) => `Gjelder: ${punkter.join(" · ")}`,
  bunntekst: (saksnr, nr) => `Sak ${saksnr} · uttrekk ${nr}`,
  side: { foer: "Side ", mellom: " av " },
};

function filer(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([navn, innhold]) => [navn, strFromU8(innhold)]));
}

async function dokument(sak: Saksfremlegg): Promise<string> {
  return filer(await somDocx(sak, nb))["word/document.xml"] ?? "";
}

function merknadstabellen(xml: string): string {
  return (
    xml
      .split("<w:tbl>")
      .find((tabell) => tabell.includes("Avsender (rolle)"))
      ?.split("</w:tbl>")[0] ?? ""
  );
}

function celler(rad: string): string[] {
  return rad.split("<w:tc>").slice(1);
}

function ord(xml: string): string {
  const tekst = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((treff) => treff[1]).join("");
  return tekst.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, navn: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[navn] ?? "",
  );
}

function stilteAvsnitt(xml: string, stil: string): string[] {
  return xml
    .split("<w:p>")
    .filter((avsnitt) => avsnitt.includes(`<w:pStyle w:val="${stil}"/>`))
    .map(ord);
}

// Elements nest, attributes are quoted, and "<" and "&" appear only as markup.
function velformetFeil(xml: string): string | null {
  const aapne: string[] = [];
  let rest = xml.replace(/^<\?xml[^>]*\?>/, "");
  for (let treff; (treff = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/.exec(rest));) {
    if (!erTekst(rest.slice(0, treff.index)) || !erTekst(treff[3] ?? "")) return `tekst: ${rest.slice(0, 80)}`;
    if (treff[1] && aapne.pop() !== treff[2]) return `slutt: ${treff[0]}`;
    if (!treff[1] && !treff[4]) aapne.push(treff[2] ?? "");
    rest = rest.slice(treff.index + treff[0].length);
  }
  return aapne.length || rest.trim() ? `rest: ${aapne.join(" ")} ${rest.slice(0, 80)}` : null;
}

function erTekst(tekst: string): boolean {
  return !/<|&(?!(?:lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);)/i.test(tekst);
}
