import { useSide } from "../side";

export type OmAvsnittet = {
  hoering: string;
  stabil: string;
  overskrift: string;
  /** The newest version's number where the section is no longer in it; null where it is. */
  fjernetI?: number | null;
  /** The version that it was read in. */
  nr?: number;
};

/** Which section of a document something is about, and the words of it that were marked. */
export function OmAvsnitt({ om, sitat }: { om: OmAvsnittet; sitat: string }) {
  const { t, til, egetLang } = useSide();
  const fjernet = om.fjernetI ? { nr: om.fjernetI } : null;
  return (
    <div className="om-avsnitt">
      <p className="dempet">
        {t("hoering.omAvsnittet")}{" "}
        <a
          href={til(
            fjernet && om.nr
              ? `/hoering/${om.hoering}/versjon/${om.nr}#a-${om.stabil}`
              : `/hoering/${om.hoering}/avsnitt/${om.stabil}`,
          )}
          lang={egetLang}
        >
          {om.overskrift || t("hoering.foerst")}
        </a>
      </p>
      {fjernet ? <p className="dempet">{t("hoering.fjernetI", fjernet)}</p> : null}
      {sitat ? (
        <blockquote lang={egetLang}>
          <p>{sitat}</p>
        </blockquote>
      ) : null}
    </div>
  );
}
