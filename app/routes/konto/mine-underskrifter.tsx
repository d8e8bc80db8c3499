import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Merke } from "~/components/Merke";
import { Tom } from "~/components/Tom";
import { finnMineUnderskrifter } from "~/domain/innbyggerforslag/liste.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "minSide.tittel", href: "/min-side" } };

export const loader = as("innbygger", "/min-side/underskrifter", async (context) => ({
  tittel: tFor(context.spraak)("innbyggerforslag.mine.tittel"),
  underskrifter: await finnMineUnderskrifter(context),
}));

export default function MineUnderskrifter() {
  const { tittel, underskrifter } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("innbyggerforslag.mine.ingress")}</p>
      {underskrifter.length === 0 ? (
        <Tom
          tittel={t("innbyggerforslag.mine.ingen")}
          handling={<KnappeLenke href={til("/innbyggerforslag")}>{t("innbyggerforslag.mine.seAlle")}</KnappeLenke>}
        />
      ) : (
        <ul className="radliste">
          {underskrifter.map(({ ref, tittel: forslaget, spraak, vises, status, kanal, tid, samler, epost }) => (
            <li key={ref}>
              {vises ? (
                <a className="radliste-tittel" href={til(`/forslag/${ref}`)} lang={lang(spraak)}>
                  {forslaget}
                </a>
              ) : (
                <span className="radliste-tittel" lang={lang(spraak)}>
                  {forslaget}
                </span>
              )}
              <span className="radliste-tall">{dato(tid)}</span>
              <p className="radliste-tekst">
                <Merke form={merke[status]}>{t(`innbyggerforslag.mine.status.${status}`)}</Merke>{" "}
                <span className="dempet">
                  {t(kanal === "papir" ? "innbyggerforslag.mine.papir" : "innbyggerforslag.mine.nett")}
                </span>
              </p>
              {kanal === "nett" && vises ? (
                <p className="radliste-tekst lenker">
                  {samler ? (
                    <a
                      href={til(`/forslag/${ref}/underskrift/tilbaketrekking`)}
                      aria-label={t("innbyggerforslag.mine.trekk", { tittel: forslaget })}
                    >
                      {t("innbyggerforslag.trekk.lenke")}
                    </a>
                  ) : null}
                  <a
                    href={til(`/forslag/${ref}/underskrift/varsling`)}
                    aria-label={t(epost ? "innbyggerforslag.mine.stopp" : "innbyggerforslag.mine.start", {
                      tittel: forslaget,
                    })}
                  >
                    {t(epost ? "innbyggerforslag.varsling.lenkeStopp" : "innbyggerforslag.varsling.lenkeStart")}
                  </a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const merke = {
  venter: "stiplet",
  samler: "stiplet",
  sendt: "halv",
  mangler: "varsel",
  til_behandling: "halv",
  avgjort: "full",
  bortfalt: "kryss",
  trukket: "strek",
} as const;
