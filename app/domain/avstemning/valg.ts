import { type Avslag, Refusal } from "~/domain/refusal";
import { enighetssvar, type Enighetssvar, type Regler, type Valg } from "./avstemning";

/**
 * Reads a ballot from a form, by the rules of its vote. Fields: `svar` (enighet), `valgte` (approving, basket: one for each), `plass.<id>` (ranking:
 * 1 is best, empty is not ranked), `poeng.<id>` (points). Support has none. Alternatives that are not on the ballot are refused, not left out.
 * @throws Refusal 422 with what is wrong at the field.
 */
export function lesValg(regler: Regler, values: Record<string, unknown>): Valg {
  switch (regler.slag) {
    case "enighet":
      return { svar: lesSvar(values["svar"]) };
    case "stoette":
      return { stoette: true };
    case "godkjenning":
    case "kurv":
      return { valgte: lesValgte(regler, values["valgte"]) };
    case "rangering":
      return { rekkefoelge: lesRekkefoelge(regler, values) };
    case "poeng":
      return { poeng: lesPoeng(regler, values) };
  }
}

function lesSvar(verdi: unknown): Enighetssvar {
  const svar = enighetssvar.find((ett) => ett === verdi);
  return svar ?? nei("svar", { kode: "avstemning.feil.svar" });
}

function lesValgte(regler: Regler, verdi: unknown): string[] {
  const valgte = [...new Set([verdi ?? []].flat().map(somTekst))].toSorted();
  const kjente = regler.alternativer.filter(({ id }) => valgte.includes(id));
  if (valgte.length === 0) nei("valgte", { kode: "avstemning.feil.ingenValgt" });
  if (kjente.length < valgte.length) nei("valgte", { kode: "avstemning.feil.ukjentAlternativ" });
  if (regler.maks !== null && valgte.length > regler.maks)
    nei("valgte", { kode: "avstemning.feil.forMange", verdier: { antall: valgte.length, grense: regler.maks } });
  const sum = kjente.reduce((til, { kostnad }) => til + (kostnad ?? 0), 0);
  if (regler.slag === "kurv" && sum > regler.ramme!)
    nei("valgte", {
      kode: "avstemning.feil.overRammen",
      verdier: { sum, ramme: regler.ramme!, over: sum - regler.ramme! },
    });
  return valgte;
}

function lesRekkefoelge(regler: Regler, values: Record<string, unknown>): string[] {
  const plasser = lesTall(regler, values, "plass");
  const rangert = plasser.filter(({ tall }) => tall > 0).toSorted((a, b) => a.tall - b.tall);
  if (rangert.length === 0) nei("plass", { kode: "avstemning.feil.ingenRangert" });
  const lik = rangert.find(({ tall }, i) => rangert[i + 1]?.tall === tall);
  if (lik) nei(`plass.${lik.id}`, { kode: "avstemning.feil.sammePlass", verdier: { plass: lik.tall } });
  if (regler.maks !== null && rangert.length > regler.maks)
    nei("plass", { kode: "avstemning.feil.forMange", verdier: { antall: rangert.length, grense: regler.maks } });
  return rangert.map(({ id }) => id);
}

function lesPoeng(regler: Regler, values: Record<string, unknown>): Record<string, number> {
  const gitt = lesTall(regler, values, "poeng").filter(({ tall }) => tall > 0);
  const sum = gitt.reduce((til, { tall }) => til + tall, 0);
  if (sum === 0) nei("poeng", { kode: "avstemning.feil.ingenPoeng" });
  if (sum > regler.poeng!)
    nei("poeng", {
      kode: "avstemning.feil.forMangePoeng",
      verdier: { sum, grense: regler.poeng!, over: sum - regler.poeng! },
    });
  return Object.fromEntries(gitt.map(({ id, tall }) => [id, tall]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** Whole numbers from 0, one for each alternative; an empty field is 0. */
function lesTall(regler: Regler, values: Record<string, unknown>, navn: string) {
  const felter = Object.keys(values).filter((felt) => felt.startsWith(`${navn}.`));
  if (felter.some((felt) => !regler.alternativer.some(({ id }) => felt === `${navn}.${id}`)))
    nei(navn, { kode: "avstemning.feil.ukjentAlternativ" });
  return regler.alternativer.map(({ id }) => {
    const skrevet = somTekst(values[`${navn}.${id}`] ?? "").trim();
    if (!/^\d{0,4}$/.test(skrevet)) nei(`${navn}.${id}`, { kode: "avstemning.feil.heltall" });
    return { id, tall: Number(skrevet) };
  });
}

/** What a field says. Anything but text and numbers is nothing that a form can send: it matches no alternative and is no number. */
const somTekst = (verdi: unknown): string =>
  typeof verdi === "string" || typeof verdi === "number" ? String(verdi) : "?";

function nei(felt: string, avslag: Avslag): never {
  throw new Refusal("feil.skjema", { felt: { [felt]: avslag } });
}
