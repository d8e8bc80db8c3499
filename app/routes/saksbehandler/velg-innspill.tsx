import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import type { Borte } from "~/domain/innspill/i-arbeid.server";
import { velgInnspillSkjema } from "~/domain/sak/sak";
import { finnInnspillUtenSak, finnSakensInnspill, hentSak } from "~/domain/sak/finn.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { enSetning } from "../innbygger/sitat";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { uskjermet } from "./les-innspill.server";
import { Saksside } from "./Saksside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/innspill",
  async (context, { nr }, { request }) => {
    const sak = await hentSak(context, nr);
    const valgte = await finnSakensInnspill(context, sak.id);
    const ledige = await finnInnspillUtenSak(context);
    await noterLest(context, request, uskjermet([...valgte, ...ledige]));
    return {
      tittel: tFor(context.spraak)("velg.tittel"),
      nr,
      valgte: valgte.map(({ nr: nummer, ref, utdrag, spraak, vises, betydning, borte }) => ({
        nummer,
        ref,
        utdrag,
        spraak,
        vises,
        vurdert: betydning !== null,
        borte,
      })),
      temaer: perTema(ledige),
    };
  },
);

function perTema(ledige: Awaited<ReturnType<typeof finnInnspillUtenSak>>) {
  const temaer = new Map<string, { slug: string; spoersmaal: (typeof ledige)[number]["spoersmaal"]; rader: Rad[] }>();
  for (const { tema: slug, spoersmaal, ref, utdrag, spraak, vurdert } of ledige) {
    const tema = temaer.get(slug) ?? { slug, spoersmaal, rader: [] };
    tema.rader.push({ ref, utdrag, spraak, vurdert });
    temaer.set(slug, tema);
  }
  return [...temaer.values()];
}

export const action = as(
  "saksbehandler",
  "/saksbehandling/saker/:nr/innspill",
  async (context, { nr }, { values, url }) => {
    await velgInnspill(context, nr, lesSkjema(velgInnspillSkjema, values).innspill);
    return redirect(tilSide(url, `/saksbehandling/saker/${nr}?gjort=valgt`), 303);
  },
);

export default function VelgInnspill() {
  const { tittel, nr, valgte, temaer } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  return (
    <Saksside tittel={tittel} nr={nr} skjema={skjema}>
      <p className="ingress">{t("velg.ingress")}</p>
      {valgte.length + temaer.length === 0 ? (
        <Tom tittel={t("velg.tom")} handling={<a href={til("/saksbehandling?vis=alle")}>{t("saksbord.visAlle")}</a>}>
          <p>{t("velg.tomTekst")}</p>
        </Tom>
      ) : (
        <form method="post" className="stabel">
          {valgte.length > 0 ? (
            <fieldset className="ds-fieldset">
              <legend>{t("velg.iSaken", { count: valgte.length })}</legend>
              {valgte.map((ett) => (
                <Boks key={ett.ref} rad={ett} forvalgt skjema={skjema} />
              ))}
            </fieldset>
          ) : null}
          {temaer.map(({ slug, spoersmaal, rader }) => (
            <fieldset key={slug} className="ds-fieldset">
              <legend>
                <span lang={lang(spoersmaal.lang)}>{spoersmaal.tekst}</span>{" "}
                <span className="valgfri">{t("velg.ledige", { count: rader.length })}</span>
              </legend>
              {rader.map((ett) => (
                <Boks key={ett.ref} rad={ett} skjema={skjema} />
              ))}
            </fieldset>
          ))}
          <div className="knapperad">
            <Knapp>{t("velg.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Saksside>
  );
}

type Rad = {
  ref: string;
  nummer?: number;
  utdrag: string;
  spraak: string;
  vurdert: boolean;
  vises?: boolean;
  borte?: Borte | null;
};

function Boks({
  rad,
  forvalgt = false,
  skjema,
}: {
  rad: Rad;
  forvalgt?: boolean;
  skjema: ReturnType<typeof useSkjema>;
}) {
  const { t, lang } = useSide();
  const { ref, nummer, utdrag, spraak, vurdert, vises = true, borte } = rad;
  return (
    <Avkrysning
      id={`innspill-${ref}`}
      navn="innspill"
      verdi={ref}
      defaultChecked={skjema.valgt("innspill", ref, forvalgt)}
      etikett={
        <>
          <b>{nummer ? t("velg.nummer", { nr: nummer }) : ref}</b>{" "}
          {borte ? t(`dokument.borte.${borte}`) : <span lang={lang(spraak)}>{enSetning(utdrag, 140)}</span>}
        </>
      }
      hint={
        [
          nummer ? ref : null,
          vurdert || borte ? null : t("vurdering.ikkeVurdertEnnaa"),
          vises || borte ? null : t("velg.visesIkke"),
        ]
          .filter(Boolean)
          .join(" · ") || undefined
      }
    />
  );
}
