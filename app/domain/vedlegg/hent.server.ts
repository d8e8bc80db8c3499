import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { fil, hastesak, innspill, utkast, vedlegg } from "#db/schema";
import type { Context } from "~/domain/context";
import { kanFoelge } from "~/domain/hastesak/finn.server";
import { erMin, kanLeseAlt } from "~/domain/innspill/eier.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke } from "~/domain/refusal";

const felles = {
  id: vedlegg.id,
  slag: vedlegg.slag,
  nr: vedlegg.nr,
  altTekst: vedlegg.altTekst,
  varighet: vedlegg.varighet,
  lydKanVises: vedlegg.lydKanVises,
  vises: vedlegg.vises,
  mime: fil.mime,
  bredde: fil.bredde,
  hoeyde: fil.hoeyde,
};

/** Everybody sees it: a moderator has said so, and the innspill itself is shown. */
const visesForAlle = sql<boolean>`(${vedlegg.vises} and ${innspill.vises} and ${iArbeid})`;

/**
 * One attachment with where its bytes lie, judged anew each time it is asked for: its draft's owner, the innspill's author and staff, those
 * who follow it where it cannot wait, and everybody once it is shown; a letter is for its author and saksbehandlere. `alleSer` tells whether
 * it is shown, `ansattLeser` whether it is read as staff.
 * @throws Refusal 404 for everybody else, and for all when its author's account is erased.
 */
export async function hentVedlegg(context: Context<"gjest">, id: string) {
  const [rad] = await context.db
    .select({
      ...felles,
      noekkel: fil.noekkel,
      ref: innspill.ref,
      alleSer: sql<boolean>`coalesce(${visesForAlle}, false)`,
      min: sql<boolean>`coalesce(${or(erMin(context, utkast), erMin(context, innspill))}, false)`,
    })
    .from(vedlegg)
    .innerJoin(fil, eq(fil.id, vedlegg.filId))
    .leftJoin(utkast, eq(utkast.id, vedlegg.utkastId))
    .leftJoin(innspill, eq(innspill.id, vedlegg.innspillId))
    .where(
      and(
        eq(vedlegg.id, id),
        or(
          erMin(context, utkast),
          // A draft has no staff.
          and(
            sql`${innspill.id} is not null`,
            isNull(innspill.sperret),
            or(
              visesForAlle,
              erMin(context, innspill),
              and(or(kanLeseAlt(context, innspill), haster(context)), leserBrev(context) ? undefined : erIkkeBrev),
            ),
          ),
        ),
      ),
    );
  if (!rad) throw finnesIkke();
  return { ...rad, ansattLeser: !rad.alleSer && !rad.min };
}

/** Letters are the desk's own papers. */
const erIkkeBrev = ne(vedlegg.slag, "brev");
const leserBrev = ({ aktoer }: Context) => aktoer.slag === "person" && aktoer.roller.has("saksbehandler");

/** True in SQL where the innspill cannot wait, and this reader may follow it. */
function haster({ aktoer }: Context): SQL {
  if (aktoer.slag !== "person") return sql`false`;
  return sql`exists (select 1 from ${hastesak} where ${hastesak.innspillId} = ${innspill.id} and ${kanFoelge(aktoer)})`;
}

export type HentetVedlegg = Awaited<ReturnType<typeof hentVedlegg>>;

/** What is in one's own draft, in the order it was added. */
export function finnVedleggIUtkast(context: Context<"gjest">, utkastId: string) {
  return context.db
    .select(felles)
    .from(vedlegg)
    .innerJoin(fil, eq(fil.id, vedlegg.filId))
    .innerJoin(utkast, eq(utkast.id, vedlegg.utkastId))
    .where(and(eq(utkast.id, utkastId), erMin(context, utkast)))
    .orderBy(asc(vedlegg.nr), asc(vedlegg.id))
    .limit(20);
}

/** One of those. @throws Refusal 404 */
export async function hentVedleggIUtkast(context: Context<"gjest">, utkastId: string, id: string) {
  const funnet = (await finnVedleggIUtkast(context, utkastId)).find((ett) => ett.id === id);
  if (!funnet) throw finnesIkke();
  return funnet;
}

/**
 * What came with an innspill that the reader has got already: everything for its author and staff (`leserAlt`), what is shown for the others.
 * Letters on a saksbehandler's pages alone.
 */
export function finnVedleggTil(context: Context, innspillId: string, { leserAlt }: { leserAlt: boolean }) {
  return context.db
    .select(felles)
    .from(vedlegg)
    .innerJoin(fil, eq(fil.id, vedlegg.filId))
    .innerJoin(innspill, eq(innspill.id, vedlegg.innspillId))
    .where(
      and(
        eq(innspill.id, innspillId),
        isNull(innspill.sperret),
        context.krav === "saksbehandler" ? undefined : erIkkeBrev,
        leserAlt ? undefined : visesForAlle,
      ),
    )
    .orderBy(asc(vedlegg.nr), asc(vedlegg.id))
    .limit(20);
}

export type VedleggIListe = Awaited<ReturnType<typeof finnVedleggTil>>[number];
