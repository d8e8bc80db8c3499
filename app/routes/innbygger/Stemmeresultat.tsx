import { Stolper } from "~/components/Stolper";
import { MINST_VIST, type Stemmeslag, type Telling, type VistGruppe } from "~/domain/avstemning/avstemning";
import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";
import { Parvistabell } from "./Parvistabell";

/** The result, each level and version of the text by itself: the conclusion in words, then bars, then the numbers. */
export function Stemmeresultat({ avstemning, grupper }: { avstemning: Avstemningen; grupper: VistGruppe[] }) {
  const { t, til } = useSide();
  const { stengt, slag } = avstemning;
  const flereVersjoner = new Set(grupper.map(({ versjon }) => versjon)).size > 1;
  return (
    <section className="stabel stemmeblokk" id="resultat">
      <h2>{t(stengt ? "avstemning.resultat.tittel" : "avstemning.resultat.saaLangt")}</h2>
      {grupper.length === 0 ? <p>{t("avstemning.resultat.ingen")}</p> : null}
      {grupper.length > 1 ? <p className="dempet">{t("avstemning.resultat.hverForSeg")}</p> : null}
      {grupper.map((gruppe) => (
        <section key={`${gruppe.nivaa} ${gruppe.versjon}`} className="stabel tett stemmegruppe">
          <h3>
            {t(`avstemning.nivaa.${gruppe.nivaa}`)}
            {flereVersjoner ? `, ${t("avstemning.resultat.paaVersjon", { versjon: gruppe.versjon })}` : ""}
          </h3>
          {gruppe.telling ? (
            <Tellingen avstemning={avstemning} antall={gruppe.antall} telling={gruppe.telling} />
          ) : (
            <p>{t("avstemning.resultat.faa", { count: gruppe.antall, minst: MINST_VIST })}</p>
          )}
        </section>
      ))}
      <p className="dempet">
        {t("avstemning.resultat.slikTelles")} {t(`avstemning.telling.${slag}`)}{" "}
        <a href={til(`/avstemning/slik-virker-det#telling-${slag}`)}>{t("avstemning.resultat.merOmTelling")}</a>
      </p>
    </section>
  );
}

type Delt<S extends Stemmeslag> = {
  avstemning: Avstemningen;
  antall: number;
  telling: Extract<Telling, { slag: S }>;
};

function Tellingen({ avstemning, antall, telling }: { avstemning: Avstemningen; antall: number; telling: Telling }) {
  const { t, tall } = useSide();
  switch (telling.slag) {
    case "enighet":
      return <Enighet avstemning={avstemning} antall={antall} telling={telling} />;
    case "stoette":
      return <p className="stemmen">{t("avstemning.resultat.stoetter", { antall: tall(telling.stoette) })}</p>;
    case "godkjenning":
      return <Godkjenning avstemning={avstemning} antall={antall} telling={telling} />;
    case "poeng":
      return <Poeng avstemning={avstemning} antall={antall} telling={telling} />;
    case "rangering":
      return <Rangering avstemning={avstemning} antall={antall} telling={telling} />;
    case "kurv":
      return <Kurv avstemning={avstemning} antall={antall} telling={telling} />;
  }
}

function Enighet({ antall, telling }: Delt<"enighet">) {
  const { t, tall } = useSide();
  const deler = [
    ["enig", telling.enig],
    ["uenig", telling.uenig],
    ["vet_ikke", telling.vetIkke],
  ] as const;
  return (
    <Stolper
      konklusjon={t("avstemning.resultat.enige", { enig: tall(telling.enig), antall: tall(antall) })}
      maks={antall}
      stolper={deler.map(([svar, verdi]) => ({
        navn: t(`avstemning.seddel.svar.${svar}`),
        verdi,
        tekst: t("avstemning.resultat.av", { stemmer: tall(verdi), antall: tall(antall) }),
      }))}
      tekster={{
        visTall: t("avstemning.resultat.visTall"),
        navn: t("avstemning.resultat.svar"),
        verdi: t("avstemning.resultat.stemmer"),
      }}
    />
  );
}

function Godkjenning({ avstemning, antall, telling: { stemmer, plassering } }: Delt<"godkjenning">) {
  const { t, tall } = useSide();
  const navn = useNavn(avstemning);
  const foerst = plassering[0] ?? [];
  return (
    <Stolper
      konklusjon={t(foerst.length > 1 ? "avstemning.resultat.flestLikt" : "avstemning.resultat.flest", {
        navn: navn.alle(foerst),
        stemmer: tall(stemmer[foerst[0] ?? ""] ?? 0),
        antall: tall(antall),
      })}
      maks={antall}
      stolper={plassering.flat().map((id) => ({
        navn: navn.en(id),
        verdi: stemmer[id]!,
        tekst: t("avstemning.resultat.av", { stemmer: tall(stemmer[id]!), antall: tall(antall) }),
      }))}
      tekster={{
        visTall: t("avstemning.resultat.visTall"),
        navn: t("avstemning.resultat.alternativ"),
        verdi: t("avstemning.resultat.stemmer"),
      }}
    />
  );
}

function Poeng({ avstemning, telling: { poeng, plassering } }: Delt<"poeng">) {
  const { t, tall } = useSide();
  const navn = useNavn(avstemning);
  const foerst = plassering[0] ?? [];
  const flest = poeng[foerst[0] ?? ""] ?? 0;
  return (
    <Stolper
      konklusjon={t(foerst.length > 1 ? "avstemning.resultat.flestPoengLikt" : "avstemning.resultat.flestPoeng", {
        navn: navn.alle(foerst),
        poeng: tall(flest),
      })}
      maks={Math.max(1, flest)}
      stolper={plassering.flat().map((id) => ({ navn: navn.en(id), verdi: poeng[id]!, tekst: tall(poeng[id]!) }))}
      tekster={{
        visTall: t("avstemning.resultat.visTall"),
        navn: t("avstemning.resultat.alternativ"),
        verdi: t("avstemning.resultat.poeng"),
      }}
    />
  );
}

function Rangering({ avstemning, antall, telling: { parvis, plassering } }: Delt<"rangering">) {
  const { t, tall } = useSide();
  const navn = useNavn(avstemning);
  const foerst = plassering[0] ?? [];
  const ider = plassering.flat();
  return (
    <figure className="stolper">
      <figcaption>
        {t(foerst.length > 1 ? "avstemning.resultat.foerstLikt" : "avstemning.resultat.foerst", {
          navn: navn.alle(foerst),
          antall: tall(antall),
        })}
      </figcaption>
      <ol className="plassering">
        {plassering.map((like, i) => {
          const plass = plassering.slice(0, i).flat().length + 1;
          return (
            <li key={like.join()}>
              <span className="dempet">
                {t(like.length > 1 ? "avstemning.resultat.plassLikt" : "avstemning.resultat.plass", { plass })}
              </span>{" "}
              <b>{navn.alle(like)}</b>
            </li>
          );
        })}
      </ol>
      <Parvistabell alternativer={ider.map((id) => ({ id, navn: navn.en(id) }))} parvis={parvis} />
    </figure>
  );
}

function Kurv({ avstemning, antall, telling: { stemmer, plassering, valgt, sum } }: Delt<"kurv">) {
  const { t, tall } = useSide();
  const navn = useNavn(avstemning);
  const ramme = tall(avstemning.ramme ?? 0);
  const kostnad = new Map(avstemning.alternativer.map((ett) => [ett.id, ett.kostnad ?? 0]));
  const rekke = plassering.flat();
  const bit = (id: string) => (
    <li key={id}>
      {navn.en(id)}
      <span className="dempet">
        {", "}
        {t("avstemning.seddel.kostnad", { kroner: tall(kostnad.get(id) ?? 0) })}
      </span>
    </li>
  );
  const utenfor = rekke.filter((id) => !valgt.includes(id));
  return (
    <>
      <Stolper
        konklusjon={
          valgt.length === 0
            ? t("avstemning.resultat.kurvTom", { ramme })
            : t("avstemning.resultat.kurv", { plass: navn.alle(valgt), ramme, sum: tall(sum) })
        }
        maks={antall}
        stolper={rekke.map((id) => ({
          navn: navn.en(id),
          verdi: stemmer[id]!,
          tekst: t("avstemning.resultat.av", { stemmer: tall(stemmer[id]!), antall: tall(antall) }),
        }))}
        tekster={{
          visTall: t("avstemning.resultat.visTall"),
          navn: t("avstemning.resultat.alternativ"),
          verdi: t("avstemning.resultat.stemmer"),
        }}
      />
      {valgt.length > 0 ? (
        <>
          <h4>{t("avstemning.resultat.faarPlass")}</h4>
          <ul className="stemmen-liste">{valgt.map(bit)}</ul>
        </>
      ) : null}
      {utenfor.length > 0 ? (
        <>
          <h4>{t("avstemning.resultat.faarIkkePlass")}</h4>
          <ul className="stemmen-liste">{utenfor.map(bit)}</ul>
        </>
      ) : null}
    </>
  );
}

/** Titles of alternatives by id; several as "A, B og C". */
function useNavn({ alternativer }: Avstemningen) {
  const { t } = useSide();
  const titler = new Map(alternativer.map(({ id, tittel }) => [id, tittel.tekst]));
  const en = (id: string) => titler.get(id) ?? "";
  return {
    en,
    alle: (ider: string[]) =>
      ider.length < 2
        ? en(ider[0] ?? "")
        : `${ider.slice(0, -1).map(en).join(", ")} ${t("avstemning.resultat.og")} ${en(ider.at(-1)!)}`,
  };
}
