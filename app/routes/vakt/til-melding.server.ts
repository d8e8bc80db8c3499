import type { Besoek } from "~/access/besoek.server";
import type { Context } from "~/domain/context";
import { finnHastesakFor } from "~/domain/hastesak/finn.server";
import { somMobilnummer } from "~/domain/sms/nummer";
import { finnVakter } from "~/domain/vakt/vakt.server";

/** Who can be told, by which ways, and whether somebody has been told already. */
export async function hentTilMelding(
  context: Context<"moderator" | "saksbehandler">,
  innspillId: string,
  { harEpost, harSms }: Besoek,
) {
  const vakter = await finnVakter(context);
  return {
    hastesak: await finnHastesakFor(context, innspillId),
    vakter: vakter.map(({ id, navn, epost, mobil }) => ({
      id,
      navn,
      mobil,
      paaEpost: epost !== null && harEpost,
      paaSms: harSms && mobil !== null && somMobilnummer(mobil) !== null,
    })),
  };
}

export type TilMelding = Awaited<ReturnType<typeof hentTilMelding>>;
