import type { Avsnittsendring } from "~/domain/hoering/endringer";
import type { Kommentert } from "~/domain/hoering/kommentarer.server";
import { useSide } from "../side";

type Props = { endringer: Avsnittsendring[]; kommentert: Kommentert[]; spraak: string };

/** What is changed, section by section, each with how many have spoken of it; what stands as it stood is left out. */
export function Avsnittsendringer({ endringer, kommentert, spraak }: Props) {
  const { t, lang } = useSide();
  const antall = new Map(kommentert.map((ett) => [ett.stabil, ett.antall]));
  return (
    <ul className="endringer fullbredde">
      {endringer
        .filter(({ slag, flyttet }) => slag !== "uendret" || flyttet)
        .map(({ stabil, slag, flyttet, overskrift, foerOverskrift, biter }) => (
          <li key={stabil}>
            <p className="overlinje">
              <b>{t(`hoeringsarbeid.endringer.${slag === "uendret" ? "flyttet" : slag}`)}</b>
              {flyttet && slag !== "uendret" ? <span>{t("hoeringsarbeid.endringer.flyttet")}</span> : null}
              {antall.has(stabil) ? (
                <span>{t("hoeringsarbeid.kommentarer.paaAvsnittet", { count: antall.get(stabil)! })}</span>
              ) : null}
            </p>
            <h3 lang={lang(spraak)}>
              {foerOverskrift === null ? (
                overskrift
              ) : (
                <>
                  <del>{foerOverskrift}</del> <ins>{overskrift}</ins>
                </>
              )}
            </h3>
            {biter.length > 0 ? (
              <p className="doktekst endret-tekst" lang={lang(spraak)}>
                <span>
                  {biter.map(({ slag: hva, tekst }, i) => {
                    const Merket = hva === "ny" ? "ins" : hva === "fjernet" ? "del" : "span";
                    return <Merket key={i}>{tekst}</Merket>;
                  })}
                </span>
              </p>
            ) : null}
          </li>
        ))}
    </ul>
  );
}
