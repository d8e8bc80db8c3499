import { delForslag } from "~/domain/forslag/forslag";
import { useSide } from "../side";

/** The words that are signed, as they are shown to all. */
export function Forslagsord({
  forslaget,
}: {
  forslaget: { ref: string; tittel: string; vist: string; spraak: string };
}) {
  const { lang } = useSide();
  const { brodtekst } = delForslag(forslaget.vist);
  return (
    <blockquote className="forslagsord stabel tett" lang={lang(forslaget.spraak)}>
      <p className="utsagn">{forslaget.tittel}</p>
      {brodtekst ? <p className="innspill-tekst linjeskift">{brodtekst}</p> : null}
    </blockquote>
  );
}
