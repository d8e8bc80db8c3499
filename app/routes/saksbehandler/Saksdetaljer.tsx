import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import type { Saksdata } from "./useSaksteg";

/** What the case leaves out, counted by reason and named on demand. */
export function Utelatte({ utelatte }: { utelatte: Saksdata["utelatte"] }) {
  const { t, til } = useSide();
  if (utelatte.length === 0) return null;
  return (
    <details className="mer">
      <summary>{t("saken.utelatte", { count: utelatte.length })}</summary>
      {(["ikkeValgt", "tattUt", "annenSak", "trukket", "sperret"] as const).map((grunn) => {
        const her = utelatte.filter((ett) => ett.grunn === grunn);
        if (her.length === 0) return null;
        return (
          <p key={grunn}>
            {t(`saken.utelattFordi.${grunn}`, { count: her.length })}{" "}
            {her.map(({ ref, annenSak }, i) => (
              <span key={ref}>
                {i > 0 ? ", " : null}
                {grunn === "sperret" ? ref : <a href={til(`/saksbehandling/innspill/${ref}`)}>{ref}</a>}
                {annenSak ? ` (${t("saken.nr", { nr: somSaksnr(annenSak) })})` : null}
              </span>
            ))}
          </p>
        );
      })}
    </details>
  );
}

/** What will be hidden in the case document, and where it stands. */
export function Funn({ funn }: { funn: Saksdata["funn"] }) {
  const { t } = useSide();
  if (funn.length === 0) return <p>{t("saken.ingenFunn")}</p>;
  const perSted = new Map<string, number>();
  for (const { sted, antall } of funn) perSted.set(sted, (perSted.get(sted) ?? 0) + antall);
  return (
    <div className="lesestykke">
      <p>{t("saken.funn", { count: funn.reduce((sum, { antall }) => sum + antall, 0) })}</p>
      <ul>
        {[...perSted].map(([sted, antall]) => (
          <li key={sted}>{t("saken.funnSted", { sted, count: antall })}</li>
        ))}
      </ul>
    </div>
  );
}

/** References that lead to what is missing. */
export function Referanser({ tittel, refs, verb }: { tittel: string; refs: string[]; verb: "vurdering" | "kobling" }) {
  const { til } = useSide();
  if (refs.length === 0) return null;
  return (
    <p>
      {tittel}{" "}
      {refs.map((ref, i) => (
        <span key={ref}>
          {i > 0 ? ", " : null}
          <a href={til(`/innspill/${ref}/${verb}`)}>{ref}</a>
        </span>
      ))}
    </p>
  );
}

/** What the decision does to the plan, point by point. */
export function Virkninger({ virkninger }: { virkninger: Saksdata["virkninger"] }) {
  const { t, til, lang, dato } = useSide();
  if (virkninger.length === 0) return <p className="dempet">{t("saken.ingenVirkninger")}</p>;
  const punkter = [...new Map(virkninger.map((virkning) => [virkning.kode, virkning])).values()];
  return punkter.map(({ kode, trykt, navn }) => (
    <div key={kode} className="stabel tett">
      <p>
        <a href={til(`/strategi/punkt/${encodeURIComponent(kode)}`)} lang={lang(navn.lang)}>
          {trykt} {navn.tekst}
        </a>
      </p>
      <ul className="haandregler">
        {virkninger
          .filter((virkning) => virkning.kode === kode)
          .map(({ id, endring, beskrivelse, tilStatus, frist }) => (
            <li key={id}>
              {tilStatus
                ? t("saken.nyStatus", { status: t(`status.${tilStatus}`) })
                : t(`registrer.endringer.${endring}`)}
              : {beskrivelse}{" "}
              {frist ? <span className="dempet">{t("oppdater.frist", { dag: dato(frist) })}</span> : null}
            </li>
          ))}
      </ul>
      <p className="lenker">
        <a href={til(`/strategi/punkt/${encodeURIComponent(kode)}/oppdatering`)}>
          {t("saken.oppdaterPunkt", { punkt: trykt })}
        </a>
      </p>
    </div>
  ));
}
