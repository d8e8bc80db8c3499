import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Merke } from "~/components/Merke";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { tellHastesaker } from "~/domain/hastesak/finn.server";
import { type Arbeid, arbeid, finnArbeid, tellArbeid } from "~/domain/saksbord/saksbord.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { enSetning } from "../innbygger/sitat";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Hastelinje } from "../vakt/Hastelinje";
import { Frist } from "./Frist";
import { uskjermet } from "./les-innspill.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling", async (context, _params, { url, request }) => {
  const vis = arbeid.find((slag) => slag === url.searchParams.get("vis")) ?? "uten_vurdering";
  const etter = url.searchParams.get("etter");
  const { rader, neste } = await finnArbeid(context, vis, etter);
  await noterLest(context, request, uskjermet(rader));
  return {
    tittel: tFor(context.spraak)("saksbord.tittel"),
    idag: datoIOslo(context.naa),
    utvalg: arbeid.map((slag) => ({ slag, her: slag === vis })),
    vis,
    foersteSide: !etter,
    tall: await tellArbeid(context),
    naa: context.naa,
    haster: await tellHastesaker(context),
    rader: rader.map(({ id: _id, ...rad }) => rad),
    neste,
  };
});

export default function Saksbehandling() {
  const { tall, utvalg, vis, rader, neste, foersteSide, idag, haster, naa } = useLoaderData<typeof loader>();
  const { t, til, tall: skrivTall } = useSide();
  return (
    <>
      <div className="hode-rad">
        <h1>{t("saksbord.tittel")}</h1>
        <p className="lenker">
          <a href={til("/saksbehandling/registrering")}>{t("skranke.tittel")}</a>
          <a href={til("/saksbehandling/saker")}>{t("saksbord.saker")}</a>
          <a href={til("/saksbehandling/hoeringer")}>{t("hoeringsarbeid.alle.tittel")}</a>
          <a href={til("/saksbehandling/innbyggerforslag")}>{t("innbyggerforslagsarbeid.alle.tittel")}</a>
          <a href={til("/saksbehandling/temaer")}>{t("skriveforslag.temaer.tittel")}</a>
          <a href={til("/saksbehandling/avstemninger")}>{t("avstemningsarbeid.tittel")}</a>
          <a href={til("/saksbehandling/bosted")}>{t("bostedssjekk.kort")}</a>
          <a href={til("/saksbehandling/varsler")}>{t("saksbord.varsler", { count: tall.varsler })}</a>
          <a href={til("/saksbehandling/haste")}>{t("hastesak.liste.tittel")}</a>
        </p>
      </div>
      <Hastelinje haster={haster} naa={naa} />
      <dl className="tallrekke">
        {(["utenPunkt", "utenVurdering", "utenSvar", "overFrist"] as const).map((slag) => (
          <div key={slag}>
            <dt>{t(`saksbord.tall.${slag}`)}</dt>
            <dd>{skrivTall(tall[slag])}</dd>
          </div>
        ))}
      </dl>
      <section className="stabel">
        <nav className="filter" aria-label={t("saksbord.vis")}>
          {utvalg.map(({ slag, her }) => (
            <a key={slag} href={til(`/saksbehandling?vis=${slag}`)} aria-current={her ? "true" : undefined}>
              {t(`saksbord.utvalg.${slag}`)}
            </a>
          ))}
        </nav>
        {rader.length > 0 ? (
          <ul className="radliste">
            {rader.map((rad) => (
              <Rad key={rad.ref} rad={rad} idag={idag} vis={vis} />
            ))}
          </ul>
        ) : (
          <Tom
            tittel={foersteSide ? t(`saksbord.tom.${vis}`) : t("saksbord.ingenFlere")}
            handling={<a href={til("/saksbehandling?vis=alle")}>{t("saksbord.visAlle")}</a>}
          >
            <p>{t("saksbord.tomTekst")}</p>
          </Tom>
        )}
        <Sider
          neste={neste ? til(`/saksbehandling?vis=${vis}&etter=${neste}`) : null}
          tekst={t("saksbord.visFlere")}
          etikett={t("saksbord.flere")}
        />
      </section>
    </>
  );
}

type Rad = Omit<Awaited<ReturnType<typeof finnArbeid>>["rader"][number], "id">;

function Rad({ rad, idag, vis }: { rad: Rad; idag: string; vis: Arbeid }) {
  const { t, til, lang } = useSide();
  return (
    <li>
      <a className="radliste-tittel" href={til(`/saksbehandling/innspill/${rad.ref}`)} lang={lang(rad.spraak)}>
        {enSetning(rad.utdrag, 140) || t("vedlegg.utenOrd")}
      </a>
      <span className="radliste-tall">
        <Frist frist={rad.svarfrist} idag={idag} ferdig={rad.vurdert} />
      </span>
      <p className="radliste-tekst overlinje">
        <b>{rad.ref}</b>
        {rad.kanal === "web" ? null : <span>{t(`kanal.${rad.kanal}`)}</span>}
        <span lang={lang(rad.spoersmaal.lang)}>{rad.spoersmaal.tekst}</span>
        {rad.maaSkrivesAv ? <b>{t("vedlegg.maaSkrivesAv")}</b> : null}
        {rad.antallPunkter === 0 && vis !== "uten_punkt" ? <span>{t("saksbord.utenPunkt")}</span> : null}
        {vis === "uten_vurdering" ? null : <Hvorlangt rad={rad} />}
      </p>
    </li>
  );
}

function Hvorlangt({ rad }: { rad: Rad }) {
  const { t } = useSide();
  if (rad.besvart)
    return (
      <Merke form="full" farge="ok">
        {t("saksbord.besvart")}
      </Merke>
    );
  if (rad.vurdert)
    return (
      <Merke form="halv" farge="info">
        {t("saksbord.vurdert")}
      </Merke>
    );
  return <Merke form="stiplet">{t("vurdering.ikkeVurdertEnnaa")}</Merke>;
}
