import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { alternativ, argument, avstemning, bosted, forslag, innbyggerforslag, innspill } from "#db/schema";
import type { Person } from "~/domain/context";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { lagInnspill } from "./innspill";
import { nesteNummer } from "./nummer";
import { lagPerson } from "./person";
import { lagTema } from "./tema";

type Avstemning = Partial<typeof avstemning.$inferInsert>;

/** A forslag that is shown, with its open vote. */
export async function lagForslag(
  db: Database,
  {
    tittel = "Benker langs elva",
    tekst = `${tittel}\nSett opp ti benker.`,
    avstemning: stemmes = {},
    ...valg
  }: Parameters<typeof lagInnspill>[1] & { tittel?: string; avstemning?: Avstemning } = {},
) {
  const vises = await lagInnspill(db, { status: "publisert", tekst, ...valg });
  const [rad] = await db
    .insert(forslag)
    .values({ id: nyId(), innspillId: vises.id, slag: "forslag", tittel, versjon: 1 })
    .returning();
  const slug = vises.ref.toLowerCase();
  const stemt = await lagAvstemning(db, {
    slug,
    temaId: vises.temaId,
    forslagId: rad!.id,
    slag: "enighet",
    ...stemmes,
  });
  return { ...rad!, ref: vises.ref, innspill: vises, avstemning: stemt };
}

/** An open vote, with alternatives where its kind has them. */
export async function lagAvstemning(
  db: Database,
  { alternativer = [], ...valg }: Avstemning & { alternativer?: Array<Partial<typeof alternativ.$inferInsert>> } = {},
) {
  const [rad] = await db
    .insert(avstemning)
    .values({
      id: nyId(),
      slug: `avstemning-${nesteNummer()}`,
      temaId: valg.temaId ?? (await lagTema(db)).id,
      slag: "enighet",
      spoersmaal: valg.forslagId ? {} : { nb: "Hva skal vi gjøre?" },
      forklaring: {},
      krav: "gjest",
      aapner: new Date(NAA.getTime() - 3_600_000),
      opprettet: NAA,
      ...(valg.slag === "poeng" ? { poeng: 10 } : {}),
      ...(valg.slag === "kurv" ? { ramme: 1_000_000 } : {}),
      ...valg,
    })
    .returning();
  const paaSeddelen = alternativer.map((ett, i) => ({
    id: randomUUID(),
    avstemningId: rad!.id,
    plass: i + 1,
    tittel: { nb: `Alternativ ${i + 1}` },
    beskrivelse: { nb: "" },
    kostnad: valg.slag === "kurv" ? 100_000 : null,
    sjekk: "med" as const,
    ...ett,
  }));
  if (paaSeddelen.length > 0) await db.insert(alternativ).values(paaSeddelen);
  return { ...rad!, alternativer: paaSeddelen };
}

/** An argument that is shown. */
export async function lagArgument(
  db: Database,
  forslagId: string,
  { side = "for" as const, ...valg }: Parameters<typeof lagInnspill>[1] & { side?: "for" | "mot" } = {},
) {
  const [her] = await db
    .select({ temaId: innspill.temaId })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(eq(forslag.id, forslagId));
  const vises = await lagInnspill(db, { status: "publisert", temaId: her!.temaId, ...valg });
  await db.insert(argument).values({ innspillId: vises.id, forslagId, side });
  return vises;
}

/** An innbyggerforslag that gathers signatures: 350 live here, so 7 must sign. */
export async function lagInnbyggerforslag(
  db: Database,
  {
    innbyggerforslag: felt = {},
    tittel = "Gang- og sykkelveg til skolen",
    tekst = `${tittel}\nBygg den i 2027.`,
    ...valg
  }: Parameters<typeof lagInnspill>[1] & {
    tittel?: string;
    innbyggerforslag?: Partial<typeof innbyggerforslag.$inferInsert>;
  } = {},
) {
  const vises = await lagInnspill(db, { status: "publisert", tekst, ...valg });
  const [rad] = await db
    .insert(forslag)
    .values({ id: nyId(), innspillId: vises.id, slag: "innbyggerforslag", tittel, versjon: 1 })
    .returning();
  const [loepet] = await db
    .insert(innbyggerforslag)
    .values({
      forslagId: rad!.id,
      status: "samler",
      innbyggertall: 350,
      innbyggertallDato: "2026-07-01",
      kreves: 7,
      samlerFra: "2026-11-01",
      samlerTil: "2027-11-01",
      ...felt,
    })
    .returning();
  return { ...loepet!, id: rad!.id, ref: vises.ref, innspill: vises };
}

/** Somebody signed in with eID, whose residence here has been checked. */
export async function lagBosatt(db: Database, valg: Parameters<typeof lagPerson>[1] = {}): Promise<Person> {
  const person = await lagPerson(db, valg);
  await db
    .insert(bosted)
    .values({ id: nyId(), personId: person.id, kommunenr: "0000", bekreftet: NAA, metode: "register" });
  return person;
}
