import { useSide } from "../side";
import { Hasteknapp } from "../vakt/Hastelinje";

/** What else an innspill may need: it cannot wait, it belongs elsewhere, or its language is wrong. Not for what is taken back. */
export function Andreveier({
  innspill: { ref, trukket },
  hastesak,
  sendtVidere,
}: {
  innspill: { ref: string; trukket: Date | null };
  hastesak: { til: string } | null;
  sendtVidere: boolean;
}) {
  const { t, til } = useSide();
  return (
    <section>
      {hastesak ? (
        <p>
          {t("hastesak.allerede", { navn: hastesak.til })}{" "}
          <a href={til(`/saksbehandling/haste/${ref}`)}>{t("hastesak.seSaken")}</a>
        </p>
      ) : trukket ? null : (
        <Hasteknapp href={`/innspill/${ref}/haste`} />
      )}
      {trukket ? null : (
        <p className="lenker">
          {sendtVidere ? (
            <a href={til(`/saksbehandling/innspill/${ref}/oversending`)}>{t("oversending.skrivUt")}</a>
          ) : (
            <a href={til(`/innspill/${ref}/oversending`)}>{t("oversending.lenke")}</a>
          )}
          <a href={til(`/innspill/${ref}/spraak`)}>{t("skrivespraak.rett.lenke")}</a>
        </p>
      )}
    </section>
  );
}
