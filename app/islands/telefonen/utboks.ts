import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/**
 * What is written on this device and not known to be on the server: one entry for each draft. The server's draft is the truth; an entry goes
 * when the server has answered that it has the words, and never before. A guest's stays a little longer (`lagret`).
 */
export type Kladd = {
  /** The draft's id, made here: the server knows it again however many times it is sent. */
  id: string;
  tekst: string;
  /** The revision that these words are built on; 0 for none. */
  revisjon: number;
  /** The tema's slug; "" for words from before it was kept here, which wait until their page is opened. */
  tema: string;
  /** The section of a document that it is about, and the words of it that were marked. */
  avsnitt?: string | undefined;
  sitat?: string | undefined;
  /** What it becomes: a kind of forslag; or an argument, by the forslag's reference and the side. */
  som?: string | undefined;
  forslag?: string | undefined;
  side?: string | undefined;
  /** A mark of who was signed in; "" for nobody. The server takes the words from the same only. */
  eier: string;
  /** When it was typed, in ms. */
  endret: number;
  /** A form has carried the same words: where the server says that they are sent, all is well. */
  postet?: boolean | undefined;
  /**
   * The server has the words, under a guest's cookie that is new. Browsers write cookies to the disk half a minute late: one that dies before
   * that has lost its way to the draft, and has it here.
   */
  lagret?: boolean | undefined;
  /** Why the server did not take them; kept here until the writer decides. */
  feil?: Feil | undefined;
  /** The reference of what was sent, where `feil` is "sendt". */
  ref?: string | undefined;
};

export type Feil = "konflikt" | "loggetUt" | "annenEier" | "ikkeDitt" | "sendt" | "forLangt" | "temaBorte" | "forMange";

/** What is recorded on this device and not known to be whole on the server. It goes when the server has it, or at its author's word. */
export type Opptak = {
  id: string;
  /** The draft that it belongs to, and the draft's tema. */
  utkast: string;
  tema: string;
  /** As a text's. */
  eier: string;
  lyd: ArrayBuffer;
  mime: string;
  /** In ms. */
  varighet: number;
  lydKanVises: boolean;
  /** Its author has heard it and wants it: it is on its way. */
  beholdt: boolean;
  feil?: Opptaksfeil | undefined;
};

/**
 * Why the server did not take a recording: the session was over; the draft is gone, sent or another's; it has as many as it takes; or
 * anything else.
 */
export type Opptaksfeil = "loggetUt" | "borte" | "forMange" | "avvist";

interface Skjema extends DBSchema {
  utkast: { key: string; value: Kladd };
  opptak: { key: string; value: Opptak; indexes: { utkast: string } };
}

export const DATABASE = "traad";
let aapen: Promise<IDBPDatabase<Skjema>> | undefined;

function base(): Promise<IDBPDatabase<Skjema>> {
  aapen ??= openDB<Skjema>(DATABASE, 2, {
    upgrade: (db) => {
      const har = db.objectStoreNames;
      if (!har.contains("utkast")) db.createObjectStore("utkast", { keyPath: "id" });
      if (!har.contains("opptak")) db.createObjectStore("opptak", { keyPath: "id" }).createIndex("utkast", "utkast");
    },
    // Another tab wipes the device: it shall not have to wait for this one.
    blocking: (_naa, _ny, hendelse) => {
      (hendelse.target as IDBDatabase).close();
      aapen = undefined;
    },
    terminated: () => void (aapen = undefined),
  }).catch((error: unknown) => {
    aapen = undefined;
    throw error;
  });
  return aapen;
}

/** All that waits here, as it was typed. */
export async function alleKladder(): Promise<Kladd[]> {
  return (await (await base()).getAll("utkast")).toSorted((a, b) => a.endret - b.endret);
}

export async function hentKladd(id: string): Promise<Kladd | null> {
  return (await (await base()).get("utkast", id)) ?? null;
}

/** Keeps the words; older ones than those that are kept change nothing. */
export async function leggKladd(kladd: Kladd): Promise<void> {
  const tx = (await base()).transaction("utkast", "readwrite");
  const finnes = await tx.store.get(kladd.id);
  if (!finnes || finnes.endret <= kladd.endret) await tx.store.put(kladd);
  await tx.done;
}

/** After the server's answer: changes the entry, or with null takes it away, unless something has been typed since. */
export async function avgjoerKladd({ id, endret }: Kladd, ny: Partial<Kladd> | null): Promise<void> {
  const tx = (await base()).transaction("utkast", "readwrite");
  const finnes = await tx.store.get(id);
  if (finnes?.endret === endret) await (ny ? tx.store.put({ ...finnes, ...ny }) : tx.store.delete(id));
  await tx.done;
}

/** Takes the entry away, whatever stands in it. */
export async function fjernKladd(id: string): Promise<void> {
  await (await base()).delete("utkast", id);
}

/** All recordings that wait here. */
export async function alleOpptak(): Promise<Opptak[]> {
  return (await base()).getAll("opptak");
}

export async function opptakTil(utkast: string): Promise<Opptak[]> {
  return (await base()).getAllFromIndex("opptak", "utkast", utkast);
}

export async function leggOpptak(opptak: Opptak): Promise<void> {
  await (await base()).put("opptak", opptak);
}

/** Why it was refused, unless it has been thrown away meanwhile. */
export async function merkOpptak({ id }: Opptak, feil: Opptaksfeil | undefined): Promise<void> {
  const tx = (await base()).transaction("opptak", "readwrite");
  const finnes = await tx.store.get(id);
  if (finnes) await tx.store.put({ ...finnes, feil });
  await tx.done;
}

export async function fjernOpptak(id: string): Promise<void> {
  await (await base()).delete("opptak", id);
}

/** Words that only this device has, as far as it knows, and all recordings here. */
export async function bareHer(): Promise<{ kladder: Kladd[]; opptak: Opptak[] }> {
  const kladder = (await alleKladder()).filter(({ lagret, feil }) => !lagret || feil);
  return { kladder, opptak: await alleOpptak() };
}

/** Wipes all of it from the device. */
export async function toemUtboksen(): Promise<void> {
  const db = await base();
  await Promise.all([db.clear("utkast"), db.clear("opptak")]);
}
