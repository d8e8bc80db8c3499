import type { ReactNode } from "react";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** The page of a verb: why it was refused on top, what it is about to the left, its form to the right. */
export function Verbside(props: {
  tittel: string;
  /** The pages above this one. */
  ledd: Array<{ tekst: string; href: string }>;
  skjema: ReturnType<typeof useSkjema>;
  /** What one reads while filling the form. */
  lesing?: ReactNode;
  children: ReactNode;
}) {
  const { tittel, ledd, skjema, lesing, children } = props;
  const { t, til } = useSide();
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[...ledd.map(({ tekst, href }) => ({ tekst, href: til(href) })), { tekst: tittel }]}
        />
        <h1>{tittel}</h1>
        <Avslag skjema={skjema} />
      </div>
      {lesing ? (
        <div className="side-4-8">
          <div className="skinne">{lesing}</div>
          <div className="stabel">{children}</div>
        </div>
      ) : (
        <div className="stabel">{children}</div>
      )}
    </>
  );
}
