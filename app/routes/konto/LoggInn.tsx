import { PAA_NYTT } from "~/access/tilbake";
import { KnappeLenke } from "~/components/Knapp";
import type { finnEksempelpersoner } from "~/access/eksempelinnlogging.server";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Eksempelpersoner } from "./Eksempelpersoner";

type Inngang = { kode: string; navn: { tekst: string; lang: string } };

export type Innlogging = {
  eid: Inngang[];
  ansatt: Inngang[];
  /** One may sign in by a code in a mail. */
  epost: boolean;
  /** On the way to accept a role. */
  invitert: boolean;
  /** The sample persons; null where signing in without proof does not exist. */
  personer: Awaited<ReturnType<typeof finnEksempelpersoner>> | null;
  innlogget: { navn: string } | null;
  til: string | null;
  /** The sign-in that the issuer remembers was refused: it is to ask again who it is. */
  paaNytt?: boolean;
};

/** Says honestly which ways in there are, and how sure each makes us of who it is. */
export function LoggInn({ eid, ansatt, epost, invitert, personer, innlogget, til: valgtRetur, paaNytt }: Innlogging) {
  const { t, til } = useSide();
  const skjema = useSkjema();
  const retur = skjema.verdi("til", valgtRetur ?? "");
  const videre = (sti: string) => {
    const spoerring = new URLSearchParams({
      ...(retur ? { til: retur } : {}),
      ...(paaNytt ? { [PAA_NYTT]: "1" } : {}),
    });
    return til(sti) + (spoerring.size > 0 ? `?${spoerring.toString()}` : "");
  };
  return (
    <div className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{t("loggInn.tittel")}</h1>
      {innlogget ? (
        <p className="ingress">
          {innlogget.navn ? t("loggInn.alt", { navn: innlogget.navn }) : t("loggInn.altUtenNavn")}
        </p>
      ) : null}
      {eid.length + ansatt.length === 0 && !epost ? <p className="ingress">{t("loggInn.ingenInnlogging")}</p> : null}
      {eid.length > 0 ? (
        <section className="stabel tett">
          <p className="knapperad">
            {eid.map((en, i) => (
              <Inngangsknapp key={en.kode} inngang={en} href={videre(`/logg-inn/${en.kode}`)} hoved={i === 0} />
            ))}
          </p>
          <p className="dempet">{t("loggInn.eid.tekst")}</p>
        </section>
      ) : null}
      {epost ? (
        <section className="stabel tett">
          <p className="knapperad">
            <KnappeLenke slag={eid.length > 0 ? "annen" : "hoved"} href={videre("/logg-inn/epost")}>
              {t("loggInn.epost.knapp")}
            </KnappeLenke>
          </p>
          <p className="dempet">{t("loggInn.epost.tekst")}</p>
        </section>
      ) : null}
      {ansatt.length > 0 ? (
        <section className="stabel tett">
          <h2>{t("loggInn.ansatt.tittel")}</h2>
          <p className="dempet">{t("loggInn.ansatt.tekst")}</p>
          <p className="knapperad">
            {ansatt.map((en) => (
              <Inngangsknapp key={en.kode} inngang={en} href={videre(`/logg-inn/${en.kode}`)} hoved={false} />
            ))}
          </p>
          {invitert && eid[0] ? <p>{t("loggInn.ansatt.ikkeJobbkonto", { navn: eid[0].navn.tekst })}</p> : null}
        </section>
      ) : null}
      {personer ? <Eksempelpersoner personer={personer} retur={retur} /> : null}
      <UtenKonto />
    </div>
  );
}

function Inngangsknapp({ inngang: { navn }, href, hoved }: { inngang: Inngang; href: string; hoved: boolean }) {
  const { t } = useSide();
  return (
    <KnappeLenke slag={hoved ? "hoved" : "annen"} href={href}>
      {t("loggInn.med", { navn: navn.tekst })}
    </KnappeLenke>
  );
}

function UtenKonto() {
  const { t, til } = useSide();
  return (
    <>
      <h2>{t("loggInn.utenKonto.tittel")}</h2>
      <p>{t("loggInn.utenKonto.tekst")}</p>
      <p className="lenker">
        <a href={til("/tema")}>{t("loggInn.utenKonto.skriv")}</a>
        <a href={til("/mine/kode")}>{t("loggInn.utenKonto.kode")}</a>
        <RingKommunen />
      </p>
    </>
  );
}

export function RingKommunen() {
  const { t, kommune } = useSide();
  if (!kommune?.telefon) return null;
  return (
    <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>
      {t("loggInn.utenKonto.ring", { telefon: kommune.telefon })}
    </a>
  );
}
