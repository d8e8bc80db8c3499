import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { erId } from "~/domain/felt";
import { finnMennesker } from "~/domain/rolle/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Listehode } from "./Listehode";
import { Rollenavn } from "./Rollenavn";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/mennesker", async (context, _params, { url }) => {
  const soek = (url.searchParams.get("sok") ?? "").trim().slice(0, 100);
  const etter = url.searchParams.get("etter");
  return {
    tittel: tFor(context.spraak)("admin.mennesker.tittel"),
    soek,
    ...(await finnMennesker(context, { soek, etter: erId(etter) ? etter : null })),
  };
});

export default function Mennesker() {
  const { tittel, soek, rader, neste } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <>
      <Listehode
        tittel={tittel}
        ingress={t("admin.mennesker.ingress")}
        knapp={<KnappeLenke href={til("/administrasjon/invitasjoner/ny")}>{t("admin.mennesker.inviter")}</KnappeLenke>}
      />
      <form role="search" className="soek" action={til("/administrasjon/mennesker")}>
        <label className="skjult" htmlFor="sok">
          {t("admin.mennesker.soek")}
        </label>
        <input id="sok" name="sok" type="search" defaultValue={soek} placeholder={t("admin.mennesker.soek")} />
        <button>{t("admin.mennesker.soekKnapp")}</button>
      </form>
      {rader.length > 0 ? (
        <ul className="radliste">
          {rader.map(({ id, navn, roller }) => (
            <li key={id}>
              <a className="radliste-tittel" href={til(`/administrasjon/mennesker/${id}`)}>
                {navn || t("admin.mennesker.utenNavn")}
              </a>
              <p className="radliste-tekst overlinje">
                {roller.length > 0 ? (
                  roller.map((en) => (
                    <span key={`${en.rolle} ${en.komite?.tekst ?? ""}`}>
                      <Rollenavn {...en} />
                    </span>
                  ))
                ) : (
                  <span>{t("admin.mennesker.ingenRolle")}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Tom
          tittel={soek ? t("admin.mennesker.ingenTreff", { soek }) : t("admin.mennesker.ingenFlere")}
          handling={<a href={til("/administrasjon/mennesker")}>{t("admin.mennesker.visAlle")}</a>}
        >
          <p>{t("admin.mennesker.ingenTreffTekst")}</p>
        </Tom>
      )}
      <Sider
        neste={
          neste
            ? til(
                `/administrasjon/mennesker?${new URLSearchParams({ ...(soek ? { sok: soek } : {}), etter: neste }).toString()}`,
              )
            : null
        }
        tekst={t("liste.visFlere")}
        etikett={t("admin.mennesker.flere")}
      />
    </>
  );
}
