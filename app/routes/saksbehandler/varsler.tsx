import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { finnIkkeSendt } from "~/domain/svar/ikke-sendt.server";
import { finnVarsler } from "~/domain/svar/varsel.server";
import { oppringninger } from "~/domain/svar/varsel";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { IkkeSendt } from "./IkkeSendt";
import { Forsoek } from "./Forsoek";
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
    const gjort = url.searchParams.get("gjort");
    return {
      tittel: tFor(context.spraak)("varsler.tittel"),
      varsler: varsler.map(({ innspillId: _innspillId, brev, ...varsel }) => ({
        ...varsel,
        // Where nothing is sent by itself, nothing is on its way.
        brev: (varsel.kanal === "sms" ? besoek.harSms : besoek.harEpost) ? brev : null,
      })),
      antallBrev: varsler.filter(({ kanal }) => kanal === "brev").length,
      ikkeSendt: await finnIkkeSendt(context),
      gjort: gjort === null ? null : (oppringninger.find((utfall) => utfall === gjort) ?? "snakket"),
    };
  },
);

export default function Varsler() {
  const { varsler, tittel, antallBrev, gjort, ikkeSendt } = useLoaderData<typeof loader>();
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
        {gjort ? (
          <Melding slag="ok" rolle="status" tittel={t(gjort === "snakket" ? "varsler.gjort" : "skranke.ring.notert")} />
        ) : null}
        {antallBrev > 1 ? (
          <p>
            <a href={til("/saksbehandling/varsler/brev")}>{t("skranke.brev.skrivUtAlle", { count: antallBrev })}</a>
          </p>
        ) : null}
      </div>
      {varsler.length > 0 ? (
        <ul className="innspilliste">
          {varsler.map((varsel) => (
            <li key={varsel.id}>
              <Varsel varsel={varsel} />
              {varsel.brev ? <p>{t(`epost.varsel.${varsel.brev}`)}</p> : null}
              <Forsoek {...varsel} />
              <div className="knapperad">
                {varsel.kanal === "ring" ? (
                  <KnappeLenke
                    slag="annen"
                    href={til(`/saksbehandling/varsler/${varsel.id}/ring`)}
                    aria-label={t("skranke.ring.knappOm", { ref: varsel.ref })}
                  >
                    {t("skranke.ring.ring")}
                  </KnappeLenke>
                ) : null}
                {varsel.kanal === "brev" || varsel.sisteUtfall === "feil_nummer" || varsel.brev === "feilet" ? (
                  <KnappeLenke
                    slag="annen"
                    href={til(`/saksbehandling/varsler/${varsel.id}/brev`)}
                    aria-label={t("skranke.brev.knappOm", { ref: varsel.ref })}
                  >
                    {t("skranke.brev.skrivBrevet")}
                  </KnappeLenke>
                ) : null}
                <form method="post" action={til(`/saksbehandling/varsler/${varsel.id}/utfoert`)}>
                  <Knapp slag="annen" aria-label={t("varsler.knappOm", { ref: varsel.ref })}>
                    {t("varsler.knapp")}
                  </Knapp>
                </form>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Tom tittel={t("varsler.tom")} handling={<a href={til("/saksbehandling")}>{t("varsler.tilBordet")}</a>}>
          <p>{t("varsler.tomTekst")}</p>
        </Tom>
      )}
      <IkkeSendt rader={ikkeSendt} />
    </>
  );
}
