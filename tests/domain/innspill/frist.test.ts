import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { innspill, referanse } from "#db/schema";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { nyId } from "~/platform/id.server";
import { lagGjest } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

/** Sends one innspill to the tema, by the database's clock; the application's may go wrong. */
async function send(temaId: string, databasens: string, programmets = databasens) {
  const gjest = await lagGjest(db);
  const { id } = await lagUtkast(db, gjest, { temaId });
  await base.settKlokka(new Date(databasens));
  const context = base.context("gjest", gjest, { naa: new Date(programmets) });
  const skjema = { innsending: nyId(), utkast: [id], avsender: "privatperson", svarkanal: "her" };
  await sendInnUtkast(context, innsendingSkjema.parse(skjema), null);
  const [rad] = await db.select().from(innspill).where(eq(innspill.utkastId, id));
  return rad!;
}

describe("fristen er siste dag, hele dagen, i Norge, etter databasens klokke", () => {
  test.each([
    ["om vinteren, 23.59 siste dag", "2026-12-12", "2026-12-12T22:59:59Z"],
    ["om sommeren, 23.59 siste dag", "2026-06-30", "2026-06-30T21:59:59Z"],
    ["dagen klokka stilles fram", "2026-03-29", "2026-03-29T21:59:59Z"],
    ["dagen klokka stilles tilbake", "2026-10-25", "2026-10-25T22:59:59Z"],
  ])("%s er temaet åpent, og ett sekund etter er det stengt", async (_naar, frist, siste) => {
    const tema = await lagTema(db, { aapner: "2026-01-01", frist });
    expect((await send(tema.id, siste)).status).toBe("mottatt");
    const foersteForSent = new Date(new Date(siste).getTime() + 1000).toISOString();
    await expect(send(tema.id, foersteForSent)).rejects.toMatchObject(nei("innspill.feil.stengt", 409));
  });

  test("den første dagen begynner ved midnatt i Norge", async () => {
    const tema = await lagTema(db, { aapner: "2026-07-01" });
    await expect(send(tema.id, "2026-06-30T21:59:59Z")).rejects.toMatchObject(nei("innspill.feil.stengt", 409));
    expect((await send(tema.id, "2026-06-30T22:00:00Z")).status).toBe("mottatt");
  });

  test("et program som går en time feil, verken åpner eller stenger noe", async () => {
    const tema = await lagTema(db, { frist: "2026-12-12" });
    const [siste, forSent] = ["2026-12-12T22:59:59Z", "2026-12-12T23:00:00Z"];
    expect((await send(tema.id, siste, "2026-12-12T23:59:59Z")).status).toBe("mottatt");
    const medGammelKlokke = send(tema.id, forSent, "2026-12-12T22:00:00Z");
    await expect(medGammelKlokke).rejects.toMatchObject(nei("innspill.feil.stengt", 409));
  });

  test("et fast tema har ingen frist", async () => {
    const tema = await lagTema(db, { fase: "fast", frist: null, svarfrist: null, svarDager: 30 });
    expect((await send(tema.id, "2031-01-01T12:00:00Z")).status).toBe("mottatt");
  });
});

describe("svarfristen", () => {
  test("er temaets egen når det har en", async () => {
    const tema = await lagTema(db, { svarfrist: "2027-02-01" });
    expect((await send(tema.id, "2026-11-22T11:00:00Z")).svarfrist).toBe("2027-02-01");
  });

  test("telles ellers i dager fra den norske dagen det kom inn", async () => {
    const tema = await lagTema(db, { svarfrist: null, svarDager: 30 });
    expect((await send(tema.id, "2026-11-22T22:59:00Z")).svarfrist).toBe("2026-12-22");
    expect((await send(tema.id, "2026-11-22T23:01:00Z")).svarfrist).toBe("2026-12-23");
  });
});

test("numrene begynner på nytt ved nyttår i Norge, og et gammelt år fortsetter sin egen rekke", async () => {
  const tema = await lagTema(db, { fase: "fast", frist: null });
  const refs = [];
  for (const tid of ["2026-12-31T22:59:58Z", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z", "2027-01-01T08:00:00Z"])
    refs.push((await send(tema.id, tid)).ref);
  expect(refs).toEqual(["R-2026-0001", "R-2026-0002", "R-2027-0001", "R-2027-0002"]);
  expect((await db.select().from(referanse)).toSorted((a, b) => a.aar - b.aar)).toEqual([
    { aar: 2026, siste: 2 },
    { aar: 2027, siste: 2 },
  ]);
});
