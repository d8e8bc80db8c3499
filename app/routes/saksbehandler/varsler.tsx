import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { finnVarsler } from "~/domain/svar/svar.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Varsel } from "./Varsel";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/varsler",
  async (context, _params, { besoek, url, request }) => {
    const varsler = await finnVarsler(context);
    await noterLest(context, request, {
      slag: "innspill",
      hva: "kontakt",
      objekter: varsler.map(({ innspillId }) => innspillId),
    });
    return {
      tittel: tFor(context.spraak)("varsler.tittel"),
      varsler: varsler.map(({ innspillId: _innspillId, ...varsel }) => varsel),
      harEpost: besoek.harEpost,
      gjort: url.searchParams.has("gjort"),
    };
  },
);

export default function Varsler() {
  const { varsler, tittel, harEpost, gjort } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("saksbord.tittel"), href: til("/saksbehandling") }, { tekst: tittel }]}
        />
        <h1>{tittel}</h1>
        <p className="ingress">{t("varsler.ingress")}</p>
        {gjort ? <Melding slag="ok" rolle="status" tittel={t("varsler.gjort")} /> : null}
      </div>
      {varsler.length > 0 ? (
        <ul className="innspilliste">
          {varsler.map((varsel) => (
            <li key={varsel.id}>
              <Varsel varsel={varsel} />
              {harEpost && varsel.brev ? <p>{t(`epost.varsel.${varsel.brev}`)}</p> : null}
              <form method="post" action={til(`/saksbehandling/varsler/${varsel.id}/utfoert`)}>
                <Knapp slag="annen" aria-label={t("varsler.knappOm", { ref: varsel.ref })}>
                  {t("varsler.knapp")}
                </Knapp>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <Tom tittel={t("varsler.tom")} handling={<a href={til("/saksbehandling")}>{t("varsler.tilBordet")}</a>}>
          <p>{t("varsler.tomTekst")}</p>
        </Tom>
      )}
    </>
  );
}
