import { useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { medGjest } from "~/access/enhet.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { hentUtkastMedKode, seReturkode } from "~/domain/innspill/retur.server";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

/** Says what will happen, and does nothing: programs that guard mailboxes follow the links of letters. */
export const loader = as("gjest", "/utkast/hent/:returkode", async (context, { returkode }, { besoek }) => {
  await krevLevendeOekt(besoek);
  if (!besoek.avslaatt) await begrens(besoek, "hentekode", {});
  const funnet = await seReturkode(context, returkode);
  const side = {
    tittel: tFor(context.spraak)("nett.hent.tittel"),
    funnet,
    innlogget: context.aktoer.slag === "person",
  };
  return data(side, funnet || besoek.avslaatt ? undefined : 404);
});

export const action = as(
  "gjest",
  "/utkast/hent/:returkode",
  async (context, { returkode }, { besoek, url, values }) => {
    await krevLevendeOekt(besoek);
    await begrens(besoek, "hentekode", values);
    const antall = await hentUtkastMedKode(medGjest(context, besoek), returkode);
    return redirect(tilSide(url, `/utkast?hentet=${antall}`), 303);
  },
);

export default function HentUtkastMedKode() {
  const { tittel, funnet, innlogget } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  if (!funnet || funnet.herAlt)
    return (
      <div className="side-1 stabel">
        <Avslag skjema={skjema} />
        <h1>{tittel}</h1>
        <p className="ingress">{t(funnet ? "nett.retur.feil.herAlt" : "nett.retur.feil.ukjent")}</p>
        <p className="knapperad">
          <KnappeLenke href={til(funnet ? "/utkast" : "/utkast/hent")}>
            {t(funnet ? "nett.retur.tilUtkast" : "nett.hent.annenKode")}
          </KnappeLenke>
        </p>
      </div>
    );
  return (
    <form method="post" className="side-1 stabel" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("nett.hent.skjer", { count: funnet.antall })}</p>
      <p>{t(innlogget ? "nett.hent.tilKonto" : "nett.hent.tilEnhet")}</p>
      <div className="knapperad">
        <Knapp>{t("nett.hent.knapp")}</Knapp>
        <a href={til("/utkast/hent")}>{t("nett.hent.annenKode")}</a>
      </div>
    </form>
  );
}
