import { and, eq, inArray, sql } from "drizzle-orm";
import { komite, person, rolle } from "#db/schema";
import { type Context, iTransaksjon, type Rolle } from "~/domain/context";
import { dagenEtter } from "~/domain/kommune/valgperiode";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { log } from "~/platform/log.server";
import { gjelderIDag, holdValgperioden, loggUtOveralt } from "./tildel.server";

type Tildeling = { rolle: Rolle; komiteId: string | null; komite: string | null };

/** What an issuer's claims give: a moderator's komité is named by its slug. */
export type Utstederrolle = { rolle: Rolle; komite: string | null };

/**
 * Makes the roles that an issuer has given a person be those that it gives now: the new begin today, and those that it gives no more end
 * today, and with any change their other sessions. What an administrator has given is left alone. A moderator's ends with the valgperiode,
 * and is not given when that is over. A komité that does not exist gives nothing.
 */
export async function synkroniserUtstederroller(
  context: Context,
  personId: string,
  gitt: Utstederrolle[],
): Promise<{ nye: number; tatt: number }> {
  const aktoer = { slag: "system" as const };
  return iTransaksjon(context, async (tx) => {
    const { valgperiodeTil, idag } = await holdValgperioden(tx);
    const gis = gitt.filter((en) => en.rolle !== "moderator" || valgperiodeTil >= idag);
    // Two sign-ins at once: the second sees what the first has done.
    await tx.db.select({ id: person.id }).from(person).where(eq(person.id, personId)).for("update");
    const oensket = await medKomite(tx, gis);
    const har = await tx.db
      .select({ id: rolle.id, rolle: rolle.rolle, komiteId: rolle.komiteId, komite: komite.slug })
      .from(rolle)
      .leftJoin(komite, eq(komite.id, rolle.komiteId))
      .where(and(eq(rolle.personId, personId), eq(rolle.kilde, "utsteder"), gjelderIDag));
    const nye = oensket.filter((en) => !har.some((annen) => erSamme(en, annen)));
    const tatt = har.filter((en) => !oensket.some((annen) => erSamme(en, annen)));
    const hendelse = (slag: "rolle.gitt" | "rolle.tatt", en: Tildeling) => ({
      slag,
      objekt: personId,
      data: { rolle: en.rolle, komite: en.komite, kilde: "utsteder" },
    });
    if (tatt.length > 0)
      await tx.db
        .update(rolle)
        .set({ til: sql`i_dag()` })
        .where(
          inArray(
            rolle.id,
            tatt.map(({ id }) => id),
          ),
        );
    if (nye.length > 0)
      await tx.db.insert(rolle).values(
        nye.map((en) => ({
          id: nyId(),
          personId,
          rolle: en.rolle,
          komiteId: en.komiteId,
          fra: sql`i_dag()`,
          til: en.rolle === "moderator" ? dagenEtter(valgperiodeTil) : null,
          kilde: "utsteder" as const,
          opprettet: tx.naa,
        })),
      );
    const hendelser = [...tatt.map((en) => hendelse("rolle.tatt", en)), ...nye.map((en) => hendelse("rolle.gitt", en))];
    if (hendelser.length > 0) {
      await loggUtOveralt(tx, personId);
      await record({ ...tx, aktoer } as Context, ...hendelser);
    }
    return { nye: nye.length, tatt: tatt.length };
  });
}

const erSamme = (a: Tildeling, b: Tildeling) => a.rolle === b.rolle && a.komiteId === b.komiteId;

async function medKomite(tx: Context, gitt: Utstederrolle[]): Promise<Tildeling[]> {
  const slugger = gitt.flatMap(({ komite: slug }) => slug ?? []);
  const komiteer =
    slugger.length > 0
      ? await tx.db.select({ id: komite.id, slug: komite.slug }).from(komite).where(inArray(komite.slug, slugger))
      : [];
  return gitt.flatMap(({ rolle: hva, komite: slug }, i): Tildeling[] => {
    // Two groups may give the same role.
    if (gitt.findIndex((en) => en.rolle === hva && en.komite === slug) !== i) return [];
    if (slug === null) return [{ rolle: hva, komiteId: null, komite: null }];
    const komiteId = komiteer.find((en) => en.slug === slug)?.id;
    if (komiteId) return [{ rolle: hva, komiteId, komite: slug }];
    log.warn({ komite: slug }, "an issuer's table of roles names a komité that does not exist");
    return [];
  });
}
