import { innspill as eksempler, type Innspill, personer as eksempelpersoner } from "#db/sample/innspill";
import { stedfestet, steder } from "#db/sample/steder";
import { temaer as eksempeltemaer } from "#db/sample/temaer";
import { gjest, innsending, innspill, innspillTekst, kobling, moderering, referanse, vurdering } from "#db/schema";
import { skjermTekst } from "~/domain/moderering/publiser.server";
import { nyId } from "~/platform/id.server";
import { seksjon } from "./hoering.server";
import { type Ider, type Laster, slaaOpp } from "./laster";
import { kontakter } from "./svar.server";

type Rad = Innspill & {
  id: string;
  ref: string;
  tid: Date;
  personId: string | null;
  gjestId: string | null;
  navn: string | null;
};

/** The innspill with everything that was done to them up to their assessment. Ids by key. */
export async function lastInnspill(
  laster: Laster,
  { personer, punkter, temaer, seksjoner }: { personer: Ider; punkter: Ider; temaer: Ider; seksjoner: Ider },
): Promise<Ider> {
  const { db, kalender, hendte } = laster;
  const rader = nummerer(laster, personer);

  await db
    .insert(gjest)
    .values(rader.flatMap(({ gjestId, tid }) => (gjestId ? [{ id: gjestId, opprettet: tid }] : [])));
  await db.insert(referanse).values(sisteNumre(rader));
  const innsendinger = rader.map((rad) => ({ id: nyId(), ...avsenderAv(rad) }));
  await db.insert(innsending).values(innsendinger);
  await db.insert(innspill).values(
    rader.map((rad, i) => ({
      id: rad.id,
      ref: rad.ref,
      innsendingId: innsendinger[i]!.id,
      temaId: slaaOpp(temaer, rad.tema),
      personId: rad.personId,
      gjestId: rad.gjestId,
      ...(rad.om
        ? {
            avsnittId: slaaOpp(seksjoner, seksjon(rad.om.hoering, rad.om.versjon, rad.om.overskrift)),
            sitat: rad.om.sitat ?? "",
          }
        : {}),
      kanal: rad.kanal,
      spraak: rad.spraak,
      mottatt: rad.tid,
      svarfrist: svarfrist(rad, kalender),
      ...stedet(rad),
      ...moderert(rad, kalender),
    })),
  );
  await db.insert(innspillTekst).values(rader.flatMap((rad) => tekster(rad, personer, kalender)));
  await lastModerering(laster, rader, personer);
  await lastKoblinger(laster, rader, { personer, punkter });
  await lastVurderinger(laster, rader, personer);

  for (const { id, ref, tid, registrertAv, personId } of rader)
    hendte.push({
      tid,
      slag: "innspill.mottatt",
      objekt: id,
      av: registrertAv ? slaaOpp(personer, registrertAv) : personId,
      data: { ref },
    });
  return new Map(rader.map(({ noekkel, id }) => [noekkel, id]));
}

/** In the order they were received, each with the next number of its year. */
function nummerer({ kalender }: Laster, personer: Ider): Rad[] {
  const siste = new Map<string, number>();
  return eksempler
    .map((en) => ({ ...en, tid: kalender.tid(en.mottatt.dag, en.mottatt.kl) }))
    .sort((a, b) => a.tid.getTime() - b.tid.getTime())
    .map((en) => {
      const aar = kalender.dato(en.mottatt.dag).slice(0, 4);
      const nr = (siste.get(aar) ?? 0) + 1;
      siste.set(aar, nr);
      return {
        ...en,
        id: nyId(),
        ref: `R-${aar}-${String(nr).padStart(4, "0")}`,
        personId: en.av ? slaaOpp(personer, en.av) : null,
        gjestId: en.av ? null : nyId(),
        navn: eksempelpersoner.find(({ noekkel }) => noekkel === en.av)?.navn ?? null,
      };
    });
}

function sisteNumre(rader: Rad[]) {
  const perAar = new Map(rader.map(({ ref }) => [ref.slice(2, 6), Number(ref.slice(7))]));
  return [...perAar].map(([aar, siste]) => ({ aar: Number(aar), siste }));
}

function avsenderAv({ noekkel, personId, gjestId, tid, navn, visNavn, avsender, paaVegneAv }: Rad) {
  const { svarkanal, kontakt } = kontakter[noekkel] ?? { svarkanal: "her" as const, kontakt: null };
  // A young person's name is never shown, whatever they asked for.
  return {
    personId,
    gjestId,
    sendt: tid,
    nivaa: personId ? ("eid" as const) : ("gjest" as const),
    navn,
    visNavn: visNavn && navn !== null && avsender !== "ung",
    avsender,
    paaVegneAv: paaVegneAv ?? null,
    svarkanal,
    kontakt,
  };
}

function svarfrist({ tema, mottatt }: Rad, { dato }: Laster["kalender"]) {
  const regel = eksempeltemaer.find(({ slug }) => slug === tema)!.svarfrist;
  return regel.regel === "dag" ? dato(regel.dag) : dato(mottatt.dag + regel.dager);
}

/** Where it is about, by the municipality's list. */
function stedet({ noekkel }: Rad) {
  const om = stedfestet[noekkel];
  if (!om) return {};
  const [, , bredde, lengde] = steder.find(([navn]) => navn === om.sted)!;
  return { sted: om.sted, bredde, lengde, visSted: om.vis };
}

const statusEtter = {
  publisert: "publisert",
  foreslaatt_ikke_publisert: "foreslaatt_ikke_publisert",
  ikke_publisert: "ikke_publisert",
  tilbake_i_koe: "mottatt",
} as const;

/** Where the steps of the moderation have left it; handing it on changes nothing. */
function moderert({ moderering: steg }: Rad, { tid }: Laster["kalender"]) {
  const siste = steg.findLast(({ handling }) => handling !== "overlatt_inhabil");
  if (!siste || siste.handling === "overlatt_inhabil")
    return { status: "mottatt" as const, vises: false, publisert: null };
  const publisert = siste.handling === "publisert";
  return {
    status: statusEtter[siste.handling],
    vises: publisert,
    publisert: publisert ? tid(siste.dag, siste.kl) : null,
  };
}

/** The original, and a masked version for each time it was published. */
function tekster({ id, tid, spraak, tekst, moderering: steg }: Rad, personer: Ider, kalender: Laster["kalender"]) {
  const felles = { innspillId: id, spraak };
  const skjermede = steg
    .filter(({ handling }) => handling === "publisert")
    .map(({ av, dag, kl }, i) => ({
      id: nyId(),
      ...felles,
      slag: "skjermet" as const,
      nr: i + 1,
      tekst: skjermTekst(tekst, spraak).tekst,
      laget: kalender.tid(dag, kl),
      lagetAv: slaaOpp(personer, av),
    }));
  return [{ id: nyId(), ...felles, slag: "original" as const, nr: 1, tekst, laget: tid, lagetAv: null }, ...skjermede];
}

async function lastModerering({ db, kalender, hendte }: Laster, rader: Rad[], personer: Ider) {
  const noter = rader.flatMap((rad) =>
    rad.moderering.map(({ handling, av, dag, kl, begrunnelse, begrunnelseKode }) => ({
      id: nyId(),
      innspillId: rad.id,
      handling,
      grunn: begrunnelseKode ?? null,
      begrunnelse: begrunnelse ?? null,
      av: slaaOpp(personer, av),
      tid: kalender.tid(dag, kl),
      ref: rad.ref,
    })),
  );
  await db.insert(moderering).values(noter.map(({ ref: _ref, ...note }) => note));
  for (const { tid, handling, innspillId, av, ref, grunn } of noter)
    hendte.push({ tid, slag: `innspill.${handling}`, objekt: innspillId, av, data: { ref, grunn } });
}

async function lastKoblinger(
  { db, kalender, hendte }: Laster,
  rader: Rad[],
  { personer, punkter }: { personer: Ider; punkter: Ider },
) {
  const koblinger = rader.flatMap((rad) =>
    rad.koblinger.map(({ punkt, begrunnelse, av, dag, tilbakekalt }) => ({
      id: nyId(),
      innspillId: rad.id,
      planpunktId: slaaOpp(punkter, punkt),
      begrunnelse,
      av: slaaOpp(personer, av),
      tid: kalender.tid(dag, "10:05"),
      tilbakekalt: tilbakekalt ? kalender.tid(tilbakekalt.dag, "09:50") : null,
      tilbakekaltAv: tilbakekalt ? slaaOpp(personer, tilbakekalt.av) : null,
      tilbakekaltBegrunnelse: tilbakekalt?.begrunnelse ?? null,
      ref: rad.ref,
    })),
  );
  await db.insert(kobling).values(koblinger.map(({ ref: _ref, ...rad }) => rad));
  for (const { id, tid, av, ref, planpunktId, tilbakekalt, tilbakekaltAv } of koblinger) {
    hendte.push({ tid, slag: "kobling.knyttet", objekt: id, av, data: { ref, planpunkt: planpunktId } });
    if (tilbakekalt) hendte.push({ tid: tilbakekalt, slag: "kobling.tilbakekalt", objekt: id, av: tilbakekaltAv });
  }
}

async function lastVurderinger({ db, kalender, hendte }: Laster, rader: Rad[], personer: Ider) {
  const vurderte = rader.flatMap(({ id, ref, vurdering: skrevet }) => {
    if (!skrevet) return [];
    const { oppsummering, tekst, betydning, av, dag } = skrevet;
    return [
      {
        id: nyId(),
        innspillId: id,
        nr: 1,
        oppsummering,
        tekst,
        betydning,
        av: slaaOpp(personer, av),
        tid: kalender.tid(dag, "13:20"),
        ref,
      },
    ];
  });
  await db.insert(vurdering).values(vurderte.map(({ ref: _ref, ...rad }) => rad));
  for (const { innspillId, tid, av, ref, betydning } of vurderte)
    hendte.push({ tid, slag: "innspill.vurdert", objekt: innspillId, av, data: { ref, nr: 1, betydning } });
}
