import { useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { erLagringsslag, lagringstidSkjema } from "~/domain/personvern/lagringstid";
import { hentLagringstider, settLagringstid } from "~/domain/personvern/lagringstider.server";
import { proevLagringstid } from "~/domain/personvern/rydd.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/lagringstid/:slag", async (context, { slag }) => {
  if (!erLagringsslag(slag)) throw finnesIkke();
  const t = tFor(context.spraak);
  return {
    tittel: t("lagring.ny.tittel", { hva: t(`lagring.slag.${slag}.navn`).toLocaleLowerCase(context.spraak) }),
    slag,
    dager: (await hentLagringstider(context))[slag],
  };
});

/** Twice: the first time tells what would go, the second sets it. Another number in between is told about first. */
export const action = as(
  "administrator",
  "/administrasjon/lagringstid/:slag",
  async (context, { slag }, { values, url }) => {
    if (!erLagringsslag(slag)) throw finnesIkke();
    const { dager, proevd } = lesSkjema(lagringstidSkjema, values);
    if (dager !== proevd) return { dager, antall: await proevLagringstid(context, slag, dager) };
    await settLagringstid(context, slag, dager);
    return redirect(tilSide(url, "/administrasjon/lagringstid?gjort=1"), 303);
  },
);

export default function LagringstidEndring() {
  const { tittel, slag, dager } = useLoaderData<typeof loader>();
  const svar = useActionData<typeof action>();
  const { t, til, tall } = useSide();
  const skjema = useSkjema();
  const proevd = svar && "antall" in svar ? svar : null;
  const iOrd = (count: number) => t("lagring.dager", { count });
  return (
    <Adminside
      tittel={tittel}
      ledd={[{ tekst: t("lagring.tittel"), href: "/administrasjon/lagringstid" }]}
      skjema={skjema}
      lesing={
        <div>
          <p>{t(`lagring.slag.${slag}.hva`)}</p>
          <p className="dempet">{t("lagring.ny.naa", { dager: iOrd(dager) })}</p>
        </div>
      }
    >
      {proevd ? (
        <Melding
          slag="varsel"
          rolle="status"
          tittel={t("lagring.ny.proevdTittel", { antall: tall(proevd.antall), dager: iOrd(proevd.dager) })}
        >
          <p>{t("lagring.ny.proevdTekst")}</p>
        </Melding>
      ) : null}
      <form method="post" noValidate className="skjema">
        <TekstFelt
          id="dager"
          type="number"
          inputMode="numeric"
          stoerrelse="kort"
          etikett={t("lagring.ny.dager")}
          hint={t("lagring.ny.hint")}
          feil={skjema.feil("dager")}
          defaultValue={proevd?.dager ?? skjema.verdi("dager", String(dager))}
        />
        {proevd ? <input type="hidden" name="proevd" value={proevd.dager} readOnly /> : null}
        <div className="knapperad">
          <Knapp>{proevd ? t("lagring.ny.bekreft", { dager: iOrd(proevd.dager) }) : t("lagring.ny.se")}</Knapp>
          <a href={til("/administrasjon/lagringstid")}>{t("lagring.ny.avbryt")}</a>
        </div>
      </form>
    </Adminside>
  );
}
