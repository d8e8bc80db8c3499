/** A text as it is read, and for each of its UTF-16 code units where it stood (`fra`, `til`) in the text as it was written. */
export type Lest = { tekst: string; fra: number[]; til: number[] };

/** Reads a text as the eye does: ASCII digits, one kind of space, hyphen, full stop and @, nothing invisible. */
export function lesSomSkrevet(tekst: string): Lest {
  const lest: Lest = { tekst: "", fra: [], til: [] };
  let forrige = "";
  for (let i = 0; i < tekst.length;) {
    const tegn = String.fromCodePoint(tekst.codePointAt(i) ?? 0);
    const til = i + tegn.length;
    const enkelt = enkeltTegn(tegn);
    // Marks on a digit (keycap emoji, strike-through) belong to that digit and are hidden with it.
    if (/\d/.test(forrige) && /[\p{Mn}\p{Me}]/u.test(enkelt)) lest.til[lest.til.length - 1] = til;
    else {
      leggTil(lest, enkelt, i, til);
      forrige = enkelt || forrige;
    }
    i = til;
  }
  return lest;
}

/** Reads a text as it is remembered: lower case, composed letters, one space. "Åse  Berg" and "åse berg" read the same. */
export function lesUtenForm(tekst: string): Lest {
  const lest: Lest = { tekst: "", fra: [], til: [] };
  for (const { 0: tegn, index } of tekst.matchAll(/\s+|[^\s]\p{M}{0,8}/gu)) {
    leggTil(lest, /^\s/.test(tegn) ? " " : tegn.normalize("NFC").toLowerCase(), index, index + tegn.length);
  }
  return lest;
}

function enkeltTegn(tegn: string): string {
  const kode = tegn.codePointAt(0) ?? 0;
  if (kode < 0x80) return tegn;
  if (kode >= 0xff01 && kode <= 0xff5e) return String.fromCharCode(kode - 0xfee0);
  if (/\p{Nd}/u.test(tegn)) return String(sifferverdi(kode));
  if (/\p{Zs}/u.test(tegn)) return " ";
  if (/[\p{Pd}\u2212\u2043]/u.test(tegn)) return "-";
  if (/[\u2024\u2027\u3002\uff61\u00b7\u2022]/.test(tegn)) return ".";
  if (/[\u0085\u2028\u2029]/.test(tegn)) return "\n";
  if (tegn === "\ufe6b") return "@";
  return /\p{Cf}/u.test(tegn) ? "" : tegn;
}

// Unicode lays out every set of decimal digits as an unbroken run that starts at zero (at most fifty in a row).
function sifferverdi(kode: number): number {
  let start = kode;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return (kode - start) % 10;
}

function leggTil(lest: Lest, tegn: string, fra: number, til: number) {
  lest.tekst += tegn;
  for (let i = 0; i < tegn.length; i++) {
    lest.fra.push(fra);
    lest.til.push(til);
  }
}
