import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { instansSkjema, nyInstansSkjema } from "~/domain/instans/instans";
import { finnAlleInstanser } from "~/domain/instans/finn.server";
import { opprettInstans } from "~/domain/instans/lagre.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Instansfelter } from "./Instansfelter";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/instanser/ny", async (context) => ({
  tittel: tFor(context.spraak)("instans.ny"),
  id: nyId(),
  neste: Math.min(999, Math.max(0, ...(await finnAlleInstanser(context)).map((en) => en.rekkefoelge ?? 0)) + 1),
}));

export const action = as("administrator", "/administrasjon/instanser/ny", async (context, _params, { values, url }) => {
  const { id } = lesSkjema(nyInstansSkjema, values);
  await opprettInstans(context, id, lesSkjema(instansSkjema, values));
  return redirect(tilSide(url, "/administrasjon/instanser?gjort=lagret"), 303);
});

export default function NyInstans() {
  const { tittel, id, neste } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside
      tittel={tittel}
      ledd={[{ tekst: t("instans.tittel"), href: "/administrasjon/instanser" }]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <input type="hidden" name="id" value={skjema.verdi("id", id)} readOnly />
        <Instansfelter skjema={skjema} naa={{ rekkefoelge: String(neste) }} />
        <div className="knapperad">
          <Knapp>{t("instans.lagre")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
