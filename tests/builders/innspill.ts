import type { Database } from "#db/client.server";
import { innsending, innspill, innspillTekst } from "#db/schema";
import type { Gjest, Person } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { nesteNummer } from "./nummer";
import { lagGjest } from "./person";
import { lagTema } from "./tema";

type Innsending = Partial<Omit<typeof innsending.$inferInsert, "id" | "personId" | "gjestId">>;
type Valg = Partial<typeof innspill.$inferInsert> & {
  /** Whose it is; without one, a guest's. */
  av?: Person | Gjest;
  tekst?: string;
  /** What is shown; without one, the text as it was sent. */
  skjermet?: string;
  innsending?: Innsending;
};

/** An innspill with its innsending and its texts; a published one is shown. */
export async function lagInnspill(db: Database, valg: Valg = {}): Promise<typeof innspill.$inferSelect> {
  const { av, tekst = "Vi trenger flere benker.", skjermet = tekst, innsending: sendt, ...felt } = valg;
  const forfatter = av ?? (await lagGjest(db));
  // A guest without an id is nobody: what staff have written down.
  const eier = forfatter.slag === "person" ? { personId: forfatter.id } : { gjestId: forfatter.id };
  const [innsendingId, id, mottatt] = [felt.innsendingId ?? nyId(), felt.id ?? nyId(), felt.mottatt ?? NAA];
  const publisert = felt.status === "publisert" ? { vises: true, publisert: NAA } : {};
  if (!felt.innsendingId)
    await db
      .insert(innsending)
      .values({ id: innsendingId, ...eier, sendt: mottatt, avsender: "privatperson", svarkanal: "her", ...sendt });
  const [rad] = await db
    .insert(innspill)
    .values({
      id,
      ref: `R-2026-${String(9000 + nesteNummer())}`,
      innsendingId,
      temaId: felt.temaId ?? (await lagTema(db)).id,
      ...eier,
      kanal: "web",
      status: "mottatt",
      spraak: "nb",
      mottatt,
      svarfrist: "2027-01-31",
      ...publisert,
      ...felt,
    })
    .returning();
  const versjon = { innspillId: id, nr: 1, spraak: rad!.spraak };
  await db
    .insert(innspillTekst)
    .values([
      { id: nyId(), ...versjon, slag: "original" as const, tekst, laget: mottatt },
      ...(rad!.publisert
        ? [{ id: nyId(), ...versjon, slag: "skjermet" as const, tekst: skjermet, laget: rad!.publisert }]
        : []),
    ]);
  return rad!;
}
