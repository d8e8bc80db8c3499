import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt, TekstOmraade, Valg } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { MAKS_TEGN_I_TITTEL } from "~/domain/forslag/forslag";
import { kommunensForslagSkjema } from "~/domain/forslag/kommunens";
import { leggFramForslag } from "~/domain/forslag/kommunens.server";
import { lesSkjema } from "~/domain/skjema";
import { finnTemaerMedForslag } from "~/domain/tema/sett-forslag.server";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/forslag/nytt", async (context) => ({
  tittel: tFor(context.spraak)("skriveforslag.kommunens.tittel"),
  id: nyId(),
  temaer: (await finnTemaerMedForslag(context)).filter(({ tarForslag }) => tarForslag),
}));

export const action = as("saksbehandler", "/saksbehandling/forslag/nytt", async (context, _params, { values, url }) => {
  const { ref } = await leggFramForslag(context, lesSkjema(kommunensForslagSkjema, values));
  return redirect(tilSide(url, `/forslag/${ref}`), 303);
});

export default function NyttForslag() {
  const { tittel, id, temaer } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const felt = (navn: string) => ({ id: navn, feil: skjema.feil(navn), defaultValue: skjema.verdi(navn) });
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("skriveforslag.temaer.tittel"), href: "/saksbehandling/temaer" },
      ]}
      skjema={skjema}
    >
      {temaer.length === 0 && !skjema.fylt ? (
        <Tom
          tittel={t("skriveforslag.kommunens.ingenTema")}
          handling={<KnappeLenke href={til("/saksbehandling/temaer")}>{t("skriveforslag.temaer.tittel")}</KnappeLenke>}
        >
          <p>{t("skriveforslag.kommunens.ingenTemaTekst")}</p>
        </Tom>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("skriveforslag.kommunens.tekst")}</p>
          <input type="hidden" name="id" value={skjema.verdi("id", id)} readOnly />
          <Valg
            {...felt("tema")}
            etikett={t("skriveforslag.kommunens.tema")}
            paakrevd
            valg={[
              { verdi: "", tekst: t("skriveforslag.kommunens.velg") },
              ...temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal.tekst })),
            ]}
          />
          <TekstFelt
            {...felt("tittel")}
            etikett={t("skriveforslag.kommunens.overskrift")}
            paakrevd
            maxLength={MAKS_TEGN_I_TITTEL}
          />
          <TekstOmraade
            {...felt("tekst")}
            etikett={t("skriveforslag.kommunens.brodtekst")}
            hint={t("skriveforslag.kommunens.brodtekstHint")}
            paakrevd
            stor
          />
          <div className="knapperad">
            <Knapp>{t("skriveforslag.kommunens.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Verbside>
  );
}
