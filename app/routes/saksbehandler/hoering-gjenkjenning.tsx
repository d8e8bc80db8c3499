import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { byggEndringer, finnVersjoner, hentHoering } from "~/domain/hoering/hent.server";
import { gjenkjenningSkjema, lesVersjonsnr } from "~/domain/hoering/hoering";
import { tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { rettGjenkjenning } from "~/domain/hoering/versjon.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning",
  async (context, { hoering, versjon }) => {
    const versjonsnr = lesVersjonsnr(versjon);
    if (versjonsnr === null) throw finnesIkke();
    const { tittel } = await hentHoering(context, hoering);
    const versjoner = await finnVersjoner(context, hoering);
    const denne = versjoner.find((en) => en.nr === versjonsnr);
    const foer = versjoner.find((en) => en.publisert && en.nr < versjonsnr)?.nr;
    if (!denne || denne.publisert !== null || foer === undefined) throw finnesIkke();
    const endringer = await byggEndringer(context, hoering, foer, versjonsnr);
    const antall = new Map((await tellKommentarer(context, hoering)).map((ett) => [ett.stabil, ett.antall]));
    return {
      tittel: tFor(context.spraak)("hoeringsarbeid.gjenkjenning.tittel"),
      slug: hoering,
      nr: versjonsnr,
      navn: tittel.tekst,
      // Sections are numbered as they stand.
      nye: endringer
        .filter(({ slag }) => slag !== "fjernet")
        .map(({ overskrift, slag, foerOverskrift }, i) => ({
          nr: i + 1,
          overskrift,
          erNy: slag === "ny",
          foer: foerOverskrift,
        })),
      gamle: endringer
        .filter(({ slag }) => slag !== "ny")
        .map(({ stabil, overskrift, foerOverskrift, slag }) => ({
          stabil,
          overskrift: foerOverskrift ?? overskrift,
          borte: slag === "fjernet",
          antall: antall.get(stabil) ?? 0,
        })),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon/gjenkjenning",
  async (context, { hoering, versjon }, { values, url }) => {
    const versjonsnr = lesVersjonsnr(versjon);
    if (versjonsnr === null) throw finnesIkke();
    const { avsnitt, stabil } = lesSkjema(gjenkjenningSkjema, values);
    await rettGjenkjenning(context, hoering, versjonsnr, { avsnitt, stabil: stabil || null });
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}/versjon/${versjonsnr}/gjenkjenning`), 303);
  },
);

export default function HoeringGjenkjenning() {
  const { tittel, slug, nr, navn, nye, gamle } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const her = `/saksbehandling/hoeringer/${slug}`;
  const borte = gamle.filter((ett) => ett.borte);
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: navn, href: her },
        { tekst: t("hoeringsarbeid.versjon.navn", { nr }), href: `${her}/versjon/${nr}` },
      ]}
      skjema={skjema}
    >
      <p>{t("hoeringsarbeid.gjenkjenning.tekst")}</p>
      <section className="stabel tett">
        <h2>{t("hoeringsarbeid.gjenkjenning.borte")}</h2>
        {borte.length === 0 ? <p>{t("hoeringsarbeid.gjenkjenning.ingenBorte")}</p> : null}
        <ul>
          {borte.map(({ stabil, overskrift, antall }) => (
            <li key={stabil}>
              {overskrift}
              {antall > 0 ? ` (${t("hoeringsarbeid.kommentarer.paaAvsnittet", { count: antall })})` : ""}
            </li>
          ))}
        </ul>
      </section>
      <form method="post" noValidate className="skjema">
        <Valg
          id="avsnitt"
          etikett={t("hoeringsarbeid.gjenkjenning.avsnitt")}
          feil={skjema.feil("avsnitt")}
          defaultValue={skjema.verdi("avsnitt", String(nye.find(({ erNy }) => erNy)?.nr ?? ""))}
          valg={nye.map(({ nr: plass, overskrift, erNy, foer }) => ({
            verdi: String(plass),
            tekst: `${overskrift}${erNy ? ` – ${t("hoeringsarbeid.endringer.ny")}` : ""}${foer ? ` ← ${foer}` : ""}`,
          }))}
        />
        <Valg
          id="stabil"
          etikett={t("hoeringsarbeid.gjenkjenning.samme")}
          feil={skjema.feil("stabil")}
          defaultValue={skjema.verdi("stabil", borte[0]?.stabil ?? "")}
          valg={[
            { verdi: "", tekst: t("hoeringsarbeid.gjenkjenning.nytt") },
            ...gamle.map(({ stabil, overskrift, borte: erBorte }) => ({
              verdi: stabil,
              tekst: `${overskrift}${erBorte ? ` – ${t("hoeringsarbeid.endringer.fjernet")}` : ""}`,
            })),
          ]}
        />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.gjenkjenning.knapp")}</Knapp>
          <a href={til(`${her}/versjon/${nr}`)}>{t("hoeringsarbeid.gjenkjenning.tilbake")}</a>
        </div>
      </form>
    </Verbside>
  );
}
