import { Knapp, KnappeLenke } from "~/components/Knapp";
import { MAKS_BILDER } from "~/domain/vedlegg/vedlegg";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Filfelt } from "./Filfelt";
import { Vedleggsord } from "./Vedleggsord";

const tar = {
  // Without the formats of its own, an iPhone hands over JPEG.
  bilde: "image/jpeg,image/png,image/webp,image/gif",
  opptak: "audio/*,.m4a,.mp3,.webm,.ogg,.opus,.wav",
};

/** The form that adds a file to a draft. `nytt` is the attachment's own id, so that the form sent twice is one attachment. */
export function NyttVedlegg(props: { slag: "bilde" | "opptak"; tittel: string; id: string; nytt: string }) {
  const { slag, tittel, id, nytt } = props;
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" encType="multipart/form-data" noValidate className="side-1 skjema">
      <Avslag skjema={skjema} />
      <div className="stabel tett">
        <h1>{tittel}</h1>
        <p className="dempet">{t(`vedlegg.${slag}.ingress`, { grense: MAKS_BILDER })}</p>
      </div>
      <input type="hidden" name="vedlegg" value={skjema.verdi("vedlegg", nytt)} />
      <Filfelt
        id="fil"
        etikett={t(`vedlegg.${slag}.fil`)}
        hint={t(`vedlegg.${slag}.filHint`)}
        tar={tar[slag]}
        feil={skjema.feil("fil")}
      />
      <Vedleggsord slag={slag} skjema={skjema} />
      <div className="knapperad">
        <Knapp>{t(`vedlegg.${slag}.knapp`)}</Knapp>
        <KnappeLenke slag="annen" href={til(`/utkast/${id}`)}>
          {t("vedlegg.tilbake")}
        </KnappeLenke>
      </div>
    </form>
  );
}
