import { as } from "~/access/as.server";
import { hentFigur } from "~/domain/hoering/hent.server";
import { finnesIkke } from "~/domain/refusal";

/** An image of any version, drafts included. */
export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/figur/:figur",
  async (context, { hoering, figur }, { besoek }) => {
    const { noekkel, mime } = await hentFigur(context, hoering, figur);
    const bytes = await besoek.lager.les(noekkel).catch(() => null);
    if (!bytes) throw finnesIkke();
    return new Response(bytes as BodyInit, {
      headers: {
        "Content-Type": mime,
        "Content-Disposition": "inline",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
      },
    });
  },
);
