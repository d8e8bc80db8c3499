import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { forlengFrist } from "~/domain/avstemning/endre.server";
import { nyFristSkjema } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/frist",
  async (context, { avstemning }) => {
    const { slug, navn, status, frist } = await hentTilArbeid(context, avstemning);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.frist.tittel"),
      slug,
      navn: navn.tekst,
      status,
      frist,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/frist",
  async (context, { avstemning }, { values, url }) => {
    await forlengFrist(context, avstemning, lesSkjema(nyFristSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=frist`), 303);
  },
);

export default function AvstemningFrist() {
  const { tittel, slug, navn, status, frist } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  const skjema = useSkjema();
  const kan = status === "aapen" || status === "kommer" || skjema.fylt;
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {kan ? (
        <form method="post" noValidate className="skjema">
          <p>{frist ? t("avstemningsarbeid.frist.naa", { dag: dato(frist) }) : t("avstemningsarbeid.frist.ingen")}</p>
          <Dato
            id="frist"
            etikett={t("avstemningsarbeid.frist.felt")}
            feil={skjema.feil("frist")}
            defaultValue={skjema.verdi("frist")}
            paakrevd
          />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.frist.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <p>{t(status === "kladd" ? "avstemningsarbeid.frist.ikkeAapnet" : "avstemningsarbeid.feil.erOver")}</p>
      )}
    </Avstemningsside>
  );
}
