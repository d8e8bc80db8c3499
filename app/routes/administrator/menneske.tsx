import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentMenneske } from "~/domain/rolle/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Rollenavn } from "./Rollenavn";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["gitt", "tatt", "loggetUt"] as const;

export const loader = as(
  "administrator",
  "/administrasjon/mennesker/:person",
  async (context, params, { url, request }) => {
    const menneske = await hentMenneske(context, params.person);
    await noterLest(context, request, { slag: "person", objekter: [menneske.id] });
    return {
      tittel: menneske.navn || tFor(context.spraak)("admin.mennesker.utenNavn"),
      gjort: gjorte.find((en) => en === url.searchParams.get("gjort")) ?? null,
      menneske,
      meg: menneske.id === context.aktoer.id,
    };
  },
);

export default function Menneske() {
  const { tittel, gjort, meg, menneske } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const her = `/administrasjon/mennesker/${menneske.id}`;
  const naa = menneske.roller.filter(({ gjelder }) => gjelder);
  const foer = menneske.roller.filter(({ gjelder }) => !gjelder);
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("flate.administrasjon"), href: til("/administrasjon") },
            { tekst: t("admin.mennesker.tittel"), href: til("/administrasjon/mennesker") },
            { tekst: tittel },
          ]}
        />
        <div className="hode-rad">
          <h1>{tittel}</h1>
          <KnappeLenke href={til(`${her}/rolle`)}>{t("admin.menneske.giRolle")}</KnappeLenke>
        </div>
        {gjort ? <Melding slag="ok" rolle="status" tittel={t(`admin.menneske.gjort.${gjort}`)} /> : null}
        {meg ? <Melding tittel={t("admin.menneske.deg")} /> : null}
      </div>
      <div className="side-8-4">
        <div className="stabel">
          <section className="stabel tett">
            <h2>{t("admin.menneske.naa")}</h2>
            {naa.length > 0 ? (
              <ul className="radliste">
                {naa.map((en) => (
                  <Tildeling key={en.id} en={en} her={her} />
                ))}
              </ul>
            ) : (
              <p>{t("admin.mennesker.ingenRolle")}</p>
            )}
          </section>
          {foer.length > 0 ? (
            <section className="stabel tett">
              <h2>{t("admin.menneske.foer")}</h2>
              <ul className="radliste">
                {foer.map((en) => (
                  <Tildeling key={en.id} en={en} her={her} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <Innlogging {...menneske} her={her} />
      </div>
    </>
  );
}

type Menneskedata = ReturnType<typeof useLoaderData<typeof loader>>["menneske"];

function Tildeling({ en, her }: { en: Menneskedata["roller"][number]; her: string }) {
  const { t, til, dato } = useSide();
  const ta = t("admin.menneske.ta", { rolle: t(`rolle.${en.rolle}`) });
  return (
    <li>
      <span className="radliste-tittel">
        <Rollenavn {...en} />
      </span>
      <p className="radliste-tekst dempet">
        {en.sammeDag
          ? t("admin.menneske.sammeDag", { dato: dato(en.fra) })
          : en.sisteDag
            ? t("admin.menneske.periode", { fra: dato(en.fra), til: dato(en.sisteDag) })
            : t("admin.menneske.uten", { fra: dato(en.fra) })}
        {en.kilde === "utsteder" && en.gjelder ? ` ${t("admin.menneske.fraUtsteder")}` : null}
      </p>
      {en.gjelder && en.kilde === "tildelt" ? (
        <span className="radliste-tall">
          <KnappeLenke
            slag="annen"
            stoerrelse="sm"
            href={til(`${her}/rolle/${en.id}/slutt`)}
            aria-label={en.komite ? `${ta}, ${en.komite.tekst}` : ta}
          >
            {ta}
          </KnappeLenke>
        </span>
      ) : null}
    </li>
  );
}

function Innlogging(props: Pick<Menneskedata, "identiteter" | "bosted"> & { her: string }) {
  const { identiteter, bosted, her } = props;
  const { t, til, dato } = useSide();
  return (
    <aside className="skinne">
      <section>
        <h2>{t("admin.menneske.innlogging")}</h2>
        {identiteter.length > 0 ? (
          <Nokkelliste
            punkter={identiteter.map(({ slag, utsteder, sistBrukt }) => ({
              navn: slag === "epost" ? t("admin.maate.epost") : `${t(`admin.maate.${slag}`)} (${utsteder})`,
              verdi: t("admin.menneske.sist", { dato: dato(sistBrukt) }),
            }))}
          />
        ) : (
          <p>{t("admin.menneske.ingenInnlogging")}</p>
        )}
        <p>
          <KnappeLenke slag="annen" stoerrelse="sm" href={til(`${her}/utlogging`)}>
            {t("admin.loggUt.knapp")}
          </KnappeLenke>
        </p>
      </section>
      <section>
        <h2>{t("admin.menneske.bosted")}</h2>
        <p>
          {bosted
            ? t("admin.menneske.bostedSjekket", {
                kommunenr: bosted.kommunenr,
                dato: dato(bosted.bekreftet),
                metode: t(`bostedssjekk.maate.${bosted.metode}`),
              })
            : t("admin.menneske.bostedUkjent")}
        </p>
      </section>
    </aside>
  );
}
