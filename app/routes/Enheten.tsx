import dekning from "~/islands/dekning.ts?worker&url";
import utboks from "~/islands/utboks.ts?worker&url";
import { useFlate, useSide } from "./side";

/** What lies on the device and not with the municipality: sent by itself, and told of here. Empty until there is something to say. */
export function Enheten({ toem }: { toem: boolean }) {
  const { t, til } = useSide();
  const eier = useFlate()?.eiermerke;
  const tekster = {
    kopi: t("nett.kopi"),
    lagretEn: t("nett.lagretEn"),
    lagret: t("nett.lagret"),
    stengtEn: t("nett.stengtEn"),
    stengt: t("nett.stengt"),
    nektetEn: t("nett.nektetEn"),
    nektet: t("nett.nektet"),
    foerUtloggingEn: t("nett.foerUtloggingEn"),
    foerUtlogging: t("nett.foerUtlogging"),
    bli: t("nett.bli"),
    slettOgLoggUt: t("nett.slettOgLoggUt"),
    seUtkast: t("nett.seUtkast"),
    utkastsiden: til("/utkast"),
  };
  return (
    <>
      <div className="ramme enheten" id="enheten" role="status" data-tekster={JSON.stringify(tekster)} />
      <script
        src={dekning}
        data-utboks={utboks}
        data-eier={eier ?? undefined}
        data-toem={toem ? "" : undefined}
        defer
      />
    </>
  );
}
