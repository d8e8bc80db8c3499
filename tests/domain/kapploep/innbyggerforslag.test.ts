import { beforeEach, expect, test } from "vitest";
import { epost, innbyggerforslag, innbyggerforslagSteg, underskrift } from "#db/schema";
import { systemContext } from "~/domain/context";
import { foelgFristene } from "~/domain/innbyggerforslag/frister.server";
import { kontrollerInnbyggerforslag } from "~/domain/innbyggerforslag/kontroll.server";
import { papirSkjema } from "~/domain/innbyggerforslag/papir";
import { registrerUnderskrifter } from "~/domain/innbyggerforslag/papir.server";
import { knyttInnbyggerforslag, registrerUtfall } from "~/domain/innbyggerforslag/sak.server";
import { strykUnderskrift } from "~/domain/innbyggerforslag/stryk.server";
import { lesFodselsnummer } from "~/domain/personvern/fodselsnummer";
import type { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { NAA } from "../../setup/tid";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const noekler = lagNoekler(nyNoekkel(1));
const NETTSTED = "https://dialog.example";
const PID = Array.from({ length: 100 }, (_, k) => `178580100${String(k).padStart(2, "0")}`).find(lesFodselsnummer)!;
const SENDT = { status: "sendt", sendt: "2026-11-20", antallSendt: 7, frist: "2026-12-20" } as const;

paaPostgres("innbyggerforslag på likt", () => {
  beforeEach(() => lagKommune(db, { kommunenr: "5025", epost: "post@kommune.example" }));

  async function scene(felt: Partial<typeof innbyggerforslag.$inferInsert> = {}, antall = 7) {
    const det = await lagInnbyggerforslag(db, { innbyggerforslag: felt });
    const underskriverne = Array.from({ length: antall }, (_, nr) => ({
      id: nyId(),
      forslagId: det.id,
      kanal: "nett" as const,
      noekkel: `n${nr}`,
      epost: `nr${nr}@example.no`,
      spraak: "nb",
      tid: NAA,
    }));
    if (antall > 0) await db.insert(underskrift).values(underskriverne);
    const siri = base.context("saksbehandler", await lagSaksbehandler(db));
    return { ...det, ider: underskriverne.map(({ id }) => id), siri };
  }
  const paPapir = (siri: Awaited<ReturnType<typeof scene>>["siri"], ref: string) => () =>
    registrerUnderskrifter(
      samtidig(siri),
      ref,
      papirSkjema.parse({ maate: "en", navn: "Kari Nordmann", fodselsnummer: PID, bosatt: "ja" }),
      { noekler, nettsted: NETTSTED },
    );

  test("samme menneske på papir og på nett i samme øyeblikk er én underskrift", async () => {
    for (let runde = 0; runde < 5; runde++) {
      const { id, ref, siri } = await scene({}, 0);
      const kari = await lagPerson(db, { navn: "" });
      // As signing with eID does it: the account's own key.
      const paaNett = () =>
        samtidig(siri)
          .db.insert(underskrift)
          .values({
            id: nyId(),
            forslagId: id,
            kanal: "nett",
            personId: kari.id,
            noekkel: noekler.hmac("pseudonym", `5025|${PID}`),
            spraak: "nb",
            tid: NAA,
          })
          .onConflictDoNothing();
      await kapploep<unknown>([paPapir(siri, ref), paaNett, paPapir(siri, ref), paaNett]);
      expect(await db.$count(underskrift, undefined)).toBe(runde + 1);
    }
  });

  test("en liste som sendes fem ganger på likt, registreres én gang, og kravet fortelles én gang", async () => {
    const { ref, siri } = await scene({ kreves: 1 }, 0);
    const { vant } = await kapploep(Array.from({ length: 5 }, () => paPapir(siri, ref)));
    expect(vant.map(({ registrert }) => registrert).toSorted()).toEqual([0, 0, 0, 0, 1]);
    const steg = await db.select({ slag: innbyggerforslagSteg.slag }).from(innbyggerforslagSteg);
    expect(steg).toEqual([{ slag: "naadd_kravet" }]);
  });

  test("kontroll og strykning på likt: det som er godkjent, har nok, og det som er strøket etterpå, finnes ikke", async () => {
    for (let runde = 0; runde < 5; runde++) {
      const { id, ref, siri, ider } = await scene({ ...SENDT, kreves: 7 });
      const kontroll = () =>
        kontrollerInnbyggerforslag(samtidig(siri), ref, { resultat: "godkjent", mangler: "" }, NETTSTED);
      const stryk = () => strykUnderskrift(samtidig(siri), ref, ider[0]!, { grunn: "dobbel" });
      const { nei } = await kapploep<unknown>([kontroll, stryk]);
      expect(nei).toHaveLength(1);
      const naa = (await db.select().from(innbyggerforslag)).find(({ forslagId }) => forslagId === id);
      const gyldige = (await db.select().from(underskrift)).filter((u) => u.forslagId === id && !u.stroeket).length;
      expect([naa!.status, gyldige]).toEqual(
        nei[0]!.kode.includes("kontrollert") ? ["til_behandling", 7] : ["sendt", 6],
      );
    }
  });

  test("fem trykk på utfallet er ett utfall og ett sett med brev", async () => {
    const { ref, siri, innspill: det } = await scene({ ...SENDT, status: "til_behandling" });
    const saken = await lagSak(db, { innspill: [det] });
    await knyttInnbyggerforslag(siri, ref, { sak: saken.nr });
    await lagVedtak(db, saken.id);
    const trykk = () =>
      registrerUtfall(samtidig(siri), ref, { utfall: "vedtatt", videre: "Det bygges.", tidligereSak: "" }, NETTSTED);
    const { vant, nei } = await kapploep(Array.from({ length: 5 }, () => trykk));
    expect([vant.length, nei.map((ett: Refusal) => ett.kode)]).toEqual([
      1,
      Array<string>(4).fill("innbyggerforslagsarbeid.feil.alleredeAvgjort"),
    ]);
    expect(await db.$count(epost)).toBe(7);
    expect(await db.$count(innbyggerforslagSteg)).toBe(1);
  });

  test("jobben i fem prosesser på likt purrer én gang, og lar det falle bort én gang", async () => {
    await scene(SENDT);
    await scene({ samlerTil: "2026-11-21" });
    const jobb = () => foelgFristene(samtidig(systemContext(db, NAA)), { nettsted: NETTSTED });
    const { vant } = await kapploep(Array.from({ length: 5 }, () => jobb));
    const sum = (hva: "bortfalt" | "purret") => vant.reduce((antall, ett) => antall + ett[hva], 0);
    expect([sum("bortfalt"), sum("purret")]).toEqual([1, 1]);
    // Seven who signed what lapsed, and the municipality's own address.
    expect(await db.$count(epost)).toBe(8);
  });
});
