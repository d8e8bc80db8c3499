import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { nettverk } from "~/access/grenser.server";
import { tilSide } from "~/access/til-side";
import { tryggTilbake } from "~/access/tilbake";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { epostSkjema } from "~/domain/konto/epostkode";
import { bestillKode } from "~/domain/konto/epostkode.server";
import { somEpostadresse } from "~/domain/konto/identitet.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyttMerke } from "~/platform/id.server";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/logg-inn/epost", (context, _params, { besoek, url }) => ({
  tittel: tFor(context.spraak)("epostkode.tittel"),
  harEpost: besoek.harEpost,
  til: tryggTilbake(url.searchParams.get("til"), tilSide(url, "/")),
}));

/** The answer is one and the same for every address. */
export const action = as("gjest", "/logg-inn/epost", async (context, _params, { besoek, values, url }) => {
  if (!besoek.harEpost) throw new Refusal("epostkode.ikkeHer");
  const { epost, til } = lesSkjema(epostSkjema, values);
  const adresse = somEpostadresse(epost);
  await begrens(besoek, "epostkode", values, besoek.noekler.hmac("grense", `${adresse}|${nettverk(besoek.adresse)}`));
  await begrens(besoek, "postkasse", values, besoek.noekler.hmac("grense", adresse.replace(/\+[^@]*@/, "@")));
  const merke = nyttMerke();
  await bestillKode(context, { epost, til: tryggTilbake(til, tilSide(url, "/")), merke }, besoek.noekler);
  besoek.settKake("kode", merke, 600);
  return redirect(tilSide(url, "/logg-inn/epost/kode"), 303);
});

export default function LoggInnEpost() {
  const { tittel, harEpost, til: retur } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  if (!harEpost)
    return (
      <div className="side-1 stabel">
        <h1>{tittel}</h1>
        <p className="ingress">{t("epostkode.ikkeHer")}</p>
      </div>
    );
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("epostkode.ingress")}</p>
      <input type="hidden" name="til" value={skjema.verdi("til", retur)} />
      <TekstFelt
        id="epost"
        type="email"
        etikett={t("epostkode.felt")}
        feil={skjema.feil("epost")}
        defaultValue={skjema.verdi("epost")}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
      />
      <Knapp>{t("epostkode.knapp")}</Knapp>
      <Melding tittel={t("epostkode.nivaa.tittel")}>
        <p>{t("epostkode.nivaa.tekst")}</p>
      </Melding>
    </form>
  );
}
