import { innspill as eksempler } from "#db/sample/innspill";
import { sak as eksempelsak } from "#db/sample/sak";
import type { svarkanaler } from "#db/koder";
import { svar, varsel } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** How those want their answer who do not read it on the page. The numbers and addresses belong to nobody. */
export const kontakter: Record<string, { svarkanal: (typeof svarkanaler)[number]; kontakt: string | null }> = {
  "u02-uttalelse-fra-ungdomsraadet": { svarkanal: "epost", kontakt: "emma@example.no" },
  "u05-spoer-om-sentrum": { svarkanal: "ring", kontakt: "68 05 00 05" },
  "u07-eldreraadet-da": { svarkanal: "ring", kontakt: "68 05 00 07" },
  "u10-did-not-know": { svarkanal: "epost", kontakt: "fiona@example.com" },
  "u11-bruk-pengene": { svarkanal: "ikke", kontakt: null },
  "u13-raadet-for-funksjonsnedsettelse": {
    svarkanal: "brev",
    kontakt: "Rådet for personer med funksjonsnedsettelse, Eksempelveien 1, 0000 Prøvestad",
  },
  "u14-kva-skjedde-etterpaa": { svarkanal: "epost", kontakt: "gunnhild@example.no" },
  "a01-la-oss-ringe": { svarkanal: "ring", kontakt: "68 05 00 01" },
  "a06-moeter-paa-kvelden": { svarkanal: "epost", kontakt: "paa.skift@example.no" },
  "b02-kva-klokkeslett": { svarkanal: "ring", kontakt: "68 05 01 23" },
  "c01-koden-kom-ikke": { svarkanal: "ring", kontakt: "68 05 00 07" },
  "n01-gatelyset": { svarkanal: "ring", kontakt: "68 05 00 01" },
  "n02-barnehageplass": { svarkanal: "ring", kontakt: "68 05 04 56" },
};

/** Answers older than this have been carried out; newer ones wait at the desk. */
const UTFOERT_ETTER_DAGER = 30;

/** The answers. Those of the case quote its decision as every answer does, and say which effect they led to. */
export async function lastSvar(
  { db, kalender, hendte }: Laster,
  { personer, innspill, vedtakId, virkninger }: { personer: Ider; innspill: Ider; vedtakId: string; virkninger: Ider },
): Promise<void> {
  const svarene = eksempler.flatMap(({ noekkel, svar: skrevet, vurdering }) => {
    if (!skrevet) return [];
    const iSaken = eksempelsak.innspill.includes(noekkel);
    const { utfall, tekst, dag, virkning } = skrevet;
    return [
      {
        id: nyId(),
        innspillId: slaaOpp(innspill, noekkel),
        vedtakId: iSaken ? vedtakId : null,
        virkningId: virkning ? slaaOpp(virkninger, virkning) : null,
        utfall,
        tekst,
        sitat: iSaken ? eksempelsak.vedtak.begrunnelse : null,
        av: slaaOpp(personer, iSaken ? eksempelsak.saksbehandler : (vurdering?.av ?? eksempelsak.saksbehandler)),
        tid: kalender.tid(dag, "14:40"),
        kanal: kontakter[noekkel]?.svarkanal ?? ("her" as const),
        dag,
      },
    ];
  });
  await db.insert(svar).values(svarene.map(({ kanal: _kanal, dag: _dag, ...rad }) => rad));
  const varsler = svarene.flatMap(({ id, kanal, tid, dag, av }) => {
    if (kanal === "her" || kanal === "ikke") return [];
    const utfoert = dag <= -UTFOERT_ETTER_DAGER ? kalender.tid(dag + 1, "10:30") : null;
    return [{ id: nyId(), svarId: id, kanal, opprettet: tid, utfoert, utfoertAv: utfoert ? av : null }];
  });
  await db.insert(varsel).values(varsler);

  for (const { innspillId, tid, av, utfall } of svarene)
    hendte.push({ tid, slag: "innspill.besvart", objekt: innspillId, av, data: { utfall } });
  for (const { id, utfoert, utfoertAv } of varsler)
    if (utfoert) hendte.push({ tid: utfoert, slag: "varsel.utfoert", objekt: id, av: utfoertAv });
}
