import { expect, test } from "vitest";
import { innspill } from "../../db/sample/innspill";
import { finnIEksempelet } from "../setup/eksempelet";
import { startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// Read aloud right: wherever somebody's words are shown, the page says which language they are in.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const { moderator, saksbehandler, gjest } = await finnIEksempelet(adresse);

/** The first words of each innspill of the sample, and what they are written in. */
const ord = innspill.map(({ tekst, spraak }) => ({ begynner: tekst.slice(0, 24), spraak }));

const sider = {
  gjest: ["/", "/gjort", "/tema/mer-aa-si-mellom-valgene", "/tema/serviceerklaeringer", "/saker/41-26"],
  moderator: ["/moderering"],
  saksbehandler: ["/saksbehandling?vis=alle", "/saksbehandling/saker/41-26", "/saksbehandling/saker/41-26/innspill"],
} as const;

test("alle steder som viser ordene i et innspill, sier hvilket språk de er på, på sider på hvert språk", async () => {
  const gale: string[] = [];
  const sett = new Set<string>();
  for (const [rolle, kaker] of [
    ["gjest", gjest.kaker],
    ["moderator", moderator.kaker],
    ["saksbehandler", saksbehandler.kaker],
  ] as const) {
    const { side } = await nettleser.nyFane({ bredde: 1280, kaker });
    const egne = [...sider[rolle]] as string[];
    for (const sti of egne)
      for (const prefiks of ["", "/nn", "/en"]) {
        await side.goto(prefiks + sti);
        if (prefiks === "" && rolle !== "moderator" && egne.length < 40)
          egne.push(...((await side.evaluate(LENKER)) as string[]).slice(0, 4).filter((en) => !egne.includes(en)));
        const funnet = (await side.evaluate(`(${FINN})(${JSON.stringify(ord)})`)) as Array<[string, string, string]>;
        for (const [begynner, skrevet, merket] of funnet) {
          sett.add(skrevet);
          if (skrevet !== merket) gale.push(`${prefiks}${sti}: «${begynner}» er ${skrevet}, merket ${merket}`);
        }
      }
  }
  expect(gale).toEqual([]);
  expect([...sett].toSorted()).toEqual(["en", "nb", "nn"]);
}, 240_000);

/** Pages of single innspill that this page leads to. */
const LENKER = `[...document.querySelectorAll("main a[href]")].map((a) => a.getAttribute("href"))
  .filter((href) => /^\\/(saksbehandling\\/)?innspill\\/R-\\d{4}-\\d{4}$/.test(href))`;

/** Each text that begins as one of the innspill does: its words, its language, and the nearest \`lang\` above it. */
const FINN = `(ord) => {
  const treff = [];
  const gang = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (gang.nextNode()) {
    const tekst = gang.currentNode.textContent.replace(/^[\\s«]+/, "");
    for (const { begynner, spraak } of ord)
      if (tekst.startsWith(begynner)) treff.push([begynner, spraak, gang.currentNode.parentElement.closest("[lang]").lang]);
  }
  return treff;
}`;
