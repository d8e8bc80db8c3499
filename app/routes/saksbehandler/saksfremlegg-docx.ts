import { as } from "~/access/as.server";
import { eksporterSisteSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { somDocx } from "~/domain/saksfremlegg/som-docx";
import { saksfremleggTekster } from "~/domain/saksfremlegg/tekster";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The newest snapshot as Word. */
export const loader = as("saksbehandler", "/saksbehandling/saker/:nr/saksfremlegg.docx", async (context, { nr }) => {
  const saksfremlegg = await eksporterSisteSnapshot(context, nr);
  const fil = await somDocx(saksfremlegg, saksfremleggTekster(saksfremlegg.skriftspraak));
  return new Response(fil as BodyInit, {
    headers: {
      "Content-Type": DOCX,
      "Content-Disposition": `attachment; filename="saksfremlegg-${nr}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
});
