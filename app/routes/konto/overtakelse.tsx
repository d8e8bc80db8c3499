import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, type Foresporsel } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { tryggTilbake } from "~/access/tilbake";
import { Knapp } from "~/components/Knapp";
import { finnGjestensUtkast, overtaFraGjest, tellGjestens } from "~/domain/konto/overta.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "tilbake.hjem", href: "/" } };

const videre = ({ url }: Foresporsel) => tryggTilbake(url.searchParams.get("til"), tilSide(url, "/min-side"));

/** Comes after sign-in: what the device has written without an account, if it has; else straight on. */
export const loader = as("innbygger", "/min-side/overtakelse", async (context, _params, foresporsel) => {
  const { id } = foresporsel.besoek.gjest();
  const tall = id ? await tellGjestens(context, id) : { utkast: 0, innspill: 0 };
  if (!id || tall.utkast + tall.innspill === 0) return redirect(videre(foresporsel), 303);
  return {
    tittel: tFor(context.spraak)("overtakelse.tittel"),
    ...tall,
    utkastene: await finnGjestensUtkast(context, id),
  };
});

export const action = as("innbygger", "/min-side/overtakelse", async (context, _params, foresporsel) => {
  const { besoek, values } = foresporsel;
  const { id } = besoek.gjest();
  if (id && values["valg"] === "ta_med") {
    await overtaFraGjest(context, id);
    // A claim is for once: what is written here without an account from now on is another guest's.
    besoek.settKake("gjest", null);
  }
  return redirect(videre(foresporsel), 303);
});

export default function Overtakelse() {
  const data = useLoaderData<typeof loader>();
  const { t, lang, dato } = useSide();
  if (!data) return null;
  const { tittel, utkast, utkastene, innspill } = data;
  return (
    <form method="post" className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("overtakelse.ingress")}</p>
      <ul className="konsekvenser">
        {utkast > 0 ? <li>{t("overtakelse.utkast", { count: utkast })}</li> : null}
        {innspill > 0 ? <li>{t("overtakelse.innspill", { count: innspill })}</li> : null}
      </ul>
      {utkastene.length > 0 ? (
        <ul className="radliste">
          {utkastene.map(({ id, tekst, oppdatert, spoersmaal }) => (
            <li key={id}>
              <p className="radliste-tittel" lang={lang(spoersmaal.lang)}>
                {spoersmaal.tekst}
              </p>
              <p className="radliste-tekst">{tekst ? `«${tekst}»` : t("mineUtkast.tomtUtkast")}</p>
              <p className="radliste-tekst dempet">{t("overtakelse.skrevet", { dato: dato(oppdatert) })}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t("overtakelse.tekst")}</p>
      <div className="knapperad">
        <Knapp name="valg" value="ta_med">
          {t("overtakelse.taMed")}
        </Knapp>
        <Knapp slag="annen" name="valg" value="la_vaere">
          {t("overtakelse.laVaere")}
        </Knapp>
      </div>
    </form>
  );
}
