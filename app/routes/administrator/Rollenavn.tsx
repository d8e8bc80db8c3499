import type { Rolle } from "~/domain/context";
import type { Spraak } from "~/i18n/spraak";
import { useSide } from "../side";

export type RolleVist = { rolle: Rolle; komite: { tekst: string; lang: Spraak } | null };

/** "moderator, Komité for kultur" */
export function Rollenavn({ rolle, komite }: RolleVist) {
  const { t, lang } = useSide();
  return (
    <>
      {t(`rolle.${rolle}`)}
      {komite ? (
        <>
          {", "}
          <span lang={lang(komite.lang)}>{komite.tekst}</span>
        </>
      ) : null}
    </>
  );
}
