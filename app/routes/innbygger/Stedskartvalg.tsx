import { Knapp } from "~/components/Knapp";
import { beskrivPunkt, type Listested } from "~/domain/sted/sted";
import { STOERSTE_ZOOM, MINSTE_ZOOM } from "~/domain/sted/zoom";
import kartskript from "~/islands/kart.ts?worker&url";
import { karthoeyde, KARTBREDDE, paaKartet, retninger, type Utsnitt } from "~/platform/kart";
import leafletstiler from "leaflet/dist/leaflet.css?url";
import { useSide } from "../side";
import { iOrd } from "../Stedet";

/** How wide the still map is shown, in pixels: what is pressed in it is told in pixels too. */
export const SMALT = 272;
export const BREDT = 560;

/**
 * The map, for those who ask for it. Without a script it is an image to press in; with one, a map to move in, where the pin is moved by hand
 * or by keys. Where the pin stands is always said in words, so that nobody has to see it.
 */
export function Stedskartvalg(props: {
  utsnitt: Utsnitt;
  steder: Listested[];
  medFliser: boolean;
  kilde: string | null;
  aapent: boolean;
  feil: string | undefined;
  bredde: string;
  lengde: string;
}) {
  const { utsnitt, steder, medFliser, kilde, aapent, feil, bredde, lengde } = props;
  const { t, spraak } = useSide();
  const hoeyde = karthoeyde(utsnitt);
  const punkt = bredde !== "" && lengde !== "" ? { bredde: Number(bredde), lengde: Number(lengde) } : null;
  const naal = punkt && paaKartet(punkt, utsnitt);
  const beskrevet = punkt ? iOrd(t, spraak, beskrivPunkt(punkt, steder)) || t("sted.etPunkt") : t("sted.ingenNaal");
  return (
    <details
      className="mer kartvalg"
      id="kart"
      open={aapent}
      data-skript={kartskript}
      data-stiler={leafletstiler}
      data-utsnitt={JSON.stringify(utsnitt)}
      data-zoom={JSON.stringify(medFliser ? [MINSTE_ZOOM, STOERSTE_ZOOM] : [MINSTE_ZOOM, 14])}
      data-fliser={medFliser ? "/kart/fliser/{z}/{x}/{y}" : undefined}
      data-grunnkart="/kart/grunnkart.svg"
      data-kilde={kilde ?? undefined}
      data-tekster={JSON.stringify(karttekster(t))}
    >
      <summary>{t("sted.visKart")}</summary>
      {feil ? (
        <p className="ds-validation-message" data-field="validation">
          {feil}
        </p>
      ) : null}
      <p id="kart-hjelp" data-med-skript={t("sted.kartHjelp")}>
        {t("sted.trykkIKartet")}
      </p>
      <div className="kart-bilde" id="kart-bilde">
        {[SMALT, BREDT].map((vist) => (
          <span key={vist} className={vist === SMALT ? "smalt" : "bredt"}>
            <input
              type="image"
              name={`kart${vist}`}
              src="/kart/grunnkart.svg"
              width={vist}
              height={Math.round((vist * hoeyde) / KARTBREDDE)}
              alt={t("sted.settINaala")}
            />
            {naal ? (
              <svg viewBox={`0 0 ${KARTBREDDE} ${hoeyde}`} aria-hidden="true" focusable="false">
                <circle className="naal" cx={naal.x} cy={naal.y} r={vist === SMALT ? 26 : 16} />
              </svg>
            ) : null}
          </span>
        ))}
      </div>
      <div className="kart-levende" id="kart-levende" role="group" aria-label={t("sted.kartet")} hidden />
      <p id="naal-sted" role="status">
        {beskrevet}
      </p>
      <input type="hidden" name="bredde" id="bredde" value={bredde} readOnly />
      <input type="hidden" name="lengde" id="lengde" value={lengde} readOnly />
      <div className="knapperad">
        <button type="button" className="ds-button" data-variant="secondary" data-size="sm" id="naal-midt" hidden>
          {t("sted.naalMidt")}
        </button>
        <Knapp slag="stille" name="intent" value="fjernNaal" id="naal-fjern" hidden={!punkt}>
          {t("sted.fjernNaal")}
        </Knapp>
      </div>
    </details>
  );
}

/** What the map says; scripts hold no texts of their own. */
function karttekster(t: ReturnType<typeof useSide>["t"]) {
  return {
    ved: t("sted.ved", { sted: "{sted}" }),
    fra: t("sted.fra", { avstand: "{avstand}", retning: "{retning}", sted: "{sted}" }),
    retninger: retninger.map((retning) => t(`sted.retning.${retning}`)),
    etPunkt: t("sted.etPunkt"),
    ingen: t("sted.ingenNaal"),
    steg: t("sted.steg", { avstand: "{avstand}" }),
    naal: t("sted.naal"),
    kanten: t("sted.kanten"),
    zoomInn: t("sted.zoomInn"),
    zoomUt: t("sted.zoomUt"),
  };
}
