import type { finnVurderinger } from "~/domain/vurdering/vurder.server";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

/** The assessment that counts now, with who signed it. */
export function Vurderingen({ vurdering }: { vurdering: Awaited<ReturnType<typeof finnVurderinger>>[number] }) {
  const { t, dato } = useSide();
  return (
    <section>
      <h2>{t("vurder.siste")}</h2>
      <p>
        <b>{t(`betydning.${vurdering.betydning}`)}</b>
      </p>
      <p>
        <Linjer tekst={vurdering.tekst} />
      </p>
      <p className="dempet">
        {vurdering.av}, {dato(vurdering.tid)}
      </p>
    </section>
  );
}
