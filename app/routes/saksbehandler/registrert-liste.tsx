import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { lagSkrankekode } from "~/domain/innspill/kode.server";
import { hentParti } from "~/domain/innspill/registrert.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { foersteGang } from "./skrankekode.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/registrering/liste/:parti",
  async (context, { parti }, { url, besoek, request }) => {
    const rader = await hentParti(context, parti);
    const ider = rader.map(({ innspillId }) => innspillId);
    await noterLest(context, request, { slag: "innspill", hva: "utdrag", objekter: ider });
    const medKoder = foersteGang(besoek, parti, request);
    return {
      tittel: tFor(context.spraak)("skranke.liste.registrert", { count: rader.length }),
      spoersmaal: rader[0]!.spoersmaal,
      hentested: url.origin + tilSide(url, "/mine/kode"),
      medKoder,
      rader: rader.map(({ ref, innsending, tekst, spraak, svarkanal, navn, paaVegneAv }) => ({
        ref,
        innsending,
        utdrag: tekst.length > 120 ? `${tekst.slice(0, 118)} …` : tekst,
        spraak,
        svarkanal,
        hvem: paaVegneAv ?? navn,
        kode: medKoder ? lagSkrankekode(besoek.noekler, innsending) : null,
      })),
    };
  },
);

export default function RegistrertListe() {
  const { tittel, rader, medKoder, spoersmaal, hentested } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("skranke.tittel"), href: til("/saksbehandling/registrering") },
            { tekst: t("skranke.liste.tittel"), href: til("/saksbehandling/registrering/liste") },
            { tekst: tittel },
          ]}
        />
        <h1>{tittel}</h1>
        <p lang={lang(spoersmaal.lang)}>{spoersmaal.tekst}</p>
        <div className="kun-skjerm">
          <Melding
            slag={medKoder ? "varsel" : "info"}
            rolle={medKoder ? "status" : undefined}
            tittel={t(medKoder ? "skranke.liste.koderEnGang" : "skranke.kodeVist")}
          />
        </div>
        {medKoder ? <p>{t("skranke.ark.kodeBruk", { adresse: hentested })}</p> : null}
        <p className="knapperad">
          <KnappeLenke href={til("/saksbehandling/registrering/liste")}>{t("skranke.liste.neste")}</KnappeLenke>
          <a href={til("/saksbehandling")}>{t("varsler.tilBordet")}</a>
        </p>
      </div>
      <div className="tabellramme" tabIndex={0} role="region" aria-label={t("skranke.liste.tabell")}>
        <table className="tabell">
          <thead>
            <tr>
              <th scope="col">{t("skranke.liste.ref")}</th>
              <th scope="col">{t("skranke.kolonne.tekst")}</th>
              <th scope="col">{t("skranke.kolonne.navn")}</th>
              <th scope="col">{t("skranke.liste.svar")}</th>
              {medKoder ? (
                <th scope="col" className="tall">
                  {t("skranke.ark.kode")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rader.map(({ ref, utdrag, spraak, svarkanal, hvem, kode }) => (
              <tr key={ref}>
                <th scope="row">
                  <a className="ingen-url" href={til(`/saksbehandling/innspill/${ref}`)}>
                    {ref}
                  </a>
                </th>
                <td lang={lang(spraak)}>{utdrag}</td>
                <td>{hvem}</td>
                <td>{t(`skranke.svarkanal.${svarkanal}`)}</td>
                {kode ? <td className="tall">{kode}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
