import { Avkrysning, Radiogruppe, TekstFelt, Valg } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { enighetssvar, type Stemmeslag } from "~/domain/avstemning/avstemning";
import type { Alternativ, Avstemningen } from "~/domain/avstemning/hent.server";
import skript from "~/islands/stemmeseddel.ts?worker&url";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

/** The ballot as a form. What one voted before stands in it, and after a refusal what was typed. */
export function Stemmeseddel({ avstemning }: { avstemning: Avstemningen }) {
  const { t, til } = useSide();
  const skjema = useSkjema();
  const { slug, slag, minAlder, min, nivaa, versjon } = avstemning;
  const her = til(`/avstemning/${slug}/stemme`);
  return (
    <form method="post" action={her} className="skjema" noValidate data-seddel={slag}>
      <Avslag skjema={skjema} />
      <input type="hidden" name="versjon" value={versjon} readOnly />
      <Felter avstemning={avstemning} />
      {minAlder === null ? null : (
        <Avkrysning
          id="gammelNok"
          etikett={t("avstemning.seddel.gammelNok", { alder: minAlder })}
          feil={skjema.feil("gammelNok")}
          defaultChecked={skjema.valgt("gammelNok", "ja", min !== null)}
        />
      )}
      <div className="stabel tett">
        <p className="knapperad">
          <Knapp>
            {t(
              min
                ? "avstemning.seddel.lagre"
                : slag === "stoette"
                  ? "avstemning.seddel.stoett"
                  : "avstemning.seddel.stem",
            )}
          </Knapp>
          {min ? (
            <KnappeLenke href={her} slag="stille">
              {t("avstemning.seddel.behold")}
            </KnappeLenke>
          ) : null}
        </p>
        <p className="dempet">
          {nivaa === "gjest" ? `${t("avstemning.seddel.gjest")} ` : ""}
          {t("avstemning.seddel.hemmelig")}
        </p>
      </div>
      {TELLES.includes(slag) ? <script src={skript} defer /> : null}
    </form>
  );
}

/** Where there is something to count while one fills it in. */
const TELLES: readonly Stemmeslag[] = ["godkjenning", "poeng", "kurv"];

function Felter({ avstemning }: { avstemning: Avstemningen }) {
  const { t } = useSide();
  const skjema = useSkjema();
  const { slag, forslag, spoersmaal, min } = avstemning;
  if (slag === "stoette") return null;
  if (slag === "enighet")
    return (
      <Radiogruppe
        id="svar"
        etikett={forslag ? t("avstemning.seddel.enigIForslaget") : (spoersmaal?.tekst ?? "")}
        // The question is the page's own heading.
        skjultEtikett={forslag === null}
        feil={skjema.feil("svar")}
        defaultValue={skjema.verdi("svar", min && "svar" in min.valg ? min.valg.svar : "")}
        valg={enighetssvar.map((svar) => ({ verdi: svar, tekst: t(`avstemning.seddel.svar.${svar}`) }))}
      />
    );
  return <Alternativene avstemning={avstemning} />;
}

const NAVN = { godkjenning: "valgte", kurv: "valgte", rangering: "plass", poeng: "poeng" } as const;

function Alternativene({ avstemning }: { avstemning: Avstemningen }) {
  const { t, tall } = useSide();
  const skjema = useSkjema();
  const { alternativer, maks, poeng, ramme } = avstemning;
  const slag = avstemning.slag as keyof typeof NAVN;
  const navn = NAVN[slag];
  const feil = skjema.feil(navn);
  return (
    <fieldset
      className="ds-fieldset seddel"
      id={navn}
      tabIndex={-1}
      aria-describedby={[`${navn}-hint`, feil ? `${navn}-feil` : ""].filter(Boolean).join(" ")}
    >
      <legend>{t("avstemning.seddel.alternativer")}</legend>
      <p id={`${navn}-hint`}>
        {slag === "poeng"
          ? t("avstemning.seddel.slik.poeng", { poeng: tall(poeng ?? 0) })
          : slag === "kurv"
            ? t("avstemning.seddel.slik.kurv", { ramme: tall(ramme ?? 0) })
            : maks === null
              ? t(`avstemning.seddel.slik.${slag}`)
              : t(`avstemning.seddel.slik.${slag}Maks`, { maks })}
      </p>
      {feil ? (
        <p className="ds-validation-message" data-field="validation" id={`${navn}-feil`}>
          {feil}
        </p>
      ) : null}
      {/* The count sticks below the list only, so that it never covers what is said above it. */}
      <div>
        <div className="seddel-rader" data-slag={slag}>
          {alternativer.map((ett) => (
            <Rad key={ett.id} avstemning={avstemning} ett={ett} />
          ))}
        </div>
        <Teller avstemning={avstemning} />
      </div>
      <p className="dempet">{t("avstemning.seddel.fastRekkefoelge")}</p>
    </fieldset>
  );
}

function Rad({ avstemning: { slag, min, alternativer, maks }, ett }: { avstemning: Avstemningen; ett: Alternativ }) {
  const { tall, lang } = useSide();
  const skjema = useSkjema();
  const valg = min?.valg ?? null;
  const tekst = <span lang={lang(ett.tittel.lang)}>{ett.tittel.tekst}</span>;
  const hint = harOmtale(ett) ? <Omtale ett={ett} /> : null;
  if (slag === "rangering") {
    const navn = `plass.${ett.id}`;
    const min1 = valg && "rekkefoelge" in valg ? valg.rekkefoelge.indexOf(ett.id) + 1 : 0;
    return (
      <Valg
        id={navn}
        etikett={tekst}
        hint={hint}
        feil={skjema.feil(navn)}
        defaultValue={skjema.verdi(navn, min1 > 0 ? String(min1) : "")}
        valg={[
          { verdi: "", tekst: "–" },
          ...Array.from({ length: maks ?? alternativer.length }, (_, i) => ({
            verdi: String(i + 1),
            tekst: tall(i + 1),
          })),
        ]}
      />
    );
  }
  if (slag === "poeng") {
    const navn = `poeng.${ett.id}`;
    return (
      <TekstFelt
        id={navn}
        etikett={tekst}
        hint={hint}
        feil={skjema.feil(navn)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={skjema.verdi(navn, valg && "poeng" in valg ? String(valg.poeng[ett.id] ?? "") : "")}
      />
    );
  }
  return (
    <Avkrysning
      id={`valgte-${ett.id}`}
      navn="valgte"
      verdi={ett.id}
      etikett={tekst}
      hint={hint}
      defaultChecked={skjema.valgt("valgte", ett.id, valg !== null && "valgte" in valg && valg.valgte.includes(ett.id))}
    />
  );
}

const harOmtale = ({ kostnad, beskrivelse, forslag, begrunnelse }: Alternativ) =>
  kostnad !== null || beskrivelse !== null || forslag !== null || begrunnelse !== "";

/** What an alternative costs, what it is, and where it comes from. */
export function Omtale({ ett: { kostnad, beskrivelse, forslag, begrunnelse } }: { ett: Alternativ }) {
  const { t, til, tall, lang, egetLang } = useSide();
  return (
    <>
      {kostnad === null ? null : (
        <b className="kostnad" data-kostnad={kostnad}>
          {t("avstemning.seddel.kostnad", { kroner: tall(kostnad) })}
        </b>
      )}
      {beskrivelse ? (
        <span className="omtale linjeskift" lang={lang(beskrivelse.lang)}>
          {beskrivelse.tekst}
        </span>
      ) : null}
      {begrunnelse ? (
        <span className="omtale" lang={egetLang}>
          {t("avstemning.alternativ.endret", { hva: begrunnelse })}
        </span>
      ) : null}
      {forslag ? (
        <a className="omtale" href={til(`/forslag/${forslag}`)}>
          {t("avstemning.alternativ.lesForslaget")}
        </a>
      ) : null}
    </>
  );
}

/** What is left to use. Without a script it says what there is from the start; the refusal counts exactly. */
function Teller({ avstemning: { slag, maks, poeng, ramme } }: { avstemning: Avstemningen }) {
  const { t, tall } = useSide();
  const grense = { godkjenning: maks, poeng, kurv: ramme }[slag as "poeng"] ?? null;
  if (grense === null) return null;
  const ord = (n: string) => ({
    igjen: t(`avstemning.seddel.teller.${slag as "poeng"}`, { n, grense: tall(grense) }),
    over: t(`avstemning.seddel.teller.${slag as "poeng"}Over`, { n }),
  });
  return (
    <p
      className="seddel-teller"
      role="status"
      id="igjen"
      data-grense={grense}
      data-tekster={JSON.stringify(ord("{n}"))}
    >
      {ord(tall(grense)).igjen}
    </p>
  );
}
