import { as } from "~/access/as.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke } from "~/domain/refusal";
import { hentFlis, lesFlisadresse } from "~/domain/sted/fliser.server";

const EN_MAANED = 30 * 86_400;

/** A tile of the map, from our own store: whoever reads, the map's source meets this server alone. 204 where there is none. */
export const loader = as("gjest", "/kart/fliser/:z/:x/:y", async (context, deler, { besoek }) => {
  const { kart, lager } = besoek;
  const adresse = kart && lesFlisadresse(deler, (await hentKommune(context.db)).kartutsnitt);
  if (!adresse) throw finnesIkke();
  const flis = await hentFlis({ lager, kilde: kart.fliser, naa: context.naa }, adresse);
  if (flis === "opptatt") return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  if (flis === "ingen") return new Response(null, { status: 204, headers: { "Cache-Control": "public, max-age=600" } });
  return new Response(flis.bytes as BodyInit, {
    headers: { "Content-Type": flis.mime, "Cache-Control": `public, max-age=${EN_MAANED}, immutable` },
  });
});
