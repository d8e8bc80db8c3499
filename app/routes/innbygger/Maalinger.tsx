import { Stolper } from "~/components/Stolper";
import type { finnIndikatorer } from "~/domain/strategi/strategi.server";
import { useSide } from "../side";

/** Kommunekompasset and its like: the total against the goal in words, then each area as a bar. */
export function Maalinger({ indikatorer }: { indikatorer: Awaited<ReturnType<typeof finnIndikatorer>> }) {
  const { t, tall } = useSide();
  const total = indikatorer.find(({ maal }) => maal !== null);
  const omraader = indikatorer.filter((en) => en !== total);
  const sisteAar = Math.max(...indikatorer.flatMap(({ verdier }) => verdier.map(({ aar }) => aar)));
  const verdiI = (en: (typeof indikatorer)[number], aar: number) =>
    en.verdier.find((maaling) => maaling.aar === aar)?.verdi ?? null;
  const oppgitt = (verdi: number | null, maks: number) =>
    verdi === null ? t("maalinger.ikkeOppgitt") : t("maalinger.av", { verdi: tall(verdi), maks: tall(maks) });
  const medVerdi = omraader
    .filter((en) => verdiI(en, sisteAar) !== null)
    .sort((a, b) => verdiI(b, sisteAar)! - verdiI(a, sisteAar)!);
  return (
    <section className="stabel">
      <h2>{t("maalinger.tittel")}</h2>
      {total ? (
        <p className="ingress">
          {t("maalinger.total", {
            aar: sisteAar,
            verdi: oppgitt(verdiI(total, sisteAar), total.maks),
            maal: tall(total.maal!),
          })}
        </p>
      ) : null}
      <p className="dempet">
        {[...new Set(indikatorer.flatMap(({ verdier }) => verdier.map(({ aar }) => aar)))]
          .filter((aar) => indikatorer.every((en) => verdiI(en, aar) === null))
          .map((aar) => t("maalinger.aarIkkeOppgitt", { aar }))
          .join(" ")}
      </p>
      <Stolper
        konklusjon={
          medVerdi.length > 1
            ? t("maalinger.konklusjon", {
                best: medVerdi[0]!.navn.tekst,
                svakest: medVerdi.at(-1)!.navn.tekst,
                ikkeOppgitt: omraader.length - medVerdi.length,
              })
            : t("maalinger.tittel")
        }
        maks={omraader[0]?.maks ?? 100}
        stolper={omraader.map((en) => ({
          navn: `${en.nr ? `${en.nr} ` : ""}${en.navn.tekst}`,
          verdi: verdiI(en, sisteAar),
          tekst: oppgitt(verdiI(en, sisteAar), en.maks),
        }))}
        tekster={{ visTall: t("maalinger.visTall"), navn: t("maalinger.omraade"), verdi: String(sisteAar) }}
        kilde={t("maalinger.kilde", { aar: sisteAar })}
      />
    </section>
  );
}
