import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";
import { Alternativliste } from "./Alternativliste";
import { Avstemningshode } from "./Avstemningshode";
import { Stemmedel } from "./Stemmedel";

/** A question that is voted on. A forslag's own vote stands on the forslag's page. */
export const loader = as("gjest", "/avstemning/:avstemning", async (context, { avstemning: slug }, { besoek, url }) => {
  const avstemning = await hentAvstemning(context, slug, besoek.noekler);
  if (avstemning.forslag) return redirect(tilSide(url, `/forslag/${avstemning.forslag.ref}`));
  return { tittel: avstemning.spoersmaal?.tekst ?? "", avstemning };
});

export default function Avstemning() {
  const { avstemning } = useLoaderData<typeof loader>();
  const { lang } = useSide();
  const { forklaring } = avstemning;
  return (
    <div className="side-1 stabel">
      <Avstemningshode avstemning={avstemning} />
      {forklaring ? (
        <p className="ingress linjeskift" lang={lang(forklaring.lang)}>
          {forklaring.tekst}
        </p>
      ) : null}
      <Stemmedel avstemning={avstemning} />
      <Alternativliste avstemning={avstemning} />
    </div>
  );
}
