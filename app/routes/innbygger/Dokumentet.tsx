import type { ReactNode } from "react";
import type { Blokk } from "#db/blokk";
import { Blokker } from "./Blokker";
import { useSide } from "../side";

export type Del = {
  stabil: string;
  nivaa: number;
  overskrift: string;
  sammendrag: string;
  innhold: Blokk[];
};

/** The name of a section's anchor on the page: a section may be called what another part of the page is. */
export const ANKER = "a-";

/** The sections of a document, each with what belongs in its margin. */
export function Dokumentet({
  hoering,
  spraak,
  deler,
  marg,
}: {
  hoering: string;
  /** The language that it is written in. */
  spraak: string;
  deler: readonly Del[];
  marg: (del: Del) => { innhold: ReactNode; utkast?: boolean };
}) {
  const { lang } = useSide();
  return (
    <div className="dokument">
      {deler.map((del) => {
        const { innhold, utkast } = marg(del);
        return (
          <section
            key={del.stabil}
            className="hdel"
            id={ANKER + del.stabil}
            data-nivaa={del.nivaa}
            data-utkast={utkast ? "" : undefined}
          >
            <div className="doktekst" lang={lang(spraak)}>
              <Overskrift nivaa={del.nivaa}>{del.overskrift}</Overskrift>
              <Deltekst hoering={hoering} del={del} />
            </div>
            <div className="hdel-marg">{innhold}</div>
          </section>
        );
      })}
    </div>
  );
}

/** What stands under a section's heading: its summary with the rest under "Les mer". `hele`: all of it, with nothing to open. */
export function Deltekst({ hoering, del, hele = false }: { hoering: string; del: Del; hele?: boolean }) {
  const { t, til, spraak } = useSide();
  const blokker = (
    <Blokker
      blokker={del.innhold}
      ankerprefiks={ANKER}
      figursti={(id) => til(`/hoering/${hoering}/figur/${id}`)}
      tabellnavn={(nr) => t("hoering.tabell", { nr, overskrift: del.overskrift })}
    />
  );
  if (!del.sammendrag) return blokker;
  return (
    <>
      <p>{del.sammendrag}</p>
      {hele ? (
        blokker
      ) : del.innhold.length > 0 ? (
        <details className="mer">
          <summary lang={spraak}>
            {t("hoering.lesMer")}
            <span className="skjult"> {t("hoering.lesMerOm", { overskrift: del.overskrift })}</span>
          </summary>
          <div className="mer-innhold">{blokker}</div>
        </details>
      ) : null}
    </>
  );
}

/** The page's h1 is the document's title, so a chapter is an h2. */
function Overskrift({ nivaa, children }: { nivaa: number; children: string }) {
  const Merke = `h${Math.min(nivaa + 1, 6)}` as "h2";
  return children ? <Merke>{children}</Merke> : null;
}

/** Chapters and the sections right under them. Beside the text on a wide screen; to be opened above it on a phone. */
export function Innhold({
  deler,
  spraak,
}: {
  deler: ReadonlyArray<Pick<Del, "stabil" | "nivaa" | "overskrift">>;
  spraak: string;
}) {
  const { t, lang } = useSide();
  const kapitler = deler.reduce<Array<{ del: (typeof deler)[number]; under: Array<(typeof deler)[number]> }>>(
    (rekke, del) => {
      if (del.nivaa === 1 || rekke.length === 0) rekke.push({ del, under: [] });
      else if (del.nivaa === 2) rekke.at(-1)!.under.push(del);
      return rekke;
    },
    [],
  );
  return (
    <details className="mer innhold">
      <summary>{t("hoering.innhold")}</summary>
      <nav aria-label={t("hoering.innhold")}>
        <ol lang={lang(spraak)}>
          {kapitler.map(({ del, under }) => (
            <li key={del.stabil}>
              <a href={`#${ANKER}${del.stabil}`}>{del.overskrift || t("hoering.foerst")}</a>
              {under.length > 0 ? (
                <ol>
                  {under.map(({ stabil, overskrift }) => (
                    <li key={stabil}>
                      <a href={`#${ANKER}${stabil}`}>{overskrift}</a>
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
