import type { HentetInnspill } from "~/domain/innspill/hent.server";
import { punktAv, type Stedsbeskrivelse } from "~/domain/sted/sted";
import { tall } from "~/i18n/formater";
import type { Spraak } from "~/i18n/spraak";
import type { T } from "~/i18n/core";
import { type Bildepunkt, iVerden, karthoeyde, KARTBREDDE, paaKartet, type Punkt, type Utsnitt } from "~/platform/kart";
import { useFlate, useSide } from "./side";

/** Where an innspill is about: its name, the point in words, and a small map. `forAnsatte` tells whether others see it too. */
export function Stedet({ sted, forAnsatte = false }: { sted: HentetInnspill["sted"]; forAnsatte?: boolean }) {
  const { t, spraak } = useSide();
  if (!sted) return null;
  const punkt = punktAv(sted);
  const ord = iOrd(t, spraak, sted.beskrivelse);
  return (
    <section className="stedet stabel tett">
      <h2 className="smaa">{t("sted.gjelder")}</h2>
      <p>
        <b>{sted.sted || ord || t("sted.etPunkt")}</b>
        {sted.sted && ord && !ord.endsWith(sted.sted) ? <span className="dempet"> ({ord})</span> : null}
      </p>
      {punkt ? <Stedskart punkt={punkt} /> : null}
      {sted.visSted && !forAnsatte ? null : (
        <p className="dempet">{t(sted.visSted ? "sted.visesForAlle" : "sted.visesIkke")}</p>
      )}
    </section>
  );
}

/** A point as one says it: "ca. 400 m nord for Brekken skole". */
export function iOrd(t: T, spraak: Spraak, beskrivelse: Stedsbeskrivelse | null): string {
  if (!beskrivelse) return "";
  const { navn, meter, retning } = beskrivelse;
  if (!retning) return t("sted.ved", { sted: navn });
  const avstand = meter < 1_000 ? `${meter} m` : `${tall(meter / 1_000, spraak)} km`;
  return t("sted.fra", { avstand, retning: t(`sted.retning.${retning}`), sted: navn });
}

/** A still map around a point, for everybody: an image with a pin on it. The words beside it say the same. */
function Stedskart({ punkt }: { punkt: Punkt }) {
  const { t } = useSide();
  const kart = useFlate()?.kommune.kart;
  if (!kart) return null;
  const { fliser, ramme, naal } = kart.kilde ? avFliser(punkt) : avGrunnkart(punkt, kart.utsnitt);
  return (
    <figure className="stedskart">
      <svg viewBox={ramme.join(" ")} role="img" aria-label={t("sted.kartet")}>
        {fliser.map((flis) => (
          <image key={flis.href} {...flis} />
        ))}
        <circle className="naal" cx={naal.x} cy={naal.y} r={ramme[2]! / 44} />
      </svg>
      {kart.kilde ? <figcaption>{kart.kilde}</figcaption> : null}
    </figure>
  );
}

type Stilleben = {
  fliser: Array<{ href: string; x: number; y: number; width: number; height: number }>;
  ramme: number[];
  naal: Bildepunkt;
};
const [BREDDE, HOEYDE] = [400, 240];

/** Cut from the drawn map, kept within it. */
function avGrunnkart(punkt: Punkt, utsnitt: Utsnitt): Stilleben {
  const naal = paaKartet(punkt, utsnitt);
  const hoeyde = karthoeyde(utsnitt);
  const innenfor = (midt: number, side: number, maks: number) =>
    Math.round(Math.max(0, Math.min(midt - side / 2, maks - side)));
  const ramme = [innenfor(naal.x, BREDDE, KARTBREDDE), innenfor(naal.y, HOEYDE, hoeyde), BREDDE, HOEYDE];
  return {
    fliser: [{ href: "/kart/grunnkart.svg", x: 0, y: 0, width: KARTBREDDE, height: hoeyde }],
    ramme,
    naal: { x: Math.round(naal.x), y: Math.round(naal.y) },
  };
}

const STILLE_ZOOM = 13;

/** The few tiles that meet around the point. */
function avFliser(punkt: Punkt): Stilleben {
  const midt = iVerden(punkt, STILLE_ZOOM);
  const [venstre, oppe] = [Math.round(midt.x - BREDDE / 2), Math.round(midt.y - HOEYDE / 2)];
  const nr = (piksel: number) => Math.floor(piksel / 256);
  const rekke = (fra: number, til: number) => Array.from({ length: til - fra + 1 }, (_, i) => fra + i);
  const fliser = rekke(nr(oppe), nr(oppe + HOEYDE)).flatMap((y) =>
    rekke(nr(venstre), nr(venstre + BREDDE)).map((x) => ({
      href: `/kart/fliser/${STILLE_ZOOM}/${x}/${y}`,
      x: x * 256 - venstre,
      y: y * 256 - oppe,
      width: 256,
      height: 256,
    })),
  );
  return { fliser, ramme: [0, 0, BREDDE, HOEYDE], naal: { x: BREDDE / 2, y: HOEYDE / 2 } };
}
