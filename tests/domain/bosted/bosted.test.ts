import { beforeEach, describe, expect, test } from "vitest";
import { bosted, bostedskode, hendelse } from "#db/schema";
import { bekreftBosted } from "~/domain/bosted/bekreft.server";
import { lagBostedskode } from "~/domain/bosted/bostedskode.server";
import { hentBosted } from "~/domain/bosted/hent.server";
import { noterRegisterbosted } from "~/domain/bosted/register.server";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const dager = (antall: number) => new Date(NAA.getTime() + antall * 86_400_000);
const feilKode = (kode: string) => ({ status: 422, felt: { kode: { kode } } });

let innbygger: ReturnType<typeof base.context<"innbygger">>;
let siri: ReturnType<typeof base.context<"saksbehandler">>;
beforeEach(async () => {
  await lagKommune(db, { kommunenr: "9901" });
  innbygger = base.context("innbygger", await lagPerson(db));
  siri = base.context("saksbehandler", await lagSaksbehandler(db));
});

test("en ansatt bekrefter bostedet med koden, som virker én gang, og loggen har koder og id-er", async () => {
  const { kode, utloeper } = await lagBostedskode(innbygger);
  expect(kode).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  expect(utloeper).toEqual(dager(14));
  expect(JSON.stringify(await db.select().from(bostedskode))).not.toContain(kode.replace("-", ""));
  expect(await hentBosted(innbygger, innbygger.aktoer.id)).toBeNull();

  await bekreftBosted(siri, { kode: kode.toLowerCase(), metode: "legitimasjon" });
  expect(await hentBosted(innbygger, innbygger.aktoer.id)).toEqual({
    kommunenr: "9901",
    bekreftet: NAA,
    metode: "legitimasjon",
  });
  expect(await db.select().from(bosted)).toMatchObject([{ av: siri.aktoer.id }]);
  await expect(bekreftBosted(siri, { kode, metode: "legitimasjon" })).rejects.toMatchObject(
    feilKode("bostedssjekk.feil.ukjent"),
  );
  expect((await db.select().from(hendelse)).map(({ slag, data }) => [slag, data])).toEqual([
    ["bostedskode.laget", {}],
    ["bosted.bekreftet", { kommunenr: "9901", metode: "legitimasjon" }],
  ]);
});

test("en ny kode setter den forrige ut av bruk", async () => {
  const [foerste, andre] = [await lagBostedskode(innbygger), await lagBostedskode(innbygger)];
  await expect(bekreftBosted(siri, { kode: foerste.kode, metode: "folkeregister" })).rejects.toMatchObject(
    feilKode("bostedssjekk.feil.ukjent"),
  );
  await bekreftBosted(siri, { kode: andre.kode, metode: "folkeregister" });
});

test("koden varer i fjorten dager", async () => {
  const { kode } = await lagBostedskode(innbygger);
  await base.settKlokka(dager(14));
  await expect(bekreftBosted(siri, { kode, metode: "legitimasjon" })).rejects.toMatchObject(
    feilKode("bostedssjekk.feil.ukjent"),
  );
});

test("ingen bekrefter sitt eget bosted, og koden er ikke brukt opp", async () => {
  const { kode } = await lagBostedskode(base.context("innbygger", siri.aktoer));
  await expect(bekreftBosted(siri, { kode, metode: "legitimasjon" })).rejects.toMatchObject(
    feilKode("bostedssjekk.feil.egen"),
  );
  await bekreftBosted(base.context("saksbehandler", await lagSaksbehandler(db)), { kode, metode: "legitimasjon" });
});

describe("et registersvar", () => {
  const noter = (svar: { kommunenr: string } | null) => noterRegisterbosted(siri, innbygger.aktoer.id, svar);

  test("uten svar endrer ingenting", async () => {
    await noter(null);
    expect(await db.$count(bosted)).toBe(0);
  });

  test("blir notert én gang om dagen, av systemet", async () => {
    await noter({ kommunenr: "9901" });
    await noter({ kommunenr: "9901" });
    expect(await db.select().from(bosted)).toMatchObject([{ kommunenr: "9901", metode: "register", av: null }]);
    expect(await db.select().from(hendelse)).toMatchObject([
      { slag: "bosted.bekreftet", objektId: innbygger.aktoer.id, aktoerSlag: "system" },
    ]);
  });

  test("om at noen er flyttet, gjelder foran det som ble sjekket i skranken", async () => {
    const { kode } = await lagBostedskode(innbygger);
    await bekreftBosted(siri, { kode, metode: "legitimasjon" });
    await noter({ kommunenr: "9902" });
    expect(await hentBosted(innbygger, innbygger.aktoer.id)).toMatchObject({ kommunenr: "9902", metode: "register" });
  });
});
