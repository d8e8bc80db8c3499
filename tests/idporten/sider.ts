import type { Testperson } from "./personer";

const trygg = (tekst: string) =>
  tekst.replace(/[&<>"]/g, (tegn) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[tegn]!};`);

function side(tittel: string, innhold: string): string {
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trygg(tittel)}</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  .merknad { border-left: 4px solid; padding-left: .75rem; }
  ul { list-style: none; padding: 0; display: grid; gap: .75rem; }
  button { font: inherit; width: 100%; min-height: 3rem; padding: .6rem 1rem; text-align: left; cursor: pointer; }
  small { display: block; }
  iframe { width: 0; height: 0; border: 0; }
</style>
</head>
<body><main>${innhold}</main></body>
</html>
`;
}

const MERKNAD = `<p class="merknad">Dette er ikke ekte. Det er en prøveutgave som går på denne maskinen, med oppdiktede personer og nummer som ingen har.</p>`;

export const velgPerson = (navn: string, personer: Testperson[]): string =>
  side(
    `Logg inn · ${navn}`,
    `<h1>${trygg(navn)}: hvem er du?</h1>${MERKNAD}
<form method="post"><ul>
${personer
  .map(
    ({ kode, navn: hvem, om }) =>
      `<li><button name="person" value="${trygg(kode)}">${trygg(hvem)}<small>${trygg(om)}</small></button></li>`,
  )
  .join("\n")}
<li><button name="person" value="">Avbryt</button></li>
</ul></form>`,
  );

/** The form is the provider's own; the button is outside it. */
export const bekreftUtlogging = (navn: string, skjema: string): string =>
  side(
    `Logg ut · ${navn}`,
    `<h1>Vil du logge ut av ${trygg(navn)}?</h1>${MERKNAD}${skjema}
<p><button form="op.logoutForm" name="logout" value="yes">Logg ut</button></p>`,
  );

/** What logs out of everything shows each service that it was used at, in a frame: OpenID Connect Front-Channel Logout 1.0. */
export const loggetUt = (navn: string, rammer: string[]): string =>
  side(
    `Logget ut · ${navn}`,
    `<h1>Du er logget ut av ${trygg(navn)}</h1>${MERKNAD}
<p>Tjenestene du brukte, får beskjed.</p>
${rammer.map((adresse) => `<iframe src="${trygg(adresse)}" title="Utlogging"></iframe>`).join("\n")}`,
  );

export const galtSted = (navn: string, hva: string): string =>
  side(`Noe er galt · ${navn}`, `<h1>Dette gikk ikke</h1><p>${trygg(hva)}</p>${MERKNAD}`);
