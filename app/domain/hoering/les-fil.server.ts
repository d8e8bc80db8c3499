import { Refusal } from "~/domain/refusal";
import { harFodselsnummer } from "~/domain/personvern/finn-personopplysninger";
import { type Dokument, MAKS_AVSNITT, MAKS_FIL, MAKS_TEGN_I_AVSNITT, somTekst } from "./dokument";
import { lesDocx } from "./les-docx.server";
import { lesMarkdown } from "./les-markdown.server";

/**
 * Reads a document that is to be heard, by what its name says that it is. It will be read by everybody, so a fødselsnummer in it is refused
 * (offentleglova § 26).
 * @throws Refusal 422 with the reason under "fil"
 */
export async function lesDokument(filnavn: string, bytes: Uint8Array): Promise<Dokument> {
  if (bytes.byteLength > MAKS_FIL) throw nei("hoeringsarbeid.fil.forStor");
  const dokument = await les(filnavn, bytes);
  if (dokument.avsnitt.every(({ overskrift, innhold }) => overskrift === "" && innhold.length === 0))
    throw nei("hoeringsarbeid.fil.tom");
  if (dokument.avsnitt.length > MAKS_AVSNITT) throw nei("hoeringsarbeid.fil.forMangeAvsnitt", { maks: MAKS_AVSNITT });
  for (const { overskrift, innhold } of dokument.avsnitt) {
    const tekst = somTekst(innhold);
    if (tekst.length > MAKS_TEGN_I_AVSNITT) throw nei("hoeringsarbeid.fil.avsnittForLangt", { avsnitt: overskrift });
    if (harFodselsnummer(`${overskrift}\n${tekst}`))
      throw nei("hoeringsarbeid.fil.fodselsnummer", { avsnitt: overskrift });
  }
  return dokument;
}

async function les(filnavn: string, bytes: Uint8Array): Promise<Dokument> {
  const endelse = /\.([a-z\d]+)$/i.exec(filnavn)?.[1]?.toLowerCase() ?? "";
  if (endelse === "docm" || endelse === "dotm") throw nei("hoeringsarbeid.fil.makroer");
  if (endelse === "doc") throw nei("hoeringsarbeid.fil.gammel");
  if (endelse === "docx") return lesDocx(bytes);
  if (endelse === "md" || endelse === "markdown") return lesMarkdown(bytes);
  throw nei("hoeringsarbeid.fil.ukjentSlag");
}

type Grunn =
  "makroer" | "gammel" | "ukjentSlag" | "forStor" | "tom" | "forMangeAvsnitt" | "avsnittForLangt" | "fodselsnummer";
const nei = (kode: `hoeringsarbeid.fil.${Grunn}`, verdier: Record<string, string | number> = {}) =>
  new Refusal("feil.skjema", { felt: { fil: { kode, verdier } } });
