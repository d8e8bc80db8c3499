import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { TekstOmraade, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { finnesIkke } from "~/domain/refusal";
import { finnTemaer } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import skript from "~/islands/utkast.ts?worker&url";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Konflikt } from "./Konflikt";
import { oeytekster } from "./oeytekster";
import { medAlleOrd, skrivetips, skrivetittel } from "./skriveord";

export const handle: Handle = { enkelt: { tilbake: "tilbake.temaer", href: "/tema", steg: { naa: 1, av: 2 } } };

/** The page to write on that a device keeps: the same for all, whatever they have written. The script makes the draft's id. */
export const loader = as("gjest", "/utkast/ny", async (context, _params, { url }) => {
  const temaer = (await finnTemaer(context)).filter(({ aapen }) => aapen);
  const slug = url.searchParams.get("tema");
  const tema = temaer.find((ett) => ett.slug === slug) ?? temaer[0];
  if (!tema) throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("skriv.tittel"),
    id: nyId(),
    tema: tema.slug,
    fast: temaer.find(({ fase }) => fase === "fast")?.slug,
    temaer,
  };
});

export default function NyttUtkast() {
  const { id, tema, fast, temaer } = useLoaderData<typeof loader>();
  const { t, til, spraak } = useSide();
  return (
    <form
      className="skjema side-1"
      method="post"
      action={til(`/utkast/${id}?tema=${tema}`)}
      id="utkast"
      noValidate
      data-utkast=""
      data-sti={til("")}
      data-fast={fast}
      data-tekster={JSON.stringify(oeytekster(t))}
    >
      <div className="stabel tett">
        <h1 {...medAlleOrd((hva) => skrivetittel(t, hva))}>{t("skriv.tittel")}</h1>
        <p className="dempet">{t("nett.ny.ingress")}</p>
        <p className="dempet" {...medAlleOrd((hva) => skrivetips(t, hva))} />
      </div>
      <Valg
        id="tema"
        etikett={t("skriv.tema")}
        defaultValue={tema}
        valg={temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal.tekst }))}
      />
      <div className="stabel">
        <div className="fullbredde stabel tett">
          <div className="tekster">
            <TekstOmraade id="tekst" etikett={t("skriv.tittel")} skjultEtikett stor spraak={spraak} />
            <Konflikt tekst={null} />
          </div>
          <p className="skrivestatus fullbredde">
            <span className="lagret" role="status" id="status" />
            <span id="tegn" />
          </p>
        </div>
      </div>
      {["som", "forslag", "side"].map((navn) => (
        <input key={navn} type="hidden" name={navn} defaultValue="" />
      ))}
      <input type="hidden" name="revisjon" id="revisjon" value={0} readOnly />
      <div className="stabel">
        <Knapp stoerrelse="lg" fullbredde name="intent" value="seOver">
          {t("skriv.seOver")}
        </Knapp>
        <p className="dempet" data-med-skript={t("skriv.altLagres")} id="om-lagring">
          {t("nett.ny.skriveUtenSkript")}
        </p>
      </div>
      <script src={skript} defer />
    </form>
  );
}
