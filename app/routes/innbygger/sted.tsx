import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as, type Verdier } from "~/access/as.server";
import { avvis, krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { hentUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { finnSteder, hentKartutsnitt, treffene } from "~/domain/sted/finn.server";
import { settSted } from "~/domain/sted/sett-sted.server";
import { harSted, MAKS_TEGN_I_STED, stedSkjema } from "~/domain/sted/sted";
import { tFor } from "~/i18n/core";
import skript from "~/islands/sted.ts?worker&url";
import { fraKartet, type Utsnitt } from "~/platform/kart";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { SMALT, Stedskartvalg, BREDT } from "./Stedskartvalg";
import { Stedstreff } from "./Stedstreff";

export const handle: Handle = {
  enkelt: (data) => {
    // There is none where the draft is another's, or gone.
    const funnet = data as { id: string; fraOversikt: boolean } | undefined;
    return !funnet || funnet.fraOversikt
      ? { tilbake: "tilbake.utkast", href: "/utkast" }
      : { tilbake: "sted.tilbake", href: `/utkast/${funnet.id}` };
  },
};

export const loader = as("gjest", "/utkast/:id/sted", async (context, { id }, { url, besoek }) => {
  await krevLevendeOekt(besoek);
  const utkast = await hentUtkast(context, id);
  if (!utkast) throw finnesIkke();
  const { sted, bredde, lengde, visSted } = utkast;
  const steder = await finnSteder(context);
  return {
    tittel: tFor(context.spraak)("sted.tittel"),
    id,
    sted: { sted, bredde, lengde, visSted },
    steder,
    treff: url.searchParams.has("sok") ? treffene(steder, sted) : null,
    utsnitt: await hentKartutsnitt(context),
    medFliser: besoek.kart !== null,
    kilde: besoek.kart?.kilde ?? null,
    visKart: url.searchParams.has("kart"),
    fraOversikt: url.searchParams.get("fra") === "oversikt",
  };
});

export const action = as("gjest", "/utkast/:id/sted", async (context, { id }, { values, url, besoek }) => {
  if (await besoek.utloept()) throw avvis("feil.loggetUt", 401, values);
  const { intent, fra } = valgSkjema.parse(values);
  const trykket = lesTrykk(values, await hentKartutsnitt(context));
  const felt = {
    soek: { ...values, valgt: "" },
    fjern: { sett: values["sett"] },
    fjernNaal: { ...values, valgt: "", bredde: "", lengde: "" },
    lagre: { ...values, ...trykket },
  }[intent];
  await settSted(context, id, lesSkjema(stedSkjema, felt));
  const tilbake = fra === "oversikt" ? "&fra=oversikt" : "";
  const siden = `/utkast/${id}/sted`;
  if (intent === "soek") return redirect(tilSide(url, `${siden}?sok=1${tilbake}#treff`), 303);
  if (trykket || intent === "fjernNaal") return redirect(tilSide(url, `${siden}?kart=1${tilbake}#kart`), 303);
  return redirect(tilSide(url, fra === "oversikt" ? "/utkast" : `/utkast/${id}`), 303);
});

const valgSkjema = z.object({
  intent: z.enum(["soek", "fjern", "fjernNaal", "lagre"]).catch("lagre"),
  fra: z.string().catch(""),
});

/** Where the still map was pressed. A keyboard presses no point: then nothing is set. */
function lesTrykk(values: Verdier, utsnitt: Utsnitt | null) {
  for (const bredde of [SMALT, BREDT]) {
    const [x, y] = [values[`kart${bredde}.x`], values[`kart${bredde}.y`]].map((verdi) => Number(verdi ?? NaN));
    if (!utsnitt || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    return x === 0 && y === 0 ? {} : { valgt: "", ...fraKartet({ x: x!, y: y! }, utsnitt, bredde) };
  }
  return null;
}

export default function StedetTilUtkastet() {
  const { id, sted, steder, treff, utsnitt, medFliser, kilde, visKart, fraOversikt } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form
      method="post"
      action={til(`/utkast/${id}/sted`)}
      noValidate
      className="side-1 skjema"
      id="stedskjema"
      data-steder={JSON.stringify(
        steder.map(({ id: verdi, navn, slag, bredde, lengde }) => [verdi, navn, slag, bredde, lengde]),
      )}
      data-treff={t("sted.antallTreff", { antall: "{antall}" })}
      data-ingen-treff={t("sted.ingenTreff")}
    >
      <Avslag skjema={skjema} />
      <div className="stabel tett">
        <h1>{t("sted.tittel")}</h1>
        <p className="dempet">{t("sted.ingress")}</p>
      </div>
      <input type="hidden" name="sett" value={JSON.stringify(sted)} readOnly />
      <input type="hidden" name="fra" value={skjema.verdi("fra", fraOversikt ? "oversikt" : "")} readOnly />
      <div className="stabel tett">
        <TekstFelt
          id="sted"
          etikett={t("sted.felt")}
          hint={t("sted.hint")}
          maxLength={MAKS_TEGN_I_STED}
          autoComplete="off"
          feil={skjema.feil("sted")}
          defaultValue={skjema.verdi("sted", sted.sted)}
        />
        {steder.length > 0 ? (
          <>
            <p>
              <Knapp slag="annen" stoerrelse="sm" name="intent" value="soek" id="soek">
                {t("sted.soek")}
              </Knapp>
            </p>
            <Stedstreff treff={treff} skrevet={sted.sted} />
          </>
        ) : null}
      </div>
      {utsnitt ? (
        <Stedskartvalg
          utsnitt={utsnitt}
          steder={steder}
          medFliser={medFliser}
          kilde={kilde}
          aapent={visKart || Boolean(skjema.feil("kart"))}
          feil={skjema.feil("kart")}
          bredde={skjema.verdi("bredde", String(sted.bredde ?? ""))}
          lengde={skjema.verdi("lengde", String(sted.lengde ?? ""))}
        />
      ) : null}
      <Avkrysning
        id="visSted"
        etikett={t("sted.vis")}
        hint={t("sted.visHint")}
        defaultChecked={skjema.valgt("visSted", "ja", sted.visSted)}
      />
      <div className="knapperad">
        <Knapp name="intent" value="lagre">
          {t("sted.lagre")}
        </Knapp>
        {harSted(sted) ? (
          <Knapp slag="stille" name="intent" value="fjern">
            {t("sted.fjern")}
          </Knapp>
        ) : null}
      </div>
      <script src={skript} defer />
    </form>
  );
}
