import { Merke } from "~/components/Merke";
import type { finnInnspillITema } from "~/domain/innspill/hent.server";
import { spraaknavn, type Spraak } from "~/i18n/spraak";
import { useSide } from "../side";
import { Avsender } from "./Avsender";

type Rad = Awaited<ReturnType<typeof finnInnspillITema>>["rader"][number];

/** Innspill that everybody may read, each with how it stands. */
export function Innspilliste({ rader, enhet }: { rader: Rad[]; enhet: string }) {
  const { t, til, lang, dato } = useSide();
  return (
    <ul className="innspilliste">
      {rader.map((rad) => (
        <li key={rad.ref}>
          <p className="overlinje">
            <b>{rad.ref}</b>
            <Avsender {...rad} />
            {lang(rad.spraak) ? <span lang={rad.spraak}>{spraaknavn[rad.spraak as Spraak]}</span> : null}
            {rad.publisert ? <time dateTime={rad.publisert.toISOString()}>{dato(rad.publisert)}</time> : null}
          </p>
          <p className="innspill-tekst linjeskift" lang={lang(rad.spraak)}>
            <a href={til(`/innspill/${rad.ref}`)}>
              {rad.utdrag.length >= 420 ? `${rad.utdrag.slice(0, rad.utdrag.lastIndexOf(" "))} …` : rad.utdrag}
            </a>
          </p>
          <p>
            {rad.betydning ? (
              <Merke form={rad.betydning === "ikke" ? "kryss" : "full"}>
                {t(`betydning.${rad.betydning as "delvis"}`)}
              </Merke>
            ) : (
              <>
                <Merke form="stiplet">{t("vurdering.ikkeVurdertEnnaa")}</Merke>{" "}
                <span className="dempet">{t("innspillside.vurderesInnen", { dato: dato(rad.svarfrist), enhet })}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
