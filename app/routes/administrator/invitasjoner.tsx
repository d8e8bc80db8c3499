import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { erId } from "~/domain/felt";
import { finnInvitasjoner } from "~/domain/invitasjon/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Invitasjonsmerke } from "./Invitasjonsmerke";
import { Listehode } from "./Listehode";
import { Rollenavn } from "./Rollenavn";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/invitasjoner", async (context, _params, { url }) => {
  const etter = url.searchParams.get("etter");
  return {
    tittel: tFor(context.spraak)("admin.invitasjoner.tittel"),
    trukket: url.searchParams.get("gjort") === "trukket",
    ...(await finnInvitasjoner(context, erId(etter) ? etter : null)),
  };
});

export default function Invitasjoner() {
  const { tittel, rader, neste, trukket } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const ny = <KnappeLenke href={til("/administrasjon/invitasjoner/ny")}>{t("admin.invitasjoner.ny")}</KnappeLenke>;
  return (
    <>
      <Listehode tittel={tittel} ingress={t("admin.invitasjoner.ingress")} knapp={rader.length > 0 ? ny : null}>
        {trukket ? <Melding slag="ok" rolle="status" tittel={t("admin.invitasjoner.gjort")} /> : null}
      </Listehode>
      {rader.length > 0 ? (
        <ul className="radliste">
          {rader.map(({ id, navn, rolle, komite, stand, opprettet }) => (
            <li key={id}>
              <a className="radliste-tittel" href={til(`/administrasjon/invitasjoner/${id}`)}>
                {navn}
              </a>
              <span className="radliste-tall">
                <Invitasjonsmerke stand={stand} />
              </span>
              <p className="radliste-tekst overlinje">
                <span>
                  <Rollenavn rolle={rolle} komite={komite} />
                </span>
                <span>{t("admin.invitasjoner.laget", { dato: dato(opprettet) })}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Tom tittel={t("admin.invitasjoner.tom")} handling={ny}>
          <p>{t("admin.invitasjoner.tomTekst")}</p>
        </Tom>
      )}
      <Sider
        neste={neste ? til(`/administrasjon/invitasjoner?etter=${neste}`) : null}
        tekst={t("liste.visFlere")}
        etikett={t("admin.invitasjoner.flere")}
      />
    </>
  );
}
