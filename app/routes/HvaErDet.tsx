import type { TilLesing } from "./saksbehandler/til-lesing";
import { useSide } from "./side";

/** Says plainly that an innspill is a forslag, an innbyggerforslag or an argument, and of which forslag. Nothing for one that is none of them. */
export function HvaErDet({ ref_: ref, forslag, argument }: { ref_: string } & Pick<TilLesing, "forslag" | "argument">) {
  const { t, til } = useSide();
  if (forslag)
    return (
      <>
        {forslag.versjon > 0 ? (
          <a href={til(`/forslag/${ref}`)}>{t(`forslag.ansatt.${forslag.slag}`)}</a>
        ) : (
          t(`forslag.ansatt.${forslag.slag}`)
        )}
      </>
    );
  if (!argument) return null;
  if (!argument.forslag)
    return <>{t(argument.side === "for" ? "forslag.argumentUtenFor" : "forslag.argumentUtenMot")}</>;
  const { tittel, ref: forslaget } = argument.forslag;
  return (
    <a href={til(`/forslag/${forslaget}`)}>
      {t(argument.side === "for" ? "forslag.argumentFor" : "forslag.argumentMot", { tittel })}
    </a>
  );
}
