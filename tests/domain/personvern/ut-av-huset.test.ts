import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { innspillTekst, sakstekst } from "#db/schema";
import { eq } from "drizzle-orm";
import { hentInnspill, finnInnspillITema } from "~/domain/innspill/hent.server";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { nyKommuneSkjema } from "~/domain/kommune/ny-kommune";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lesVirkninger, sakstekstSkjema } from "~/domain/sak/sak";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { lesSkjema } from "~/domain/skjema";
import { lesPlanfil } from "~/domain/strategi/planfil";
import { finnGjort, finnIkkeVurdert } from "~/domain/svar/gjort.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";

// Nothing that is published or exported carries a fødselsnummer: what staff write is refused, what residents write is masked.

const NUMMER = "019190 10130";
const ORD = "Vanlige ord";

/** Free text that reaches nobody but the one it is about, or is stored nowhere; each with its reason. */
const UNNTAK: Record<string, string> = {
  "innsendingSkjema.kontakt": "vises bare for den som skal svare, aldri for andre",
  "innsendingSkjema.navn": "nektes for hele skjemaet: se egen test",
  "innsendingSkjema.paaVegneAv": "nektes for hele skjemaet: se egen test",
  "publiseringSkjema.skjul": "ord som skal skjules; lagres ikke",
  "koblingSkjema.punkt": "koder som slås opp",
  "velgInnspillSkjema.innspill": "referanser som slås opp",
  "svarSkjema.innspill": "referanser som slås opp",
  "epostSkjema.til": "en adresse på nettstedet; vises ikke",
  "bostedSkjema.kode": "en kode som slås opp",
  "rolleSkjema.komite": "en kode som slås opp",
  "invitasjonSkjema.komite": "en kode som slås opp",
  "registreringSkjema.tekst": "innbyggerens egne ord: skjermes før de vises",
  "registreringSkjema.kontakt": "vises bare for den som skal svare, aldri for andre",
  "registreringSkjema.navn": "nektes for hele skjemaet, som i innsendingSkjema",
  "registreringSkjema.paaVegneAv": "nektes for hele skjemaet, som i innsendingSkjema",
  "linjeSkjema.tekst": "innbyggerens egne ord: skjermes før de vises",
  "linjeSkjema.kontakt": "vises bare for den som skal svare, aldri for andre",
  "linjeSkjema.navn": "nektes for hele skjemaet, som i innsendingSkjema",
  "linjeSkjema.paaVegneAv": "nektes for hele skjemaet, som i innsendingSkjema",
  "listeSkjema.linjer": "leses linje for linje av linjeSkjema",
  "nyHoeringSkjema.tema": "en kode som slås opp",
  "nyHoeringSkjema.komite": "en kode som slås opp",
  "gjenkjenningSkjema.stabil": "en kode som slås opp",
  "bedOmSkjema.raad": "koder som slås opp",
  "loggsoek.hvem": "et søk; lagres ikke",
  "forslagsfilter.sok": "et søk; lagres ikke",
  "versjonSkjema.tekst": "innbyggerens egne ord: skjermes før de vises",
  "versjonSkjema.endring": "innbyggerens egne ord: skjermes før de vises",
  "nyAvstemningSkjema.tema": "en kode som slås opp",
  "oppsettSkjema.sett": "et merke som sammenlignes; lagres ikke",
  "alternativSkjema.sett": "et merke som sammenlignes; lagres ikke",
  "ideerSkjema.forslag": "referanser som slås opp",
  "tilSakSkjema.sak": "et saksnummer som slås opp",
  "tilSakSkjema.sett": "et merke som sammenlignes; lagres ikke",
  "tiltakSkjema.punkt": "en kode som slås opp",
  "tiltakSkjema.sett": "et merke som sammenlignes; lagres ikke",
  "saksvalgSkjema.sak": "et saksnummer som slås opp",
  "innbyggertallSkjema.sett": "et merke som sammenlignes; lagres ikke",
  "papirSkjema.foedt": "leses som en dag; annet avvises",
  "papirSkjema.fodselsnummer": "blir et pseudonym med en gang; lagres ikke",
  "papirSkjema.underskrifter": "leses linje for linje; nummeret blir et pseudonym med en gang",
  "papirSkjema.annen": "navn som sammenlignes; lagres ikke",
};

const base = await aapneTestbase();
const { db } = base;
const skjemaer = await finnSkjemaer();
const felter = skjemaer.flatMap(([navn, skjema]) =>
  navn === "nyKommuneSkjema"
    ? []
    : Object.entries(skjema.shape as Record<string, z.ZodType>)
        .filter(([, felt]) => String(felt.safeParse(ORD).data).includes(ORD))
        .map(([felt, type]) => [`${navn}.${felt}`, type] as const),
);

describe("det ansatte skriver", () => {
  test("er funnet i skjemaene", () => {
    expect(skjemaer.length).toBeGreaterThan(12);
    expect(felter.length).toBeGreaterThan(30);
  });

  test.each(felter.filter(([navn]) => !UNNTAK[navn]))("%s tar ikke imot et fødselsnummer", (_navn, felt) => {
    const lest = felt.safeParse(`${ORD} ${NUMMER}.`);
    const meldinger = lest.error?.issues.map(({ message }) => message);
    // A field for a name, or a place, refuses every number and address.
    expect(meldinger).toHaveLength(1);
    expect(["feil.fodselsnummer", "innspill.feil.bareNavn", "sted.feil.bareSted"]).toContain(meldinger?.[0]);
  });

  test("tar imot kommunens telefon og e-post", () => {
    const lest = sakstekstSkjema.parse({ revisjon: 1, sammendrag: "Ring 72 00 00 00 eller post@roros.example" });
    expect(lest.sammendrag).toContain("72 00 00 00");
  });

  test("i skjemaet får feilen på feltet sitt", () => {
    expect(() => lesSkjema(sakstekstSkjema, { revisjon: "1", fakta: NUMMER })).toThrow(
      expect.objectContaining({ kode: "feil.skjema", felt: { fakta: { kode: "feil.fodselsnummer" } } }),
    );
    const { virkninger, feil } = lesVirkninger({
      "virkning1.punkt": "us-1",
      "virkning1.endring": "ingen_endring",
      "virkning1.beskrivelse": `For ${NUMMER}`,
    });
    expect([virkninger, feil]).toEqual([[], { "virkning1.beskrivelse": "feil.fodselsnummer" }]);
  });

  test("i en planfil får feilen på rad og kolonne, uten nummeret", () => {
    const fil = [
      "kode;nivaa;navn_nb;beskrivelse_nb;enhet;fra_aar;til_aar",
      "p;plan;Planen;;;2026;2029",
      `a;tiltak;Hjelp til ${NUMMER};;;;`,
      `b;tiltak;B;Om ${NUMMER};${NUMMER};;`,
    ].join("\n");
    const { feil } = lesPlanfil(fil, { spraak: "nb" });
    expect(feil.map(({ rad, kolonne }) => [rad, kolonne])).toEqual([
      [3, "navn_nb"],
      [4, "beskrivelse_nb"],
      [4, "enhet"],
    ]);
    expect(JSON.stringify(feil)).not.toContain(NUMMER);
  });

  test("om en ny kommune er uten", () => {
    const lest = nyKommuneSkjema.safeParse({ ...nyKommune, administrator: `Ada ${NUMMER}` });
    expect(lest.error?.issues.map(({ path }) => path)).toEqual([["administrator"]]);
    expect(nyKommuneSkjema.safeParse(nyKommune).success).toBe(true);
  });
});

test.each(["navn", "paaVegneAv"])("den som sender, kan ikke hete et fødselsnummer (%s)", (felt) => {
  const sendt = {
    innsending: "019370aa-0000-7000-8000-000000000000",
    utkast: "019370aa-0000-7000-8000-000000000001",
    avsender: "lag_organisasjon",
    paaVegneAv: "Velforeninga",
    svarkanal: "her",
  };
  expect(innsendingSkjema.safeParse(sendt).success).toBe(true);
  const lest = innsendingSkjema.safeParse({ ...sendt, [felt]: `Kari ${NUMMER}` });
  expect(lest.error?.issues.map(({ path, message }) => [path, message])).toEqual([[[felt], "innspill.feil.bareNavn"]]);
});

describe("det som har kommet inn likevel", () => {
  test("er skjult på alle sider og i saksframlegget", async () => {
    await lagKommune(db);
    const komite = await lagKomite(db);
    const tema = await lagTema(db, { komiteId: komite.id });
    const [vist, uvist] = [
      await lagInnspill(db, { temaId: tema.id, tekst: `Jeg er ${NUMMER} og vil ha benker.` }),
      await lagInnspill(db, { temaId: tema.id, tekst: `Også ${NUMMER}` }),
    ];
    await publiserInnspill(base.context("moderator", await lagPerson(db, { moderatorI: [komite] })), vist.ref, {
      skjul: [],
    });
    const sak = await lagSak(db, { innspill: [vist, uvist], tittel: `Klage fra ${NUMMER}` });
    await lagVurdering(db, vist.id, { oppsummering: `Fra ${NUMMER}`, tekst: `Om ${NUMMER}` });
    await db.insert(sakstekst).values({ id: vist.id, sakId: sak.id, del: "fakta", tekst: `Fakta om ${NUMMER}` });
    expect(await db.$count(innspillTekst, eq(innspillTekst.slag, "original"))).toBe(2);

    const gjest = base.context("gjest", await lagGjest(db));
    const siri = base.context("saksbehandler", await lagSaksbehandler(db));
    const siden = await hentInnspill(gjest, vist.ref);
    await taSnapshot(siri, sak.nr);
    const ut = {
      siden,
      listen: await finnInnspillITema(gjest, tema.id, null),
      ikkeVurdert: await finnIkkeVurdert(gjest),
      gjort: await finnGjort(gjest),
      dokumentet: await eksporterSisteSnapshot(siri, sak.nr),
    };
    expect(ut.dokumentet.vedlegg[0]?.innspill).toHaveLength(2);
    for (const [hvor, innhold] of Object.entries(ut)) expect(JSON.stringify(innhold), hvor).not.toContain(NUMMER);
  });
});

const nyKommune = {
  navn: "Prøve kommune",
  spraak: "nb",
  spraakliste: ["nb"],
  tinkturer: ["#7A2B20"],
  handlingsfarge: "#7A2B20",
  innbyggertall: 5600,
  kommunenr: "5025",
  administrator: "Ada Administrator",
  komiteer: [{ navn: { nb: "Komiteen" } }],
};

/** Every form of the domain, also those that nobody has thought of here. */
async function finnSkjemaer() {
  const filer = readdirSync("app/domain", { recursive: true })
    .map((navn) => resolve("app/domain", String(navn)))
    .filter((fil) => fil.endsWith(".ts"));
  const funnet = new Map<string, z.ZodObject>();
  for (const fil of filer)
    for (const [navn, verdi] of Object.entries((await import(fil)) as Record<string, unknown>))
      if (verdi instanceof z.ZodObject) funnet.set(navn, verdi);
  return [...funnet];
}
