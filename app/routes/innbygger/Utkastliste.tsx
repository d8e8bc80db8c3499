import { Avkrysning } from "~/components/Felt";
import { Melding } from "~/components/Melding";
import { harSted } from "~/domain/sted/sted";
import { delForslag } from "~/domain/forslag/forslag";
import type { finnMineUtkast } from "~/domain/innspill/utkast.server";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { Funnvarsel } from "./Funnvarsel";
import { OmAvsnitt } from "./OmAvsnitt";
import { OmForslaget } from "./OmForslaget";
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
        {etterDokument(utkast).map(
          ({ id, tekst, spraak, spoersmaal, oppdatert, aapen, avsnitt, blir, bilder, opptak, ...om }) => (
            <li className="utkast" key={id}>
              {avsnitt ? <OmAvsnitt om={avsnitt} sitat="" /> : null}
              {blir ? <OmForslaget blir={blir} /> : null}
              {aapen && blir?.tas !== false ? (
                <Valgbart
                  id={id}
                  tekst={tekst}
                  tittel={blir?.slag ? delForslag(tekst).tittel : ""}
                  spraak={spraak}
                  snakket={opptak > 0}
                  valgt={skjema.valgt("utkast", id, tekst.trim() !== "" || opptak > 0)}
                />
              ) : (
                <>
                  <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
                    {tekst}
                  </p>
                  <Melding
                    slag="varsel"
                    tittel={
                      aapen && blir
                        ? t(`skriveforslag.feil.tasIkke.${blir.slag ?? "argument"}`)
                        : t("mineUtkast.stengt")
                    }
                  >
                    <a href={til(`/utkast/${id}`)}>{t(aapen ? "skriveforslag.endre" : "mineUtkast.flytt")}</a>
                  </Melding>
                </>
              )}
              {blir?.tas ? <p className="dempet">{t(`skriveforslag.skjer.${blir.slag ?? "argument"}`)}</p> : null}
              <Funnvarsel tekst={tekst}>
                <p>
                  <a href={til(`/utkast/${id}`)}>{t("mineUtkast.funn.endre")}</a>
                </p>
              </Funnvarsel>
              <dl className="endre">
                {bilder + opptak > 0 ? (
                  <div>
                    <dt>{t("vedlegg.bilder")}</dt>
                    <dd>
                      {[
                        ...(bilder > 0 ? [t("vedlegg.iListe.bilder", { count: bilder })] : []),
                        ...(opptak > 0 ? [t("vedlegg.iListe.opptak", { count: opptak })] : []),
                      ].join(", ")}
                    </dd>
                    <dd>
                      <a href={til(`/utkast/${id}`)}>
                        {t("mineUtkast.endre")} <em>{t("vedlegg.bilder").toLocaleLowerCase()}</em>
                      </a>
                    </dd>
                  </div>
                ) : null}
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
                {harSted(om) ? (
                  <div>
                    <dt>{t("sted.gjelder")}</dt>
                    <dd>
                      {om.sted || t("sted.etPunkt")}
                      <br />
                      <span className="dempet">{t(om.visSted ? "sted.blirVist" : "sted.blirIkkeVist")}</span>
                    </dd>
                    <dd>
                      <a href={til(`/utkast/${id}/sted?fra=oversikt`)}>{t("sted.endre")}</a>
                    </dd>
                  </div>
                ) : null}
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
          ),
        )}
      </ul>
    </fieldset>
  );
}

/** Those about sections of one document stand together, where the newest of them stands. */
function etterDokument(utkast: Props["utkast"]): Props["utkast"] {
  const grupper = new Map<string, Props["utkast"]>();
  for (const ett of utkast) {
    const gruppe = ett.avsnitt?.hoering ?? ett.id;
    grupper.set(gruppe, [...(grupper.get(gruppe) ?? []), ett]);
  }
  return [...grupper.values()].flat();
}

function Valgbart({
  id,
  tekst,
  tittel = "",
  spraak,
  valgt,
  snakket = false,
}: {
  id: string;
  tekst: string;
  /** Of a forslag, its first line. */
  tittel?: string;
  spraak?: string;
  valgt: boolean;
  snakket?: boolean;
}) {
  const { t, lang } = useSide();
  const skrevetPaa = spraak && lang(spraak);
  const etikett = enSetning(tittel || tekst, 240) || t(snakket ? "vedlegg.utenOrd" : "mineUtkast.tomtUtkast");
  return (
    <>
      <Avkrysning
        id={`u-${id}`}
        navn="utkast"
        verdi={id}
        etikett={skrevetPaa ? <span lang={skrevetPaa}>{etikett}</span> : etikett}
        defaultChecked={valgt}
      />
      {tekst.length > etikett.length ? (
        <details className="mer">
          <summary>{t("mineUtkast.lesAlt")}</summary>
          <p className="innspill-tekst linjeskift" lang={skrevetPaa}>
            {tekst}
          </p>
        </details>
      ) : null}
      <input type="hidden" name={`tekst-${id}`} value={tekst.slice(0, MEDSENDT)} readOnly />
    </>
  );
}
