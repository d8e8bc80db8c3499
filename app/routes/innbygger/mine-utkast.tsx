import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt, krevLevendeOektEllerTaVarePaa } from "~/access/avvis.server";
import { eiermerke } from "~/access/enhet.server";
import { tilSide } from "~/access/til-side";
import { medFortsett } from "~/access/tilbake";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Tom } from "~/components/Tom";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { finnMineUtkast } from "~/domain/innspill/utkast.server";
import { hentLagringstider } from "~/domain/personvern/lagringstider.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Noedlinje } from "./Hjelpenumre";
import { HvemSender } from "./HvemSender";
import { PaaEnheten } from "./PaaEnheten";
import { bortkomne, Utkastliste } from "./Utkastliste";

export const handle: Handle = { enkelt: { tilbake: "tilbake.temaer", href: "/tema", steg: { naa: 2, av: 2 } } };

export const loader = as("gjest", "/utkast", async (context, _params, { besoek, url }) => {
  await krevLevendeOekt(besoek);
  return {
    tittel: tFor(context.spraak)("mineUtkast.seOver"),
    utkast: await finnMineUtkast(context),
    hentet: /^\d{1,2}$/.exec(url.searchParams.get("hentet") ?? "")?.[0] ?? null,
    eier: await eiermerke(besoek),
    innsending: nyId(),
    innlogget: context.aktoer.slag === "person" ? context.aktoer.navn : null,
    lagres: (await hentLagringstider(context)).utkast,
  };
});

export const action = as("gjest", "/utkast", async (context, _params, foresporsel) => {
  await krevLevendeOektEllerTaVarePaa(foresporsel, "innspill.feil");
  const { values, besoek, url } = foresporsel;
  const { innsending } = await sendInnUtkast(context, lesSkjema(innsendingSkjema, values), besoek.gjestemerke);
  return redirect(tilSide(url, `/kvittering/${innsending}`), 303);
});

export default function MineUtkast() {
  const { utkast, hentet, eier, innsending, innlogget, lagres } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const sendbare = utkast.filter(({ aapen, blir }) => aapen && blir?.tas !== false);
  const loggetUt = skjema.kode === "innspill.feil.loggetUt" || skjema.kode === "innspill.feil.loggetUtBeholdt";

  if (utkast.length === 0 && bortkomne({ utkast, skjema }).length === 0)
    return (
      <div className="side-1 stabel">
        <h1>{t("mineUtkast.tittel")}</h1>
        <Avslag skjema={skjema} />
        <PaaEnheten eier={eier} />
        <Tom
          tittel={t("mineUtkast.tomt")}
          handling={<KnappeLenke href={til("/tema")}>{t("mineUtkast.velgTema")}</KnappeLenke>}
        >
          <p>{t("mineUtkast.tomtTekst")}</p>
        </Tom>
        <p className="lenker">
          <a href={til("/utkast/hent")}>{t("nett.retur.harKode")}</a>
        </p>
      </div>
    );

  const kanSendes = sendbare.length > 0 || bortkomne({ utkast, skjema }).length > 0;
  return (
    <form method="post" className="side-7-5" noValidate>
      <div className="stabel">
        <Avslag skjema={skjema} />
        {loggetUt ? (
          <p className="knapperad">
            <KnappeLenke href={til(`/logg-inn?til=${encodeURIComponent(til(medFortsett("/utkast")))}`)} slag="annen">
              {t("flate.loggInn")}
            </KnappeLenke>
          </p>
        ) : null}
        <h1>{t(sendbare.length > 0 ? "mineUtkast.seOver" : "mineUtkast.tittel")}</h1>
        <p className="ingress">
          {sendbare.length > 0 ? t(klart(sendbare), { count: sendbare.length }) : t("mineUtkast.alleStengt")}
        </p>
        {hentet && !skjema.avslaatt ? (
          <Melding slag="ok" rolle="status" tittel={t("nett.hent.hentet", { count: Number(hentet) })} />
        ) : null}
        <PaaEnheten eier={eier} />
        <Utkastliste utkast={utkast} skjema={skjema} />
        <p className="dempet">{t("lagring.utkastsiden", { count: lagres })}</p>
        {kanSendes ? <HvemSender skjema={skjema} innlogget={innlogget} /> : null}
      </div>
      <div className="stabel">
        <section className="stabel tett">
          <h2 className="smaa">{t("mineUtkast.detteSkjer")}</h2>
          <ul className="konsekvenser">
            <li>{t("mineUtkast.vises")}</li>
            <li>{t("mineUtkast.navn")}</li>
            <li>{t("mineUtkast.innsyn")}</li>
            <li>{t("mineUtkast.vurderes")}</li>
          </ul>
        </section>
        <input type="hidden" name="innsending" value={skjema.verdi("innsending", innsending)} readOnly />
        {kanSendes ? <Noedlinje /> : null}
        {kanSendes ? (
          <Knapp stoerrelse="lg" fullbredde>
            {t(sendeord(sendbare))}
          </Knapp>
        ) : null}
        <p className="lenker">
          <a href={til("/tema")}>{t("mineUtkast.skrivEttTil")}</a>
          <a href={til("/utkast/retur")}>{t("nett.retur.lenke")}</a>
          <a href={til("/utkast/hent")}>{t("nett.retur.harKode")}</a>
        </p>
      </div>
    </form>
  );
}

type Sendbare = readonly { blir: { slag: string | null } | null }[];

/** Whoever wrote a forslag or an argument is told of just that, and sends it. */
function klart([ett, ...flere]: Sendbare) {
  if (!ett?.blir || flere.length > 0) return "mineUtkast.ingress";
  return ett.blir.slag ? "skriveforslag.klart.forslag" : "skriveforslag.klart.argument";
}

function sendeord([ett, ...flere]: Sendbare) {
  if (!ett || flere.length > 0) return "mineUtkast.sendValgte";
  if (!ett.blir) return "mineUtkast.sendEtt";
  return ett.blir.slag ? "mineUtkast.sendForslag" : "mineUtkast.sendArgument";
}
