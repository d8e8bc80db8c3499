import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import type { Hode } from "./hoder.server";
import { INGEN, kanonisk, type Linje, minsteId, regnHode, somTid } from "./kjede.server";

export type Feilslag =
  "endret" | "mangler" | "satt_inn" | "byttet" | "segl_mangler" | "brutt" | "uforseglet" | "hode" | "hodefil";
/** One thing that is wrong, told in bokmål to whoever runs the control. `segl` is where. */
export type Feil = { slag: Feilslag; segl: number | null; tekst: string };
export type Kontroll = { feil: Feil[]; segl: number; hendelser: number; hode: string | null };

/** How many links, and about how many events, are in memory at a time. */
const LEDD = 500;
const HENDELSER = 5_000;

type Segl = { nr: number; forrige: string; hode: string; antall: number; tid: string };
type Rad = { segl: number; plass: number; hendelse: string; linje: Linje | null };

/**
 * Goes through the whole chain, link by link, and tells all that does not agree: with itself, with the log, and with the heads that are
 * kept outside the database. An event that nobody has sealed for an hour is told too: either the sealing stands still, or somebody has
 * taken the link away.
 */
export async function kontrollerLoggen(
  db: Database,
  naa: Date,
  hoder: Array<{ fil: string; hode: Hode | null }>,
): Promise<Kontroll> {
  const feil: Feil[] = [];
  const paaFil = new Map<number, Hode[]>();
  for (const { fil, hode } of hoder) {
    if (hode) paaFil.set(hode.segl, [...(paaFil.get(hode.segl) ?? []), hode]);
    else feil.push({ slag: "hodefil", segl: null, tekst: `Fila ${fil} kan ikke leses som et hode.` });
  }
  let [forrige, antallSegl, hendelser] = [null as Segl | null, 0, 0];
  for await (const { segl, rader } of lesKjeden(db)) {
    feil.push(...kontrollerLenken(segl, forrige), ...kontrollerInnholdet(segl, rader));
    antallSegl++;
    hendelser += rader.length;
    for (const hode of paaFil.get(segl.nr) ?? []) {
      if (hode.hode !== segl.hode)
        feil.push(omSegl("hode", segl.nr, `har et annet hode enn det som står på fil for ${hode.dag}`));
      else if (hode.antall !== hendelser)
        feil.push(omSegl("hode", segl.nr, `: ${hode.antall} hendelser på fil for ${hode.dag}, ${hendelser} i kjeden`));
    }
    paaFil.delete(segl.nr);
    forrige = segl;
  }
  for (const [nr, filene] of [...paaFil].toSorted(([a], [b]) => a - b))
    feil.push(
      omSegl("hode", nr, `finnes ikke i kjeden, men står på fil for ${filene.map(({ dag }) => dag).join(", ")}`),
    );
  feil.push(...(await finnUforseglede(db, naa)), ...(await finnHerreloese(db)));
  return { feil, segl: antallSegl, hendelser, hode: forrige?.hode ?? null };
}

const omSegl = (slag: Feilslag, nr: number, tekst: string): Feil => ({
  slag,
  segl: nr,
  tekst: `Segl ${nr}${tekst.startsWith(":") ? "" : " "}${tekst}.`,
});

/** How a link hangs on the one before. */
function kontrollerLenken({ nr, forrige }: Segl, foer: Segl | null): Feil[] {
  const ventet = (foer?.nr ?? 0) + 1;
  if (nr < ventet) return [omSegl("segl_mangler", nr, "står foran kjedens begynnelse")];
  if (nr > ventet)
    return [omSegl("segl_mangler", ventet, nr - 1 > ventet ? `til ${nr - 1} mangler i kjeden` : "mangler i kjeden")];
  return forrige === (foer?.hode ?? INGEN)
    ? []
    : [omSegl("brutt", nr, foer ? `henger ikke på segl ${foer.nr}: lenken er brutt` : "er ikke kjedens begynnelse")];
}

/** What a link holds against what it was made of. When only the sum tells, it cannot say which event it was: only in which link. */
function kontrollerInnholdet(segl: Segl, rader: Rad[]): Feil[] {
  const { nr, hode, antall } = segl;
  const linjer = rader.flatMap(({ linje }) => (linje ? [linje] : []));
  const hele = rader.length === antall && rader.every(({ plass, linje }, i) => plass === i + 1 && linje !== null);
  if (hele && regnHode(segl, linjer) === hode) return [];

  const borte = rader.filter(({ linje }) => !linje).map(({ hendelse }) => `mangler hendelse ${hendelse}`);
  const hull = antall - rader.length;
  if (hull > 0) borte.push(`mangler ${hull} av ${antall} hendelser`);
  if (borte.length > 0) return borte.map((tekst) => omSegl("mangler", nr, tekst));
  if (hull < 0) return [omSegl("satt_inn", nr, `har ${rader.length} hendelser, men ble laget av ${antall}`)];
  // A link is made in this order, so that a sum that agrees with it tells that nothing but the order is changed.
  if (regnHode(segl, linjer.toSorted(iRekkefoelge)) === hode)
    return [omSegl("byttet", nr, "har hendelsene i en annen rekkefølge enn da det ble laget")];
  return [omSegl("endret", nr, "stemmer ikke: en hendelse, eller seglet selv, er endret")];
}

/** By transaction, then id. */
function iRekkefoelge(a: Linje, b: Linje): number {
  const [x, y] = [BigInt(a[8] ?? 0), BigInt(b[8] ?? 0)];
  return x === y ? (a[0]! < b[0]! ? -1 : 1) : x < y ? -1 : 1;
}

/** Every link with its events, by keyset. */
async function* lesKjeden(db: Database): AsyncGenerator<{ segl: Segl; rader: Rad[] }> {
  for (let etter: number | null = null; ;) {
    const ledd: Segl[] = await db
      .select({
        nr: sql<number>`s.nr`,
        forrige: sql<string>`s.forrige`,
        hode: sql<string>`s.hode`,
        antall: sql<number>`s.antall`,
        tid: somTid("s.tid"),
      })
      .from(sql`segl s`)
      .where(etter === null ? undefined : sql`s.nr > ${etter}`)
      .orderBy(sql`s.nr`)
      .limit(LEDD);
    for (let fra = 0; fra < ledd.length;) {
      let til = fra;
      for (let antall = 0; til < ledd.length && antall < HENDELSER; til++) antall += ledd[til]!.antall;
      const del = ledd.slice(fra, til);
      const rader = await lesRader(db, del[0]!.nr, del.at(-1)!.nr);
      let neste = 0;
      for (const segl of del) {
        const foerste = neste;
        while (rader[neste]?.segl === segl.nr) neste++;
        yield { segl, rader: rader.slice(foerste, neste) };
      }
      fra = til;
    }
    if (ledd.length < LEDD) return;
    etter = ledd.at(-1)!.nr;
  }
}

/** What the links `fra` to `til` hold; `linje` is null where the event itself is gone. */
function lesRader(db: Database, fra: number, til: number): Promise<Rad[]> {
  return db
    .select({
      segl: sql<number>`f.segl`,
      plass: sql<number>`f.plass`,
      hendelse: sql<string>`f.hendelse_id::text`,
      linje: sql<Linje | null>`case when h.id is not null then ${kanonisk} end`,
    })
    .from(sql`forseglet f join segl s on s.nr = f.segl left join hendelse h on h.id = f.hendelse_id`)
    .where(sql`f.segl between ${fra} and ${til}`)
    .orderBy(sql`f.segl, f.plass`);
}

async function finnUforseglede(db: Database, naa: Date): Promise<Feil[]> {
  const [rad] = await db
    .select({ antall: sql<number>`count(*)::int`, eldst: sql<string | null>`(array_agg(h.id::text order by h.id))[1]` })
    .from(sql`hendelse h`)
    .where(
      sql`h.id < ${minsteId(naa.getTime() - 3_600_000)}::uuid and not exists (select 1 from forseglet f where f.hendelse_id = h.id)`,
    );
  if (!rad?.eldst) return [];
  const hva = rad.antall === 1 ? "Én hendelse" : `${rad.antall} hendelser`;
  return [
    {
      slag: "uforseglet",
      segl: null,
      tekst: `${hva} eldre enn en time er ikke forseglet, den eldste er ${rad.eldst}. Enten står forseglingen, eller så er segl tatt bort.`,
    },
  ];
}

/** Places in links that are not there. */
async function finnHerreloese(db: Database): Promise<Feil[]> {
  const rader = await db
    .select({ segl: sql<number>`f.segl`, antall: sql<number>`count(*)::int` })
    .from(sql`forseglet f`)
    .where(sql`not exists (select 1 from segl s where s.nr = f.segl)`)
    .groupBy(sql`f.segl`)
    .orderBy(sql`f.segl`)
    .limit(100);
  return rader.map(({ segl, antall }) =>
    omSegl("segl_mangler", segl, `er borte, men ${antall} hendelser hører til det`),
  );
}
