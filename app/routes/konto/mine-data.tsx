import { useLoaderData } from "@remix-run/react";
import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { KnappeLenke } from "~/components/Knapp";
import { hentMineData } from "~/domain/konto/mine-data.server";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Datadel } from "./Datadel";

export const handle: Handle = { enkelt: { tilbake: "minSide.tittel", href: "/min-side" } };

/** How many of each kind stand on the page; the file has them all. */
const VISES = 50;

export const loader = as("gjest", "/min-side/data", async (context, _params, { besoek, values }) => {
  await krevLevendeOekt(besoek);
  await begrens(besoek, "mineData", values);
  const deler = [];
  for await (const del of hentMineData(context, { hoyst: VISES })) if (del.rader.length > 0) deler.push(del);
  const utstedere = Object.fromEntries(
    besoek.utstedere.alle.map(({ kode, navn }) => [kode, paa(navn, context.spraak).tekst]),
  );
  return { tittel: tFor(context.spraak)("mineData.tittel"), deler, vises: VISES, utstedere };
});

export default function MineData() {
  const { tittel, deler, vises, utstedere } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("mineData.ingress")}</p>
      <p className="knapperad">
        <KnappeLenke href={til("/min-side/data.json")}>{t("mineData.lastNed")}</KnappeLenke>
      </p>
      {deler.length === 0 ? <p>{t("mineData.tomt")}</p> : null}
      {deler.map(({ del, rader, flere }) => (
        <Datadel key={del} del={del} rader={rader} flere={flere ? vises : null} utstedere={utstedere} />
      ))}
      <section className="stabel tett">
        <h2>{t("mineData.ikkeMed.tittel")}</h2>
        <p>{t("mineData.ikkeMed.tekst")}</p>
      </section>
    </div>
  );
}
