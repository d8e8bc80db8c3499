import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { KnappeLenke, Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { Avsnittsendring } from "~/domain/hoering/endringer";
import { byggEndringer, finnVersjoner, hentDokument } from "~/domain/hoering/hent.server";
import { lesVersjonsnr } from "~/domain/hoering/hoering";
import { finnImportmerknader } from "~/domain/hoering/importmerknader.server";
import { tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { forkastVersjon, publiserVersjon } from "~/domain/hoering/versjon.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avsnittsendringer } from "./Avsnittsendringer";
import { Forhaandsvisning } from "./Forhaandsvisning";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon",
  async (context, { hoering, versjon }) => {
    const versjonsnr = lesVersjonsnr(versjon);
    if (versjonsnr === null) throw finnesIkke();
    const dokument = await hentDokument(context, hoering, { versjon: versjonsnr });
    const foer = (await finnVersjoner(context, hoering)).find((en) => en.publisert && en.nr < versjonsnr)?.nr ?? null;
    return {
      tittel: tFor(context.spraak)("hoeringsarbeid.versjon.navn", { nr: versjonsnr }),
      slug: hoering,
      navn: dokument.hoering.tittel.tekst,
      versjon: dokument.versjon,
      avsnitt: dokument.avsnitt,
      foer,
      endringer: foer === null ? [] : await byggEndringer(context, hoering, foer, versjonsnr),
      kommentert: await tellKommentarer(context, hoering),
      merknader: await finnImportmerknader(context, dokument.versjon.id),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/versjon/:versjon",
  async (context, { hoering, versjon }, { values, url }) => {
    const versjonsnr = lesVersjonsnr(versjon);
    if (versjonsnr === null) throw finnesIkke();
    if (values["intent"] === "publiser") await publiserVersjon(context, hoering, versjonsnr);
    else if (values["intent"] === "forkast") await forkastVersjon(context, hoering, versjonsnr);
    else throw new Refusal("feil.ugyldig");
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}`), 303);
  },
);

export default function HoeringVersjon() {
  const { tittel, slug, navn, versjon, avsnitt, foer, endringer, kommentert, merknader } =
    useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const her = `/saksbehandling/hoeringer/${slug}`;
  const erUtkast = versjon.publisert === null;
  const antall = (slag: Avsnittsendring["slag"]) => endringer.filter((en) => en.slag === slag).length;
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: navn, href: her },
      ]}
      skjema={skjema}
    >
      <p>
        {t(erUtkast ? "hoeringsarbeid.versjon.erUtkast" : "hoeringsarbeid.versjon.erPublisert", {
          filnavn: versjon.filnavn,
          count: avsnitt.length,
        })}
      </p>
      {merknader.length > 0 ? (
        <Melding slag="varsel" tittel={t("hoeringsarbeid.merknad.tittel")}>
          <ul>
            {merknader.map(({ slag, antall: hvorMange }) => (
              <li key={slag}>{t(`hoeringsarbeid.merknad.${slag}`, { count: hvorMange })}</li>
            ))}
          </ul>
        </Melding>
      ) : null}
      {erUtkast ? (
        <form method="post" className="knapperad">
          <Knapp name="intent" value="publiser">
            {t("hoeringsarbeid.versjon.publiser")}
          </Knapp>
          <Knapp name="intent" value="forkast" slag="annen">
            {t("hoeringsarbeid.versjon.forkast")}
          </Knapp>
          {foer === null ? null : (
            <KnappeLenke href={til(`${her}/versjon/${versjon.nr}/gjenkjenning`)} slag="stille">
              {t("hoeringsarbeid.gjenkjenning.tittel")}
            </KnappeLenke>
          )}
        </form>
      ) : null}
      {foer === null ? null : (
        <section className="stabel">
          <h2>{t("hoeringsarbeid.endringer.tittel", { nr: foer })}</h2>
          <p>
            {t("hoeringsarbeid.endringer.oppsummert", {
              endret: antall("endret"),
              ny: antall("ny"),
              fjernet: antall("fjernet"),
              flyttet: endringer.filter(({ flyttet }) => flyttet).length,
              uendret: antall("uendret"),
            })}
          </p>
          <Avsnittsendringer endringer={endringer} kommentert={kommentert} spraak={versjon.spraak} />
        </section>
      )}
      <Forhaandsvisning slug={slug} avsnitt={avsnitt} spraak={versjon.spraak} erUtkast={erUtkast} />
    </Verbside>
  );
}
