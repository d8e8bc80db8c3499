import { useActionData, useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as, begrens } from "~/access/as.server";
import { eiermerke, medGjest } from "~/access/enhet.server";
import { krevLevendeOekt, krevLevendeOektEllerTaVarePaa } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { medFortsett } from "~/access/tilbake";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import type { Context } from "~/domain/context";
import { TekstOmraade, Valg } from "~/components/Felt";
import { revisjon } from "~/domain/felt";
import {
  blirFelter,
  blirISpoerring,
  hvaDetBlir,
  hvorforIkkeForslag,
  lesBlir,
  type Utkastblir,
} from "~/domain/forslag/skriving";
import { finnLignende } from "~/domain/forslag/lignende.server";
import { gjoerTilInnspill, seHvaDetBlir } from "~/domain/forslag/utkast.server";
import { innspillTekst, MAKS_TEGN, temaSlug } from "~/domain/innspill/innspill";
import { finnAvsnittTilUtkast } from "~/domain/innspill/om-avsnitt.server";
import { finnHvaGaarHvor } from "~/domain/instans/finn.server";
import { hentUtkast, lagreUtkast } from "~/domain/innspill/utkast.server";
import { type Avslag as Nei, finnesIkke, Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { finnVedleggIUtkast } from "~/domain/vedlegg/hent.server";
import { finnTemaer } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import { alleSpraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import skript from "~/islands/utkast.ts?worker&url";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Funnvarsel } from "./Funnvarsel";
import { HvaGaarHvor, Noedlinje } from "./Hjelpenumre";
import { Konflikt } from "./Konflikt";
import { Lignende } from "./Lignende";
import { OmAvsnitt } from "./OmAvsnitt";
import { OmForslaget, TasIkke } from "./OmForslaget";
import { oeytekster } from "./oeytekster";
import { OmTemaet } from "./OmTemaet";
import { medAlleOrd, skrivetips, skrivetittel } from "./skriveord";
import { SnakkInn } from "./SnakkInn";
import { tilVedlegg } from "./til-vedlegg";
import { tillatOpptak } from "./tillat-opptak.server";
import { Vedlegg } from "./Vedlegg";
import { Skrivespraak } from "./Skrivespraak";
import { Stedsvalg } from "./Stedsvalg";

export const handle: Handle = { enkelt: { tilbake: "tilbake.temaer", href: "/tema", steg: { naa: 1, av: 2 } } };

export const loader = as("gjest", "/utkast/:id", async (context, { id }, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  const utkast = await hentUtkast(context, id);
  const temaer = await finnTemaer(context);
  const nyttOm = utkast
    ? null
    : await finnAvsnittTilUtkast(context, url.searchParams.get("avsnitt"), url.searchParams.get("sitat") ?? "");
  const { blir, tema: slug } =
    utkast ??
    (await seHvaDetBlir(context, blirISpoerring(url.searchParams), nyttOm?.tema ?? url.searchParams.get("tema")));
  const tema = temaer.find((ett) => ett.slug === slug);
  if (!tema) throw finnesIkke();
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  tillatOpptak(besoek);
  return {
    tittel: skrivetittel(tFor(context.spraak), blir && hvaDetBlir(blir)),
    id,
    blir,
    lignende: utkast && blir?.slag ? await finnLignende(context, { tekst: utkast.tekst }) : [],
    nyttId: nyId(),
    eier: await eiermerke(besoek),
    utkast,
    vedlegg: utkast ? await finnVedleggIUtkast(context, id) : [],
    /** The section of a document that it is about; the id only of one that is not saved yet. */
    om: utkast ? utkast.avsnitt && { ...utkast.avsnitt, id: "", sitat: utkast.sitat } : nyttOm,
    tema,
    instanser: tema.fase === "fast" ? await finnHvaGaarHvor(context) : null,
    temaer: temaer.filter((ett) => ett.slug === slug || kanFlyttesTil(ett, blir)),
  };
});

/** Where a draft can be moved as what it is: an argument nowhere. */
const kanFlyttesTil = ({ aapen, tarForslag }: { aapen: boolean; tarForslag: boolean }, blir: Utkastblir | null) =>
  aapen && (!blir || blir.slag === "innbyggerforslag" || (blir.slag === "forslag" && tarForslag));

export const action = as("gjest", "/utkast/:id", async (context, { id }, foresporsel) => {
  await krevLevendeOektEllerTaVarePaa(foresporsel, "utkast.feil");
  const { values, url } = foresporsel;
  const lest = lesSkjema(skjema, { ...values, tekst: "" });
  const { revisjon: sett, tema, avsnitt, sitat, intent, spraak } = lest;
  // Whatever was typed is kept, also what cannot be sent.
  const tekst = [values["tekst"] ?? ""].flat().join("\n");
  if (sett === 0) await begrens(foresporsel.besoek, "nyttUtkast", values);
  const eier = medGjest(context, foresporsel.besoek);
  const lagring = await lagreUtkast(eier, {
    id,
    tema,
    tekst,
    spraak,
    revisjon: sett,
    avsnitt,
    sitat,
    blir: lesBlir(lest),
  });
  if (!lagring.lagret) return data({ konflikt: lagring, values }, 409);

  const vedlegg = tilVedlegg(id, values["intent"]);
  if (vedlegg) return redirect(tilSide(url, vedlegg), 303);
  if (intent === "sted") return redirect(tilSide(url, `/utkast/${id}/sted`), 303);

  if (intent === "innspill") await gjoerTilInnspill(eier, id);
  // It is kept before it is judged: whatever is wrong with it, nothing is lost.
  if (intent !== "seOver") return redirect(tilSide(url, `/utkast/${id}?tema=${tema}`), 303);
  // What was said stands without written words.
  const snakket = (await finnVedleggIUtkast(eier, id)).some(({ slag }) => slag === "opptak");
  const feil = feilITeksten(tekst, snakket) ?? (await feilIDetSomBlir(eier, id, snakket));
  if (feil) throw new Refusal("feil.skjema", { felt: { tekst: feil } });
  return redirect(tilSide(url, "/utkast"), 303);
});

function feilITeksten(tekst: string, snakket: boolean): Nei | null {
  const lest = innspillTekst.safeParse(tekst);
  if (lest.success || (snakket && tekst.trim() === "")) return null;
  const kode = lest.error.issues[0]!.message as "innspill.feil.tom";
  return { kode, verdier: { antall: tekst.length, grense: MAKS_TEGN } };
}

async function feilIDetSomBlir(eier: Context<"gjest">, id: string, snakket: boolean): Promise<Nei | null> {
  const utkast = await hentUtkast(eier, id);
  return utkast?.blir ? hvorforIkkeForslag(utkast.blir, utkast.tekst, snakket) : null;
}

const skjema = z.object({
  ...blirFelter,
  revisjon: revisjon.catch(0),
  tema: temaSlug.catch(""),
  avsnitt: z.uuid().nullable().catch(null),
  sitat: z.string().catch(""),
  intent: z.enum(["lagre", "seOver", "sted", "innspill"]).catch("lagre"),
  spraak: z.enum(alleSpraak).optional().catch(undefined),
});

export default function Utkast() {
  const { id, nyttId, eier, utkast, blir, lignende, vedlegg, om, tema, temaer, instanser } =
    useLoaderData<typeof loader>();
  const svar = useActionData<{ konflikt?: { tekst: string; revisjon: number }; values?: { tekst?: string } }>();
  const { t, til, lang, klokkeslett, spraak } = useSide();
  const skjema = useSkjema();
  // Another's draft, or one that is gone: the words go on in a new one.
  const fremmed = skjema.kode === "utkast.feil.ikkeDitt" || skjema.kode === "utkast.feil.sendt";
  const formId = fremmed ? nyttId : id;
  const loggetUt = skjema.kode === "utkast.feil.loggetUt" || skjema.kode === "utkast.feil.loggetUtBeholdt";
  const omDel = om?.id ? `&avsnitt=${om.id}${om.sitat ? `&sitat=${encodeURIComponent(om.sitat)}` : ""}` : "";
  const hva = blir && hvaDetBlir(blir);
  const blirDel = {
    som: blir?.slag ?? "",
    forslag: (!blir?.slag && blir?.forslag) || "",
    side: (!blir?.slag && blir?.side) || "",
  };
  const adresse = (draft: string) => `/utkast/${draft}?tema=${tema.slug}${omDel}${somSpoerring(blirDel)}`;
  const skrevet = svar?.values?.tekst ?? skjema.verdi("tekst");
  // Saved from elsewhere while the words were kept: both stand.
  const endretImens =
    skjema.gjenopptatt && utkast && skjema.verdi("revisjon") !== String(utkast.revisjon) && skrevet !== utkast.tekst;
  const konflikt = svar?.konflikt ?? (endretImens ? utkast : undefined);
  // A form that was left empty and comes again has nothing to lose: what is saved stands.
  const tekst = konflikt ? skrevet.trim() || konflikt.tekst : skjema.verdi("tekst", utkast?.tekst ?? "");
  const skrevetPaa = skjema.verdi("spraak", utkast?.spraak ?? spraak);
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
        data-eier={eier ?? undefined}
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
        <div className="stabel tett">
          <p className="dempet" lang={lang(tema.spoersmaal.lang)}>
            {tema.spoersmaal.tekst}
          </p>
          <h1 {...medAlleOrd((hvilket) => skrivetittel(t, hvilket))}>{skrivetittel(t, hva)}</h1>
          {om ? <OmAvsnitt om={om} sitat={om.sitat} /> : null}
          {blir && !blir.slag ? <OmForslaget blir={blir} /> : null}
          <p className="dempet" {...medAlleOrd((hvilket) => skrivetips(t, hvilket))}>
            {skrivetips(t, hva)}
          </p>
          {blir && !blir.tas ? <TasIkke blir={blir} /> : null}
          {instanser ? <Noedlinje /> : null}
        </div>
        <div className="stabel">
          <SnakkInn />
          <div className="fullbredde stabel tett">
            <div className="tekster">
              <TekstOmraade
                id="tekst"
                etikett={skrivetittel(t, hva)}
                skjultEtikett
                stor
                defaultValue={tekst}
                feil={skjema.feil("tekst")}
                spraak={skrevetPaa}
              />
              <Konflikt tekst={konflikt?.tekst ?? null} />
            </div>
            <p className="skrivestatus fullbredde">
              <span className="lagret" role="status" id="status" data-tilstand={staarSomLagret ? "lagret" : undefined}>
                {staarSomLagret ? t("skriv.lagret", { klokke: klokkeslett(utkast.oppdatert) }) : ""}
              </span>
              <span id="tegn" />
            </p>
            <Funnvarsel tekst={tekst} />
          </div>
          {blir?.slag ? <Lignende utkast={formId} funnet={lignende} /> : null}
        </div>
        <div className="tilvalg">
          <Vedlegg vedlegg={fremmed ? [] : vedlegg} />
          <Stedsvalg sted={utkast} />
          <Skrivespraak naa={skrevetPaa} />
          <details className="mer" hidden={temaer.length === 1}>
            <summary>{t("skriv.annetTema")}</summary>
            <Valg
              id="tema"
              etikett={t("skriv.tema")}
              defaultValue={skjema.verdi("tema", tema.slug)}
              valg={temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal.tekst }))}
            />
          </details>
        </div>
        {["avsnitt", "sitat"].map((navn) => {
          const verdi = skjema.verdi(navn, navn === "avsnitt" ? om?.id : om?.sitat);
          return verdi ? <input key={navn} type="hidden" name={navn} value={verdi} readOnly /> : null;
        })}
        {Object.entries(blirDel).map(([navn, verdi]) => (
          <input key={navn} type="hidden" name={navn} value={skjema.verdi(navn, verdi)} readOnly />
        ))}
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
      <OmTemaet tema={tema}>
        {blir?.slag === "innbyggerforslag" ? (
          <section>
            <h2>{t("skriveforslag.loven.tittel")}</h2>
            <p>{t("skriveforslag.loven.tekst")}</p>
          </section>
        ) : null}
        {instanser ? <HvaGaarHvor instanser={instanser} /> : null}
      </OmTemaet>
    </div>
  );
}

/** What the draft becomes, after the other parts of an address. */
function somSpoerring(felter: Record<string, string>) {
  const satt = Object.entries(felter).filter(([, verdi]) => verdi !== "");
  return satt.map(([navn, verdi]) => `&${navn}=${verdi}`).join("");
}
