import type { sakstyper } from "#db/koder";
import { dagerMellom, leggTilDager, leggTilMaaneder } from "~/platform/klokke";

export type Sakstype = (typeof sakstyper)[number];

/** Days as YYYY-MM-DD in Norway. `svarfrist`: by when all is assessed, and so the earliest that anybody can decide. */
export type Hoeringsdager = { sakstype: Sakstype; aapner: string; frist: string | null; svarfrist: string | null };

export type Fristvarsel = {
  kode: "ingenFrist" | "forKort" | "foerBehandling" | "aaretsSlutt" | "forskrift";
  /** The law's paragraph, as it is said. */
  paragraf: string;
  verdier: Record<string, string | number>;
  /** Whether it is broken, or only something to know of. */
  slag: "varsel" | "opplysning";
  /** False where the law is not in force yet, or leaves it to judgement. */
  bekreftet: boolean;
};

const PLAN: Partial<Record<Sakstype, string>> = {
  planprogram: "plan- og bygningsloven § 11-13 (§ 12-9)",
  kommuneplan: "plan- og bygningsloven § 11-14",
  reguleringsplan: "plan- og bygningsloven § 12-10",
};
const SEKS_UKER = 42;
const FJORTEN_DAGER = 14;

/**
 * What the law says of a hearing's days, by the kind of case: plans lie open for six weeks (plan- og bygningsloven §§ 11-13, 11-14, 12-9,
 * 12-10); an økonomiplan is public for fourteen days before kommunestyret takes it up, and is decided before the year is over
 * (kommuneloven §§ 14-3, 14-2); a forskrift as long as is needed (forvaltningsloven § 37), and `forskriftMaaneder` months when the new law
 * comes. Nothing is refused: the municipality answers for its days.
 */
export function vurderFrist(
  { sakstype, aapner, frist, svarfrist }: Hoeringsdager,
  { forskriftMaaneder = 3 }: { forskriftMaaneder?: number } = {},
): Fristvarsel[] {
  const plan = PLAN[sakstype];
  if (!frist) return sakstype === "annet" ? [] : [{ ...krav(plan ?? paragrafer[sakstype] ?? ""), kode: "ingenFrist" }];
  if (plan) return somPlan(plan, aapner, frist);
  if (sakstype === "oekonomiplan") return somOekonomiplan(aapner, svarfrist);
  if (sakstype === "forskrift") return somForskrift(aapner, frist, forskriftMaaneder);
  return [];
}

const paragrafer: Partial<Record<Sakstype, string>> = {
  oekonomiplan: "kommuneloven § 14-3",
  forskrift: "forvaltningsloven § 37",
};

const krav = (paragraf: string): Omit<Fristvarsel, "kode"> => ({
  paragraf,
  verdier: {},
  slag: "varsel",
  bekreftet: true,
});

function somPlan(paragraf: string, aapner: string, frist: string): Fristvarsel[] {
  const tidligst = leggTilDager(aapner, SEKS_UKER);
  if (frist >= tidligst) return [];
  const dager = dagerMellom(aapner, frist);
  return [{ ...krav(paragraf), kode: "forKort", verdier: { dager, krav: SEKS_UKER, tidligst } }];
}

function somOekonomiplan(aapner: string, svarfrist: string | null): Fristvarsel[] {
  if (!svarfrist) return [];
  const tidligst = leggTilDager(aapner, FJORTEN_DAGER);
  const paragraf = "kommuneloven § 14-3";
  return [
    ...(svarfrist < tidligst
      ? [
          {
            ...krav(paragraf),
            kode: "foerBehandling" as const,
            verdier: { dager: dagerMellom(aapner, svarfrist), krav: FJORTEN_DAGER, tidligst },
          },
        ]
      : []),
    ...(svarfrist.slice(0, 4) > aapner.slice(0, 4)
      ? [{ ...krav("kommuneloven § 14-2"), kode: "aaretsSlutt" as const, verdier: { aar: aapner.slice(0, 4) } }]
      : []),
  ];
}

function somForskrift(aapner: string, frist: string, maaneder: number): Fristvarsel[] {
  const tidligst = leggTilMaaneder(aapner, maaneder);
  if (frist >= tidligst) return [];
  return [
    {
      kode: "forskrift",
      paragraf: "forvaltningsloven § 37",
      verdier: { maaneder, tidligst },
      slag: "opplysning",
      bekreftet: false,
    },
  ];
}
