import type { Forslagsslag } from "~/domain/forslag/forslag";
import { dagerMellom } from "~/platform/klokke";
import { enSetning } from "../innbygger/sitat";
import { useSide } from "../side";

type Rad = {
  ref: string;
  utdrag: string;
  spraak: string;
  svarfrist: string;
  mittForslag: boolean;
  status: string;
  maaSkrivesAv: boolean;
  slag: Forslagsslag | "argument" | null;
  nyVersjon: boolean;
};

/** What waits, by deadline; the one being read is marked. */
export function Koe({
  rader,
  valgt,
  idag,
  etter,
}: {
  rader: Rad[];
  valgt: string | undefined;
  idag: string;
  etter: string | null;
}) {
  const { t, til, lang } = useSide();
  return (
    <ol className="koe">
      {rader.map((rad) => (
        <li key={rad.ref}>
          <a
            href={til(`/moderering?ref=${rad.ref}${etter ? `&etter=${etter}` : ""}`)}
            aria-current={rad.ref === valgt ? "true" : undefined}
          >
            <span className="koe-om">
              <span>{rad.ref}</span>
              <Naar svarfrist={rad.svarfrist} idag={idag} />
            </span>
            <span className="koe-tekst" lang={lang(rad.spraak)}>
              {enSetning(rad.utdrag, 150) || t("vedlegg.utenOrd")}
            </span>
            <Slaget rad={rad} />
            <MaaSkrivesAv rad={rad} />
            <Venter rad={rad} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function Naar({ svarfrist, idag }: { svarfrist: string; idag: string }) {
  const { t, dato } = useSide();
  const igjen = dagerMellom(idag, svarfrist);
  if (igjen > 1) return <span>{dato(svarfrist)}</span>;
  return (
    <span className="koe-frist">
      {igjen < 0
        ? t("saksbord.overFristen", { count: -igjen })
        : igjen === 0
          ? t("moderer.iDag")
          : t("moderer.iMorgen")}
    </span>
  );
}

/** That it is more than an innspill, or a new version of what is shown. */
function Slaget({ rad: { slag, nyVersjon } }: { rad: Rad }) {
  const { t } = useSide();
  if (!slag) return null;
  return (
    <span className="koe-om">
      {nyVersjon ? `${t("forslag.moderer.nyVersjon")}: ` : null}
      {t(`forslag.slag.${slag}`)}
    </span>
  );
}

function MaaSkrivesAv({ rad }: { rad: Rad }) {
  const { t } = useSide();
  return rad.maaSkrivesAv ? <span className="koe-om">{t("vedlegg.maaSkrivesAv")}</span> : null;
}

function Venter({ rad }: { rad: Rad }) {
  const { t } = useSide();
  if (rad.status !== "foreslaatt_ikke_publisert") return null;
  return <span className="koe-om">{rad.mittForslag ? t("moderer.venterPaaAnnen") : t("moderer.venterPaaDeg")}</span>;
}
