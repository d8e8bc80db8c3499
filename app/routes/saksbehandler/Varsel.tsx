import type { VarselSomVenter } from "~/domain/svar/varsel.server";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

/** One answer to carry: to whom and how, and the words. The contact is shown here and nowhere else. */
export function Varsel({ varsel }: { varsel: Omit<VarselSomVenter, "innspillId"> }) {
  const { t, til, dato } = useSide();
  const { kanal, kontakt, navn } = varsel;
  const href = !kontakt
    ? null
    : kanal === "epost"
      ? `mailto:${kontakt}`
      : kanal === "ring"
        ? `tel:${kontakt.replace(/\s/g, "")}`
        : kanal === "sms"
          ? `sms:${kontakt.replace(/\s/g, "")}`
          : null;
  return (
    <>
      <h2>{navn ? t(`varsler.til.${kanal}`, { navn }) : t(`varsler.utenNavn.${kanal}`)}</h2>
      {kontakt ? <p>{href ? <a href={href}>{kontakt}</a> : kontakt}</p> : null}
      <p className="overlinje">
        <b>
          <a href={til(`/saksbehandling/innspill/${varsel.ref}`)}>{varsel.ref}</a>
        </b>
        <time dateTime={varsel.opprettet.toISOString()}>{t("varsler.siden", { dag: dato(varsel.opprettet) })}</time>
      </p>
      <div className="lesestykke">
        <p>
          <Linjer tekst={varsel.svar} />
        </p>
        {varsel.sitat ? (
          <blockquote className="grunn">
            <Linjer tekst={varsel.sitat} />
          </blockquote>
        ) : null}
      </div>
    </>
  );
}
