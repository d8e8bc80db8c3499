import { randomInt } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { epostkode } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { somEpost } from "~/domain/epost/som-epost";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { hash } from "~/platform/id.server";
import { erLike, type Noekler } from "~/platform/noekler.server";
import { somEpostadresse } from "./identitet.server";

const FORSOEK = 5;
const levende = (merke: string) =>
  and(
    eq(epostkode.id, hash(merke)),
    lt(epostkode.forsoek, FORSOEK),
    isNull(epostkode.brukt),
    gt(epostkode.utloeper, sql`naa()`),
  );

/**
 * Mails a code of six digits to `epost`: one use, ten minutes, five tries, and only in the browser that holds `merke`. Nobody is looked up,
 * so the answer is the same whether the address is known or not.
 */
export async function bestillKode(
  context: Context,
  { epost, til, merke }: { epost: string; til: string; merke: string },
  noekler: Noekler,
): Promise<void> {
  const kommune = await hentKommune(context.db);
  const kode = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const id = hash(merke);
  const adresse = somEpostadresse(epost);
  await iTransaksjon(context, async (tx) => {
    await tx.db.insert(epostkode).values({
      id,
      epost: adresse,
      kodeHash: noekler.hmac("epostkode", `${id}|${kode}`),
      til: noekler.forsegl("til", til),
      utloeper: sql`naa() + interval '10 minutes'`,
    });
    const brev = kodebrev(tx, kode, kommune.navn);
    await leggIUtboks(tx, { slag: "kode", til: adresse, spraak: tx.spraak, ...brev });
  });
}

function kodebrev({ spraak }: Context, kode: string, kommune: string) {
  const t = tFor(spraak);
  return somEpost(
    {
      tittel: t("epost.kode.tittel", { kommune }),
      avsnitt: [
        { tekst: t("epost.kode.brukDen") },
        { tekst: kode, slag: "kode" },
        { tekst: t("epost.kode.varer") },
        { tekst: t("epost.kode.ikkeDeg") },
      ],
      hvorfor: t("epost.kode.hvorfor", { kommune }),
    },
    { t, spraak, avsender: kommune },
  );
}

/** The address that this browser waits for a code at; null when no code can be used here. */
export async function finnVentendeKode(context: Context, merke: string): Promise<{ epost: string } | null> {
  const [rad] = await context.db.select({ epost: epostkode.epost }).from(epostkode).where(levende(merke));
  return rad ?? null;
}

/**
 * Tries a code. The try is counted before the code is looked at, in one statement: of twenty at once, five are looked at, and of those
 * that are right, one gets in.
 * @throws Refusal 422 with the tries that are left, or when there is no code to be tried here.
 */
export async function proevKode(
  context: Context,
  { merke, kode }: { merke: string | null; kode: string },
  noekler: Noekler,
): Promise<{ epost: string; til: string }> {
  const siffer = kode.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(siffer)) throw feilIKoden("epostkode.feil.seksSiffer");
  const [rad] = merke
    ? await context.db
        .update(epostkode)
        .set({ forsoek: sql`${epostkode.forsoek} + 1` })
        .where(levende(merke))
        .returning()
    : [];
  if (!rad) throw new Refusal("epostkode.feil.borte");
  const rett = noekler.versjoner.some((av) =>
    erLike(noekler.hmac("epostkode", `${rad.id}|${siffer}`, av), rad.kodeHash),
  );
  if (!rett && rad.forsoek >= FORSOEK) throw new Refusal("epostkode.feil.brukt");
  if (!rett) throw feilIKoden("epostkode.feil.feilKode", { count: FORSOEK - rad.forsoek });
  const [brukt] = await context.db
    .update(epostkode)
    .set({ brukt: sql`naa()` })
    .where(and(eq(epostkode.id, rad.id), isNull(epostkode.brukt)))
    .returning({ epost: epostkode.epost, til: epostkode.til });
  if (!brukt) throw new Refusal("epostkode.feil.borte");
  return { epost: brukt.epost, til: noekler.aapne("til", brukt.til) ?? "" };
}

const feilIKoden = (
  kode: "epostkode.feil.seksSiffer" | "epostkode.feil.feilKode",
  verdier: Record<string, number> = {},
) => new Refusal("feil.skjema", { felt: { kode: { kode, verdier } } });
