import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { nettverk } from "~/access/grenser.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { returSkjema } from "~/domain/innspill/retur";
import { lagReturkode } from "~/domain/innspill/retur.server";
import { tellMineUtkast } from "~/domain/innspill/utkast.server";
import { somEpostadresse } from "~/domain/konto/identitet.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { leggVedReturkode, taReturkode } from "./vist-returkode.server";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as("gjest", "/utkast/retur", async (context, _params, { besoek, url }) => {
  await krevLevendeOekt(besoek);
  return {
    tittel: tFor(context.spraak)("nett.retur.tittel"),
    antall: await tellMineUtkast(context),
    harEpost: besoek.harEpost,
    laget: taReturkode(besoek),
    adresse: url.host + tilSide(url, "/utkast/hent"),
  };
});

/** Answers the same whatever address is typed: nobody is looked up by it. */
export const action = as("gjest", "/utkast/retur", async (context, _params, { besoek, values, url }) => {
  await krevLevendeOekt(besoek);
  const { epost } = lesSkjema(returSkjema, values);
  await begrens(besoek, "hentekode", values);
  if (epost) {
    if (!besoek.harEpost) throw new Refusal("epostkode.ikkeHer");
    const adresse = somEpostadresse(epost);
    await begrens(besoek, "epostkode", values, besoek.noekler.hmac("grense", `${adresse}|${nettverk(besoek.adresse)}`));
    await begrens(besoek, "postkasse", values, besoek.noekler.hmac("grense", adresse.replace(/\+[^@]*@/, "@")));
  }
  const lenke = (kode: string) => url.origin + tilSide(url, `/utkast/hent/${kode}`);
  const { kode, utloeper } = await lagReturkode(context, epost ? { epost, lenke } : null);
  leggVedReturkode(besoek, { kode, utloeper: utloeper.toISOString(), epost });
  return redirect(tilSide(url, "/utkast/retur"), 303);
});

export default function Retur() {
  const { tittel, antall, harEpost, laget, adresse } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const skjema = useSkjema();
  if (laget)
    return (
      <div className="side-1 stabel">
        <h1>{t("nett.retur.laget")}</h1>
        <p className="ingress">{t("nett.retur.skrivNed")}</p>
        <p className="returkode">{laget.kode}</p>
        <p>{t("nett.retur.varer", { dato: dato(laget.utloeper) })}</p>
        {laget.epost ? (
          <Melding slag="ok" rolle="status">
            <p>{t("nett.retur.sendt", { epost: laget.epost })}</p>
          </Melding>
        ) : null}
        <p>
          {t("nett.retur.slik")} <b>{adresse}</b>
        </p>
        <p className="knapperad">
          <KnappeLenke slag="annen" href={til("/utkast")}>
            {t("nett.retur.tilUtkast")}
          </KnappeLenke>
        </p>
      </div>
    );
  if (antall === 0)
    return (
      <div className="side-1 stabel">
        <Avslag skjema={skjema} />
        <h1>{tittel}</h1>
        <p className="ingress">{t("nett.retur.ingen")}</p>
        <p className="knapperad">
          <KnappeLenke href={til("/utkast/hent")}>{t("nett.retur.harKode")}</KnappeLenke>
        </p>
      </div>
    );
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("nett.retur.ingress", { count: antall })}</p>
      {harEpost ? (
        <TekstFelt
          id="epost"
          type="email"
          etikett={t("nett.retur.epost")}
          hint={t("nett.retur.epostHint")}
          feil={skjema.feil("epost")}
          defaultValue={skjema.verdi("epost")}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
        />
      ) : null}
      <div className="knapperad">
        <Knapp>{t("nett.retur.knapp")}</Knapp>
        <a href={til("/utkast/hent")}>{t("nett.retur.harKode")}</a>
      </div>
    </form>
  );
}
