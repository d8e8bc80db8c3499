import { Knapp } from "~/components/Knapp";
import type { VedleggIListe } from "~/domain/vedlegg/hent.server";
import { MAKS_ALT, MAKS_BILDER } from "~/domain/vedlegg/vedlegg";
import skript from "~/islands/bilde.ts?worker&url";
import { useSide } from "../side";
import { Mediefigur, useFilnavn } from "./Mediefigur";

/** What is in the draft besides its words, and a way to add an image. Every button keeps the words before it leads anywhere. */
export function Vedlegg({ vedlegg }: { vedlegg: VedleggIListe[] }) {
  const { t } = useSide();
  return (
    <div className="stabel tett">
      <div id="vedleggsliste">
        <Liste vedlegg={vedlegg} />
      </div>
      <details
        className="mer vedleggsdel"
        id="bilder"
        data-tekster={JSON.stringify({
          sender: t("vedlegg.bilde.senderNaa"),
          lagtTil: t("vedlegg.bilde.lagtTil"),
          gikkIkke: t("vedlegg.bilde.gikkIkke", { grense: MAKS_BILDER }),
          ingenDekning: t("vedlegg.bilde.ingenDekning"),
          altLagret: t("vedlegg.bilde.altLagret"),
        })}
      >
        <summary>{t("vedlegg.leggTilBilde")}</summary>
        <div className="stabel tett">
          <p className="dempet">{t("vedlegg.bilde.ingress", { grense: MAKS_BILDER })}</p>
          <div className="stabel tett" id="bildevelger" hidden>
            <div className="ds-field">
              <label htmlFor="bilde-alt">{t("vedlegg.bilde.alt")}</label>
              <p data-field="description" id="bilde-alt-hint">
                {t("vedlegg.bilde.altHint")}
              </p>
              <input className="ds-input" id="bilde-alt" aria-describedby="bilde-alt-hint" maxLength={MAKS_ALT} />
            </div>
            <div className="ds-field">
              <label htmlFor="bilde-fil">{t("vedlegg.bilde.velgFil")}</label>
              <input className="ds-input" id="bilde-fil" type="file" accept="image/*" />
            </div>
          </div>
          <p role="status" id="bilde-status" />
          <p className="knapperad" id="bilde-uten-skript">
            <Knapp slag="annen" name="intent" value="bilde">
              {t("vedlegg.bilde.gaaVidere")}
            </Knapp>
          </p>
        </div>
      </details>
      <script src={skript} defer />
    </div>
  );
}

function Liste({ vedlegg }: { vedlegg: VedleggIListe[] }) {
  const { t } = useSide();
  const navn = useFilnavn();
  if (vedlegg.length === 0) return null;
  return (
    <ul className="vedleggsliste" aria-label={t("vedlegg.iUtkastet")}>
      {vedlegg.map((fil) => (
        <li key={fil.id}>
          <Mediefigur fil={fil} liten>
            {fil.slag === "opptak" ? (
              <span className="dempet"> {t(fil.lydKanVises ? "vedlegg.lydVises" : "vedlegg.lydVisesIkke")}</span>
            ) : null}
          </Mediefigur>
          {fil.slag === "bilde" ? (
            <div className="ds-field" hidden data-alt={fil.id}>
              <label htmlFor={`alt-${fil.id}`}>{t("vedlegg.bilde.alt")}</label>
              <input className="ds-input" id={`alt-${fil.id}`} defaultValue={fil.altTekst} maxLength={MAKS_ALT} />
            </div>
          ) : null}
          <p className="knapperad">
            <Knapp slag="stille" name="intent" value={`vedlegg/${fil.id}`}>
              {t("vedlegg.endre")} <span className="skjult">{navn(fil)}</span>
            </Knapp>
            <Knapp slag="stille" name="intent" value={`vedlegg/${fil.id}/sletting`}>
              {t("vedlegg.slett")} <span className="skjult">{navn(fil)}</span>
            </Knapp>
          </p>
        </li>
      ))}
    </ul>
  );
}
