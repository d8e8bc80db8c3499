import { begrens, type Foresporsel } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import type { Context } from "~/domain/context";
import { hentUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { nyttVedleggSkjema } from "~/domain/vedlegg/vedlegg";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";

/** What the page shows that adds a file to one's own draft. @throws Refusal 404 */
export async function forNyttVedlegg(
  context: Context<"gjest">,
  slag: "bilde" | "opptak",
  id: string,
  { besoek }: Pick<Foresporsel, "besoek">,
) {
  await krevLevendeOekt(besoek);
  if (!(await hentUtkast(context, id))) throw finnesIkke();
  return { tittel: tFor(context.spraak)(`vedlegg.${slag}.tittel`), id, nytt: nyId() };
}

/** What its form brought. Files are counted against the limits before they are read. @throws Refusal 422 where there is no file. */
export async function lesNyttVedlegg({ besoek, values, filer }: Pick<Foresporsel, "besoek" | "values" | "filer">) {
  await krevLevendeOekt(besoek);
  await begrens(besoek, "fil", values);
  const { vedlegg, altTekst, lydKanVises } = lesSkjema(nyttVedleggSkjema, values);
  const [fil] = filer["fil"] ?? [];
  if (!fil) throw new Refusal("feil.skjema", { felt: { fil: { kode: "vedlegg.feil.ingenFil" } } });
  const bytes = new Uint8Array(await fil.arrayBuffer());
  return { id: vedlegg, bytes, altTekst, lydKanVises: lydKanVises === "ja" };
}
