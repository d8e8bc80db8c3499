/** NUL and its like cannot be stored; U+FFFD is what is left where bytes were not UTF-8. */
export function harUlesbareTegn(tekst: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(tekst) || /\p{Surrogate}/u.test(tekst);
}

/** Forms send CR LF, scripts LF: kept as LF, so that the same text is the same text. Characters that no database can hold are left out. */
export function ryddTekst(tekst: string): string {
  return tekst
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
