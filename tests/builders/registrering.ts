import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lagSkrankekode } from "~/domain/innspill/kode.server";
import { listeSkjema, registreringSkjema } from "~/domain/innspill/registrering";
import { lagLager } from "~/platform/lager.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { nyId } from "~/platform/id.server";

const noekler = lagNoekler(nyNoekkel(1));

/** What registering needs of a house. */
export const lagRegistrerMed = () => ({
  lagKode: (innsending: string) => lagSkrankekode(noekler, innsending),
  kanSende: { epost: true, sms: true },
  nettsted: "https://dialog.example",
  lager: lagLager({ slag: "disk", mappe: mkdtempSync(join(tmpdir(), "traad-lager-")) }),
});

type Felt = Record<string, unknown>;
const felles = { kanal: "telefon", mottattDato: "2026-11-22", spraak: "nb", avsender: "privatperson" };

export const registrering = (tema: string, felt: Felt = {}) =>
  registreringSkjema.parse({
    ...felles,
    innsending: nyId(),
    tema,
    tekst: "Det er for mørkt på Haugaveien.",
    svarkanal: "her",
    ...felt,
  });

export const liste = (tema: string, linjer: string, felt: Felt = {}) =>
  listeSkjema.parse({ ...felles, parti: nyId(), tema, linjer, ...felt });
