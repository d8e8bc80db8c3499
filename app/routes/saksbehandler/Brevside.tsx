import type { ReactNode } from "react";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import type { Papirbrev } from "~/domain/svar/papirbrev";
import { useSide } from "../side";
import { Brevark } from "./Brevark";

/** Letters to be printed, a sheet each. What is said above them is for the screen only. */
export function Brevside(props: {
  tittel: string;
  ingress: string;
  brev: Array<Papirbrev & { id: string }>;
  manglerAvsender: boolean;
  /** Said when there is no letter to print. */
  tom: string;
  children?: ReactNode;
}) {
  const { tittel, ingress, brev, manglerAvsender, tom, children } = props;
  const { t, til } = useSide();
  return (
    <>
      <div className="stabel tett kun-skjerm">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("varsler.tittel"), href: til("/saksbehandling/varsler") },
            { tekst: tittel },
          ]}
        />
        <h1>{tittel}</h1>
        {brev.length > 0 ? (
          <>
            <p>{ingress}</p>
            {manglerAvsender ? <Melding slag="varsel" tittel={t("skranke.brev.manglerAvsender")} /> : null}
            {children}
          </>
        ) : (
          <Tom tittel={tom} handling={<a href={til("/saksbehandling/varsler")}>{t("varsler.utfoert.tilListen")}</a>} />
        )}
      </div>
      {brev.map((ett) => (
        <Brevark key={ett.id} brev={ett} />
      ))}
    </>
  );
}
