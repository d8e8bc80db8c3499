import { writeFileSync } from "node:fs";

// Writes stort-dokument-1.html and -2.html into the folder that is given; LibreOffice makes the .docx of them (README.md tells how).
// The words are from Norges Grundlov 1814, P. Chr. Asbjørnsen and Jørgen Moe, and Henrik Ibsen: all in the public domain.

const SETNINGER = `Kongeriket Norge er et fritt, uavhengig, udelelig og uavhendelig rike.
Den evangelisk-lutherske religion forblir statens offentlige religion.
Regjeringsformen er innskrenket og arvelig monarkisk.
Den utøvende makt er hos kongen.
Kongens person er hellig, han kan ikke lastes eller anklages.
Ansvarligheten påligger hans råd.
Folket utøver den lovgivende makt ved Stortinget.
Enhver innvåner av staten er i alminnelighet like forpliktet til i en viss tid å verge om sitt fedreland.
Ingen lov må gis tilbakevirkende kraft.
Ingen kan dømmes uten etter lov, eller straffes uten etter dom.
Pinlig forhør må ikke finne sted.
Trykkefrihet bør finne sted.
Frimodige ytringer om statsstyrelsen og hvilken som helst annen gjenstand er enhver tillatt.
Nye og bestandige innskrenkninger i næringsfriheten bør ikke tilstedes noen for fremtiden.
Husinkvisisjoner må ikke finne sted, unntagen i kriminelle tilfeller.
Jord og boslodd kan i intet tilfelle forbrytes.
Fordrer statens tarv at noen må avgi sin rørlige eller urørlige eiendom til offentlig bruk, så bør han ha full erstatning av statskassen.
Stortinget åpnes i alminnelighet den første søgnedag i februar måned hvert annet år i rikets hovedstad.
Alle ed avlegges på Stortinget holdes for åpne dører, og dets forhandlinger kunngjøres ved trykken.
Enhver lov skal først foreslås på Odelstinget, enten av dets egne medlemmer eller av regjeringen ved en statsråd.
Er forslaget der antatt, sendes det til Lagtinget, som enten bifaller det eller forkaster det.
Landets inndeling og grenser forblir de samme som de nå er.
Det var en gang en bonde som hadde tre sønner; han satt i små kår og var gammel og svak, og sønnene ville ikke ta seg noe til.
Til gården hørte en stor, god skog, og der ville faren at guttene skulle hogge og se til å få betalt noe på gjelden.
Langt om lenge fikk han dem også til det, og den eldste skulle ut og hogge først.
Da han var kommet bort i skogen og hadde begynt å hogge på en skjegget gran, kom det et stort, digert troll til ham.
Hogger du i min skog, så skal jeg drepe deg, sa trollet.
Da gutten hørte det, kastet han øksen og la hjem igjen det beste han kunne.
Han kom ganske andpusten og fortalte hva som hadde hendt ham.
Den neste dagen skulle den mellomste av sted, og ham gikk det likeså.
Nå ville Askeladden av sted og prøve.
Gutten tok osten opp av skreppa og klemte den så mysen sprutet.
Tier du ikke, sa han til trollet, så skal jeg klemme deg som jeg klemmer vannet ut av denne hvite steinen.
Nei, kjære, spar meg, sa trollet, så skal jeg hjelpe deg å hogge.
Om kvelden kunne trollet si at nå fikk han følge med hjem.
Da de kom inn, skulle trollet gjøre opp varme på peisen, og gutten skulle gå etter vann i grytebua.
Der var det to jernbøtter så store at han ikke kunne lette dem engang.
Så spiste de begge to alt det de orket.
Det var en gang en konge som hadde en datter, og hun var så svær til å målbinde at ingen kunne komme til orde.
Den som kunne målbinde henne, skulle få henne og halve kongeriket attpå.
Jeg fant, jeg fant, sa Askeladden, og fram kom en død skjære.
Å, kast den, hva vil du med den, sa brødrene.
Jeg har ikke stort å gjøre, jeg fører vel den, sa Askeladden.
Det bodde en underlig gråsprengt en på den ytterste nakne ø.
Han gjorde visst intet menneske mén hverken på land eller sjø.
Dog stundom gnistret hans øyne stygt, helst mot urolig vær.
Og da mente folk at han var forrykt, og da var det få som uten frykt kom Terje Vigen nær.
Siden jeg så ham en enkelt gang, han lå ved bryggen med fisk.
Hans hår var hvitt, men han lo og sang og var som en ungdom frisk.
Til pikene hadde han skjemtsomme ord, han lekte med byens barn.
Han vinket farvel og kløv om bord.
Så heiste han fokken og seilte fjord hjem i solen, den gamle ørn.
Nu skal jeg fortelle hva jeg har hørt om Terje fra først til sist.
Skulle det stundom falle litt tørt, så er det dog sant og visst.
Jeg har det just ikke fra ham selv, men vel fra hans nærmeste krets.
Fra dem som stod hos i hans siste kveld og lukket hans øyne til fredens hvil.
Det var en gang et kongsrike som hadde mistet sitt slott i en stor storm.
Sannhetens og frihetens ånd, det er samfunnets støtter.
Den sterkeste mann i verden, det er han som står mest alene.
Tar de livsløgnen fra et gjennomsnittsmenneske, tar de lykken fra ham med det samme.
Evig eies kun det tapte.
Å leve er krig med troll i hjertets og hjernens hvelv.
Å dikte, det er å holde dommedag over seg selv.`.split("\n");
const EMNER =
  "Skolen Biblioteket Elva Havna Torget Kirken Skogen Fjellet Veien Brua Parken Bussen Toget Fisket Jordbruket Reiselivet Idretten Musikken Teatret Helsen Omsorgen Barnehagen Ungdommen Friluftslivet Vannet Strømmen Avfallet Luften Støyen Flommen Skredet Brannvernet Beredskapen Frivilligheten Språket Kulturminnene Næringen Boligene Sentrum Bygdene".split(
    " ",
  );
const DELER = ["Bakgrunn", "Dagens situasjon", "Hva som kan gjøres", "Virkninger", "Oppfølging"];

/** The same numbers every time. */
function terning(froe: number) {
  return (antall: number) => {
    froe = (Math.imul(froe, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((froe / 2 ** 32) * antall);
  };
}

type Del = { nivaa: number; overskrift: string; tekst: string[] };
type Kapittel = { emne: string; deler: Del[] };

function foersteVersjon(): Kapittel[] {
  const kast = terning(1814);
  const avsnitt = (setninger: number) =>
    Array.from({ length: setninger }, () => SETNINGER[kast(SETNINGER.length)]!).join(" ");
  return EMNER.map((emne) => ({
    emne,
    deler: [
      { nivaa: 1, overskrift: emne, tekst: [avsnitt(4)] },
      ...DELER.map((overskrift) => ({ nivaa: 2, overskrift, tekst: [avsnitt(7), avsnitt(6), avsnitt(5)] })),
    ],
  }));
}

/** A chapter is gone and two have changed places; sections are gone, new, renamed and written on. */
function andreVersjon(): Kapittel[] {
  const [kapitler, kast] = [foersteVersjon(), terning(1905)];
  for (const kapittel of kapitler)
    for (const del of kapittel.deler)
      if (kast(6) === 0)
        del.tekst[0] = `${del.tekst[0]} Dette er skrevet etter høringen om ${kapittel.emne.toLowerCase()}.`;
  kapitler[3]!.deler.splice(2, 1);
  kapitler[9]!.deler.splice(4, 1);
  kapitler[15]!.deler[3]!.overskrift = "Følger for dem det gjelder";
  kapitler[20]!.deler[0]!.overskrift = "Omsorg for hverandre";
  kapitler[25]!.deler.push({
    nivaa: 2,
    overskrift: "Kostnader",
    tekst: ["Dette delkapitlet er nytt i denne versjonen."],
  });
  const [flyttet] = kapitler.splice(30, 1);
  kapitler.splice(5, 0, flyttet!);
  kapitler.splice(12, 1);
  return kapitler;
}

const ELEMENT = { 1: "h1", 2: "h2" } as Record<number, string>;
const TABELL = `<table border="1"><thead><tr><th>Tiltak</th><th>År</th></tr></thead><tbody><tr><td>Benker ved elva</td><td>2027</td></tr><tr><td>Lys langs veien</td><td>2028</td></tr></tbody></table>`;
const LISTE =
  "<ul><li>Det som er bestemt<ul><li>og det som følger av det</li></ul></li><li>Det som kan påvirkes</li></ul>";

function somHtml(kapitler: Kapittel[]): string {
  const deler = kapitler.flatMap(({ deler: alle }, nr) =>
    alle.map(({ nivaa, overskrift, tekst }, delnr) => {
      const tall = delnr === 0 ? `${nr + 1}` : `${nr + 1}.${delnr}`;
      const ord = tekst.map((en) => `<p>${en}</p>`).join("\n");
      const mer = delnr === 2 && nr % 4 === 0 ? TABELL : delnr === 3 && nr % 3 === 0 ? LISTE : "";
      return `<${ELEMENT[nivaa]}>${tall} ${overskrift}</${ELEMENT[nivaa]}>\n${ord}\n${mer}`;
    }),
  );
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Samfunnsplan</title></head><body>${deler.join("\n")}</body></html>`;
}

const mappe = process.argv[2] ?? ".";
writeFileSync(`${mappe}/stort-dokument-1.html`, somHtml(foersteVersjon()));
writeFileSync(`${mappe}/stort-dokument-2.html`, somHtml(andreVersjon()));
