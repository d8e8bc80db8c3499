import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { lesSkjema } from "~/domain/skjema";
import { forslagITemaSkjema, forslagsstemmer, stemmenivaaer } from "~/domain/tema/forslag";
import { hentForslagITema, settForslagITema } from "~/domain/tema/sett-forslag.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/temaer/:slug/forslag", async (context, { slug }) => ({
  tittel: tFor(context.spraak)("skriveforslag.satt.tittel"),
  tema: await hentForslagITema(context, slug),
}));

export const action = as(
  "saksbehandler",
  "/saksbehandling/temaer/:slug/forslag",
  async (context, { slug }, { values, url }) => {
    await settForslagITema(context, slug, lesSkjema(forslagITemaSkjema, values));
    return redirect(tilSide(url, "/saksbehandling/temaer"), 303);
  },
);

export default function TemaForslag() {
  const { tittel, tema } = useLoaderData<typeof loader>();
  const { t, lang } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("skriveforslag.temaer.tittel"), href: "/saksbehandling/temaer" },
      ]}
      skjema={skjema}
    >
      <p className="ingress" lang={lang(tema.spoersmaal.lang)}>
        {tema.spoersmaal.tekst}
      </p>
      <form method="post" noValidate className="skjema">
        <Radiogruppe
          id="stemme"
          etikett={t("skriveforslag.satt.stemme")}
          feil={skjema.feil("stemme")}
          defaultValue={skjema.verdi("stemme", tema.stemme ?? "nei")}
          paakrevd
          valg={(["nei", ...forslagsstemmer] as const).map((verdi) => ({
            verdi,
            tekst: t(`skriveforslag.satt.${verdi}`),
          }))}
        />
        <Radiogruppe
          id="krav"
          etikett={t("skriveforslag.satt.krav")}
          feil={skjema.feil("krav")}
          defaultValue={skjema.verdi("krav", tema.krav)}
          paakrevd
          valg={stemmenivaaer.map((verdi) => ({
            verdi,
            tekst: t(`avstemningsarbeid.krav.${verdi}`),
            hint: t(`avstemningsarbeid.kravHint.${verdi}`),
          }))}
        />
        <TekstFelt
          id="alder"
          etikett={t("skriveforslag.satt.alder")}
          valgfriTekst={t("saksbord.valgfritt")}
          hint={t("skriveforslag.satt.alderHint")}
          feil={skjema.feil("alder")}
          defaultValue={skjema.verdi("alder", tema.alder === null ? "" : String(tema.alder))}
          inputMode="numeric"
          stoerrelse="kort"
          maxLength={2}
          autoComplete="off"
        />
        <p>{t("skriveforslag.satt.gjelder")}</p>
        <div className="knapperad">
          <Knapp>{t("skriveforslag.satt.lagre")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
