import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { etterInnlogging } from "~/access/etter-innlogging.server";
import { loggInnPerson } from "~/access/logg-inn-person.server";
import { TekstFelt } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { finnVentendeKode, proevKode } from "~/domain/konto/epostkode.server";
import { finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { tFor } from "~/i18n/core";
import { hash } from "~/platform/id.server";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/logg-inn/epost/kode", async (context, _params, { besoek }) => {
  const merke = besoek.kake("kode");
  return {
    tittel: tFor(context.spraak)("epostkode.kode.tittel"),
    venter: merke ? await finnVentendeKode(context, merke) : null,
    mappe: besoek.epostmappe,
  };
});

export const action = as("gjest", "/logg-inn/epost/kode", async (context, _params, { besoek, values }) => {
  const merke = besoek.kake("kode");
  await begrens(besoek, "kodeforsoek", values, merke ? hash(merke) : undefined);
  const { epost, til } = await proevKode(context, { merke, kode: String(values["kode"] ?? "") }, besoek.noekler);
  const { personId } = await finnEllerLagPerson(context, { slag: "epost", epost }, besoek.noekler);
  await loggInnPerson(context, besoek, personId, { maate: "epost", utsteder: null, sid: null });
  besoek.settKake("kode", null);
  return redirect(await etterInnlogging(context, besoek, personId, til), 303);
});

export default function Epostkode() {
  const { tittel, venter, mappe } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  if (!venter)
    return (
      <div className="side-1 stabel">
        <Avslag skjema={skjema} />
        <h1>{tittel}</h1>
        {skjema.avslaatt ? null : <p className="ingress">{t("epostkode.kode.ingen")}</p>}
        <div className="knapperad">
          <KnappeLenke href={til("/logg-inn/epost")}>{t("epostkode.kode.beOm")}</KnappeLenke>
        </div>
      </div>
    );
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("epostkode.kode.ingress", venter)}</p>
      {mappe ? (
        <Melding slag="varsel" tittel={t("epostkode.kode.eksempel.tittel")}>
          <p>{t("epostkode.kode.eksempel.tekst", { mappe })}</p>
        </Melding>
      ) : null}
      <TekstFelt
        id="kode"
        etikett={t("epostkode.kode.felt")}
        hint={t("epostkode.kode.hint")}
        feil={skjema.feil("kode")}
        defaultValue={skjema.verdi("kode")}
        autoComplete="one-time-code"
        inputMode="numeric"
        stoerrelse="kode"
        maxLength={12}
      />
      <Knapp>{t("epostkode.kode.knapp")}</Knapp>
      <p>
        {t("epostkode.kode.ikkeFatt")} <a href={til("/logg-inn/epost")}>{t("epostkode.kode.beOm")}</a>
      </p>
    </form>
  );
}
