import { and, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hendelse, innsending, innspill, innspillTekst, moderering } from "#db/schema";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { taTilbakeAvgjoerelse } from "~/domain/moderering/avslaa.server";
import { finnModerering } from "~/domain/moderering/koe.server";
import { publiseringSkjema } from "~/domain/moderering/moderering";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const TEKST = `Jeg heter Åse Berg. Ring 900 12 345 eller skriv til aase.berg@eksempel.no.
Fødselsnummeret mitt er 010190 10046. ÅSE  berg vil ha benker.`;

async function scene(tekst = TEKST, spraak = "nb") {
  const komite = await lagKomite(db);
  const temaId = (await lagTema(db, { komiteId: komite.id })).id;
  const { id, ref } = await lagInnspill(db, { temaId, tekst, spraak });
  const context = base.context("moderator", await lagPerson(db, { navn: "Mona", moderatorI: [komite] }));
  return { id, ref, context };
}

const tekster = (id: string, slag: "original" | "skjermet") =>
  db
    .select({ nr: innspillTekst.nr, tekst: innspillTekst.tekst })
    .from(innspillTekst)
    .where(and(eq(innspillTekst.innspillId, id), eq(innspillTekst.slag, slag)))
    .orderBy(desc(innspillTekst.nr));

describe("det som vises", () => {
  test("er uten telefonnummer, e-post, fødselsnummer og ordene moderatoren pekte på, og originalen er som den var", async () => {
    const { id, ref, context } = await scene();
    await publiserInnspill(context, ref, publiseringSkjema.parse({ skjul: "Åse Berg\r\n\r\n  " }));
    expect(await tekster(id, "skjermet")).toEqual([
      {
        nr: 1,
        tekst: `Jeg heter [fjernet]. Ring [telefonnummer er fjernet] eller skriv til [e-postadresse er fjernet].
Fødselsnummeret mitt er [fødselsnummer er fjernet]. [fjernet] vil ha benker.`,
      },
    ]);
    expect(await tekster(id, "original")).toEqual([{ nr: 1, tekst: TEKST }]);
    expect(await db.select().from(innspill)).toMatchObject([
      { status: "publisert", vises: true, publisert: context.naa },
    ]);
  });

  test.each([
    ["en", "Call [telephone number removed]"],
    ["nn", "Call [telefonnummer er fjerna]"],
    ["fi", "Call [telefonnummer er fjernet]"],
  ])("sier at noe er fjernet på innspillets eget språk (%s)", async (spraak, vist) => {
    const { id, ref, context } = await scene("Call 900 12 345", spraak);
    await publiserInnspill(context, ref, { skjul: [] });
    expect(await tekster(id, "skjermet")).toEqual([{ nr: 1, tekst: vist }]);
  });

  test("kan tas tilbake med en grunn, og publisert på nytt er det en ny skjermet versjon", async () => {
    const { id, ref, context } = await scene();
    await publiserInnspill(context, ref, { skjul: [] });
    await taTilbakeAvgjoerelse(context, ref, "Navnet sto igjen");
    expect(await db.select().from(innspill)).toMatchObject([{ status: "mottatt", vises: false, publisert: null }]);
    await publiserInnspill(context, ref, { skjul: ["Åse Berg"] });
    const [ny, gammel] = await tekster(id, "skjermet");
    expect([ny!.nr, gammel!.nr]).toEqual([2, 1]);
    expect([ny!.tekst.includes("Åse Berg"), gammel!.tekst.includes("Åse Berg")]).toEqual([false, true]);
    expect(await finnModerering(context, id)).toMatchObject([
      { handling: "publisert", begrunnelse: null, av: "Mona", avMeg: true },
      { handling: "tilbake_i_koe", begrunnelse: "Navnet sto igjen" },
      { handling: "publisert" },
    ]);
  });
});

describe("navnet som avsenderen ville vise", () => {
  const medNavn = async () => {
    const { id, ref, context } = await scene();
    await db.update(innsending).set({ navn: "Åse Berg", visNavn: true });
    const [{ innsendingId, temaId } = { innsendingId: "", temaId: "" }] = await db.select().from(innspill);
    const annet = await lagInnspill(db, { innsendingId, temaId });
    return { id, ref, annet, context, gjest: base.context("gjest", await lagGjest(db)) };
  };

  test("kan skjules på alt som ble sendt samtidig, og står i loggen", async () => {
    const { id, ref, annet, context, gjest } = await medNavn();
    await publiserInnspill(context, ref, publiseringSkjema.parse({ skjulNavn: "ja" }));
    await publiserInnspill(context, annet.ref, publiseringSkjema.parse({}));
    for (const en of [ref, annet.ref]) expect((await hentInnspill(gjest, en)).navn).toBeNull();
    expect(await db.select().from(hendelse).where(eq(hendelse.slag, "innspill.navn_skjult"))).toMatchObject([
      { objektId: id, aktoerId: context.aktoer.id, data: { ref } },
    ]);
    expect(await db.select({ navn: innsending.navn }).from(innsending)).toEqual([{ navn: "Åse Berg" }]);
  });

  test("vises ellers, og det som ikke vises, er ingenting å skjule", async () => {
    const { ref, annet, context, gjest } = await medNavn();
    await publiserInnspill(context, ref, publiseringSkjema.parse({}));
    expect((await hentInnspill(gjest, ref)).navn).toBe("Åse Berg");
    await db.update(innsending).set({ visNavn: false });
    await publiserInnspill(context, annet.ref, { skjul: [], skjulNavn: true });
    expect(await db.$count(hendelse, eq(hendelse.slag, "innspill.navn_skjult"))).toBe(0);
  });
});

test("et kontonummer skjules som det andre", async () => {
  const { id, ref, context } = await scene("Betal til 8601 11 17947.");
  await publiserInnspill(context, ref, { skjul: [] });
  expect(await tekster(id, "skjermet")).toEqual([{ nr: 1, tekst: "Betal til [kontonummer er fjernet]." }]);
});

describe("allerede behandlet", () => {
  test("et publisert innspill publiseres ikke en gang til", async () => {
    const { id, ref, context } = await scene();
    await publiserInnspill(context, ref, { skjul: [] });
    await expect(publiserInnspill(context, ref, { skjul: [] })).rejects.toMatchObject(
      nei("moderering.feil.alleredeBehandlet.publisert", 409),
    );
    expect(await tekster(id, "skjermet")).toHaveLength(1);
    expect(await db.$count(moderering)).toBe(1);
  });

  test("det som ikke er publisert, kan ikke tas tilbake", async () => {
    const { ref, context } = await scene();
    await expect(taTilbakeAvgjoerelse(context, ref, "Feil")).rejects.toMatchObject(
      nei("moderering.feil.tilbakeIKoe", 409),
    );
  });
});

test("stegene i modereringen endres ikke og slettes ikke", async () => {
  const { ref, context } = await scene();
  await publiserInnspill(context, ref, { skjul: [] });
  const avvist = { cause: { message: expect.stringContaining("append-only") } };
  await expect(db.update(moderering).set({ begrunnelse: "Noe annet" })).rejects.toMatchObject(avvist);
  await expect(db.delete(moderering)).rejects.toMatchObject(avvist);
});
