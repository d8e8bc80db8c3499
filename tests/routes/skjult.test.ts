import { describe, expect, test } from "vitest";
import { innspill as eksempelinnspill, personer } from "../../db/sample/innspill";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { avkod } from "../setup/side";
import { dataadresse } from "../setup/rutekart";
import { startServer } from "../setup/server";

// What is not shown to all is shown to nobody but its author and staff, on no page and in no data.

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);

/** Everything of the sample that belongs to somebody: addresses, what was found in the texts, and the words that nobody has published. */
const kanarifugler = [
  ...personer.map(({ epost }) => epost),
  ...eksempelinnspill.flatMap(({ tekst }) => finnPersonopplysninger(tekst).map((funn) => funn.tekst)),
  ...eksempelinnspill
    .filter(({ moderering }) => moderering.at(-1)?.handling !== "publisert")
    .map(({ tekst }) => tekst.slice(0, 60)),
];
const utenNavn = eksempelinnspill.flatMap(({ av, visNavn, avsender }) => {
  const person = personer.find(({ noekkel }) => noekkel === av);
  const visesEllers =
    person &&
    (person.roller.some((rolle) => rolle !== "innbygger") ||
      eksempelinnspill.some((annet) => annet.av === av && annet.visNavn));
  return person && !visesEllers && (!visNavn || avsender === "ung") ? [person.navn] : [];
});

test("eksempelet har noe å skjule", () => {
  expect(kanarifugler.length).toBeGreaterThan(30);
  expect(utenNavn.length).toBeGreaterThan(3);
});

const harmloese = (svar: Svar, hva: string, ogsaa: string[] = []) => {
  const innhold = avkod(svar.html);
  expect(
    [...kanarifugler, ...ogsaa].filter((fugl) => innhold.includes(fugl)),
    hva,
  ).toEqual([]);
};

describe.each(["gjest", "fasilitator"])("%s går gjennom alt som kan nås med lenker", (rolle) => {
  const offentlig: string[] = [];
  const data: Svar[] = [];

  test("og møter ingenting som er noens eget", { timeout: 90_000 }, async () => {
    const klient = await klientSom(adresse, rolle);
    const koe = ["/", "/tilgjengelighet", "/personvern", "/saker"];
    const sett = new Set(koe);
    for (let sti = koe.shift(); sti; sti = koe.shift()) {
      const side = await klient.hent(sti);
      harmloese(side, sti, utenNavn);
      offentlig.push(
        side.tekst,
        ...[...side.html.matchAll(/(?:content|alt|aria-label|title|value)="([^"]*)"/g)].map(([, verdi]) =>
          avkod(verdi!),
        ),
      );
      if (!/^\/(nn|en)\b/.test(sti)) {
        const dens = await klient.hent(dataadresse(sti));
        harmloese(dens, `data for ${sti}`, utenNavn);
        data.push(dens);
      }
      for (const lenke of side.lenker.map((en) => en.split("#")[0]!))
        if (lenke.startsWith("/") && !sett.has(lenke) && sett.size < (rolle === "gjest" ? 400 : 100)) {
          sett.add(lenke);
          koe.push(lenke);
        }
    }
    expect(sett.size).toBeGreaterThan(60);
  });

  test.runIf(rolle === "gjest")("og dataene har ingen setning som ikke står på en side", () => {
    // A page may quote the beginning of a text, and puts quotes and spaces right.
    const ren = (tekst: string) =>
      tekst
        .replace(/[\s«»"“”…]+/g, " ")
        .trim()
        .slice(0, 50);
    const alt = offentlig.map((tekst) => tekst.replace(/[\s«»"“”…]+/g, " ")).join("\n");
    const setninger = data.flatMap(({ html, headers }) =>
      headers.get("content-type")?.includes("x-script") ? (JSON.parse(html.split("\n")[0]!) as unknown[]) : [],
    );
    const ukjente = setninger.filter(
      (verdi): verdi is string =>
        typeof verdi === "string" && verdi.length > 25 && verdi.includes(" ") && !alt.includes(ren(verdi)),
    );
    expect(setninger.length).toBeGreaterThan(1000);
    // The name of the sum of all areas is public, though the page says it in its own words.
    expect([...new Set(ukjente)].filter((en) => en !== "Kommunekompasset, alle områder")).toEqual([]);
  });
});

test("alt som ikke er publisert, er 404 for andre enn forfatteren og dem som skal lese det", async () => {
  const [gjest, innbygger, fasilitator] = await Promise.all(
    ["gjest", "innbygger", "fasilitator"].map((rolle) => klientSom(adresse, rolle)),
  );
  const mine = (await innbygger!.hent("/mine")).lenker.join();
  let skjulte = 0;
  for (let nr = 1; nr <= eksempelinnspill.length; nr++) {
    const ref = `R-2026-${String(nr).padStart(4, "0")}`;
    const arbeid = await eksempel.saksbehandler.hent(`/innspill/${ref}`);
    expect(arbeid.status).toBe(200);
    const vises = (await gjest!.hent(`/innspill/${ref}`)).status === 200;
    if (vises) continue;
    skjulte++;
    for (const klient of [gjest!, fasilitator!, ...(mine.includes(ref) ? [] : [innbygger!])])
      for (const sti of [
        `/innspill/${ref}`,
        `/nn/innspill/${ref}`,
        dataadresse(`/innspill/${ref}`),
        `/innspill/${ref}.data?_routes=root`,
      ]) {
        const svar = await klient.hent(sti);
        if (!sti.includes("_routes")) expect(svar.status, sti).toBe(404);
        harmloese(svar, sti);
      }
  }
  expect(skjulte).toBeGreaterThan(3);
});

test("et nytt innspill ses av den som skrev det og av dem som skal lese det, og av ingen andre før det er publisert", async () => {
  const forfatter = new Klient(adresse);
  const ord = "Kanarifugl i grendehuset, spør meg om sju to én null.";
  const skriv = await forfatter.foelg(await forfatter.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  const mine = await forfatter.foelg(await forfatter.fyllUt(skriv, { tekst: ord, intent: "seOver" }));
  const sendt = await forfatter.fyllUt(mine, {
    navn: "Skjult Kanarinavn",
    svarkanal: "epost",
    kontakt: "kanari@eksempel.example",
  });
  const kvittering = await forfatter.foelg(sendt);
  const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
  const kvitteringssti = sendt.headers.get("location")!;
  const kode = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(kvittering.tekst)![0];
  expect((await forfatter.hent(`/innspill/${ref}`)).tekst).toContain(ord);

  for (const rolle of ["gjest", "innbygger", "fasilitator"]) {
    const andre = await klientSom(adresse, rolle);
    for (const sti of [
      `/innspill/${ref}`,
      kvitteringssti,
      "/mine",
      `/tema/${eksempel.slug}`,
      "/",
      "/gjort",
      `/strategi/punkt/${eksempel.kode}`,
    ])
      for (const adr of [sti, dataadresse(sti)]) {
        const svar = await andre.hent(adr);
        for (const fugl of [ord, "Kanarinavn", "kanari@", kode])
          expect(avkod(svar.html), `${rolle} ${adr}`).not.toContain(fugl);
      }
    expect((await andre.hent(`/innspill/${ref}`)).status).toBe(404);
    expect((await andre.hent(kvitteringssti)).status).toBe(404);
  }

  const koe = await eksempel.moderator.hent(`/moderering?ref=${ref}`);
  expect(koe.tekst).toContain(ord);
  // How to reach the author is for whoever carries the answer, not for whoever moderates.
  for (const svar of [
    koe,
    await eksempel.moderator.hent(dataadresse(`/moderering?ref=${ref}`)),
    await eksempel.saksbehandler.hent(dataadresse(`/saksbehandling/innspill/${ref}`)),
  ])
    expect(avkod(svar.html)).not.toContain("kanari@");

  expect((await eksempel.moderator.send(`/innspill/${ref}/publisering`, { skjul: "sju to én null" })).status).toBe(303);
  const vist = await new Klient(adresse).hent(`/innspill/${ref}`);
  expect(vist.status).toBe(200);
  expect(vist.tekst).toContain("Kanarifugl i grendehuset");
  for (const svar of [vist, await new Klient(adresse).hent(dataadresse(`/innspill/${ref}`))])
    for (const fugl of ["sju to én null", "Kanarinavn", "kanari@", kode]) expect(avkod(svar.html)).not.toContain(fugl);
});
