import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { finnKvitteringer, hentMedKvitteringer } from "~/domain/avstemning/kvitteringer.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Avstemningshode } from "./Avstemningshode";

export const loader = as(
  "gjest",
  "/avstemning/:avstemning/kvitteringer",
  async (context, { avstemning: slug }, { besoek, url }) => {
    const { id, stengt } = await hentMedKvitteringer(context, slug);
    const soekt = (url.searchParams.get("sok") ?? "").slice(0, 100);
    const etter = url.searchParams.get("etter") ?? "";
    return {
      tittel: tFor(context.spraak)("avstemning.kvitteringer.tittel"),
      avstemning: await hentAvstemning(context, slug, besoek.noekler),
      soekt,
      foersteSide: etter === "",
      svar: stengt ? await finnKvitteringer(context, id, { soekt, etter }) : null,
    };
  },
);

export default function Kvitteringer() {
  const { tittel, avstemning, soekt, foersteSide, svar } = useLoaderData<typeof loader>();
  const { t } = useSide();
  return (
    <div className="side-1 stabel">
      <Avstemningshode avstemning={avstemning} her={tittel} />
      {svar ? (
        <Lista slug={avstemning.slug} soekt={soekt} svar={svar} foersteSide={foersteSide} />
      ) : (
        <p className="ingress">{t("avstemning.kvitteringer.ikkeEnnaa")}</p>
      )}
    </div>
  );
}

type Svar = Awaited<ReturnType<typeof finnKvitteringer>>;

function Lista({ slug, soekt, svar, foersteSide }: { slug: string; soekt: string; svar: Svar; foersteSide: boolean }) {
  const { t, til } = useSide();
  const her = til(`/avstemning/${slug}/kvitteringer`);
  const { funnet, kvitteringer, neste } = svar;
  return (
    <>
      <p className="ingress">{t("avstemning.kvitteringer.ingress")}</p>
      <section className="stabel">
        <h2>{t("avstemning.etterpaa.erMedTalt")}</h2>
        {funnet === null ? null : funnet ? (
          <Melding slag="ok" rolle="status" tittel={t("avstemning.kvitteringer.ja")} />
        ) : (
          <Melding slag="varsel" rolle="status" tittel={t("avstemning.kvitteringer.nei")}>
            <p>{t("avstemning.kvitteringer.neiHva")}</p>
          </Melding>
        )}
        <form action={her} className="skjema kun-skjerm">
          <TekstFelt
            id="sok"
            etikett={t("avstemning.kvitteringer.soek")}
            hint={t("avstemning.kvitteringer.soekHint")}
            defaultValue={soekt}
            stoerrelse="kode"
            autoComplete="off"
            maxLength={20}
          />
          <p className="knapperad">
            <Knapp>{t("avstemning.kvitteringer.soekKnapp")}</Knapp>
          </p>
        </form>
      </section>
      <section className="stabel">
        <h2>{t("avstemning.kvitteringer.liste")}</h2>
        {kvitteringer.length > 0 ? (
          <>
            <p className="lenker">
              <a href={`${her}.txt`} download>
                {t("avstemning.kvitteringer.lastNed")}
              </a>
            </p>
            <ul className="kvitteringsliste">
              {kvitteringer.map((kvittering) => (
                <li key={kvittering}>{kvittering}</li>
              ))}
            </ul>
          </>
        ) : foersteSide ? (
          <Tom tittel={t("avstemning.kvitteringer.ingen")} />
        ) : null}
        <Sider
          neste={neste ? `${her}?etter=${neste}` : null}
          tekst={t("liste.visFlere")}
          etikett={t("avstemning.kvitteringer.flere")}
        />
      </section>
    </>
  );
}
