import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { delForslag } from "~/domain/forslag/forslag";
import { finnSteg, hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Innbyggerforslagsfakta } from "./Innbyggerforslagsfakta";
import { Innbyggerforslagsneste } from "./Innbyggerforslagsneste";
import { Innbyggerforslagssteg } from "./Innbyggerforslagssteg";
import { Linjer } from "./Linjer";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["papir", "stroeket", "godkjent", "mangler", "plansak", "sak", "utfall"] as const;

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref",
  async (context, { ref }, { url }) => {
    const { id, innspillId: _innspillId, sakId: _sakId, tekst, ...det } = await hentTilArbeid(context, ref);
    return {
      ...det,
      tekst: delForslag(tekst ?? "").brodtekst,
      steg: await finnSteg(context, id),
      gjort: gjorte.find((slag) => slag === url.searchParams.get("gjort")) ?? null,
      antallGjort: Number(url.searchParams.get("antall")) || 0,
    };
  },
);

export default function Innbyggerforslaget() {
  const det = useLoaderData<typeof loader>();
  const { ref, tittel, tekst, spraak, vises, gjort, antallGjort, steg } = det;
  const { t, til, lang } = useSide();
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("innbyggerforslagsarbeid.alle.tittel"), href: til("/saksbehandling/innbyggerforslag") },
            { tekst: ref },
          ]}
        />
        <h1 lang={lang(spraak)}>{tittel}</h1>
        {gjort ? (
          <Melding
            slag="ok"
            rolle="status"
            tittel={t(`innbyggerforslagsarbeid.gjort.${gjort}`, { count: antallGjort })}
          />
        ) : null}
      </div>
      <Innbyggerforslagsneste det={det} />
      <div className="side-4-8">
        <div className="skinne">
          <Innbyggerforslagsfakta det={det} />
        </div>
        <div className="stabel">
          <h2>{t("innbyggerforslagsarbeid.side.forslaget")}</h2>
          {vises ? (
            <p>
              <a href={til(`/forslag/${ref}`)}>{t("innbyggerforslagsarbeid.side.offentlig")}</a>
            </p>
          ) : (
            <p className="dempet">{t("innbyggerforslagsarbeid.side.skjult")}</p>
          )}
          {tekst ? (
            <blockquote className="sitat" lang={lang(spraak)}>
              <Linjer tekst={tekst} />
            </blockquote>
          ) : null}
          <h2>{t("innbyggerforslagsarbeid.side.slikGikkDet")}</h2>
          <Innbyggerforslagssteg steg={steg} />
        </div>
      </div>
    </>
  );
}
