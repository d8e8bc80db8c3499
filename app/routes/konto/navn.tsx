import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { navnSkjema } from "~/domain/konto/navn";
import { endreNavn } from "~/domain/konto/navn.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const handle: Handle = { enkelt: { tilbake: "minSide.tittel", href: "/min-side" } };

export const loader = as("innbygger", "/min-side/navn", (context) => ({
  tittel: tFor(context.spraak)("navnet.tittel"),
  navn: context.aktoer.navn,
}));

export const action = as("innbygger", "/min-side/navn", async (context, _params, { values, url }) => {
  await endreNavn(context, lesSkjema(navnSkjema, values).navn);
  return redirect(tilSide(url, "/min-side?gjort=navn"), 303);
});

export default function Navn() {
  const { tittel, navn } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("navnet.tekst")}</p>
      <TekstFelt
        id="navn"
        etikett={t("minSide.navn")}
        hint={t("navnet.hint")}
        feil={skjema.feil("navn")}
        defaultValue={skjema.verdi("navn", navn)}
        maxLength={120}
        autoComplete="name"
      />
      <div className="knapperad">
        <Knapp>{t("navnet.knapp")}</Knapp>
        <KnappeLenke slag="annen" href={til("/min-side")}>
          {t("minSide.avbryt")}
        </KnappeLenke>
      </div>
    </form>
  );
}
