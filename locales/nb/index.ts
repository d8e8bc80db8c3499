export { default as admin } from "./admin.json";
export { default as ansatt } from "./ansatt.json";
export { default as dokument } from "./dokument.json";
export { default as epost } from "./epost.json";
export { default as felles } from "./felles.json";
export { default as innbygger } from "./innbygger.json";
export { default as konto } from "./konto.json";
export { default as logg } from "./logg.json";
