import { Avkrysning, TekstFelt, TekstOmraade } from "~/components/Felt";
import type { Instansskjema } from "~/domain/instans/instans";
import { spraaknavn } from "~/i18n/spraak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

type Felter = Partial<Record<keyof Omit<Instansskjema, "egen">, string>> & { egen?: boolean };

/** What a receiver is: its name and what it deals with in bokmål first, then in the others, and how it is reached. */
export function Instansfelter({ skjema, naa = {} }: { skjema: ReturnType<typeof useSkjema>; naa?: Felter }) {
  const { t } = useSide();
  const felt = (id: keyof Omit<Felter, "egen">) => ({
    id,
    feil: skjema.feil(id),
    defaultValue: skjema.verdi(id, naa[id]),
  });
  /** One way to reach it; all are optional, and the browser's own address is not the receiver's. */
  const kontakt = (id: "telefon" | "epost" | "nettside") => ({
    ...felt(id),
    etikett: t(`instans.${id}`),
    valgfriTekst: t("saksbord.valgfritt"),
    autoComplete: "off",
  });
  return (
    <>
      <TekstFelt {...felt("navnNb")} etikett={t("instans.navn")} maxLength={120} autoComplete="off" />
      <TekstOmraade {...felt("hvaNb")} etikett={t("instans.hva")} hint={t("instans.hvaHint")} maxLength={400} />
      <details className="mer" open={Boolean(naa.navnNn || naa.navnEn || skjema.fylt)}>
        <summary>{t("instans.spraakene")}</summary>
        <div className="stabel">
          {(["Nn", "En"] as const).map((kode) => (
            <div key={kode} className="stabel tett">
              <TekstFelt
                {...felt(`navn${kode}`)}
                etikett={`${t("instans.navn")}, ${spraaknavn[kode === "Nn" ? "nn" : "en"]}`}
                maxLength={120}
                autoComplete="off"
              />
              <TekstOmraade
                {...felt(`hva${kode}`)}
                etikett={`${t("instans.hva")}, ${spraaknavn[kode === "Nn" ? "nn" : "en"]}`}
                maxLength={400}
              />
            </div>
          ))}
        </div>
      </details>
      <Avkrysning id="egen" etikett={t("instans.egen")} defaultChecked={skjema.valgt("egen", "ja", naa.egen ?? true)} />
      <TekstFelt {...kontakt("telefon")} type="tel" />
      <TekstFelt {...kontakt("epost")} type="email" hint={t("instans.epostHint")} />
      <TekstFelt {...kontakt("nettside")} type="url" hint={t("instans.nettsideHint")} />
      <TekstFelt
        {...felt("rekkefoelge")}
        type="number"
        inputMode="numeric"
        stoerrelse="kort"
        etikett={t("instans.rekkefoelge")}
        hint={t("instans.rekkefoelgeHint")}
      />
    </>
  );
}
