import type { Besoek } from "~/access/besoek.server";
import { lagSkrankekode } from "~/domain/innspill/kode.server";

/** What registering needs of the house. */
export const registrerMed = ({ noekler, harEpost, harSms, lager }: Besoek, { origin }: URL) => ({
  lagKode: (innsending: string) => lagSkrankekode(noekler, innsending),
  kanSende: { epost: harEpost, sms: harSms },
  nettsted: origin,
  lager,
});
