import { useActionData, useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentBostedskode, lagBostedskode } from "~/domain/bosted/bostedskode.server";
import { hentBosted } from "~/domain/bosted/hent.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { enkelt: { tilbake: "minSide.tittel", href: "/min-side" } };

export const loader = as("innbygger", "/min-side/bosted", async (context) => ({
  tittel: tFor(context.spraak)("mittBosted.tittel"),
  bosted: await hentBosted(context, context.aktoer.id),
  kode: await hentBostedskode(context),
}));

/** Answers with the page itself: the code is shown once, and stands in no address. */
export const action = as("innbygger", "/min-side/bosted", (context) => lagBostedskode(context));

export default function Bosted() {
  const { tittel, bosted, kode } = useLoaderData<typeof loader>();
  const laget = useActionData<typeof action>();
  const { t, dato, klokkeslett } = useSide();
  const frist = (til: Date) => ({ dato: dato(til), klokke: klokkeslett(til) });
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      {bosted ? (
        <Melding slag="ok" tittel={t("minSide.bekreftet", { dato: dato(bosted.bekreftet) })}>
          <p>{t(`mittBosted.metode.${bosted.metode}`)}</p>
        </Melding>
      ) : null}
      <p className="ingress">{t("mittBosted.ingress")}</p>
      <p>{t("mittBosted.tekst")}</p>
      {laget && "kode" in laget ? (
        <section className="kvittering fullbredde" role="status">
          <div>
            <p className="dempet">{t("mittBosted.kode")}</p>
            <p className="hentekode">{laget.kode}</p>
            <p>
              <b>{t("mittBosted.engang")}</b>
            </p>
            <p className="dempet">{t("mittBosted.utloeper", frist(laget.utloeper))}</p>
          </div>
        </section>
      ) : (
        <form method="post" className="stabel tett">
          {kode ? <p>{t("mittBosted.harKode", frist(kode.utloeper))}</p> : null}
          <Knapp>{t(kode ? "mittBosted.knappNy" : "mittBosted.knapp")}</Knapp>
        </form>
      )}
    </div>
  );
}
