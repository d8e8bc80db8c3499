import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { slettKonto, tellSletting } from "~/domain/konto/slett.server";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const handle: Handle = {
  enkelt: (data) =>
    (data as { ferdig?: boolean } | undefined)?.ferdig
      ? { tilbake: "tilbake.hjem", href: "/" }
      : { tilbake: "minSide.tittel", href: "/min-side" },
  toem: (data) => (data as { ferdig?: boolean } | undefined)?.ferdig ?? false,
};

export const loader = as("gjest", "/min-side/sletting", async (context, _params, { besoek, url }) => {
  await krevLevendeOekt(besoek);
  const gjest = context.aktoer.slag === "gjest";
  const ferdig = gjest && url.searchParams.has("ferdig");
  const tall = await tellSletting(context);
  const ingenting = gjest && !ferdig && tall.utkast + tall.innspill === 0;
  return { tittel: tFor(context.spraak)(tittelFor({ gjest, ferdig, ingenting })), gjest, ferdig, ingenting, ...tall };
});

function tittelFor({ gjest, ferdig, ingenting }: { gjest: boolean; ferdig: boolean; ingenting: boolean }) {
  if (ferdig) return "sletting.ferdig.tittel";
  if (ingenting) return "sletting.ingenting.tittel";
  return gjest ? "sletting.tittelGjest" : "sletting.tittel";
}

export const action = as("gjest", "/min-side/sletting", async (context, _params, { besoek, values, url }) => {
  await krevLevendeOekt(besoek);
  if (values["forstaatt"] !== "ja")
    throw new Refusal("feil.skjema", { felt: { forstaatt: { kode: "sletting.feil.ikkeForstaatt" } } });
  await slettKonto(context, besoek.noekler, url.origin);
  besoek.settKake("idtoken", null);
  if (context.aktoer.slag === "person") await besoek.loggUt();
  else besoek.settKake("gjest", null);
  return redirect(tilSide(url, "/min-side/sletting?ferdig=1"), {
    status: 303,
    headers: { "Clear-Site-Data": '"storage"' },
  });
});

export default function Sletting() {
  const { tittel, gjest, ferdig, ingenting, utkast, innspill, signert, roller } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  if (ferdig || (ingenting && !skjema.avslaatt))
    return (
      <div className="side-1 stabel">
        <h1>{tittel}</h1>
        {ferdig ? (
          <Melding slag="ok" rolle="status">
            <p>{t("sletting.ferdig.tekst")}</p>
          </Melding>
        ) : (
          <p className="ingress">{t("sletting.ingenting.tekst")}</p>
        )}
        <p className="knapperad">
          <KnappeLenke href={til("/")}>{t("feilside.tilForsiden")}</KnappeLenke>
        </p>
      </div>
    );
  return (
    <form method="post" className="side-1 stabel" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <section className="stabel tett">
        <h2>{t("sletting.dette")}</h2>
        <ul className="konsekvenser">
          {utkast > 0 ? <li>{t("sletting.utkast", { count: utkast })}</li> : null}
          <li>{t(gjest ? "sletting.kontakt" : "sletting.kontoen")}</li>
          <li>{t(gjest ? "sletting.stemmer" : "sletting.stemmerOgUnderskrifter")}</li>
          {gjest ? null : <li>{t("sletting.innlogginger")}</li>}
          {roller > 0 ? <li>{t("sletting.roller")}</li> : null}
          {innspill > 0 ? <li>{t("sletting.sider", { count: innspill })}</li> : null}
          {innspill > 0 ? <li>{t("sletting.varsler")}</li> : null}
        </ul>
      </section>
      <section className="stabel tett">
        <h2>{t("sletting.beholdes")}</h2>
        <ul className="konsekvenser">
          {innspill > 0 ? <li>{t("sletting.arkiv")}</li> : null}
          <li>{t("sletting.logg")}</li>
          {signert ? <li>{t("sletting.signert")}</li> : null}
        </ul>
        <p>{t("sletting.hjemmel")}</p>
      </section>
      <p>
        {t("sletting.foerst")} <a href={til("/min-side/data")}>{t("minSide.lenker.data")}</a>
      </p>
      <Avkrysning
        id="forstaatt"
        etikett={t("sletting.forstaatt")}
        feil={skjema.feil("forstaatt")}
        defaultChecked={skjema.valgt("forstaatt", "ja")}
      />
      <div className="knapperad">
        <Knapp>{t(gjest ? "sletting.knappGjest" : "sletting.knapp")}</Knapp>
        <KnappeLenke slag="annen" href={til("/min-side")}>
          {t("minSide.avbryt")}
        </KnappeLenke>
      </div>
    </form>
  );
}
