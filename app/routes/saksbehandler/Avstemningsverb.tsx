import { KnappeLenke } from "~/components/Knapp";
import { useSide } from "../side";

/** What can be done with a vote now, the next thing first. */
export function Avstemningsverb({
  her,
  status,
  kanAapnes,
  frittForslag,
  sak,
  harFrist,
}: {
  her: string;
  status: "kladd" | "kommer" | "aapen" | "telles" | "stengt";
  kanAapnes: boolean;
  frittForslag: boolean;
  sak: boolean;
  harFrist: boolean;
}) {
  const { t, til } = useSide();
  const knapp = (verb: string, tekst: string, slag: "hoved" | "annen") => (
    <KnappeLenke href={til(`${her}/${verb}`)} slag={slag}>
      {tekst}
    </KnappeLenke>
  );
  if (status === "kladd")
    return (
      <p className="knapperad">
        {kanAapnes
          ? knapp("aapning", t("avstemningsarbeid.side.aapne"), "hoved")
          : knapp("aapning", t("avstemningsarbeid.side.forhaandsvis"), "annen")}
      </p>
    );
  if (status === "stengt")
    return frittForslag && !sak ? (
      <p className="knapperad">{knapp("sak", t("avstemningsarbeid.side.tilSak"), "hoved")}</p>
    ) : null;
  return (
    <p className="knapperad">
      {knapp("stenging", t("avstemningsarbeid.side.steng"), status === "telles" ? "hoved" : "annen")}
      {status === "telles" || !harFrist ? null : knapp("frist", t("avstemningsarbeid.side.forleng"), "annen")}
    </p>
  );
}
