import { Dato, Radiogruppe, Valg } from "~/components/Felt";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** Which role, for whom, and how long: in the form that gives one, and in the one that invites to it. */
export function Rollefelter(props: {
  skjema: ReturnType<typeof useSkjema>;
  komiteer: Array<{ slug: string; navn: string }>;
  valgperiodeTil: string;
}) {
  const { skjema, komiteer, valgperiodeTil } = props;
  const { t, dato } = useSide();
  return (
    <>
      <Radiogruppe
        id="rolle"
        etikett={t("admin.felt.rolle")}
        feil={skjema.feil("rolle")}
        paakrevd
        defaultValue={skjema.verdi("rolle")}
        valg={(["moderator", "saksbehandler", "fasilitator", "administrator"] as const).map((rolle) => ({
          verdi: rolle,
          tekst: t(`admin.rollevalg.${rolle}`),
          hint: t(`admin.rollehint.${rolle}`),
        }))}
      />
      <Valg
        id="komite"
        etikett={t("admin.felt.komite")}
        hint={t("admin.felt.komiteHint")}
        feil={skjema.feil("komite")}
        defaultValue={skjema.verdi("komite")}
        valg={[
          { verdi: "", tekst: t("admin.felt.ingenKomite") },
          ...komiteer.map(({ slug, navn }) => ({ verdi: slug, tekst: navn })),
        ]}
      />
      <Dato
        id="til"
        etikett={t("admin.felt.til")}
        valgfriTekst={t("saksbord.valgfritt")}
        hint={t("admin.felt.tilHint", { dato: dato(valgperiodeTil) })}
        feil={skjema.feil("til")}
        defaultValue={skjema.verdi("til")}
      />
    </>
  );
}
