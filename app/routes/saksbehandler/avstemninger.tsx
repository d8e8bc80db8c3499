import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Melding } from "~/components/Melding";
import { Merke, type Merkefarge, type Merkeform } from "~/components/Merke";
import { Sider } from "~/components/Sider";
import { finnAvstemninger, tellUtelte, utvalg } from "~/domain/avstemning/arbeid.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Tabellside } from "./Tabellside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/avstemninger", async (context, _params, { url }) => {
  const vis = utvalg.find((ett) => ett === url.searchParams.get("vis")) ?? "alle";
  return {
    tittel: tFor(context.spraak)("avstemningsarbeid.tittel"),
    utvalg: utvalg.map((slag) => ({ slag, her: slag === vis })),
    vis,
    utelte: await tellUtelte(context),
    ...(await finnAvstemninger(context, vis, url.searchParams.get("etter"))),
  };
});

export default function Avstemninger() {
  const { tittel, rader, neste, vis, utvalg: valgene, utelte } = useLoaderData<typeof loader>();
  const { t, til, dato, lang } = useSide();
  return (
    <>
      <Tabellside
        tittel={tittel}
        ny={{ tekst: t("avstemningsarbeid.alle.ny"), href: "/saksbehandling/avstemninger/ny" }}
        tom={
          rader.length > 0
            ? null
            : { tittel: t("avstemningsarbeid.alle.tom"), tekst: t("avstemningsarbeid.alle.tomTekst") }
        }
        kolonner={[
          { tekst: t("avstemningsarbeid.alle.navn") },
          { tekst: t("avstemningsarbeid.alle.slag") },
          { tekst: t("avstemningsarbeid.alle.tema") },
          { tekst: t("avstemningsarbeid.alle.status") },
          { tekst: t("avstemningsarbeid.alle.frist"), tall: true },
        ]}
        lenker={
          <>
            {utelte > 0 ? <Melding slag="feil" tittel={t("avstemningsarbeid.alle.utelte", { count: utelte })} /> : null}
            <nav className="filter" aria-label={t("avstemningsarbeid.alle.vis")}>
              {valgene.map(({ slag, her }) => (
                <a
                  key={slag}
                  href={til(`/saksbehandling/avstemninger?vis=${slag}`)}
                  aria-current={her ? "true" : undefined}
                >
                  {t(`avstemningsarbeid.utvalg.${slag}`)}
                </a>
              ))}
            </nav>
          </>
        }
      >
        {rader.map(({ slug, slag, navn, tema, status, feilet, frist, erForslag }) => (
          <tr key={slug}>
            <th scope="row" lang={lang(navn.lang)}>
              <a href={til(`/saksbehandling/avstemninger/${slug}`)}>{navn.tekst}</a>
            </th>
            <td>
              {erForslag ? `${t("avstemningsarbeid.alle.forslag")}: ` : null}
              {t(`avstemningsarbeid.slag.${slag}`)}
            </td>
            <td lang={lang(tema.lang)}>{tema.tekst}</td>
            <td>
              <Avstemningsmerke status={feilet ? "feilet" : status} />
            </td>
            <td className="tall">{frist ? <time dateTime={frist}>{dato(frist)}</time> : "–"}</td>
          </tr>
        ))}
      </Tabellside>
      <Sider
        neste={neste ? til(`/saksbehandling/avstemninger?vis=${vis}&etter=${neste}`) : null}
        tekst={t("avstemningsarbeid.alle.visFlere")}
        etikett={t("avstemningsarbeid.alle.flere")}
      />
    </>
  );
}

const merker = {
  kladd: ["stiplet", "noeytral"],
  kommer: ["tom", "info"],
  aapen: ["halv", "info"],
  telles: ["halv", "varsel"],
  stengt: ["full", "ok"],
  feilet: ["varsel", "feil"],
} as const satisfies Record<string, [Merkeform, Merkefarge]>;

function Avstemningsmerke({ status }: { status: keyof typeof merker }) {
  const { t } = useSide();
  const [form, farge] = merker[status];
  return (
    <Merke form={form} farge={farge}>
      {t(`avstemningsarbeid.status.${status}`)}
    </Merke>
  );
}
