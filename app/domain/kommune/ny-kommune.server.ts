import { komite, kommune, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { type LagetInvitasjon, lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { somSlug } from "~/domain/slug";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { datoIOslo } from "~/platform/klokke";
import { KOMMUNEN } from "./kommune.server";
import { valgperiodeSlutt } from "./valgperiode";
import { type LestKommune, type NyKommune, nyKommuneSkjema } from "./ny-kommune";

/** The database has one municipality already: each is its own data controller. */
export class KommuneFinnes extends Error {}
/** `feil` says what is wrong with each field, in bokmål: only the terminal asks for a new municipality. */
export class UgyldigKommune extends Error {
  constructor(readonly feil: Array<{ felt: string; grunn: string }>) {
    super(feil.map(({ grunn }) => grunn).join("\n"));
  }
}

/**
 * Sets up the municipality of this database, in one transaction: its komiteer, an invitation to its first administrator, and the standing
 * tema "Noe annet", so that nobody ever lacks a place to say what they came to say. `komiteer` answers with the id of each slug.
 * @throws UgyldigKommune, or KommuneFinnes when there is one already; nothing is changed then.
 */
export async function opprettKommune(
  context: Context<"system">,
  ny: NyKommune,
): Promise<{ komiteer: Map<string, string>; invitasjon: LagetInvitasjon }> {
  const lest = les(ny);
  return iTransaksjon(context, async (tx) => {
    const idag = datoIOslo(tx.naa);
    const { administrator, komiteer: _komiteer, enhet: _enhet, innbyggertallDato, ...felt } = lest;
    const [laget] = await tx.db
      .insert(kommune)
      .values({
        ...felt,
        innbyggertallDato: innbyggertallDato ?? idag,
        valgperiodeTil: valgperiodeSlutt(tx.naa),
        opprettet: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ nr: kommune.nr });
    if (!laget) throw new KommuneFinnes("Denne databasen har en kommune allerede.");

    const komiteer = komiteerAv(lest).map((en) => ({ id: nyId(), ...en }));
    await tx.db.insert(komite).values(komiteer);
    const temaId = nyId();
    await tx.db.insert(tema).values({
      id: temaId,
      ...noeAnnet,
      komiteId: komiteer[0]!.id,
      enhet: lest.enhet,
      ansvarlig: administrator,
      aapner: idag,
      opprettet: tx.naa,
    });

    await record(
      tx,
      { slag: "kommune.opprettet", objekt: KOMMUNEN, data: { eksempel: lest.eksempel } },
      ...komiteer.map(({ id, slug }) => ({ slag: "komite.opprettet" as const, objekt: id, data: { slug } })),
      { slag: "tema.opprettet", objekt: temaId, data: { slug: noeAnnet.slug } },
    );
    const invitasjon = await lagInvitasjon(tx, { navn: administrator, rolle: "administrator", komite: "", til: "" });
    return { komiteer: new Map(komiteer.map(({ slug, id }) => [slug, id])), invitasjon };
  });
}

function les(ny: NyKommune): LestKommune {
  const lest = nyKommuneSkjema.safeParse(ny);
  if (!lest.success)
    throw new UgyldigKommune(
      lest.error.issues.map(({ path, message }) => ({ felt: String(path[0] ?? ""), grunn: message })),
    );
  return lest.data;
}

function komiteerAv({ komiteer, spraak }: LestKommune) {
  const lest = komiteer.map(({ slug, navn }) => ({ slug: slug ?? somSlug(navn[spraak] ?? ""), navn }));
  const like = lest.find(({ slug }, i) => slug === "" || lest.findIndex((en) => en.slug === slug) !== i);
  if (like)
    throw new UgyldigKommune([
      {
        felt: "komiteer",
        grunn: `To komiteer kan ikke hete det samme, og navnet må ha bokstaver: ${like.navn[spraak] ?? ""}`,
      },
    ]);
  return lest;
}

const noeAnnet = {
  slug: "noe-annet",
  fase: "fast" as const,
  svarDager: 30,
  nivaa: "informasjon" as const,
  spoersmaal: { nb: "Noe annet", nn: "Noko anna", en: "Something else" },
  sammendrag: {
    nb: "Her kan du si det som ikke passer under de andre temaene. Vi sender det videre til dem som kan gjøre noe med det, og gir deg beskjed om hvor det havnet. Er det fare for liv, ring 113, 110 eller 112.",
    nn: "Her kan du seie det som ikkje passar under dei andre temaa. Vi sender det vidare til dei som kan gjere noko med det, og gir deg beskjed om kvar det hamna. Er det fare for liv, ring 113, 110 eller 112.",
    en: "Here you can say what does not fit under the other topics. We pass it on to those who can do something about it, and tell you where it went. If a life is in danger, call 113, 110 or 112.",
  },
  paavirkes: {
    nb: ["Hva kommunen blir oppmerksom på.", "Hvilket tema vi åpner neste gang."],
    nn: ["Kva kommunen blir merksam på.", "Kva tema vi opnar neste gong."],
    en: ["What the municipality becomes aware of.", "Which topic we open next."],
  },
  bestemt: {
    nb: [
      "Søknader og klager har egne skjemaer. Vi hjelper deg å finne det rette.",
      "Saker om enkeltpersoner blir ikke vist her.",
    ],
    nn: [
      "Søknader og klager har eigne skjema. Vi hjelper deg å finne det rette.",
      "Saker om enkeltpersonar blir ikkje viste her.",
    ],
    en: [
      "Applications and complaints have forms of their own. We will help you find the right one.",
      "Matters about individual people are not shown here.",
    ],
  },
  nivaaBegrunnelse: {
    nb: "Det er ingen bestemt sak som venter på et vedtak. Derfor lover vi bare å lese, sende videre og svare.",
    nn: "Det er inga bestemt sak som ventar på eit vedtak. Difor lovar vi berre å lese, sende vidare og svare.",
    en: "No particular case is waiting for a decision. So all we promise is to read, pass on and answer.",
  },
};
