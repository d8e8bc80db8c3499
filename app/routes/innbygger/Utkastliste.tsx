import { Avkrysning } from "~/components/Felt";
import { Melding } from "~/components/Melding";
import type { finnMineUtkast } from "~/domain/innspill/utkast.server";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { Funnvarsel } from "./Funnvarsel";
import { enSetning } from "./sitat";

/** How much of each draft goes along with the form: fifty of them must have room in one. The whole is kept on the server. */
const MEDSENDT = 5_000;

type Props = { utkast: Awaited<ReturnType<typeof finnMineUtkast>>; skjema: ReturnType<typeof useSkjema> };

/**
 * Chosen drafts that are no longer to be found: the session is over, or another tab has sent them. Their words came along with the form,
 * so that they still stand on the page.
 */
export const bortkomne = ({ utkast, skjema }: Props) =>
  skjema
    .alle("utkast")
    .map((id) => ({ id, tekst: skjema.verdi(`tekst-${id}`) }))
    .filter(({ id, tekst }) => tekst !== "" && !utkast.some((ett) => ett.id === id));

/** One's drafts across temaer, each with a box and a way back to change it. A closed tema's draft is kept, but cannot be chosen. */
export function Utkastliste({ utkast, skjema }: Props) {
  const { t, til, lang, klokkeslett, dato } = useSide();
  return (
    <fieldset className="ds-fieldset" id="utkast" tabIndex={-1}>
      <legend className="skjult">{t("mineUtkast.velg")}</legend>
      {skjema.feil("utkast") ? <p className="ds-validation-message">{skjema.feil("utkast")}</p> : null}
      <ul className="utkastliste">
        {bortkomne({ utkast, skjema }).map((ett) => (
          <li className="utkast" key={ett.id}>
            <Valgbart {...ett} valgt />
          </li>
        ))}
        {utkast.map(({ id, tekst, spoersmaal, oppdatert, aapen }) => (
          <li className="utkast" key={id}>
            {aapen ? (
              <Valgbart id={id} tekst={tekst} valgt={skjema.valgt("utkast", id, tekst.trim() !== "")} />
            ) : (
              <>
                <p className="innspill-tekst linjeskift">{tekst}</p>
                <Melding slag="varsel" tittel={t("mineUtkast.stengt")}>
                  <a href={til(`/utkast/${id}`)}>{t("mineUtkast.flytt")}</a>
                </Melding>
              </>
            )}
            <Funnvarsel tekst={tekst}>
              <p>
                <a href={til(`/utkast/${id}`)}>{t("mineUtkast.funn.endre")}</a>
              </p>
            </Funnvarsel>
            <dl className="endre">
              <div>
                <dt>{t("mineUtkast.tema")}</dt>
                <dd lang={lang(spoersmaal.lang)}>
                  {aapen ? spoersmaal.tekst : `${spoersmaal.tekst} (${t("tema.avsluttet").toLocaleLowerCase()})`}
                </dd>
                <dd>
                  <a href={til(`/utkast/${id}`)}>
                    {t("mineUtkast.endre")} <em>{t("mineUtkast.endreHva")}</em>
                  </a>
                </dd>
              </div>
              <div>
                <dt>{t("mineUtkast.lagret")}</dt>
                <dd>
                  {dato(oppdatert)} {klokkeslett(oppdatert)}
                </dd>
                <dd>
                  <a href={til(`/utkast/${id}/sletting`)}>{t("mineUtkast.slett")}</a>
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Valgbart({ id, tekst, valgt }: { id: string; tekst: string; valgt: boolean }) {
  const { t } = useSide();
  const etikett = enSetning(tekst, 240) || t("mineUtkast.tomtUtkast");
  return (
    <>
      <Avkrysning id={`u-${id}`} navn="utkast" verdi={id} etikett={etikett} defaultChecked={valgt} />
      {tekst.length > etikett.length ? (
        <details className="mer">
          <summary>{t("mineUtkast.lesAlt")}</summary>
          <p className="innspill-tekst linjeskift">{tekst}</p>
        </details>
      ) : null}
      <input type="hidden" name={`tekst-${id}`} value={tekst.slice(0, MEDSENDT)} readOnly />
    </>
  );
}
