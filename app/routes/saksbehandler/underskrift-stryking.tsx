import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { strykgrunner } from "#db/koder";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { kanStrykes, strykSkjema } from "~/domain/innbyggerforslag/innbyggerforslag";
import { strykUnderskrift } from "~/domain/innbyggerforslag/stryk.server";
import { hentTilArbeid, hentUnderskrift } from "~/domain/innbyggerforslag/til-arbeid.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking",
  async (context, { ref, underskrift: id }, { request }) => {
    const det = await hentTilArbeid(context, ref);
    const underskriften = await hentUnderskrift(context, det.id, id);
    await noterLest(context, request, { slag: "innspill", hva: "kontakt", objekter: [det.innspillId] });
    return {
      tittel: tFor(context.spraak)("innbyggerforslagsarbeid.stryk.tittel"),
      det: { ref },
      underskriften,
      kan: kanStrykes.includes(det.status) && !underskriften.stroeket && !underskriften.trukket,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/underskrift/:underskrift/stryking",
  async (context, { ref, underskrift: id }, { values, url }) => {
    await strykUnderskrift(context, ref, id, lesSkjema(strykSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}?gjort=stroeket`), 303);
  },
);

export default function UnderskriftStryking() {
  const { tittel, det, underskriften, kan } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  const skjema = useSkjema();
  const { navn, kanal, tid, adresse, foedt, stroeket } = underskriften;
  return (
    <Forslagsverb
      det={det}
      ledd={[
        {
          tekst: t("innbyggerforslagsarbeid.liste.tittel"),
          href: `/saksbehandling/innbyggerforslag/${det.ref}/underskrift`,
        },
      ]}
      tittel={tittel}
      skjema={skjema}
      lesing={
        <section>
          <h2>{navn || t("innbyggerforslagsarbeid.liste.utenNavn")}</h2>
          <Nokkelliste
            punkter={[
              {
                navn: t("innbyggerforslagsarbeid.liste.hvordan"),
                verdi: t(`innbyggerforslagsarbeid.liste.kanal.${kanal}`),
              },
              {
                navn: t("innbyggerforslagsarbeid.liste.dag"),
                verdi: <time dateTime={tid.toISOString()}>{dato(tid)}</time>,
              },
              ...(adresse ? [{ navn: t("innbyggerforslagsarbeid.papir.adresse"), verdi: adresse }] : []),
              ...(foedt ? [{ navn: t("innbyggerforslagsarbeid.papir.foedt"), verdi: dato(foedt) }] : []),
            ]}
          />
        </section>
      }
    >
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <p>{t("innbyggerforslagsarbeid.stryk.tekst")}</p>
          <Radiogruppe
            id="grunn"
            etikett={t("innbyggerforslagsarbeid.stryk.grunn")}
            feil={skjema.feil("grunn")}
            defaultValue={skjema.verdi("grunn")}
            paakrevd
            valg={strykgrunner.map((grunn) => ({
              verdi: grunn,
              tekst: t(`innbyggerforslagsarbeid.stryk.grunner.${grunn}`),
            }))}
          />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslagsarbeid.stryk.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Melding
          tittel={
            stroeket
              ? t("innbyggerforslagsarbeid.stryk.alt", {
                  grunn: t(`innbyggerforslagsarbeid.stryk.grunner.${stroeket}`).toLowerCase(),
                })
              : t("innbyggerforslagsarbeid.stryk.ferdig")
          }
        />
      )}
    </Forslagsverb>
  );
}
