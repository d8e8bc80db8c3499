export type Skjema = { handling: string; metode: string; felter: Record<string, string | string[]> };
export type Side = {
  html: string;
  /** What a reader sees, without markup. */
  tekst: string;
  lenker: string[];
  skjemaer: Skjema[];
  /** What stands in a field with this name, wherever it is. */
  felt: (navn: string) => string | undefined;
};

/** Reads a page of ours. React writes the markup, so that attributes are always quoted and tags closed: that is all this reader knows. */
export function lesSide(html: string): Side {
  const skjemaer = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributter, innhold]) => ({
    handling: attributt(attributter!, "action") ?? "",
    metode: (attributt(attributter!, "method") ?? "get").toLowerCase(),
    felter: lesFelter(innhold!),
  }));
  return {
    html,
    tekst: avkod(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ")).replace(
      /[ \t]+/g,
      " ",
    ),
    lenker: [...html.matchAll(/<a\b([^>]*)>/g)].flatMap(([, attributter]) => attributt(attributter!, "href") ?? []),
    skjemaer,
    felt: (navn) => {
      const verdi = lesFelter(html)[navn];
      return Array.isArray(verdi) ? verdi[0] : verdi;
    },
  };
}

const FELT = /<input\b([^>]*?)\/?>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;

/** What a browser would send if nothing were changed and no button had a name. */
function lesFelter(html: string): Record<string, string | string[]> {
  const felter: Record<string, string | string[]> = {};
  const leggTil = (navn: string, verdi: string) => {
    const finnes = felter[navn];
    felter[navn] = finnes === undefined ? verdi : [finnes, verdi].flat();
  };
  for (const [, inndata, omraade, tekst, valg, innhold] of html.matchAll(FELT)) {
    const attributter = inndata ?? omraade ?? valg ?? "";
    const navn = attributt(attributter, "name");
    if (!navn) continue;
    if (omraade !== undefined) leggTil(navn, avkod(tekst!.replace(/^\n/, "")));
    else if (valg !== undefined) leggTil(navn, valgtI(innhold!));
    else {
      const type = attributt(attributter, "type") ?? "text";
      const kanVelges = type === "checkbox" || type === "radio";
      if (!kanVelges || /\schecked(=|\s|$)/.test(attributter))
        leggTil(navn, attributt(attributter, "value") ?? (kanVelges ? "on" : ""));
    }
  }
  return felter;
}

function valgtI(innhold: string) {
  const valg = [...innhold.matchAll(/<option\b([^>]*)>/g)].map(([, attributter]) => attributter!);
  return attributt(valg.find((ett) => /\sselected(=|\s|$)/.test(ett)) ?? valg[0] ?? "", "value") ?? "";
}

function attributt(attributter: string, navn: string) {
  const funnet = new RegExp(`(?:^|\\s)${navn}="([^"]*)"`).exec(attributter);
  return funnet ? avkod(funnet[1]!) : undefined;
}

export function avkod(html: string): string {
  const navngitte: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (alt, hex?: string, tall?: string, navn?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : tall
        ? String.fromCodePoint(Number(tall))
        : (navngitte[navn!] ?? alt),
  );
}
