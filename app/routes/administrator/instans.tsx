import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInstans } from "~/domain/instans/finn.server";
import { instansSkjema } from "~/domain/instans/instans";
import { endreInstans } from "~/domain/instans/lagre.server";
import { lesSkjema } from "~/domain/skjema";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Instansfelter } from "./Instansfelter";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/instanser/:instans", async (context, { instans }) => {
  const { id, navn, hva, egen, telefon, epost, nettside, rekkefoelge } = await hentInstans(context, instans);
  return {
    tittel: paa(navn, context.spraak).tekst,
    id,
    iBruk: rekkefoelge !== null,
    naa: {
      navnNb: navn.nb ?? "",
      navnNn: navn.nn ?? "",
      navnEn: navn.en ?? "",
      hvaNb: hva.nb ?? "",
      hvaNn: hva.nn ?? "",
      hvaEn: hva.en ?? "",
      egen,
      telefon: telefon ?? "",
      epost: epost ?? "",
      nettside: nettside ?? "",
      rekkefoelge: rekkefoelge === null ? "" : String(rekkefoelge),
    },
  };
});

export const action = as(
  "administrator",
  "/administrasjon/instanser/:instans",
  async (context, { instans }, { values, url }) => {
    await endreInstans(context, instans, lesSkjema(instansSkjema, values));
    return redirect(tilSide(url, "/administrasjon/instanser?gjort=lagret"), 303);
  },
);

export default function Instans() {
  const { tittel, id, iBruk, naa } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside
      tittel={tittel}
      ledd={[{ tekst: t("instans.tittel"), href: "/administrasjon/instanser" }]}
      skjema={skjema}
    >
      {iBruk ? null : <Melding tittel={t("instans.utAvBruk")} />}
      <form method="post" noValidate className="skjema">
        <Instansfelter skjema={skjema} naa={naa} />
        <div className="knapperad">
          <Knapp>{t(iBruk ? "instans.lagre" : "instans.taIBruk")}</Knapp>
          {iBruk ? <a href={til(`/administrasjon/instanser/${id}/fjerning`)}>{t("instans.taUt")}</a> : null}
        </div>
      </form>
    </Adminside>
  );
}
