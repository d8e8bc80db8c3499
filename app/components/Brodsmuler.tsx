/** Where one is. The last item is the page itself and has no href. */
export function Brodsmuler({
  etikett,
  ledd,
}: {
  etikett: string;
  ledd: Array<{ tekst: string; href?: string | undefined }>;
}) {
  return (
    <nav className="brodsmuler" aria-label={etikett}>
      <ol>
        {ledd.map(({ tekst, href }) => (
          <li key={tekst}>{href ? <a href={href}>{tekst}</a> : <span aria-current="page">{tekst}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
