import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { standarddager } from "~/domain/personvern/lagringstid";
import { hentLagringstider } from "~/domain/personvern/lagringstider.server";
import { tellForbi } from "~/domain/personvern/rydd.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/lagringstid", async (context, _params, { url }) => {
  const tider = await hentLagringstider(context);
  const naa = await tellForbi(context, tider);
  return {
    tittel: tFor(context.spraak)("lagring.tittel"),
    gjort: url.searchParams.has("gjort"),
    slagene: (Object.keys(tider) as Array<keyof typeof tider>).map((slag) => ({
      slag,
      dager: tider[slag],
      standard: standarddager[slag],
      naa: naa[slag],
    })),
  };
});

export default function Lagringstid() {
  const { tittel, gjort, slagene } = useLoaderData<typeof loader>();
  const { t, til, tall } = useSide();
  const dager = (count: number) => t("lagring.dager", { count });
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("flate.administrasjon"), href: til("/administrasjon") }, { tekst: tittel }]}
        />
        <h1>{tittel}</h1>
        <p className="ingress">{t("lagring.ingress")}</p>
        {gjort ? <Melding slag="ok" rolle="status" tittel={t("lagring.gjort")} /> : null}
      </div>
      <ul className="innspilliste">
        {slagene.map(({ slag, dager: antall, standard, naa }) => (
          <li key={slag}>
            <h2>{t(`lagring.slag.${slag}.navn`)}</h2>
            <p>{t(`lagring.slag.${slag}.hva`)}</p>
            <dl className="tallrekke">
              {[
                [t("lagring.kort"), dager(antall)],
                [t("lagring.naa"), tall(naa)],
                [t("lagring.standard"), dager(standard)],
              ].map(([navn, verdi]) => (
                <div key={navn}>
                  <dt>{navn}</dt>
                  <dd>{verdi}</dd>
                </div>
              ))}
            </dl>
            <p className="lenker">
              <a href={til(`/administrasjon/lagringstid/${slag}`)}>
                {t("lagring.endre")}{" "}
                <span className="skjult">
                  {t("lagring.endreHva", { hva: t(`lagring.slag.${slag}.navn`).toLocaleLowerCase() })}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
