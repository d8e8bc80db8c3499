import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, sted, utkast } from "#db/schema";
import { hentStedsliste, lagreSteder } from "~/domain/sted/lagre-liste.server";
import { settSted } from "~/domain/sted/sett-sted.server";
import { stedSkjema } from "~/domain/sted/sted";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagUtkast } from "../../builders/utkast";
import { aapneKappbane, kapploep, paaPostgres } from "./kapploep";

const { base, samtidig } = await aapneKappbane();
const { db } = base;
const ganger = <T>(antall: number, lag: (nr: number) => T) => Array.from({ length: antall }, (_, nr) => lag(nr));

paaPostgres("sted på likt", () => {
  test("ti faner som sier hvert sitt sted: én vinner, og de andre får vite at det står noe annet", async () => {
    const gjest = await lagGjest(db);
    const context = samtidig(base.context("gjest", gjest));
    const { id } = await lagUtkast(db, gjest);
    const sett = JSON.stringify({ sted: "", bredde: null, lengde: null, visSted: false });
    const { vant, nei } = await kapploep(
      ganger(10, (nr) => () => settSted(context, id, stedSkjema.parse({ sted: `Sted ${nr}`, sett }))),
    );
    expect(vant).toHaveLength(1);
    expect(new Set(nei.map(({ kode }) => kode))).toEqual(new Set(["sted.feil.endretImens"]));
    const [rad] = await db.select().from(utkast).where(eq(utkast.id, id));
    expect(rad!.sted).toBe(vant[0]!.sted);
  });

  test("to lister på likt blir aldri blandet, og gir én hendelse", async () => {
    await lagKommune(db);
    const admin = samtidig(base.context("administrator", await lagPerson(db, { roller: ["administrator"] })));
    const { sett } = await hentStedsliste(admin);
    const liste = (nr: number) => ganger(5, (i) => `Liste ${nr} sted ${i};grend;62,5;11,5`).join("\n");
    const { vant, nei } = await kapploep(ganger(6, (nr) => () => lagreSteder(admin, { liste: liste(nr), sett })));
    expect([vant.length, nei.length]).toEqual([1, 5]);
    expect(await db.$count(sted)).toBe(5);
    expect(await db.$count(hendelse, eq(hendelse.slag, "sted.lagret"))).toBe(1);
  });
});
