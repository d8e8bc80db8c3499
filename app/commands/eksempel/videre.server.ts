import { innspill as eksempler } from "#db/sample/innspill";
import { instanser, oversendt, vakter } from "#db/sample/instanser";
import { instans, oversending, vakt } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

const SATT_OPP = -420;

/** Where matters are sent, who is on call, and what has been sent on. */
export async function lastVidere(
  { db, kalender, hendte }: Laster,
  { personer, innspill }: { personer: Ider; innspill: Ider },
): Promise<void> {
  const tid = kalender.tid(SATT_OPP, "10:00");
  const administrator = slaaOpp(personer, "administrator");
  const ider = new Map(instanser.map(({ noekkel }) => [noekkel, nyId()]));
  await db
    .insert(instans)
    .values(
      instanser.map(({ noekkel, ...resten }, i) => ({ id: slaaOpp(ider, noekkel), ...resten, rekkefoelge: i + 1 })),
    );
  for (const objekt of ider.values()) hendte.push({ tid, slag: "instans.lagret", objekt, av: administrator });

  const paaVakt = vakter.map(({ person, epost, mobil }) => ({
    id: nyId(),
    personId: slaaOpp(personer, person),
    epost,
    mobil,
    opprettet: tid,
  }));
  await db.insert(vakt).values(paaVakt);
  for (const { id, personId } of paaVakt)
    hendte.push({ tid, slag: "vakt.satt", objekt: id, av: administrator, data: { person: personId } });

  const sendte = oversendt.map((en) => ({
    id: nyId(),
    innspillId: slaaOpp(innspill, en.innspill),
    instansId: slaaOpp(ider, en.til),
    tekst: eksempler.find(({ noekkel }) => noekkel === en.innspill)!.svar!.tekst,
    av: slaaOpp(personer, en.av),
    tid: kalender.tid(en.dag, "14:35"),
  }));
  await db.insert(oversending).values(sendte);
  for (const { innspillId, instansId, av, tid: da } of sendte)
    hendte.push({ tid: da, slag: "innspill.oversendt", objekt: innspillId, av, data: { instans: instansId } });
}
