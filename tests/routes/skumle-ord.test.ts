import { expect, test } from "vitest";
import { type Aktoer, alle, lagScene, type Scene } from "../setup/scenen";
import { avkod } from "../setup/side";
import { type Gyldig, skjemaer } from "../setup/skjemaer";
import { startServer } from "../setup/server";

// Words that would like to be more than words, in every text field of every form: none of them is anything else on the page that comes
// back, or on the pages they are read on.

const ORDENE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  "</title></textarea></script><script>alert(2)</script>",
  "--><iframe srcdoc=x>",
  "]]><math><style>*{}</style>",
  "<a href=javascript:alert(3)>x</a>",
  "[x](javascript:alert(4))",
  "&lt;object data=x&gt;",
  "\u2028\u202e<base href=//ond.example>",
  "${alert(5)}{{constructor}}",
  "%3Cscript%3E",
  "\r\nBcc: ond@ond.example",
];

let scene: Scene;
const former: Array<[string, Gyldig]> = [];
const server = await startServer({
  foer: async (db) => {
    scene = await lagScene(db);
    for (const [rute, lag] of Object.entries(skjemaer)) former.push([rute, await lag(db, scene)]);
  },
});
const { adresse } = server;

/** What is markup and not words: attributes are taken out, for in quotation marks all of it is words. */
function utrygt(html: string): string[] {
  const uten = html.replace(/="[^"]*"/g, (del) =>
    /^="\s*(javascript|data:text)/i.test(avkod(del)) ? '="UTRYGG"' : '=""',
  );
  return [
    ...uten.matchAll(
      /<(?:img src=x|svg onload|iframe|math|object|base|style)[^>]*>|<script(?![^>]*\bsrc=)[^>]*>|<[a-z][^<>]*\son\w+=|<a href=javascript|\b(?:href|src|action)="UTRYGG"/gi,
    ),
  ].map(String);
}

const kaker = (som: Aktoer, kake = "") => [scene.kaker[som], kake].filter(Boolean).join("; ");
const TEKSTFELT =
  /^(tekst|endring|begrunnelse|grunn|utfall|merknad|navn|paaVegneAv|kontakt|altTekst|sted|hva|oppsummering|sammendrag|tittel|sitat|skjul|linjer|liste|postadresse|telefon|notat|referanse|vurdering|spoersmaal|svar)/i;

async function send([, skjema]: [string, Gyldig], ord: string) {
  const felter = new URLSearchParams();
  for (const [navn, verdi] of Object.entries(skjema.felter))
    for (const en of [verdi].flat()) felter.append(navn, TEKSTFELT.test(navn) ? ord : en);
  return fetch(adresse + skjema.sti, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: kaker(skjema.som, skjema.kake), Origin: adresse },
    body: felter,
  });
}

test("er ord og ikke noe annet, i hvert tekstfelt i hvert skjema", { timeout: 180_000 }, async () => {
  expect(utrygt(ORDENE.join(" ")).length).toBeGreaterThan(5);
  const funn: string[] = [];
  const stier = new Set<string>();
  let tatt = 0;
  for (const form of former) {
    if (
      form[1].json ||
      form[1].raatt ||
      form[1].fil ||
      !Object.keys(form[1].felter).some((navn) => TEKSTFELT.test(navn))
    )
      continue;
    for (const ord of [ORDENE.join(" "), ORDENE.slice(0, 3).join(""), ORDENE[3]!]) {
      const svar = await send(form, ord);
      expect(svar.status, form[0]).toBeLessThan(500);
      const html = await svar.text();
      if (svar.headers.get("content-type")?.includes("html"))
        funn.push(...utrygt(html).map((en) => `${form[0]} svarte med ${en}`));
      if (svar.status !== 303) continue;
      tatt++;
      const videre = svar.headers.get("location")!;
      expect(videre, form[0]).toMatch(/^\/(?![/\\])/);
      stier.add(videre);
      break;
    }
  }
  expect(tatt).toBeGreaterThan(20);

  for (const sti of [
    "/",
    "/tema",
    "/hjelp",
    "/hoering",
    "/forslag",
    "/forslag?sok=%3Cscript%3Ealert(1)%3C/script%3E&tema=x&stand=%22%3E&orden=%3Cb%3E",
    `/forslag/${scene.forslag.vist}`,
    `/forslag/${scene.forslag.vist}/versjoner`,
    `/forslag/${scene.forslag.vist}/versjon/ny`,
    `/moderering?ref=${scene.forslag.vist}`,
    "/kart/grunnkart.svg",
    "/saksbehandling",
    "/saksbehandling/varsler",
    "/moderering",
    "/administrasjon",
    "/administrasjon/instanser",
    "/administrasjon/steder",
    "/administrasjon/logg",
    "/min-side/data",
    "/utkast",
    "/mine",
    `/tema/${scene.tema}`,
    `/tema/${scene.tema}/kart`,
    "/saksbehandling/haste",
    "/hoering/scenens-hoering",
  ])
    stier.add(sti);
  let lest = 0;
  for (const sti of stier)
    for (const som of alle) {
      const svar = await fetch(adresse + sti, { redirect: "manual", headers: { Cookie: kaker(som) } });
      const html = await svar.text();
      if (html.includes("alert(")) lest++;
      if (svar.headers.get("content-type")?.includes("html"))
        funn.push(...utrygt(html).map((en) => `${som} på ${sti} fikk ${en}`));
      expect(svar.status, sti).toBeLessThan(500);
    }
  expect(lest).toBeGreaterThan(20);
  expect([...new Set(funn)]).toEqual([]);
});
