import type { ReactNode } from "react";

/** A quiet notice. `rolle="status"` for one that answers what the reader just did. */
export function Melding({
  slag = "info",
  tittel,
  rolle,
  children,
}: {
  slag?: "info" | "ok" | "varsel" | "feil";
  tittel?: string | undefined;
  rolle?: "status" | "alert" | undefined;
  children?: ReactNode;
}) {
  return (
    <div className="melding" data-slag={slag} role={rolle}>
      {tittel ? <p className="melding-tittel">{tittel}</p> : null}
      {children}
    </div>
  );
}
