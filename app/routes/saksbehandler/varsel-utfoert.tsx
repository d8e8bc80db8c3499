import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { finnesIkke } from "~/domain/refusal";
import { finnVarsler, merkVarselUtfoert } from "~/domain/svar/varsel.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Varsel } from "./Varsel";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/varsler/:id/utfoert",
  async (context, { id }, { request }) => {
    const tittel = tFor(context.spraak)("varsler.utfoert.tittel");
    const funnet = (await finnVarsler(context, { id }))[0];
    if (!funnet) return { tittel, varsel: null };
    const { innspillId, ...varsel } = funnet;
    await noterLest(context, request, { slag: "innspill", hva: "kontakt", objekter: [innspillId] });
    return { tittel, varsel };
  },
);

export const action = as("saksbehandler", "/saksbehandling/varsler/:id/utfoert", async (context, { id }, { url }) => {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw finnesIkke();
  await merkVarselUtfoert(context, id);
  return redirect(tilSide(url, "/saksbehandling/varsler?gjort=1"), 303);
});

export default function VarselUtfoert() {
  const { varsel, tittel } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("varsler.tittel"), href: "/saksbehandling/varsler" },
      ]}
      skjema={skjema}
    >
      {varsel ? (
        <form method="post" noValidate className="skjema">
          <Varsel varsel={varsel} />
          <div className="knapperad">
            <Knapp>{t("varsler.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Tom
          tittel={t("varsler.utfoert.borte")}
          handling={<a href={til("/saksbehandling/varsler")}>{t("varsler.utfoert.tilListen")}</a>}
        />
      )}
    </Verbside>
  );
}
