import { kontroll, Ramme } from "~/components/Feltramme";
import type { Feltramme } from "~/components/Feltramme";

/** A file of one's own. The browser keeps what was chosen to itself: after an error it is chosen again. */
export function Filfelt({ tar, ...felt }: Feltramme & { tar: string }) {
  return (
    <Ramme felt={felt}>
      <input {...kontroll(felt)} className="ds-input" type="file" accept={tar} />
    </Ramme>
  );
}
