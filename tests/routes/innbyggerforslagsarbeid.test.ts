import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { avbruttSkjema, hendelse, innbyggerforslag, oekt, underskrift } from "#db/schema";
import { lesFodselsnummer } from "~/domain/personvern/fodselsnummer";
import { nyId } from "~/platform/id.server";
import { tFor } from "~/i18n/core";
import { lagInnbyggerforslag } from "../builders/forslag";
import { lagOekt } from "../builders/oekt";
import { lagSaksbehandler } from "../builders/person";
import { klientSom, Klient } from "../setup/klient";
import { lagPapirforslag } from "../setup/papirforslag";
import { startServer } from "../setup/server";
import { NAA } from "../setup/tid";

// The municipality's side of an innbyggerforslag, without a script, as the desk meets it.

const t = tFor("nb");
const [SAMLER, PAPIR] = ["R-2026-7501", "R-2026-7502"];
const HER = `/saksbehandling/innbyggerforslag/${SAMLER}`;
const PID = Array.from({ length: 100 }, (_, k) => `178580100${String(k).padStart(2, "0")}`).find(lesFodselsnummer)!;
let utloept = "";
const server = await startServer({
  foer: async (db) => {
    const { temaId } = (await lagPapirforslag(db, { ref: PAPIR })).innspill;
    const { id } = await lagInnbyggerforslag(db, { ref: SAMLER, temaId });
    await db.insert(underskrift).values(
      Array.from({ length: 101 }, (_, nr) => ({
        id: nyId(),
        forslagId: id,
        kanal: "nett" as const,
        noekkel: `n${nr}`,
        spraak: "nb",
        tid: NAA,
      })),
    );
    const siri = await lagSaksbehandler(db);
    const { kake, id: oektId } = await lagOekt(db, siri.id);
    await db
      .update(oekt)
      .set({ utloeper: new Date(NAA.getTime() - 60_000) })
      .where(eq(oekt.id, oektId));
    utloept = kake;
  },
});
const { adresse } = server;
const siri = await klientSom(adresse, "saksbehandler");

test("lista viser hvem som er hvor, og forslagets side hva som skal gjøres", async () => {
  const liste = await siri.hent("/saksbehandling/innbyggerforslag?vis=samler");
  expect(liste.lenker).toContain(HER);
  expect((await siri.hent("/saksbehandling/innbyggerforslag")).lenker).toContain(
    `/saksbehandling/innbyggerforslag/${PAPIR}`,
  );
  const side = await siri.hent(HER);
  expect(side.tekst).toContain("101 av 7");
  expect(side.lenker).toContain(`${HER}/underskrift/ny`);
  expect((await siri.hent(`/saksbehandling/innbyggerforslag/${PAPIR}`)).lenker).toContain(
    `/saksbehandling/innbyggerforslag/${PAPIR}/kontroll`,
  );
});

test("underskriftene står hundre på hver side", async () => {
  const foerste = await siri.hent(`${HER}/underskrift`);
  const stryk = (lenker: string[]) => lenker.filter((lenke) => lenke.endsWith("/stryking")).length;
  expect(stryk(foerste.lenker)).toBe(100);
  const neste = foerste.lenker.find((lenke) => lenke.includes("?etter="))!;
  expect(stryk((await siri.hent(neste)).lenker)).toBe(1);
  // What nobody is called after, is the first page.
  expect((await siri.hent(`${HER}/underskrift?etter=tull`)).status).toBe(200);
});

test("et fødselsnummer kommer aldri tilbake i skjemaet, og resten gjør det", async () => {
  const feil = await siri.send(`${HER}/underskrift/ny`, {
    maate: "en",
    navn: "Kari Papir",
    adresse: "Vegen 1",
    fodselsnummer: PID,
  });
  expect(feil.status).toBe(422);
  expect(feil.html).toContain('value="Kari Papir"');
  expect(feil.html).not.toContain(PID);
  const galt = PID.slice(0, 10) + ((Number(PID[10]) + 1) % 10);
  const galtNummer = await siri.send(`${HER}/underskrift/ny`, {
    maate: "en",
    navn: "Kari Papir",
    fodselsnummer: galt,
    bosatt: "ja",
  });
  expect(galtNummer.tekst).toContain(t("innbyggerforslagsarbeid.feil.linje.nummer"));
  expect(galtNummer.html).not.toContain(galt);
});

test("av en liste står linjene som ikke ble tatt, igjen med hvorfor og uten nummer, og resten er registrert", async () => {
  const svar = await siri.send(`${HER}/underskrift/ny`, {
    maate: "flere",
    bosatt: "ja",
    underskrifter: `Kari Papir\tVegen 1\t${PID}\r\nOla Papir\tVegen 2\r\nPer Papir\tVegen 3\t1.2.1990\r\nKari Papir\tVegen 1\t${PID}`,
  });
  expect(svar.status).toBe(200);
  expect(svar.tekst).toContain(t("innbyggerforslagsarbeid.gjort.papir", { count: 2 }));
  expect(svar.tekst).toContain(t("innbyggerforslagsarbeid.feil.linje.foedt"));
  expect(svar.tekst).toContain(t("innbyggerforslagsarbeid.feil.linje.toGanger"));
  expect(svar.html).toContain("Ola Papir\tVegen 2\nKari Papir\tVegen 1");
  expect(svar.html).not.toContain(PID);
  const igjen = await siri.send(`${HER}/underskrift/ny`, {
    maate: "flere",
    bosatt: "ja",
    underskrifter: "Per Papir\tVegen 3\t1.2.1990",
  });
  expect([igjen.status, igjen.tekst.includes(t("innbyggerforslagsarbeid.feil.linje.dobbel"))]).toEqual([422, true]);
});

test("er økten over, tas skjemaet vare på uten nummeret", async () => {
  const klient = new Klient(adresse);
  klient.kaker.set("traad_oekt", utloept);
  const svar = await klient.send(`${HER}/underskrift/ny`, {
    maate: "en",
    navn: "Kari Papir",
    fodselsnummer: PID,
    adresse: `Vegen 1, ${PID}`,
  });
  expect([svar.status, svar.html.includes(PID)]).toEqual([401, false]);
});

test("ingenting av dette står i databasen eller i det programmet har sagt", async () => {
  await server.stopp();
  const [rader, kladder, lest, alt] = await server.medBasen(async (db) => [
    await db.select().from(underskrift).where(eq(underskrift.navn, "Kari Papir")),
    await db.select().from(avbruttSkjema),
    await db.select().from(hendelse).where(eq(hendelse.slag, "innspill.kontakt_lest")),
    JSON.stringify([
      await db.select().from(underskrift),
      await db.select().from(avbruttSkjema),
      await db.select().from(hendelse),
      await db.select().from(innbyggerforslag),
    ]),
  ]);
  expect(rader).toHaveLength(1);
  expect(kladder).toMatchObject([{ verdier: { navn: "Kari Papir", adresse: "Vegen 1, " } }]);
  // The three looks at the list are one in an hour.
  expect(lest).toHaveLength(1);
  for (const del of [PID, PID.slice(0, 6), PID.slice(6)]) expect(`${alt}${server.logg.join("\n")}`).not.toContain(del);
});
