import { useActionData, useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as } from "~/access/as.server";
import { krevLevendeOekt, krevLevendeOektEllerTaVarePaa } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { medFortsett } from "~/access/tilbake";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { TekstOmraade, Valg } from "~/components/Felt";
import { revisjon } from "~/domain/felt";
import { innspillTekst, MAKS_TEGN, temaSlug } from "~/domain/innspill/innspill";
import { hentUtkast, lagreUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { finnTemaer } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import skript from "~/islands/utkast.ts?worker&url";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Funnvarsel } from "./Funnvarsel";
import { Konflikt } from "./Konflikt";
import { OmTemaet } from "./OmTemaet";

export const handle: Handle = { enkelt: { tilbake: "tilbake.temaer", href: "/tema", steg: { naa: 1, av: 2 } } };

export const loader = as("gjest", "/utkast/:id", async (context, { id }, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  const utkast = await hentUtkast(context, id);
  const temaer = await finnTemaer(context);
  const slug = utkast?.tema ?? url.searchParams.get("tema");
  const tema = temaer.find((ett) => ett.slug === slug);
  if (!tema) throw finnesIkke();
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  return {
    tittel: tFor(context.spraak)("skriv.tittel"),
    id,
    nyttId: nyId(),
    utkast,
    tema,
    temaer: temaer.filter((ett) => ett.aapen || ett.slug === slug),
  };
});

export const action = as("gjest", "/utkast/:id", async (context, { id }, foresporsel) => {
  await krevLevendeOektEllerTaVarePaa(foresporsel, "utkast.feil");
  const { values, url } = foresporsel;
  const { revisjon: sett, tema, intent } = lesSkjema(skjema, { ...values, tekst: "" });
  // Whatever was typed is kept, also what cannot be sent.
  const tekst = [values["tekst"] ?? ""].flat().join("\n");
  const lagring = await lagreUtkast(context, { id, tema, tekst, revisjon: sett });
  if (!lagring.lagret) return data({ konflikt: lagring, values }, 409);

  // It is kept before it is judged: whatever is wrong with it, nothing is lost.
  if (intent !== "seOver") return redirect(tilSide(url, `/utkast/${id}?tema=${tema}`), 303);
  const lest = innspillTekst.safeParse(tekst);
  if (!lest.success)
    throw new Refusal("feil.skjema", {
      felt: {
        tekst: {
          kode: lest.error.issues[0]!.message as "innspill.feil.tom",
          verdier: { antall: tekst.length, grense: MAKS_TEGN },
        },
      },
    });
  return redirect(tilSide(url, "/utkast"), 303);
});

const skjema = z.object({
  revisjon: revisjon.catch(0),
  tema: temaSlug.catch(""),
  intent: z.enum(["lagre", "seOver"]).catch("lagre"),
});

export default function Utkast() {
  const { id, nyttId, utkast, tema, temaer } = useLoaderData<typeof loader>();
  const svar = useActionData<{ konflikt?: { tekst: string; revisjon: number }; values?: { tekst?: string } }>();
  const { t, til, lang, klokkeslett, spraak } = useSide();
  const skjema = useSkjema();
  // Another's draft, or one that is gone: the words go on in a new one.
  const fremmed = skjema.kode === "utkast.feil.ikkeDitt" || skjema.kode === "utkast.feil.sendt";
  const formId = fremmed ? nyttId : id;
  const loggetUt = skjema.kode === "utkast.feil.loggetUt" || skjema.kode === "utkast.feil.loggetUtBeholdt";
  const adresse = (draft: string) => `/utkast/${draft}?tema=${tema.slug}`;
  const skrevet = svar?.values?.tekst ?? skjema.verdi("tekst");
  // Saved from elsewhere while the words were kept: both stand.
  const endretImens =
    skjema.gjenopptatt && utkast && skjema.verdi("revisjon") !== String(utkast.revisjon) && skrevet !== utkast.tekst;
  const konflikt = svar?.konflikt ?? (endretImens ? utkast : undefined);
  // A form that was left empty and comes again has nothing to lose: what is saved stands.
  const tekst = konflikt ? skrevet.trim() || konflikt.tekst : skjema.verdi("tekst", utkast?.tekst ?? "");
  const staarSomLagret = utkast && !skjema.fylt && !konflikt;

  return (
    <div className="side-7-5">
      <form
        className="skjema"
        method="post"
        action={til(skjema.gjenopptatt ? medFortsett(adresse(formId)) : adresse(formId))}
        id="utkast"
        noValidate
        data-utkast={formId}
        data-ulagret={loggetUt || (skjema.gjenopptatt && !konflikt) ? "" : undefined}
        data-tekster={JSON.stringify(oeytekster(t))}
      >
        <Avslag skjema={skjema} />
        {loggetUt ? (
          <p className="knapperad">
            <KnappeLenke slag="annen" href={til(`/logg-inn?til=${encodeURIComponent(til(medFortsett(adresse(id))))}`)}>
              {t("flate.loggInn")}
            </KnappeLenke>
          </p>
        ) : null}
        <Konflikt tekst={konflikt?.tekst ?? null} />
        <div className="stabel tett">
          <p className="dempet" lang={lang(tema.spoersmaal.lang)}>
            {tema.spoersmaal.tekst}
          </p>
          <h1>{t("skriv.tittel")}</h1>
          <p className="dempet">{t("skriv.tips")}</p>
        </div>
        <div className="stabel">
          <div className="fullbredde stabel tett">
            <TekstOmraade
              id="tekst"
              etikett={t("skriv.tittel")}
              skjultEtikett
              stor
              defaultValue={tekst}
              feil={skjema.feil("tekst")}
              spraak={spraak}
            />
            <p className="skrivestatus fullbredde">
              <span className="lagret" role="status" id="status" data-tilstand={staarSomLagret ? "lagret" : undefined}>
                {staarSomLagret ? t("skriv.lagret", { klokke: klokkeslett(utkast.oppdatert) }) : ""}
              </span>
              <span id="tegn" />
            </p>
            <Funnvarsel tekst={tekst} />
          </div>
        </div>
        <details className="mer">
          <summary>{t("skriv.annetTema")}</summary>
          <Valg
            id="tema"
            etikett={t("skriv.tema")}
            defaultValue={skjema.verdi("tema", tema.slug)}
            valg={temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal.tekst }))}
          />
        </details>
        <input
          type="hidden"
          name="revisjon"
          id="revisjon"
          value={fremmed ? 0 : loggetUt ? skjema.verdi("revisjon", "0") : (konflikt?.revisjon ?? utkast?.revisjon ?? 0)}
          readOnly
        />
        <div className="stabel">
          <Knapp stoerrelse="lg" fullbredde name="intent" value="seOver">
            {t("skriv.seOver")}
          </Knapp>
          <Knapp slag="stille" name="intent" value="lagre">
            {t("skriv.lagre")}
          </Knapp>
          <p className="dempet" data-med-skript={t("skriv.altLagres")} id="om-lagring">
            {t("skriv.lagreSelv")}
          </p>
        </div>
        <script src={skript} defer />
      </form>
      <OmTemaet tema={tema} />
    </div>
  );
}

/** What the autosave says; scripts hold no texts of their own. */
function oeytekster(t: ReturnType<typeof useSide>["t"]) {
  return {
    lagret: t("skriv.lagret", { klokke: "{klokke}" }),
    paaTelefonen: t("skriv.paaTelefonen"),
    loggetUt: t("skriv.loggetUt"),
    ikkeDitt: t("skriv.ikkeDitt"),
    forLangt: t("skriv.forLangt"),
    konflikt: t("skriv.konflikt"),
    tegn: t("skriv.tegn", { antall: "{antall}" }),
  };
}
