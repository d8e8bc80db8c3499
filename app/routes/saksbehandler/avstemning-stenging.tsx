import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/stenging",
  async (context, { avstemning }) => {
    const { slug, navn, status, frist, fristErOver } = await hentTilArbeid(context, avstemning);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.stenging.tittel"),
      slug,
      navn: navn.tekst,
      status,
      frist: fristErOver ? null : frist,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/stenging",
  async (context, { avstemning }, { url }) => {
    await stengAvstemning(context, avstemning);
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=stengt`), 303);
  },
);

export default function AvstemningStenging() {
  const { tittel, slug, navn, status, frist } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  const skjema = useSkjema();
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {status === "kladd" ? (
        <p>{t("avstemningsarbeid.stenging.ikkeAapnet")}</p>
      ) : status === "stengt" ? (
        <p>{t("avstemningsarbeid.stenging.erStengt")}</p>
      ) : (
        <form method="post" className="skjema">
          <p>{t("avstemningsarbeid.stenging.ingress")}</p>
          <p>{t("avstemningsarbeid.stenging.noekkel")}</p>
          {frist ? <p>{t("avstemningsarbeid.stenging.foerFristen", { dag: dato(frist) })}</p> : null}
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.stenging.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Avstemningsside>
  );
}
