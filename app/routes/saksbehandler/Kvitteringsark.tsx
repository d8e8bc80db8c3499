import type { Registrert } from "~/domain/innspill/registrert.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { erSpraak } from "~/i18n/spraak";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

/**
 * What is handed to whoever stands at the counter, in the language that they spoke: reference, words, claim code, and when it is assessed.
 * `kode` is null when it has been shown before.
 */
export function Kvitteringsark({ rad, kode, hentested }: { rad: Registrert; kode: string | null; hentested: string }) {
  const { spraak, lang, kommune } = useSide();
  const deres = erSpraak(rad.spraak) ? rad.spraak : spraak;
  const t = tFor(deres);
  const kanal = t(`skranke.kanal.${rad.kanal as "telefon"}`).toLocaleLowerCase("nb");
  return (
    <article className="kvittering" lang={lang(deres)} aria-labelledby={rad.ref}>
      <div className="stabel tett">
        <h2 id={rad.ref}>{t("skranke.ark.tittel", { kommune: kommune?.navn ?? "" })}</h2>
        <p className="referanse">{rad.ref}</p>
        <p className="dempet">{t("skranke.ark.naar", { dato: dato(rad.mottattDato, deres), kanal })}</p>
      </div>
      <div className="stabel tett">
        <h3>{t("skranke.ark.ordene")}</h3>
        <p className="innspill-tekst">
          <Linjer tekst={rad.tekst} />
        </p>
        <p className="dempet">{t("skranke.ark.feil")}</p>
      </div>
      <div className="stabel tett">
        <h3>{t("skranke.ark.svar")}</h3>
        <p>{t("skranke.ark.frist", { dato: dato(rad.svarfrist, deres) })}</p>
        <p>{t(`skranke.ark.kanal.${rad.svarkanal}`, { kontakt: rad.kontakt ?? "" })}</p>
      </div>
      {kode ? (
        <div className="stabel tett">
          <h3>{t("skranke.ark.kode")}</h3>
          <p className="hentekode">{kode}</p>
          <p>{t("skranke.ark.kodeBruk", { adresse: hentested })}</p>
        </div>
      ) : null}
    </article>
  );
}
