import { eq } from "drizzle-orm";
import { personer } from "#db/sample/innspill";
import { kommune as eksempel } from "#db/sample/kommune";
import { kartutsnitt, steder } from "#db/sample/steder";
import { aarshjul, invitasjon, kommune, person, rolle, sted } from "#db/schema";
import { systemContext } from "~/domain/context";
import { opprettKommune } from "~/domain/kommune/ny-kommune.server";
import { dagenEtter, valgperiodeSlutt } from "~/domain/kommune/valgperiode";
import { nyId } from "~/platform/id.server";
import { type Laster, slaaOpp } from "./laster";

const STARTET = -430;

/** The municipality with its komiteer, its people and their roles, and the yearly wheel. Ids by the sample's own keys. */
export async function lastKommunen({ db, kalender, hendte }: Laster) {
  const tid = kalender.tid(STARTET, "09:00");
  const administrator = personer.find(({ noekkel }) => noekkel === "administrator")!;
  const { komiteer, invitasjon: innbydelse } = await opprettKommune(systemContext(db, tid), {
    navn: eksempel.navn,
    navnLokalt: eksempel.navnLokalt,
    spraak: "nb",
    spraakliste: [...eksempel.spraakene],
    tinkturer: [eksempel.farger.sort, eksempel.farger.gull, eksempel.farger.roedbrun],
    handlingsfarge: eksempel.farger.handling,
    innbyggertall: eksempel.innbyggertall,
    kommunenr: eksempel.kommunenr,
    telefon: eksempel.telefon,
    epost: eksempel.epost,
    administrator: administrator.navn,
    komiteer: eksempel.komiteer.map(({ slug, navn }) => ({ slug, navn })),
    eksempel: true,
  });

  const ider = new Map(personer.map(({ noekkel }) => [noekkel, nyId()]));
  await db
    .insert(person)
    .values(
      personer.map(({ noekkel, navn }) => ({ id: slaaOpp(ider, noekkel), navn, eksempel: noekkel, opprettet: tid })),
    );
  // The first administrator has taken the role that the set-up made an invitation to.
  const administratorId = slaaOpp(ider, "administrator");
  await db.update(invitasjon).set({ tattImot: tid, personId: administratorId }).where(eq(invitasjon.id, innbydelse.id));
  const data = { rolle: "administrator", komite: null };
  hendte.push(
    { tid, slag: "rolle.gitt", objekt: administratorId, av: administratorId, data },
    { tid, slag: "invitasjon.tatt_imot", objekt: innbydelse.id, av: administratorId, data },
  );
  const slutt = dagenEtter(valgperiodeSlutt(kalender.tid(0, "09:00")));
  await db.insert(rolle).values(
    personer.flatMap(({ noekkel, roller, komiteer: egne = [] }) =>
      roller.flatMap((en) => {
        // A resident is not a grant.
        if (en === "innbygger") return [];
        const felles = { personId: slaaOpp(ider, noekkel), rolle: en, fra: kalender.dato(STARTET), opprettet: tid };
        return en === "moderator"
          ? egne.map((slug) => ({ id: nyId(), ...felles, komiteId: slaaOpp(komiteer, slug), til: slutt }))
          : [{ id: nyId(), ...felles }];
      }),
    ),
  );
  await db.update(kommune).set({ kartutsnitt: [...kartutsnitt] });
  await db
    .insert(sted)
    .values(steder.map(([navn, slag, bredde, lengde]) => ({ id: nyId(), navn, slag, bredde, lengde })));
  await db
    .insert(aarshjul)
    .values(eksempel.aarshjul.map(({ maaned, navn, beskrivelse }) => ({ id: nyId(), maaned, navn, beskrivelse })));
  return { komiteer, personer: ider };
}
