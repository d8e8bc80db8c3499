import { KnappeLenke } from "~/components/Knapp";
import { erKommunestyret } from "~/domain/innbyggerforslag/innbyggerforslag";
import type { TilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";

type Det = Pick<TilArbeid, "ref" | "status" | "sak" | "iSak" | "vedtattAv" | "mangler" | "utfall" | "videre">;

/** What is to be done with an innbyggerforslag next, and by whom. */
export function Innbyggerforslagsneste({ det }: { det: Det }) {
  const { t, til, egetLang } = useSide();
  const steg = neste(det);
  const her = `/saksbehandling/innbyggerforslag/${det.ref}`;
  const verdier = { sak: somSaksnr(det.sak ?? det.iSak ?? ""), organ: det.vedtattAv ?? "" };
  const vei = {
    sendt: `${her}/kontroll`,
    utenSak: "/saksbehandling/saker",
    iSak: `${her}/sak`,
    utenVedtak: `/saksbehandling/saker/${det.sak}`,
    vedtatt: `${her}/utfall`,
  };
  return (
    <section className="stabel tett">
      <h2>{t("innbyggerforslagsarbeid.side.hvaNaa")}</h2>
      <p>
        <b>{t(`innbyggerforslagsarbeid.status.${det.status}`)}.</b>{" "}
        {t(`innbyggerforslagsarbeid.neste.${steg}`, verdier)}
      </p>
      {det.status === "mangler" ? (
        <blockquote className="sitat linjeskift" lang={egetLang}>
          {det.mangler}
        </blockquote>
      ) : null}
      {det.utfall ? (
        <>
          <p>
            <b>{t(`innbyggerforslagsarbeid.utfall.${det.utfall}`)}</b>
          </p>
          <p className="linjeskift" lang={egetLang}>
            {det.videre}
          </p>
        </>
      ) : null}
      {steg in vei ? (
        <p className="knapperad">
          <KnappeLenke href={til(vei[steg as keyof typeof vei])}>
            {t(`innbyggerforslagsarbeid.neste.${steg as keyof typeof vei}Knapp`)}
          </KnappeLenke>
        </p>
      ) : null}
    </section>
  );
}

function neste({ status, sak, iSak, vedtattAv }: Det) {
  if (status !== "til_behandling") return status === "venter" ? ("samler" as const) : status;
  if (!sak) return iSak ? ("iSak" as const) : ("utenSak" as const);
  if (!vedtattAv) return "utenVedtak" as const;
  return erKommunestyret(vedtattAv) ? ("vedtatt" as const) : ("annetOrgan" as const);
}
