import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { finnHastesaker, krevPlassIVakten } from "~/domain/hastesak/finn.server";
import { minutter } from "~/domain/hastesak/hastesak";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSiden } from "./Hastelinje";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("innbygger", "/saksbehandling/haste", async (context) => {
  await krevPlassIVakten(context);
  return {
    tittel: tFor(context.spraak)("hastesak.liste.tittel"),
    naa: context.naa,
    aapne: await finnHastesaker(context, "aapne"),
    avsluttede: await finnHastesaker(context, "avsluttede"),
  };
});

type Rad = Awaited<ReturnType<typeof finnHastesaker>>[number];

export default function Hastesaker() {
  const { tittel, aapne, avsluttede, naa } = useLoaderData<typeof loader>();
  const { t } = useSide();
  return (
    <>
      <h1>{tittel}</h1>
      <section className="stabel tett">
        <h2>{t("hastesak.liste.aapne")}</h2>
        {aapne.length > 0 ? (
          <Liste rader={aapne} naa={naa} />
        ) : (
          <Tom tittel={t("hastesak.liste.ingenAapne")}>
            <p>{t("hastesak.liste.tekst")}</p>
          </Tom>
        )}
      </section>
      {avsluttede.length > 0 ? (
        <section className="stabel tett">
          <h2>{t("hastesak.liste.avsluttede")}</h2>
          <Liste rader={avsluttede} naa={naa} />
        </section>
      ) : null}
    </>
  );
}

function Liste({ rader, naa }: { rader: Rad[]; naa: Date }) {
  const { t, til, lang } = useSide();
  const siden = useSiden();
  return (
    <ul className="radliste">
      {rader.map((rad) => (
        <li key={rad.ref}>
          <a className="radliste-tittel" href={til(`/saksbehandling/haste/${rad.ref}`)}>
            {rad.ref}
          </a>
          <span className="radliste-tall">
            {rad.sett ? (
              t("hastesak.stand.settEtter", { count: minutter(rad.meldt, rad.sett) })
            ) : (
              <b className="usett">{t("hastesak.stand.ikkeSett")}</b>
            )}
          </span>
          <p className="radliste-tekst overlinje">
            <span lang={lang(rad.spoersmaal.lang)}>{rad.spoersmaal.tekst}</span>
            <span>{t("hastesak.stand.meldt", { navn: rad.meldtAv })}</span>
            <span>{siden(rad.meldt, naa)}</span>
            <span>
              {rad.settAv ? t("hastesak.stand.sett", { navn: rad.settAv }) : t("hastesak.stand.til", { navn: rad.til })}
            </span>
          </p>
          {rad.utfall ? <p className="radliste-tekst">{rad.utfall}</p> : null}
        </li>
      ))}
    </ul>
  );
}
