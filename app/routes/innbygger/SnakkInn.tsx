import { Knapp } from "~/components/Knapp";
import { MAKS_LYD, MAKS_OPPTAK, MAKS_VARIGHET } from "~/domain/vedlegg/vedlegg";
import skript from "~/islands/opptak.ts?worker&url";
import { useSide } from "../side";

/**
 * "Snakk inn" above the words. Without a script, or without a microphone, it leads to the page for a sound file; the draft is kept on the
 * way. What is shown by the script is `hidden` until then.
 */
export function SnakkInn() {
  const { t } = useSide();
  return (
    <>
      {/* The form's first button is what Enter in a field presses: it saves, and goes nowhere. */}
      <button type="submit" hidden tabIndex={-1} />
      <details
        className="mer vedleggsdel"
        id="opptak"
        data-grense={MAKS_VARIGHET}
        data-bytes={MAKS_LYD}
        data-tekster={JSON.stringify(oeytekster(t))}
      >
        <summary>{t("vedlegg.snakkInn")}</summary>
        <div className="stabel tett">
          <p className="dempet">{t("vedlegg.opptak.ingress")}</p>
          <div id="opptaker" hidden>
            <p className="knapperad">
              <Knapp type="button" slag="annen" stoerrelse="lg" id="opptak-start">
                <span className="opptak" aria-hidden="true" /> {t("vedlegg.opptak.start")}
              </Knapp>
              <Knapp type="button" slag="annen" stoerrelse="lg" id="opptak-stopp" hidden>
                {t("vedlegg.opptak.stopp")}
              </Knapp>
              <span className="opptakstid" id="opptak-tid" />
            </p>
          </div>
          <div className="stabel tett" id="opptak-ferdig" hidden>
            {/* One's own words, a moment ago. */}
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
            <audio controls id="opptak-lyd" aria-label={t("vedlegg.opptak.hoerPaa")} />
            <div className="ds-field">
              <input
                className="ds-input"
                type="checkbox"
                id="opptak-vises"
                aria-describedby="opptak-vises-hint"
                autoComplete="off"
              />
              <label htmlFor="opptak-vises">{t("vedlegg.opptak.lydKanVises")}</label>
              <p data-field="description" id="opptak-vises-hint">
                {t("vedlegg.opptak.lydHint")}
              </p>
            </div>
            <p className="knapperad">
              <Knapp type="button" slag="annen" id="opptak-behold">
                {t("vedlegg.opptak.behold")}
              </Knapp>
              <Knapp type="button" slag="stille" id="opptak-forkast">
                {t("vedlegg.opptak.forkast")}
              </Knapp>
              <a href="#opptak" id="opptak-last-ned" hidden>
                {t("vedlegg.opptak.lastNed")}
              </a>
              <a href="#opptak" id="opptak-nytt-utkast" hidden>
                {t("vedlegg.opptak.nyttUtkast")}
              </a>
            </p>
          </div>
          <p role="status" id="opptak-status" />
          <p className="knapperad">
            <Knapp slag="stille" name="intent" value="opptak">
              {t("vedlegg.opptak.gaaVidere")}
            </Knapp>
          </p>
        </div>
      </details>
      <script src={skript} defer />
    </>
  );
}

function oeytekster(t: ReturnType<typeof useSide>["t"]) {
  return {
    tid: t("vedlegg.opptak.tid", { tid: "{tid}" }),
    tarOpp: t("vedlegg.opptak.tarOpp"),
    igjen: t("vedlegg.opptak.igjen"),
    fullt: t("vedlegg.opptak.fullt"),
    ferdig: t("vedlegg.opptak.ferdig"),
    ikkeLov: t("vedlegg.opptak.ikkeLov"),
    ingenMikrofon: t("vedlegg.opptak.ingenMikrofon"),
    sender: t("vedlegg.opptak.sender", { prosent: "{prosent}" }),
    venter: t("vedlegg.opptak.venter"),
    lagret: t("vedlegg.opptak.lagret"),
    sendIgjen: t("vedlegg.opptak.sendIgjen"),
    loggetUt: t("vedlegg.opptak.nektet.loggetUt"),
    borte: t("vedlegg.opptak.nektet.borte"),
    forMange: t("vedlegg.opptak.nektet.forMange", { grense: MAKS_OPPTAK }),
    avvist: t("vedlegg.opptak.nektet.avvist"),
    ventMedSending: t("vedlegg.opptak.ventMedSending"),
  };
}
