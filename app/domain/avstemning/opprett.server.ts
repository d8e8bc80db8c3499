import { eq } from "drizzle-orm";
import { avstemning, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { somSlug } from "~/domain/slug";
import { record } from "~/events/record.server";
import type { Spraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { slutten } from "./frist.server";
import { feltPaa, type NyAvstemning, type Oppsett, somTekster } from "./oppsett";

/**
 * A vote that staff prepare; nobody sees it until it opens. Its address is made from the question.
 * @throws Refusal 422 when the question or the tema is not there, 409 when there is a vote at that address
 */
export function opprettAvstemning(context: Context<"saksbehandler">, skjema: NyAvstemning): Promise<{ slug: string }> {
  return iTransaksjon(context, async (tx) => {
    const kommune = await hentKommune(tx.db);
    const felt = somRad(skjema, kommune);
    const slug = somAdresse(felt.spoersmaal[kommune.spraak] ?? "");
    const [temaet] = await tx.db.select({ id: tema.id }).from(tema).where(eq(tema.slug, skjema.tema));
    if (!temaet) throw new Refusal("feil.skjema", { felt: { tema: { kode: "avstemningsarbeid.feil.tema" } } });
    const [laget] = await tx.db
      .insert(avstemning)
      .values({
        id: nyId(),
        slug,
        temaId: temaet.id,
        ...felt,
        stenger: skjema.frist ? slutten(skjema.frist) : null,
        opprettet: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ id: avstemning.id });
    if (!laget) {
      const kode = "avstemningsarbeid.feil.finnesAlt" as const;
      throw new Refusal(kode, { status: 409, felt: { [feltPaa("spoersmaal", kommune.spraak)]: { kode } } });
    }
    await record(tx, {
      slag: "avstemning.opprettet",
      objekt: laget.id,
      data: { slug, slag: felt.slag, krav: felt.krav },
    });
    return { slug };
  });
}

/** What the form says, as it stands in the row. @throws Refusal 422 when nothing is asked in the municipality's own language */
export function somRad(
  skjema: Oppsett,
  { spraak, spraakliste }: { spraak: Spraak; spraakliste: readonly Spraak[] },
  foer: Partial<Pick<typeof avstemning.$inferSelect, "spoersmaal" | "forklaring">> = {},
) {
  const { slag, maks, poeng, ramme, krav, minAlder } = skjema;
  const spoersmaal = somTekster(skjema, "spoersmaal", spraakliste, foer.spoersmaal);
  if (!/[\p{L}\p{N}]/u.test(spoersmaal[spraak] ?? ""))
    throw new Refusal("feil.skjema", {
      felt: { [feltPaa("spoersmaal", spraak)]: { kode: "avstemningsarbeid.feil.spoersmaal" } },
    });
  return {
    slag,
    spoersmaal,
    forklaring: somTekster(skjema, "forklaring", spraakliste, foer.forklaring),
    maks: slag === "godkjenning" || slag === "rangering" ? maks : null,
    poeng: slag === "poeng" ? poeng : null,
    ramme: slag === "kurv" ? ramme : null,
    krav,
    minAlder,
  };
}

/** Never the address of a page of ours, or one that a forslag's own vote may have. */
function somAdresse(spoersmaal: string): string {
  const slug = somSlug(spoersmaal).slice(0, 80).replace(/-+$/, "");
  return slug === "" || ["ny", "slik-virker-det"].includes(slug) || /^r-\d+-\d+$/.test(slug)
    ? `avstemning-${slug}`.replace(/-$/, "")
    : slug;
}
