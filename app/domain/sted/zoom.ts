/** From a whole county down to a single house; more would let anybody fill the store of tiles. */
export const MINSTE_ZOOM = 7;
export const STOERSTE_ZOOM = 16;
