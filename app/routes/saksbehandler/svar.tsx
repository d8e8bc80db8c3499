import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { svarSkjema } from "~/domain/sak/sak";
import { finnSakensInnspill, hentSak } from "~/domain/sak/finn.server";
import { lesSkjema } from "~/domain/skjema";
import { svarPaaInnspill } from "~/domain/svar/svar.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Linjer } from "./Linjer";
import { uskjermet } from "./les-innspill.server";
import { Mottakere } from "./Mottakere";
import { Saksside } from "./Saksside";
import { Svarfelter } from "./Svarfelter";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/svar",
  async (context, { nr }, { url, request }) => {
    const sak = await hentSak(context, nr);
    const innspill = await finnSakensInnspill(context, sak.id);
    await noterLest(context, request, uskjermet(innspill.filter((ett) => !ett.besvart && !ett.borte)));
    const { rader } = await byggSaksfremlegg(context, nr, 0);
    const vurdert = new Map(rader.map((rad) => [rad.ref, rad]));
    return {
      tittel: tFor(context.spraak)("besvar.tittel"),
      nr,
      gjort: Number(url.searchParams.get("gjort")) || 0,
      begrunnelse: sak.vedtak?.begrunnelse ?? null,
      virkninger: sak.virkninger.map(({ id, trykt, beskrivelse }) => ({ id, trykt, beskrivelse })),
      besvart: innspill.filter((ett) => ett.besvart && ett.borte !== "sperret").map(({ ref }) => ref),
      ubesvart: innspill
        .filter((ett) => !ett.besvart && !ett.borte)
        .map(({ nr: nummer, ref, utdrag, spraak }) => ({
          nummer,
          ref,
          utdrag,
          spraak,
          betydning: vurdert.get(ref)?.betydning ?? null,
          vurdering: vurdert.get(ref)?.vurdering ?? "",
        })),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/svar",
  async (context, { nr }, { values, url }) => {
    const { antall } = await svarPaaInnspill(context, nr, lesSkjema(svarSkjema, values), url.origin);
    return redirect(tilSide(url, `/saksbehandling/saker/${nr}/svar?gjort=${antall}`), 303);
  },
);

export default function Svar() {
  const { tittel, nr, gjort, begrunnelse, virkninger, besvart, ubesvart } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const saken = til(`/saksbehandling/saker/${nr}`);
  return (
    <Saksside tittel={tittel} nr={nr} skjema={skjema}>
      {gjort > 0 && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("besvar.gjort", { count: gjort })}>
          <a href={til("/saksbehandling/varsler")}>{t("besvar.tilVarsler")}</a>
        </Melding>
      ) : null}
      {begrunnelse === null ? (
        <Tom
          tittel={t("besvar.ikkeVedtatt")}
          handling={<KnappeLenke href={`${saken}/vedtak`}>{t("saken.steg.vedtak.knapp")}</KnappeLenke>}
        >
          <p>{t("svar.feil.ikkeVedtatt")}</p>
        </Tom>
      ) : ubesvart.length === 0 && !skjema.fylt ? (
        <Tom
          tittel={t("besvar.ferdig", { count: besvart.length })}
          handling={<a href={saken}>{t("besvar.tilSaken")}</a>}
        >
          <p>{t("besvar.ferdigTekst")}</p>
        </Tom>
      ) : (
        <form method="post" className="stabel">
          <Mottakere ubesvart={ubesvart} skjema={skjema} />
          <div className="skjema">
            <Svarfelter
              skjema={skjema}
              knapp={t("besvar.knapp")}
              mellom={
                <>
                  {virkninger.length > 0 ? (
                    <Valg
                      id="virkning"
                      etikett={t("besvar.virkning")}
                      hint={t("besvar.virkningHint")}
                      feil={skjema.feil("virkning")}
                      defaultValue={skjema.verdi("virkning")}
                      valg={[
                        { verdi: "", tekst: t("besvar.ingenVirkning") },
                        ...virkninger.map(({ id, trykt, beskrivelse }) => ({
                          verdi: id,
                          tekst: `${trykt} ${beskrivelse}`,
                        })),
                      ]}
                    />
                  ) : null}
                  <div className="stabel tett">
                    <p className="smaa">{t("besvar.sitat")}</p>
                    <blockquote className="grunn">
                      <Linjer tekst={begrunnelse} />
                    </blockquote>
                  </div>
                </>
              }
            />
          </div>
        </form>
      )}
      {besvart.length > 0 && ubesvart.length > 0 ? (
        <details className="mer">
          <summary>{t("besvar.alleredeBesvart", { count: besvart.length })}</summary>
          <p className="lenker">
            {besvart.map((ref) => (
              <a key={ref} href={til(`/saksbehandling/innspill/${ref}`)}>
                {ref}
              </a>
            ))}
          </p>
        </details>
      ) : null}
    </Saksside>
  );
}
