import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { endepunkter } from "../../remix.config.js";
import { type Objekt, objekter } from "../setup/objekter";
import { dataadresse, medVerdier, type Rute, ruter } from "../setup/rutekart";
import { type Aktoer, aktoerer, alle, type Fugl, lagScene, NOEKKELRING, type Scene } from "../setup/scenen";
import { startServer } from "../setup/server";
import { avkod } from "../setup/side";

// Route × role × object, made from the route list: everybody asks for everything in every way, and nobody meets what is another's.

let scene: Scene;
const server = await startServer({
  env: { TRAAD_NOEKLER: NOEKKELRING },
  foer: async (db) => void (scene = await lagScene(db)),
});
const { adresse } = server;

type Sted = (sti: string) => boolean;
const ord =
  (...steder: string[]): Sted =>
  (sti) =>
    steder.some((sted) => sti.startsWith(sted));
const overalt: Sted = () => true;
/** Whoever works with an innspill reads it whole; the masked words too, or they could not judge the masking. */
const arbeid = {
  eier: ord("/innspill/", "/mine", "/kvittering", "/min-side/data"),
  moderator: ord("/innspill/", "/moderering"),
  saksbehandler: ord("/innspill/", "/saksbehandling"),
};
const arbeidPaaBordet = { moderator: arbeid.moderator, saksbehandler: arbeid.saksbehandler };
const gjestensArbeid = { ...arbeid, eier: undefined, gjesteier: arbeid.eier };

/** Who meets which of the words that are somebody's own, and where. Everywhere else, and everybody else: never. */
const hoererHjemme: Partial<Record<Fugl, Partial<Record<Aktoer, Sted | undefined>>>> = {
  // The frame says who is signed in; the answer is carried to somebody by name.
  navn: { eier: overalt, gjesteier: ord("/min-side/data"), saksbehandler: ord("/saksbehandling/varsler") },
  kontakt: {
    eier: ord("/kvittering", "/min-side/data"),
    gjesteier: ord("/kvittering", "/min-side/data"),
    saksbehandler: ord("/saksbehandling/varsler"),
  },
  skjulteOrd: arbeid,
  sted: arbeid,
  bredde: arbeid,
  foedselsnummer: arbeid,
  telefon: arbeid,
  mottatt: arbeid,
  foreslaatt: arbeid,
  ikkePublisert: arbeid,
  gjestensMottatt: gjestensArbeid,
  utkast: { eier: ord("/utkast", "/min-side/data") },
  gjestensUtkast: { gjesteier: ord("/utkast", "/min-side/data") },
  hentekode: { gjesteier: ord("/kvittering") },
  epostadresse: { eier: ord("/min-side") },
  stemmekvittering: { eier: ord("/avstemning/scenens-avstemning") },
  registrert: arbeidPaaBordet,
  registrertIListe: arbeidPaaBordet,
  registrertKontakt: { saksbehandler: ord("/saksbehandling/registrering") },
  avbrutt: { annen: ord("/min-side/data") },
  hastet: {
    eier: arbeid.eier,
    moderator: ord("/innspill/", "/moderering", "/saksbehandling/haste"),
    saksbehandler: arbeid.saksbehandler,
    fasilitator: ord("/saksbehandling/haste"),
  },
  vaktEpost: { administrator: ord("/administrasjon/vakt"), fasilitator: ord("/min-side/data") },
  instansEpost: { administrator: ord("/administrasjon/instanser") },
  // On call too, and named in the list of those who may be.
  ansatt: { administrator: ord("/administrasjon/mennesker", "/administrasjon/vakt") },
  altTekst: { eier: ord("/utkast", "/min-side/data") },
  gjestensAltTekst: { gjesteier: ord("/utkast", "/min-side/data") },
  avskrift: arbeid,
  hoeringsutkast: { saksbehandler: ord("/saksbehandling/hoeringer") },
  underskriftsepost: { annen: ord("/forslag/", "/min-side") },
  ventendeVersjon: { eier: ord("/min-side/data"), moderator: ord("/forslag/", "/moderering", "/innspill/") },
  forslagMottatt: {
    eier: (vei) => arbeid.eier(vei) || vei.includes("/forslag/"),
    moderator: (vei) => arbeid.moderator(vei) || vei.includes("/forslag/"),
    saksbehandler: (vei) => arbeid.saksbehandler(vei) || vei.includes("/forslag/"),
  },
  avstemningskladd: { saksbehandler: ord("/saksbehandling/avstemninger") },
  papirnavn: { saksbehandler: ord("/saksbehandling/innbyggerforslag") },
  papiradresse: { saksbehandler: ord("/saksbehandling/innbyggerforslag") },
  invitert: { administrator: ord("/administrasjon/invitasjoner") },
};

/** Who has met what, where it belongs. */
const moett = new Set<string>();
const tall = { ruter: 0, objekter: 0, forsoek: 0, lekkasjer: 0 };

async function spoer(aktoer: Aktoer, sti: string, init: RequestInit = {}) {
  tall.forsoek++;
  const svar = await fetch(adresse + sti, {
    redirect: "manual",
    ...init,
    headers: { ...(scene.kaker[aktoer] ? { Cookie: scene.kaker[aktoer] } : {}), ...(init.headers as object) },
  });
  const bytes = new Uint8Array(await svar.arrayBuffer());
  const erDokument = svar.headers.get("content-type")?.includes("officedocument") && bytes.length > 0;
  const raa = erDokument
    ? Object.values(unzipSync(bytes))
        .map((fil) => strFromU8(fil))
        .join("\n")
    : strFromU8(bytes);
  return { status: svar.status, innhold: `${avkod(raa)}\n${avkod(JSON.stringify([...svar.headers]))}` };
}

/** The words in an answer that do not belong to whoever asked, there. */
function lekkasjer(aktoer: Aktoer, vei: string, innhold: string): Fugl[] {
  const funnet = (Object.keys(scene.fugler) as Fugl[]).filter((fugl) => {
    if (!innhold.includes(scene.fugler[fugl])) return false;
    const hjemme = hoererHjemme[fugl]?.[aktoer]?.(vei) ?? false;
    if (hjemme) moett.add(`${aktoer} ${fugl}`);
    return !hjemme;
  });
  tall.lekkasjer += funnet.length;
  return funnet;
}

const paagaaende: Aktoer[] = ["gjest", "annen", "moderatorAnnen", "saksbehandlerMedEpost"];

const krevet = ({ doerer }: Rute) => doerer.find(({ navn }) => navn === "loader")?.krav ?? "gjest";
const slipperInn = (aktoer: Aktoer, krav: string) => krav === "gjest" || aktoerer[aktoer].includes(krav as never);
const skjerm = (sti: string) =>
  sti.replace(/[^/]+$/, (siste) => [...siste].map((tegn) => `%${tegn.charCodeAt(0).toString(16)}`).join(""));

/** Other ways to write the same address. What they answer is theirs, as long as it is nothing of another's. */
function omveier(vei: string, { fil }: Rute): Array<[string, RequestInit?]> {
  const rute = fil.replace(/^app\/|\.tsx?$/g, "");
  return [
    [`/nn${vei}`],
    [dataadresse(`/nn${vei}`)],
    [`${vei}/`],
    [`/${vei}`],
    [vei.replace(/^\/[a-z-]+/, (del) => del.toUpperCase())],
    [skjerm(vei)],
    [`${dataadresse(vei)}?_routes=${encodeURIComponent(rute)}`],
    [`${vei}?fortsett=1`],
    [vei, { method: "HEAD" }],
  ];
}

const erEndepunkt = (sti: string) => (endepunkter as Array<[string, string]>).some(([en]) => `/${en}` === sti);

beforeAll(() => () => {
  tall.ruter = ruter.length;
  console.log(`matrisen: ${JSON.stringify(tall)}`);
});

test("hver rute med noe i adressen står i tabellen over objekter, og tabellen har ingen andre", () => {
  const medObjekt = ruter.filter(({ sti }) => sti.includes(":")).map(({ sti }) => sti);
  expect(
    medObjekt.filter((sti) => !objekter[sti]),
    "si i tests/setup/objekter.ts hvem som får hva",
  ).toEqual([]);
  expect(Object.keys(objekter).filter((sti) => !ruter.some((rute) => rute.sti === sti))).toEqual([]);
});

describe.each(ruter)("$sti", (rute) => {
  const objektene = (): Objekt[] =>
    objekter[rute.sti]?.(scene) ?? [
      { hva: "siden", verdier: {}, faar: alle.filter((en) => slipperInn(en, krevet(rute))) },
    ];

  test("gir hver det som er deres, og ingen det som er andres", async () => {
    for (const objekt of objektene()) {
      tall.objekter++;
      const vei = medVerdier(rute.sti, objekt.verdier) + (objekt.spoerring ?? "");
      await Promise.all(alle.map((aktoer) => proevAlt(aktoer, vei, objekt)));
    }
  });

  async function proevAlt(aktoer: Aktoer, vei: string, objekt: Objekt) {
    const faar = objekt.faar.includes(aktoer);
    const inne = slipperInn(aktoer, krevet(rute));
    const ventet = faar
      ? [objekt.svar ?? 200, ...(objekter[rute.sti] ? [] : [302, 303])]
      : inne
        ? (objekt.ellers ?? [404])
        : [aktoer.startsWith("gjest") ? 401 : 403];

    const side = await spoer(aktoer, vei);
    expect(ventet, `${aktoer} fikk ${side.status} på ${vei} (${objekt.hva})`).toContain(side.status);
    expect(lekkasjer(aktoer, vei, side.innhold), `${aktoer} på ${vei} (${objekt.hva})`).toEqual([]);
    if (faar && objekt.ord) expect(side.innhold, `${aktoer} på ${vei}`).toContain(scene.fugler[objekt.ord]);
    if (!faar) expect(side.innhold, `${aktoer} på ${vei}`).not.toMatch(/\bat .*\.js:\d+/);
    if (erEndepunkt(rute.sti)) return;

    const dataene = await spoer(aktoer, dataadresse(vei));
    if (!faar) expect(ventet, `${aktoer} fikk ${dataene.status} på ${dataadresse(vei)}`).toContain(dataene.status);
    expect(lekkasjer(aktoer, vei, dataene.innhold), `${aktoer} på ${dataadresse(vei)}`).toEqual([]);

    if (faar && krevet(rute) !== "gjest")
      for (const spraak of ["/nn", "/en"])
        expect((await spoer(aktoer, spraak + vei)).status, `${aktoer} på ${spraak}${vei}`).toBe(side.status);

    // Those who may have read it already. Of the others, one of each kind tries every door.
    if ((faar && aktoer !== "gjest") || objekt.spoerring || !paagaaende.includes(aktoer)) return;
    for (const [omvei, init] of omveier(vei, rute)) {
      const svar = await spoer(aktoer, omvei, init);
      expect(svar.status, `${aktoer} på ${omvei}`).toBeLessThan(500);
      expect(lekkasjer(aktoer, vei, svar.innhold), `${aktoer} på ${init?.method ?? ""} ${omvei}`).toEqual([]);
      if (!faar && !/_routes|\/%|^\/\//.test(omvei))
        expect([200, 206], `${aktoer} på ${omvei}`).not.toContain(svar.status);
    }
    if (!faar && rute.doerer.some(({ navn }) => navn === "action")) await proevAaEndre(aktoer, vei);
  }

  async function proevAaEndre(aktoer: Aktoer, vei: string) {
    for (const adr of [vei, dataadresse(vei)]) {
      const svar = await spoer(aktoer, adr, {
        method: "POST",
        body: "begrunnelse=x&avgjoerelse=bekreft&grunn=reklame&tekst=x&revisjon=1&tema=scenens-tema",
        headers: { Origin: adresse, "Content-Type": "application/x-www-form-urlencoded" },
      });
      expect([401, 403, 404, 409, 422], `${aktoer} sendte til ${adr}, og fikk ${svar.status}`).toContain(svar.status);
      expect(lekkasjer(aktoer, vei, svar.innhold), `${aktoer} sendte til ${adr}`).toEqual([]);
    }
  }
});

test("de som skal lese noe, har lest det: testen ser ordene", () => {
  const ventet = Object.entries(hoererHjemme).flatMap(([fugl, hvem]) =>
    Object.entries(hvem).flatMap(([aktoer, sted]) => (sted ? [`${aktoer} ${fugl}`] : [])),
  );
  expect(ventet.filter((par) => !moett.has(par))).toEqual([]);
});

test("det forsøkene ikke skulle endre, står som det sto", async () => {
  expect((await spoer("eier", `/utkast/${scene.utkast}`)).innhold).toContain(scene.fugler.utkast);
  expect((await spoer("gjesteier", `/utkast/${scene.gjestensUtkast}`)).innhold).toContain(scene.fugler.gjestensUtkast);
  const koe = await spoer("moderator", "/moderering");
  for (const ref of [scene.refs.mottatt, scene.refs.gjestens, scene.refs.foreslaatt])
    expect(koe.innhold).toContain(ref);
});

test("programmet har ikke skrevet noe av det i loggen", async () => {
  const logg = server.logg.join("\n");
  expect(logg.length).toBeGreaterThan(0);
  expect(Object.entries(scene.fugler).filter(([, fugl]) => logg.includes(fugl))).toEqual([]);
});
