import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { somTel } from "~/domain/oversending/noednumre";
import { Hjelpenumre } from "../innbygger/Hjelpenumre";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import type { TilMelding } from "./til-melding.server";

type Props = TilMelding & { skjema: ReturnType<typeof useSkjema>; innspillRef: string };

/** Why it is urgent and who is told; whom to phone instead when nobody is on call. */
export function Hasteskjema({ hastesak, vakter, skjema, innspillRef }: Props) {
  const { t, til } = useSide();
  const egne = vakter.filter(({ mobil }) => mobil);
  if (hastesak && !skjema.fylt)
    return (
      <Melding tittel={t("hastesak.allerede", { navn: hastesak.til })}>
        <a href={til(`/saksbehandling/haste/${innspillRef}`)}>{t("hastesak.seSaken")}</a>
      </Melding>
    );
  if (vakter.length === 0)
    return (
      <>
        <Melding slag="feil" tittel={t("hastesak.ingenVakt")}>
          <p>{t("hastesak.ingenVaktTekst")}</p>
        </Melding>
        <Hjelpenumre />
      </>
    );
  return (
    <form method="post" noValidate className="skjema">
      <p>{t("hastesak.ingress")}</p>
      <TekstOmraade
        id="grunn"
        etikett={t("hastesak.grunn")}
        hint={t("hastesak.grunnHint")}
        paakrevd
        maxLength={1000}
        feil={skjema.feil("grunn")}
        defaultValue={skjema.verdi("grunn")}
      />
      <Radiogruppe
        id="til"
        etikett={t("hastesak.til")}
        paakrevd
        feil={skjema.feil("til")}
        defaultValue={skjema.verdi("til", vakter.length === 1 ? vakter[0]!.id : "")}
        valg={vakter.map(({ id, navn, paaEpost, paaSms }) => {
          const veier = [
            ...(paaEpost ? [t("hastesak.veien.epost")] : []),
            ...(paaSms ? [t("hastesak.veien.sms")] : []),
          ];
          return {
            verdi: id,
            tekst: navn,
            hint: veier.length > 0 ? t("hastesak.vei", { veier: veier.join(", ") }) : t("hastesak.ringes"),
          };
        })}
      />
      {egne.length > 0 ? (
        <div>
          <p className="smaa">{t("hastesak.ringOgsaa")}</p>
          <ul className="lenker">
            {egne.map(({ id, navn, mobil }) => (
              <li key={id}>
                {navn} <a href={somTel(mobil!)}>{mobil}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <section className="stabel tett">
        <h2 className="smaa">{t("hastesak.detteSkjer.tittel")}</h2>
        <ul className="konsekvenser">
          {(["beskjed", "purring", "logg"] as const).map((hva) => (
            <li key={hva}>{t(`hastesak.detteSkjer.${hva}`)}</li>
          ))}
        </ul>
      </section>
      <div className="knapperad">
        <Knapp>{t("hastesak.meld")}</Knapp>
      </div>
    </form>
  );
}
