import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Flate } from "./flate-visning";
import { useSide } from "./side";

/** What went wrong, what was kept, and what to do: for every refusal of the door, and for bugs. */
export function Feilside() {
  return (
    <Flate>
      <Feil />
    </Flate>
  );
}

const slagFor: Record<number, "ugyldig" | "ikkeTilgang" | "finnesIkke" | "ikkeSattOpp"> = {
  400: "ugyldig",
  403: "ikkeTilgang",
  404: "finnesIkke",
  503: "ikkeSattOpp",
};

/** Which of the error pages this is. */
export function feilslag(feil: unknown) {
  if (!isRouteErrorResponse(feil)) return "uventet";
  if (feil.status === 401) return (feil.data as { kode?: string }).kode === "feil.loggetUt" ? "loggetUt" : "loggInn";
  return slagFor[feil.status] ?? "uventet";
}

function Feil() {
  const feil = useRouteError();
  const { t, til, sti } = useSide();
  const avvist = isRouteErrorResponse(feil)
    ? (feil.data as { kode?: string; values?: Record<string, string | string[]> } | undefined)
    : undefined;
  const slag = feilslag(feil);
  const status = isRouteErrorResponse(feil) ? feil.status : 500;
  const tekster = Object.entries(avvist?.values ?? {}).filter(
    (par): par is [string, string] => typeof par[1] === "string" && par[1].length > 12,
  );

  return (
    <div className="side-1 stabel">
      <h1>{t(`feilside.${slag}.tittel`)}</h1>
      <p className="ingress">{t(`feilside.${slag}.tekst`)}</p>
      {slag === "loggetUt" && tekster.length > 0 ? <p>{t("feilside.ikkeTattImot")}</p> : null}
      {tekster.map(([navn, tekst]) => (
        <div className="ds-field" key={navn}>
          <label className="ds-label" htmlFor={`beholdt-${navn}`}>
            {t("feilside.dinTekst")}
          </label>
          <textarea className="ds-input" id={`beholdt-${navn}`} readOnly rows={8} defaultValue={tekst} />
        </div>
      ))}
      <div className="knapperad">
        {status === 401 ? (
          <KnappeLenke href={til(`/logg-inn?til=${encodeURIComponent(til(sti))}`)}>{t("flate.loggInn")}</KnappeLenke>
        ) : null}
        <KnappeLenke href={til("/")} slag={status === 401 ? "annen" : "hoved"}>
          {t("feilside.tilForsiden")}
        </KnappeLenke>
        {slag === "loggetUt" ? (
          <form method="post" action={til("/logg-ut")}>
            <input type="hidden" name="til" value={til(sti)} />
            <Knapp slag="stille">{t("feilside.fortsettSomGjest")}</Knapp>
          </form>
        ) : null}
      </div>
    </div>
  );
}
