// The arithmetic of maps, for the server and for scripts alike. Degrees are WGS 84; images are Web Mercator.

export type Punkt = { bredde: number; lengde: number };
/** South, west, north, east. */
export type Utsnitt = readonly [number, number, number, number];
export type Bildepunkt = { x: number; y: number };

/** How wide the drawn map is, in its own units; its height follows from what it shows. */
export const KARTBREDDE = 1000;

export const innenfor = ({ bredde, lengde }: Punkt, [soer, vest, nord, oest]: Utsnitt): boolean =>
  bredde >= soer && bredde <= nord && lengde >= vest && lengde <= oest;

/** Five decimals: about a metre. */
export const avrundet = ({ bredde, lengde }: Punkt): Punkt => ({ bredde: rund(bredde), lengde: rund(lengde) });
const rund = (grader: number) => Math.round(grader * 1e5) / 1e5;

/** Web Mercator's y, in the unit of degrees of longitude. */
const mercator = (bredde: number) => (Math.log(Math.tan(Math.PI / 4 + (bredde * Math.PI) / 360)) * 180) / Math.PI;
const fraMercator = (y: number) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

/** Height of the drawn map of `utsnitt`. */
export function karthoeyde([soer, vest, nord, oest]: Utsnitt): number {
  return Math.round((KARTBREDDE * (mercator(nord) - mercator(soer))) / (oest - vest));
}

/** Where a point lies in the drawn map, from its upper left corner. */
export function paaKartet({ bredde, lengde }: Punkt, [, vest, nord, oest]: Utsnitt): Bildepunkt {
  const skala = KARTBREDDE / (oest - vest);
  return { x: (lengde - vest) * skala, y: (mercator(nord) - mercator(bredde)) * skala };
}

/** The point that was pressed in the drawn map, shown at any size; `bredde` is how wide it was shown. */
export function fraKartet({ x, y }: Bildepunkt, [, vest, nord, oest]: Utsnitt, bredde = KARTBREDDE): Punkt {
  const skala = bredde / (oest - vest);
  return avrundet({ bredde: fraMercator(mercator(nord) - y / skala), lengde: vest + x / skala });
}

/** Where a point lies in the world at a zoom, in pixels of tiles of 256. */
export function iVerden({ bredde, lengde }: Punkt, zoom: number): Bildepunkt {
  const skala = (256 * 2 ** zoom) / 360;
  return { x: (lengde + 180) * skala, y: (180 - mercator(bredde)) * skala };
}

/** The tiles, from and to, that `utsnitt` touches at a zoom. */
export function flisene([soer, vest, nord, oest]: Utsnitt, zoom: number) {
  const [oppe, nede] = [iVerden({ bredde: nord, lengde: vest }, zoom), iVerden({ bredde: soer, lengde: oest }, zoom)];
  const nr = (piksler: number) => Math.floor(piksler / 256);
  return { fraX: nr(oppe.x), tilX: nr(nede.x), fraY: nr(oppe.y), tilY: nr(nede.y) };
}

const METER_PER_GRAD = 111_195;

/** Metres between two points; exact enough within a municipality. */
export function avstand(a: Punkt, b: Punkt): number {
  const midt = (((a.bredde + b.bredde) / 2) * Math.PI) / 180;
  return Math.hypot(a.bredde - b.bredde, (a.lengde - b.lengde) * Math.cos(midt)) * METER_PER_GRAD;
}

/** A point so many metres north and east of another. */
export function flyttet({ bredde, lengde }: Punkt, nordover: number, oestover: number): Punkt {
  return avrundet({
    bredde: bredde + nordover / METER_PER_GRAD,
    lengde: lengde + oestover / (METER_PER_GRAD * Math.cos((bredde * Math.PI) / 180)),
  });
}

export const retninger = ["nord", "nordoest", "oest", "soeroest", "soer", "soervest", "vest", "nordvest"] as const;
export type Retning = (typeof retninger)[number];

/** Where a point is seen from the nearest of some places: `retning` null where it is the place itself. */
export type Beliggenhet<S> = { sted: S; meter: number; retning: Retning | null };

/** How far from a place counts as the place itself. */
const HER = 75;

export function beliggenhet<S extends Punkt>(punkt: Punkt, steder: readonly S[]): Beliggenhet<S> | null {
  let naermest: { sted: S; meter: number } | null = null;
  for (const sted of steder) {
    const meter = avstand(punkt, sted);
    if (!naermest || meter < naermest.meter) naermest = { sted, meter };
  }
  if (!naermest) return null;
  const { sted, meter } = naermest;
  if (meter < HER) return { sted, meter: 0, retning: null };
  const oestover = (punkt.lengde - sted.lengde) * Math.cos((sted.bredde * Math.PI) / 180);
  const grader = (Math.atan2(oestover, punkt.bredde - sted.bredde) * 180) / Math.PI;
  return { sted, meter: rundMeter(meter), retning: retninger[(Math.round(grader / 45) + 8) % 8]! };
}

/** As one says it: 120 m, 400 m, 2,5 km, 14 km. */
function rundMeter(meter: number): number {
  const enhet = meter < 200 ? 10 : meter < 1_000 ? 50 : meter < 10_000 ? 100 : 1_000;
  return Math.round(meter / enhet) * enhet;
}
