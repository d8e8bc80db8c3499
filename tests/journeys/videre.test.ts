import { describe, expect, test, vi } from "vitest";
import { tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { aapnePostkontor } from "../setup/postkontor";
import { startServer } from "../setup/server";

// Noe annet: what cannot wait reaches somebody by name, and what belongs elsewhere is sent on; with and without scripts.

const postkontor = await aapnePostkontor();
const { adresse } = await startServer({ env: { SMTP_URL: postkontor.url, EPOST_FRA: "dialog@proevestad.example" } });
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const VAKT = "vakt@eksempel.example";
const VEI = "veg.og.park@eksempel.example";

const brevTil = (hvem: string, ref: string) =>
  vi.waitFor(() => {
    const brev = postkontor.til(hvem).find(({ subject }) => subject?.includes(ref));
    expect(brev).toBeDefined();
    return brev!;
  }, 20_000);

describe.each([true, false])("med skript: %s", (medSkript) => {
  const somAnsatt = async (bruker: string) => {
    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto("/logg-inn");
    await side.locator(`button[name=bruker][value=${bruker}]`).click();
    return side;
  };

  async function send(tekst: string, { kontakt, spraak }: { kontakt?: string; spraak?: string } = {}) {
    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto("/tema/noe-annet");
    expect(await side.locator("a[href='tel:113']").count()).toBe(1);
    expect(await side.locator("main").innerText()).toContain("Hull i veien");
    await axe(side);
    await side.locator("a[href='/tema/noe-annet/innspill/nytt']").first().click();
    expect(await side.locator("main").innerText()).toContain(t("hjelpNaa.ikkeNoed"));
    await side.locator("#tekst").fill(tekst);
    if (spraak) {
      await side.getByText(t("skrivespraak.sporsmaal")).click();
      await side.locator("#spraak").selectOption(spraak);
    }
    await axe(side);
    await side.getByRole("button", { name: t("skriv.seOver") }).click();
    await side.locator("input[name=innsending]").waitFor({ state: "attached" });
    expect(await side.locator("main").innerText()).toContain(t("hjelpNaa.ikkeNoed"));
    if (spraak) expect(await side.locator(`label [lang=${spraak}]`).count()).toBe(1);
    if (kontakt) {
      await side.locator("input[name=svarkanal][value=epost]").check();
      await side.locator("input[name=kontakt]").fill(kontakt);
    }
    await side.getByRole("button", { name: t("mineUtkast.sendEtt") }).click();
    await side.waitForURL("**/kvittering/*");
    return { side, ref: /R-\d{4}-\d{4}/.exec(await side.locator("main").innerText())![0] };
  }

  test("et barn forteller om vold: moderatoren melder, den på vakt får beskjed, ser den, og klokkeslettene står", async () => {
    const { ref } = await send("Pappa slår meg når han har drukket. Jeg er ni år.");

    const moderator = await somAnsatt("moderator");
    await moderator.goto(`/moderering?ref=${ref}`);
    await axe(moderator);
    await moderator.getByRole("link", { name: t("hastesak.knapp") }).click();
    await axe(moderator);
    await moderator.getByRole("button", { name: t("hastesak.meld") }).click();
    await moderator.getByRole("link", { name: t("hastesak.feil.grunn") }).waitFor();
    nettleser.glem(/422/);
    await moderator.locator("#grunn").fill("Et barn forteller om vold hjemme.");
    await moderator.getByLabel("Marit Eksempelsen").check();
    await moderator.getByRole("button", { name: t("hastesak.meld") }).click();
    await moderator.waitForURL(`**/saksbehandling/haste/${ref}?gjort=meldt`);
    await axe(moderator);

    const brev = await brevTil(VAKT, ref);
    expect(brev.text).not.toMatch(/slår|drukket|vold|ni år/);
    const lenke = /http\S+\/saksbehandling\/haste\/\S+/.exec(brev.text!)![0];

    const vakt = await somAnsatt("saksbehandler");
    await vakt.goto("/saksbehandling");
    expect(await vakt.locator(".hastelinje.usett").innerText()).toContain("haster, ikke sett ennå");
    await axe(vakt);
    await vakt.goto(lenke);
    expect(await vakt.locator("main").innerText()).toContain("Pappa slår meg");
    await axe(vakt);
    await vakt.getByRole("button", { name: t("hastesak.side.sett") }).click();
    await vakt.waitForURL("**?gjort=sett");
    await vakt.getByRole("link", { name: t("hastesak.side.avslutt") }).click();
    await axe(vakt);
    await vakt.locator("#utfall").fill("Barnevernvakta har overtatt.");
    await vakt.getByRole("button", { name: t("hastesak.side.avslutt") }).click();
    await vakt.waitForURL("**?gjort=avsluttet");
    await vakt.goto("/saksbehandling/haste");
    await axe(vakt);
    const liste = await vakt.locator("main").innerText();
    for (const ord of [ref, t("hastesak.stand.sett", { navn: "Marit Eksempelsen" }), "Barnevernvakta har overtatt."])
      expect(liste).toContain(ord);

    const administrator = await somAnsatt("administrator");
    await administrator.goto("/administrasjon/logg");
    const logg = await administrator.locator("main").innerText();
    for (const slag of ["meldt", "sett", "avsluttet"] as const)
      expect(logg).toContain(t(`logg.hendelse.hastesak.${slag}`));
  });

  test("et hull i veien sendes videre, og avsenderen ser det på siden og i e-posten", async () => {
    const kontakt = `hull-${medSkript}@example.no`;
    const { side, ref } = await send("Det er eit djupt hol i vegen ved skulen. Ring 900 12 345.", {
      kontakt,
      spraak: "nn",
    });

    const saksbehandler = await somAnsatt("saksbehandler");
    await saksbehandler.goto(`/saksbehandling/innspill/${ref}`);
    expect(await saksbehandler.locator(".lesning [lang=nn]").innerText()).toContain("djupt hol");
    await saksbehandler.getByRole("link", { name: t("oversending.lenke"), exact: true }).click();
    await axe(saksbehandler);
    await saksbehandler.getByRole("link", { name: "Veg og park" }).click();
    await axe(saksbehandler);
    await expect.poll(() => saksbehandler.locator("#tekst").inputValue()).toContain("hører til hos Veg og park");
    await saksbehandler.getByRole("button", { name: t("oversending.knapp") }).click();
    await saksbehandler.waitForURL("**/oversending?gjort=epost");
    await axe(saksbehandler);

    const tilVei = await brevTil(VEI, ref);
    expect(tilVei.text).toContain("djupt hol i vegen");
    expect(tilVei.html).toContain('<blockquote lang="nn">');
    expect(tilVei.text).not.toMatch(/900 12 345|hull-/);
    const svar = await brevTil(kontakt, ref);
    expect(svar.html).toContain('<html lang="nn">');
    expect(svar.text).toContain("hører til hos Veg og park");

    await side.goto(`/innspill/${ref}`);
    await axe(side);
    expect(await side.locator("main").innerText()).toContain(`${t("oversending.steg")} Veg og park`);
    expect(await side.locator("main [lang=nn]").first().innerText()).toContain("djupt hol");
  });

  test("hjelp nå nås fra bunnen av hver side", async () => {
    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto("/");
    await side
      .locator("footer")
      .getByRole("link", { name: t("hjelpNaa.tittel") })
      .click();
    for (const nummer of ["110", "112", "113", "116117", "116111", "116123", "116006", "80030196"])
      expect(await side.locator(`main a[href='tel:${nummer}']`).count(), nummer).toBeGreaterThan(0);
    await axe(side);
  });
});
