import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, Dato } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentValgperiode, settValgperiode, valgperiodeSkjema } from "~/domain/kommune/sett-valgperiode.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/valgperiode", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("admin.sider.valgperiode.tittel"),
  gjort: url.searchParams.has("gjort"),
  ...(await hentValgperiode(context)),
}));

export const action = as("administrator", "/administrasjon/valgperiode", async (context, _params, { values, url }) => {
  await settValgperiode(context, lesSkjema(valgperiodeSkjema, values));
  return redirect(tilSide(url, "/administrasjon/valgperiode?gjort=1"), 303);
});

export default function Valgperiode() {
  const { tittel, gjort, til, moderatorer } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  const skjema = useSkjema();
  const bekreft = skjema.feil("bekreft");
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("admin.valgperiode.gjort", { dato: dato(til) })} />
      ) : null}
      <form method="post" noValidate className="skjema">
        <p>{t("admin.valgperiode.tekst")}</p>
        <p>{t("admin.valgperiode.moderatorer", { count: moderatorer })}</p>
        <input type="hidden" name="sett" value={til} />
        <Dato
          id="til"
          etikett={t("admin.valgperiode.til")}
          hint={t("admin.valgperiode.tilHint")}
          paakrevd
          feil={skjema.feil("til")}
          defaultValue={skjema.verdi("til", til)}
        />
        {bekreft ? <Avkrysning id="bekreft" etikett={t("admin.valgperiode.bekreft")} feil={bekreft} /> : null}
        <div className="knapperad">
          <Knapp>{t("admin.valgperiode.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
