import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { medGjest } from "~/access/enhet.server";
import { tilSide } from "~/access/til-side";
import { Melding } from "~/components/Melding";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { stem } from "~/domain/avstemning/stem.server";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avslag } from "../Avslag";
import { Avstemningshode } from "./Avstemningshode";
import { Stemmedel } from "./Stemmedel";

/** The form, or one's own vote; with `?endre` the form with one's own vote in it. */
export const loader = as(
  "gjest",
  "/avstemning/:avstemning/stemme",
  async (context, { avstemning: slug }, { besoek, url }) => {
    await krevLevendeOekt(besoek);
    const avstemning = await hentAvstemning(context, slug, besoek.noekler);
    return {
      tittel:
        avstemning.forslag?.tittel.tekst ?? avstemning.spoersmaal?.tekst ?? tFor(context.spraak)("avstemning.tittel"),
      avstemning,
      endrer: url.searchParams.has("endre"),
      trukket: url.searchParams.has("trukket") && !avstemning.min,
    };
  },
);

/** A ballot is never kept for later, as other forms of a session that is over are: it would stand beside its owner's name. */
export const action = as(
  "gjest",
  "/avstemning/:avstemning/stemme",
  async (context, { avstemning: slug }, { besoek, values, url }) => {
    if (await besoek.utloept()) throw new Refusal("avstemning.feil.loggetUt", { status: 401 });
    await begrens(besoek, "stemme", values);
    await stem(medGjest(context, besoek), slug, values, besoek.noekler);
    return redirect(tilSide(url, `/avstemning/${slug}/stemme`), 303);
  },
);

export default function Stemme() {
  const { avstemning, endrer, trukket } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  const { forslag, forklaring, status, hindring } = avstemning;
  return (
    <div className="side-1 stabel">
      {/* The form says why it was refused; where there is no form any more, the page does. */}
      {status === "aapen" && !hindring ? null : <Avslag skjema={skjema} />}
      {trukket ? (
        <Melding slag="ok" rolle="status" tittel={t("avstemning.min.trukket")}>
          <p>{t("avstemning.min.trukketTekst")}</p>
        </Melding>
      ) : null}
      <Avstemningshode avstemning={avstemning} />
      {forklaring ? (
        <p className="ingress linjeskift" lang={lang(forklaring.lang)}>
          {forklaring.tekst}
        </p>
      ) : null}
      <Stemmedel avstemning={avstemning} endrer={endrer || skjema.avslaatt} />
      <p className="lenker">
        <a href={til(forslag ? `/forslag/${forslag.ref}` : `/avstemning/${avstemning.slug}`)}>
          {t(forslag ? "avstemning.tilForslaget" : "avstemning.tilAvstemningen")}
        </a>
      </p>
    </div>
  );
}
