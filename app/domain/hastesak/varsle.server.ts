import type { Context } from "~/domain/context";
import { somEpost } from "~/domain/epost/som-epost";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { somMobilnummer } from "~/domain/sms/nummer";
import { leggISmsUtboks } from "~/domain/sms/utboks.server";
import type { Vakt } from "~/domain/vakt/vakt.server";
import type { Tekster } from "#db/schema/felles";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";

/** Where our pages are, without a trailing slash, and whether text messages can be sent. */
export type Varselveier = { nettsted: string; harSms: boolean };

/**
 * Tells those on call, in the caller's transaction: the reference, the tema and where to read it. Nothing of what it is about: mail and text
 * messages are read on the way.
 */
export async function varsleVakter(
  tx: Context,
  vakter: Vakt[],
  { ref, spoersmaal, igjen = false }: { ref: string; spoersmaal: Tekster; igjen?: boolean },
  { nettsted, harSms }: Varselveier,
): Promise<void> {
  const kommune = await hentKommune(tx.db);
  const { spraak } = kommune;
  const t = tFor(spraak);
  const adresse = `${nettsted}/saksbehandling/haste/${ref}`;
  const tittel = t(igjen ? "hastesak.brev.tittelIgjen" : "hastesak.brev.tittel", { ref });
  const brev = somEpost(
    {
      tittel,
      avsnitt: [
        {
          tekst: t(igjen ? "hastesak.brev.igjen" : "hastesak.brev.tekst", { ref, tema: paa(spoersmaal, spraak).tekst }),
        },
        { tekst: t("hastesak.brev.hvaNaa") },
      ],
      lenke: { tekst: t("hastesak.brev.lenke"), adresse },
      hvorfor: t("hastesak.brev.hvorfor", { kommune: kommune.navn }),
    },
    { t, spraak, avsender: kommune.navn },
  );
  await leggIUtboks(
    tx,
    ...vakter.flatMap(({ epost }) => (epost ? [{ ...brev, slag: "haste" as const, til: epost, spraak }] : [])),
  );
  if (!harSms) return;
  const tekst = t("hastesak.sms", { tittel, adresse });
  await leggISmsUtboks(
    tx,
    ...vakter.flatMap(({ mobil }) => {
      const til = mobil && somMobilnummer(mobil);
      return til ? [{ slag: "haste" as const, til, tekst, spraak }] : [];
    }),
  );
}
