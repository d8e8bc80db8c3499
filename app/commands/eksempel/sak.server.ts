import { personer as eksempelpersoner } from "#db/sample/innspill";
import { arkivsaksnummer, sak as eksempel, saksnummer, type Virkning } from "#db/sample/sak";
import { planpunktStatuser, type saksdeler } from "#db/koder";
import { milepael, sak, sakInnspill, saksgang, sakstekst, vedtak, vedtakVirkning } from "#db/schema";
import type { Context } from "~/domain/context";
import { somAdresse } from "~/domain/sak/sak";
import { taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { nyId } from "~/platform/id.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** The case that gathers the finished tema's innspill: its document, the snapshot of its day, the decision and what that does. */
export async function lastSaken(
  laster: Laster,
  { personer, punkter, innspill }: { personer: Ider; punkter: Ider; innspill: Ider },
) {
  const { db, kalender, hendte } = laster;
  const saksbehandlerId = slaaOpp(personer, eksempel.saksbehandler);
  const id = nyId();
  const nr = somAdresse(saksnummer(eksempel.loepenummer, kalender.tid(eksempel.vedtak.dag, "18:00")));
  const opprettet = kalender.tid(eksempel.opprettet, "09:15");
  const samlet = kalender.tid(eksempel.datert - 2, "11:00");

  await db.insert(sak).values({
    id,
    nr,
    arkivsaksnr: arkivsaksnummer(eksempel.arkivloepenummer, opprettet),
    tittel: eksempel.tittel,
    saksbehandlerId,
    opprettet,
    revisjon: 2,
  });
  await db.insert(saksgang).values(
    eksempel.saksgang.map(({ utvalg, dag, loepenummer }, i) => ({
      id: nyId(),
      sakId: id,
      plass: i + 1,
      utvalg,
      moetedato: kalender.dato(dag),
      saksnr: saksnummer(loepenummer, kalender.tid(dag, "18:00")),
    })),
  );
  await db
    .insert(sakstekst)
    .values(
      Object.entries(deler).map(([del, tekst]) => ({ id: nyId(), sakId: id, del: del as keyof typeof deler, tekst })),
    );
  await db.insert(sakInnspill).values(
    eksempel.innspill.map((noekkel, i) => ({
      id: nyId(),
      sakId: id,
      innspillId: slaaOpp(innspill, noekkel),
      nr: i + 1,
      lagtTil: samlet,
    })),
  );
  await taSnapshot(saksbehandlersContext(laster, saksbehandlerId), nr);

  hendte.push(
    { tid: opprettet, slag: "sak.opprettet", objekt: id, av: saksbehandlerId, data: { nr } },
    {
      tid: samlet,
      slag: "sak.innspill_valgt",
      objekt: id,
      av: saksbehandlerId,
      data: { nr, inn: eksempel.innspill.length, ut: 0 },
    },
    { tid: samlet, slag: "sak.tekst_lagret", objekt: id, av: saksbehandlerId, data: { nr, revisjon: 2 } },
  );
  return lastVedtak(laster, { sakId: id, nr, saksbehandlerId, punkter });
}

/** The snapshot is taken by the rule that every snapshot is taken by, on the day that the document is dated. */
function saksbehandlersContext({ db, kalender }: Laster, id: string): Context<"saksbehandler"> {
  const { navn } = eksempelpersoner.find(({ noekkel }) => noekkel === eksempel.saksbehandler)!;
  const roller = new Set(["saksbehandler" as const]);
  const aktoer = { slag: "person" as const, id, navn, nivaa: "eid" as const, roller, komiteer: [] };
  return { krav: "saksbehandler", aktoer, db, naa: kalender.tid(eksempel.datert, "14:30"), spraak: "nb" };
}

async function lastVedtak(
  { db, kalender, hendte }: Laster,
  { sakId, nr, saksbehandlerId, punkter }: { sakId: string; nr: string; saksbehandlerId: string; punkter: Ider },
) {
  const { dag, organ, begrunnelse, virkninger } = eksempel.vedtak;
  const vedtakId = nyId();
  const registrert = kalender.tid(dag + 1, "09:10");
  await db.insert(vedtak).values({
    id: vedtakId,
    sakId,
    organ,
    dato: kalender.dato(dag),
    tekst: eksempel.vedtak.punkter.map((punkt) => `${punkt.nr}. ${punkt.tekst}`).join("\n"),
    begrunnelse,
    votering: eksempel.vedtak.votering.map(({ punkter: numre, tekst }) => `Punkt ${spenn(numre)}: ${tekst}`).join(" "),
    registrert,
    registrertAv: saksbehandlerId,
  });
  const rader = virkninger.map((en) => ({
    noekkel: en.noekkel,
    ...virkningsrad(en, kalender, slaaOpp(punkter, en.punkt), registrert),
  }));
  await db.insert(milepael).values(rader.flatMap(({ milepael: ny }) => (ny ? [ny] : [])));
  await db.insert(vedtakVirkning).values(rader.map(({ id, virkning }) => ({ id, vedtakId, ...virkning })));
  hendte.push({
    tid: registrert,
    slag: "sak.vedtatt",
    objekt: sakId,
    av: saksbehandlerId,
    data: { nr, virkninger: rader.length },
  });
  return { vedtakId, virkninger: new Map(rader.map(({ noekkel, id }) => [noekkel, id])) as Ider };
}

function virkningsrad(en: Virkning, { dato }: Laster["kalender"], planpunktId: string, opprettet: Date) {
  const id = nyId();
  const milepaelId = nyId();
  const ny = { id: milepaelId, planpunktId, opprettet };
  switch (en.type) {
    case "ny_milepael":
      return {
        id,
        milepael: { ...ny, tekst: en.tittel, frist: dato(en.dag), naadd: null },
        virkning: { planpunktId, endring: "ny_milepael" as const, beskrivelse: en.tittel.nb, milepaelId },
      };
    case "milepael_naadd": {
      const tekst = Object.fromEntries(
        (["nb", "nn", "en"] as const).map((lang) => [lang, `${en.tittel[lang]}. ${en.beskrivelse[lang]}`]),
      );
      return {
        id,
        milepael: { ...ny, tekst, frist: null, naadd: dato(en.dag) },
        virkning: { planpunktId, endring: "ny_milepael" as const, beskrivelse: en.tittel.nb, milepaelId },
      };
    }
    case "status":
      return {
        id,
        milepael: null,
        virkning: {
          planpunktId,
          endring: "ny_status" as const,
          beskrivelse: en.begrunnelse.nb,
          fraStatus: somStatus(en.fra),
          tilStatus: somStatus(en.til),
        },
      };
    case "ikke_tatt_opp":
      return {
        id,
        milepael: null,
        virkning: {
          planpunktId,
          endring: "ingen_endring" as const,
          beskrivelse: `${en.tittel.nb}. ${en.begrunnelse.nb}`,
        },
      };
  }
}

function somStatus(kode: string) {
  const status = planpunktStatuser.find((en) => en === kode);
  if (!status) throw new Error(`the sample has a status "${kode}", which is not one`);
  return status;
}

/** [1, 2, 3, 4] → "1–4". */
const spenn = (numre: number[]) => (numre.length > 1 ? `${numre[0]}–${numre.at(-1)}` : String(numre[0]));

const deler: Record<(typeof saksdeler)[number], string> = {
  innstilling: eksempel.innstilling.map(({ tekst }) => tekst).join("\n"),
  sammendrag: eksempel.sammendrag,
  bakgrunn: eksempel.bakgrunn.join("\n\n"),
  fakta: eksempel.fakta.join("\n\n"),
  barn_og_unge: eksempel.medvirkning.barnOgUnge,
  raad: eksempel.raad.map(({ raad, uttalelse }) => `${raad}: ${uttalelse}`).join("\n\n"),
  oekonomi: eksempel.vurdering.oekonomi,
  klima: eksempel.vurdering.klima,
  folkehelse: eksempel.vurdering.folkehelse,
  oppvekst: eksempel.vurdering.barnOgUnge,
  utforming: eksempel.vurdering.universellUtforming,
  konklusjon: `${eksempel.vurdering.samlet}\n\n${eksempel.konklusjon}`,
};
