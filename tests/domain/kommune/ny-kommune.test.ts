import { expect, test } from "vitest";
import { hendelse, invitasjon, komite, kommune, person, rolle, tema } from "#db/schema";
import { systemContext } from "~/domain/context";
import type { NyKommune } from "~/domain/kommune/ny-kommune";
import { KommuneFinnes, opprettKommune, UgyldigKommune } from "~/domain/kommune/ny-kommune.server";
import { aapneTestbase } from "../../setup/base";

const NAA = new Date("2026-11-22T23:30:00Z");
const koblet = await aapneTestbase();
const context = systemContext(koblet.db, NAA);

test("en ny kommune har en invitasjon til administratoren, komiteer og et sted å si det som ikke passer andre steder", async () => {
  const { komiteer, invitasjon: laget } = await opprettKommune(context, lagKommune());
  expect([...komiteer.keys()]).toEqual(["komite-for-kultur-og-miljoe", "komite-for-oppvekst"]);
  expect(await koblet.db.select().from(kommune)).toMatchObject([
    { nr: 1, navn: "Prøvestad kommune", innbyggertallDato: "2026-11-23", eksempel: false },
  ]);
  // Nobody can sign in as a person that a command has made: the first administrator comes with an eID and takes the role.
  expect([await koblet.db.$count(person), await koblet.db.$count(rolle)]).toEqual([0, 0]);
  expect(laget.kode).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);
  expect(await koblet.db.select().from(invitasjon)).toMatchObject([
    {
      id: laget.id,
      navn: "Prøve Prøvesen",
      rolle: "administrator",
      komiteId: null,
      til: null,
      av: null,
      tattImot: null,
    },
  ]);
  const [annet, ...flere] = await koblet.db.select().from(tema);
  expect(flere).toEqual([]);
  expect(annet).toMatchObject({
    ansvarlig: "Prøve Prøvesen",
    slug: "noe-annet",
    fase: "fast",
    svarDager: 30,
    svarfrist: null,
    frist: null,
    komiteId: komiteer.get("komite-for-kultur-og-miljoe"),
  });
  for (const tekster of [
    annet!.spoersmaal,
    annet!.sammendrag,
    annet!.nivaaBegrunnelse,
    annet!.paavirkes,
    annet!.bestemt,
  ])
    expect(Object.keys(tekster).toSorted()).toEqual(["en", "nb", "nn"]);
});

test("alt som opprettes, står i loggen", async () => {
  const foer = await koblet.db.$count(hendelse);
  await opprettKommune(context, lagKommune());
  const slag = (await koblet.db.select({ slag: hendelse.slag }).from(hendelse)).slice(foer).map((en) => en.slag);
  expect(slag.toSorted()).toEqual([
    "invitasjon.opprettet",
    "komite.opprettet",
    "komite.opprettet",
    "kommune.opprettet",
    "tema.opprettet",
  ]);
});

test("en database har én kommune, og den andre får nei uten at noe er endret", async () => {
  await opprettKommune(context, lagKommune());
  const foer = await koblet.db.$count(hendelse);
  await expect(opprettKommune(context, lagKommune({ navn: "En annen" }))).rejects.toBeInstanceOf(KommuneFinnes);
  expect([
    await koblet.db.$count(komite),
    await koblet.db.$count(invitasjon),
    await koblet.db.$count(hendelse),
  ]).toEqual([2, 1, foer]);
});

test.each<[string, Partial<NyKommune>, string]>([
  ["navnet mangler", { navn: " " }, "navn"],
  ["språket finnes ikke", { spraak: "de" as never }, "spraak"],
  ["eget språk er ikke i lista", { spraakliste: ["en"] }, "spraakliste"],
  ["fargen er ikke en farge", { tinkturer: ["rød"] }, "tinkturer"],
  ["ingen farger", { tinkturer: [] }, "tinkturer"],
  ["handlingsfargen er for lys", { handlingsfarge: "#C8972E" }, "handlingsfarge"],
  ["innbyggertallet er ikke et tall", { innbyggertall: Number.NaN }, "innbyggertall"],
  ["ingen innbyggere", { innbyggertall: 0 }, "innbyggertall"],
  ["e-postadressen er ikke en adresse", { epost: "post" }, "epost"],
  ["administratoren mangler", { administrator: "" }, "administrator"],
  ["ingen komité", { komiteer: [] }, "komiteer"],
  ["to komiteer med samme navn", { komiteer: [{ navn: { nb: "Kultur" } }, { navn: { nb: "KULTUR!" } }] }, "komiteer"],
  ["komiteen mangler navn på kommunens språk", { komiteer: [{ navn: { en: "Culture" } }] }, "komiteer"],
])("nei når %s", async (_hva, endring, felt) => {
  const error = await opprettKommune(context, lagKommune(endring)).catch((feil: unknown) => feil);
  expect(error).toBeInstanceOf(UgyldigKommune);
  expect((error as UgyldigKommune).feil.map((en) => en.felt)).toContain(felt);
  expect(await koblet.db.$count(kommune)).toBe(0);
});

test("for lys handlingsfarge forklares med tall", async () => {
  await expect(opprettKommune(context, lagKommune({ handlingsfarge: "#C8972E" }))).rejects.toThrow(
    /kontrasten mot papiret \(#FAF8F4\) er 2,5, og må være minst 4,5/,
  );
});

const lagKommune = (endring: Partial<NyKommune> = {}): NyKommune => ({
  navn: "Prøvestad kommune",
  spraak: "nb",
  spraakliste: ["nb", "nn", "en"],
  tinkturer: ["#1b1b1b", "#C8972E", "#7A2B20"],
  handlingsfarge: "#7A2B20",
  kommunenr: "9901",
  innbyggertall: 5600,
  administrator: "Prøve Prøvesen",
  komiteer: [{ navn: { nb: "Komité for kultur og miljø" } }, { navn: { nb: "Komité for oppvekst" } }],
  ...endring,
});
