import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { saksvalgSkjema } from "~/domain/innbyggerforslag/innbyggerforslag";
import { finnSakerMedDet, knyttInnbyggerforslag } from "~/domain/innbyggerforslag/sak.server";
import { hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { somSaksnr } from "~/domain/sak/sak";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/innbyggerforslag/:ref/sak", async (context, { ref }) => {
  const { innspillId, sak } = await hentTilArbeid(context, ref);
  return {
    tittel: tFor(context.spraak)("innbyggerforslagsarbeid.sak.tittel"),
    det: { ref },
    sak,
    saker: await finnSakerMedDet(context, innspillId),
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/sak",
  async (context, { ref }, { values, url }) => {
    await knyttInnbyggerforslag(context, ref, lesSkjema(saksvalgSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}?gjort=sak`), 303);
  },
);

export default function InnbyggerforslagSak() {
  const { tittel, det, sak, saker } = useLoaderData<typeof loader>();
  const { t, til, egetLang } = useSide();
  const skjema = useSkjema();
  return (
    <Forslagsverb det={det} tittel={tittel} skjema={skjema}>
      {saker.length > 0 ? (
        <form method="post" noValidate className="skjema">
          <p>{t("innbyggerforslagsarbeid.sak.tekst")}</p>
          <Radiogruppe
            id="sak"
            etikett={t("innbyggerforslagsarbeid.sak.hvilken")}
            feil={skjema.feil("sak")}
            defaultValue={skjema.verdi("sak", sak ?? saker[0]!.nr)}
            paakrevd
            valg={saker.map(({ nr, tittel: navn }) => ({
              verdi: nr,
              tekst: (
                <>
                  {somSaksnr(nr)} <span lang={egetLang}>{navn}</span>
                </>
              ),
            }))}
          />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslagsarbeid.sak.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Tom
          tittel={t("innbyggerforslagsarbeid.sak.ingen")}
          handling={
            <KnappeLenke href={til("/saksbehandling/saker")}>{t("innbyggerforslagsarbeid.sak.tilSakene")}</KnappeLenke>
          }
        >
          <p>{t("innbyggerforslagsarbeid.sak.ingenTekst", { ref: det.ref })}</p>
        </Tom>
      )}
    </Forslagsverb>
  );
}
