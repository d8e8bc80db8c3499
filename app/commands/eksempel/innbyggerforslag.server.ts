import { randomUUID } from "node:crypto";
import * as eksempel from "#db/sample/forslag";
import { arkivsaksnummer } from "#db/sample/sak";
import {
  innbyggerforslag,
  innbyggerforslagSteg,
  kommune,
  milepael,
  sak,
  sakInnspill,
  saksgang,
  svar,
  underskrift,
  vedtak,
  vedtakVirkning,
} from "#db/schema";
import { systemContext } from "~/domain/context";
import { kreverUnderskrifter, samlerTil, vedtaksfrist } from "~/domain/innbyggerforslag/innbyggerforslag";
import { laSvarfristenFoelge } from "~/domain/innbyggerforslag/svarfrist.server";
import { nyId } from "~/platform/id.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** A forslag of the sample, as it was sent. */
export type Forslagsrad = { id: string; innspillId: string; ref: string; publisert: Date | null; tittel: string };

/** Innbyggerforslag with their signatures and steps, and the case in which one was decided. */
export async function lastInnbyggerforslag(
  laster: Laster,
  {
    personer,
    punkter,
    ider,
    forslagene,
  }: { personer: Ider; punkter: Ider; ider: Ider; forslagene: Map<string, Forslagsrad> },
) {
  const { db, kalender, hendte } = laster;
  const [her] = await db.select().from(kommune);
  const { innbyggertall, innbyggertallDato } = her!;
  const kreves = kreverUnderskrifter(innbyggertall);
  for (const [noekkel, gitt] of Object.entries(eksempel.innbyggerforslag)) {
    const { id, publisert, ref } = slaaOpp(forslagene, noekkel);
    const fra = kalender.dato(dagenFor(noekkel));
    const sendt = gitt.sendt === undefined ? null : kalender.dato(gitt.sendt);
    const avgjort = gitt.avgjort ? await lastSamfunnshussaken(laster, { personer, punkter, ider }) : null;
    await db.insert(innbyggerforslag).values({
      forslagId: id,
      status: avgjort ? "avgjort" : gitt.kontrollert !== undefined ? "til_behandling" : "samler",
      innbyggertall,
      innbyggertallDato,
      kreves,
      samlerFra: fra,
      samlerTil: samlerTil(fra),
      naaddKravet: gitt.naadd === undefined ? null : kalender.dato(gitt.naadd),
      sendt,
      antallSendt: sendt ? gitt.nett + gitt.papir : null,
      frist: sendt ? vedtaksfrist(sendt) : null,
      kontrollertAv: gitt.kontrollert === undefined ? null : slaaOpp(personer, "saksbehandler3"),
      kontrollert: gitt.kontrollert === undefined ? null : kalender.tid(gitt.kontrollert, "13:10"),
      ...(avgjort ? { ...avgjort, utfall: "vedtatt" as const, videre: eksempel.samfunnshussaken.videre } : {}),
    });
    await laSvarfristenFoelge(systemContext(db, kalender.tid(0, "00:00")), id);
    const steg = [
      ["samler", publisert],
      ["naadd_kravet", gitt.naadd === undefined ? null : kalender.tid(gitt.naadd, "20:12")],
      ["sendt", gitt.sendt === undefined ? null : kalender.tid(gitt.sendt, "09:30")],
      ["godkjent", gitt.kontrollert === undefined ? null : kalender.tid(gitt.kontrollert, "13:10")],
      ["avgjort", avgjort ? kalender.tid(eksempel.samfunnshussaken.dag + 2, "10:00") : null],
    ] as const;
    for (const [slag, tid] of steg) {
      if (!tid) continue;
      await db.insert(innbyggerforslagSteg).values({ id: nyId(), forslagId: id, slag, tid });
      hendte.push({ tid, slag: `innbyggerforslag.${slag}`, objekt: id, av: null, data: { ref } });
    }
    await lastUnderskrifter(laster, { id, personer, dag: dagenFor(noekkel), ...gitt });
  }
}

const dagenFor = (noekkel: string) =>
  eksempel.forslagsinnspill.find((ett) => ett.noekkel === noekkel)!.moderering[0]!.dag;

/** Some of the sample's people have signed; the others are nobody. */
async function lastUnderskrifter(
  { db, kalender }: Laster,
  { id, personer, dag, nett, papir }: { id: string; personer: Ider; dag: number; nett: number; papir: number },
) {
  const kjente = ["ida", "sondre", "per", "bjoerg"];
  const felles = { forslagId: id, spraak: "nb" };
  await db.insert(underskrift).values([
    ...Array.from({ length: nett }, (_, i) => ({
      ...felles,
      id: nyId(),
      kanal: "nett" as const,
      personId: kjente[i] ? slaaOpp(personer, kjente[i]) : null,
      tid: kalender.tid(dag + 1 + (i % 20), `${10 + (i % 12)}:${10 + (i % 49)}`),
    })),
    ...Array.from({ length: papir }, (_, i) => ({
      ...felles,
      id: nyId(),
      kanal: "papir" as const,
      navn: `Eksempel Underskriver ${i + 1}`,
      adresse: `Prøveveien ${i + 1}`,
      noekkel: randomUUID(),
      registrertAv: slaaOpp(personer, "saksbehandler3"),
      tid: kalender.tid(dag + 14, "11:20"),
    })),
  ]);
}

async function lastSamfunnshussaken(
  { db, kalender, hendte }: Laster,
  { personer, punkter, ider }: { personer: Ider; punkter: Ider; ider: Ider },
) {
  const s = eksempel.samfunnshussaken;
  const [sakId, vedtakId] = [nyId(), nyId()];
  const moetet = kalender.tid(s.dag, "18:00");
  const nr = `${s.loepenummer}-${kalender.dato(s.dag).slice(2, 4)}`;
  const saksbehandlerId = slaaOpp(personer, s.saksbehandler);
  const innspillId = slaaOpp(ider, "i03-samfunnshuset");
  await db.insert(sak).values({
    id: sakId,
    nr,
    arkivsaksnr: arkivsaksnummer(s.arkivloepenummer, kalender.tid(s.opprettet, "09:00")),
    tittel: s.tittel,
    saksbehandlerId,
    opprettet: kalender.tid(s.opprettet, "09:00"),
  });
  await db.insert(saksgang).values({
    id: nyId(),
    sakId,
    plass: 1,
    utvalg: s.organ,
    moetedato: kalender.dato(s.dag),
    saksnr: nr.replace("-", "/"),
  });
  await db
    .insert(sakInnspill)
    .values({ id: nyId(), sakId, innspillId, nr: 1, lagtTil: kalender.tid(s.opprettet, "09:10") });
  await db.insert(vedtak).values({
    id: vedtakId,
    sakId,
    organ: s.organ,
    dato: kalender.dato(s.dag),
    tekst: s.tekst,
    begrunnelse: s.begrunnelse,
    votering: s.votering,
    registrert: moetet,
    registrertAv: saksbehandlerId,
  });
  const [milepaelId, virkningId, planpunktId] = [nyId(), nyId(), slaaOpp(punkter, s.virkning.punkt)];
  await db.insert(milepael).values({
    id: milepaelId,
    planpunktId,
    opprettet: moetet,
    tekst: s.virkning.tittel,
    frist: kalender.dato(s.virkning.dag),
    naadd: null,
  });
  await db.insert(vedtakVirkning).values({
    id: virkningId,
    vedtakId,
    planpunktId,
    endring: "ny_milepael",
    beskrivelse: s.virkning.tittel.nb,
    milepaelId,
  });
  await db.insert(svar).values({
    id: nyId(),
    innspillId,
    vedtakId,
    virkningId,
    utfall: "tas_til_foelge",
    tekst: s.videre,
    sitat: s.begrunnelse,
    av: saksbehandlerId,
    tid: kalender.tid(s.dag + 2, "10:00"),
  });
  hendte.push(
    {
      tid: kalender.tid(s.opprettet, "09:00"),
      slag: "sak.opprettet",
      objekt: sakId,
      av: saksbehandlerId,
      data: { nr },
    },
    { tid: moetet, slag: "sak.vedtatt", objekt: sakId, av: saksbehandlerId, data: { nr, virkninger: 1 } },
    { tid: kalender.tid(s.dag + 2, "10:00"), slag: "innspill.besvart", objekt: innspillId, av: saksbehandlerId },
  );
  return { sakId, vedtakId };
}
