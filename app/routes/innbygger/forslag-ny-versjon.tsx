import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { TekstOmraade } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { MAKS_TEGN_I_ENDRING, versjonSkjema } from "~/domain/forslag/forslag";
import { hentForNyVersjon, sendForslagsversjon } from "~/domain/forslag/versjon.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/forslag/:ref/versjon/ny", async (context, { ref }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const { tittel: forslag, ...resten } = await hentForNyVersjon(context, ref);
  return { tittel: tFor(context.spraak)("forslag.ny.tittel"), ref, forslag, ...resten };
});

export const action = as("gjest", "/forslag/:ref/versjon/ny", async (context, { ref }, { values, url }) => {
  await sendForslagsversjon(context, ref, lesSkjema(versjonSkjema, values));
  return redirect(tilSide(url, `/forslag/${ref}?gjort=versjon`), 303);
});

export default function NyVersjon() {
  const { tittel, ref, forslag, tekst, spraak, hinder } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  return (
    <div className="side-1 stabel">
      <Brodsmuler
        etikett={t("forslag.duErHer")}
        ledd={[
          { tekst: t("forslag.tittel"), href: til("/forslag") },
          { tekst: forslag || ref, href: til(`/forslag/${ref}`) },
          { tekst: tittel },
        ]}
      />
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      {hinder && !skjema.fylt ? (
        <Melding tittel={t(`forslag.feil.versjon.${hinder}`)}>
          <a href={til(`/forslag/${ref}`)}>{t("forslag.stoette.tilForslaget")}</a>
        </Melding>
      ) : (
        <form method="post" noValidate className="skjema">
          <p className="ingress">{t("forslag.ny.ingress")}</p>
          <ul className="konsekvenser">
            {(["merkes", "stemmer", "gamle"] as const).map((hva) => (
              <li key={hva}>{t(`forslag.ny.skjer.${hva}`)}</li>
            ))}
          </ul>
          <TekstOmraade
            id="tekst"
            etikett={t("forslag.ny.tekst")}
            hint={t("forslag.ny.tekstHint")}
            stor
            paakrevd
            spraak={lang(spraak)}
            feil={skjema.feil("tekst")}
            defaultValue={skjema.verdi("tekst", tekst)}
          />
          <TekstOmraade
            id="endring"
            etikett={t("forslag.ny.endring")}
            hint={t("forslag.ny.endringHint")}
            maxLength={MAKS_TEGN_I_ENDRING}
            paakrevd
            spraak={lang(spraak)}
            feil={skjema.feil("endring")}
            defaultValue={skjema.verdi("endring")}
          />
          <div className="knapperad">
            <Knapp>{t("forslag.ny.knapp")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t("forslag.ny.avbryt")}
            </KnappeLenke>
          </div>
        </form>
      )}
    </div>
  );
}
