import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innsending, innspill, person, sak, underskrift, vedtak } from "#db/schema";
import type { Context } from "~/domain/context";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { erSpraak, type Spraak } from "~/i18n/spraak";
import { datoIOslo } from "~/platform/klokke";
import { bareTilForslagsstilleren, type Fortaltsteg } from "./innbyggerforslag";
import { type Stegbrev, somStegbrev } from "./stegbrev";

/** Letters in one statement. */
const PORSJON = 500;

type Mottaker = { epost: string; spraak: Spraak; rolle: "underskriver" | "forslagsstiller" };

/**
 * Tells of a step, in the caller's transaction: one letter to each address. The proposer gets it, and those who signed and asked to be told,
 * unless they have withdrawn or are struck; of what the proposer is to do, only the proposer hears. Whoever changes the status calls it once,
 * after a change that one of two wins.
 * @param nettsted where the pages are, without a trailing slash.
 * @param videre what follows, in the administration's words; else what is registered on the forslag.
 */
export async function fortellUnderskriverne(
  tx: Context,
  forslagId: string,
  slag: Fortaltsteg,
  { nettsted, videre }: { nettsted: string; videre?: string },
): Promise<{ antall: number }> {
  const kommune = await hentKommune(tx.db);
  const { forslagsstiller, ...fakta } = await hentFakta(tx, forslagId);
  const brevet: Stegbrev = { ...fakta, slag, videre: videre ?? fakta.videre, dato: datoIOslo(tx.naa) };
  const somSpraak = (spraak: string) => (erSpraak(spraak) ? spraak : kommune.spraak);
  const fortalt = new Set<string>();
  const send = async (mottakere: Mottaker[]) => {
    // Two who share a mailbox get one letter.
    const nye = mottakere.filter(({ epost }) => {
      const postkasse = epost.trim().toLowerCase();
      return !fortalt.has(postkasse) && fortalt.add(postkasse);
    });
    const innhold = new Map<string, ReturnType<typeof somStegbrev>>();
    await leggIUtboks(
      tx,
      ...nye.map(({ epost: til, spraak, rolle }) => {
        const merke = `${rolle} ${spraak}`;
        if (!innhold.has(merke)) innhold.set(merke, somStegbrev(brevet, { spraak, rolle, kommune, nettsted }));
        return { slag: "underskrift" as const, til, spraak, ...innhold.get(merke)! };
      }),
    );
  };

  if (forslagsstiller.epost)
    await send([{ epost: forslagsstiller.epost, spraak: somSpraak(forslagsstiller.spraak), rolle: "forslagsstiller" }]);
  if (bareTilForslagsstilleren.includes(slag)) return { antall: fortalt.size };

  for (let etter = "00000000-0000-0000-0000-000000000000"; ;) {
    const rader = await tx.db
      .select({ id: underskrift.id, epost: underskrift.epost, spraak: underskrift.spraak })
      .from(underskrift)
      .where(
        and(
          eq(underskrift.forslagId, forslagId),
          gt(underskrift.id, etter),
          isNotNull(underskrift.epost),
          isNull(underskrift.trukket),
          isNull(underskrift.stroeket),
        ),
      )
      .orderBy(asc(underskrift.id))
      .limit(PORSJON);
    await send(
      rader.map(({ epost, spraak }) => ({ epost: epost!, spraak: somSpraak(spraak), rolle: "underskriver" as const })),
    );
    if (rader.length < PORSJON) return { antall: fortalt.size };
    etter = rader.at(-1)!.id;
  }
}

/** How its proposer is reached, and what it is called. */
export async function hentForslagsstiller(tx: Context, forslagId: string) {
  const { forslagsstiller, ref, tittel } = await hentFakta(tx, forslagId);
  return { ref, tittel, ...forslagsstiller };
}

/** What letters say of it, and how its proposer is reached: as they asked to be answered, else by the account's own address. */
async function hentFakta(tx: Context, forslagId: string) {
  const [rad] = await tx.db
    .select({
      ref: innspill.ref,
      tittel: forslag.tittel,
      kreves: innbyggerforslag.kreves,
      samlerTil: innbyggerforslag.samlerTil,
      frist: innbyggerforslag.frist,
      mangler: innbyggerforslag.mangler,
      plansak: innbyggerforslag.plansak,
      utfall: innbyggerforslag.utfall,
      videre: innbyggerforslag.videre,
      sakNr: sak.nr,
      organ: vedtak.organ,
      vedtatt: vedtak.dato,
      vedtaket: vedtak.tekst,
      begrunnelse: vedtak.begrunnelse,
      spraak: innspill.spraak,
      epost: sql<string | null>`case when ${innspill.sperret} is not null then null
        when ${innsending.svarkanal} = 'epost' then ${innsending.kontakt} else ${person.epost} end`,
    })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .leftJoin(person, eq(person.id, innspill.personId))
    .leftJoin(vedtak, eq(vedtak.id, innbyggerforslag.vedtakId))
    .leftJoin(sak, eq(sak.id, vedtak.sakId))
    .where(eq(innbyggerforslag.forslagId, forslagId));
  const { spraak, epost, ...fakta } = rad!;
  return { ...fakta, forslagsstiller: { spraak, epost } };
}
