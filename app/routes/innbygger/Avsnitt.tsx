import { useSide } from "../side";

const sider = {
  tilgjengelighet: ["status", "slik", "mangler", "siFra"],
  personvern: ["hva", "hvorfor", "hvem", "apent", "kaker", "hvorLenge", "rettigheter"],
} as const;

/** A page of headed paragraphs that the municipality stands for. */
export function Avsnitt({ side }: { side: keyof typeof sider }) {
  const { t, kommune } = useSide();
  const navn = kommune?.navn ?? "";
  return (
    <div className="side-1 stabel">
      <h1>{t(`${side}side.tittel`)}</h1>
      <p className="ingress">{t(`${side}side.ingress`, { kommune: navn })}</p>
      {side === "tilgjengelighet"
        ? sider[side].map((avsnitt) => (
            <Del
              key={avsnitt}
              tittel={t(`tilgjengelighetside.${avsnitt}.tittel`)}
              tekst={t(`tilgjengelighetside.${avsnitt}.tekst`, { kommune: navn })}
            />
          ))
        : sider[side].map((avsnitt) => (
            <Del
              key={avsnitt}
              tittel={t(`personvernside.${avsnitt}.tittel`)}
              tekst={t(`personvernside.${avsnitt}.tekst`, { kommune: navn })}
            />
          ))}
      {side === "tilgjengelighet" && kommune?.erklaering ? (
        <p className="lenker">
          <a href={kommune.erklaering}>{t("tilgjengelighetside.erklaering")}</a>
        </p>
      ) : null}
    </div>
  );
}

function Del({ tittel, tekst }: { tittel: string; tekst: string }) {
  return (
    <section className="stabel tett">
      <h2>{tittel}</h2>
      <p>{tekst}</p>
    </section>
  );
}
