import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { lesSkjema } from "~/domain/skjema";
import { hentKartutsnitt } from "~/domain/sted/finn.server";
import { settKart } from "~/domain/sted/sett-kart.server";
import { kartSkjema, somSett } from "~/domain/sted/sted";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/kart", async (context, _params, { url, besoek }) => ({
  tittel: tFor(context.spraak)("sted.admin.kart.tittel"),
  gjort: url.searchParams.has("gjort"),
  utsnitt: await hentKartutsnitt(context),
  kilde: besoek.kart?.kilde ?? null,
}));

export const action = as("administrator", "/administrasjon/kart", async (context, _params, { values, url }) => {
  const komma = Object.fromEntries(
    Object.entries(values).map(([navn, verdi]) => [
      navn,
      String(verdi)
        .trim()
        .replace(/^(-?\d+),(\d+)$/, "$1.$2"),
    ]),
  );
  await settKart(context, lesSkjema(kartSkjema, komma));
  return redirect(tilSide(url, "/administrasjon/kart?gjort=1"), 303);
});

export default function Kart() {
  const { tittel, gjort, utsnitt, kilde } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t(utsnitt ? "sted.admin.kart.gjort" : "sted.admin.kart.borte")} />
      ) : null}
      <form method="post" noValidate className="skjema">
        <p>{t("sted.admin.kart.forklaring")}</p>
        <p>{kilde ? t("sted.admin.kart.fliser", { kilde }) : t("sted.admin.kart.utenFliser")}</p>
        <input type="hidden" name="sett" value={somSett(utsnitt)} readOnly />
        {(["soer", "vest", "nord", "oest"] as const).map((felt, i) => (
          <TekstFelt
            key={felt}
            id={felt}
            etikett={t(`sted.admin.kart.${felt}`)}
            hint={i === 0 ? t("sted.admin.kart.hint") : undefined}
            stoerrelse="kort"
            inputMode="decimal"
            autoComplete="off"
            feil={skjema.feil(felt)}
            defaultValue={skjema.verdi(felt, String(utsnitt?.[i] ?? ""))}
          />
        ))}
        <div className="knapperad">
          <Knapp>{t("sted.admin.kart.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
