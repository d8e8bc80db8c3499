import { Fragment } from "react";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { Funnene } from "../Funnene";
import { useSide } from "../side";
import { Linjer } from "./Linjer";
import type { TilLesing } from "./til-lesing";

/** A resident's own words, with what will be hidden marked where it stands. */
export function MedFunn({ tekst }: { tekst: string }) {
  const { t } = useSide();
  const funn = finnPersonopplysninger(tekst);
  return (
    <>
      {funn.map(({ slag, fra, til }, i) => (
        <Fragment key={fra}>
          <Linjer tekst={tekst.slice(funn[i - 1]?.til ?? 0, fra)} />
          <mark>
            <Linjer tekst={tekst.slice(fra, til)} />
            <span className="skjult"> ({t(`ansattInnspill.funn.${slag}`)})</span>
          </mark>
        </Fragment>
      ))}
      <Linjer tekst={tekst.slice(funn.at(-1)?.til ?? 0)} />
    </>
  );
}

/** The words of an innspill: few of them are set large, many as a text. */
export function Ordene({
  innspill: { original, spraak },
  kort,
}: {
  innspill: Pick<TilLesing, "original" | "spraak">;
  kort: "utsagn" | "sitat";
}) {
  const { lang } = useSide();
  const langt = original.length > 500;
  return (
    <div className={langt ? "lesestykke" : undefined}>
      <p className={langt ? undefined : kort} lang={lang(spraak)}>
        <MedFunn tekst={original} />
      </p>
    </div>
  );
}

/** What will be hidden, listed. Nothing when nothing was found. */
export function Funnliste({ tekst }: { tekst: string }) {
  const { t } = useSide();
  const funn = finnPersonopplysninger(tekst);
  if (funn.length === 0) return null;
  return (
    <div className="lesestykke">
      <p className="smaa">{t("ansattInnspill.skjulesAv", { count: funn.length })}</p>
      <Funnene funn={funn} />
    </div>
  );
}
