// Words that are marked in a section go along with the comment, as a quotation.
export {};

/** As long as a quotation may be; what is longer is a section, and the comment is about all of it. */
const MAKS = 1000;

const kilde = document.querySelector<HTMLElement>("[data-sitatkilde]")!;
const sitat = document.getElementById("sitat") as HTMLInputElement;
const merket = document.getElementById("merket") as HTMLElement;
const ordene = document.getElementById("merkede-ord") as HTMLElement;
const knapp = document.getElementById("kommenterknapp") as HTMLButtonElement;
const hjelp = document.getElementById("om-merking") as HTMLElement;

hjelp.hidden = false;
// A form that the browser has kept from before is about no words until some are marked.
velg("");
document.addEventListener("selectionchange", () => {
  const utvalg = document.getSelection();
  if (!utvalg || utvalg.rangeCount === 0 || !kilde.contains(utvalg.getRangeAt(0).commonAncestorContainer)) return;
  // Pressing the button takes the marking away in some browsers: what was marked last counts.
  const tekst = utvalg.toString().replace(/\s+/g, " ").trim();
  if (tekst !== "" || utvalg.type === "Caret") velg(tekst.length <= MAKS ? tekst : "");
});

function velg(tekst: string) {
  if (sitat.value === tekst && merket.hidden === (tekst === "")) return;
  sitat.value = tekst;
  ordene.textContent = tekst;
  merket.hidden = tekst === "";
  knapp.textContent = hjelp.dataset[tekst ? "merket" : "avsnitt"] ?? "";
}
