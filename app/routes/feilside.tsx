import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Flate } from "./flate-visning";
import { medFortsett } from "~/access/tilbake";
import { useSide } from "./side";

/** What went wrong, what was kept, and what to do: for every refusal of the door, and for bugs. */
export function Feilside() {
  return (
    <Flate>
      <Feil />
    </Flate>
  );
}

const slagFor: Record<number, "ugyldig" | "ikkeTilgang" | "finnesIkke" | "forMange" | "ikkeSattOpp"> = {
  400: "ugyldig",
  403: "ikkeTilgang",
  404: "finnesIkke",
  429: "forMange",
  503: "ikkeSattOpp",
};

/** Which of the error pages this is. */
export function feilslag(feil: unknown) {
  if (!isRouteErrorResponse(feil)) return "uventet";
  if (feil.status === 401)
    return (feil.data as { kode?: string }).kode?.startsWith("feil.loggetUt") ? "loggetUt" : "loggInn";
  return slagFor[feil.status] ?? "uventet";
}

/** What a form carries for itself; nobody has typed it. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function Feil() {
  const feil = useRouteError();
  const { t, til, sti } = useSide();
  const avvist = isRouteErrorResponse(feil)
    ? (feil.data as { kode?: string; values?: Record<string, string | string[]>; minutter?: number } | undefined)
    : undefined;
  const slag = feilslag(feil);
  const status = isRouteErrorResponse(feil) ? feil.status : 500;
  // The words are kept, and stand in the form again after sign-in.
  const beholdt = avvist?.kode === "feil.loggetUtBeholdt";
  const retur = til(beholdt ? medFortsett(sti) : sti);
  const tekster = Object.entries(avvist?.values ?? {}).filter(
    (par): par is [string, string] => typeof par[1] === "string" && par[1].length > 12 && !ID.test(par[1]),
  );

  return (
    <div className="side-1 stabel">
      <h1>{t(`feilside.${slag}.tittel`)}</h1>
      <p className="ingress">{t(`feilside.${slag}.tekst`, { count: avvist?.minutter ?? 1 })}</p>
      {slag === "loggetUt" && tekster.length > 0 ? (
        <p>{t(beholdt ? "feilside.tattVarePaa" : "feilside.ikkeTattImot")}</p>
      ) : null}
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
          <KnappeLenke href={til(`/logg-inn?til=${encodeURIComponent(retur)}`)}>{t("flate.loggInn")}</KnappeLenke>
        ) : null}
        {slag === "forMange" ? <KnappeLenke href={til(sti)}>{t("feilside.proevIgjen")}</KnappeLenke> : null}
        <KnappeLenke href={til("/")} slag={status === 401 || slag === "forMange" ? "annen" : "hoved"}>
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
