import { Merke } from "~/components/Merke";
import type { ForslagIListe } from "~/domain/forslag/finn.server";
import { useSide } from "../side";

/** Ruled rows: the title, its tema, where it stands, how long, and how many have signed. Votes are told where each level has its own number. */
export function Forslagsliste({ rader, medTema = true }: { rader: ForslagIListe[]; medTema?: boolean }) {
  const { t, til, lang, dato } = useSide();
  return (
    <ul className="radliste">
      {rader.map(({ ref, slag, tittel, spraak, spoersmaal, stand, frist, underskrifter }) => (
        <li key={ref}>
          <a className="radliste-tittel" href={til(`/forslag/${ref}`)} lang={lang(spraak)}>
            {tittel}
          </a>
          <span className="radliste-tall">
            {frist ? t(fristord(slag, stand), { dato: dato(frist) }) : t("forslag.utenFrist")}
          </span>
          <span className="radliste-tekst overlinje">
            <Forslagsmerke stand={stand} />
            {slag === "innbyggerforslag" ? <span>{t("forslag.slag.innbyggerforslag")}</span> : null}
            {underskrifter === null ? null : <span>{t("forslag.harSkrevetUnder", { count: underskrifter })}</span>}
            {medTema ? <span lang={lang(spoersmaal.lang)}>{spoersmaal.tekst}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function fristord(slag: ForslagIListe["slag"], stand: ForslagIListe["stand"]) {
  if (slag === "innbyggerforslag") return "forslag.samlerTil";
  return stand === "aapen" ? "forslag.stenger" : "forslag.stengte";
}

/** Where a forslag stands, in a word with a shape of its own. */
export function Forslagsmerke({ stand }: { stand: ForslagIListe["stand"] }) {
  const { t } = useSide();
  const aapen = stand === "aapen" || stand === "innbygger.samler";
  const nei = stand === "innbygger.bortfalt" || stand === "innbygger.trukket";
  const ferdig = stand === "vedtatt" || stand === "innbygger.avgjort";
  return <Merke form={aapen ? "tom" : nei ? "kryss" : ferdig ? "full" : "halv"}>{t(`forslag.stand.${stand}`)}</Merke>;
}
