import type { ReactNode } from "react";
import type { VedleggIListe } from "~/domain/vedlegg/hent.server";
import { useSide } from "../side";

type Fil = Pick<VedleggIListe, "id" | "slag" | "nr" | "altTekst" | "varighet" | "bredde" | "hoeyde">;

/** An image or a player. Its words stand beside it too: whoever cannot see the image is not the only one who wonders. */
export function Mediefigur({ fil, liten = false, children }: { fil: Fil; liten?: boolean; children?: ReactNode }) {
  const { t } = useSide();
  const navn = useFilnavn();
  return (
    <figure className="vedleggsfigur" data-liten={liten ? "" : undefined}>
      {fil.slag === "bilde" ? (
        <img
          src={`/vedlegg/${fil.id}`}
          alt={fil.altTekst || navn(fil)}
          width={fil.bredde ?? undefined}
          height={fil.hoeyde ?? undefined}
          loading="lazy"
          decoding="async"
        />
      ) : (
        // What is said stands as text on the same page, as soon as somebody has written it down.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio controls preload="none" src={`/vedlegg/${fil.id}`} aria-label={navn(fil)} />
      )}
      <figcaption>
        {fil.slag === "bilde" ? fil.altTekst || <em>{t("vedlegg.utenAlt")}</em> : navn(fil)}
        {children}
      </figcaption>
    </figure>
  );
}

/** "Bilde 2", "Opptak 1, 1 min 20 sek". */
export function useFilnavn() {
  const { t } = useSide();
  return ({ slag, nr, varighet }: Pick<Fil, "slag" | "nr" | "varighet">) => {
    if (slag === "bilde") return t("vedlegg.bildeNr", { nr });
    const sekunder = Math.round((varighet ?? 0) / 1000);
    const lengde = t("vedlegg.lengde", {
      minutter: Math.floor(sekunder / 60),
      sekunder: sekunder % 60,
    });
    return varighet === null ? t("vedlegg.opptakNr", { nr }) : `${t("vedlegg.opptakNr", { nr })}, ${lengde}`;
  };
}
