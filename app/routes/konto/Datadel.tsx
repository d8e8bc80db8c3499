import { Nokkelliste } from "~/components/Nokkelliste";
import type { Datarad, Dataverdi, Del } from "~/domain/konto/mine-data";
import type { Noekkel } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import { useSide } from "../side";

type Props = {
  del: Del;
  rader: Datarad[];
  /** How many are shown when there are more. */
  flere: number | null;
  /** What each way of signing in is called. */
  utstedere: Record<string, string>;
};

/** One part of what is kept about somebody: each row as names and values. */
export function Datadel({ del, rader, flere, utstedere }: Props) {
  const { t } = useSide();
  const verdi = useVerdi(del, utstedere);
  return (
    <section className="stabel tett">
      <h2>{t(`mineData.deler.${del}`)}</h2>
      {flere ? <p className="dempet">{t("mineData.flere", { antall: flere })}</p> : null}
      <ul className="radliste">
        {rader.map((rad, i) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <Nokkelliste
              vannrett
              punkter={Object.entries(rad)
                .filter(([, en]) => en !== null && en !== "")
                .map(([felt, en]) => ({
                  navn: t(`mineData.felt.${felt}` as Noekkel),
                  verdi: <span className="linjeskift">{verdi(felt, en)}</span>,
                }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Codes that have words elsewhere on the site. */
const ord: Record<string, (kode: string) => string> = {
  avsender: (kode) => `avsender.${kode}`,
  kanal: (kode) => `kanal.${kode}`,
  svarkanal: (kode) => `hvemSender.kanal.${kode}`,
  nivaa: (kode) => `minSide.nivaa.${kode}`,
  maate: (kode) => `minSide.nivaa.${kode}`,
  betydning: (kode) => `betydning.${kode}`,
  utfall: (kode) => `betydning.${kode}`,
  grunn: (kode) => `grunn.${kode}`,
  status: (kode) => `mine.status.${kode}`,
  rolle: (kode) => `rolle.${kode}`,
  samtale: (kode) => `skranke.utfall.${kode}`,
  kilde: (kode) => `mineData.kilde.${kode}`,
};

function useVerdi(del: Del, utstedere: Record<string, string>) {
  const { t, spraak, dato, klokkeslett } = useSide();
  return (felt: string, verdi: Dataverdi): string => {
    if (typeof verdi === "boolean") return t(verdi ? "mineData.ja" : "mineData.nei");
    if ((felt === "komite" || felt === "instans") && verdi !== null && typeof verdi === "object")
      return paa<string>(verdi, spraak).tekst;
    if (verdi !== null && typeof verdi === "object") return JSON.stringify(verdi);
    const tekst = String(verdi);
    if (/^\d{4}-\d\d-\d\dT/.test(tekst)) return `${dato(new Date(tekst))} ${klokkeslett(new Date(tekst))}`;
    if (/^\d{4}-\d\d-\d\d$/.test(tekst)) return dato(tekst);
    if (felt === "utsteder") return utstedere[tekst] ?? tekst;
    const erHendelse = felt === "slag" && (del === "lest" || del === "hendelser");
    const noekkel = (erHendelse ? `logg.hendelse.${tekst}` : ord[felt]?.(tekst)) as Noekkel | undefined;
    const sagt = noekkel ? t(noekkel) : tekst;
    // A code that has no words is better said as it is.
    return sagt === noekkel ? tekst : sagt;
  };
}
