import { Tekstvalg, type TekstvalgProps } from "./Tekstvalg";

export interface SkallToppProps {
  flate: "innbygger" | "ansatt";
  kommune: {
    navn: string;
    navnLokalt?: string | null | undefined;
    /** Language of the second name: "sma", "se". */ lokaltSpraak?: string | undefined;
    telefon?: string | null | undefined;
    href?: string | undefined;
  };
  nav: Array<{ href: string; tekst: string; her: boolean }>;
  spraak: Array<{ kode: string; navn: string; href: string; her: boolean }>;
  tekststoerrelse: TekstvalgProps;
  bruker: null | { navn: string; rolleTekst?: string | undefined; href?: string | undefined };
  loggInn: { href: string; tekst: string };
  loggUt: { action: string; tekst: string };
  /** Names of the parts: "Meny", "Lukk", "Hovedmeny", "Språk". */
  tekster: { meny: string; lukk: string; hovedmeny: string; spraak: string };
  /** Writing pages: no global navigation, only the way back and the step. */
  enkelt?: boolean | undefined;
  tilbake?: { href: string; tekst: string } | undefined;
  steg?: { tekst: string; naa: number; av: number } | undefined;
}

export function SkallTopp(props: SkallToppProps) {
  return props.enkelt ? <EnkelTopp {...props} /> : <HelTopp {...props} />;
}

// The menu is one list: beside the name where there is room, a sheet opened by the browser's own popover on a phone.
// React 18 does not know the popover attributes in camel case; written in lower case they reach the HTML.
function HelTopp({ kommune, nav, spraak, tekststoerrelse, bruker, loggInn, loggUt, tekster }: SkallToppProps) {
  return (
    <header className="topp">
      <div className="ramme topp-rad">
        <a className="stedsnavn" href={kommune.href ?? "/"}>
          {kommune.navn} {kommune.navnLokalt ? <span lang={kommune.lokaltSpraak}>{kommune.navnLokalt}</span> : null}
        </a>
        <button type="button" className="topp-knapp meny-knapp" {...aapner("meny")}>
          {tekster.meny}
        </button>
        <div className="meny" id="meny" {...sprett}>
          <button type="button" className="topp-knapp meny-lukk" {...aapner("meny", "hide")}>
            {tekster.lukk}
          </button>
          <nav className="hovednav" aria-label={tekster.hovedmeny}>
            <ul>
              {nav.map(({ href, tekst, her }) => (
                <li key={href}>
                  <a href={href} aria-current={her ? "page" : undefined}>
                    {tekst}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="verktoy">
            <button
              type="button"
              className="topp-knapp"
              aria-label={tekststoerrelse.tekster.tittel}
              {...aapner("tekstvalg")}
            >
              Aa
            </button>
            <Tekstvalg {...tekststoerrelse} />
            <button type="button" className="topp-knapp" {...aapner("spraakvalg")}>
              {tekster.spraak}
            </button>
            <div className="spraak" id="spraakvalg" {...sprett}>
              <div>
                <span className="verktoy-navn">{tekster.spraak}</span>
                <ul>
                  {spraak.map(({ kode, navn, href, her }) => (
                    <li key={kode}>
                      <a href={href} lang={kode} hrefLang={kode} aria-current={her ? "true" : undefined}>
                        {navn}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            </div>
            <div className="bruker">
              {bruker ? (
                <>
                  <span className="bruker-navn">
                    {bruker.href ? <a href={bruker.href}>{bruker.navn}</a> : bruker.navn}
                    {bruker.rolleTekst ? <small>{bruker.rolleTekst}</small> : null}
                  </span>
                  <form method="post" action={loggUt.action}>
                    <button className="topp-knapp">{loggUt.tekst}</button>
                  </form>
                </>
              ) : (
                <a href={loggInn.href}>{loggInn.tekst}</a>
              )}
            </div>
          </div>
        </div>
      </div>
    </header>
  );
}

function EnkelTopp({ tilbake, steg }: SkallToppProps) {
  return (
    <header className="topp topp-enkel">
      <div className="ramme topp-rad">
        {tilbake ? (
          <a className="tilbake" href={tilbake.href}>
            {tilbake.tekst}
          </a>
        ) : null}
        {steg ? (
          <>
            <span className="steg">{steg.tekst}</span>
            <svg className="stegtraad" aria-hidden="true" focusable="false">
              <line className="rest" x1="0" x2="100%" y1="8" y2="8" strokeWidth="2" />
              <line x1="0" x2={`${andel(steg)}%`} y1="8" y2="8" stroke="currentColor" strokeWidth="2" />
              <circle cx={`${andel(steg)}%`} cy="8" r="6" fill="currentColor" />
            </svg>
          </>
        ) : null}
      </div>
    </header>
  );
}

const andel = ({ naa, av }: { naa: number; av: number }) => Math.round((naa / av) * 100);
const sprett = { popover: "auto" } as Record<string, string>;
const aapner = (id: string, handling = "toggle") =>
  ({ popovertarget: id, popovertargetaction: handling }) as Record<string, string>;
