import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { tellHastesaker } from "~/domain/hastesak/finn.server";
import { finnKoe, finnMineKomiteer } from "~/domain/moderering/koe.server";
import type { Lest } from "~/domain/personvern/lesing.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { Innspillfakta } from "../saksbehandler/InnspillTilLesing";
import { noterLest } from "../lest.server";
import { Funnliste, Ordene } from "../saksbehandler/MedFunn";
import { Ansattvedlegg } from "../saksbehandler/Ansattvedlegg";
import { useSide } from "../side";
import { Hasteknapp, Hastelinje } from "../vakt/Hastelinje";
import { Stedet } from "../Stedet";
import { Handlinger } from "./Handlinger";
import { Historikk } from "./Historikk";
import { Koe } from "./Koe";
import { VersjonTilLesing, Versjonshandlinger } from "./NyVersjon";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

const gjorte = [
  "publisert",
  "foreslaatt",
  "ikke_publisert",
  "tilbake",
  "overlatt",
  "versjonPublisert",
  "versjonIkkePublisert",
] as const;

export const loader = as("moderator", "/moderering", async (context, _params, { url, request }) => {
  const etter = url.searchParams.get("etter");
  const oensket = url.searchParams.get("ref");
  const gjort = gjorte.find((slag) => slag === url.searchParams.get("gjort"));
  const { rader, neste } = await finnKoe(context, etter);
  // After a decision `ref` is what was decided. The next one is a link away: under the same button, a second tap would decide it unread.
  const ferdig = gjort !== undefined && gjort !== "tilbake";
  const foerste = (await nesteRef(rader, oensket, context))?.ref ?? null;
  const valgt = ferdig ? null : (oensket ?? foerste);
  const koen: Lest = { slag: "innspill", hva: "utdrag", objekter: rader.map(({ id }) => id) };
  if (!valgt) await noterLest(context, request, koen);
  const naa = rader.findIndex(({ ref }) => ref === valgt);
  return {
    tittel: tFor(context.spraak)("moderer.tittel"),
    idag: datoIOslo(context.naa),
    komiteer: await finnMineKomiteer(context),
    naa: context.naa,
    haster: await tellHastesaker(context),
    rader: rader.map(({ ref, utdrag, spraak, svarfrist, mittForslag, status, maaSkrivesAv, slag, nyVersjon }) => ({
      ref,
      utdrag,
      spraak,
      svarfrist,
      mittForslag,
      status,
      maaSkrivesAv,
      slag,
      nyVersjon,
    })),
    etter,
    neste,
    innspill: valgt ? await hentTilBehandling(context, valgt, request, koen) : null,
    senere: rader.length > 1 ? (rader[naa + 1] ?? rader[0]!).ref : null,
    gjort: gjort && oensket ? { slag: gjort, ref: oensket, videre: ferdig ? foerste : null } : null,
  };
});

async function nesteRef(
  rader: Awaited<ReturnType<typeof finnKoe>>["rader"],
  ferdig: string | null,
  context: Parameters<typeof finnKoe>[0],
) {
  const mine = rader.filter(({ mittForslag }) => !mittForslag);
  if (!ferdig) return mine[0] ?? rader[0];
  const etter = new Set((await finnKoe(context, ferdig)).rader.map(({ ref }) => ref));
  return mine.find(({ ref }) => etter.has(ref)) ?? mine[0] ?? rader[0];
}

const gjortord = (slag: (typeof gjorte)[number]) =>
  slag === "versjonPublisert"
    ? "forslag.moderer.gjort.publisert"
    : slag === "versjonIkkePublisert"
      ? "forslag.moderer.gjort.ikkePublisert"
      : (`moderer.gjort.${slag}` as const);

export default function Moderering() {
  const { komiteer, rader, etter, neste, innspill, senere, gjort, idag, haster, naa } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const ny = innspill?.stand === "publisert" ? innspill.venter : null;
  return (
    <>
      <div className="stabel tett">
        <h1>{t("moderer.tittel")}</h1>
        <p className="overlinje">
          {etter || neste ? null : <span>{t("moderer.venter", { count: rader.length })}</span>}
          {komiteer.map((komite) => (
            <span key={komite.tekst} lang={lang(komite.lang)}>
              {komite.tekst}
            </span>
          ))}
        </p>
        <Hastelinje haster={haster} naa={naa} />
        {gjort ? (
          <Melding slag="ok" rolle="status" tittel={t(gjortord(gjort.slag), { ref: gjort.ref })}>
            {gjort.slag === "publisert" || gjort.slag === "ikke_publisert" ? (
              <a href={til(`/innspill/${gjort.ref}/tilbaketaking`)}>{t("moderer.taTilbake")}</a>
            ) : null}
          </Melding>
        ) : null}
        {gjort?.videre ? (
          <p className="knapperad">
            <KnappeLenke href={til(`/moderering?ref=${gjort.videre}`)}>
              {t("moderer.neste", { ref: gjort.videre })}
            </KnappeLenke>
          </p>
        ) : null}
      </div>
      {innspill ? (
        <div className="side-4-5-3 moderering">
          <article className="lesning" aria-labelledby="lesning">
            <h2 className="smaa dempet" id="lesning">
              {t("ansattInnspill.innspillet", { ref: innspill.ref })}
            </h2>
            {ny ? (
              <>
                <VersjonTilLesing innspill={innspill} ny={ny} />
                <h3>{t("forslag.moderer.foer")}</h3>
              </>
            ) : null}
            <Ordene innspill={innspill} kort={ny ? "sitat" : "utsagn"} />
            <Funnliste tekst={innspill.original} />
            <Ansattvedlegg innspill={innspill} rom="moderator" />
            <Stedet sted={innspill.sted} forAnsatte />
            <Innspillfakta innspill={innspill} vannrett />
            <p className="knapperad">
              <Hasteknapp href={`/moderering/${innspill.ref}/haste`} />
            </p>
            <p className="dempet">{t("oversending.moderator")}</p>
            {ny ? (
              <Versjonshandlinger innspill={innspill} ny={ny} />
            ) : (
              <Handlinger innspill={innspill} neste={senere} />
            )}
          </article>
          <aside className="skinne regler-felt">
            <section>
              <h2>{t("moderer.regler.tittel")}</h2>
              <ul className="haandregler">
                {(["uenighet", "peker", "skjul", "inhabil", "andre"] as const).map((regel) => (
                  <li key={regel}>{t(`moderer.regler.${regel}`)}</li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{t("moderer.historikk.tittel")}</h2>
              <Historikk mottatt={innspill.mottatt} historikk={innspill.historikk} />
            </section>
          </aside>
          <nav className="koe-felt" aria-label={t("moderer.koe")}>
            <Koe rader={rader} valgt={innspill.ref} idag={idag} etter={etter} />
            <Sider
              neste={neste ? til(`/moderering?etter=${neste}`) : null}
              tekst={t("saksbord.visFlere")}
              etikett={t("moderer.flere")}
            />
          </nav>
        </div>
      ) : rader.length > 0 ? (
        <nav className="koe-felt" aria-label={t("moderer.koe")}>
          <Koe rader={rader} valgt="" idag={idag} etter={etter} />
        </nav>
      ) : (
        <Tom tittel={t("moderer.tom.tittel")} handling={<a href={til("/tema")}>{t("moderer.tom.handling")}</a>}>
          <p>{t("moderer.tom.tekst")}</p>
        </Tom>
      )}
    </>
  );
}
