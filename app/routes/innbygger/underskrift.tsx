import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { skrivUnder } from "~/domain/innbyggerforslag/skriv-under.server";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Varslingsepost } from "./Varslingsepost";
import { Forslagsord } from "./Forslagsord";
import { Underskrifter } from "./Innbyggerforslagsdel";

export const loader = as("gjest", "/forslag/:ref/underskrift", async (context, { ref }, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  return {
    tittel: tFor(context.spraak)("innbyggerforslag.skrivUnder"),
    forslaget: await hentInnbyggerforslag(context, ref),
    takk: url.searchParams.has("takk"),
  };
});

export const action = as("innbygger", "/forslag/:ref/underskrift", async (context, { ref }, { values, url }) => {
  const { ny } = await skrivUnder(context, ref, values, url.origin);
  return redirect(tilSide(url, `/forslag/${ref}/underskrift${ny ? "?takk" : ""}`), 303);
});

export default function Underskrift() {
  const { tittel, forslaget } = useLoaderData<typeof loader>();
  const skjema = useSkjema();
  return (
    <div className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <Forslagsord forslaget={forslaget} />
      <Underskrifter del={forslaget} />
      <Skjemaet />
    </div>
  );
}

function Skjemaet() {
  const { forslaget, takk } = useLoaderData<typeof loader>();
  const { ref, underskrift, aapen, hinder, samlerTil } = forslaget;
  const { t, til, dato } = useSide();
  const skjema = useSkjema();
  const tilForslaget = (
    <p className="lenker">
      <a href={til(`/forslag/${ref}`)}>{t("innbyggerforslag.tilForslaget")}</a>
    </p>
  );
  if (underskrift)
    return (
      <>
        <Melding
          slag={underskrift.stroeket ? "varsel" : "ok"}
          rolle="status"
          tittel={t(
            underskrift.stroeket
              ? "innbyggerforslag.feil.stroeket"
              : underskrift.kanal === "papir"
                ? "innbyggerforslag.del.harPaaPapir"
                : takk
                  ? "innbyggerforslag.skriv.takk"
                  : "innbyggerforslag.del.harSkrevetUnder",
            { dato: dato(underskrift.tid) },
          )}
        >
          {underskrift.epost ? <p>{t("innbyggerforslag.skriv.faarEpost", { epost: underskrift.epost })}</p> : null}
        </Melding>
        {underskrift.kanal === "nett" && !underskrift.stroeket ? (
          <p className="lenker">
            <a href={til(`/forslag/${ref}/underskrift/varsling`)}>
              {t(underskrift.epost ? "innbyggerforslag.varsling.lenkeStopp" : "innbyggerforslag.varsling.lenkeStart")}
            </a>
            {aapen ? (
              <a href={til(`/forslag/${ref}/underskrift/tilbaketrekking`)}>{t("innbyggerforslag.trekk.lenke")}</a>
            ) : null}
          </p>
        ) : null}
        {tilForslaget}
      </>
    );
  if (!aapen)
    return (
      <>
        <Melding slag="varsel" tittel={t("innbyggerforslag.feil.samlerIkke")} />
        {tilForslaget}
      </>
    );
  return (
    <form method="post" className="skjema" noValidate>
      <ul className="konsekvenser">
        {(["navn", "kommunen", "trekke"] as const).map((hva) => (
          <li key={hva}>{t(`innbyggerforslag.skriv.${hva}`, { dato: samlerTil ? dato(samlerTil) : "" })}</li>
        ))}
      </ul>
      {hinder ? (
        <Hinderet />
      ) : (
        <>
          <Varslingsepost skjema={skjema} valgfri />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslag.skrivUnder")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t("innbyggerforslag.ikkeNaa")}
            </KnappeLenke>
          </div>
        </>
      )}
    </form>
  );
}

/** What is missing before this reader can sign, and how it is mended. */
function Hinderet() {
  const { forslaget } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const { ref, hinder } = forslaget;
  if (!hinder) return null;
  return (
    <>
      <Melding tittel={t(`innbyggerforslag.hinder.${hinder}.tittel`)}>
        <p>{t(`innbyggerforslag.hinder.${hinder}.tekst`)}</p>
      </Melding>
      <div className="knapperad">
        <KnappeLenke
          href={
            hinder === "bosted"
              ? til("/min-side/bosted")
              : til(`/logg-inn?til=${encodeURIComponent(til(`/forslag/${ref}/underskrift`))}`)
          }
        >
          {t(`innbyggerforslag.hinder.${hinder}.knapp`)}
        </KnappeLenke>
        <KnappeLenke slag="annen" href={til(`/forslag/${ref}/papir`)}>
          {t("innbyggerforslag.papir.lenkeKort")}
        </KnappeLenke>
      </div>
    </>
  );
}
