import type { ReactNode } from "react";
import { Nokkelliste } from "~/components/Nokkelliste";
import type { TemaIListe } from "~/domain/tema/tema.server";
import { useSide } from "../side";

/** Beside the form on a wide screen: what one is writing about. */
export function OmTemaet({ tema, children }: { tema: TemaIListe; children?: ReactNode }) {
  const { t, lang, ukedag } = useSide();
  return (
    <aside className="skinne">
      <section>
        <h2>{t("skriv.omTemaet")}</h2>
        <p lang={lang(tema.sammendrag.lang)}>{tema.sammendrag.tekst}</p>
        {tema.frist ? <Nokkelliste punkter={[{ navn: t("skriv.frist"), verdi: ukedag(tema.frist) }]} /> : null}
      </section>
      {children}
    </aside>
  );
}
