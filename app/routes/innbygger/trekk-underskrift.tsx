import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { trekkUnderskrift } from "~/domain/innbyggerforslag/trekk-underskrift.server";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsord } from "./Forslagsord";

export const loader = as(
  "innbygger",
  "/forslag/:ref/underskrift/tilbaketrekking",
  async (context, { ref }, { url }) => ({
    tittel: tFor(context.spraak)("innbyggerforslag.trekk.tittel"),
    forslaget: await hentInnbyggerforslag({ ...context, krav: "gjest" }, ref),
    trukket: url.searchParams.has("trukket"),
  }),
);

export const action = as(
  "innbygger",
  "/forslag/:ref/underskrift/tilbaketrekking",
  async (context, { ref }, { url }) => {
    await trekkUnderskrift(context, ref);
    return redirect(tilSide(url, `/forslag/${ref}/underskrift/tilbaketrekking?trukket`), 303);
  },
);

export default function TrekkUnderskrift() {
  const { tittel, forslaget, trukket } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const { ref, underskrift, aapen } = forslaget;
  const kan = aapen && underskrift?.kanal === "nett" && !underskrift.stroeket;
  return (
    <form method="post" className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <Forslagsord forslaget={forslaget} />
      {kan ? (
        <>
          <ul className="konsekvenser">
            {(["teller", "epost", "igjen"] as const).map((hva) => (
              <li key={hva}>{t(`innbyggerforslag.trekk.skjer.${hva}`)}</li>
            ))}
          </ul>
          <div className="knapperad">
            <Knapp>{t("innbyggerforslag.trekk.knapp")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t("innbyggerforslag.trekk.laStaa")}
            </KnappeLenke>
          </div>
        </>
      ) : (
        <>
          <Melding
            slag={trukket ? "ok" : "info"}
            rolle={trukket ? "status" : undefined}
            tittel={t(
              underskrift
                ? underskrift.kanal === "papir" && aapen
                  ? "innbyggerforslag.trekk.paaPapir"
                  : "innbyggerforslag.feil.kanIkkeTrekkes"
                : trukket
                  ? "innbyggerforslag.trekk.erTrukket"
                  : "innbyggerforslag.trekk.ingen",
            )}
          />
          <p className="lenker">
            <a href={til(`/forslag/${ref}`)}>{t("innbyggerforslag.tilForslaget")}</a>
          </p>
        </>
      )}
    </form>
  );
}
