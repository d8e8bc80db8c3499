import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Merke } from "~/components/Merke";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { erId } from "~/domain/felt";
import { kanStrykes } from "~/domain/innbyggerforslag/innbyggerforslag";
import { finnUnderskrifter, hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/underskrift",
  async (context, { ref }, { url, request }) => {
    const det = await hentTilArbeid(context, ref);
    const etter = url.searchParams.get("etter");
    const { rader, neste } = await finnUnderskrifter(context, det.id, erId(etter) ? etter : null);
    if (rader.length > 0)
      await noterLest(context, request, { slag: "innspill", hva: "kontakt", objekter: [det.innspillId] });
    return {
      tittel: tFor(context.spraak)("innbyggerforslagsarbeid.liste.tittel"),
      ref,
      navn: det.tittel,
      spraak: det.spraak,
      kanStrykes: kanStrykes.includes(det.status),
      rader,
      neste,
      foersteSide: !etter,
    };
  },
);

export default function Underskrifter() {
  const { tittel, ref, navn, spraak, rader, neste, foersteSide, kanStrykes: strykes } = useLoaderData<typeof loader>();
  const { t, til, dato, lang } = useSide();
  const her = `/saksbehandling/innbyggerforslag/${ref}`;
  const hvem = (det: string) => det || t("innbyggerforslagsarbeid.liste.utenNavn");
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("innbyggerforslagsarbeid.alle.tittel"), href: til("/saksbehandling/innbyggerforslag") },
            { tekst: ref, href: til(her) },
            { tekst: tittel },
          ]}
        />
        <h1>{tittel}</h1>
        <p className="ingress" lang={lang(spraak)}>
          {navn}
        </p>
        <p className="dempet">{t("innbyggerforslagsarbeid.liste.ingress")}</p>
      </div>
      {rader.length > 0 ? (
        <div className="tabellramme" tabIndex={0} role="region" aria-label={tittel}>
          <table className="tabell">
            <thead>
              <tr>
                <th scope="col">{t("innbyggerforslagsarbeid.liste.navn")}</th>
                <th scope="col">{t("innbyggerforslagsarbeid.liste.hvordan")}</th>
                <th scope="col" className="tall">
                  {t("innbyggerforslagsarbeid.liste.dag")}
                </th>
                <th scope="col">{t("innbyggerforslagsarbeid.liste.status")}</th>
                <th scope="col">{t("innbyggerforslagsarbeid.liste.stryk")}</th>
              </tr>
            </thead>
            <tbody>
              {rader.map(({ id, navn: signatur, kanal, tid, trukket, stroeket, sammeNavn }) => (
                <tr key={id}>
                  <th scope="row">
                    {hvem(signatur)}
                    {sammeNavn ? (
                      <span className="linjefunn">{t("innbyggerforslagsarbeid.liste.sammeNavn")}</span>
                    ) : null}
                  </th>
                  <td>{t(`innbyggerforslagsarbeid.liste.kanal.${kanal}`)}</td>
                  <td className="tall">
                    <time dateTime={tid.toISOString()}>{dato(tid)}</time>
                  </td>
                  <td>
                    {stroeket ? (
                      <Merke form="kryss">{t(`innbyggerforslagsarbeid.stryk.grunner.${stroeket}`)}</Merke>
                    ) : trukket ? (
                      <Merke form="strek">{t("innbyggerforslagsarbeid.liste.trukket")}</Merke>
                    ) : (
                      <Merke farge="ok">{t("innbyggerforslagsarbeid.liste.gjelder")}</Merke>
                    )}
                  </td>
                  <td>
                    {strykes && !stroeket && !trukket ? (
                      <a
                        href={til(`${her}/underskrift/${id}/stryking`)}
                        aria-label={t("innbyggerforslagsarbeid.liste.strykNavn", { navn: hvem(signatur) })}
                      >
                        {t("innbyggerforslagsarbeid.liste.stryk")}
                      </a>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Tom tittel={t(foersteSide ? "innbyggerforslagsarbeid.liste.tom" : "innbyggerforslagsarbeid.liste.ingenFlere")}>
          <p>{t("innbyggerforslagsarbeid.liste.tomTekst")}</p>
        </Tom>
      )}
      <Sider
        neste={neste ? til(`${her}/underskrift?etter=${neste}`) : null}
        tekst={t("innbyggerforslagsarbeid.alle.visFlere")}
        etikett={tittel}
      />
    </>
  );
}
