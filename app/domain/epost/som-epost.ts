import type { T } from "~/i18n/core";
import type { Spraak } from "~/i18n/spraak";

/** One paragraph. `lang` where its words are in another language than the letter. */
export type Avsnitt = { tekst: string; slag?: "sitat" | "kode"; lang?: string | undefined };

export type Brevinnhold = {
  tittel: string;
  avsnitt: Avsnitt[];
  lenke?: { tekst: string; adresse: string };
  /** Why the reader got this. */
  hvorfor: string;
};

/** A letter's subject, text and HTML, from one and the same: nothing is fetched when it is read, and nobody is told that it was. */
export function somEpost(
  { tittel, avsnitt, lenke, hvorfor }: Brevinnhold,
  { t, spraak, avsender }: { t: T; spraak: Spraak; avsender: string },
): { emne: string; tekst: string; html: string } {
  const fot = [hvorfor, t("epost.ikkeSvar"), t("epost.hilsen", { avsender })];
  const tekst = [
    tittel,
    ...avsnitt.map(({ tekst, slag }) => (slag === "sitat" ? tekst.replace(/^/gm, "> ") : tekst)),
    ...(lenke ? [`${lenke.tekst}:\n${lenke.adresse}`] : []),
    `-- \n${fot.join("\n")}`,
  ];
  const html = `<!doctype html>
<html lang="${spraak}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${tegn(tittel)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 1.5rem; font: 1rem/1.6 Georgia, serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { font-size: 1.4rem; line-height: 1.3; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #b3261e; }
.kode { font: 700 2rem/1.2 monospace; letter-spacing: .2em; }
footer { margin-top: 2rem; border-top: 1px solid #888; font-size: .875rem; }
@media (prefers-color-scheme: dark) { a { color: #9cc3ff; } }
</style>
</head>
<body>
<main>
<h1>${tegn(tittel)}</h1>
${avsnitt.map(somHtml).join("\n")}
${lenke ? `<p><a href="${tegn(lenke.adresse)}">${tegn(lenke.tekst)}</a></p>` : ""}
<footer>
${fot.map((linje) => `<p>${tegn(linje)}</p>`).join("\n")}
</footer>
</main>
</body>
</html>
`;
  return { emne: tittel, tekst: `${tekst.join("\n\n")}\n`, html };
}

function somHtml({ tekst, slag, lang }: Avsnitt): string {
  const ord = tegn(tekst).replace(/\r?\n/g, "<br>");
  const spraak = lang ? ` lang="${tegn(lang)}"` : "";
  if (slag === "sitat") return `<blockquote${spraak}>${ord}</blockquote>`;
  return `<p${slag === "kode" ? ' class="kode"' : ""}${spraak}>${ord}</p>`;
}

const tegn = (tekst: string) => tekst.replace(/[&<>"']/g, (ett) => `&#${ett.charCodeAt(0)};`);
