import { Merke } from "~/components/Merke";
import { dagerMellom } from "~/platform/klokke";
import { useSide } from "../side";

/** A deadline, and in words how near it is. What is finished has a date and no hurry. */
export function Frist({ frist, idag, ferdig = false }: { frist: string; idag: string; ferdig?: boolean }) {
  const { t, dato } = useSide();
  const igjen = dagerMellom(idag, frist);
  return (
    <>
      {!ferdig && igjen < 0 ? (
        <>
          <Merke form="varsel" farge="varsel">
            {t("saksbord.overFristen", { count: -igjen })}
          </Merke>{" "}
        </>
      ) : null}
      <time dateTime={frist}>{dato(frist)}</time>
    </>
  );
}
