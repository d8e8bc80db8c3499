import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { trekkStemme } from "~/domain/avstemning/stem.server";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningshode } from "./Avstemningshode";
import { Stemmen } from "./DinStemme";

export const loader = as(
  "gjest",
  "/avstemning/:avstemning/stemme/tilbaketrekking",
  async (context, { avstemning: slug }, { besoek }) => {
    await krevLevendeOekt(besoek);
    return {
      tittel: tFor(context.spraak)("avstemning.trekk.tittel"),
      avstemning: await hentAvstemning(context, slug, besoek.noekler),
    };
  },
);

export const action = as(
  "gjest",
  "/avstemning/:avstemning/stemme/tilbaketrekking",
  async (context, { avstemning: slug }, { besoek, values, url }) => {
    if (await besoek.utloept()) throw new Refusal("avstemning.feil.loggetUt", { status: 401 });
    await begrens(besoek, "stemme", values);
    await trekkStemme(context, slug, besoek.noekler);
    return redirect(tilSide(url, `/avstemning/${slug}/stemme?trukket=1`), 303);
  },
);

export default function Tilbaketrekking() {
  const { tittel, avstemning } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  const { slug, min, status, forslag, spoersmaal } = avstemning;
  const navn = forslag?.tittel ?? spoersmaal;
  return (
    <form method="post" className="side-1 stabel">
      <Avslag skjema={skjema} />
      <Avstemningshode avstemning={avstemning} her={tittel} />
      <p className="ingress" lang={lang(navn?.lang ?? "nb")}>
        {navn?.tekst}
      </p>
      {min && status === "aapen" ? (
        <>
          <Stemmen avstemning={avstemning} min={min} />
          <ul className="konsekvenser">
            {(["teller", "hovedbok", "angre"] as const).map((hva) => (
              <li key={hva}>{t(`avstemning.trekk.skjer.${hva}`)}</li>
            ))}
          </ul>
          <div className="knapperad">
            <Knapp>{t("avstemning.trekk.knapp")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/avstemning/${slug}/stemme`)}>
              {t("avstemning.trekk.behold")}
            </KnappeLenke>
          </div>
        </>
      ) : (
        <>
          <p>{t("avstemning.trekk.ingen")}</p>
          <p className="lenker">
            <a href={til(`/avstemning/${slug}/stemme`)}>{t("avstemning.tilAvstemningen")}</a>
          </p>
        </>
      )}
    </form>
  );
}
