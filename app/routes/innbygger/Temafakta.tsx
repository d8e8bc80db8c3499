import type { finnTemaetsPunkter, hentTema } from "~/domain/tema/tema.server";
import { useSide } from "../side";

type Props = {
  tema: Awaited<ReturnType<typeof hentTema>>;
  punkter: Awaited<ReturnType<typeof finnTemaetsPunkter>>;
  idag: string;
};

/** The rail of a tema: its dates, where it belongs, who answers for it. */
export function Temafakta({ tema, punkter, idag }: Props) {
  const { t, til, lang, dato, kommune } = useSide();
  const steg = [
    { dag: tema.aapner, tekst: t("tema.steg.aapnet") },
    { dag: tema.frist, tekst: t("tema.steg.frist") },
    { dag: tema.svarfrist, tekst: t("tema.steg.svarfrist") },
  ].filter((ett): ett is { dag: string; tekst: string } => ett.dag !== null);
  const naa = steg.findIndex(({ dag }) => dag >= idag);
  return (
    <aside className="skinne">
      <section>
        <h2>{t("tema.slikGaarDet")}</h2>
        <ol className="prosess">
          {steg.map(({ dag, tekst }, i) => (
            <li key={tekst} aria-current={i === naa ? "step" : undefined}>
              <time dateTime={dag}>{dato(dag)}</time>
              <span>{tekst}</span>
            </li>
          ))}
        </ol>
        {tema.svarDager ? <p className="dempet">{t("tema.svarDager", { count: tema.svarDager })}</p> : null}
      </section>
      {punkter.length > 0 ? (
        <section>
          <h2>{t("tema.hoererTil")}</h2>
          {[...new Set(punkter.map(({ plan }) => plan.tekst))].map((plan) => (
            <div key={plan} className="stabel tett">
              <p className="dempet">{plan}</p>
              <p className="emner">
                {punkter
                  .filter((punkt) => punkt.plan.tekst === plan)
                  .map(({ kode, trykt, navn }) => (
                    <a key={kode} href={til(`/strategi/punkt/${kode}`)} lang={lang(navn.lang)}>
                      {trykt} {navn.tekst}
                    </a>
                  ))}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      <section>
        <h2>{t("tema.ansvarlig")}</h2>
        <p>
          {tema.ansvarlig}
          <br />
          {tema.enhet}
          {kommune?.telefon ? (
            <>
              <br />
              <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>{kommune.telefon}</a>
            </>
          ) : null}
        </p>
      </section>
    </aside>
  );
}
