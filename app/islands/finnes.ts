/** An element that the page always has. */
export const finnes = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
