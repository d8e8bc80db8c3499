import { Melding } from "~/components/Melding";
import { KnappeLenke } from "~/components/Knapp";
import { useSide } from "../side";

/** On the front page of the administration: nobody is on call. */
export function IngenVakt({ vakter }: { vakter: number }) {
  const { t, til } = useSide();
  if (vakter > 0) return null;
  return (
    <Melding slag="varsel" tittel={t("vakt.ingen")}>
      <p>{t("vakt.ingenTekst")}</p>
      <p>
        <KnappeLenke slag="annen" href={til("/administrasjon/vakt")}>
          {t("vakt.settNoen")}
        </KnappeLenke>
      </p>
    </Melding>
  );
}

/** Two rows of the same page: where matters are sent, and who is on call. */
export function Videresider({ vakter }: { vakter: number }) {
  const { t, til } = useSide();
  return (
    <>
      <li>
        <a className="radliste-tittel" href={til("/administrasjon/instanser")}>
          {t("instans.tittel")}
        </a>
        <p className="radliste-tekst dempet">{t("instans.kort")}</p>
      </li>
      <li>
        <a className="radliste-tittel" href={til("/administrasjon/vakt")}>
          {t("vakt.tittel")}
        </a>
        <span className="radliste-tall">{t("vakt.antall", { count: vakter })}</span>
        <p className="radliste-tekst dempet">{t("vakt.kort")}</p>
      </li>
    </>
  );
}
