import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { kommune, sted } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { KOMMUNEN } from "~/domain/kommune/kommune.server";
import { type Avslag, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { finnSteder, hentKartutsnitt } from "./finn.server";
import { lesStedsliste, MAKS_STEDER, somListe } from "./sted";

/** The list as the form shows it, and what tells this version from another. */
export async function hentStedsliste(context: Context<"administrator">) {
  const liste = somListe(await finnSteder(context));
  return { liste, sett: merke(liste), antall: liste === "" ? 0 : liste.split("\n").length };
}

const merke = (liste: string) => createHash("sha256").update(liste).digest("hex").slice(0, 32);
/** So many wrong lines are told at a time. */
const MAKS_FEIL = 30;

/**
 * Puts a whole list of places in the stead of the one that is. Innspill keep the place they were given: it is their own words. The same list
 * again is a success, and no event.
 * @throws Refusal 422 with a reason for each line that cannot be read, 409 when somebody else has changed the list since.
 */
export async function lagreSteder(
  context: Context<"administrator">,
  { liste, sett }: { liste: string; sett: string },
): Promise<void> {
  const { steder, feil } = lesStedsliste(liste, await hentKartutsnitt(context));
  if (feil.length > 0)
    throw new Refusal("feil.skjema", {
      felt: Object.fromEntries(
        feil
          .slice(0, MAKS_FEIL)
          .map(({ linje, tekst, kode }): [string, Avslag] => [`linje-${linje}`, { kode, verdier: { linje, tekst } }]),
      ),
    });
  if (steder.length > MAKS_STEDER)
    throw new Refusal("feil.skjema", {
      felt: { liste: { kode: "sted.feil.forMange", verdier: { grense: MAKS_STEDER, antall: steder.length } } },
    });
  await iTransaksjon(context, async (tx) => {
    // One at a time: the municipality's row is the list's lock.
    await tx.db.select({ nr: kommune.nr }).from(kommune).where(eq(kommune.nr, 1)).for("update");
    const staar = somListe(await finnSteder(tx));
    const ny = somListe(steder.toSorted((a, b) => (a.navn < b.navn ? -1 : 1)));
    if (sorterte(staar) === sorterte(ny)) return;
    if (merke(staar) !== sett) throw new Refusal("sted.feil.listaErEndret", { status: 409 });
    await tx.db.delete(sted);
    if (steder.length > 0) await tx.db.insert(sted).values(steder.map((ett) => ({ id: nyId(), ...ett })));
    await record(tx, { slag: "sted.lagret", objekt: KOMMUNEN, data: { antall: steder.length } });
  });
}

/** The database and we may not sort æ, ø and å alike. */
const sorterte = (liste: string) => liste.split("\n").toSorted().join("\n");
