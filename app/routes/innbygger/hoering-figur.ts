import { as } from "~/access/as.server";
import { hentFigur } from "~/domain/hoering/hent.server";
import { finnesIkke } from "~/domain/refusal";

/** An image of a published version. It never changes, so it may be kept for a year; its type is the one it was drawn as. */
export const loader = as("gjest", "/hoering/:hoering/figur/:figur", async (context, { hoering, figur }, { besoek }) => {
  const { noekkel, mime } = await hentFigur(context, hoering, figur);
  const bytes = await besoek.lager.les(noekkel).catch(() => null);
  if (!bytes) throw finnesIkke();
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": mime,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
});
