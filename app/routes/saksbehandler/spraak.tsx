import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { rettSpraak, spraakSkjema } from "~/domain/innspill/rett-spraak.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { alleSpraak, spraaknavn } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/spraak", async (context, { ref }, { request }) => ({
  tittel: tFor(context.spraak)("skrivespraak.rett.tittel", { ref }),
  innspill: tilLesing(await lesInnspill(context, ref, request)),
}));

export const action = as("saksbehandler", "/innspill/:ref/spraak", async (context, { ref }, { values, url }) => {
  await rettSpraak(context, ref, lesSkjema(spraakSkjema, values).spraak);
  return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=spraak`), 303);
});

export default function Spraak() {
  const { tittel, innspill } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Innspillside tittel={tittel} innspill={innspill} skjema={skjema}>
      <form method="post" noValidate className="skjema">
        <Valg
          id="spraak"
          etikett={t("skrivespraak.rett.felt")}
          hint={t("skrivespraak.rett.hint")}
          feil={skjema.feil("spraak")}
          defaultValue={skjema.verdi("spraak", innspill.spraak)}
          valg={alleSpraak.map((kode) => ({ verdi: kode, tekst: spraaknavn[kode] }))}
        />
        <div className="knapperad">
          <Knapp>{t("skrivespraak.rett.knapp")}</Knapp>
        </div>
      </form>
    </Innspillside>
  );
}
