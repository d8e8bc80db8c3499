export interface TekstvalgProps {
  naa: 1 | 2 | 3;
  /** Where the form posts; it answers 303 back to `tilbake` with a cookie. Fields: tekst=1|2|3, tilbake. */
  action: string;
  tilbake: string;
  /** tittel: "Tekststørrelse"; valg: ["Vanlig", "Større", "Størst"] */
  tekster: { tittel: string; valg: [string, string, string] };
}

export function Tekstvalg({ naa, action, tilbake, tekster }: TekstvalgProps) {
  return (
    <form className="tekstvalg-skjema" id="tekstvalg" method="post" action={action} {...sprett}>
      <input type="hidden" name="tilbake" value={tilbake} />
      <fieldset aria-label={tekster.tittel}>
        <span className="verktoy-navn">{tekster.tittel}</span>
        <div className="tekstvalg">
          {tekster.valg.map((navn, i) => (
            <button key={navn} name="tekst" value={i + 1} aria-label={navn} aria-pressed={naa === i + 1} title={navn}>
              A
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

const sprett = { popover: "auto" } as Record<string, string>;
