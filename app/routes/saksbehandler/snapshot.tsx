import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { finnSnapshots, hentSak } from "~/domain/sak/finn.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avstemningene } from "./Avstemningene";
import { Merknadstabell } from "./Merknadstabell";
import { Funn, Referanser } from "./Saksdetaljer";
import { Saksside } from "./Saksside";

const skjema = z.object({ bilde: z.coerce.number().int().min(1).max(32_767) });

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/saker/:nr/snapshot", async (context, { nr }) => {
  const sak = await hentSak(context, nr);
  const bilder = await finnSnapshots(context, sak.id);
  const neste = (bilder[0]?.nr ?? 0) + 1;
  const { hode, funn, rader } = await byggSaksfremlegg(context, nr, neste);
  return {
    avstemninger: hode.medvirkning.avstemninger ?? [],
    tittel: tFor(context.spraak)("bilde.tittel"),
    nr,
    neste,
    funn,
    bilder,
    uvurderte: rader.filter(({ betydning, borte }) => betydning === null && !borte).map(({ ref }) => ref),
    rader: rader.map(({ nr: nummer, dato, avsender, oppsummering, vurdering, betydning, ref, borte }) => ({
      nr: nummer,
      dato,
      avsender,
      oppsummering,
      vurdering,
      betydning,
      ref,
      ...(borte ? { borte } : {}),
    })),
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/snapshot",
  async (context, { nr }, { url, values }) => {
    await taSnapshot(context, nr, lesSkjema(skjema, values).bilde);
    return redirect(tilSide(url, `/saksbehandling/saker/${nr}?gjort=bilde`), 303);
  },
);

export default function Snapshot() {
  const { tittel, nr, neste, funn, bilder, uvurderte, rader, avstemninger } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const svar = useSkjema();
  return (
    <Saksside tittel={tittel} nr={nr} skjema={svar}>
      <p className="ingress">{t("bilde.ingress")}</p>
      {rader.length + avstemninger.length === 0 ? (
        <Tom
          tittel={t("bilde.tom")}
          handling={
            <KnappeLenke href={til(`/saksbehandling/saker/${nr}/innspill`)}>
              {t("saken.steg.innspill.knapp")}
            </KnappeLenke>
          }
        >
          <p>{t("bilde.tomTekst")}</p>
        </Tom>
      ) : (
        <>
          <h2>{t("bilde.personvern")}</h2>
          <Funn funn={funn} />
          <Referanser tittel={t("saken.uvurderte", { count: uvurderte.length })} refs={uvurderte} verb="vurdering" />
          <form method="post" className="knapperad">
            <input type="hidden" name="bilde" value={neste} />
            <Knapp>{t("bilde.knapp", { nr: neste })}</Knapp>
          </form>
          {avstemninger.length > 0 ? <Avstemningene avstemninger={avstemninger} /> : null}
          {rader.length > 0 ? (
            <>
              <h2>{t("bilde.tabell")}</h2>
              <Merknadstabell rader={rader} />
            </>
          ) : null}
        </>
      )}
      {bilder.length > 0 ? (
        <>
          <h2>{t("bilde.tidligere")}</h2>
          <ul className="radliste">
            {bilder.map(({ nr: nummer, tid, av, antall }) => (
              <li key={nummer}>
                <span className="radliste-tittel">{t("bilde.nummer", { nr: nummer })}</span>
                <span className="radliste-tall">{dato(tid)}</span>
                <p className="radliste-tekst dempet">
                  {t("bilde.antall", { count: antall })}, {av}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Saksside>
  );
}
