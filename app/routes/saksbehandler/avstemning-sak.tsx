import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { knyttTilSak } from "~/domain/avstemning/knytt-sak.server";
import { tilSakSkjema } from "~/domain/avstemning/oppsett";
import { finnSaker } from "~/domain/sak/finn.server";
import { somSaksnr } from "~/domain/sak/sak";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/sak",
  async (context, { avstemning }) => {
    const { slug, navn, sak, forslag } = await hentTilArbeid(context, avstemning);
    const saker = (await finnSaker(context)).filter(({ nr, vedtattDen }) => !vedtattDen || nr === sak?.nr);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.sak.tittel"),
      slug,
      navn: navn.tekst,
      foelgerForslaget: forslag !== null,
      naa: sak?.nr ?? "",
      saker: saker.map(({ nr, tittel }) => ({ nr, tittel })),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/sak",
  async (context, { avstemning }, { values, url }) => {
    await knyttTilSak(context, avstemning, lesSkjema(tilSakSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=sak`), 303);
  },
);

export default function AvstemningSak() {
  const { tittel, slug, navn, foelgerForslaget, naa, saker } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const noenAndre = skjema.kode === "avstemningsarbeid.feil.noenAndreKnyttet";
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {foelgerForslaget ? (
        <p>{t("avstemningsarbeid.feil.foelgerForslaget")}</p>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("avstemningsarbeid.sak.ingress")}</p>
          <input type="hidden" name="sett" value={noenAndre ? naa : skjema.verdi("sett", naa)} />
          <Valg
            id="sak"
            etikett={t("avstemningsarbeid.sak.felt")}
            feil={skjema.feil("sak")}
            defaultValue={noenAndre ? naa : skjema.verdi("sak", naa)}
            valg={[
              { verdi: "", tekst: t("avstemningsarbeid.sak.ingen") },
              ...saker.map(({ nr, tittel: sakens }) => ({ verdi: nr, tekst: `${somSaksnr(nr)} ${sakens}` })),
            ]}
          />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.sak.knapp")}</Knapp>
            <a href={til("/saksbehandling/saker/ny")}>{t("avstemningsarbeid.sak.nySak")}</a>
          </div>
        </form>
      )}
    </Avstemningsside>
  );
}
