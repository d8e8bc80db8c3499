// The map with its pin. Fetched when somebody opens it; where the pin stands is written below it, and said.
import {
  control,
  divIcon,
  imageOverlay,
  type LatLng,
  type LatLngBoundsExpression,
  map,
  marker,
  type Marker,
  tileLayer,
} from "leaflet";
import { avrundet, beliggenhet, flyttet, innenfor, type Punkt, retninger, type Utsnitt } from "~/platform/kart";
import { finnes } from "./finnes";

type Sted = [id: string, navn: string, slag: string, bredde: number, lengde: number];

/** Metres that one press of an arrow may move the pin. */
const STEG = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** About so far on the screen. */
const STEG_PIKSLER = 8;
/** A press with Shift. */
const LANGT = 5;
/** A held key is said once it has come to rest. */
const STILLE = 400;
/** North and east. */
const PILER: Record<string, [number, number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const boks = finnes("kart");
const bredde = finnes<HTMLInputElement>("bredde");
const lengde = finnes<HTMLInputElement>("lengde");
const ord = finnes("naal-sted");
const fjern = finnes<HTMLButtonElement>("naal-fjern");
const midt = finnes<HTMLButtonElement>("naal-midt");
const hjelp = finnes("kart-hjelp");
const flate = finnes("kart-levende");
const tekster = JSON.parse(boks.dataset["tekster"] ?? "{}") as Record<string, string> & { retninger: string[] };
const utsnitt = JSON.parse(boks.dataset["utsnitt"] ?? "[]") as unknown as Utsnitt;
const [minZoom, maxZoom] = JSON.parse(boks.dataset["zoom"] ?? "[7,14]") as [number, number];
const lista = JSON.parse(finnes("stedskjema").dataset["steder"] ?? "[]") as Sted[];
const steder = lista.map(([id, navn, , nordlig, oestlig]) => ({ id, navn, bredde: nordlig, lengde: oestlig }));

const [soer, vest, nord, oest] = utsnitt;
const rammen: LatLngBoundsExpression = [
  [soer, vest],
  [nord, oest],
];
finnes("kart-bilde").hidden = true;
flate.hidden = false;
midt.hidden = false;
hjelp.textContent = hjelp.dataset["medSkript"] ?? "";

const kart = map(flate, {
  minZoom,
  maxZoom,
  maxBounds: rammen,
  zoomControl: false,
  zoomSnap: 0.25,
  attributionControl: false,
});
control.zoom({ zoomInTitle: tekster["zoomInn"] ?? "", zoomOutTitle: tekster["zoomUt"] ?? "" }).addTo(kart);
const { fliser, grunnkart, kilde } = boks.dataset;
if (fliser) {
  control
    .attribution({ prefix: false })
    .addAttribution(skrevet(kilde ?? ""))
    .addTo(kart);
  tileLayer(fliser, { minZoom, maxZoom, bounds: rammen }).addTo(kart);
} else imageOverlay(grunnkart ?? "", rammen).addTo(kart);

/** How near a place is shown at first; the drawn map has no more to tell. */
const NAERT = fliser ? 13 : 10;
let naal: Marker | null = null;
let venter: ReturnType<typeof setTimeout> | undefined;

const satt = lest();
if (satt) {
  kart.setView([satt.bredde, satt.lengde], NAERT);
  settNaal(satt, false);
} else kart.fitBounds(rammen);

kart.on("click", ({ latlng }) => settEgenNaal(somPunkt(latlng)));
midt.addEventListener("click", () => {
  settEgenNaal(somPunkt(kart.getCenter()));
  naal?.getElement()?.focus();
});
fjern.addEventListener("click", (hendelse) => {
  hendelse.preventDefault();
  naal?.remove();
  naal = null;
  bredde.value = lengde.value = "";
  fjern.hidden = true;
  midt.focus();
  si(tekster["ingen"] ?? "");
});
// A place that is chosen from the list has a point of its own: the pin goes there, also when it was chosen before the map came.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "valgt") foelgLista();
});
foelgLista();

function foelgLista() {
  const sted = valgtSted();
  if (!sted) return;
  settNaal(sted);
  kart.setView([sted.bredde, sted.lengde], Math.max(kart.getZoom(), NAERT));
}

function valgtSted() {
  const valgt = document.querySelector<HTMLInputElement>("[name=valgt]:checked");
  return steder.find(({ id }) => id === valgt?.value) ?? null;
}

/** A pin that is set by hand keeps the name of the place that was chosen, and no longer its point. */
function settEgenNaal(punkt: Punkt, sagt = true) {
  const sted = valgtSted();
  if (sted) {
    finnes<HTMLInputElement>("sted").value = sted.navn;
    finnes<HTMLInputElement>("valgt").checked = true;
  }
  settNaal(punkt, sagt);
}

function settNaal(punkt: Punkt, sagt = true) {
  if (!innenfor(punkt, utsnitt)) return si(tekster["kanten"] ?? "");
  const sted: [number, number] = [punkt.bredde, punkt.lengde];
  if (naal) naal.setLatLng(sted);
  else {
    naal = marker(sted, {
      draggable: true,
      title: tekster["naal"] ?? "",
      alt: tekster["naal"] ?? "",
      icon: divIcon({ className: "kartnaal", iconSize: [28, 40], iconAnchor: [14, 38] }),
    }).addTo(kart);
    naal.on("dragend", () => naal && settEgenNaal(somPunkt(naal.getLatLng())));
    const element = naal.getElement();
    element?.setAttribute("aria-label", tekster["naal"] ?? "");
    element?.setAttribute("aria-describedby", "kart-hjelp");
    element?.addEventListener("keydown", tast);
  }
  bredde.value = String(punkt.bredde);
  lengde.value = String(punkt.lengde);
  fjern.hidden = false;
  if (sagt) siOmLitt(iOrd(punkt));
}

/** Arrows move the pin, not the map under it. */
function tast(hendelse: KeyboardEvent) {
  const [nordover, oestover] = PILER[hendelse.key] ?? [];
  const fra = lest();
  if (nordover === undefined || oestover === undefined || !fra) return;
  hendelse.preventDefault();
  hendelse.stopPropagation();
  const meter = steg() * (hendelse.shiftKey ? LANGT : 1);
  const til = flyttet(fra, nordover * meter, oestover * meter);
  if (!innenfor(til, utsnitt)) return si(tekster["kanten"] ?? "");
  settEgenNaal(til, false);
  kart.panInside([til.bredde, til.lengde], { padding: [60, 60], animate: false });
  siOmLitt(`${iOrd(til)}. ${(tekster["steg"] ?? "").replace("{avstand}", iMeter(steg()))}`);
}

/** What an arrow means at this zoom, as a round number of metres. */
function steg(): number {
  const piksler = kart.latLngToContainerPoint(kart.getCenter());
  const meter = kart.distance(kart.getCenter(), kart.containerPointToLatLng([piksler.x + STEG_PIKSLER, piksler.y]));
  return STEG.find((ett) => ett >= meter) ?? STEG.at(-1)!;
}

function lest(): Punkt | null {
  return bredde.value === "" || lengde.value === ""
    ? null
    : { bredde: Number(bredde.value), lengde: Number(lengde.value) };
}

function somPunkt({ lat, lng }: LatLng): Punkt {
  return avrundet({ bredde: lat, lengde: lng });
}

function iOrd(punkt: Punkt): string {
  const funnet = beliggenhet(punkt, steder);
  if (!funnet) return tekster["etPunkt"] ?? "";
  const { sted, meter, retning } = funnet;
  if (!retning) return (tekster["ved"] ?? "").replace("{sted}", sted.navn);
  return (tekster["fra"] ?? "")
    .replace("{avstand}", iMeter(meter))
    .replace("{retning}", tekster.retninger[retninger.indexOf(retning)] ?? "")
    .replace("{sted}", sted.navn);
}

function iMeter(meter: number) {
  return meter < 1000 ? `${meter} m` : `${(meter / 1000).toLocaleString(document.documentElement.lang)} km`;
}

function siOmLitt(tekst: string) {
  clearTimeout(venter);
  venter = setTimeout(() => si(tekst), STILLE);
}

function si(tekst: string) {
  clearTimeout(venter);
  if (ord.textContent !== tekst) ord.textContent = tekst;
}

/** Leaflet puts what it is given into the page as markup. */
function skrevet(tekst: string) {
  return tekst.replace(/[&<>"]/g, (tegn) => `&#${tegn.charCodeAt(0)};`);
}
