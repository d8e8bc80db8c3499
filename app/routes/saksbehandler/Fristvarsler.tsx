import { Melding } from "~/components/Melding";
import type { Fristvarsel } from "~/domain/hoering/frister";
import { useSide } from "../side";

/** What the law says of a hearing's days, with its paragraph; where it is not sure, that is said too. */
export function Fristvarsler({ varsler }: { varsler: Fristvarsel[] }) {
  const { t, dato } = useSide();
  return varsler.map(({ kode, paragraf, verdier, slag, bekreftet }) => {
    const tidligst = typeof verdier["tidligst"] === "string" ? dato(verdier["tidligst"]) : "";
    return (
      <Melding
        key={kode}
        slag={slag === "varsel" ? "varsel" : "info"}
        tittel={t(`hoeringsarbeid.varsel.${kode}`, { ...verdier, tidligst })}
      >
        <p>
          {t("hoeringsarbeid.varsel.paragraf", { paragraf })}
          {bekreftet ? "" : ` ${t("hoeringsarbeid.varsel.ubekreftet")}`}
        </p>
      </Melding>
    );
  });
}
