import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { vurderFrist } from "~/domain/hoering/frister";
import { settFrister } from "~/domain/hoering/frister.server";
import { hentHoering } from "~/domain/hoering/hent.server";
import { fristSkjema } from "~/domain/hoering/hoering";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Fristvarsler } from "./Fristvarsler";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/frister",
  async (context, { hoering: slug }) => {
    const hoering = await hentHoering(context, slug);
    return { tittel: tFor(context.spraak)("hoeringsarbeid.frister.tittel"), hoering, varsler: vurderFrist(hoering) };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/frister",
  async (context, { hoering }, { values, url }) => {
    await settFrister(context, hoering, lesSkjema(fristSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}`), 303);
  },
);

export default function HoeringFrister() {
  const { tittel, hoering, varsler } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const felt = (id: "aapner" | "frist" | "svarfrist") => ({
    id,
    etikett: t(`hoeringsarbeid.felt.${id}`),
    feil: skjema.feil(id),
    defaultValue: skjema.verdi(id, hoering[id] ?? ""),
    paakrevd: true,
  });
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: hoering.tittel.tekst, href: `/saksbehandling/hoeringer/${hoering.slug}` },
      ]}
      skjema={skjema}
      lesing={
        <section>
          <h2>{t(`hoeringsarbeid.sakstype.${hoering.sakstype}`)}</h2>
          <p>{t(`hoeringsarbeid.regel.${hoering.sakstype}`)}</p>
          <Fristvarsler varsler={varsler} />
        </section>
      }
    >
      <form method="post" noValidate className="skjema">
        <Dato {...felt("aapner")} />
        <Dato {...felt("frist")} hint={t("hoeringsarbeid.felt.fristHint")} />
        <Dato {...felt("svarfrist")} hint={t("hoeringsarbeid.felt.svarfristHint")} />
        <p>{t("hoeringsarbeid.frister.tekst")}</p>
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.frister.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
