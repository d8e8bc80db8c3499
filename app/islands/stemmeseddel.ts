// What is left of points, kroner or choices while a ballot is filled in. The server counts again, and says no in the same words.
import { finnes } from "./finnes";

const teller = finnes("igjen");
const seddel = teller?.closest("form");
if (teller && seddel) {
  const grense = Number(teller.dataset["grense"]);
  const tekster = JSON.parse(teller.dataset["tekster"] ?? "{}") as { igjen: string; over: string };
  const tall = new Intl.NumberFormat(document.documentElement.lang);
  const vis = () => {
    const igjen = grense - brukt(seddel);
    const tekst = tekster[igjen < 0 ? "over" : "igjen"].replace("{n}", tall.format(Math.abs(igjen)));
    // Said again only when it is new.
    if (teller.textContent !== tekst) teller.textContent = tekst;
    teller.toggleAttribute("data-over", igjen < 0);
  };
  seddel.addEventListener("input", vis);
  vis();
}

function brukt(form: HTMLFormElement): number {
  const slag = form.dataset["seddel"];
  const felt = Array.from(
    form.querySelectorAll<HTMLInputElement>(slag === "poeng" ? '[name^="poeng."]' : '[name="valgte"]:checked'),
  );
  return felt.reduce((til, ett) => til + verdi(slag, ett), 0);
}

function verdi(slag: string | undefined, ett: HTMLInputElement): number {
  if (slag === "poeng") return Math.max(0, Number.parseInt(ett.value, 10) || 0);
  if (slag !== "kurv") return 1;
  return Number(ett.closest(".ds-field")?.querySelector<HTMLElement>("[data-kostnad]")?.dataset["kostnad"] ?? 0);
}
