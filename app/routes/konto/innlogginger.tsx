import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Merke } from "~/components/Merke";
import { finnOekter } from "~/domain/konto/oekter.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "minSide.tittel", href: "/min-side" } };

export const loader = as("innbygger", "/min-side/innlogginger", async (context, _params, { besoek, url }) => {
  const denne = (await besoek.oekt())?.id;
  return {
    tittel: tFor(context.spraak)("oekter.tittel"),
    // The one that asks is not ended here, so the page has no use for its id.
    oekter: (await finnOekter(context)).map((oekt) => ({ ...oekt, id: oekt.id === denne ? null : oekt.id })),
    avsluttet: Number(url.searchParams.get("avsluttet")) || 0,
  };
});

export default function Innlogginger() {
  const { tittel, oekter, avsluttet } = useLoaderData<typeof loader>();
  const { t, til, dato, klokkeslett } = useSide();
  const tid = (verdi: Date) => `${dato(verdi)} ${klokkeslett(verdi)}`;
  return (
    <div className="side-1 stabel">
      {avsluttet > 0 ? <Melding slag="ok" rolle="status" tittel={t("oekter.avsluttet", { count: avsluttet })} /> : null}
      <h1>{tittel}</h1>
      <p className="ingress">{t("oekter.ingress")}</p>
      <ul className="radliste">
        {oekter.map(({ id, nettleser, maate, opprettet, sistBrukt }) => (
          <li key={id ?? "denne"}>
            <span className="radliste-tittel">{nettleser || t("oekter.ukjentNettleser")}</span>
            <p className="radliste-tekst">
              {t(`minSide.nivaa.${maate}`)}. {t("oekter.tider", { begynte: tid(opprettet), brukt: tid(sistBrukt) })}
            </p>
            <span className="radliste-tall">
              {id === null ? (
                <Merke farge="ok">{t("oekter.denne")}</Merke>
              ) : (
                <form method="post" action={til("/min-side/innlogginger/avslutning")}>
                  <input type="hidden" name="oekt" value={id} />
                  <Knapp
                    slag="annen"
                    stoerrelse="sm"
                    aria-label={t("oekter.avsluttDenne", {
                      nettleser: nettleser || t("oekter.ukjentNettleser"),
                      tid: tid(sistBrukt),
                    })}
                  >
                    {t("oekter.avslutt")}
                  </Knapp>
                </form>
              )}
            </span>
          </li>
        ))}
      </ul>
      {oekter.some(({ id }) => id !== null) ? (
        <form method="post" action={til("/min-side/innlogginger/avslutning")}>
          <Knapp>{t("oekter.avsluttAndre")}</Knapp>
        </form>
      ) : (
        <p>{t("oekter.bareDenne")}</p>
      )}
    </div>
  );
}
