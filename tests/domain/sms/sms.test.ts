import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { lagKoekjoerer } from "#db/koe.server";
import { sms, varsel } from "#db/schema";
import { iTransaksjon, systemContext } from "~/domain/context";
import { somMobilnummer } from "~/domain/sms/nummer";
import { sendSms } from "~/domain/sms/send.server";
import { foersteSetninger, somAvsendernavn } from "~/domain/sms/som-sms";
import { bestillUsendteSms, leggISmsUtboks } from "~/domain/sms/utboks.server";
import { svarUtenSak } from "~/domain/svar/svar.server";
import { finnVarsler, merkVarselUtfoert } from "~/domain/svar/varsel.server";
import { lagSms } from "~/platform/sms.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { aapneSmssentral } from "../../setup/smssentral";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const sentral = await aapneSmssentral();
const innstilling = { smsUrl: sentral.url, smsHemmelighet: "hemmelig", data: "", eksempel: false };
const port = lagSms(innstilling)!;
const system = systemContext(db, NAA);
const NETTSTED = "https://dialog.example";
const om = (minutter: number) => new Date(NAA.getTime() + minutter * 60_000);

const iUtboksen = async () => {
  const felt = { slag: "svar", til: "+4790012345", tekst: "Det blir to benker.", spraak: "nb" } as const;
  await iTransaksjon(system, (tx) => leggISmsUtboks(tx, felt));
  return (await db.select({ id: sms.id }).from(sms))[0]!.id;
};
const jobber = async () =>
  (await lagKoekjoerer(base)("select id, data from pgboss.job where name = 'send-sms' order by id")).rows;

beforeEach(async () => {
  sentral.meldinger.length = 0;
  sentral.svarMed(202);
  sentral.behandle(() => {});
  await lagKommune(db, { navn: "Røros kommune" });
});

test.each([
  ["900 12 345", "+4790012345"],
  ["+47 411 22 333", "+4741122333"],
  ["0047 900-12-345", "+4790012345"],
  ["4790012345", "+4790012345"],
  ["+46 70 123 45 67", "+46701234567"],
  ["0046701234567", "+46701234567"],
  ["72 41 00 00", null],
  ["+47 72 41 00 00", null],
  ["900 12 34", null],
  ["kari@example.no", null],
  ["90012345 (kona)", null],
])("nummeret %s er %s", (skrevet, nummer) => {
  expect(somMobilnummer(skrevet)).toBe(nummer);
});

test("en melding har hele setninger, så mange som det er plass til", () => {
  expect(foersteSetninger("Ja. Det blir to. Resten må vente lenge.", "nb", 20)).toBe("Ja. Det blir to.");
  expect(foersteSetninger("Kort.", "nb", 20)).toBe("Kort.");
  expect(foersteSetninger("En svært lang setning uten punktum i", "nb", 20)).toBe("En svært lang …");
});

test("avsenderen er høyst elleve tegn som nettet tar imot", () => {
  expect(["Røros kommune", "Nordre Follo kommune", "Åmli kommune", "🙂"].map(somAvsendernavn)).toEqual([
    "Roros",
    "Nordre Foll",
    "Amli",
    "Kommunen",
  ]);
});

describe("utboksen", () => {
  test("meldingen og jobben blir til sammen, eller ikke i det hele tatt", async () => {
    const felt = { slag: "svar", til: "+4790012345", tekst: "x", spraak: "nb" } as const;
    await iTransaksjon(system, async (tx) => {
      await leggISmsUtboks(tx, felt);
      throw new Error("angret");
    }).catch(() => {});
    expect([await db.$count(sms), (await jobber()).length]).toEqual([0, 0]);
    const id = await iUtboksen();
    expect(await jobber()).toEqual([{ id, data: { id } }]);
  });

  test("en sendt melding er visket ut, og går ikke igjen", async () => {
    const id = await iUtboksen();
    await sendSms(system, id, port);
    await sendSms(system, id, port);
    expect(sentral.meldinger).toEqual([
      { id, to: "+4790012345", text: "Det blir to benker.", sender: "Roros", authorization: "Bearer hemmelig" },
    ]);
    expect(await db.select().from(sms)).toMatchObject([{ til: null, tekst: null, sendt: NAA, forsoek: 1 }]);
  });

  test("drept mellom sentralens ja og merket vårt: den går igjen med samme id, og ingen blir borte", async () => {
    const id = await iUtboksen();
    // What a killed process leaves behind: taken by the gateway, unmarked by us.
    await port.send({ id, til: "+4790012345", tekst: "Det blir to benker.", avsender: "Roros" });
    await sendSms(system, id, port);
    expect(sentral.meldinger.map((en) => en.id)).toEqual([id, id]);
    expect(await db.select().from(sms)).toMatchObject([{ sendt: NAA }]);
  });

  test.each([500, 503, 429, 408, 401, 302])("%i prøves igjen senere", async (status) => {
    const id = await iUtboksen();
    sentral.svarMed(status);
    await expect(sendSms(system, id, port)).rejects.toMatchObject({ kode: String(status) });
    expect(await db.select().from(sms)).toMatchObject([{ sendt: null, sisteFeil: String(status) }]);
    sentral.svarMed(202);
    await sendSms(system, id, port);
    expect(await db.select().from(sms)).toMatchObject([{ sendt: NAA, sisteFeil: null, forsoek: 2 }]);
  });

  test("en sentral som ikke svarer, prøves igjen", async () => {
    const id = await iUtboksen();
    const borte = lagSms({ ...innstilling, smsUrl: "http://127.0.0.1:9/" })!;
    await expect(sendSms(system, id, borte)).rejects.toThrow();
    expect((await db.select().from(sms))[0]!.sisteFeil).toMatch(/^[A-Z]+$|^ukjent$/);
  });

  test("det feieren finner, er usendt, ikke avvist og under et døgn gammelt", async () => {
    const id = await iUtboksen();
    const kjoer = lagKoekjoerer(base);
    const feiet = async (naa: Date, sisteFeil: string | null = null) => {
      await kjoer("delete from pgboss.job where name = 'send-sms'");
      await db.update(sms).set({ sisteFeil });
      await base.settKlokka(naa);
      await bestillUsendteSms(system);
      return (await jobber()).length;
    };
    expect(await feiet(om(0))).toBe(0);
    expect(await feiet(om(2))).toBe(1);
    expect(await feiet(om(2), "429")).toBe(1);
    expect(await feiet(om(2), "500")).toBe(1);
    expect(await feiet(om(2), "422")).toBe(0);
    expect(await feiet(om(1441))).toBe(0);
    await base.settKlokka(NAA);
    await sendSms(system, id, port);
    expect(await feiet(om(2))).toBe(0);
  });
});

describe("svar på SMS", () => {
  async function besvart(kontakt = "900 12 345", spraak: "nb" | "nn" = "nb") {
    const context = base.context("saksbehandler", await lagSaksbehandler(db));
    const innspill = await lagInnspill(db, { spraak, innsending: { svarkanal: "sms", kontakt } });
    await lagVurdering(db, innspill.id);
    await svarUtenSak(context, innspill.ref, { utfall: "delvis", tekst: "Det blir to. Takk." }, NETTSTED);
    return { context, ref: innspill.ref, rader: await db.select().from(sms) };
  }

  test("er på innspillets språk, med svaret og lenke", async () => {
    const { ref, rader } = await besvart("900 12 345", "nn");
    expect(rader).toMatchObject([{ til: "+4790012345", spraak: "nn", slag: "svar" }]);
    expect(rader[0]!.tekst).toBe(
      `Røros kommune: Svar på innspelet ditt ${ref}: Det blir to. Takk. Les alt: ${NETTSTED}/nn/innspill/${ref}`,
    );
  });

  test("når den er sendt, er varselet utført, av ingen", async () => {
    const { context, rader } = await besvart();
    expect(await finnVarsler(context)).toMatchObject([{ brev: "sendes" }]);
    await sendSms(system, rader[0]!.id, port);
    expect(await finnVarsler(context)).toEqual([]);
    expect(await db.select().from(varsel)).toMatchObject([{ utfoert: NAA, utfoertAv: null }]);
  });

  test("en melding som avvises for godt, er igjen en oppgave for et menneske", async () => {
    const { context, rader } = await besvart();
    sentral.svarMed(422);
    await sendSms(system, rader[0]!.id, port);
    expect(await finnVarsler(context)).toMatchObject([{ brev: "feilet" }]);
  });

  test("en fasttelefon får ingen SMS, men er en oppgave", async () => {
    const { context, rader } = await besvart("72 41 00 00");
    expect(rader).toEqual([]);
    expect(await finnVarsler(context)).toMatchObject([{ kanal: "sms", brev: null }]);
  });

  test("gjør et menneske det først, trekkes den", async () => {
    const { context, rader } = await besvart();
    await merkVarselUtfoert(context, rader[0]!.varselId!);
    expect(await db.$count(sms)).toBe(0);
    await sendSms(system, rader[0]!.id, port);
    expect(sentral.meldinger).toEqual([]);
  });
});

test("uten sentral legges den som fil i eksempelet, og ellers sendes ingenting", async () => {
  const mappe = mkdtempSync(join(tmpdir(), "traad-sms-"));
  const id = await iUtboksen();
  await sendSms(system, id, lagSms({ smsUrl: null, smsHemmelighet: null, data: mappe, eksempel: true })!);
  expect(readFileSync(join(mappe, "sms", `${id}.txt`), "utf8")).toBe(
    "Til: +4790012345\nFra: Roros\n\nDet blir to benker.\n",
  );
  expect(existsSync(join(mappe, "sms", `${id}.txt.del`))).toBe(false);
  expect(lagSms({ smsUrl: null, smsHemmelighet: null, data: mappe, eksempel: false })).toBeNull();
  rmSync(mappe, { recursive: true, force: true });
});
