import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { vedtakSkjema } from "~/domain/sak/sak";
import { hentSak } from "~/domain/sak/finn.server";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { lesSkjema } from "~/domain/skjema";
import { finnPunkterAaKobleTil } from "~/domain/strategi/strategi.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Linjer } from "./Linjer";
import { Saksside } from "./Saksside";
import { Virkningsrader } from "./Virkningsrader";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/saker/:nr/vedtak", async (context, { nr }) => {
  const { tittel: navn, vedtak, saksgang } = await hentSak(context, nr);
  const sist = saksgang.at(-1);
  return {
    tittel: tFor(context.spraak)("registrer.tittel"),
    nr,
    navn,
    vedtatt: vedtak ? { organ: vedtak.organ, dato: vedtak.dato, tekst: vedtak.tekst } : null,
    organ: sist?.utvalg ?? "",
    dato: sist?.moetedato ?? "",
    idag: datoIOslo(context.naa),
    punkter: (await finnPunkterAaKobleTil(context)).map(({ kode, trykt, navn: { tekst }, plan }) => ({
      kode,
      tekst: `${trykt} ${tekst} (${plan.tekst})`,
    })),
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/vedtak",
  async (context, { nr }, { values, url }) => {
    await registrerVedtak(context, nr, lesSkjema(vedtakSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/saker/${nr}?gjort=vedtak`), 303);
  },
);

export default function Vedtak() {
  const { tittel, nr, navn, vedtatt, organ, dato, idag, punkter } = useLoaderData<typeof loader>();
  const { t, til, dato: skrivDato } = useSide();
  const skjema = useSkjema();
  const felt = (id: string, ellers = "") => ({ id, feil: skjema.feil(id), defaultValue: skjema.verdi(id, ellers) });
  return (
    <Saksside tittel={tittel} nr={nr} skjema={skjema}>
      <p className="ingress">{navn}</p>
      {vedtatt ? (
        <Melding tittel={t("registrer.alt", { organ: vedtatt.organ, dag: skrivDato(vedtatt.dato) })}>
          <p>
            <Linjer tekst={vedtatt.tekst} />
          </p>
          <a href={til(`/saksbehandling/saker/${nr}/svar`)}>{t("saken.steg.svar.knapp")}</a>
        </Melding>
      ) : null}
      {!vedtatt || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <TekstFelt
            {...felt("organ", organ)}
            etikett={t("registrer.organ")}
            hint={t("registrer.organHint")}
            paakrevd
            maxLength={120}
          />
          <Dato {...felt("dato", dato && dato <= idag ? dato : "")} etikett={t("registrer.dato")} max={idag} paakrevd />
          <TekstOmraade {...felt("tekst")} etikett={t("registrer.tekst")} hint={t("registrer.tekstHint")} paakrevd />
          <TekstOmraade
            {...felt("begrunnelse")}
            etikett={t("registrer.begrunnelse")}
            hint={t("registrer.begrunnelseHint")}
            paakrevd
          />
          <TekstFelt
            {...felt("votering")}
            etikett={t("registrer.votering")}
            hint={t("registrer.voteringHint")}
            valgfriTekst={t("saksbord.valgfritt")}
            maxLength={300}
          />
          <Virkningsrader punkter={punkter} skjema={skjema} />
          <div className="knapperad">
            <Knapp>{t("registrer.knapp")}</Knapp>
          </div>
        </form>
      ) : null}
    </Saksside>
  );
}
