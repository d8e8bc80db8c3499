import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { lesSkjema } from "~/domain/skjema";
import { vaktSkjema } from "~/domain/vakt/vakt";
import { finnMuligeVakter, finnVakter, settVakt } from "~/domain/vakt/vakt.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["satt", "fjernet"] as const;

export const loader = as("administrator", "/administrasjon/vakt", async (context, _params, { url, besoek }) => ({
  tittel: tFor(context.spraak)("vakt.tittel"),
  vakter: await finnVakter(context),
  mulige: await finnMuligeVakter(context),
  harSms: besoek.harSms,
  harEpost: besoek.harEpost,
  gjort: gjorte.find((en) => en === url.searchParams.get("gjort")) ?? null,
}));

export const action = as("administrator", "/administrasjon/vakt", async (context, _params, { values, url }) => {
  await settVakt(context, lesSkjema(vaktSkjema, values));
  return redirect(tilSide(url, "/administrasjon/vakt?gjort=satt"), 303);
});

export default function Vakt() {
  const { tittel, vakter, mulige, harSms, harEpost, gjort } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside tittel={tittel} skjema={skjema}>
      {gjort && !skjema.avslaatt ? <Melding slag="ok" rolle="status" tittel={t(`vakt.gjort.${gjort}`)} /> : null}
      <p className="ingress">{t("vakt.ingress")}</p>
      {harEpost ? null : <Melding slag="varsel" tittel={t("vakt.ikkeEpost")} />}
      {vakter.length > 0 ? (
        <ul className="radliste">
          {vakter.map(({ id, navn, epost, mobil }) => (
            <li key={id}>
              <b className="radliste-tittel">{navn}</b>
              <span className="radliste-tall">
                <a href={til(`/administrasjon/vakt/${id}/fjerning`)}>
                  {t("vakt.fjern")}
                  <span className="skjult"> {navn}</span>
                </a>
              </span>
              <p className="radliste-tekst overlinje">
                {epost ? <span>{epost}</span> : null}
                {mobil ? <span>{mobil}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Melding slag="varsel" tittel={t("vakt.ingen")}>
          <p>{t("vakt.ingenTekst")}</p>
        </Melding>
      )}
      <form method="post" noValidate className="skjema">
        <h2>{t("vakt.leggTil")}</h2>
        <Valg
          id="person"
          etikett={t("vakt.person")}
          hint={t("vakt.leggTilHint")}
          feil={skjema.feil("person")}
          defaultValue={skjema.verdi("person")}
          valg={[{ verdi: "", tekst: "–" }, ...mulige.map(({ id, navn }) => ({ verdi: id, tekst: navn || id }))]}
        />
        <TekstFelt
          id="epost"
          type="email"
          etikett={t("vakt.epost")}
          feil={skjema.feil("epost")}
          defaultValue={skjema.verdi("epost")}
          autoComplete="off"
        />
        <TekstFelt
          id="mobil"
          type="tel"
          etikett={t("vakt.mobil")}
          hint={t(harSms ? "vakt.mobilHint.sms" : "vakt.mobilHint.utenSms")}
          feil={skjema.feil("mobil")}
          defaultValue={skjema.verdi("mobil")}
          autoComplete="off"
        />
        <div className="knapperad">
          <Knapp>{t("vakt.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
