import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentSvar } from "~/domain/innspill/slik-gikk-det.server";
import { svarSkjema } from "~/domain/sak/sak";
import { lesSkjema } from "~/domain/skjema";
import { svarUtenSak } from "~/domain/svar/svar.server";
import { finnVurderinger } from "~/domain/vurdering/vurder.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { Linjer } from "./Linjer";
import { Svarfelter } from "./Svarfelter";
import { tilLesing } from "./til-lesing";
import { Vurderingen } from "./Vurderingen";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/svar", async (context, { ref }, { request }) => {
  const innspill = await lesInnspill(context, ref, request);
  const [siste] = await finnVurderinger(context, innspill.id);
  const svar = await hentSvar(context, innspill.id);
  return {
    tittel: tFor(context.spraak)("besvar.en.tittel"),
    innspill: tilLesing(innspill),
    siste: siste ?? null,
    svar: svar ? { tekst: svar.tekst, av: svar.av, tid: svar.tid } : null,
  };
});

export const action = as("saksbehandler", "/innspill/:ref/svar", async (context, { ref }, { values, url }) => {
  await svarUtenSak(context, ref, lesSkjema(svarSkjema.pick({ utfall: true, tekst: true }), values), url.origin);
  return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=besvart`), 303);
});

export default function SvarUtenSak() {
  const { innspill, siste, svar, tittel } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const skjema = useSkjema();
  return (
    <Innspillside
      tittel={tittel}
      innspill={innspill}
      skjema={skjema}
      mer={siste ? <Vurderingen vurdering={siste} /> : null}
    >
      {svar ? (
        <Melding tittel={t("besvar.en.alt")}>
          <p>
            <Linjer tekst={svar.tekst} />
          </p>
          <p className="dempet">
            {svar.av}, {dato(svar.tid)}
          </p>
        </Melding>
      ) : null}
      {!siste ? (
        <Melding slag="varsel" tittel={t("svar.feil.ikkeVurdert")}>
          <KnappeLenke href={til(`/innspill/${innspill.ref}/vurdering`)} slag="annen">
            {t("ansattInnspill.neste.vurder")}
          </KnappeLenke>
        </Melding>
      ) : null}
      {(siste && !svar) || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <Svarfelter skjema={skjema} utfall={siste?.betydning} knapp={t("besvar.en.knapp")} />
        </form>
      ) : null}
    </Innspillside>
  );
}
