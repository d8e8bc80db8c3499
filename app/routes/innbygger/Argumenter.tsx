import { Knapp } from "~/components/Knapp";
import { Sider } from "~/components/Sider";
import type { Side } from "~/domain/forslag/forslag";
import type { ArgumentIListe } from "~/domain/forslag/hent.server";
import { useSide } from "../side";
import { Avsender } from "./Avsender";

type Liste = { rader: ArgumentIListe[]; neste: string | null; fortsetter: boolean };
type Om = {
  /** The forslag's reference. */
  ref_: string;
  /** Whether one may say that an argument is good: `alder` is what one says of oneself at the same time. */
  stoette: { alder: number | null } | null;
  tarImot: boolean;
};

/** What speaks for and against, each on its own side. */
export function Argumenter({ for: taler, mot, ...om }: { for: Liste; mot: Liste } & Om) {
  return (
    <div className="argumenter fullbredde">
      <Argumentside side="for" liste={taler} {...om} />
      <Argumentside side="mot" liste={mot} {...om} />
    </div>
  );
}

const ord = {
  for: { ingen: "forslag.ingenFor", skriv: "forslag.skrivFor", flere: "forslag.flereFor" },
  mot: { ingen: "forslag.ingenMot", skriv: "forslag.skrivMot", flere: "forslag.flereMot" },
} as const;

function Argumentside({ side, liste, ...om }: { side: Side; liste: Liste } & Om) {
  const { t, til } = useSide();
  const { ref_: ref, tarImot } = om;
  return (
    <section className="stabel tett" id={side} aria-labelledby={`tittel-${side}`}>
      <h3 id={`tittel-${side}`}>{t(`forslag.${side}`)}</h3>
      {liste.fortsetter ? (
        <p className="lenker">
          <a href={til(`/forslag/${ref}#${side}`)}>{t("forslag.fraStarten")}</a>
        </p>
      ) : null}
      {liste.rader.length === 0 ? (
        <p className="dempet">{t(ord[side].ingen)}</p>
      ) : (
        <ul className="innspilliste">
          {liste.rader.map((rad) => (
            <li key={rad.ref} id={rad.ref}>
              <Argumentet rad={rad} {...om} />
            </li>
          ))}
        </ul>
      )}
      <Sider
        neste={liste.neste ? til(`/forslag/${ref}?${side}=${liste.neste}#${side}`) : null}
        tekst={t("liste.visFlere")}
        etikett={t(ord[side].flere)}
      />
      {tarImot ? (
        <form method="post" action={til(`/forslag/${ref}/argument`)} className="kun-skjerm">
          <input type="hidden" name="side" value={side} />
          <Knapp slag="annen">{t(ord[side].skriv)}</Knapp>
        </form>
      ) : null}
    </section>
  );
}

function Argumentet({ rad, ref_: ref, stoette }: { rad: ArgumentIListe } & Om) {
  const { t, til, lang, dato } = useSide();
  return (
    <>
      <p className="overlinje">
        <a href={til(`/innspill/${rad.ref}`)}>
          <b>{rad.ref}</b>
        </a>
        <Avsender {...rad} />
        {rad.publisert ? <time dateTime={rad.publisert.toISOString()}>{dato(rad.publisert)}</time> : null}
      </p>
      <p className="innspill-tekst linjeskift" lang={lang(rad.spraak)}>
        {rad.tekst}
      </p>
      <p className="dempet">
        {rad.stoetter === null ? t("forslag.faerreEnnFem") : t("forslag.stoetter", { count: rad.stoetter })}
        {rad.stoettet ? `. ${t("forslag.duStoetter")}` : null}
      </p>
      {stoette ? <Stoetteknapp ref_={ref} argument={rad.ref} stoettet={rad.stoettet} alder={stoette.alder} /> : null}
    </>
  );
}

/** "Godt argument", or the way back. */
function Stoetteknapp({
  ref_: ref,
  argument,
  stoettet,
  alder,
}: {
  ref_: string;
  argument: string;
  stoettet: boolean;
  alder: number | null;
}) {
  const { t, til } = useSide();
  return (
    <form method="post" action={til(`/forslag/${ref}/argument/${argument}/stoette`)} className="kun-skjerm">
      {alder !== null && !stoettet ? <input type="hidden" name="gammelNok" value="ja" /> : null}
      <Knapp
        slag="stille"
        name="intent"
        value={stoettet ? "taTilbake" : "gi"}
        aria-describedby={alder !== null && !stoettet ? `alder-${argument}` : undefined}
      >
        {t(stoettet ? "forslag.taTilbake" : "forslag.godt")} <span className="skjult">{argument}</span>
      </Knapp>
      {alder !== null && !stoettet ? (
        <p className="dempet" id={`alder-${argument}`}>
          {t("forslag.godtMedAlder", { alder })}
        </p>
      ) : null}
    </form>
  );
}
