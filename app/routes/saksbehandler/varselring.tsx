import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { kommunen } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { lesSkjema } from "~/domain/skjema";
import { somManus } from "~/domain/svar/manus";
import { oppringninger, ringSkjema } from "~/domain/svar/varsel";
import { hentVarsel, noterOppringning } from "~/domain/svar/varsel.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forsoek } from "./Forsoek";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/varsler/:id/ring",
  async (context, { id }, { besoek, request }) => {
    const tittel = tFor(context.spraak)("skranke.ring.tittel");
    const varsel = await hentVarsel(context, id);
    if (!varsel) return { tittel, varsel: null };
    await noterLest(context, request, { slag: "innspill", hva: "kontakt", objekter: [varsel.innspillId] });
    const { kontakt, navn, ref, forsoek, sistForsoekt, sisteUtfall, kanal } = varsel;
    return {
      tittel,
      varsel: { id, kontakt, navn, ref, forsoek, sistForsoekt, sisteUtfall, kanal },
      manus: somManus(varsel, await kommunen(besoek)),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/varsler/:id/ring",
  async (context, { id }, { values, url }) => {
    const skjema = lesSkjema(ringSkjema, values);
    await noterOppringning(context, id, skjema);
    return redirect(
      tilSide(
        url,
        skjema.utfall === "feil_nummer"
          ? `/saksbehandling/varsler/${id}/ring`
          : `/saksbehandling/varsler?gjort=${skjema.utfall}`,
      ),
      303,
    );
  },
);

export default function Varselring() {
  const { tittel, varsel, ...resten } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  const ledd = [
    { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
    { tekst: t("varsler.tittel"), href: "/saksbehandling/varsler" },
  ];
  if (!varsel || !("manus" in resten))
    return (
      <Verbside tittel={tittel} ledd={ledd} skjema={skjema}>
        <Tom
          tittel={t("varsler.utfoert.borte")}
          handling={<a href={til("/saksbehandling/varsler")}>{t("varsler.utfoert.tilListen")}</a>}
        />
      </Verbside>
    );
  const { id, kontakt, navn, ref, forsoek, kanal } = varsel;
  return (
    <Verbside tittel={tittel} ledd={ledd} skjema={skjema}>
      <div className="stabel">
        <p className="overlinje">
          <b>
            <a href={til(`/saksbehandling/innspill/${ref}`)}>{ref}</a>
          </b>
          {navn ? <span>{navn}</span> : null}
        </p>
        {kontakt && kanal !== "epost" && kanal !== "brev" ? (
          <p className="referanse">
            <a href={`tel:${kontakt.replace(/[^\d+]/g, "")}`}>{kontakt}</a>
          </p>
        ) : kontakt ? (
          <p className="linjeskift">{kontakt}</p>
        ) : null}
        <Forsoek {...varsel} />
        {varsel.sisteUtfall === "feil_nummer" ? (
          <Melding slag="varsel" tittel={t("skranke.ring.feilNummer")}>
            <p>
              {t("skranke.ring.feilNummerTekst")}{" "}
              <a href={til(`/saksbehandling/varsler/${id}/brev`)}>{t("skranke.ring.skrivBrev")}</a>
            </p>
          </Melding>
        ) : null}
        <section className="stabel tett">
          <h2>{t("skranke.ring.les")}</h2>
          <ol className="manus">
            {resten.manus.map(({ tekst, lang: spraak }, i) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i} lang={lang(spraak)}>
                {tekst}
              </li>
            ))}
          </ol>
        </section>
      </div>
      <form method="post" noValidate className="skjema">
        <input type="hidden" name="nr" value={forsoek} />
        <Radiogruppe
          id="utfall"
          etikett={t("skranke.ring.hvordan")}
          feil={skjema.feil("utfall")}
          defaultValue={skjema.verdi("utfall")}
          valg={oppringninger.map((utfall) => ({ verdi: utfall, tekst: t(`skranke.utfall.${utfall}`) }))}
        />
        <div className="knapperad">
          <Knapp>{t("skranke.ring.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
