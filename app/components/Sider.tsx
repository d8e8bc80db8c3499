/** The way to the next keyset page: "Vis flere". Nothing when the list has ended. */
export function Sider({ neste, tekst, etikett }: { neste: string | null; tekst: string; etikett: string }) {
  if (!neste) return null;
  return (
    <nav className="sider" aria-label={etikett}>
      <a href={neste} rel="next">
        {tekst}
      </a>
    </nav>
  );
}
