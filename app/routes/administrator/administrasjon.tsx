import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { tellVentende } from "~/domain/invitasjon/finn.server";
import { hentValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { tellRoller } from "~/domain/rolle/finn.server";
import { finnVakter } from "~/domain/vakt/vakt.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { IngenVakt, Videresider } from "./Videresider";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon", async (context) => ({
  tittel: tFor(context.spraak)("flate.administrasjon"),
  antall: await tellRoller(context),
  venter: await tellVentende(context),
  vakter: (await finnVakter(context)).length,
  valgperiodeTil: (await hentValgperiode(context)).til,
}));

export default function Administrasjon() {
  const { tittel, antall, venter, vakter, valgperiodeTil } = useLoaderData<typeof loader>();
  const { t, til, tall, dato } = useSide();
  return (
    <>
      <div className="hode-rad">
        <h1>{tittel}</h1>
      </div>
      <IngenVakt vakter={vakter} />
      <dl className="tallrekke">
        {(["administrator", "saksbehandler", "moderator", "fasilitator"] as const).map((rolle) => (
          <div key={rolle}>
            <dt>{t(`admin.antall.${rolle}`, { count: antall[rolle] })}</dt>
            <dd>{tall(antall[rolle])}</dd>
          </div>
        ))}
      </dl>
      <ul className="radliste">
        {(["mennesker", "invitasjoner", "valgperiode", "logg", "lagringstid"] as const).map((side) => (
          <li key={side}>
            <a className="radliste-tittel" href={til(`/administrasjon/${side}`)}>
              {t(`admin.sider.${side}.tittel`)}
            </a>
            {side === "invitasjoner" ? (
              <span className="radliste-tall">{t("admin.sider.invitasjoner.venter", { count: venter })}</span>
            ) : null}
            {side === "valgperiode" ? (
              <span className="radliste-tall">
                <time dateTime={valgperiodeTil}>{t("admin.tilOgMed", { dato: dato(valgperiodeTil) })}</time>
              </span>
            ) : null}
            <p className="radliste-tekst dempet">{t(`admin.sider.${side}.tekst`)}</p>
          </li>
        ))}
        <li>
          <a className="radliste-tittel" href={til("/administrasjon/kommune")}>
            {t("skranke.kommune.tittel")}
          </a>
          <p className="radliste-tekst dempet">{t("skranke.kommune.tekst")}</p>
        </li>
        <li>
          <a className="radliste-tittel" href={til("/administrasjon/innbyggertall")}>
            {t("innbyggerforslagsarbeid.innbyggertall.tittel")}
          </a>
          <p className="radliste-tekst dempet">{t("innbyggerforslagsarbeid.innbyggertall.tekst")}</p>
        </li>
        <Videresider vakter={vakter} />
        {(["steder", "kart"] as const).map((side) => (
          <li key={side}>
            <a className="radliste-tittel" href={til(`/administrasjon/${side}`)}>
              {t(`sted.admin.${side}.tittel`)}
            </a>
            <p className="radliste-tekst dempet">{t(`sted.admin.${side}.tekst`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
