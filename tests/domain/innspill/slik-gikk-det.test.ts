import { expect, test } from "vitest";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { bekreftIkkePublisering, foreslaaIkkePublisering } from "~/domain/moderering/avslaa.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { svarSkjema, vedtakSkjema } from "~/domain/sak/sak";
import { knyttTilPunkt, tilbakekallKobling } from "~/domain/strategi/knytt.server";
import { oppdateringSkjema, oppdaterPunkt } from "~/domain/strategi/oppdater.server";
import { svarPaaInnspill } from "~/domain/svar/svar.server";
import { kobling, milepael, vedtakVirkning } from "#db/schema";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;

async function scene() {
  const komite = await lagKomite(db);
  const tema = await lagTema(db, { komiteId: komite.id });
  const [forfatter, saksbehandler] = [await lagPerson(db), await lagSaksbehandler(db)];
  const [en, to] = [await lagPerson(db, { moderatorI: [komite] }), await lagPerson(db, { moderatorI: [komite] })];
  const innspill = await lagInnspill(db, {
    av: forfatter,
    temaId: tema.id,
    mottatt: new Date("2026-05-01T08:00:00Z"),
    svarfrist: "2027-01-31",
  });
  const somSaksbehandler = (tid: string) => base.context("saksbehandler", saksbehandler, { naa: new Date(tid) });
  const somModerator = (tid: string, hvem: "en" | "to" = "en") =>
    base.context("moderator", hvem === "en" ? en : to, { naa: new Date(tid) });
  const veien = async () => {
    const leser = base.context("gjest", forfatter);
    return byggSlikGikkDet(leser, await hentInnspill(leser, innspill.ref));
  };
  return { innspill, tema, saksbehandler, somSaksbehandler, somModerator, veien };
}
const slagene = (steg: Array<{ slag: string }>) => steg.map(({ slag }) => slag);
const vedtak = (felt: Record<string, string>) =>
  vedtakSkjema.parse({ organ: "Kommunestyret", tekst: "To benker.", begrunnelse: "Mange ba om det.", ...felt });

test("et nytt innspill venter på publisering og på en vurdering med dato og enhet", async () => {
  const { veien } = await scene();
  expect(await veien()).toMatchObject([
    { slag: "mottatt", tilstand: "skjedd" },
    { slag: "venterPublisering", tilstand: "kommer" },
    { slag: "ikkeVurdert", tilstand: "kommer", tid: "2027-01-31", enhet: "Kultur" },
  ]);
});

test("hele veien står i rekkefølge, og det som skal gjøres, står sist til det er gjort", async () => {
  const { innspill, somModerator, somSaksbehandler, veien } = await scene();
  const punkt = await lagPunkt(db, { kode: "us-1" });
  await publiserInnspill(somModerator("2026-05-02T08:00:00Z"), innspill.ref, { skjul: [] });
  await knyttTilPunkt(somSaksbehandler("2026-05-03T08:00:00Z"), innspill.ref, { punkt: ["us-1"], begrunnelse: "Ja" });
  await lagVurdering(db, innspill.id, { tid: new Date("2026-05-04T08:00:00Z") });
  const sak = await lagSak(db, { innspill: [innspill] });
  expect(slagene(await veien())).toEqual(["mottatt", "publisert", "hoererTil", "vurdert", "iSak"]);

  const virkning = { punkt: "us-1", endring: "ny_milepael", beskrivelse: "To benker", frist: "2027-06-01" };
  const felt = Object.fromEntries(Object.entries(virkning).map(([navn, verdi]) => [`virkning1.${navn}`, verdi]));
  await registrerVedtak(somSaksbehandler("2026-05-05T18:00:00Z"), sak.nr, vedtak({ dato: "2026-05-05", ...felt }));
  expect(slagene(await veien()).at(-1)).toBe("vedtatt");

  const [rad] = await db.select({ id: vedtakVirkning.id }).from(vedtakVirkning);
  const svar = { innspill: [innspill.ref], utfall: "tas_til_foelge", tekst: "Det blir benker.", virkning: rad!.id };
  await svarPaaInnspill(
    somSaksbehandler("2026-05-06T08:00:00Z"),
    sak.nr,
    svarSkjema.parse(svar),
    "https://dialog.example",
  );
  const alt = ["mottatt", "publisert", "hoererTil", "vurdert", "vedtatt", "svar", "gjennomfoeres"];
  const foer = await veien();
  expect(slagene(foer)).toEqual(alt);
  expect(foer.at(-1)).toMatchObject({ tilstand: "kommer", tid: "2027-06-01", tekst: "To benker", kode: "us-1" });
  expect(foer.at(-2)).toMatchObject({ tilstand: "skjedd", sitat: "Mange ba om det.", av: "Siri Saksbehandler" });

  const [naadd] = await db.select({ id: milepael.id }).from(milepael);
  const oppdatering = oppdateringSkjema.parse({ status: "gjennomfoert", naadd: [naadd!.id] });
  await oppdaterPunkt(somSaksbehandler("2026-07-01T08:00:00Z"), punkt.kode, oppdatering);
  expect((await veien()).at(-1)).toMatchObject({ slag: "gjennomfoeres", tilstand: "skjedd", tid: "2026-07-01" });
});

test("et svar etter midnatt, den dagen vedtaket er datert, står etter vedtaket", async () => {
  const { innspill, somSaksbehandler, veien } = await scene();
  const sak = await lagSak(db, { innspill: [innspill] });
  await lagVurdering(db, innspill.id, { tid: new Date("2026-05-04T08:00:00Z") });
  // Half past midnight in Norway is still the day before in Greenwich.
  await registrerVedtak(somSaksbehandler("2026-05-20T22:10:00Z"), sak.nr, vedtak({ dato: "2026-05-21" }));
  const svar = svarSkjema.parse({ innspill: [innspill.ref], utfall: "delvis", tekst: "En benk." });
  await svarPaaInnspill(somSaksbehandler("2026-05-20T22:30:00Z"), sak.nr, svar, "https://dialog.example");
  expect(slagene(await veien()).slice(0, 4)).toEqual(["mottatt", "vurdert", "vedtatt", "svar"]);
});

test("et nei er et nei, og noe som skal gjøres, følger ikke med", async () => {
  const { innspill, somSaksbehandler, veien } = await scene();
  const sak = await lagSak(db, { innspill: [innspill] });
  await lagVurdering(db, innspill.id);
  await registrerVedtak(somSaksbehandler("2026-05-20T10:00:00Z"), sak.nr, vedtak({ dato: "2026-05-20" }));
  const svar = svarSkjema.parse({ innspill: [innspill.ref], utfall: "ikke", tekst: "Det er ikke penger." });
  await svarPaaInnspill(somSaksbehandler("2026-05-21T10:00:00Z"), sak.nr, svar, "https://dialog.example");
  const steg = await veien();
  expect(steg.find(({ slag }) => slag === "svar")).toMatchObject({ tilstand: "nei", tekst: "Det er ikke penger." });
  expect(slagene(steg)).not.toContain("gjennomfoeres");
});

test("det som ikke publiseres, sier forfatteren hvorfor, og det blir vurdert likevel", async () => {
  const { innspill, somModerator, veien } = await scene();
  const forslag = { grunn: "personangrep", begrunnelse: "Det navngir en ansatt." } as const;
  await foreslaaIkkePublisering(somModerator("2026-05-02T08:00:00Z"), innspill.ref, forslag);
  expect(slagene(await veien())).toEqual(["mottatt", "venterPublisering", "ikkeVurdert"]);
  await bekreftIkkePublisering(somModerator("2026-05-02T09:00:00Z", "to"), innspill.ref);
  const steg = await veien();
  expect(slagene(steg)).toEqual(["mottatt", "ikkePublisert", "ikkeVurdert"]);
  expect(steg[1]).toMatchObject({ ...forslag, tilstand: "skjedd" });
});

test("den siste vurderingen gjelder, og en tilbakekalt kobling er ikke med", async () => {
  const { innspill, somSaksbehandler, veien } = await scene();
  await lagPunkt(db, { kode: "us-1" });
  await lagPunkt(db, { kode: "us-2" });
  const begge = { punkt: ["us-1", "us-2"], begrunnelse: "Passer" };
  await knyttTilPunkt(somSaksbehandler("2026-05-03T08:00:00Z"), innspill.ref, begge);
  const [foerste] = await db.select({ id: kobling.id }).from(kobling);
  await tilbakekallKobling(somSaksbehandler("2026-05-04T08:00:00Z"), foerste!.id, "Feil punkt");
  await lagVurdering(db, innspill.id, { nr: 1, tekst: "Nei." });
  await lagVurdering(db, innspill.id, { nr: 2, tekst: "Ja.", betydning: "tas_til_foelge" });
  const steg = await veien();
  expect(steg.filter(({ slag }) => slag === "hoererTil")).toHaveLength(1);
  expect(steg.filter(({ slag }) => slag === "vurdert")).toMatchObject([{ tekst: "Ja.", betydning: "tas_til_foelge" }]);
});
