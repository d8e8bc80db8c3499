import type { PlanMedPunkter, PunktITre } from "~/domain/strategi/strategi.server";
import { dagerMellom } from "~/platform/klokke";
import { useSide } from "../side";
import { Statusmerke } from "./Statusmerke";

type Props = { plan: PlanMedPunkter; aapen: boolean; idag: string };

/** A plan as a tree in printed order: nested lists and details, no script. */
export function Strategitre({ plan, aapen, idag }: Props) {
  return <Grein plan={plan} forelder={null} aapen={aapen} idag={idag} />;
}

function Grein({ plan, forelder, aapen, idag }: Props & { forelder: string | null }) {
  const { t, til, lang } = useSide();
  const barn = plan.punkter.filter(({ forelderId }) => forelderId === forelder);
  if (barn.length === 0) return null;
  return (
    <ul className={forelder === null ? "tre" : undefined}>
      {barn.map((punkt) => {
        const harBarn = plan.punkter.some(({ forelderId }) => forelderId === punkt.id);
        return (
          <li key={punkt.kode}>
            {harBarn ? (
              <details open={aapen}>
                <summary>
                  <span className="tre-nr">{punkt.trykt}</span>
                  <span className="tre-navn" lang={lang(punkt.navn.lang)}>
                    {punkt.navn.tekst}
                  </span>
                </summary>
                <Om punkt={punkt} idag={idag} arvet={null} />
                <p className="lenker tre-om">
                  <a href={til(`/strategi/punkt/${punkt.kode}`)}>{t("strategi.slikGaarDet", { nr: punkt.trykt })}</a>
                </p>
                <Grein plan={plan} forelder={punkt.id} aapen={aapen} idag={idag} />
              </details>
            ) : (
              <Blad
                punkt={punkt}
                idag={idag}
                arvet={plan.punkter.find(({ id }) => id === forelder)?.komite?.tekst ?? null}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Blad(om: { punkt: PunktITre; idag: string; arvet: string | null }) {
  const { til, lang } = useSide();
  const { punkt } = om;
  return (
    <>
      <p className="tre-blad">
        <span className="tre-nr">{punkt.trykt}</span>
        <a className="tre-navn" href={til(`/strategi/punkt/${punkt.kode}`)} lang={lang(punkt.navn.lang)}>
          {punkt.navn.tekst}
        </a>
        {punkt.status ? <Statusmerke status={punkt.status} /> : null}
      </p>
      <Om {...om} />
    </>
  );
}

/** Who, when, and what it builds on; `arvet` is the komité that the parent already names. */
function Om({ punkt, idag, arvet }: { punkt: PunktITre; idag: string; arvet: string | null }) {
  const { t, dato } = useSide();
  const erGammel =
    punkt.status &&
    punkt.status !== "gjennomfoert" &&
    punkt.status !== "stanset" &&
    punkt.statusDato &&
    dagerMellom(punkt.statusDato, idag) > 120;
  const deler = [
    punkt.komite && punkt.komite.tekst !== arvet ? t("strategi.komitesak", { komite: punkt.komite.tekst }) : null,
    punkt.enhet,
    erGammel ? t("strategi.ikkeOppdatert", { dato: dato(punkt.statusDato!) }) : null,
    punkt.nesteDato && punkt.nesteDato >= idag ? t("strategi.nesteDato", { dato: dato(punkt.nesteDato) }) : null,
    punkt.antallInnspill > 0 ? t("strategi.byggerPaa", { count: punkt.antallInnspill }) : null,
  ].filter(Boolean);
  return deler.length > 0 ? <p className="dempet tre-om">{deler.join(" · ")}</p> : null;
}
