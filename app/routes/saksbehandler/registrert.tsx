import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { lagSkrankekode } from "~/domain/innspill/kode.server";
import { finnRegistrertIDag, hentRegistrert } from "~/domain/innspill/registrert.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Brevfiler } from "./Brevfiler";
import { Kvitteringsark } from "./Kvitteringsark";
import { SisteRegistrerte } from "./SisteRegistrerte";
import { foersteGang } from "./skrankekode.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/registrering/:innsending",
  async (context, { innsending }, { url, besoek, request }) => {
    const rad = await hentRegistrert(context, innsending);
    const { innspillId: id } = rad;
    await noterLest(
      context,
      request,
      { slag: "innspill", objekter: [id] },
      { slag: "innspill", hva: "kontakt", objekter: rad.kontakt ? [id] : [] },
    );
    return {
      tittel: tFor(context.spraak)("skranke.registrert", { ref: rad.ref }),
      rad,
      kode: foersteGang(besoek, innsending, request) ? lagSkrankekode(besoek.noekler, innsending) : null,
      hentested: url.origin + tilSide(url, "/mine/kode"),
      sendes: (rad.svarkanal === "epost" && besoek.harEpost) || (rad.svarkanal === "sms" && besoek.harSms),
      registrert: await finnRegistrertIDag(context),
    };
  },
);

export default function RegistrertSide() {
  const { tittel, rad, kode, hentested, sendes, registrert } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const { tema, kanal, mottattDato: dag, spraak } = rad;
  return (
    <>
      <div className="stabel tett kun-skjerm">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("skranke.tittel"), href: til("/saksbehandling/registrering") },
            { tekst: rad.ref },
          ]}
        />
        <h1>{tittel}</h1>
        <p className="dempet">{t("skranke.registrertAv", { navn: rad.av })}</p>
        {kode ? (
          <Melding slag="varsel" rolle="status" tittel={t("skranke.kodeEnGang")} />
        ) : (
          <Melding tittel={t(rad.kodeBrukt ? "skranke.kodeBrukt" : "skranke.kodeVist")} />
        )}
        {sendes ? <p>{t(`skranke.sendes.${rad.svarkanal as "epost" | "sms"}`)}</p> : null}
        {rad.brev.length > 0 ? <p>{t("skranke.filer", { count: rad.brev.length })}</p> : null}
        <Brevfiler brev={rad.brev} />
        <p className="knapperad">
          <KnappeLenke
            fokus={kode !== null}
            href={til(`/saksbehandling/registrering?${new URLSearchParams({ tema, kanal, dag, spraak })}`)}
          >
            {t("skranke.neste")}
          </KnappeLenke>
          <a href={til(`/saksbehandling/innspill/${rad.ref}`)}>{t("skranke.tilInnspillet")}</a>
        </p>
        <p className="dempet">{t("skranke.skrivUt")}</p>
      </div>
      <div className="side-8-4">
        <Kvitteringsark rad={rad} kode={kode} hentested={hentested} />
        <aside className="skinne kun-skjerm">
          <SisteRegistrerte {...registrert} />
        </aside>
      </div>
    </>
  );
}
