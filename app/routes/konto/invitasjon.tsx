import { useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { loggInnPerson } from "~/access/logg-inn-person.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentInvitasjonMedKode } from "~/domain/invitasjon/finn.server";
import { taImotInvitasjon } from "~/domain/invitasjon/ta-imot.server";
import { arbeidsplass } from "~/domain/rolle/arbeidsplass";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { Rollenavn } from "../administrator/Rollenavn";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/invitasjon/:invitasjonskode", async (context, params, { besoek, url }) => {
  await begrens(besoek, "hentekode", {});
  const { aktoer } = context;
  const invitasjon = await hentInvitasjonMedKode(context, params.invitasjonskode);
  const side = {
    tittel: tFor(context.spraak)("invitasjon.tittel"),
    invitasjon,
    leser:
      aktoer.slag === "gjest" ? ("gjest" as const) : aktoer.nivaa === "epost" ? ("epost" as const) : ("eid" as const),
    navn: aktoer.slag === "gjest" ? "" : aktoer.navn,
    her: tilSide(url, `/invitasjon/${params.invitasjonskode}`),
  };
  return data(side, invitasjon ? 200 : 404);
});

/** Takes the role. Whoever has it is somebody else than before to the house: a new session, and an end to the others. */
export const action = as("gjest", "/invitasjon/:invitasjonskode", async (context, params, { besoek, url, values }) => {
  await begrens(besoek, "hentekode", values);
  const oekt = await besoek.oekt();
  const { personId } = await taImotInvitasjon(context, params.invitasjonskode);
  if (oekt) await loggInnPerson(context, besoek, personId, oekt);
  return redirect(tilSide(url, `/invitasjon/${params.invitasjonskode}`), 303);
});

export default function Invitasjon() {
  const { tittel, invitasjon, leser, navn, her } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const skjema = useSkjema();
  const tatt = invitasjon?.min ?? false;
  return (
    <div className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      {tatt ? <Melding slag="ok" rolle="status" tittel={t("invitasjon.dinNaa")} /> : null}
      {invitasjon && (tatt || invitasjon.stand === "venter") ? (
        <>
          {tatt ? null : <p className="ingress">{t("invitasjon.ingress", { kommune: invitasjon.kommune })}</p>}
          <Nokkelliste
            vannrett
            punkter={[
              { navn: t("invitasjon.kommune"), verdi: invitasjon.kommune },
              { navn: t("invitasjon.rolle"), verdi: <Rollenavn {...invitasjon} /> },
              {
                navn: t("invitasjon.til"),
                verdi: invitasjon.sisteDag ? dato(invitasjon.sisteDag) : t("invitasjon.utenSlutt"),
              },
              ...(tatt ? [] : [{ navn: t("invitasjon.brukesInnen"), verdi: dato(invitasjon.utloeper) }]),
            ]}
          />
        </>
      ) : (
        <>
          <p className="ingress">{t(`invitasjon.stand.${invitasjon?.stand ?? "ukjent"}`)}</p>
          <p>{t("invitasjon.spoer")}</p>
        </>
      )}
      {tatt && invitasjon ? (
        <p className="knapperad">
          <KnappeLenke href={til(arbeidsplass[invitasjon.rolle])}>
            {t(`invitasjon.videre.${invitasjon.rolle}`)}
          </KnappeLenke>
        </p>
      ) : invitasjon?.stand === "venter" ? (
        <TaImot leser={leser} navn={navn} her={her} />
      ) : (
        <p className="knapperad">
          <a href={til("/invitasjon")}>{t("invitasjon.annenKode")}</a>
        </p>
      )}
    </div>
  );
}

function TaImot({ leser, navn, her }: { leser: "gjest" | "epost" | "eid"; navn: string; her: string }) {
  const { t, til } = useSide();
  if (leser === "eid")
    return (
      <form method="post" className="stabel">
        <p>{navn ? t("invitasjon.innloggetSom", { navn }) : t("invitasjon.innlogget")}</p>
        <div className="knapperad">
          <Knapp>{t("invitasjon.knapp")}</Knapp>
        </div>
      </form>
    );
  return (
    <div className="stabel">
      {leser === "epost" ? <Melding slag="varsel" tittel={t("invitasjon.feil.nivaa")} /> : null}
      <p>{t("invitasjon.maaLoggeInn")}</p>
      <p className="knapperad">
        <KnappeLenke href={til(`/logg-inn?til=${encodeURIComponent(her)}`)}>{t("invitasjon.loggInn")}</KnappeLenke>
      </p>
    </div>
  );
}
