import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";

type Min = NonNullable<Avstemningen["min"]>;

/** One's own vote and its receipt, with the ways to change it and to take it back; `laast` when it takes no more votes. */
export function DinStemme({ avstemning, min, laast = false }: { avstemning: Avstemningen; min: Min; laast?: boolean }) {
  const { t, til } = useSide();
  const { slug, versjon } = avstemning;
  const her = til(`/avstemning/${slug}/stemme`);
  return (
    <>
      <h2>{t("avstemning.min.tittel")}</h2>
      {min.nyTekst && !laast ? (
        <Melding slag="varsel" tittel={t("avstemning.min.nyTekst")}>
          <p>{t("avstemning.min.nyTekstHva", { lest: min.versjon, naa: versjon })}</p>
        </Melding>
      ) : null}
      <Stemmen avstemning={avstemning} min={min} />
      <div className="stabel tett">
        <p className="dempet">{t("avstemning.min.kvittering")}</p>
        <p className="hentekode">{min.kvittering}</p>
        <p className="dempet">{t("avstemning.min.kvitteringHint")}</p>
      </div>
      {laast ? null : (
        <>
          <p>{t("avstemning.min.endreHint")}</p>
          <p className="knapperad kun-skjerm">
            <KnappeLenke href={`${her}?endre=1#stem`} slag={min.nyTekst ? "hoved" : "annen"}>
              {t(min.nyTekst ? "avstemning.min.stemIgjen" : "avstemning.min.endre")}
            </KnappeLenke>
            <KnappeLenke href={`${her}/tilbaketrekking`} slag="stille">
              {t("avstemning.min.trekk")}
            </KnappeLenke>
          </p>
        </>
      )}
    </>
  );
}

/** What is on the ballot, in words. */
export function Stemmen({ avstemning, min: { valg } }: { avstemning: Avstemningen; min: Min }) {
  const { t, tall, lang } = useSide();
  const { slag, alternativer } = avstemning;
  if ("svar" in valg) return <p className="stemmen">{t(`avstemning.min.${valg.svar}`)}</p>;
  if ("stoette" in valg) return <p className="stemmen">{t("avstemning.min.stoette")}</p>;
  const linje = (id: string, etter?: string) => {
    const ett = alternativer.find((et) => et.id === id);
    return ett ? (
      <li key={id}>
        <span lang={lang(ett.tittel.lang)}>{ett.tittel.tekst}</span>
        {etter ? `: ${etter}` : ""}
      </li>
    ) : null;
  };
  if ("rekkefoelge" in valg)
    return (
      <div className="stabel tett">
        <p>{t("avstemning.min.rekkefoelge")}</p>
        <ol className="stemmen-liste">{valg.rekkefoelge.map((id) => linje(id))}</ol>
      </div>
    );
  if ("poeng" in valg)
    return (
      <div className="stabel tett">
        <p>{t("avstemning.min.poeng")}</p>
        <ul className="stemmen-liste">
          {alternativer.filter(({ id }) => valg.poeng[id]).map(({ id }) => linje(id, tall(valg.poeng[id]!)))}
        </ul>
      </div>
    );
  const valgte = alternativer.filter(({ id }) => valg.valgte.includes(id));
  const sum = valgte.reduce((til, { kostnad }) => til + (kostnad ?? 0), 0);
  return (
    <div className="stabel tett">
      <p>{slag === "kurv" ? t("avstemning.min.kurv", { sum: tall(sum) }) : t("avstemning.min.valgte")}</p>
      <ul className="stemmen-liste">
        {valgte.map(({ id, kostnad }) =>
          linje(id, kostnad === null ? undefined : t("avstemning.seddel.kostnad", { kroner: tall(kostnad) })),
        )}
      </ul>
    </div>
  );
}
