import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { hentOversending } from "~/domain/oversending/hent.server";
import { hentOrdene } from "~/domain/oversending/ord.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

export const handle: Handle = { flate: "ansatt" };

/** The letter to the receiver, to print; how to reach the sender stands there only when it is asked for, and the log tells of it. */
export const loader = as(
  "saksbehandler",
  "/saksbehandling/innspill/:ref/oversending",
  async (context, { ref }, { request, url }) => {
    const { id, kontakt, spoersmaal, ...ordene } = await hentOrdene(context, ref);
    const sendt = await hentOversending(context, id);
    if (!sendt) throw finnesIkke();
    const visKontakt = kontakt !== null && url.searchParams.get("kontakt") === "ja";
    await noterLest(
      context,
      request,
      { slag: "innspill", objekter: [id] },
      ...(visKontakt ? [{ slag: "innspill" as const, hva: "kontakt" as const, objekter: [id] }] : []),
    );
    const gjort = url.searchParams.get("gjort");
    return {
      tittel: tFor(context.spraak)("oversending.utskrift.tittel", { ref, instans: sendt.navn.tekst }),
      ordene,
      tema: paa(spoersmaal, context.spraak).tekst,
      sendt,
      avsender: (await hentKommune(context.db)).navn,
      kontakt: visKontakt ? [kontakt.navn, kontakt.kontakt].filter(Boolean).join(", ") : null,
      harKontakt: kontakt !== null,
      gjort: gjort === "epost" || gjort === "haand" ? (gjort as "epost" | "haand") : null,
    };
  },
);

export default function Oversendt() {
  const { tittel, ordene, tema, sendt, avsender, kontakt, harKontakt, gjort } = useLoaderData<typeof loader>();
  const { t, til, lang, dato, egetLang } = useSide();
  return (
    <>
      <div className="stabel tett kun-skjerm">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: ordene.ref, href: til(`/saksbehandling/innspill/${ordene.ref}`) },
            { tekst: t("oversending.skrivUt") },
          ]}
        />
        {gjort ? <Melding slag="ok" rolle="status" tittel={t(`oversending.gjort.${gjort}`)} /> : null}
        <p className="dempet">{t("oversending.utskrift.hint")}</p>
        {harKontakt && !kontakt ? (
          <p className="lenker">
            <a href={til(`/saksbehandling/innspill/${ordene.ref}/oversending?kontakt=ja`)}>
              {t("oversending.utskrift.medKontakt")}
            </a>
          </p>
        ) : null}
      </div>
      <article className="lesestykke">
        <h1>{tittel}</h1>
        <p>
          {avsender}, {dato(sendt.tid)}
        </p>
        <p>{t("oversending.brev.innledning", { kommune: avsender, dato: dato(ordene.mottatt), tema })}</p>
        {ordene.tekst ? (
          <blockquote className="sitat" lang={lang(ordene.spraak)}>
            <Linjer tekst={ordene.tekst} />
          </blockquote>
        ) : (
          <p>{t("oversending.brev.utenOrd")}</p>
        )}
        <p>{kontakt ? t("oversending.brev.kontakt", { kontakt }) : t("oversending.brev.utenKontakt")}</p>
        <p>{t("oversending.brev.svaret")}</p>
        <blockquote className="grunn" lang={egetLang}>
          <Linjer tekst={sendt.tekst} />
        </blockquote>
        <p>{sendt.av}</p>
      </article>
    </>
  );
}
