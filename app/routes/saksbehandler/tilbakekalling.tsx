import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { finnKoblinger, hentInnspill } from "~/domain/innspill/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tilbakekallingSkjema } from "~/domain/strategi/kobling";
import { tilbakekallKobling } from "~/domain/strategi/knytt.server";
import type { Context } from "~/domain/context";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/innspill/:ref/kobling/:kobling/tilbakekalling",
  async (context, { ref, kobling: id }, { request }) => {
    const { innspill, kobling } = await hentKobling(context, ref, id);
    await noterLest(context, request, { slag: "innspill", objekter: [innspill.id] });
    const { trykt, navn, begrunnelse, av, tid, tilbakekalt, tilbakekaltBegrunnelse } = kobling;
    return {
      tittel: tFor(context.spraak)("knytt.trekk.tittel", { punkt: trykt }),
      innspill: tilLesing(innspill),
      kobling: { trykt, navn, begrunnelse, av, tid, tilbakekalt, tilbakekaltBegrunnelse },
    };
  },
);

export const action = as(
  "saksbehandler",
  "/innspill/:ref/kobling/:kobling/tilbakekalling",
  async (context, { ref, kobling: id }, { values, url }) => {
    const { kobling } = await hentKobling(context, ref, id);
    await tilbakekallKobling(context, kobling.id, lesSkjema(tilbakekallingSkjema, values).begrunnelse);
    return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=tilbakekalt`), 303);
  },
);

/** The kobling has to belong to the innspill in the address. */
async function hentKobling(context: Context<"saksbehandler">, ref: string, id: string) {
  const innspill = await hentInnspill(context, ref);
  const kobling = (await finnKoblinger(context, [innspill.id], { ogsaaTilbakekalte: true })).find((en) => en.id === id);
  if (!kobling) throw finnesIkke();
  return { innspill, kobling };
}

export default function Tilbakekalling() {
  const { innspill, kobling, tittel } = useLoaderData<typeof loader>();
  const { t, lang, dato } = useSide();
  const skjema = useSkjema();
  const mer = (
    <section>
      <h2 lang={lang(kobling.navn.lang)}>
        {kobling.trykt} {kobling.navn.tekst}
      </h2>
      <p className="grunn">{kobling.begrunnelse}</p>
      <p className="dempet">
        {kobling.av}, {dato(kobling.tid)}
      </p>
    </section>
  );
  return (
    <Innspillside tittel={tittel} innspill={innspill} skjema={skjema} mer={mer}>
      {kobling.tilbakekalt && !skjema.fylt ? (
        <Melding tittel={t("kobling.feil.alleredeTilbakekalt")}>
          <p>{kobling.tilbakekaltBegrunnelse}</p>
        </Melding>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("knytt.trekk.tekst")}</p>
          <TekstOmraade
            id="begrunnelse"
            etikett={t("knytt.trekk.begrunnelse")}
            hint={t("knytt.begrunnelseHint")}
            paakrevd
            feil={skjema.feil("begrunnelse")}
            defaultValue={skjema.verdi("begrunnelse")}
          />
          <div className="knapperad">
            <Knapp>{t("knytt.trekk.knapp")}</Knapp>
          </div>
        </form>
      )}
    </Innspillside>
  );
}
