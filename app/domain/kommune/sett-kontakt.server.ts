import { createHash } from "node:crypto";
import type { z } from "zod";
import { kommune } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { glemKommune, KOMMUNEN } from "./kommune.server";
import type { kontaktSkjema } from "./kontakt";

export type Kontakt = { postadresse: string; telefon: string; epost: string };

/** What is set now; `sett` tells one version from another. */
export async function hentKontakt(context: Context<"administrator">): Promise<Kontakt & { sett: string }> {
  const [rad] = await context.db
    .select({ postadresse: kommune.postadresse, telefon: kommune.telefon, epost: kommune.epost })
    .from(kommune);
  const kontakt = { postadresse: rad?.postadresse ?? "", telefon: rad?.telefon ?? "", epost: rad?.epost ?? "" };
  return { ...kontakt, sett: merke(kontakt) };
}

/** Sets how the municipality is reached. The same again changes nothing. @throws Refusal 409 when somebody else has changed it since. */
export async function settKontakt(
  context: Context<"administrator">,
  { sett, ...ny }: z.infer<typeof kontaktSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    await tx.db.select({ nr: kommune.nr }).from(kommune).for("update");
    const naa = await hentKontakt(tx);
    if (naa.sett === merke(ny)) return;
    if (naa.sett !== sett) throw new Refusal("skranke.kommune.feil.endret", { status: 409 });
    const endret = (["postadresse", "telefon", "epost"] as const).filter((felt) => naa[felt] !== ny[felt]);
    await tx.db.update(kommune).set({
      postadresse: ny.postadresse || null,
      telefon: ny.telefon || null,
      epost: ny.epost || null,
    });
    await record(tx, { slag: "kommune.kontakt_satt", objekt: KOMMUNEN, data: { felt: endret.join(",") } });
  });
  glemKommune(context.db);
}

const merke = ({ postadresse, telefon, epost }: Kontakt) =>
  createHash("sha256").update([postadresse, telefon, epost].join("\0")).digest("base64url").slice(0, 22);
