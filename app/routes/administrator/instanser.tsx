import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { finnAlleInstanser } from "~/domain/instans/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Listehode } from "./Listehode";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["lagret", "fjernet"] as const;

export const loader = as("administrator", "/administrasjon/instanser", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("instans.tittel"),
  rader: await finnAlleInstanser(context),
  gjort: gjorte.find((en) => en === url.searchParams.get("gjort")) ?? null,
}));

export default function Instanser() {
  const { tittel, rader, gjort } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const ny = <KnappeLenke href={til("/administrasjon/instanser/ny")}>{t("instans.ny")}</KnappeLenke>;
  return (
    <>
      <Listehode tittel={tittel} ingress={t("instans.ingress")} knapp={rader.length > 0 ? ny : null}>
        {gjort ? <Melding slag="ok" rolle="status" tittel={t(`instans.${gjort}`)} /> : null}
      </Listehode>
      {rader.length > 0 ? (
        <ul className="radliste">
          {rader.map(({ id, navn, epost, telefon, rekkefoelge, sendt }) => (
            <li key={id}>
              <a className="radliste-tittel" href={til(`/administrasjon/instanser/${id}`)} lang={lang(navn.lang)}>
                {navn.tekst}
              </a>
              <span className="radliste-tall">{t("instans.sendt", { count: sendt })}</span>
              <p className="radliste-tekst overlinje">
                {rekkefoelge === null ? <b>{t("instans.utAvBruk")}</b> : null}
                <span>{epost ?? t("instans.ingenEpost")}</span>
                {telefon ? <span>{telefon}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Tom tittel={t("instans.tom")} handling={ny}>
          <p>{t("instans.tomTekst")}</p>
        </Tom>
      )}
    </>
  );
}
