import { z } from "zod";
import { dag, dagEllerTom, flere, paakrevdTekst, revisjon, valgfriTekst } from "~/domain/felt";

import { betydninger, planpunktStatuser, saksdeler, virkninger } from "#db/koder";

/** How many effects of a decision the form has room for. */
export const ANTALL_VIRKNINGER = 4;

/** "33/18" is how it is said; "33-18" is its address. */
export const somAdresse = (saksnr: string): string => saksnr.replace("/", "-");
export const somSaksnr = (nr: string): string => nr.replace("-", "/");

export const nySakSkjema = z.object({
  saksnr: z
    .string()
    .trim()
    .regex(/^\d{1,5}\/\d{2,4}$/, "sak.feil.saksnr"),
  arkivsaksnr: valgfriTekst(40),
  tittel: paakrevdTekst(300, "sak.feil.tittel"),
  utvalg1: valgfriTekst(120),
  moetedato1: dagEllerTom,
  saksnr1: valgfriTekst(40),
  utvalg2: valgfriTekst(120),
  moetedato2: dagEllerTom,
  saksnr2: valgfriTekst(40),
});

export const velgInnspillSkjema = z.object({
  innspill: flere(z.array(z.string().max(20)).max(500)),
});

export const sakstekstSkjema = z.object({
  revisjon,
  ...(Object.fromEntries(saksdeler.map((del) => [del, valgfriTekst(20_000)])) as Record<
    (typeof saksdeler)[number],
    ReturnType<typeof valgfriTekst>
  >),
});

export const vedtakSkjema = z
  .object({
    organ: paakrevdTekst(120, "vedtak.feil.organ"),
    dato: dag,
    tekst: paakrevdTekst(10_000, "vedtak.feil.tekst"),
    begrunnelse: paakrevdTekst(10_000, "vedtak.feil.begrunnelse"),
    votering: valgfriTekst(300),
  })
  .catchall(z.string().max(10_000));

/** What a decision may do, and to which status: the form offers what the rule takes. */
export { planpunktStatuser, virkninger };

const virkning = z
  .object({
    punkt: z.string().trim().max(80),
    endring: z.enum(virkninger, "vedtak.feil.endring"),
    beskrivelse: paakrevdTekst(1000, "vedtak.feil.beskrivelse"),
    status: z.union([z.literal(""), z.enum(planpunktStatuser)]).default(""),
    frist: dagEllerTom,
  })
  .refine((v) => v.endring !== "ny_status" || v.status !== "", { path: ["status"], message: "punkt.feil.status" })
  .refine((v) => v.endring !== "ny_milepael" || v.frist !== "", { path: ["frist"], message: "vedtak.feil.frist" });

/** The effects, as a list: a row of the form without a point is no effect. Errors are put on the row's own fields (`virkning2.frist`). */
export function lesVirkninger(values: Record<string, unknown>): {
  virkninger: Array<z.infer<typeof virkning>>;
  feil: Record<string, string>;
} {
  const feil: Record<string, string> = {};
  const lest: Array<z.infer<typeof virkning>> = [];
  for (let i = 1; i <= ANTALL_VIRKNINGER; i++) {
    const felt = (navn: string) => values[`virkning${i}.${navn}`] ?? "";
    if (felt("punkt") === "") continue;
    const rad = virkning.safeParse({
      punkt: felt("punkt"),
      endring: felt("endring"),
      beskrivelse: felt("beskrivelse"),
      status: felt("status"),
      frist: felt("frist"),
    });
    if (rad.success) lest.push(rad.data);
    else for (const { path, message } of rad.error.issues) feil[`virkning${i}.${String(path[0])}`] ??= message;
  }
  return { virkninger: lest, feil };
}

export const svarSkjema = z.object({
  innspill: flere(z.array(z.string().max(20)).min(1, "svar.feil.ingenValgt").max(500)),
  utfall: z.enum(betydninger, "svar.feil.utfall"),
  tekst: paakrevdTekst(10_000, "svar.feil.tekst"),
  virkning: z.union([z.literal(""), z.uuid()]).default(""),
});
