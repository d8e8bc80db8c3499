import { as } from "~/access/as.server";
import { csp } from "~/access/sikkerhetshoder.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke } from "~/domain/refusal";
import { finnSteder } from "~/domain/sted/finn.server";
import { somGrunnkart } from "~/domain/sted/grunnkart";

/** The map that needs no source of tiles: the same for all, light or dark as the reader's machine is. */
export const loader = as("gjest", "/kart/grunnkart.svg", async (context) => {
  const { kartutsnitt, kommunenr } = await hentKommune(context.db);
  if (!kartutsnitt) throw finnesIkke();
  return new Response(somGrunnkart(kartutsnitt, kommunenr, await finnSteder(context)), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      // Its colours are its own; it has neither scripts nor anything from elsewhere.
      "Content-Security-Policy": csp({ "script-src": ["'none'"], "style-src": ["'unsafe-inline'"] }),
    },
  });
});
