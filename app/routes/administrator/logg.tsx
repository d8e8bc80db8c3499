import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Dato, TekstFelt, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Nokkelliste } from "~/components/Nokkelliste";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { loggsoek } from "~/domain/logg/logg";
import { hentForseglingen, lesLoggen, noterLoggLest } from "~/domain/logg/les-logg.server";
import { objektslag } from "~/events/hendelsesslag";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { blirLest } from "../lest.server";
import { useSide } from "../side";
import { Hendelser } from "./Hendelser";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "administrator",
  "/administrasjon/logg",
  async (context, _params, { request, url, besoek }) => {
    const raa = Object.fromEntries(url.searchParams);
    const lest = loggsoek.safeParse(raa);
    const forsegling = await hentForseglingen(context, besoek.logghoder);
    if (blirLest(request)) await noterLoggLest(context);
    const { fantIkke, ...loggen } = lest.success ? await lesLoggen(context, lest.data) : TOM;
    return {
      tittel: tFor(context.spraak)("logg.tittel"),
      soek: { hva: raa["hva"] ?? "", hvem: raa["hvem"] ?? "", fra: raa["fra"] ?? "", til: raa["til"] ?? "" },
      fantIkke,
      ugyldig: lest.error?.issues.map(({ path }) => String(path[0])) ?? [],
      forsegling,
      ...loggen,
    };
  },
);

const TOM = { hendelser: [], neste: null, fantIkke: false };

export default function Logg() {
  const { tittel, soek, fantIkke, ugyldig, forsegling, hendelser, neste } = useLoaderData<typeof loader>();
  const { t, til, dato, klokkeslett } = useSide();
  const datofeil = (navn: string) => (ugyldig.includes(navn) ? t("logg.feil.dato") : undefined);
  const { sist, hode } = forsegling;
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("flate.administrasjon"), href: til("/administrasjon") }, { tekst: tittel }]}
        />
        <h1>{tittel}</h1>
        <p className="ingress">{t("logg.ingress")}</p>
      </div>
      <div className="side-4-8">
        <div className="skinne">
          <form method="get" action={til("/administrasjon/logg")} className="skjema">
            <h2>{t("logg.filter.tittel")}</h2>
            <Valg
              id="hva"
              etikett={t("logg.filter.hva")}
              defaultValue={soek.hva}
              valg={[
                { verdi: "", tekst: t("logg.filter.alt") },
                ...objektslag.map((slag) => ({ verdi: slag, tekst: t(`logg.objekt.${slag}`) })),
              ]}
            />
            <TekstFelt
              id="hvem"
              etikett={t("logg.filter.hvem")}
              hint={t("logg.filter.hvemHint")}
              feil={fantIkke ? t("logg.feil.fantIkke") : undefined}
              defaultValue={soek.hvem}
              autoComplete="off"
              maxLength={100}
            />
            <Dato id="fra" etikett={t("logg.filter.fra")} feil={datofeil("fra")} defaultValue={soek.fra} />
            <Dato id="til" etikett={t("logg.filter.til")} feil={datofeil("til")} defaultValue={soek.til} />
            <div className="knapperad">
              <Knapp>{t("logg.filter.soek")}</Knapp>
              <a href={til("/administrasjon/logg")}>{t("logg.filter.nullstill")}</a>
            </div>
          </form>
          <section>
            <h2>{t("logg.stand")}</h2>
            <p>
              {sist
                ? t("logg.laast", {
                    tid: t("logg.laastNaar", { dato: dato(sist.tid), klokke: klokkeslett(sist.tid) }),
                  })
                : t("logg.ingenSegl")}
            </p>
            <details className="mer">
              <summary>{t("logg.forIt")}</summary>
              <Nokkelliste
                punkter={[
                  {
                    navn: t("logg.sisteSegl"),
                    verdi: sist
                      ? t("logg.seglNr", { nr: sist.nr, tid: `${dato(sist.tid)} ${klokkeslett(sist.tid)}` })
                      : t("logg.ingenSegl"),
                  },
                  {
                    navn: t("logg.sisteHode"),
                    verdi: hode ? t("logg.hodeVerdi", { dag: dato(hode.dag), nr: hode.segl }) : t("logg.ingenHode"),
                  },
                ]}
              />
              <p className="dempet">{t("logg.kontroll")}</p>
            </details>
          </section>
        </div>
        <div className="stabel">
          {hendelser.length > 0 ? (
            <Hendelser hendelser={hendelser} />
          ) : (
            <Tom
              tittel={t("logg.tomt")}
              handling={<a href={til("/administrasjon/logg")}>{t("logg.filter.nullstill")}</a>}
            >
              <p>{t("logg.tomtTekst")}</p>
            </Tom>
          )}
          <Sider
            neste={neste ? til(`/administrasjon/logg?${videre(soek, neste)}`) : null}
            tekst={t("logg.eldre")}
            etikett={t("logg.siderNavn")}
          />
        </div>
      </div>
    </>
  );
}

const videre = ({ hva, hvem, fra, til }: Record<"hva" | "hvem" | "fra" | "til", string>, foer: string) =>
  new URLSearchParams({ hva, hvem, fra, til, foer }).toString();
