import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import * as eksempel from "#db/sample/forslag";
import {
  alternativ,
  argument,
  argumentstoette,
  avstemning,
  bosted,
  forslag,
  innspill,
  innspillTekst,
  kommune,
  stemme,
  stemmeLogg,
} from "#db/schema";
import type { Regler, Stemmenivaa, Valg } from "~/domain/avstemning/avstemning";
import { lesHovedbok } from "~/domain/avstemning/hovedbok.server";
import { tell } from "~/domain/avstemning/tell";
import { systemContext } from "~/domain/context";
import { delForslag } from "~/domain/forslag/forslag";
import { nyKode } from "~/domain/kode.server";
import { nyId } from "~/platform/id.server";
import { type Forslagsrad, lastInnbyggerforslag } from "./innbyggerforslag.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** Who lives here, as the register said when they asked; the others have not asked. */
const BOSATTE = ["innbygger", "ida", "sondre", "per", "torbjoern", "ragnhild", "maja", "bjoerg"];

/** Forslag with their votes, votes with alternatives, and innbyggerforslag with their signatures. */
export async function lastForslag(
  laster: Laster,
  { personer, punkter, temaer, innspill: ider }: { personer: Ider; punkter: Ider; temaer: Ider; innspill: Ider },
): Promise<void> {
  const { db, kalender } = laster;
  const [her] = await db.select().from(kommune);
  await db.insert(bosted).values(
    BOSATTE.map((noekkel) => ({
      id: nyId(),
      personId: slaaOpp(personer, noekkel),
      kommunenr: her!.kommunenr,
      bekreftet: kalender.tid(-250, "12:00"),
      metode: "register" as const,
    })),
  );
  const forslagene = await lastForslagene(laster, { temaer, ider });
  await lastArgumenter(laster, { forslagene, ider });
  await lastNaermiljoepotten(laster, temaer);
  await lastServicerekkefoelgen(laster, temaer);
  await lastInnbyggerforslag(laster, { personer, punkter, ider, forslagene });
}

async function lastForslagene(
  laster: Laster,
  { temaer, ider }: { temaer: Ider; ider: Ider },
): Promise<Map<string, Forslagsrad>> {
  const { db, kalender, hendte } = laster;
  const noekler = [...Object.keys(eksempel.forslag), ...Object.keys(eksempel.innbyggerforslag)];
  const sendte = await db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      temaId: innspill.temaId,
      publisert: innspill.publisert,
      tekst: innspillTekst.tekst,
    })
    .from(innspill)
    .innerJoin(innspillTekst, and(eq(innspillTekst.innspillId, innspill.id), eq(innspillTekst.slag, "original")))
    .where(
      inArray(
        innspill.id,
        noekler.map((noekkel) => slaaOpp(ider, noekkel)),
      ),
    );
  const rader = new Map<string, Forslagsrad & { temaId: string }>();
  for (const noekkel of noekler) {
    const sendt = sendte.find(({ id }) => id === slaaOpp(ider, noekkel))!;
    const tittel = sendt.publisert ? delForslag(sendt.tekst).tittel : "";
    rader.set(noekkel, { ...sendt, id: nyId(), innspillId: sendt.id, tittel });
  }
  await db.insert(forslag).values(
    [...rader].map(([noekkel, { id, innspillId, tittel, publisert }]) => ({
      id,
      innspillId,
      slag: noekkel in eksempel.forslag ? ("forslag" as const) : ("innbyggerforslag" as const),
      tittel,
      versjon: publisert ? 1 : 0,
    })),
  );
  for (const [noekkel, stemt] of Object.entries(eksempel.forslag)) {
    const { id, ref, temaId, publisert } = rader.get(noekkel)!;
    if (!stemt || !publisert) continue;
    const avstemningId = nyId();
    hendte.push({ tid: publisert, slag: "forslag.aapnet", objekt: id, av: null, data: { ref } });
    await db.insert(avstemning).values({
      id: avstemningId,
      slug: ref.toLowerCase(),
      temaId,
      forslagId: id,
      slag: stemt.slag,
      spoersmaal: {},
      forklaring: {},
      krav: stemt.krav,
      aapner: publisert,
      stenger: stemt.stengt === undefined ? fristen(laster, temaId, temaer) : kalender.tid(stemt.stengt, "00:00"),
      opprettet: publisert,
    });
    const sedler = Object.entries(stemt.stemmer).flatMap(([nivaa, antall]) =>
      antall.flatMap((n, i) =>
        Array.from({ length: n }, () => ({ nivaa: nivaa as Stemmenivaa, valg: valg(stemt.slag, i) })),
      ),
    );
    await lastStemmer(laster, avstemningId, sedler);
    if (stemt.stengt !== undefined)
      await tellOpp(laster, { id: avstemningId, slug: ref.toLowerCase(), slag: stemt.slag, dag: stemt.stengt });
  }
  return rader;
}

const valg = (slag: "enighet" | "stoette", i: number): Valg =>
  slag === "stoette" ? { stoette: true } : { svar: (["enig", "uenig", "vet_ikke"] as const)[i]! };

/** The day after the tema's last, as it begins. */
function fristen({ kalender }: Laster, temaId: string, temaer: Ider): Date {
  const dager: Record<string, number> = { "mer-aa-si-mellom-valgene": 20, "enkle-digitale-tjenester": 85 };
  const [slug] = [...temaer].find(([, id]) => id === temaId)!;
  return kalender.tid(slaaOpp(new Map(Object.entries(dager)), slug) + 1, "00:00");
}

/** Voters of the sample are nobody: their references are random, and tied to no account. */
async function lastStemmer({ db }: Laster, avstemningId: string, sedler: Array<{ nivaa: Stemmenivaa; valg: Valg }>) {
  if (sedler.length === 0) return;
  const rader = sedler.map(({ nivaa, valg: valgt }) => ({
    avstemningId,
    seddel: randomUUID(),
    nr: 1,
    valg: valgt,
    nivaa,
    versjon: 1,
  }));
  await db.insert(stemme).values(rader.map((rad) => ({ ...rad, velger: randomUUID(), kvittering: nyKode(12) })));
  await db.insert(stemmeLogg).values(rader);
}

async function tellOpp(
  { db, kalender, hendte }: Laster,
  {
    id,
    slug,
    slag,
    dag,
    alternativer = [],
  }: { id: string; slug: string; slag: Regler["slag"]; dag: number; alternativer?: Regler["alternativer"] },
) {
  const stengt = kalender.tid(dag, "00:01");
  const { sedler, rader, hode } = await lesHovedbok(systemContext(db, stengt), id);
  const resultat = tell(
    { slag, maks: null, poeng: null, ramme: null, alternativer },
    [...sedler.values()].filter((seddel) => seddel !== null),
  );
  await db.update(avstemning).set({ stengt, resultat, hode, loggrader: rader }).where(eq(avstemning.id, id));
  hendte.push({ tid: stengt, slag: "avstemning.stengt", objekt: id, av: null, data: { slug, antall: rader, hode } });
}

async function lastArgumenter(
  { db }: Laster,
  { forslagene, ider }: { forslagene: Map<string, Forslagsrad>; ider: Ider },
) {
  const alle = Object.entries(eksempel.argumenter).map(([noekkel, en]) => ({
    ...en,
    innspillId: slaaOpp(ider, noekkel),
  }));
  await db
    .insert(argument)
    .values(alle.map(({ innspillId, om, side }) => ({ innspillId, side, forslagId: slaaOpp(forslagene, om).id })));
  await db
    .insert(argumentstoette)
    .values(
      alle.flatMap(({ innspillId, stoette }) =>
        Array.from({ length: stoette }, () => ({ argumentId: innspillId, velger: randomUUID() })),
      ),
    );
}

async function lastNaermiljoepotten(laster: Laster, temaer: Ider) {
  const { db, kalender, hendte } = laster;
  const { alternativer, tema, slug, spoersmaal, forklaring, ramme, minAlder, aapner, stenger } =
    eksempel.naermiljoepotten;
  const id = nyId();
  await db.insert(avstemning).values({
    id,
    slug,
    temaId: slaaOpp(temaer, tema),
    slag: "kurv",
    spoersmaal,
    forklaring,
    ramme,
    krav: "bosatt",
    minAlder,
    aapner: kalender.tid(aapner, "08:00"),
    stenger: kalender.tid(stenger + 1, "00:00"),
    opprettet: kalender.tid(aapner - 20, "09:00"),
  });
  const paaSeddelen = alternativer.map((ett: eksempel.Alternativ, i) => ({
    id: nyId(),
    avstemningId: id,
    plass: i + 1,
    tittel: ett.tittel,
    beskrivelse: ett.beskrivelse,
    kostnad: ett.kostnad,
    sjekk: ett.ikkeMed ? ("ikke_med" as const) : ("med" as const),
    begrunnelse: ett.ikkeMed ?? "",
  }));
  await db.insert(alternativ).values(paaSeddelen);
  const kurver: Array<[number[], number]> = [
    [[0, 1, 2, 4], 23],
    [[3, 0], 11],
    [[1, 2, 4], 17],
    [[3, 2, 4], 13],
  ];
  await lastStemmer(
    laster,
    id,
    kurver.flatMap(([valgte, antall]) =>
      Array.from({ length: antall }, () => ({
        nivaa: "bosatt" as const,
        valg: { valgte: valgte.map((i) => paaSeddelen[i]!.id).toSorted() },
      })),
    ),
  );
  hendte.push({ tid: kalender.tid(aapner, "08:00"), slag: "avstemning.aapnet", objekt: id, av: null, data: { slug } });
}

async function lastServicerekkefoelgen(laster: Laster, temaer: Ider) {
  const { db, kalender, hendte } = laster;
  const { slug, tema, spoersmaal, forklaring, aapner, stengt, alternativer, sedler } = eksempel.servicerekkefoelgen;
  const id = nyId();
  await db.insert(avstemning).values({
    id,
    slug,
    temaId: slaaOpp(temaer, tema),
    slag: "rangering",
    spoersmaal,
    forklaring,
    krav: "epost",
    aapner: kalender.tid(aapner, "08:00"),
    stenger: kalender.tid(stengt, "00:00"),
    opprettet: kalender.tid(aapner - 3, "09:00"),
  });
  const paaSeddelen = alternativer.map((tittel, i) => ({
    id: nyId(),
    avstemningId: id,
    plass: i + 1,
    tittel,
    beskrivelse: {},
    kostnad: null,
    sjekk: "med" as const,
  }));
  await db.insert(alternativ).values(paaSeddelen);
  await lastStemmer(
    laster,
    id,
    Object.entries(sedler).flatMap(([nivaa, like]) =>
      like.flatMap(([rekkefoelge, antall]) =>
        Array.from({ length: antall }, () => ({
          nivaa: nivaa as Stemmenivaa,
          valg: { rekkefoelge: rekkefoelge.map((i) => paaSeddelen[i]!.id) },
        })),
      ),
    ),
  );
  hendte.push({ tid: kalender.tid(aapner, "08:00"), slag: "avstemning.aapnet", objekt: id, av: null, data: { slug } });
  await tellOpp(laster, { id, slug, slag: "rangering", dag: stengt, alternativer: paaSeddelen });
}
