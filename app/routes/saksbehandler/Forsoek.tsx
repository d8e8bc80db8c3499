import type { forsoeksutfall } from "#db/koder";
import { useSide } from "../side";

/** How often somebody has been phoned, and how it went the last time; nothing before the first. */
export function Forsoek({
  forsoek,
  sistForsoekt,
  sisteUtfall,
}: {
  forsoek: number;
  sistForsoekt: string | Date | null;
  sisteUtfall: (typeof forsoeksutfall)[number] | null;
}) {
  const { t, dato, klokkeslett } = useSide();
  if (!sistForsoekt || !sisteUtfall) return null;
  const tid = new Date(sistForsoekt);
  return (
    <p className="dempet">
      {t("skranke.ring.forsoek", { count: forsoek })}{" "}
      {t("skranke.ring.sist", {
        dato: dato(tid),
        klokke: klokkeslett(tid),
        utfall: t(`skranke.utfall.${sisteUtfall}`).toLocaleLowerCase("nb"),
      })}
    </p>
  );
}
