import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { begynnInnlogging } from "~/access/innlogging-hos-utsteder.server";
import { tilSide } from "~/access/til-side";
import { PAA_NYTT, tryggTilbake } from "~/access/tilbake";
import { finnesIkke } from "~/domain/refusal";
import { stedEtter } from "./sted-etter.server";

/** Sends the reader to an issuer. */
export const loader = as(
  "gjest",
  "/logg-inn/:utsteder",
  async (context, { utsteder: kode }, { besoek, url, values }) => {
    const utsteder = besoek.utstedere.finn(kode);
    if (!utsteder) throw finnesIkke();
    await begrens(besoek, "innlogging", values);
    const til = tryggTilbake(url.searchParams.get("til"), tilSide(url, "/"));
    const utfall = await begynnInnlogging(context, besoek, utsteder, {
      til,
      origin: url.origin,
      paaNytt: url.searchParams.has(PAA_NYTT),
    });
    return redirect(await stedEtter(besoek, utfall), 303);
  },
);

// It has no page of its own, but its errors are pages.
export default function LoggInnHosUtsteder() {
  return null;
}
