import type { ReactNode } from "react";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { useSkjema } from "../skjema";

/**
 * A form that asks for no more than a yes: what it does, and its button. `forSent` says why there is nothing left to do; a refusal has said
 * so already.
 */
export function Bekreft(props: {
  skjema: ReturnType<typeof useSkjema>;
  knapp: string;
  forSent?: string | null;
  /** The way out, beside the button. */
  avbryt?: ReactNode;
  children: ReactNode;
}) {
  const { skjema, knapp, forSent, avbryt, children } = props;
  if (forSent) return skjema.avslaatt ? null : <Melding tittel={forSent} />;
  return (
    <form method="post" noValidate className="skjema">
      {children}
      <div className="knapperad">
        <Knapp>{knapp}</Knapp>
        {avbryt}
      </div>
    </form>
  );
}
