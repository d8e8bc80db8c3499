import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { finnInstanser } from "~/domain/instans/finn.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { hentOversending } from "~/domain/oversending/hent.server";
import { hentOrdene } from "~/domain/oversending/ord.server";
import { oversendingSkjema } from "~/domain/oversending/oversending";
import { sendVidere } from "~/domain/oversending/send-videre.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/oversending", async (context, { ref }, { request, url }) => {
  const innspill = await lesInnspill(context, ref, request);
  const { spraak } = await hentKommune(context.db);
  // What is written to the sender is in the municipality's own language.
  const instanser = await finnInstanser({ ...context, spraak });
  const valgt = instanser.find(({ id }) => id === url.searchParams.get("til")) ?? null;
  return {
    tittel: tFor(context.spraak)("oversending.tittel", { ref }),
    innspill: tilLesing(innspill),
    sendt: await hentOversending(context, innspill.id),
    harKontakt: (await hentOrdene(context, ref)).kontakt !== null,
    instanser: instanser.map(({ id, navn, hva }) => ({ id, navn, hva })),
    valgt: valgt && { id: valgt.id, navn: valgt.navn, harEpost: valgt.epost !== null, mal: mal(valgt, spraak) },
  };
});

/** What its sender may be told; whoever sends it on makes it their own. */
function mal(
  { navn, hva, telefon, nettside }: Awaited<ReturnType<typeof finnInstanser>>[number],
  spraak: Parameters<typeof tFor>[0],
): string {
  const t = tFor(spraak);
  const kontakt = [telefon, nettside].filter(Boolean).join(", ");
  return [
    t("oversending.mal", { instans: navn.tekst, hva: hva.tekst }),
    ...(kontakt ? [t("oversending.malKontakt", { kontakt })] : []),
  ].join("\n\n");
}

export const action = as("saksbehandler", "/innspill/:ref/oversending", async (context, { ref }, { values, url }) => {
  const skjema = lesSkjema(oversendingSkjema, values);
  const { paaEpost } = await sendVidere(context, ref, skjema, url.origin);
  const kontakt = skjema.medKontakt ? "&kontakt=ja" : "";
  return redirect(
    tilSide(url, `/saksbehandling/innspill/${ref}/oversending?gjort=${paaEpost ? "epost" : "haand"}${kontakt}`),
    303,
  );
});

export default function Oversending() {
  const { tittel, innspill, sendt, harKontakt, instanser, valgt } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  const skjema = useSkjema();
  const sti = til(`/innspill/${innspill.ref}/oversending`);
  return (
    <Innspillside tittel={tittel} innspill={innspill} skjema={skjema}>
      {sendt ? (
        <Melding tittel={t("oversending.alt", { instans: sendt.navn.tekst, dato: dato(sendt.tid), navn: sendt.av })}>
          <a href={til(`/saksbehandling/innspill/${innspill.ref}/oversending`)}>{t("oversending.skrivUt")}</a>
        </Melding>
      ) : (
        <p className="dempet">{t("oversending.ingress")}</p>
      )}
      {valgt && (!sendt || skjema.fylt) ? (
        <form method="post" noValidate className="skjema">
          <p>
            {t("oversending.til")}: <b lang={lang(valgt.navn.lang)}>{valgt.navn.tekst}</b>{" "}
            <a href={sti}>{t("oversending.bytt")}</a>
          </p>
          <input type="hidden" name="instans" value={valgt.id} readOnly />
          <TekstOmraade
            id="tekst"
            etikett={t("oversending.tekst")}
            hint={t("oversending.tekstHint")}
            paakrevd
            stor
            feil={skjema.feil("tekst")}
            defaultValue={skjema.verdi("tekst", valgt.mal)}
            spraak={lang(valgt.navn.lang)}
          />
          {harKontakt ? (
            <Avkrysning
              id="medKontakt"
              etikett={t("oversending.medKontakt")}
              hint={t("oversending.medKontaktHint")}
              defaultChecked={skjema.valgt("medKontakt", "ja")}
            />
          ) : null}
          {valgt.harEpost ? (
            <>
              <p>{t("oversending.paaEpost")}</p>
              <Avkrysning
                id="forHaand"
                etikett={t("oversending.forHaand")}
                hint={t("oversending.forHaandHint")}
                defaultChecked={skjema.valgt("forHaand", "ja")}
              />
            </>
          ) : (
            <p>{t("oversending.ikkeEpost")}</p>
          )}
          <div className="knapperad">
            <Knapp>{t("oversending.knapp")}</Knapp>
          </div>
        </form>
      ) : sendt ? null : instanser.length === 0 ? (
        <Melding slag="varsel" tittel={t("oversending.ingen")} />
      ) : (
        <section className="stabel tett">
          <h2>{t("oversending.velg")}</h2>
          <ul className="radliste">
            {instanser.map(({ id, navn, hva }) => (
              <li key={id}>
                <a className="radliste-tittel" href={`${sti}?til=${id}`} lang={lang(navn.lang)}>
                  {navn.tekst}
                </a>
                <p className="radliste-tekst dempet" lang={lang(hva.lang)}>
                  {hva.tekst}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Innspillside>
  );
}
