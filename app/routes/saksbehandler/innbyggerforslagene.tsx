import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { finnInnbyggerforslag, tellInnbyggerforslag, utvalg } from "~/domain/innbyggerforslag/til-arbeid.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Klokka } from "./Klokka";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/innbyggerforslag", async (context, _params, { url }) => {
  const vis = utvalg.find((slag) => slag === url.searchParams.get("vis")) ?? "sendt";
  const etter = url.searchParams.get("etter");
  const tall = await tellInnbyggerforslag(context);
  return {
    tittel: tFor(context.spraak)("innbyggerforslagsarbeid.alle.tittel"),
    vis,
    utvalg: utvalg.map((slag) => ({ slag, antall: tall[slag], her: slag === vis })),
    foersteSide: !etter,
    ...(await finnInnbyggerforslag(context, vis, etter)),
  };
});

export default function Innbyggerforslagene() {
  const { tittel, vis, utvalg: valgene, rader, neste, foersteSide } = useLoaderData<typeof loader>();
  const { t, til, dato, tall, lang } = useSide();
  const her = "/saksbehandling/innbyggerforslag";
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("saksbord.tittel"), href: til("/saksbehandling") }, { tekst: tittel }]}
        />
        <h1>{tittel}</h1>
      </div>
      <nav className="filter" aria-label={t("innbyggerforslagsarbeid.alle.vis")}>
        {valgene.map(({ slag, antall, her: valgt }) => (
          <a key={slag} href={til(`${her}?vis=${slag}`)} aria-current={valgt ? "true" : undefined}>
            {t(`innbyggerforslagsarbeid.alle.utvalg.${slag}`)} ({tall(antall)})
          </a>
        ))}
      </nav>
      {rader.length > 0 ? (
        <ul className="radliste">
          {rader.map((rad) => (
            <li key={rad.ref}>
              <a className="radliste-tittel" href={til(`${her}/${rad.ref}`)} lang={lang(rad.spraak)}>
                {rad.tittel}
              </a>
              <span className="radliste-tall">
                {vis === "samler" && rad.samlerTil ? (
                  <>
                    {t("innbyggerforslagsarbeid.alle.sisteDag")}{" "}
                    <time dateTime={rad.samlerTil}>{dato(rad.samlerTil)}</time>
                  </>
                ) : null}
                {vis === "sendt" ? <Klokka {...rad} /> : null}
              </span>
              <p className="radliste-tekst overlinje">
                <b>{rad.ref}</b>
                <span>{t(`innbyggerforslagsarbeid.status.${rad.status}`)}</span>
                {rad.utfall ? <span>{t(`innbyggerforslagsarbeid.utfall.${rad.utfall}`)}</span> : null}
                <span>
                  {t("innbyggerforslagsarbeid.alle.underskrifter")}{" "}
                  {t("innbyggerforslagsarbeid.alle.av", { antall: tall(rad.antall), kreves: tall(rad.kreves ?? 0) })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Tom
          tittel={t(
            foersteSide ? `innbyggerforslagsarbeid.alle.tom.${vis}` : "innbyggerforslagsarbeid.alle.ingenFlere",
          )}
        >
          <p>{t("innbyggerforslagsarbeid.alle.tomTekst")}</p>
        </Tom>
      )}
      <Sider
        neste={neste ? til(`${her}?vis=${vis}&etter=${neste}`) : null}
        tekst={t("innbyggerforslagsarbeid.alle.visFlere")}
        etikett={t("innbyggerforslagsarbeid.alle.flere")}
      />
    </>
  );
}
