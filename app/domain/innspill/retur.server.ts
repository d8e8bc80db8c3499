import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { gjest, person, returkode, utkast } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { somEpost } from "~/domain/epost/som-epost";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { somEpostadresse } from "~/domain/konto/identitet.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { kodeHash, nyKode } from "../kode.server";
import { eierFelt, erMin } from "./eier.server";
import { MAKS_UTKAST } from "./innspill";
import { RETURDAGER } from "./retur";

/**
 * A code that moves one's drafts to another device: twelve characters (60 bits), told here and never again, for the database keeps its hash
 * only. It counts once, for thirty days. With an address it is mailed too, as a link; nobody is looked up by it.
 * @throws Refusal 422 when there is nothing to move.
 */
export async function lagReturkode(
  context: Context<"gjest">,
  sending: { epost: string; lenke: (kode: string) => string } | null,
): Promise<{ kode: string; utloeper: Date }> {
  const eier = eierFelt(context);
  const kode = nyKode(12);
  const kommune = sending ? await hentKommune(context.db) : null;
  return iTransaksjon(context, async (tx) => {
    if (!eier || (await tx.db.$count(utkast, erMin(tx, utkast))) === 0)
      throw new Refusal("nett.retur.feil.ingenUtkast");
    const [laget] = await tx.db
      .insert(returkode)
      .values({
        id: nyId(),
        ...eier,
        kodeHash: kodeHash(kode),
        opprettet: tx.naa,
        utloeper: sql`naa() + make_interval(days => ${RETURDAGER})`,
      })
      .returning({ id: returkode.id, utloeper: returkode.utloeper });
    if (sending && kommune) {
      const til = somEpostadresse(sending.epost);
      const brev = returbrev(tx, { kode, adresse: sending.lenke(kode), kommune: kommune.navn });
      await leggIUtboks(tx, { slag: "retur", til, spraak: tx.spraak, ...brev });
    }
    await record(tx, { slag: "returkode.laget", objekt: laget!.id });
    return { kode, utloeper: laget!.utloeper };
  });
}

function returbrev(
  { spraak }: Context,
  { kode, adresse, kommune }: { kode: string; adresse: string; kommune: string },
) {
  const t = tFor(spraak);
  return somEpost(
    {
      tittel: t("epost.retur.tittel", { kommune }),
      avsnitt: [
        { tekst: t("epost.retur.innledning") },
        { tekst: t("epost.retur.kode") },
        { tekst: kode, slag: "kode" },
        { tekst: t("epost.retur.varer") },
      ],
      lenke: { tekst: t("epost.retur.lenke"), adresse },
      hvorfor: t("epost.retur.hvorfor", { kommune }),
    },
    { t, spraak, avsender: kommune },
  );
}

const levende = (kode: string) =>
  and(eq(returkode.kodeHash, kodeHash(kode)), isNull(returkode.brukt), gt(returkode.utloeper, sql`naa()`));
const kodensUtkast = sql`(${utkast.personId} = ${returkode.personId} or ${utkast.gjestId} = ${returkode.gjestId})`;

/** What a code would move, and whether it is here already. Changes nothing: mail is read by machines too. Null for no such code. */
export async function seReturkode(
  context: Context<"gjest">,
  kode: string,
): Promise<{ antall: number; herAlt: boolean } | null> {
  const [rad] = await context.db
    .select({
      antall: sql<number>`(select count(*)::int from ${utkast} where ${kodensUtkast})`,
      herAlt: sql<boolean>`coalesce(${erMin(context, returkode)}, false)`,
    })
    .from(returkode)
    .where(levende(kode));
  return rad?.antall ? rad : null;
}

/**
 * Moves the drafts behind a code, with all that hangs on them, to the one who is here: once, all or none, and nothing that has been sent.
 * @returns how many moved.
 * @throws Refusal 422 when no unused code is like this, when the drafts are here already, or when there would be too many.
 */
export async function hentUtkastMedKode(context: Context<"gjest">, kode: string): Promise<number> {
  const eier = eierFelt(context);
  if (!eier) throw ukjent();
  return iTransaksjon(context, async (tx) => {
    const [brukt] = await tx.db
      .update(returkode)
      .set({ brukt: sql`naa()` })
      .where(levende(kode))
      .returning({ id: returkode.id, personId: returkode.personId, gjestId: returkode.gjestId });
    if (!brukt) throw ukjent();
    if (brukt.personId === eier.personId && brukt.gjestId === eier.gjestId) throw feil("nett.retur.feil.herAlt");
    await holdEieren(tx, eier);
    const fra = brukt.personId ? eq(utkast.personId, brukt.personId) : eq(utkast.gjestId, brukt.gjestId!);
    const flyttet = await tx.db.update(utkast).set(eier).where(fra).returning({ id: utkast.id });
    if (flyttet.length === 0) throw ukjent();
    if ((await tx.db.$count(utkast, erMin(tx, utkast))) > MAKS_UTKAST)
      throw feil("nett.retur.feil.forMange", { grense: MAKS_UTKAST });
    await record(tx, ...flyttet.map(({ id }) => ({ slag: "utkast.hentet" as const, objekt: id })));
    return flyttet.length;
  });
}

/** The account's row, or the device's, held while drafts come to it: an account that is being erased takes none. */
async function holdEieren(tx: Context<"gjest">, { personId, gjestId }: NonNullable<ReturnType<typeof eierFelt>>) {
  if (!personId)
    return void (await tx.db
      .insert(gjest)
      .values({ id: gjestId!, opprettet: tx.naa })
      .onConflictDoUpdate({ target: gjest.id, set: { id: gjestId! } }));
  const [finnes] = await tx.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.slettet)))
    .for("update");
  if (!finnes) throw ukjent();
}

const ukjent = () => feil("nett.retur.feil.ukjent");
const feil = (
  kode: "nett.retur.feil.ukjent" | "nett.retur.feil.herAlt" | "nett.retur.feil.forMange",
  verdier: Record<string, number> = {},
) => new Refusal(kode, { verdier, felt: { kode: { kode, verdier } } });
