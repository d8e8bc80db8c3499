import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { finnTemaer } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Temaliste, Temasoek } from "./Temaliste";

export const loader = as("gjest", "/tema", async (context, _params, { url }) => {
  const soek = url.searchParams.get("sok")?.trim() ?? "";
  return { tittel: tFor(context.spraak)("temaer.tittel"), soek, temaer: await finnTemaer(context, { soek }) };
});

export default function Temaer() {
  const { soek, temaer } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const aapne = temaer.filter(({ aapen }) => aapen);
  const ferdige = temaer.filter(({ aapen }) => !aapen);
  return (
    <div className="stabel">
      <div className="hode-rad fullbredde">
        <h1>{t("temaer.tittel")}</h1>
        <Temasoek soek={soek} />
      </div>
      {soek ? (
        <p role="status">{t("temaer.treff", { count: temaer.length, soek })}</p>
      ) : (
        <p className="ingress">{t("temaer.ingress")}</p>
      )}
      {temaer.length === 0 ? (
        <Tom
          tittel={t("temaer.ingenTreff")}
          handling={<a href={til("/tema/noe-annet/innspill/nytt")}>{t("temaer.skrivLikevel")}</a>}
        >
          <p>{t("temaer.ingenTreffTekst")}</p>
        </Tom>
      ) : null}
      {aapne.length > 0 ? <Temaliste temaer={aapne} /> : null}
      <p className="lenker">
        <a href={til("/hoering")}>{t("hoering.seAlle")}</a>
        <a href={til("/forslag")}>{t("forslag.seAlle")}</a>
      </p>
      {ferdige.length > 0 ? (
        <section className="stabel">
          <h2>{t("temaer.ferdige")}</h2>
          <Temaliste temaer={ferdige} />
        </section>
      ) : null}
    </div>
  );
}
