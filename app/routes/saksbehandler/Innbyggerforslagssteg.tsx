import { SlikGikkDet } from "~/components/SlikGikkDet";
import type { finnSteg } from "~/domain/innbyggerforslag/til-arbeid.server";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

/** What has happened with an innbyggerforslag, oldest first. */
export function Innbyggerforslagssteg({ steg }: { steg: Awaited<ReturnType<typeof finnSteg>> }) {
  const { t, dato, egetLang } = useSide();
  return (
    <SlikGikkDet
      steg={steg.map(({ id, slag, tid, tekst }) => {
        const nei = slag === "bortfalt" || slag === "trukket";
        return {
          id,
          tilstand: nei ? ("nei" as const) : ("skjedd" as const),
          tilstandTekst: t(`innbyggerforslagsarbeid.side.${nei ? "svaretVarNei" : "harSkjedd"}`),
          dato: dato(tid),
          datoMaskin: datoIOslo(tid),
          tittel: t(`innbyggerforslagsarbeid.steg.${slag}`),
          children: tekst ? (
            <p lang={egetLang}>
              <Linjer tekst={tekst} />
            </p>
          ) : null,
        };
      })}
    />
  );
}
