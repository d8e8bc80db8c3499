import { KnappeLenke } from "~/components/Knapp";
import { minutter } from "~/domain/hastesak/hastesak";
import { useSide } from "../side";

export type Haster = { usett: number; aapne: number; eldste: Date | null };

/** The red line at the top of the desk: what is urgent and not seen. Seen but open it is quiet; with nothing urgent there is no line. */
export function Hastelinje({ haster, naa }: { haster: Haster; naa: Date }) {
  const { t, til } = useSide();
  const siden = useSiden();
  const { usett, aapne, eldste } = haster;
  if (usett + aapne === 0) return null;
  return (
    <p className={usett > 0 ? "hastelinje usett" : "hastelinje"}>
      <a href={til("/saksbehandling/haste")}>
        {usett > 0
          ? t("hastesak.linje.usett", { count: usett, siden: eldste ? siden(eldste, naa) : "" })
          : t("hastesak.linje.sett", { count: aapne })}
      </a>
    </p>
  );
}

/** "for 14 minutter siden"; after an hour the time itself. */
export function useSiden() {
  const { t, dato, klokkeslett } = useSide();
  return (da: Date, naa: Date): string => {
    const antall = minutter(da, naa);
    if (antall === 0) return t("hastesak.siden.naa");
    if (antall < 60) return t("hastesak.siden.minutter", { count: antall });
    return t("hastesak.siden.tid", { dato: dato(da), klokke: klokkeslett(da) });
  };
}

/** "Dette haster": red, and calm. */
export function Hasteknapp({ href }: { href: string }) {
  const { t, til } = useSide();
  return (
    <span className="haste">
      <KnappeLenke href={til(href)} slag="annen">
        {t("hastesak.knapp")}
      </KnappeLenke>
    </span>
  );
}
