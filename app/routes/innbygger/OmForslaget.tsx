import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { Utkastblir } from "~/domain/forslag/skriving";
import { useSide } from "../side";

/** What a draft or an innspill is, when it is more than that; of an argument which side it takes, and of which forslag. */
export function OmForslaget({ blir }: { blir: Utkastblir }) {
  const { t, til, lang } = useSide();
  if (blir.slag)
    return (
      <p className="overlinje">
        <b>{t(`skriveforslag.om.${blir.slag}`)}</b>
      </p>
    );
  return (
    <div className="om-avsnitt">
      <p className="dempet">
        {t(`skriveforslag.om.${blir.side}`)}{" "}
        {blir.tittel ? (
          <a href={til(`/forslag/${blir.forslag}`)} lang={lang(blir.spraak)}>
            {blir.tittel}
          </a>
        ) : (
          t("skriveforslag.om.skjult")
        )}
      </p>
    </div>
  );
}

/** A draft that cannot be sent as what it is, and the way out: as an innspill its words still count. A button of the writing page's form. */
export function TasIkke({ blir }: { blir: Utkastblir }) {
  const { t } = useSide();
  return (
    <Melding slag="varsel" tittel={t(`skriveforslag.feil.tasIkke.${blir.slag ?? "argument"}`)}>
      <p className="knapperad">
        <Knapp slag="annen" name="intent" value="innspill">
          {t("skriveforslag.tilInnspill.knapp")}
        </Knapp>
      </p>
    </Melding>
  );
}
