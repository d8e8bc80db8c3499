/** A browser and a kind of machine, no more: enough to tell one's own sessions apart. */
export function nettlesernavn(userAgent: string | undefined): string {
  const ua = userAgent ?? "";
  const av = (kjente: Array<[RegExp, string]>) => kjente.find(([moenster]) => moenster.test(ua))?.[1];
  return [av(nettlesere), av(maskiner)].filter(Boolean).join(", ");
}

// Every browser claims to be several; the most particular name comes first.
const nettlesere: Array<[RegExp, string]> = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const maskiner: Array<[RegExp, string]> = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];
