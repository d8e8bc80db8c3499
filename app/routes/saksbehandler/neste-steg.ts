type Innspill = {
  innspill: { ref: string; trukket: Date | null };
  koblinger: Array<{ tilbakekalt: Date | null }>;
  vurderinger: unknown[];
  saken: { slag: string; saksnr: string } | null;
  svar: unknown;
};

export type Nestesteg = {
  slag: "knytt" | "vurder" | "svarISak" | "tilSaken" | "svar" | "leggISak" | "knyttFlere" | "vurderPaaNytt";
  href: string;
};

/** What an innspill needs now, then what else can be done: it belongs somewhere, it is assessed, it is decided with a case or answered alone. */
export function nesteSteg({ innspill, koblinger, vurderinger, saken, svar }: Innspill): Nestesteg[] {
  if (innspill.trukket) return [];
  const om = (verb: string) => `/innspill/${innspill.ref}/${verb}`;
  const knyttet = koblinger.some(({ tilbakekalt }) => tilbakekalt === null);
  const sak = saken ? `/saksbehandling/saker/${saken.saksnr}` : "";

  const knytt: Nestesteg = { slag: knyttet ? "knyttFlere" : "knytt", href: om("kobling") };
  const vurder: Nestesteg = { slag: vurderinger.length > 0 ? "vurderPaaNytt" : "vurder", href: om("vurdering") };
  if (!knyttet) return [knytt, vurder];
  if (vurderinger.length === 0) return [vurder, knytt];
  if (svar) return [];
  if (saken)
    return [
      saken.slag === "vedtatt" ? { slag: "svarISak", href: `${sak}/svar` } : { slag: "tilSaken", href: sak },
      knytt,
      vurder,
    ];
  return [{ slag: "svar", href: om("svar") }, { slag: "leggISak", href: "/saksbehandling/saker" }, knytt, vurder];
}
