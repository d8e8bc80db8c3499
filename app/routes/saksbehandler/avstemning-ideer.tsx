import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning } from "~/components/Felt";
import { Feil } from "~/components/Feltramme";
import { Knapp } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { finnIdeer, hentInnForslag } from "~/domain/avstemning/alternativ.server";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { harAlternativer, ideerSkjema } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/ideer",
  async (context, { avstemning }) => {
    const rad = await hentTilArbeid(context, avstemning);
    const kan = rad.status === "kladd" && harAlternativer(rad.slag);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.ideer.tittel"),
      slug: rad.slug,
      navn: rad.navn.tekst,
      harAlternativer: harAlternativer(rad.slag),
      kan,
      ideer: kan ? await finnIdeer(context, rad) : [],
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/ideer",
  async (context, { avstemning }, { values, url }) => {
    await hentInnForslag(context, avstemning, lesSkjema(ideerSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=hentet`), 303);
  },
);

export default function AvstemningIdeer() {
  const { tittel, slug, navn, kan, harAlternativer: liste, ideer } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  const skjema = useSkjema();
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {!kan ? (
        <p>{t(liste ? "avstemningsarbeid.oppsett.laast" : "avstemningsarbeid.feil.ingenAlternativer")}</p>
      ) : ideer.length === 0 ? (
        <Tom
          tittel={t("avstemningsarbeid.ideer.tom")}
          handling={
            <a href={til(`/saksbehandling/avstemninger/${slug}/alternativ/nytt`)}>
              {t("avstemningsarbeid.side.leggTil")}
            </a>
          }
        >
          <p>{t("avstemningsarbeid.ideer.tomTekst")}</p>
        </Tom>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("avstemningsarbeid.ideer.ingress")}</p>
          <fieldset className="ds-fieldset">
            <legend>{t("avstemningsarbeid.ideer.velg")}</legend>
            {ideer.map(({ ref, tittel: forslaget, spraak, mottatt }, i) => (
              <Avkrysning
                key={ref}
                id={i === 0 ? "forslag" : `forslag-${ref}`}
                navn="forslag"
                verdi={ref}
                etikett={<span lang={lang(spraak)}>{forslaget}</span>}
                hint={`${ref} · ${dato(mottatt)}`}
                defaultChecked={skjema.valgt("forslag", ref)}
              />
            ))}
            <Feil id="forslag" feil={skjema.feil("forslag")} />
          </fieldset>
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.ideer.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Avstemningsside>
  );
}
