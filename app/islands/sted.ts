// The list of places follows what is typed, and the map is fetched when somebody asks for it, never before.
import { finnes } from "./finnes";

type Sted = [id: string, navn: string, slag: string, bredde: number, lengde: number];

const MAKS = 20;
const skjema = finnes<HTMLFormElement>("stedskjema");
const felt = finnes<HTMLInputElement>("sted");
const kart = document.getElementById("kart") as HTMLDetailsElement | null;
const steder = JSON.parse(skjema.dataset["steder"] ?? "[]") as Sted[];

if (steder.length > 0) lagListe();
if (kart) {
  kart.addEventListener("toggle", () => kart.open && hentKart(kart));
  if (kart.open) hentKart(kart);
}

function lagListe() {
  const treff = finnes("treff");
  const gruppe = treff.querySelector("fieldset") as HTMLFieldSetElement;
  const antall = finnes("antall-treff");
  const behold = finnes<HTMLInputElement>("valgt");
  const etikett = treff.querySelector<HTMLElement>("label[data-mal]") as HTMLElement;
  const rader = finnes("stedene");
  const mal = finnes<HTMLTemplateElement>("stedvalg").content.firstElementChild as HTMLElement;

  felt.addEventListener("input", soek);
  // Typed on a slow line before this script came.
  if (felt.value !== felt.defaultValue) soek();

  function soek() {
    const ord = felt.value.trim().toLocaleLowerCase("nb");
    const begynner = ([, navn]: Sted) => (navn.toLocaleLowerCase("nb").startsWith(ord) ? 0 : 1);
    const funnet = steder
      .filter(([, navn]) => ord !== "" && navn.toLocaleLowerCase("nb").includes(ord))
      .sort((a, b) => begynner(a) - begynner(b))
      .slice(0, MAKS);
    behold.checked = true;
    (etikett.firstElementChild as HTMLElement).textContent = (etikett.dataset["mal"] ?? "").replace(
      "{sted}",
      felt.value.trim(),
    );
    rader.replaceChildren(...funnet.map(rad));
    treff.hidden = ord === "";
    gruppe.hidden = funnet.length === 0;
    antall.textContent = ((funnet.length === 0 ? skjema.dataset["ingenTreff"] : skjema.dataset["treff"]) ?? "").replace(
      "{antall}",
      String(funnet.length),
    );
  }

  function rad([id, navn, slag]: Sted) {
    const ny = mal.cloneNode(true) as HTMLElement;
    const knapp = ny.querySelector("input") as HTMLInputElement;
    const merke = ny.querySelector("label") as HTMLLabelElement;
    knapp.id = merke.htmlFor = `valgt-${id}`;
    knapp.value = id;
    (merke.firstElementChild as HTMLElement).textContent = navn;
    (merke.lastElementChild as HTMLElement).textContent = slag;
    return ny;
  }
}

/** Once: the library, its sheet, and the script that draws. */
function hentKart(boks: HTMLElement) {
  const { skript, stiler } = boks.dataset;
  if (!skript || !stiler) return;
  delete boks.dataset["skript"];
  const ark = Object.assign(document.createElement("link"), { rel: "stylesheet", href: stiler });
  ark.addEventListener("load", () => {
    document.head.append(Object.assign(document.createElement("script"), { src: skript }));
  });
  document.head.append(ark);
}
