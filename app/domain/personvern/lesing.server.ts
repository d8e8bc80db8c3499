import type { Context } from "~/domain/context";
import type { Hendelsesslag } from "~/events/hendelsesslag";
import { recordEnGangITimen } from "~/events/record.server";

/**
 * What somebody was shown of a resident: the whole of it, the first words in a list ("utdrag"), or how to reach them ("kontakt").
 * `objekter` are ids of innspill, of persons, or of images and recordings.
 */
export type Lest = { objekter: string[] } & (
  { slag: "innspill"; hva?: "utdrag" | "kontakt" } | { slag: "person" | "vedlegg"; hva?: never }
);

/**
 * Staff have read what is not public about residents: unmasked words, a name that is not shown, how to reach somebody. It is told in the
 * log, at most once an hour for each reader and object, as `innspill.lest`, `innspill.utdrag_lest`, `innspill.kontakt_lest`,
 * `person.lest` or `vedlegg.lest`. Several lists cost one statement together. `"gjest"` is for the public pages, which show staff more than others.
 */
export async function noterLesing(
  context: Context<"gjest" | "innbygger" | "moderator" | "saksbehandler" | "administrator">,
  ...lest: Lest[]
): Promise<void> {
  const { aktoer, krav } = context;
  if (aktoer.slag !== "person") return;
  // Whose data it is, is told as what somebody read it, not who.
  const rolle = krav === "gjest" || krav === "innbygger" ? ([...aktoer.roller][0] ?? krav) : krav;
  await recordEnGangITimen(
    context,
    ...lest.flatMap((en) =>
      [...new Set(en.objekter)].map((objekt) => ({ slag: hendelseFor(en), objekt, data: { rolle } })),
    ),
  );
}

function hendelseFor({ slag, hva }: Lest): Hendelsesslag {
  if (slag !== "innspill") return `${slag}.lest`;
  return hva ? `innspill.${hva}_lest` : "innspill.lest";
}
