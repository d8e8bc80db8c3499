import type { lesLoggen } from "~/domain/logg/les-logg.server";
import { useSide } from "../side";

type Props = { hendelser: Awaited<ReturnType<typeof lesLoggen>>["hendelser"] };

/** Events in words: when, what, by whom, what more is known, and which link of the chain holds it. */
export function Hendelser({ hendelser }: Props) {
  const { t, til, dato, klokkeslett } = useSide();
  const om = (id: string) => til(`/administrasjon/logg?${new URLSearchParams({ hvem: id })}`);
  return (
    <ol className="radliste">
      {hendelser.map(({ id, tid, hva, kjent, slag, aktoer, aktoerId, objektId, data, segl }) => (
        <li key={id}>
          <p>
            <b>{hva}</b>
          </p>
          <p className="overlinje">
            <time dateTime={tid.toISOString()}>
              {dato(tid)} {klokkeslett(tid)}
            </time>
            <span>{aktoerId ? <a href={om(aktoerId)}>{aktoer}</a> : aktoer}</span>
          </p>
          <details className="mer">
            <summary>{t("logg.detaljer")}</summary>
            <dl className="nokkelliste vannrett">
              {[
                ...(kjent ? [{ felt: ".kode", navn: t("logg.kode"), verdi: slag }] : []),
                ...data,
                { felt: ".segl", navn: t("logg.segl"), verdi: segl === null ? t("logg.uforseglet") : String(segl) },
                { felt: ".id", navn: t("logg.hendelsesId"), verdi: id },
              ].map(({ felt, navn, verdi }) => (
                <div key={felt}>
                  <dt>{navn}</dt>
                  <dd>{verdi}</dd>
                </div>
              ))}
              <div>
                <dt>{t("logg.gjelder")}</dt>
                <dd>
                  <a href={om(objektId)}>{objektId}</a>
                </dd>
              </div>
            </dl>
          </details>
        </li>
      ))}
    </ol>
  );
}
