import { eq } from "drizzle-orm";
import { personer } from "#db/sample/innspill";
import { kommune as eksempel } from "#db/sample/kommune";
import { aarshjul, person, rolle } from "#db/schema";
import { systemContext } from "~/domain/context";
import { opprettKommune } from "~/domain/kommune/ny-kommune.server";
import { nyId } from "~/platform/id.server";
import { type Laster, slaaOpp } from "./laster";

const STARTET = -430;

/** The municipality with its komiteer, its people and their roles, and the yearly wheel. Ids by the sample's own keys. */
export async function lastKommunen({ db, kalender }: Laster) {
  const tid = kalender.tid(STARTET, "09:00");
  const administrator = personer.find(({ noekkel }) => noekkel === "administrator")!;
  const { komiteer, administratorId } = await opprettKommune(systemContext(db, tid), {
    navn: eksempel.navn,
    navnLokalt: eksempel.navnLokalt,
    spraak: "nb",
    spraakliste: [...eksempel.spraakene],
    tinkturer: [eksempel.farger.sort, eksempel.farger.gull, eksempel.farger.roedbrun],
    handlingsfarge: eksempel.farger.handling,
    innbyggertall: eksempel.innbyggertall,
    telefon: eksempel.telefon,
    epost: eksempel.epost,
    administrator: administrator.navn,
    komiteer: eksempel.komiteer.map(({ slug, navn }) => ({ slug, navn })),
    eksempel: true,
  });

  const ider = new Map(
    personer.map(({ noekkel }) => [noekkel, noekkel === "administrator" ? administratorId : nyId()]),
  );
  await db.update(person).set({ eksempel: "administrator" }).where(eq(person.id, administratorId));
  await db
    .insert(person)
    .values(
      personer.flatMap(({ noekkel, navn }) =>
        noekkel === "administrator" ? [] : [{ id: slaaOpp(ider, noekkel), navn, eksempel: noekkel, opprettet: tid }],
      ),
    );
  await db.insert(rolle).values(
    personer.flatMap(({ noekkel, roller, komiteer: egne = [] }) =>
      roller.flatMap((en) => {
        // A resident is not a grant, and the administrator has theirs from the set-up.
        if (en === "innbygger" || en === "administrator") return [];
        const felles = { personId: slaaOpp(ider, noekkel), rolle: en, fra: kalender.dato(STARTET), opprettet: tid };
        return en === "moderator"
          ? egne.map((slug) => ({ id: nyId(), ...felles, komiteId: slaaOpp(komiteer, slug) }))
          : [{ id: nyId(), ...felles }];
      }),
    ),
  );
  await db
    .insert(aarshjul)
    .values(eksempel.aarshjul.map(({ maaned, navn, beskrivelse }) => ({ id: nyId(), maaned, navn, beskrivelse })));
  return { komiteer, personer: ider };
}
