import { expect, test, vi } from "vitest";
import { kommune } from "#db/schema";
import { tFor } from "~/i18n/core";
import { Klient, klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { aapnePostkontor } from "../setup/postkontor";
import { startServer } from "../setup/server";
import { lagBeboere } from "../setup/underskriftene";

// The whole way of a statutory proposal: described, signed by three hundred, sent, checked and decided, and told to those who asked.

const KREVES = 300;
const t = tFor("nb");
const postkontor = await aapnePostkontor();
let folk: string[] = [];
const { adresse } = await startServer({
  env: { SMTP_URL: postkontor.url, EPOST_FRA: "dialog@proevestad.example" },
  foer: async (db) => {
    await db.update(kommune).set({ innbyggertall: 15_000 });
    folk = await lagBeboere(db, KREVES);
  },
});
const nettleser = await startNettleser(adresse);
const beboer = (nr: number) => {
  const klient = new Klient(adresse);
  klient.kaker.set("traad_oekt", folk[nr]!);
  return klient;
};

test(
  "et innbyggerforslag går fra ordene til vedtaket, og de som skrev under, får vite det",
  { timeout: 300_000 },
  async () => {
    // ---- Beskriv
    const { side: stiller } = await nettleser.nyFane();
    await stiller.goto("/innbyggerforslag");
    await axe(stiller);
    await stiller.getByRole("link", { name: t("innbyggerforslag.liste.fremme") }).click();
    expect(await stiller.locator("main").innerText()).toContain("Får du 300 underskrifter");
    await axe(stiller);
    await stiller.getByRole("button", { name: t("innbyggerforslag.nytt.begynn") }).click();
    await stiller.waitForURL("**/utkast/**");
    await stiller.locator("#tekst").fill("Svømmehall i sentrum\nBygg en svømmehall der alle kan gå til den.");
    await stiller.getByRole("button", { name: t("skriv.seOver") }).click();
    await stiller.locator("input[name=svarkanal][value=epost]").check();
    await stiller.locator("input[name=kontakt]").fill("stilleren@example.no");
    await stiller.getByRole("button", { name: t("mineUtkast.sendForslag") }).click();
    await stiller.locator(".referanse").first().waitFor();
    const ref = (await stiller.locator(".referanse").first().innerText()).trim();

    // ---- Komiteen viser det
    const moderator = await klientSom(adresse, "moderator");
    expect((await moderator.send(`/innspill/${ref}/publisering`)).status).toBe(303);

    // ---- Samle underskrifter: one in the browser, the rest as fast as they come
    const { side: kari } = await nettleser.nyFane({ kaker: new Map([["traad_oekt", folk[0]!]]) });
    await kari.goto(`/forslag/${ref}`);
    await axe(kari);
    await kari.getByRole("link", { name: t("innbyggerforslag.skrivUnder"), exact: true }).click();
    await axe(kari);
    await kari.getByLabel(t("innbyggerforslag.skriv.epost")).fill("kari@example.no");
    await kari.getByRole("button", { name: t("innbyggerforslag.skrivUnder") }).click();
    await kari.getByText(t("innbyggerforslag.skriv.takk")).waitFor();
    await axe(kari);
    for (let fra = 1; fra < KREVES; fra += 13)
      await Promise.all(
        Array.from({ length: Math.min(13, KREVES - fra) }, async (_, i) =>
          expect(
            (
              await beboer(fra + i).send(`/forslag/${ref}/underskrift`, {
                epost: fra + i === 1 ? "ola@example.no" : "",
              })
            ).status,
          ).toBe(303),
        ),
      );
    await vi.waitFor(
      () => expect(postkontor.til("stilleren@example.no").at(-1)?.subject).toContain("Nok har skrevet under"),
      30_000,
    );

    // ---- Send
    await stiller.goto(`/forslag/${ref}`);
    expect(await stiller.locator("main").innerText()).toContain("300 av 300 underskrifter");
    await stiller.getByRole("link", { name: t("innbyggerforslag.del.send") }).click();
    await axe(stiller);
    await stiller.getByRole("button", { name: t("innbyggerforslag.send.knapp") }).click();
    await stiller.waitForURL(`**/forslag/${ref}`);
    expect(await stiller.locator("main").innerText()).toContain(
      "Kommunestyret skal ta stilling innen 22. mai 2027 (181 dager)",
    );
    await axe(stiller);

    // ---- Kontroll, sak og vedtak
    const siri = await klientSom(adresse, "saksbehandler");
    const gjoer = async (sti: string, felter: Record<string, string>) => {
      const skjema = await siri.hent(sti);
      const svar = await siri.fyllUt(skjema, felter, ({ handling, metode }) => metode === "post" && handling === "");
      expect(svar.status, `${sti}\n${svar.tekst.slice(0, 800)}`).toBe(303);
    };
    await gjoer(`/saksbehandling/innbyggerforslag/${ref}/kontroll`, { resultat: "godkjent" });
    await gjoer("/saksbehandling/saker/ny", { tittel: "Svømmehall", saksnr: "201/26", utvalg1: "Kommunestyret" });
    await gjoer("/saksbehandling/saker/201-26/innspill", { innspill: ref });
    await gjoer(`/saksbehandling/innbyggerforslag/${ref}/sak`, { sak: "201-26" });
    await gjoer("/saksbehandling/saker/201-26/vedtak", {
      organ: "Kommunestyret",
      dato: "2026-11-22",
      tekst: "Kommunen bygger svømmehall i sentrum.",
      begrunnelse: "Alle skal lære å svømme.",
    });
    await gjoer(`/saksbehandling/innbyggerforslag/${ref}/utfall`, {
      utfall: "vedtatt",
      videre: "Forprosjektet er ferdig i juni.",
    });

    // ---- Og tilbake
    for (const til of ["kari@example.no", "ola@example.no", "stilleren@example.no"])
      await vi.waitFor(() => {
        // Letters of one day may come in any order.
        const brev = postkontor.til(til).find(({ subject }) => subject?.includes("Kommunestyret har avgjort"));
        expect(brev, til).toBeDefined();
        expect(brev?.text).toContain("Forprosjektet er ferdig i juni.");
        expect(brev?.text).toContain(`/forslag/${ref}`);
      }, 30_000);
    expect(postkontor.brev.filter(({ konvolutt }) => konvolutt.til[0] === "ola@example.no").length).toBe(3);
    await kari.goto(`/forslag/${ref}`);
    const slutten = await kari.locator("main").innerText();
    for (const ord of ["Kommunestyret har vedtatt forslaget", "201/26", "Forprosjektet er ferdig i juni."])
      expect(slutten).toContain(ord);
    await axe(kari);
    await kari.goto("/min-side/underskrifter");
    expect(await kari.locator("main").innerText()).toContain("Svømmehall i sentrum");
    await axe(kari);
  },
);
