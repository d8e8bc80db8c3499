import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { endreAvstemning } from "~/domain/avstemning/endre.server";
import { oppsettSkjema } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningsside } from "./Avstemningsside";
import { somFelter, spraakene, tallfelt } from "./avstemningsfelter.server";
import { Oppsettfelter } from "./Oppsettfelter";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/oppsett",
  async (context, { avstemning }) => {
    const rad = await hentTilArbeid(context, avstemning);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.oppsett.tittel"),
      slug: rad.slug,
      navn: rad.navn.tekst,
      kladd: rad.status === "kladd",
      sett: rad.sett,
      spraakliste: await spraakene(context),
      staar: {
        ...somFelter("spoersmaal", rad.spoersmaal),
        ...somFelter("forklaring", rad.forklaring),
        slag: rad.slag,
        maks: tallfelt(rad.maks),
        poeng: tallfelt(rad.poeng),
        ramme: tallfelt(rad.ramme),
        krav: rad.krav,
        minAlder: tallfelt(rad.minAlder),
        frist: rad.frist ?? "",
      } as Record<string, string>,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/oppsett",
  async (context, { avstemning }, { values, url }) => {
    await endreAvstemning(context, avstemning, lesSkjema(oppsettSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=lagret`), 303);
  },
);

export default function AvstemningOppsett() {
  const { tittel, slug, navn, kladd, sett, spraakliste, staar } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const noenAndre = skjema.kode === "avstemningsarbeid.feil.noenAndreLagret";
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {kladd || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          {/* Only the refusal that shows what the other wrote lets it be written over. */}
          <input type="hidden" name="sett" value={noenAndre ? sett : skjema.verdi("sett", sett)} />
          <Oppsettfelter skjema={skjema} spraakliste={spraakliste} staar={staar} noenAndre={noenAndre} />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.oppsett.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <p>{t("avstemningsarbeid.oppsett.laast")}</p>
      )}
    </Avstemningsside>
  );
}
