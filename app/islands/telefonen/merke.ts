/** Tells, without the store being opened, that something may wait on the device: reading pages load the rest only then. */
export const MERKE = "traad-venter";
/** What pages from before 0.3.0 kept, and what is written down in haste when a page goes away. */
export const HAST = "traad-utkast-";
/** The mark of who was last signed in here, for pages that are made without knowing. */
export const EIER = "traad-eier";

// A store that is full or forbidden must not stop anything: the server's copy is the one that counts.
export function merk(noekkel: string, verdi: string | null): void {
  try {
    if (verdi === null) localStorage.removeItem(noekkel);
    else localStorage.setItem(noekkel, verdi);
  } catch {}
}

export function lesMerke(noekkel: string): string | null {
  try {
    return localStorage.getItem(noekkel);
  } catch {
    return null;
  }
}

/** All keys of ours, with what stands there. */
export function merker(foran: string): Array<[string, string]> {
  try {
    return Object.entries(localStorage).filter((par): par is [string, string] => par[0].startsWith(foran));
  } catch {
    return [];
  }
}
