import { karthoeyde, KARTBREDDE, paaKartet, type Utsnitt } from "~/platform/kart";
import { grunnkartene, type Strek } from "./grunnkartene";
import type { Listested } from "./sted";

/** Kinds of place that are large enough to be named on the map. */
const NEVNES = /^(tettsted|grend|bygd|by|innsjø|vatn)$/i;
const MAKS_NAVN = 24;

/**
 * The bundled map as SVG: what is drawn of the municipality, if anything is, and its own places on top of it. Web Mercator, so that it lies
 * under a map of tiles as well.
 */
export function somGrunnkart(utsnitt: Utsnitt, kommunenr: string, steder: readonly Listested[]): string {
  const hoeyde = karthoeyde(utsnitt);
  const tegning = grunnkartene[kommunenr] ?? [];
  const nevnes = steder.filter(({ slag }) => NEVNES.test(slag)).slice(0, MAKS_NAVN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${KARTBREDDE} ${hoeyde}" width="${KARTBREDDE}" height="${hoeyde}">`,
    `<style>${stil}</style>`,
    `<rect class="land" width="${KARTBREDDE}" height="${hoeyde}"/>`,
    ...tegning.map((strek) => `<path class="${strek.slag}" d="${bane(strek, utsnitt)}"/>`),
    ...steder.map((sted) => prikk(sted, utsnitt)),
    ...nevnes.map((sted) => navn(sted, utsnitt, hoeyde)),
    "</svg>",
  ].join("");
}

const tall = (verdi: number) => String(Math.round(verdi * 10) / 10);

/** A line through its points, rounded at each of them; a closed one for lakes and fells. */
function bane({ slag, punkter }: Strek, utsnitt: Utsnitt): string {
  const lukket = slag === "vann" || slag.startsWith("fjell");
  const p = punkter.split(", ").map((skrevet) => {
    const [bredde, lengde] = skrevet.split(" ").map(Number);
    return paaKartet({ bredde: bredde!, lengde: lengde! }, utsnitt);
  });
  const ved = (i: number) => (lukket ? p[(i + p.length) % p.length]! : p[Math.min(Math.max(i, 0), p.length - 1)]!);
  const skriv = (x: number, y: number) => `${tall(x)} ${tall(y)}`;
  const antall = lukket ? p.length : p.length - 1;
  const buer = Array.from({ length: antall }, (_, i) => {
    const [a, b, c, d] = [ved(i - 1), ved(i), ved(i + 1), ved(i + 2)];
    // Catmull–Rom as Bézier.
    return `C${skriv(b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6)} ${skriv(c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6)} ${skriv(c.x, c.y)}`;
  });
  return `M${skriv(p[0]!.x, p[0]!.y)}${buer.join("")}${lukket ? "Z" : ""}`;
}

function prikk(sted: Listested, utsnitt: Utsnitt): string {
  const { x, y } = paaKartet(sted, utsnitt);
  const vann = /^(innsjø|vatn)$/i.test(sted.slag);
  return vann ? "" : `<circle class="sted" cx="${tall(x)}" cy="${tall(y)}" r="${NEVNES.test(sted.slag) ? 6 : 3.5}"/>`;
}

function navn(sted: Listested, utsnitt: Utsnitt, hoeyde: number): string {
  const { x, y } = paaKartet(sted, utsnitt);
  const vann = /^(innsjø|vatn)$/i.test(sted.slag);
  const tilVenstre = x > KARTBREDDE - 180;
  const [dx, anker] = vann ? [0, "middle"] : tilVenstre ? [-14, "end"] : [14, "start"];
  const plass = `x="${tall(x + dx)}" y="${tall(Math.min(Math.max(y + 9, 34), hoeyde - 10))}" text-anchor="${anker}"`;
  return `<text class="${vann ? "vannavn" : "navn"}" ${plass}>${unnslipp(sted.navn)}</text>`;
}

const unnslipp = (tekst: string) =>
  tekst.replace(/[&<>"']/g, (tegn) => `&#${tegn.charCodeAt(0)};`).replace(/[^\P{C}]/gu, "");

const stil = `
.land{fill:#f1ede4}.fjell{fill:#e8e1d2;stroke:#d3c8b3;stroke-width:1.5}.fjelltopp{fill:#dfd6c3;stroke:#d3c8b3;stroke-width:1.5}
.vann{fill:#c3d6e0;stroke:#7f9fb3;stroke-width:1.5}.elv{fill:none;stroke:#7f9fb3;stroke-width:3.5;stroke-linecap:round}
.vei{fill:none;stroke:#8b6a4f;stroke-width:3.5;stroke-linecap:round;stroke-linejoin:round}
.bane{fill:none;stroke:#545e6a;stroke-width:2;stroke-dasharray:10 6}
.grense{fill:none;stroke:#7a2e1f;stroke-width:2.5;stroke-dasharray:16 7 3 7}
.sted{fill:#1b2430}
text{font:600 30px Inter,Arial,sans-serif;fill:#1b2430;stroke:#f1ede4;stroke-width:6;paint-order:stroke;stroke-linejoin:round}
.vannavn{font:italic 26px Georgia,serif;fill:#24527a;stroke:#c3d6e0;stroke-width:4}
@media (prefers-color-scheme:dark){
.land{fill:#1d2530}.fjell{fill:#242e3a;stroke:#35414f}.fjelltopp{fill:#2b3644;stroke:#35414f}
.vann{fill:#16324a;stroke:#4a728f}.elv{stroke:#4a728f}.vei{stroke:#b08d6c}.bane{stroke:#aab3be}.grense{stroke:#eba898}
.sted{fill:#f1ede4}text{fill:#f1ede4;stroke:#1d2530}.vannavn{fill:#98c2e8;stroke:#16324a}}`.replace(/\n/g, "");
