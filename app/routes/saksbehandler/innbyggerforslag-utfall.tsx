import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { innbyggerforslagutfall } from "#db/koder";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { erKommunestyret, utfallSkjema } from "~/domain/innbyggerforslag/innbyggerforslag";
import { hentVedtaket, registrerUtfall } from "~/domain/innbyggerforslag/sak.server";
import { hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { somSaksnr } from "~/domain/sak/sak";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";
import { Linjer } from "./Linjer";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/innbyggerforslag/:ref/utfall", async (context, { ref }) => {
  const { status, sakId, innspillId, utfall } = await hentTilArbeid(context, ref);
  const vedtaket = await hentVedtaket(context, sakId, innspillId);
  return {
    tittel: tFor(context.spraak)("innbyggerforslagsarbeid.registrer.tittel"),
    det: { ref },
    utfall,
    vedtaket: vedtaket && { nr: vedtaket.nr, organ: vedtaket.organ, dato: vedtaket.dato, tekst: vedtaket.tekst },
    kan: status === "til_behandling" && vedtaket !== null && erKommunestyret(vedtaket.organ),
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/utfall",
  async (context, { ref }, { values, url }) => {
    await registrerUtfall(context, ref, lesSkjema(utfallSkjema, values), url.origin);
    return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}?gjort=utfall`), 303);
  },
);

export default function InnbyggerforslagUtfall() {
  const { tittel, det, utfall, vedtaket, kan } = useLoaderData<typeof loader>();
  const { t, dato, egetLang } = useSide();
  const skjema = useSkjema();
  return (
    <Forslagsverb
      det={det}
      tittel={tittel}
      skjema={skjema}
      lesing={
        vedtaket ? (
          <section>
            <h2>{t("innbyggerforslagsarbeid.registrer.vedtaket", { sak: somSaksnr(vedtaket.nr) })}</h2>
            <p className="dempet">
              {t("innbyggerforslagsarbeid.registrer.gjortAv", { organ: vedtaket.organ, dato: dato(vedtaket.dato) })}
            </p>
            <blockquote className="sitat" lang={egetLang}>
              <Linjer tekst={vedtaket.tekst} />
            </blockquote>
          </section>
        ) : undefined
      }
    >
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <p>{t("innbyggerforslagsarbeid.registrer.tekst")}</p>
          <Radiogruppe
            id="utfall"
            etikett={t("innbyggerforslagsarbeid.registrer.utfall")}
            feil={skjema.feil("utfall")}
            defaultValue={skjema.verdi("utfall")}
            paakrevd
            valg={innbyggerforslagutfall.map((ett) => ({
              verdi: ett,
              tekst: t(`innbyggerforslagsarbeid.utfall.${ett}`),
            }))}
          />
          <TekstFelt
            id="tidligereSak"
            etikett={t("innbyggerforslagsarbeid.registrer.tidligere")}
            hint={t("innbyggerforslagsarbeid.registrer.tidligereHint")}
            valgfriTekst={t("saksbord.valgfritt")}
            feil={skjema.feil("tidligereSak")}
            defaultValue={skjema.verdi("tidligereSak")}
            stoerrelse="kort"
            autoComplete="off"
            maxLength={20}
          />
          <TekstOmraade
            id="videre"
            etikett={t("innbyggerforslagsarbeid.registrer.videre")}
            hint={t("innbyggerforslagsarbeid.registrer.videreHint")}
            feil={skjema.feil("videre")}
            defaultValue={skjema.verdi("videre")}
            paakrevd
          />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslagsarbeid.registrer.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Melding
          tittel={
            utfall
              ? t("innbyggerforslagsarbeid.registrer.alt", { utfall: t(`innbyggerforslagsarbeid.utfall.${utfall}`) })
              : t("innbyggerforslagsarbeid.registrer.ikkeNaa")
          }
        >
          {utfall ? null : <p>{t("innbyggerforslagsarbeid.registrer.ikkeNaaTekst")}</p>}
        </Melding>
      )}
    </Forslagsverb>
  );
}
