import { Avkrysning } from "~/components/Felt";
import { Feil } from "~/components/Feltramme";
import type { finnPunkterAaKobleTil } from "~/domain/strategi/strategi.server";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

type Punkt = Awaited<ReturnType<typeof finnPunkterAaKobleTil>>[number];
type Valg = { punkter: Punkt[]; knyttet: string[]; foreslaatt: string[]; skjema: ReturnType<typeof useSkjema> };

/** Every point of every plan as boxes in a tree: the topic's own first, the plan in force open, the old ones folded. A point stands once as a box. */
export function Punktvelger(valg: Valg) {
  const { punkter, knyttet, foreslaatt, skjema } = valg;
  const { t, lang } = useSide();
  const foran = punkter.filter(({ kode }) => foreslaatt.includes(kode) && !knyttet.includes(kode));
  const planer = [...new Map(punkter.map((punkt) => [punkt.planKode, punkt])).values()];
  return (
    <fieldset
      className="ds-fieldset"
      id="punkt"
      tabIndex={-1}
      aria-describedby={skjema.feil("punkt") ? "punkt-feil" : undefined}
    >
      <legend>{t("knytt.punkt")}</legend>
      {foran.length > 0 ? (
        <>
          <p className="smaa">{t("knytt.foreslaatt")}</p>
          {foran.map((punkt) => (
            <Boks key={punkt.kode} punkt={punkt} skjema={skjema} medPlan={planer.length > 1} />
          ))}
        </>
      ) : null}
      {planer.map(({ planKode, plan, gjeldende }) => (
        <details key={planKode} className="mer" open={gjeldende}>
          <summary lang={lang(plan.lang)}>
            {gjeldende ? plan.tekst : t("knytt.tidligerePlan", { plan: plan.tekst })}
          </summary>
          <Gren under={null} {...valg} punkter={punkter.filter((punkt) => punkt.planKode === planKode)} />
        </details>
      ))}
      <Feil id="punkt" feil={skjema.feil("punkt")} />
    </fieldset>
  );
}

function Gren({ under, ...valg }: Valg & { under: string | null }) {
  const { punkter, knyttet, foreslaatt, skjema } = valg;
  const { t, lang } = useSide();
  const her = punkter.filter(({ forelder }) => forelder === under);
  if (her.length === 0) return null;
  return (
    <ul className={under === null ? "tre" : undefined}>
      {her.map((punkt) => {
        const staarAlt = knyttet.includes(punkt.kode)
          ? t("knytt.hoererAlt")
          : foreslaatt.includes(punkt.kode)
            ? t("knytt.staarOverst")
            : null;
        return (
          <li key={punkt.kode}>
            {staarAlt ? (
              <p className="tre-blad">
                <span className="tre-nr">{punkt.trykt}</span>
                <span className="tre-navn" lang={lang(punkt.navn.lang)}>
                  {punkt.navn.tekst}
                </span>
                <span className="dempet">{staarAlt}</span>
              </p>
            ) : (
              <Boks punkt={punkt} skjema={skjema} />
            )}
            <Gren {...valg} under={punkt.kode} />
          </li>
        );
      })}
    </ul>
  );
}

function Boks({ punkt, skjema, medPlan = false }: { punkt: Punkt; skjema: Valg["skjema"]; medPlan?: boolean }) {
  const { lang } = useSide();
  return (
    <Avkrysning
      id={`punkt-${punkt.kode}`}
      navn="punkt"
      verdi={punkt.kode}
      defaultChecked={skjema.valgt("punkt", punkt.kode)}
      etikett={
        <>
          <span className="tre-nr">{punkt.trykt}</span> <span lang={lang(punkt.navn.lang)}>{punkt.navn.tekst}</span>
          {medPlan ? (
            <span className="dempet" lang={lang(punkt.plan.lang)}>
              {" "}
              {punkt.plan.tekst}
            </span>
          ) : null}
        </>
      }
    />
  );
}
