import type { ReactNode } from "react";

/** Facts as dt/dd. `vannrett` puts the term beside the value where there is room. */
export function Nokkelliste({
  punkter,
  vannrett = false,
}: {
  punkter: Array<{ navn: string; verdi: ReactNode }>;
  vannrett?: boolean;
}) {
  return (
    <dl className={vannrett ? "nokkelliste vannrett" : "nokkelliste"}>
      {punkter.map(({ navn, verdi }) => (
        <div key={navn}>
          <dt>{navn}</dt>
          <dd>{verdi}</dd>
        </div>
      ))}
    </dl>
  );
}
