// Lists what there is to read and to go on writing on a device without coverage.
import { flyttHastverk } from "./telefonen/hast";
import { EIER, lesMerke } from "./telefonen/merke";
import { bareHer } from "./telefonen/utboks";

const sti = document.getElementById("uten-dekning")?.dataset["sti"] ?? "";

void visSider();
void visKladder();
// The page that one asked for, when the line is back.
addEventListener("online", () => location.reload());

/** Pages of this language that are kept here, by their titles. */
async function visSider() {
  const lager = await caches.open("traad-sider");
  const sider = await Promise.all(
    (await lager.keys()).map(async ({ url }) => {
      const { pathname } = new URL(url);
      const dokument = new DOMParser().parseFromString(
        (await (await lager.match(url, { ignoreVary: true }))?.text()) ?? "",
        "text/html",
      );
      return {
        pathname,
        spraak: dokument.documentElement.lang,
        tekst: dokument.querySelector("h1")?.textContent ?? "",
      };
    }),
  );
  fyll(
    "beholdte-sider",
    sider
      .filter(
        ({ pathname, spraak, tekst }) =>
          spraak === document.documentElement.lang && tekst && /\/(tema|hoering)\/./.test(pathname),
      )
      .map(({ pathname, tekst }) => [pathname, tekst]),
  );
}

async function visKladder() {
  await flyttHastverk();
  const eier = lesMerke(EIER) ?? "";
  fyll(
    "beholdte-utkast",
    (await bareHer()).kladder
      .filter((kladd) => kladd.eier === "" || kladd.eier === eier)
      .map(({ id, tekst }) => [`${sti}/utkast/ny#${id}`, tekst.trim().slice(0, 120)]),
  );
}

function fyll(id: string, lenker: Array<[string, string]>) {
  const del = document.getElementById(id)!;
  del.hidden = lenker.length === 0;
  del.querySelector("ul")!.replaceChildren(
    ...lenker.map(([href, tekst]) => {
      const [li, a] = [document.createElement("li"), document.createElement("a")];
      a.href = href;
      a.textContent = tekst;
      li.append(a);
      return li;
    }),
  );
}
