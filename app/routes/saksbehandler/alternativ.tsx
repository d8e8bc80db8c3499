import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { endreAlternativ, hentAlternativ } from "~/domain/avstemning/alternativ.server";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { alternativSkjema, sjekker } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Alternativfelter } from "./Alternativfelter";
import { Avstemningsside } from "./Avstemningsside";
import { somFelter, spraakene, tallfelt } from "./avstemningsfelter.server";
import { SlikStaarDet } from "./SlikStaarDet";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ",
  async (context, { avstemning, alternativ: id }) => {
    const rad = await hentTilArbeid(context, avstemning);
    const alternativ = await hentAlternativ(context, avstemning, id);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.alternativ.tittel"),
      slug: rad.slug,
      navn: rad.navn.tekst,
      kladd: rad.status === "kladd",
      ramme: rad.ramme,
      spraakliste: await spraakene(context),
      forslagRef: alternativ.forslagRef,
      sett: alternativ.sett,
      staar: {
        ...somFelter("tittel", alternativ.tittel),
        ...somFelter("beskrivelse", alternativ.beskrivelse),
        kostnad: tallfelt(alternativ.kostnad),
        sjekk: alternativ.sjekk,
        begrunnelse: alternativ.begrunnelse,
        plass: String(alternativ.plass),
      } as Record<string, string>,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/:alternativ",
  async (context, { avstemning, alternativ: id }, { values, url }) => {
    await endreAlternativ(context, avstemning, id, lesSkjema(alternativSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=lagret`), 303);
  },
);

export default function Alternativ() {
  const { tittel, slug, navn, kladd, ramme, spraakliste, forslagRef, sett, staar } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const noenAndre = skjema.kode === "avstemningsarbeid.feil.noenAndreLagret";
  const felt = (id: "sjekk" | "begrunnelse" | "plass") => ({
    id,
    etikett: t(`avstemningsarbeid.felt.${id}`),
    feil: skjema.feil(id),
    defaultValue: skjema.verdi(id, staar[id]),
  });
  const naa = (id: "sjekk" | "begrunnelse" | "plass", somTekst = staar[id] ?? "") => (
    <SlikStaarDet vis={noenAndre && skjema.verdi(id).trim() !== staar[id]} staar={somTekst} />
  );
  return (
    <Avstemningsside
      tittel={tittel}
      slug={slug}
      navn={navn}
      skjema={skjema}
      lesing={
        forslagRef ? (
          <section>
            <h2>{t("avstemningsarbeid.alternativ.forslaget")}</h2>
            <p className="lenker">
              <a href={til(`/saksbehandling/innspill/${forslagRef}`)}>{forslagRef}</a>
            </p>
          </section>
        ) : undefined
      }
    >
      {kladd || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <input type="hidden" name="sett" value={noenAndre ? sett : skjema.verdi("sett", sett)} />
          <Alternativfelter
            skjema={skjema}
            spraakliste={spraakliste}
            ramme={ramme}
            staar={staar}
            noenAndre={noenAndre}
          />
          <Radiogruppe
            {...felt("sjekk")}
            valg={sjekker.map((verdi) => ({ verdi, tekst: t(`avstemningsarbeid.sjekk.${verdi}`) }))}
          />
          {naa(
            "sjekk",
            sjekker.flatMap((ett) => (ett === staar["sjekk"] ? t(`avstemningsarbeid.sjekk.${ett}`) : []))[0],
          )}
          <TekstOmraade {...felt("begrunnelse")} hint={t("avstemningsarbeid.felt.begrunnelseHint")} maxLength={2_000} />
          {naa("begrunnelse")}
          <TekstFelt
            {...felt("plass")}
            hint={t("avstemningsarbeid.felt.plassHint")}
            inputMode="numeric"
            stoerrelse="kort"
            maxLength={3}
            autoComplete="off"
          />
          {naa("plass")}
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.alternativ.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <p>{t("avstemningsarbeid.oppsett.laast")}</p>
      )}
    </Avstemningsside>
  );
}
