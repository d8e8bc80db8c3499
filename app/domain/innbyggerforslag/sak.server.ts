import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { innbyggerforslag, sak, sakInnspill, vedtak } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { somAdresse, somSaksnr } from "~/domain/sak/sak";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { fortellUnderskriverne } from "./fortell.server";
import {
  erGjentakelse,
  erKommunestyret,
  type saksvalgSkjema,
  underBehandling,
  type utfallSkjema,
} from "./innbyggerforslag";
import { laasInnbyggerforslag } from "./laas.server";
import { noterSteg } from "./steg.server";

/** The cases that hold its innspill. */
export async function finnSakerMedDet({ db }: Context<"saksbehandler">, innspillId: string) {
  return db
    .select({ nr: sak.nr, tittel: sak.tittel })
    .from(sakInnspill)
    .innerJoin(sak, eq(sak.id, sakInnspill.sakId))
    .where(and(eq(sakInnspill.innspillId, innspillId), isNull(sakInnspill.tattUt)))
    .orderBy(asc(sak.opprettet))
    .limit(100);
}

/** Ties it to the case that treats it. @throws Refusal 404, 409 when it is not sent, 422 when the case does not hold its innspill. */
export async function knyttInnbyggerforslag(
  context: Context<"saksbehandler">,
  ref: string,
  { sak: nr }: z.infer<typeof saksvalgSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const det = await laasInnbyggerforslag(tx, ref);
    if (!underBehandling.includes(det.status))
      throw new Refusal("innbyggerforslagsarbeid.feil.ikkeSendt", { status: 409 });
    const [saken] = await tx.db
      .select({ id: sak.id })
      .from(sak)
      .innerJoin(sakInnspill, and(eq(sakInnspill.sakId, sak.id), isNull(sakInnspill.tattUt)))
      .where(and(eq(sak.nr, nr), eq(sakInnspill.innspillId, det.innspillId)));
    if (!saken)
      throw new Refusal("feil.skjema", { felt: { sak: { kode: "innbyggerforslagsarbeid.feil.ikkeISaken" } } });
    if (saken.id === det.sakId) return;
    await tx.db.update(innbyggerforslag).set({ sakId: saken.id }).where(eq(innbyggerforslag.forslagId, det.id));
    await record(tx, { slag: "sak.innspill_valgt", objekt: saken.id, data: { nr, ref, handling: "knyttet" } });
  });
}

/** What kommunestyret has decided in the case that it is tied to; null until it has, or while another body has. */
export async function hentVedtaket({ db }: Context, sakId: string | null, innspillId: string) {
  if (sakId === null) return null;
  const [rad] = await db
    .select({ id: vedtak.id, nr: sak.nr, organ: vedtak.organ, dato: vedtak.dato, tekst: vedtak.tekst })
    .from(vedtak)
    .innerJoin(sak, eq(sak.id, vedtak.sakId))
    .where(
      and(
        eq(vedtak.sakId, sakId),
        sql`exists (select 1 from sak_innspill si where si.sak_id = ${sakId} and si.innspill_id = ${innspillId} and si.tatt_ut is null)`,
      ),
    );
  return rad ?? null;
}

/**
 * Registers what kommunestyret decided, and tells proposers and signers, with what follows (kommuneloven § 12-1, fourth paragraph). It rests on a
 * decision that is registered in the case; of two that register, one does.
 * @throws Refusal 404, 409 when it has not been checked or is decided already, 422 when kommunestyret itself has not decided, or the earlier case is
 *   not from the same valgperiode.
 */
export async function registrerUtfall(
  context: Context<"saksbehandler">,
  ref: string,
  { utfall, videre, tidligereSak }: z.infer<typeof utfallSkjema>,
  nettsted: string,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const det = await laasInnbyggerforslag(tx, ref);
    if (det.status === "avgjort") throw new Refusal("innbyggerforslagsarbeid.feil.alleredeAvgjort", { status: 409 });
    if (det.status !== "til_behandling")
      throw new Refusal("innbyggerforslagsarbeid.feil.ikkeKontrollert", { status: 409 });
    const vedtaket = await hentVedtaket(tx, det.sakId, det.innspillId);
    if (!vedtaket) throw new Refusal("innbyggerforslagsarbeid.feil.ikkeVedtatt");
    if (!erKommunestyret(vedtaket.organ))
      throw new Refusal("innbyggerforslagsarbeid.feil.ikkeKommunestyret", { verdier: { organ: vedtaket.organ } });
    const ordene =
      utfall === "samme_sak_i_perioden" ? `${await omTidligere(tx, tidligereSak, vedtaket)}\n${videre}` : videre;
    await tx.db
      .update(innbyggerforslag)
      .set({ status: "avgjort", utfall, vedtakId: vedtaket.id, videre: ordene })
      .where(eq(innbyggerforslag.forslagId, det.id));
    await noterSteg(tx, det.id, "avgjort", ordene);
    await record(tx, { slag: "innbyggerforslag.avgjort", objekt: det.id, data: { ref, utfall, sak: vedtaket.nr } });
    await fortellUnderskriverne(tx, det.id, "avgjort", { nettsted });
  });
}

/** The case in which kommunestyret has treated the same before, in words for everybody. */
async function omTidligere(tx: Context, nr: string, naa: { nr: string; dato: string }): Promise<string> {
  const nei = (kode: "ukjentSak" | "ikkeSammePeriode" | "tidligereIkkeKommunestyret") =>
    new Refusal("feil.skjema", { felt: { tidligereSak: { kode: `innbyggerforslagsarbeid.feil.${kode}` } } });
  const [tidligere] = await tx.db
    .select({ nr: sak.nr, organ: vedtak.organ, dato: vedtak.dato })
    .from(sak)
    .innerJoin(vedtak, eq(vedtak.sakId, sak.id))
    .where(eq(sak.nr, somAdresse(nr)));
  if (!tidligere || tidligere.nr === naa.nr) throw nei("ukjentSak");
  if (!erKommunestyret(tidligere.organ)) throw nei("tidligereIkkeKommunestyret");
  const { spraak, valgperiodeTil } = await hentKommune(tx.db);
  if (!erGjentakelse(tidligere.dato, naa.dato, valgperiodeTil)) throw nei("ikkeSammePeriode");
  return tFor(spraak)("innbyggerforslagsarbeid.utfallet.tidligere", {
    sak: somSaksnr(tidligere.nr),
    dato: dato(tidligere.dato, spraak),
  });
}
