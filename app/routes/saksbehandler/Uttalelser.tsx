import { Merke } from "~/components/Merke";
import type { finnUttalelser } from "~/domain/raad/uttalelse.server";
import { useSide } from "../side";

type Uttalelsen = Awaited<ReturnType<typeof finnUttalelser>>[number];

/** What each råd was asked, and what came of it. */
export function Uttalelser({ her, uttalelser }: { her: string; uttalelser: Uttalelsen[] }) {
  const { t, til, lang } = useSide();
  return (
    <>
      {uttalelser.length === 0 ? <p>{t("hoeringsarbeid.raadene.tom")}</p> : null}
      <ul className="stabel tett">
        {uttalelser.map((en) => (
          <li key={en.slug}>
            <span lang={lang(en.navn.lang)}>{en.navn.tekst}</span> <Stand her={her} uttalelse={en} />
          </li>
        ))}
      </ul>
      {uttalelser.some(({ bedtOm }) => bedtOm === null) ? (
        <a href={til(`${her}/uttalelse`)}>{t("hoeringsarbeid.beOm.tittel")}</a>
      ) : null}
      <a href={til("/saksbehandling/raad")}>{t("hoeringsarbeid.raadene.endre")}</a>
    </>
  );
}

function Stand({ her, uttalelse }: { her: string; uttalelse: Uttalelsen }) {
  const { slug, navn, frist, bedtOm, ref, ingenMerknad } = uttalelse;
  const { t, til, dato } = useSide();
  if (bedtOm === null) return <Merke form="tom">{t("hoeringsarbeid.raadene.ikkeSpurt")}</Merke>;
  if (ingenMerknad) return <Merke farge="ok">{t("hoeringsarbeid.raadene.ingenMerknad")}</Merke>;
  if (ref)
    return (
      <Merke farge="ok">
        <a href={til(`/saksbehandling/innspill/${ref}`)}>{t("hoeringsarbeid.raadene.harUttaltSeg", { ref })}</a>
      </Merke>
    );
  return (
    <>
      <Merke form="stiplet">{t("hoeringsarbeid.raadene.spurt", { dag: dato(frist!) })}</Merke>{" "}
      <a href={til(`${her}/uttalelse/${slug}`)}>
        {t("hoeringsarbeid.uttalelse.registrer")}
        <span className="skjult"> {navn.tekst}</span>
      </a>
    </>
  );
}
