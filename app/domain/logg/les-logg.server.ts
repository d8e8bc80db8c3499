import { and, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { forseglet, hendelse, segl } from "#db/schema";
import type { Context } from "~/domain/context";
import { objektslag } from "~/events/hendelsesslag";
import { sisteHode } from "~/events/hoder.server";
import { recordEnGangITimen } from "~/events/record.server";
import { i18nFor, type Noekkel, tFor } from "~/i18n/core";
import type { Loggsoek } from "./logg";

const PER_SIDE = 50;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The log, newest first, fifty at a time by keyset. Staff are named; residents and guests are the end of their id.
 * `fantIkke` when nothing has the reference, case number or id that was asked for.
 */
export async function lesLoggen(context: Context<"administrator">, soek: Loggsoek) {
  const om = soek.hvem ? await gjelder(context, soek.hvem) : undefined;
  if (om === null) return { hendelser: [], neste: null, fantIkke: true };
  const rader = await context.db
    .select({
      id: hendelse.id,
      tid: hendelse.tid,
      slag: hendelse.slag,
      objektId: hendelse.objektId,
      aktoerSlag: hendelse.aktoerSlag,
      aktoerId: hendelse.aktoerId,
      data: hendelse.data,
      segl: forseglet.segl,
      // Whoever has, or has had, a role is staff.
      ansatt: sql<string | null>`(select p.navn from person p where p.id = ${hendelse}.aktoer_id
        and exists (select 1 from rolle r where r.person_id = p.id))`,
    })
    .from(hendelse)
    .leftJoin(forseglet, eq(forseglet.hendelseId, hendelse.id))
    .where(
      and(
        soek.hva ? eq(hendelse.objektSlag, soek.hva) : undefined,
        om,
        soek.fra ? sql`${hendelse.tid} >= ${soek.fra}::date::timestamp at time zone 'Europe/Oslo'` : undefined,
        soek.til ? sql`${hendelse.tid} < (${soek.til}::date + 1)::timestamp at time zone 'Europe/Oslo'` : undefined,
        soek.foer ? lt(hendelse.id, soek.foer) : undefined,
      ),
    )
    .orderBy(desc(hendelse.id))
    .limit(PER_SIDE + 1);
  const vist = rader.slice(0, PER_SIDE);
  return {
    hendelser: vist.map(({ ansatt, aktoerId, ...rad }) => {
      const hvemDetVar = somInnbygger(rad.slag) ? { aktoerId: null, ansatt: null } : { aktoerId, ansatt };
      return {
        ...rad,
        ...iOrd(context, rad),
        aktoerId: hvemDetVar.aktoerId,
        aktoer: hvem(context, { ...rad, ...hvemDetVar }),
      };
    }),
    neste: rader.length > PER_SIDE ? vist.at(-1)!.id : null,
    fantIkke: false,
  };
}

/** What a reference, a case number or an id is about: the thing itself and what hangs on it, or what that person has done. */
async function gjelder({ db }: Context, sagt: string): Promise<SQL | null> {
  const ref = sagt.toUpperCase();
  const rader = await db
    .select({ id: sql<string>`alt.id` })
    .from(
      UUID.test(sagt)
        ? sql`(select ${sagt}::uuid as id) alt`
        : sql`(
            select unnest(array[i.id, i.innsending_id, i.utkast_id]) as id from innspill i where i.ref = ${ref}
            union select k.id from kobling k join innspill i on i.id = k.innspill_id where i.ref = ${ref}
            union select v.id from varsel v join svar s on s.id = v.svar_id join innspill i on i.id = s.innspill_id where i.ref = ${ref}
            union select unnest(array[s.id, p.id]) from sak s left join snapshot p on p.sak_id = s.id where ${sagt} in (replace(s.nr, '-', '/'), s.nr, s.arkivsaksnr)
          ) alt`,
    )
    .where(sql`alt.id is not null`)
    .limit(500);
  const ider = rader.map(({ id }) => id);
  if (ider.length === 0) return null;
  const omDem = and(inArray(hendelse.objektSlag, objektslag), inArray(hendelse.objektId, ider))!;
  return UUID.test(sagt) ? or(omDem, eq(hendelse.aktoerId, sagt))! : omDem;
}

/** The event and its data in the reader's language; a code that nobody has put words to stands as it is. */
function iOrd({ spraak }: Context, { slag, data }: { slag: string; data: Record<string, unknown> }) {
  const i18n = i18nFor(spraak);
  const ord = (noekkel: string, ellers: string) => (i18n.exists(noekkel) ? tFor(spraak)(noekkel as Noekkel) : ellers);
  const hva = ord(`logg.hendelse.${slag}`, slag);
  return {
    hva,
    kjent: hva !== slag,
    data: Object.entries(data).map(([felt, verdi]) => ({
      felt,
      navn: ord(`logg.felt.${felt}`, felt),
      verdi: verdi === null ? "–" : String(verdi),
    })),
  };
}

/**
 * What anybody may do as a resident. That a member of staff did it is not told, by name or by the id that stands beside the name in other
 * rows: they have opinions of their own.
 */
const somInnbygger = (slag: string) =>
  INNBYGGERS.has(slag) || /^(innsending|utkast|gjest|konto|bostedskode)\./.test(slag);
const INNBYGGERS = new Set(["innspill.mottatt", "innspill.trukket"]);

type Aktoer = { aktoerSlag: "person" | "gjest" | "system"; aktoerId: string | null; ansatt: string | null };

function hvem({ spraak }: Context, { aktoerSlag, aktoerId, ansatt }: Aktoer): string {
  const t = tFor(spraak);
  if (aktoerSlag === "system") return t("logg.aktoer.system");
  const id = aktoerId?.slice(-8) ?? "";
  if (aktoerSlag === "gjest") return id ? t("logg.aktoer.gjestMedId", { id }) : t("logg.aktoer.gjest");
  return ansatt === null ? t("logg.aktoer.innbygger", { id }).trim() : ansatt || t("logg.aktoer.ansatt", { id });
}

/** How far the log is sealed, and the newest head that is kept outside the database. */
export async function hentForseglingen({ db }: Context<"administrator">, mappe: string) {
  const [sist] = await db.select({ nr: segl.nr, tid: segl.tid }).from(segl).orderBy(desc(segl.nr)).limit(1);
  return { sist: sist ?? null, hode: await sisteHode(mappe) };
}

/** That somebody reads the log is in it: once an hour for each reader. */
export const noterLoggLest = (context: Context<"administrator">): Promise<void> =>
  recordEnGangITimen(context, { slag: "logg.lest", objekt: context.aktoer.id });
