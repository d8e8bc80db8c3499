import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { innbyggertallSkjema } from "~/domain/innbyggerforslag/innbyggerforslag";
import { hentInnbyggertall, settInnbyggertall } from "~/domain/kommune/sett-innbyggertall.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/innbyggertall", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("innbyggerforslagsarbeid.innbyggertall.tittel"),
  gjort: url.searchParams.has("gjort"),
  idag: datoIOslo(context.naa),
  ...(await hentInnbyggertall(context)),
}));

export const action = as(
  "administrator",
  "/administrasjon/innbyggertall",
  async (context, _params, { values, url }) => {
    await settInnbyggertall(context, lesSkjema(innbyggertallSkjema, values));
    return redirect(tilSide(url, "/administrasjon/innbyggertall?gjort=1"), 303);
  },
);

export default function Innbyggertall() {
  const { tittel, gjort, idag, innbyggertall, dato, kreves, samler, sett } = useLoaderData<typeof loader>();
  const { t, tall } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("innbyggerforslagsarbeid.innbyggertall.gjort")} />
      ) : null}
      <form method="post" noValidate className="skjema">
        <p>{t("innbyggerforslagsarbeid.innbyggertall.tekst")}</p>
        <p>
          {t("innbyggerforslagsarbeid.innbyggertall.naa", { innbyggertall: tall(innbyggertall), kreves: tall(kreves) })}
        </p>
        <p>
          {samler > 0
            ? t("innbyggerforslagsarbeid.innbyggertall.samler", { count: samler })
            : t("innbyggerforslagsarbeid.innbyggertall.ingenSamler")}
        </p>
        <input type="hidden" name="sett" value={sett} />
        <TekstFelt
          id="innbyggertall"
          etikett={t("innbyggerforslagsarbeid.innbyggertall.tall")}
          feil={skjema.feil("innbyggertall")}
          defaultValue={skjema.verdi("innbyggertall", String(innbyggertall))}
          inputMode="numeric"
          autoComplete="off"
          stoerrelse="kort"
          maxLength={10}
          paakrevd
        />
        <Dato
          id="dato"
          etikett={t("innbyggerforslagsarbeid.innbyggertall.dato")}
          feil={skjema.feil("dato")}
          defaultValue={skjema.verdi("dato", dato)}
          max={idag}
          paakrevd
        />
        <div className="knapperad">
          <Knapp>{t("innbyggerforslagsarbeid.innbyggertall.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
