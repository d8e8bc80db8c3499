import { Marked } from "marked";
import { Refusal } from "~/domain/refusal";
import { type Dokument, MAKS_MARKDOWN } from "./dokument";
import { lesHtml } from "./les-html.server";

/**
 * Reads Markdown. HTML in it is left out; images come along only where the file holds them itself. Front matter may give the title.
 * @throws Refusal 422 with the reason under "fil"
 */
export function lesMarkdown(bytes: Uint8Array): Dokument {
  if (bytes.byteLength > MAKS_MARKDOWN) throw nei("hoeringsarbeid.fil.forStor");
  const { tittel, tekst } = delForord(lesTekst(bytes));
  // Nesting beyond all reason: no writer means it, and a reader would drown.
  if (/^(?:[\s>]|[*+-]\s|\d{1,9}[.)]\s){200}/m.test(tekst) || /[[(*_`]{500}/.test(tekst))
    throw nei("hoeringsarbeid.fil.oedelagt");
  if (tekst.split(/\n[^\S\n]*\n/).some((bit) => antall(bit, /[*_~]/g) > MAKS_MERKER))
    throw nei("hoeringsarbeid.fil.oedelagt");
  let html = 0;
  const marked = new Marked({
    gfm: true,
    tokenizer: {
      table(src) {
        // Rows are made as wide as the heading before anybody counts them.
        const [, , streker = "", rader = ""] = this.rules.block.table.exec(src) ?? [];
        if (antall(streker, /\|/g) * antall(rader, /\n/g) > MAKS_CELLER) throw new RangeError("too many cells");
        return false;
      },
    },
    renderer: {
      html: () => {
        html++;
        return "";
      },
    },
  });
  try {
    const dokument = lesHtml(marked.parse(tekst, { async: false }), { tittel });
    return html > 0 ? { ...dokument, merknader: [...dokument.merknader, { slag: "html", antall: html }] } : dokument;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw nei("hoeringsarbeid.fil.oedelagt");
  }
}

/** Marks of bold, italics and deletion in one paragraph: each is tried against all the others. */
const MAKS_MERKER = 10_000;
const MAKS_CELLER = 200_000;
const antall = (tekst: string, moenster: RegExp) => tekst.match(moenster)?.length ?? 0;

function lesTekst(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    throw nei("hoeringsarbeid.fil.ikkeUtf8");
  }
}

/** Lines between two "---" at the top: of them we read the title. */
function delForord(tekst: string): { tittel: string; tekst: string } {
  const truffet = /^---\n([\s\S]{0,10000}?)\n---\n/.exec(tekst);
  if (!truffet) return { tittel: "", tekst };
  const tittel = /^(?:title|tittel):[ \t]*(.+)$/im.exec(truffet[1]!)?.[1] ?? "";
  return { tittel: tittel.trim().replace(/^(["'])(.*)\1$/, "$2"), tekst: tekst.slice(truffet[0].length) };
}

type Grunn = "oedelagt" | "forStor" | "ikkeUtf8";
const nei = (kode: `hoeringsarbeid.fil.${Grunn}`) => new Refusal("feil.skjema", { felt: { fil: { kode } } });
