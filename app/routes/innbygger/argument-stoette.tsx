import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { stoetteSkjema } from "~/domain/forslag/forslag";
import { stoettArgument } from "~/domain/forslag/stoett.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

/** The button stands on the forslag's page. This one is there when it was refused, and says why. */
export const loader = as(
  "gjest",
  "/forslag/:ref/argument/:argument/stoette",
  (context, { ref, argument }, { besoek, url }) => {
    if (!besoek.avslaatt) return redirect(tilSide(url, tilArgumentet(ref, argument)));
    return { tittel: tFor(context.spraak)("forslag.stoette.tittel"), ref, argument };
  },
);

export const action = as(
  "gjest",
  "/forslag/:ref/argument/:argument/stoette",
  async (context, { ref, argument }, { besoek, url, values }) => {
    const { intent } = lesSkjema(stoetteSkjema, values);
    // Whoever has been signed out would else count once more, as a guest.
    if (await besoek.utloept()) throw new Refusal("forslag.feil.loggetUt", { status: 401 });
    await begrens(besoek, "stemme", values);
    const aktoer = context.aktoer.slag === "gjest" ? besoek.blirGjest() : context.aktoer;
    await stoettArgument({ ...context, aktoer }, { ref, argument }, intent, values, besoek.noekler);
    return redirect(tilSide(url, tilArgumentet(ref, argument)), 303);
  },
);

const tilArgumentet = (ref: string, argument: string) =>
  `/forslag/${encodeURIComponent(ref)}#${encodeURIComponent(argument)}`;

export default function ArgumentStoette() {
  const { ref, argument } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <div className="side-1 stabel">
      <Brodsmuler
        etikett={t("forslag.duErHer")}
        ledd={[
          { tekst: t("forslag.tittel"), href: til("/forslag") },
          { tekst: ref, href: til(`/forslag/${ref}`) },
          { tekst: t("forslag.stoette.tittel") },
        ]}
      />
      <Avslag skjema={skjema} />
      <h1>{t("forslag.stoette.tittel")}</h1>
      <p className="knapperad">
        <KnappeLenke href={til(tilArgumentet(ref, argument))}>{t("forslag.stoette.tilForslaget")}</KnappeLenke>
      </p>
    </div>
  );
}
