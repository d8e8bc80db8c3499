import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, Dato, TekstOmraade, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Nokkelliste } from "~/components/Nokkelliste";
import { planpunktStatuser } from "~/domain/sak/sak";
import { lesSkjema } from "~/domain/skjema";
import { oppdaterPunkt, oppdateringSkjema } from "~/domain/strategi/oppdater.server";
import { byggPunktetsTraad, hentPunkt } from "~/domain/strategi/strategi.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/strategi/punkt/:kode/oppdatering", async (context, { kode }) => {
  const punkt = await hentPunkt(context, kode);
  const { milepaeler } = await byggPunktetsTraad(context, punkt.id);
  const { trykt, navn, enhet, status, statusBegrunnelse, statusDato, nesteDato } = punkt;
  return {
    tittel: tFor(context.spraak)("oppdater.tittel", { punkt: trykt }),
    kode,
    trykt,
    navn,
    enhet,
    status,
    statusBegrunnelse,
    statusDato,
    nesteDato,
    milepaeler,
  };
});

export const action = as(
  "saksbehandler",
  "/strategi/punkt/:kode/oppdatering",
  async (context, { kode }, { values, url }) => {
    await oppdaterPunkt(context, kode, lesSkjema(oppdateringSkjema, values));
    return redirect(tilSide(url, `/strategi/punkt/${encodeURIComponent(kode)}`), 303);
  },
);

export default function Oppdatering() {
  const { tittel, kode, trykt, navn, enhet, status, statusBegrunnelse, statusDato, nesteDato, milepaeler } =
    useLoaderData<typeof loader>();
  const { t, lang, dato } = useSide();
  const skjema = useSkjema();
  const lesing = (
    <section>
      <h2 lang={lang(navn.lang)}>{navn.tekst}</h2>
      <Nokkelliste
        punkter={[
          { navn: t("oppdater.statusNaa"), verdi: status ? t(`status.${status}`) : t("oppdater.ingenStatus") },
          { navn: t("oppdater.sistOppdatert"), verdi: statusDato ? dato(statusDato) : t("oppdater.aldri") },
          ...(enhet ? [{ navn: t("oppdater.enhet"), verdi: enhet }] : []),
        ]}
      />
      {milepaeler.some(({ naadd }) => naadd) ? (
        <>
          <h3>{t("oppdater.naadde")}</h3>
          <ul className="haandregler">
            {milepaeler.map(({ id, tekst, naadd }) =>
              naadd ? (
                <li key={id}>
                  <span lang={lang(tekst.lang)}>{tekst.tekst}</span> <span className="dempet">{dato(naadd)}</span>
                </li>
              ) : null,
            )}
          </ul>
        </>
      ) : null}
    </section>
  );
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("flate.strategi"), href: "/strategi" },
        { tekst: trykt, href: `/strategi/punkt/${encodeURIComponent(kode)}` },
      ]}
      skjema={skjema}
      lesing={lesing}
    >
      <form method="post" noValidate className="skjema">
        <Valg
          id="status"
          etikett={t("oppdater.status")}
          feil={skjema.feil("status")}
          defaultValue={skjema.verdi("status", status ?? "ikke_startet")}
          valg={planpunktStatuser.map((verdi) => ({ verdi, tekst: t(`status.${verdi}`) }))}
        />
        <TekstOmraade
          id="begrunnelse"
          etikett={t("oppdater.begrunnelse")}
          hint={t("oppdater.begrunnelseHint")}
          feil={skjema.feil("begrunnelse")}
          defaultValue={skjema.verdi("begrunnelse", statusBegrunnelse ?? "")}
        />
        <Dato
          id="nesteDato"
          etikett={t("oppdater.nesteDato")}
          valgfriTekst={t("saksbord.valgfritt")}
          hint={t("oppdater.nesteDatoHint")}
          feil={skjema.feil("nesteDato")}
          defaultValue={skjema.verdi("nesteDato", nesteDato ?? "")}
        />
        {milepaeler.some(({ naadd }) => !naadd) ? (
          <fieldset className="ds-fieldset">
            <legend>{t("oppdater.naadd")}</legend>
            {milepaeler.map(({ id, tekst, frist, naadd }) =>
              naadd ? null : (
                <Avkrysning
                  key={id}
                  id={`naadd-${id}`}
                  navn="naadd"
                  verdi={id}
                  defaultChecked={skjema.valgt("naadd", id)}
                  etikett={<span lang={lang(tekst.lang)}>{tekst.tekst}</span>}
                  hint={frist ? t("oppdater.frist", { dag: dato(frist) }) : undefined}
                />
              ),
            )}
          </fieldset>
        ) : null}
        <div className="knapperad">
          <Knapp>{t("oppdater.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
