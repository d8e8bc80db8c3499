import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { finnForslag, finnTemaerMedForslag } from "~/domain/forslag/finn.server";
import { type Forslagsfilter, forslagsfilter, forslagsordener, standvalg } from "~/domain/forslag/forslag";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Forslagsliste } from "./Forslagsliste";

export const loader = as("gjest", "/forslag", async (context, _params, { url }) => {
  const filter = forslagsfilter.parse({
    tema: null,
    stand: null,
    etter: null,
    ...Object.fromEntries(url.searchParams),
  });
  const temaer = await finnTemaerMedForslag(context);
  const valgt = temaer.find(({ slug }) => slug === filter.tema) ?? null;
  const { rader, neste } = await finnForslag(context, { ...filter, temaId: valgt?.id ?? null });
  return {
    tittel: tFor(context.spraak)("forslag.tittel"),
    filter: { ...filter, tema: valgt?.slug ?? null },
    temaer: temaer.map(({ slug, spoersmaal }) => ({ slug, spoersmaal })),
    rader,
    neste,
  };
});

export default function Forslagene() {
  const { filter, temaer, rader, neste } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const innsnevret = Boolean(filter.sok || filter.tema || filter.stand || filter.etter);
  return (
    <div className="stabel">
      <h1>{t("forslag.tittel")}</h1>
      <p className="ingress">{t("forslag.ingress")}</p>
      {rader.length > 0 || innsnevret ? <Filteret filter={filter} temaer={temaer} /> : null}
      {filter.sok || filter.tema || filter.stand ? (
        <p role="status">
          {neste ? t("forslag.treffFlere", { count: rader.length }) : t("forslag.treff", { count: rader.length })}
        </p>
      ) : null}
      {rader.length > 0 ? (
        <Forslagsliste rader={rader} />
      ) : innsnevret ? (
        <Tom tittel={t("forslag.ingenTreff")} handling={<a href={til("/forslag")}>{t("forslag.seAlle")}</a>}>
          <p>{t("forslag.ingenTreffTekst")}</p>
        </Tom>
      ) : (
        <Tom tittel={t("forslag.ingen")} handling={<a href={til("/tema")}>{t("hoering.tilTemaene")}</a>}>
          <p>{t("forslag.ingenTekst")}</p>
        </Tom>
      )}
      <Sider
        neste={neste ? til(`/forslag?${somSpoerring({ ...filter, etter: neste })}`) : null}
        tekst={t("liste.visFlere")}
        etikett={t("forslag.flere")}
      />
    </div>
  );
}

function somSpoerring(filter: Forslagsfilter): string {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([navn, verdi]) =>
      verdi && !(navn === "orden" && verdi === "nyest") ? [[navn, verdi]] : [],
    ),
  ).toString();
}

function Filteret({
  filter,
  temaer,
}: {
  filter: Forslagsfilter;
  temaer: Array<{ slug: string; spoersmaal: { tekst: string } }>;
}) {
  const { t, til } = useSide();
  return (
    <form
      className="forslagsfilter fullbredde"
      role="search"
      action={til("/forslag")}
      aria-label={t("forslag.filter.navn")}
    >
      <div className="soek">
        <input
          type="search"
          name="sok"
          aria-label={t("forslag.soek")}
          placeholder={t("forslag.soek")}
          defaultValue={filter.sok}
          maxLength={100}
        />
        <button>{t("forslag.soekKnapp")}</button>
      </div>
      <details className="mer" open={Boolean(filter.tema || filter.stand || filter.orden !== "nyest")}>
        <summary>{t("forslag.filter.navn")}</summary>
        <div className="forslagsvalg">
          <Valg
            id="tema"
            etikett={t("forslag.filter.tema")}
            defaultValue={filter.tema ?? ""}
            valg={[
              { verdi: "", tekst: t("forslag.filter.alleTemaer") },
              ...temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal.tekst })),
            ]}
          />
          <Valg
            id="stand"
            etikett={t("forslag.filter.stand")}
            defaultValue={filter.stand ?? ""}
            valg={[
              { verdi: "", tekst: t("forslag.filter.alle") },
              ...standvalg.map((stand) => ({ verdi: stand, tekst: t(`forslag.filter.${stand}`) })),
            ]}
          />
          <Valg
            id="orden"
            etikett={t("forslag.filter.orden")}
            defaultValue={filter.orden}
            valg={forslagsordener.map((orden) => ({ verdi: orden, tekst: t(`forslag.filter.${orden}`) }))}
          />
          <Knapp slag="annen">{t("forslag.filter.vis")}</Knapp>
        </div>
      </details>
    </form>
  );
}
