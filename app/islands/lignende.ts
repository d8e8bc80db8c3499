// Asks, after a save, which forslag resemble the one being written. It tells how many politely, and moves neither the focus nor the page:
// the list stands in what its reader opens. Without coverage, or when it cannot be told, nothing is said.
type Funnet = { ref: string; tittel: string; spraak: string };

/** A writer who has paused; and no more than the beginning of the words counts. */
const VENT = 1_200;
const TEGN = 800;

const liste = document.getElementById("lignende") as HTMLDetailsElement;
const felt = document.getElementById("tekst") as HTMLTextAreaElement;
const tekster = JSON.parse(liste.dataset["tekster"] ?? "{}") as { tittel: string; en: string; flere: string };
const del = (navn: string) => liste.querySelector<HTMLElement>(`[data-del=${navn}]`)!;
const ordene = () => felt.value.slice(0, TEGN).trim().replace(/\s+/g, " ");

let spurt = felt.defaultValue.slice(0, TEGN).trim().replace(/\s+/g, " ");
let ventetid: ReturnType<typeof setTimeout> | undefined;

document.getElementById("utkast")?.addEventListener("lagret", () => {
  clearTimeout(ventetid);
  if (ordene() !== spurt) ventetid = setTimeout(() => void spoer(), VENT);
});

async function spoer() {
  const ord = ordene();
  const funnet = await fetch(`/api/utkast/${liste.dataset["utkast"]}/lignende`)
    .then((svar) => (svar.ok ? (svar.json() as Promise<Funnet[]>) : null))
    .catch(() => null);
  if (!funnet) return;
  spurt = ord;
  vis(funnet);
}

function vis(funnet: Funnet[]) {
  const antall =
    funnet.length === 0
      ? tekster.tittel
      : funnet.length === 1
        ? tekster.en
        : tekster.flere.replace("{antall}", String(funnet.length));
  // Announced only when it is something else than before.
  if (del("antall").textContent !== antall) del("antall").textContent = antall;
  del("ingen").hidden = funnet.length > 0;
  del("ingress").hidden = funnet.length === 0;
  liste.querySelector("ul")!.replaceChildren(...funnet.map(rad));
}

function rad({ ref, tittel, spraak }: Funnet) {
  const lenke = document.createElement("a");
  lenke.href = (liste.dataset["sti"] ?? "") + ref;
  lenke.textContent = tittel;
  lenke.lang = spraak;
  const punkt = document.createElement("li");
  punkt.append(lenke);
  return punkt;
}
